import { seriesOf, type Atlas } from '../atlas/atlas'
import type { Indicator, Level, Series } from '../atlas/model'
import { unitsOf } from '../atlas/units'
import { nationalFigures } from '../scene/nation'
import { valuesIn } from './values'

/** Parts that add up to their whole this nearly are sizes, even where they are not to be added up (chained volumes). */
const NEARLY = 0.05
/** Part of the regions of a level that must have a figure, so that a rank among them says something. */
const ENOUGH = 0.8

const known = new WeakMap<Series, boolean>()

/** Whether a figure tells how large a region is, and not how it is: its regions add up to the nation. */
export function isSize(atlas: Atlas, indicator: Indicator, series: Series): boolean {
  const size = known.get(series) ?? addsUp(atlas, indicator, series)
  known.set(series, size)
  return size
}

function addsUp(atlas: Atlas, indicator: Indicator, series: Series): boolean {
  if (indicator.summable) return true
  const national = nationalFigures(atlas, indicator, series.level)
  const year = series.years.findLast((one) => typeof national.get(one) === 'number')
  const nation = year === undefined ? 0 : national.get(year)
  if (!nation || year === undefined) return false
  const sum = [...valuesIn(series, year).values()].reduce((total, value) => total + value, 0)
  return Math.abs(sum / nation - 1) < NEARLY
}

/** The series of an indicator where it tells how regions are, for most of them in the year; else null. */
export function measureOf(atlas: Atlas, indicator: Indicator, level: Level, year: number): Series | null {
  const series = seriesOf(atlas, indicator.id, level)
  if (!series) return null
  const all = unitsOf(atlas.catalogue, 'statistics', level).length
  return !isSize(atlas, indicator, series) && valuesIn(series, year).size >= all * ENOUGH ? series : null
}
