import { seriesOf, type Atlas } from '../atlas/atlas'
import type { Series } from '../atlas/model'
import { standingOf, type Standing } from '../stats/standing'
import { valuesIn, type Strip } from './strips'
import type { Subject } from './subject'

/** A figure in which a region is out of the ordinary. */
export interface Particular {
  readonly strip: Strip
  readonly standing: Standing
}

/** So many are told. */
const MOST = 3
/** Part of the regions of a level that must have a figure, so that a rank among them says something. */
const ENOUGH = 0.8
/** Parts that add up to their whole this nearly are sizes, even where they are not to be added up (chained volumes). */
const NEARLY = 0.05

/** Whether a figure tells how large a region is, and not how it is: its regions add up to the nation. */
function isSize(series: Series, { indicator, lines }: Strip): boolean {
  if (indicator.summable) return true
  const nation = lines
    .find(({ kind }) => kind === 'nation')
    ?.stretches.at(-1)
    ?.at(-1)
  if (!nation?.value) return false
  const sum = [...valuesIn(series, nation.year).values()].reduce((total, value) => total + value, 0)
  return Math.abs(sum / nation.value - 1) < NEARLY
}

/**
 * The figures in which a region stands furthest from the nation and from its province, the furthest first: one of each theme.
 * Sizes are not taken, nor what is rough or not its own figure.
 * @param all regions of its level
 */
export function particularsOf(
  atlas: Atlas,
  { region, level, kin }: Subject,
  strips: readonly Strip[],
  all: number,
): Particular[] {
  const found = strips
    .filter(({ flag, of }) => !/[jr]/.test(flag) && of >= all * ENOUGH)
    .flatMap((strip): Particular[] => {
      const series = seriesOf(atlas, strip.indicator.id, level)
      if (!series || isSize(series, strip)) return []
      const standing = standingOf(valuesIn(series, strip.year), region.code, kin)
      return standing && standing.apart !== 0 ? [{ strip, standing }] : []
    })
    .sort((a, b) => Math.abs(b.standing.apart) - Math.abs(a.standing.apart))
  const themes = new Set<string>()
  return found
    .filter(({ strip: { indicator } }) => !themes.has(indicator.theme) && themes.add(indicator.theme))
    .slice(0, MOST)
}
