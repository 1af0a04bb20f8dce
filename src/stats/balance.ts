import type { Series } from '../atlas/model'
import { NATION, sumOf } from './nation'

/** The two sides of the country, as codes of one level. */
export interface Sides {
  readonly capital: readonly string[]
  readonly rest: readonly string[]
}

/** How the regions of a side are put together: added up, or averaged by a weight (`null`: nothing weighs them). */
export type Mixing = { readonly by: 'sum' } | { readonly by: 'mean'; readonly weight: Series | null }

export interface BalanceYear {
  readonly year: number
  /** In table units; null when a figure, or a weight, is missing. */
  readonly capital: number | null
  readonly rest: number | null
  /** The capital area's part of the whole, 0..1, for a share; null otherwise. */
  readonly part: number | null
  /** Codes for which this year has no figure or no weight. */
  readonly missing: readonly string[]
}

export interface Balance {
  /** `share`: two parts of a whole; `split`: two sums of mixed sign; `means`: two averages. */
  readonly kind: 'share' | 'split' | 'means'
  /** True for means that nothing weighs: the average of the regions, great and small alike. To be said so. */
  readonly simple: boolean
  readonly line: readonly BalanceYear[]
}

/**
 * The capital area against the rest, year by year.
 *
 * Sums: both sides are null as soon as one region has no figure, unless the others add up to the reported national
 * figure (row `00`) within 0.1 %: then nothing is missing, as before 2012, when Sejong was counted elsewhere. With a
 * negative figure anywhere in the series there is no share, only two sums (net migration).
 * Weighted means: sum of value x weight / sum of weights. A region with neither figure nor weight did not exist and
 * counts for nothing; with only one of the two, its side is null. Simple means: of the regions with a figure.
 */
export function balanceOf(series: Series, sides: Sides, mixing: Mixing): Balance {
  const value = reader(series)
  const all = [...sides.capital, ...sides.rest]
  if (mixing.by === 'sum') {
    const negative = all.some((code) => series.years.some((year) => (value(code, year) ?? 0) < 0))
    const line = series.years.map((year) => sums(value, sides, year, !negative))
    return { kind: negative ? 'split' : 'share', simple: false, line }
  }
  const weight = mixing.weight && reader(mixing.weight)
  const mean = weight ? weighted(value, weight) : simple(value)
  const line = series.years.map((year) => ({
    year,
    capital: mean(sides.capital, year),
    rest: mean(sides.rest, year),
    part: null,
    missing: all.filter((code) => value(code, year) === null || weight?.(code, year) === null),
  }))
  return { kind: 'means', simple: weight === null, line }
}

type Reader = (code: string, year: number) => number | null

/** What the regions present may fall short of the reported nation: rounding, and less than the smallest region. */
const ROUNDING = 0.001

function sums(value: Reader, sides: Sides, year: number, share: boolean): BalanceYear {
  const missing = [...sides.capital, ...sides.rest].filter((code) => value(code, year) === null)
  const side = (codes: readonly string[]) =>
    sumOf(codes.filter((code) => !missing.includes(code)).map((code) => value(code, year)))
  const [capital, rest] = [side(sides.capital), side(sides.rest)]
  if (capital === null || rest === null) return { year, capital: null, rest: null, part: null, missing }
  const nation = value(NATION, year)
  const whole = nation !== null && Math.abs(capital + rest - nation) <= ROUNDING * Math.abs(nation)
  if (missing.length && !whole) return { year, capital: null, rest: null, part: null, missing }
  const part = share && capital + rest > 0 ? capital / (capital + rest) : null
  return { year, capital, rest, part, missing }
}

function weighted(value: Reader, weight: Reader) {
  return (codes: readonly string[], year: number): number | null => {
    const there = codes.filter((code) => value(code, year) !== null || weight(code, year) !== null)
    const weights = sumOf(there.map((code) => weight(code, year)))
    const products = sumOf(
      there.map((code) => {
        const [v, w] = [value(code, year), weight(code, year)]
        return v === null || w === null ? null : v * w
      }),
    )
    return products === null || !weights ? null : products / weights
  }
}

function simple(value: Reader) {
  return (codes: readonly string[], year: number): number | null => {
    const values = codes.map((code) => value(code, year)).filter((v) => v !== null)
    const sum = sumOf(values)
    return sum === null ? null : sum / values.length
  }
}

function reader(series: Series): Reader {
  const column = new Map(series.years.map((year, i) => [year, i]))
  const row = new Map(series.regions.map((code, i) => [code, series.values[i]!]))
  return (code, year) => row.get(code)?.[column.get(year) ?? -1] ?? null
}
