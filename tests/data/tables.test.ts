import { describe, expect, test } from 'vitest'
import { checkTables } from '../../scripts/geodata/checks'
import { LEVELS } from '../../src/atlas/model'
import { tables } from './tables'

/** The tables as a whole: readable, consistent, complete. */

test('every table can be read, and none contradicts another', () => {
  const errors = tables.errors.length ? tables.errors : checkTables(tables)
  expect(errors.map((error) => error.message)).toEqual([])
})

test('the regions are those of the three vintages', () => {
  const units = (vintage: string, level: string) =>
    tables.regions.rows.filter((row) => row.level === level && row.vintages.includes(vintage)).length
  expect(units('statistics', 'province')).toBe(17)
  expect(units('statistics', 'municipality')).toBe(229)
  expect(units('2026-07', 'province')).toBe(16)
  for (const [vintage, count] of [
    ['2025', 252],
    ['2026-07', 256],
  ] as const) {
    const column = tables.atoms.rows.map((row) => row[vintage])
    expect(new Set(column).size).toBe(count)
  }
  expect(new Set(tables.atoms.rows.map((row) => row.statistics)).size).toBe(229)
})

describe('series', () => {
  test('of at least eighty figures, most of them of all provinces', () => {
    expect(tables.series.length).toBeGreaterThanOrEqual(80)
    const whole = tables.series.filter(
      (table) =>
        table.level === 'province' &&
        new Set(table.rows.map((row) => row.region).filter((c) => c !== '00')).size >= 16,
    )
    expect(whole.length).toBeGreaterThanOrEqual(60)
  })

  test('are sorted by region and year, so that a change shows as a change', () => {
    for (const table of [...tables.series, ...tables.partialSeries]) {
      const keys = table.rows.map((row) => `${row.region} ${row.year}`)
      expect(keys, table.file).toEqual([...keys].sort())
    }
  })

  test('have at the two levels the years that were collected', () => {
    const yearsOf = (indicator: string, level: string) => {
      const table = tables.series.find((one) => one.indicator === indicator && one.level === level)
      const years = [...new Set(table?.rows.map((row) => row.year))].sort()
      return [years[0], years.at(-1), years.length]
    }
    expect(yearsOf('population-resident', 'province')).toEqual([2000, 2025, 26])
    expect(yearsOf('population-resident', 'municipality')).toEqual([2014, 2025, 12])
    expect(yearsOf('net-migration-total', 'province')).toEqual([2000, 2024, 25])
    expect(yearsOf('net-migration-total', 'municipality')).toEqual([2014, 2025, 12])
    expect(yearsOf('youth-net-migration-20-39', 'province')).toEqual([2002, 2025, 24])
    expect(yearsOf('youth-net-migration-20-39', 'municipality')).toEqual([2016, 2025, 10])
    expect(yearsOf('grdp-nominal', 'province')).toEqual([2010, 2024, 15])
    expect(yearsOf('grdp-per-capita', 'province')).toEqual([2010, 2024, 15])
    expect(yearsOf('grdp-per-capita-base2015', 'province')).toEqual([1985, 2022, 38])
    expect(yearsOf('total-fertility-rate', 'province')).toEqual([1993, 2024, 32])
    expect(yearsOf('total-fertility-rate', 'municipality')).toEqual([2013, 2023, 2])
    expect(yearsOf('fiscal-independence-ratio', 'province')).toEqual([2001, 2025, 25])
    expect(yearsOf('fiscal-independence-ratio', 'municipality')).toEqual([2014, 2025, 12])
    expect(yearsOf('exports-active-firms', 'province')).toEqual([2016, 2025, 10])
    expect(yearsOf('ageing-share-65plus', 'municipality')).toEqual([2012, 2023, 12])
    expect(yearsOf('establishments', 'municipality')).toEqual([2017, 2024, 8])
  })

  test('of municipalities know all 229 where the publisher does', () => {
    for (const indicator of ['population-resident', 'net-migration-total', 'youth-net-migration-20-39']) {
      const table = tables.series.find((one) => one.indicator === indicator && one.level === 'municipality')!
      const years = new Set(table.rows.map((row) => row.year))
      expect(table.rows).toHaveLength(229 * years.size)
    }
  })

  test('say a break for the fiscal reform of 2014 and the register-based census of 2020', () => {
    const breaks = tables.breaks.rows.map((row) => `${row.indicator} ${row.year} ${row.kind}`)
    expect(breaks).toContain('fiscal-independence-ratio 2014 definition')
    expect(breaks).toContain('establishments 2020 definition')
    for (const { indicator, level, year, note_ko } of tables.breaks.rows) {
      const levels = level ? [level] : LEVELS
      const has = tables.series.some((table) => table.indicator === indicator && levels.includes(table.level))
      const derived = tables.indicators.rows.some((row) => row.id === indicator && row.numerator !== '')
      expect(has || derived, `${indicator} ${year} ${note_ko}`).toBe(true)
    }
  })
})

describe('sources', () => {
  const sources = tables.sources.flatMap((table) => table.rows)
  const used = new Set<string>([
    ...[...tables.series, ...tables.partialSeries].flatMap((table) => table.rows.map((row) => row.source)),
    ...tables.facts.rows.flatMap((row) => row.source),
    ...tables.places.rows.flatMap((row) => row.sources),
    ...tables.placeFacts.rows.flatMap((row) => row.sources),
    ...tables.overlays.rows.flatMap((row) => row.planned_source),
    ...[...tables.policy.values()].flatMap((table) =>
      table.rows.flatMap((row) => (row['sources'] ?? '').split(';')),
    ),
  ])

  test('every id that is used is the id of one source', () => {
    const known = sources.map((row) => row.id)
    expect(new Set(known).size).toBe(known.length)
    expect([...used].filter((id) => id !== '' && !known.includes(id))).toEqual([])
  })

  test('every source is used', () => {
    expect(sources.map((row) => row.id).filter((id) => !used.has(id))).toEqual([])
  })
})
