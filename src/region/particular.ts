import type { Atlas } from '../atlas/atlas'
import { standingOf, type Standing } from '../stats/standing'
import { measureOf } from './measures'
import type { Strip } from './strips'
import { valuesIn } from './values'
import type { Subject } from './subject'

/** A figure in which a region is out of the ordinary. */
export interface Particular {
  readonly strip: Strip
  readonly standing: Standing
}

/** So many are told. */
const MOST = 3
/**
 * The figures in which a region stands furthest from the nation and from its province, the furthest first: one of each theme.
 * Sizes are not taken, nor what is rough or not its own figure.
 */
export function particularsOf(
  atlas: Atlas,
  { region, level, kin }: Subject,
  strips: readonly Strip[],
): Particular[] {
  const found = strips
    .filter(({ flag }) => !/[jr]/.test(flag))
    .flatMap((strip): Particular[] => {
      const series = measureOf(atlas, strip.indicator, level, strip.year)
      const standing = series && standingOf(valuesIn(series, strip.year), region.code, kin)
      return standing && standing.apart !== 0 ? [{ strip, standing }] : []
    })
    .sort((a, b) => Math.abs(b.standing.apart) - Math.abs(a.standing.apart))
  const themes = new Set<string>()
  return found
    .filter(({ strip: { indicator } }) => !themes.has(indicator.theme) && themes.add(indicator.theme))
    .slice(0, MOST)
}
