import { readdirSync, readFileSync } from 'node:fs'
import { csvParse } from 'd3-dsv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Atlas } from '../../atlas/atlas'
import type { Place, PolicyTables } from '../../atlas/model'
import type { View } from '../../view/view'
import { curveOf } from '../../scene/arcs'
import { litArcs } from '../../scene/lit-arcs'
import { atlas as fixture, view } from '../../scene/atlas.fixture'
import { project } from '../../scene/projection'
import { sceneOf } from '../../scene/scene'
import { widthOf, type FlowMeasure } from './amounts'
import { lens } from './scene'

const FOLDER = new URL('../../../geodata/policy/', import.meta.url)
const tables: PolicyTables = new Map(
  readdirSync(FOLDER).map((file) => [
    file.replace('.csv', ''),
    [...csvParse(readFileSync(new URL(file, FOLDER), 'utf8'))],
  ]),
)
const institutions = tables.get('institutions')!
const ids = [...new Set(institutions.map((row) => row['place']!)), 'sejong']
const sample = fixture.places[0]!
const place = (id: string, i: number): Place => ({
  ...sample,
  id,
  group: id,
  overlay: id === 'sejong' ? id : 'innovation-cities',
  name: { ko: id, en: id },
  province: '46',
  at: [127.5 + i / 10, 35 + i / 10],
  record: undefined,
})
const atlas: Atlas = { ...fixture, places: ids.map(place) }
const setting = { theme: 'light' as const, zoom: 7 }
const look = (changes: Partial<View> = {}, on: Atlas = atlas, policy = tables) => {
  const asked = { ...view, show: 'flows' as const, as: 'count', year: 2022, lang: 'en' as const, ...changes }
  const base = sceneOf(on, asked, setting)
  return lens.scene({
    atlas: on,
    view: asked,
    setting,
    base,
    topology: null,
    tiles: null,
    policy,
  })
}
const arcsTo = (scene: ReturnType<typeof look>, id: string) =>
  scene.depth!.arcs.filter((arc) => arc.keys.includes(id))

describe('the groups of functions', () => {
  it('hold every function word of the table, each word in one of them', () => {
    const groups = new Map<string, Set<string>>()
    for (const { function_ko: word = '', function_group: group = '' } of institutions)
      groups.set(word, new Set([...(groups.get(word) ?? []), group]))
    for (const [word, those] of groups) expect(those.size, word).toBe(1)
  })
  it('are at most eight, each with a colour of its own', () => {
    const { groups } = look({ as: 'count-by-function' }).flows
    expect(groups.length).toBe(8)
    expect(new Set(groups.map(({ colour }) => colour)).size).toBe(8)
  })
})

describe('the moves up to a year', () => {
  it('are those whose documented year has come: the first four of 2012, and 96 of 115 in the end', () => {
    expect(look({ year: 2012 }).answer?.number).toBe('4')
    expect(look().answer?.number).toBe('96')
  })
  it('never become fewer from one year to the next, and no body moves twice', () => {
    for (const as of ['count', 'staff']) {
      const amounts = lensYears.map((year) => look({ as, year }).flows.cities.map(({ amount }) => amount))
      for (let i = 1; i < amounts.length; i++)
        amounts[i]!.forEach((amount, city) => expect(amount).toBeGreaterThanOrEqual(amounts[i - 1]![city]!))
    }
    const all = look().depth!.arcs.flatMap(({ keys }) => keys.filter((key) => /-\d+$/.test(key)))
    expect(new Set(all).size).toBe(all.length)
  })
  it('leave bodies without a date undrawn until all had moved, and dashed from then on', () => {
    expect(look({ year: 2018 }).depth!.arcs.some(({ dashed }) => dashed)).toBe(false)
    const dashed = look({ year: 2019 }).depth!.arcs.filter((arc) => arc.dashed)
    const drawn = dashed.flatMap(({ keys }) =>
      keys.filter((key) => institutions.some(({ id }) => id === key)),
    )
    expect(drawn.sort()).toEqual(
      institutions
        .filter(({ moved }) => !moved)
        .map(({ id }) => id)
        .sort(),
    )
  })
  it('draw as many bodies as the list of a city says', () => {
    const scene = look({ year: 2016 })
    for (const { id, bodies } of scene.flows.cities) {
      const drawn = new Set(arcsTo(scene, id).flatMap(({ keys }) => keys))
      for (const body of bodies) expect(drawn.has(body.id)).toBe(body.when === 'moved')
    }
  })
})

describe('the counts', () => {
  it('agree with the table: 115 listed, 112 counted, 19 without a date', () => {
    expect(look().flows.total).toMatchObject({ listed: 115, counted: 112, undated: 19 })
  })
  it('hang together: those to cities, to Sejong and elsewhere are all', () => {
    const value = (key: string) =>
      Number(tables.get('relocation-totals')!.find((row) => row['key'] === key)!['value'])
    expect(value('counted') + value('to-sejong') + value('other')).toBe(value('national'))
    expect(
      look()
        .flows.sums.map(({ text }) => text)
        .join(' '),
    ).toMatch(/115.*112.*113.*153: 112 .* 19 .* 22/)
  })
  it('name the three that were left out, and call that a reading', () => {
    const { text } = look().flows.sums[1]!
    expect(text).toContain('Korea Student Aid Foundation')
    expect(text).toContain('our reading')
  })
})

describe('staff', () => {
  it('of Sejong is the tally by stage, 14,699 by 2017, and grows by the ministries that came later', () => {
    const sejong = (year: number) =>
      arcsTo(look({ as: 'staff-by-function', year }), 'sejong/government')[0]!.name
    expect(sejong(2017)).toContain('14,699')
    expect(sejong(2022)).toContain((14699 + 1179 + 987 + 499).toLocaleString('en'))
    const shuffled = new Map(tables).set('sejong-agencies', tables.get('sejong-agencies')!.toReversed())
    const told = arcsTo(
      look({ as: 'staff-by-function', year: 2022 }, atlas, shuffled),
      'sejong/government',
    )[0]!.name
    expect(told).toBe(sejong(2022))
  })
  it('says of each city how many have no documented staff', () => {
    const busan = look({ as: 'staff' }).flows.cities[0]!
    expect(busan.text).toBe('staff not documented')
    expect(busan.notes.join(' ')).toContain('12 of the 12')
    expect(arcsTo(look({ as: 'staff' }), busan.id)).toEqual([])
  })
})

describe('the picture', () => {
  it('is bare land without classes, list or balance, and one origin', () => {
    const scene = look()
    expect(scene.bare).toBe(true)
    expect(scene.ramp).toEqual([scene.colours.land])
    expect(scene.regions.every(({ cls, value }) => cls === 0 && value === null)).toBe(true)
    expect(scene.ranking).toEqual([])
    expect(new Set(scene.depth!.arcs.map(({ from }) => from.join())).size).toBe(1)
    expect(scene.flows.origin).toContain('one point for all')
  })
  it('has the words before the places have come, and before the tables have', () => {
    expect(look({}, { ...fixture, places: [] })).toMatchObject({
      depth: { arcs: [] },
      answer: { number: '96' },
    })
    expect(look({}, atlas, new Map()).flows.cities).toEqual([])
  })
  it('lights the arcs of a city, a function or a single body, and none for anything else', () => {
    const { arcs } = look({ as: 'count-by-function' }).depth!
    expect(litArcs(arcs, 'innovation-city-naju')!.every((id) => id.startsWith('innovation-city-naju/'))).toBe(
      true,
    )
    expect(litArcs(arcs, 'naju-01')).toEqual(['innovation-city-naju/energy'])
    expect(litArcs(arcs, 'energy')!.length).toBeGreaterThan(3)
    expect(litArcs(arcs, 'nobody')).toBeNull()
    expect(litArcs(arcs, null)).toBeNull()
  })
})

describe('a ribbon', () => {
  it('is one a destination, as wide as all that moved there; what has no date runs beside it', () => {
    for (const as of ['count', 'staff']) {
      const scene = look({ as })
      const ribbons = scene.depth!.arcs.filter(({ tapers }) => tapers)
      const moved = scene.flows.cities.filter(({ amount }) => amount > 0)
      expect(ribbons.map(({ keys }) => keys.find((key) => ids.includes(key)))).toEqual(
        expect.arrayContaining(moved.map(({ id }) => id)),
      )
      expect(ribbons).toHaveLength(moved.length)
      for (const { id, amount } of moved)
        expect(arcsTo(scene, id).find(({ tapers }) => tapers)?.width, id).toBe(
          widthOf(amount, as as FlowMeasure),
        )
      expect(scene.depth!.arcs.every(({ dashed, tapers }) => dashed !== tapers)).toBe(true)
    }
  })
  it('unfolds by function when its destination is chosen, and no other does', () => {
    const all = look({ as: 'count-by-function' })
    const one = look({ select: ['innovation-city-naju'] })
    expect(arcsTo(one, 'innovation-city-naju')).toEqual(arcsTo(all, 'innovation-city-naju'))
    expect(arcsTo(one, 'innovation-city-busan')).toEqual(arcsTo(look(), 'innovation-city-busan'))
    // The colours of its functions are explained, and so are those of the ribbons.
    const texts = one.key!.map(({ text }) => text)
    expect(texts).toEqual(expect.arrayContaining(['To Sejong', 'Energy and resources']))
    expect(look().key!.map(({ text }) => text)).not.toContain('Energy and resources')
    expect(all.key!.map(({ text }) => text)).not.toContain('To Sejong')
  })
  it('has its widths in the key, of the measure on show', () => {
    expect(look().sketch!.texts.map(({ text }) => text)).toContain('20')
    expect(look({ as: 'staff' }).sketch!.title).toContain('staff')
  })
})

const lensYears = Array.from({ length: 11 }, (_, i) => 2012 + i)

describe('a curve', () => {
  const point = fc.tuple(
    fc.double({ min: 124, max: 132, noNaN: true }),
    fc.double({ min: 33, max: 39, noNaN: true }),
  )
  it('begins and ends where its arc does, and its middle stands off by the bend', () => {
    fc.assert(
      fc.property(point, point, fc.double({ min: -0.5, max: 0.5, noNaN: true }), (from, to, bend) => {
        const curve = curveOf({ from, to, bend })
        expect(curve[0]![0]).toBeCloseTo(from[0], 6)
        expect(curve.at(-1)![1]).toBeCloseTo(to[1], 6)
        const [a, b, m] = [project(...from), project(...to), project(...curve[18]!)]
        const off = Math.hypot(m[0] - (a[0] + b[0]) / 2, m[1] - (a[1] + b[1]) / 2)
        expect(off).toBeCloseTo(Math.abs(bend) * Math.hypot(b[0] - a[0], b[1] - a[1]), 6)
      }),
    )
  })
})
