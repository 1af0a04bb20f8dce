import { describe, expect, test } from 'vitest'
import { checkTables } from '../../scripts/geodata/checks'
import { LEVELS } from '../../src/atlas/model'
import { tables, seriesTable } from './tables'

/** The tables as a whole: readable, consistent, complete. */

test('every table can be read, and none contradicts another', () => {
  const errors = tables.errors.length ? tables.errors : checkTables(tables)
  expect(errors.map((error) => error.message)).toEqual([])
})

test.each(tables.vintages.rows)('the regions of $id are as many as the table of vintages says', (vintage) => {
  const { id, provinces, municipalities } = vintage
  const column = (name: string) =>
    new Set(tables.atoms.rows.map((row) => (row as Readonly<Record<string, string>>)[name]))
  const units = tables.regions.rows.filter((row) => row.level === 'province' && row.vintages.includes(id))
  expect(units).toHaveLength(provinces)
  expect(column(id).size).toBe(municipalities)
})

test('the statistics know the 17 provinces and 229 municipalities they are published for', () => {
  const units = (level: string) =>
    tables.regions.rows.filter((row) => row.level === level && row.vintages.includes('statistics')).length
  expect([units('province'), units('municipality')]).toEqual([17, 229])
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

  /** First and last year and number of years that a series had when it was collected: later ones may come, none may go. */
  const COLLECTED = {
    'population-resident.province': [2000, 2025, 26],
    'population-resident.municipality': [2014, 2025, 12],
    'net-migration-total.province': [2000, 2025, 26],
    'net-migration-total.municipality': [2014, 2025, 12],
    'youth-net-migration-20-39.province': [2002, 2025, 24],
    'youth-net-migration-20-39.municipality': [2016, 2025, 10],
    'grdp-nominal.province': [2010, 2024, 15],
    'grdp-per-capita.province': [2010, 2024, 15],
    'grdp-per-capita-base2015.province': [1985, 2022, 38],
    'total-fertility-rate.province': [1993, 2024, 32],
    'total-fertility-rate.municipality': [2000, 2024, 25],
    'fiscal-independence-ratio.province': [2001, 2025, 25],
    'fiscal-independence-ratio.municipality': [2014, 2025, 12],
    'exports-active-firms.province': [2016, 2025, 10],
    'ageing-share-65plus.province': [2007, 2025, 19],
    'ageing-share-65plus.municipality': [2012, 2024, 13],
    'doctors-per-1000.province': [2007, 2024, 18],
    'establishments.municipality': [2017, 2024, 8],
  } as const

  test.each(Object.entries(COLLECTED))('of %s know at least the years that were collected', (name, had) => {
    const [first, last, count] = had
    const table = tables.series.find((one) => `${one.indicator}.${one.level}` === name)
    const years = new Set(table?.rows.map((row) => row.year))
    expect(years).toContain(first)
    expect(years).toContain(last)
    const within = [...years].filter((year) => year >= first && year <= last)
    expect(within.length).toBeGreaterThanOrEqual(count)
  })

  test('of municipalities know all units of the statistics where the publisher does', () => {
    const units = new Set(tables.atoms.rows.map((row) => row.statistics)).size
    for (const indicator of ['population-resident', 'net-migration-total', 'youth-net-migration-20-39']) {
      const table = tables.series.find((one) => one.indicator === indicator && one.level === 'municipality')!
      const years = new Set(table.rows.map((row) => row.year))
      expect(table.rows).toHaveLength(units * years.size)
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

test('a caution that counts the provinces of a year counts them right', () => {
  const told = tables.indicators.rows.flatMap(({ id, caution_ko }) =>
    [...caution_ko.matchAll(/(\d{4})년은 (\d+)개 시도/g)].map(([, year, count]) => {
      const { rows } = seriesTable(id)
      const own = rows.filter((row) => row.year === Number(year) && row.region !== '00')
      return { id, year, count: Number(count), own: own.length }
    }),
  )
  expect(told.map(({ id }) => id)).toContain('average-annual-pay-tax')
  for (const { id, year, count, own } of told) expect(own, `${id} ${year}`).toBe(count)
})

describe('sources', () => {
  const sources = tables.sources.flatMap((table) => table.rows)
  const used = new Set<string>([
    ...[...tables.series, ...tables.partialSeries].flatMap((table) => table.rows.map((row) => row.source)),
    ...tables.facts.rows.flatMap((row) => row.source),
    ...tables.movesSources.rows.map((row) => row.source),
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
