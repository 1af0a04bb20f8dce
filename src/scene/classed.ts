import { seriesKey, type Atlas } from '../atlas/atlas'
import type { Indicator, Series } from '../atlas/model'
import { classOf } from '../stats/classes'
import { breaksOf } from '../stats/classify'
import type { View } from '../view/view'
import type { Figured, FiguredBy } from './figured'
import { nationalFigures } from './nation'

/** What of a view the classes depend on. */
export type ClassedBy = FiguredBy & Pick<View, 'scheme' | 'breaks'>

/** The second step to a scene: figures in classes. */
export interface Classed extends Figured {
  /** Inner class breaks in the unit of the table, ascending. */
  readonly breaks: readonly number[]
  /** The class of each figure, 0 = lowest; null where there is none. */
  readonly classes: readonly (number | null)[]
}

export function classed(atlas: Atlas, step: Figured, view: ClassedBy): Classed {
  const { indicator, series, figures } = step
  const breaks =
    givenBreaks(atlas, indicator, view) ??
    breaksFor(indicator, series, view, midpointOf(atlas, indicator, view))
  const classes = figures.map(({ value }) => (value === null ? null : classOf(value, breaks)))
  return { ...step, breaks, classes }
}

/** The middle of a diverging ramp: the national figure of the latest year where colours are to mean the same in all. */
function midpointOf(atlas: Atlas, indicator: Indicator, view: ClassedBy): number | null {
  if (indicator.midpoint !== 'nation') return indicator.midpoint
  const national = nationalFigures(atlas, indicator, view.level)
  const year = view.breaks === 'year' ? view.year : indicator.levels[view.level]?.years.at(-1)
  return year === undefined ? null : (national.get(year) ?? null)
}

/** Whether a view is classed as its indicator is by itself, alike in all years: breaks for that lie with the figures. */
export const ownClasses = (
  { scheme, breaks }: Pick<View, 'scheme' | 'breaks'>,
  { scheme: own }: Pick<Indicator, 'scheme'>,
): boolean => breaks === 'all' && scheme.method === own.method && scheme.classes === own.classes

/** Breaks that were worked out before: of the indicator's own scheme, the same in all years. */
const givenBreaks = ({ breaks }: Atlas, indicator: Indicator, view: ClassedBy) =>
  ownClasses(view, indicator) ? breaks?.get(seriesKey(indicator.id, view.level)) : undefined

const breaksCache = new WeakMap<Series, Map<string, number[]>>()

/** Breaks of a series; kept, since the same ones serve every year and every hover. */
function breaksFor(
  indicator: Indicator,
  series: Series | undefined,
  view: ClassedBy,
  midpoint: number | null,
): number[] {
  if (!series) return []
  let known = breaksCache.get(series)
  if (!known) breaksCache.set(series, (known = new Map<string, number[]>()))
  const key = `${view.scheme.method}-${view.scheme.classes}-${view.breaks === 'year' ? view.year : 'all'}-${midpoint}`
  const found = known.get(key)
  if (found) return found
  const ofYear = view.breaks === 'year'
  const column = series.years.indexOf(view.year)
  const values = series.values
    .filter((_, row) => series.regions[row] !== '00')
    .flatMap((row) => (ofYear ? [row[column] ?? null] : row))
    .filter((value): value is number => value !== null)
  const breaks = breaksOf(values, view.scheme, {
    nature: indicator.nature,
    midpoint,
    factor: indicator.display.factor,
  })
  known.set(key, breaks)
  return breaks
}
