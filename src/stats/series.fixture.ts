import type { Series } from '../atlas/model'

/** A province series from rows of `code: figures`, one figure a year from `first` on. */
export function seriesOfRows(
  first: number,
  rows: Readonly<Record<string, readonly (number | null)[]>>,
  more: Partial<Series> = {},
): Series {
  const entries = Object.entries(rows).sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    indicator: 'test',
    level: 'province',
    years: (entries[0]?.[1] ?? []).map((_, i) => first + i),
    regions: entries.map(([code]) => code),
    values: entries.map(([, values]) => values),
    flags: {},
    ...more,
  }
}
