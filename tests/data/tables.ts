import path from 'node:path'
import type { Level } from '../../src/atlas/model'
import { loadTables, type SeriesTable, type Tables } from '../../scripts/geodata/load'

/** The tables of the repository, for the data tests. */

export const REPOSITORY = path.resolve(import.meta.dirname, '../..')
export const GEODATA = path.join(REPOSITORY, 'geodata')
export const CAPITAL = ['11', '28', '41']

export const tables: Tables = await loadTables(GEODATA)

/** The table of an indicator at a level. Throws when there is none: then the test is about nothing. */
export function seriesTable(indicator: string, level: Level = 'province'): SeriesTable {
  const table = tables.series.find((one) => one.indicator === indicator && one.level === level)
  if (!table) throw new Error(`geodata/series/${indicator}.${level}.csv is missing`)
  return table
}

/** The figures of a year, by region, the nation left out; and the nation. */
export interface Year {
  readonly regions: ReadonlyMap<string, number>
  readonly nation: number | undefined
}

/** The figures of an indicator by year. */
export function yearsOf(indicator: string, level: Level = 'province'): Map<number, Year> {
  const years = new Map<number, { regions: Map<string, number>; nation: number | undefined }>()
  for (const { region, year, value } of seriesTable(indicator, level).rows) {
    if (value === null) continue
    if (!years.has(year)) years.set(year, { regions: new Map(), nation: undefined })
    const one = years.get(year)!
    if (region === '00') one.nation = value
    else one.regions.set(region, value)
  }
  return years
}

export const sum = (values: Iterable<number>): number =>
  [...values].reduce((total, value) => total + value, 0)

/** Sum over the regions of a year, or over some of them. Throws when one of those is missing. */
export function sumOf(year: Year | undefined, codes?: readonly string[]): number {
  if (!year) throw new Error('no such year')
  if (!codes) return sum(year.regions.values())
  return sum(
    codes.map((code) => {
      const value = year.regions.get(code)
      if (value === undefined) throw new Error(`no figure of ${code}`)
      return value
    }),
  )
}

/** One figure; `00` is the nation. Throws when it is missing. */
export function figureOf(indicator: string, region: string, year: number, level: Level = 'province'): number {
  const row = seriesTable(indicator, level).rows.find((one) => one.region === region && one.year === year)
  if (!row || row.value === null) throw new Error(`no ${indicator} of ${region} in ${year}`)
  return row.value
}
