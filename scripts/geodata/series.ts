import { LEVELS, type Coverage, type Level, type Series } from '../../src/atlas/model'
import type { Latest } from '../../src/atlas/decode-profile'
import { derive } from '../../src/stats/ratio'
import type { SeriesTable, Tables } from './load'

/** Digits kept of a computed figure: far more than is shown, far fewer than a binary fraction has. */
export const SIGNIFICANT = 6

/** The figures of a table as a matrix of regions and years, both ascending. */
function seriesOf(table: SeriesTable): Series {
  const years = [...new Set(table.rows.map((row) => row.year))].sort((a, b) => a - b)
  const regions = [...new Set(table.rows.map((row) => row.region))].sort()
  const row = new Map(regions.map((code, i) => [code, i]))
  const column = new Map(years.map((year, i) => [year, i]))
  const values = regions.map(() => years.map((): number | null => null))
  const flags: Record<string, string> = {}
  for (const { region, year, value, flag } of table.rows) {
    values[row.get(region)!]![column.get(year)!] = value
    if (flag) flags[`${region} ${year}`] = flag
  }
  return { indicator: table.indicator, level: table.level, years, regions, values, flags }
}

/** Every indicator's series, province level first: those of the tables and those computed from two of them. */
export function allSeries(tables: Tables): Map<string, Series[]> {
  const read = new Map<string, Series>()
  for (const table of tables.series) read.set(`${table.indicator} ${table.level}`, seriesOf(table))
  return new Map(
    tables.indicators.rows.map((row) => [
      row.id,
      LEVELS.flatMap((level) => {
        const own = read.get(`${row.id} ${level}`)
        if (own) return [own]
        const above = read.get(`${row.numerator} ${level}`)
        const below = read.get(`${row.denominator} ${level}`)
        if (!above || !below || row.factor === null) return []
        const computed = trimmed(derive(above, below, row.factor, row.id))
        return computed.years.length ? [computed] : []
      }),
    ]),
  )
}

/** A computed series with its digits cut to what means something, without years in which nothing could be computed. */
function trimmed(series: Series): Series {
  const keep = series.years
    .map((_, i) => i)
    .filter((i) => series.values.some((row) => row[i] !== null && row[i] !== undefined))
  const short = (value: number | null | undefined): number | null =>
    value === null || value === undefined ? null : Number(value.toPrecision(SIGNIFICANT))
  return {
    ...series,
    years: keep.map((i) => series.years[i]!),
    values: series.values.map((row) => keep.map((i) => short(row[i]))),
  }
}

/** The years and sources of an indicator at each of its levels. */
export function coverageOf(
  tables: Tables,
  indicator: string,
  series: readonly Series[],
): Partial<Record<Level, Coverage>> {
  const entry = tables.indicators.rows.find((row) => row.id === indicator)
  const parts = entry?.numerator ? [entry.numerator, entry.denominator] : [indicator]
  return Object.fromEntries(
    series.map((one) => {
      const sources = parts.flatMap((part) => sourcesOf(tables, part, one))
      return [one.level, { years: one.years, sources: [...new Set(sources)] }]
    }),
  )
}

/** Sources of the rows of an indicator in the years of a series, those of most rows first. */
function sourcesOf(tables: Tables, indicator: string, { level, years }: Series): string[] {
  const table = tables.series.find((one) => one.indicator === indicator && one.level === level)
  const counts = new Map<string, number>()
  for (const row of table?.rows ?? [])
    if (years.includes(row.year)) counts.set(row.source, (counts.get(row.source) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([source]) => source)
}

/** The latest figures of every indicator: those of the last year that at least half of its regions know. */
export function latestOf(series: ReadonlyMap<string, readonly Series[]>): Latest {
  return Object.fromEntries(
    [...series].map(([indicator, levels]) => [
      indicator,
      Object.fromEntries(
        levels.flatMap((one) => {
          const known = (i: number) => one.values.filter((row) => row[i] !== null).length
          const last = one.years.findLastIndex((_, i) => known(i) * 2 >= one.regions.length)
          if (last < 0) return []
          const values = Object.fromEntries(
            one.regions.flatMap((code, r) => {
              const value = one.values[r]![last]
              return typeof value === 'number' ? [[code, value]] : []
            }),
          )
          return [[one.level, { year: one.years[last]!, values }]]
        }),
      ),
    ]),
  )
}
