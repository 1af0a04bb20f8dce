import type { Scene } from './model'

/** Why classes of quantiles are not of one size: breaks of all years, mirrored around a midpoint, or equal and rounded values. */
export type Unequal = 'ofAllYears' | 'mirrored' | 'rounded'

/**
 * What a reader must know of quantiles whose classes differ by more than one region; none for other methods, and where they
 * do not.
 */
export function unequalClasses({ view, indicator, legend, level }: Scene): readonly Unequal[] {
  const counts = legend.classes.map(({ count }) => count)
  if (view.scheme.method !== 'quantile' || Math.max(0, ...counts) - Math.min(Infinity, ...counts) <= 1)
    return []
  const years = indicator.levels[level]?.years.length ?? 0
  const reasons: Unequal[] = [
    ...(view.breaks === 'all' && years > 1 ? (['ofAllYears'] as const) : []),
    ...(indicator.nature === 'diverging' ? (['mirrored'] as const) : []),
  ]
  return reasons.length ? reasons : ['rounded']
}
