import { seriesOf, type Atlas } from '../atlas/atlas'
import type { Indicator, Series } from '../atlas/model'
import { balanceOf } from '../stats/balance'

export interface Mean {
  /** Nothing weighs the regions, or not all of them in the last year: great and small count alike. */
  readonly simple: boolean
  readonly line: readonly { readonly year: number; readonly value: number }[]
}

const means = new WeakMap<Series, Map<string, Mean>>()

/**
 * The mean of some regions over the years, as that of the capital area is made; worked out once for all places that are
 * compared with it.
 * @param id what the regions are together
 */
export function meanOf(
  atlas: Atlas,
  indicator: Indicator,
  series: Series,
  id: string,
  codes: () => readonly string[],
): Mean {
  const all = means.get(series) ?? new Map<string, Mean>()
  means.set(series, all)
  const known = all.get(id)
  if (known) return known
  const table = indicator.ratio?.denominator ?? indicator.weight
  const weight = table ? (seriesOf(atlas, table, series.level) ?? null) : null
  const sides = { capital: codes(), rest: [] }
  const weighed = balanceOf(series, sides, { by: 'mean', weight })
  const enough = weighed.line.at(-1)?.capital !== null
  const { simple, line } = enough ? weighed : balanceOf(series, sides, { by: 'mean', weight: null })
  const found: Mean = {
    simple,
    line: line.flatMap(({ year, capital }) => (capital === null ? [] : [{ year, value: capital }])),
  }
  all.set(id, found)
  return found
}
