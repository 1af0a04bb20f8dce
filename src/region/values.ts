import { figure } from '../atlas/atlas'
import type { Series } from '../atlas/model'
import { NATION } from '../stats/nation'

const known = new WeakMap<Series, Map<number, ReadonlyMap<string, number>>>()

/** The figures of all regions in a year; the nation is none. */
export function valuesIn(series: Series, year: number): ReadonlyMap<string, number> {
  let years = known.get(series)
  if (!years) known.set(series, (years = new Map<number, ReadonlyMap<string, number>>()))
  const found =
    years.get(year) ??
    new Map(
      series.regions.flatMap((code) => {
        const value = code === NATION ? null : figure(series, code, year)
        return value === null ? [] : [[code, value] as const]
      }),
    )
  years.set(year, found)
  return found
}
