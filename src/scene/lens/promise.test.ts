import { readdirSync, readFileSync } from 'node:fs'
import { csvParse } from 'd3-dsv'
import { describe, expect, it } from 'vitest'
import type { PolicyTables } from '../../atlas/model'
import { referenced, statusOf } from './promise'

const GEODATA = new URL('../../../geodata/', import.meta.url)
const read = (file: string) => [...csvParse(readFileSync(new URL(file, GEODATA), 'utf8'))]
const tables: PolicyTables = new Map(
  readdirSync(new URL('policy/', GEODATA)).map((file) => [file.replace('.csv', ''), read(`policy/${file}`)]),
)
const at = (year: number, value: number) => ({ year, value })

describe('the status of a promise', () => {
  it('follows from figures, target and deadline', () => {
    expect(statusOf([], 15, 2022)).toBe('none')
    expect(statusOf([at(2020, 28.6)], null, 2022)).toBe('uncompared')
    expect(statusOf([at(2020, 28.6)], 30, 2022)).toBe('missed')
    expect(statusOf([at(2016, 13), at(2019, 17)], 15, 2022)).toBe('reached')
    expect(statusOf([at(2016, 13), at(2019, 17)], 17, 2017)).toBe('late')
    expect(statusOf([at(2019, 17)], 17, null)).toBe('reached')
  })
})

describe('the table of outcomes', () => {
  const rows = tables.get('outcomes')!
  it('has one row for every target', () => {
    const targets = tables.get('targets')!.filter(({ kind }) => kind === 'target' || kind === 'as-printed')
    expect(rows.flatMap(({ target }) => target || []).sort()).toEqual(targets.map(({ id }) => id).sort())
  })
  it('refers only to figures that exist', () => {
    const facts = read('places/facts.csv')
    const places = read('places/places.csv')
    for (const reference of rows.flatMap(({ goal, outcome }) => [goal, outcome]).filter(Boolean)) {
      const [, place] = /^facts\?place=([^&]+)/.exec(reference!) ?? []
      const [, kind] = /fact=(.+)$/.exec(reference!) ?? []
      const [, overlay] = /^places\?overlay=(.+)$/.exec(reference!) ?? []
      const found = place
        ? facts.filter((row) => row['place'] === place && row['fact'] === kind)
        : overlay
          ? places.filter((row) => row['overlay'] === overlay)
          : referenced(reference!, [], tables)
      expect(found.length, reference).toBeGreaterThan(0)
    }
  })
  it('takes each figure as its table has it', () => {
    const firms = referenced('innovation-city-totals?metric=companies#value', [], tables)
    expect(firms.at(-1)).toMatchObject({ year: 2019, value: 1425 })
  })
})
