import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { isArea, MAP_THEMES } from '../../src/atlas/model'
import { THEMES } from '../../src/scene/themes'
import { apart, EYES, seen } from '../../src/stats/eyes.fixture'
import { tables } from './tables'

/** What an overlay looks like and how it is counted stands in its row. */

const { overlays, places } = tables

/** The address says which overlay is on when it names none. */
const MAY_NAME = ['src/view/plain.ts']
const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => path.posix.join('src', name.split(path.sep).join('/')))
  .filter((name) => /\.(ts|svelte)$/.test(name) && !/\.(test|fixture)\.ts$/.test(name))
  .filter((name) => !MAY_NAME.includes(name))

test('no code names an overlay: a new one needs its row and nothing else', () => {
  const ids = overlays.rows.map(({ id }) => id)
  const named = code.flatMap((name) => {
    const text = readFileSync(name, 'utf8')
    return ids.filter((id) => new RegExp(`(['"\`])${id}\\1`).test(text)).map((id) => `${name}: ${id}`)
  })
  expect(code.length).toBeGreaterThan(100)
  expect(named).toEqual([])
})

test('the default overlay is one of the table, and the depopulation areas are off by default', () => {
  const text = readFileSync(MAY_NAME[0]!, 'utf8')
  const named = overlays.rows.filter(({ id }) => text.includes(`'${id}'`)).map(({ id }) => id)
  expect(named).toHaveLength(1)
  expect(named).not.toContain('depopulation-areas')
})

test.each(Object.keys(EYES))(
  'overlays that %s eyes could take for one by their colours differ in their signs',
  (eye) => {
    /** Two overlays whose colours are as near as this, in OKLab, on any map are told apart by the sign alone. */
    const NEAR = 0.12
    const pairs = overlays.rows.flatMap((a, i) => overlays.rows.slice(i + 1).map((b) => [a, b] as const))
    const near = pairs.filter(([a, b]) =>
      MAP_THEMES.some((theme) => {
        const [one, other] = [a, b].map(({ colour }) => seen(THEMES[theme][colour as 'k1'], eye))
        return apart(one!, other!) < NEAR
      }),
    )
    // Fourteen colours that are dark enough for a light map cannot all be apart.
    expect(near.length).toBeGreaterThan(0)
    expect(near.filter(([a, b]) => a.symbol === b.symbol).map(([a, b]) => `${a.id} ${b.id}`)).toEqual([])
  },
)

describe('an overlay that is an area', () => {
  const areas = overlays.rows.filter(({ extent }) => isArea(extent))
  test('has places that are whole municipalities or a whole province, with a date and no point', () => {
    expect(areas.length).toBeGreaterThan(0)
    for (const { id } of areas) {
      const own = places.rows.filter(({ overlay }) => overlay === id)
      expect(own.length, id).toBeGreaterThan(0)
      for (const place of own) {
        expect(place.lon, place.id).toBeNull()
        expect(place.precision, place.id).toBe('municipality')
        expect(place.from, place.id).not.toBe('')
      }
    }
  })
  test('looks as its sign in the list and the key does', () => {
    const signs = new Map<string, string>(
      Object.entries({ hatch: 'hatch', outline: 'frame', dashes: 'dashes' }),
    )
    for (const { id, extent, symbol } of areas) expect(symbol, id).toBe(signs.get(extent))
  })
  test('of depopulation holds the 89 of the notice, that of interest the 18, as the indicators have them', () => {
    for (const [overlay, indicator, count] of [
      ['depopulation-areas', 'depopulation-area', 89],
      ['depopulation-interest-areas', 'depopulation-interest-area', 18],
    ] as const) {
      const codes = places.rows.filter((row) => row.overlay === overlay).flatMap((row) => row.municipality)
      const series = tables.series.find((one) => one.indicator === indicator)!
      const ones = series.rows.filter(({ value }) => value === 1).map(({ region }) => region)
      expect(codes).toHaveLength(count)
      expect([...codes].sort()).toEqual([...new Set(ones)].sort())
    }
  })
})
