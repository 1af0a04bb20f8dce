import type { Indicator, Series } from '../atlas/model'

/** Code of the nation's own row in a series. */
export const NATION = '00'

/** A national figure for each year of a series, in table units. */
export type Yearly = ReadonlyMap<number, number | null>

/** A table and how its national figure comes about. */
export interface Part {
  readonly series: Series
  readonly national: Indicator['national']
}

/**
 * The national figure of each year: the row `00` where it is `reported`, the `sum` of all other rows (null as soon as
 * one of them has no figure), or null where there is `none`.
 */
export function nationOf({ series, national }: Part): Yearly {
  const reported = series.values[series.regions.indexOf(NATION)]
  const rows = series.values.filter((_, r) => series.regions[r] !== NATION)
  return new Map(
    series.years.map((year, y) => {
      if (national === 'reported') return [year, reported?.[y] ?? null]
      return [year, national === 'sum' && rows.length ? sumOf(rows.map((row) => row[y] ?? null)) : null]
    }),
  )
}

/** The national figure of a ratio: of the nation's numerator and denominator, never a mean of the regions' ratios. */
export function nationOfRatio(numerator: Part, denominator: Part, factor: number): Yearly {
  const below = nationOf(denominator)
  const both = [...nationOf(numerator)].filter(([year]) => below.has(year))
  return new Map(
    both.map(([year, above]) => {
      const under = below.get(year) ?? null
      return [year, above === null || !under ? null : (above / under) * factor]
    }),
  )
}

/** The sum, or null as soon as one part is missing; of nothing, null. */
export function sumOf(values: readonly (number | null)[]): number | null {
  if (!values.length) return null
  return values.reduce<number | null>((sum, v) => (sum === null || v === null ? null : sum + v), 0)
}
