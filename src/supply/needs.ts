import { indicatorOf, seriesNeeded } from '../atlas/atlas'
import type { Catalogue, Indicator, Level } from '../atlas/model'
import type { Lens } from '../lenses/lens'
import { ownClasses } from '../scene/classed'
import type { View } from '../view/view'
import { alikeFile, CLOSE_LAND, LAND, movesFile, policyFile, seriesFile, seriesFiles } from './files'

/** Names of files that a view wants, in the order of their urgency. */
export interface Needs {
  /** Without these there is no picture. */
  readonly first: readonly string[]
  /** What the picture and its words gain by. */
  readonly then: readonly string[]
  /** Class breaks are to be worked out: they do not come with the figures. */
  readonly classes: boolean
}

/** What words about places and sources are told from. */
export const RECORDS = ['sources.json', 'records.json'] as const
/** Places as they are drawn. */
export const PLACES = ['places.json', 'outlines.topo.json'] as const

/** @param lens the code of the view's way of looking; none: the plain map */
export function needs(view: View, catalogue: Catalogue, lens?: Lens): Needs {
  const indicator = indicatorOf(catalogue, view.indicator)
  const others = (lens?.indicators(view, catalogue) ?? []).flatMap((id) => {
    const other = indicatorOf(catalogue, id)
    return other ? seriesNeeded(other) : []
  })
  // A lens may look at any level and year; the plain map at those that its figures, its nation and its balance are from.
  const figures = lens
    ? [...(indicator && !lens.ownFigures ? seriesNeeded(indicator) : []), ...others].flatMap((id) =>
        seriesFiles(catalogue, id),
      )
    : indicator
      ? ofMap(view, indicator, catalogue)
      : []
  return {
    first: [
      ...new Set(figures),
      'overview.topo.json',
      ...(lens?.policy ?? []).map(policyFile),
      ...(lens?.moves?.(view, catalogue) ?? []).map(movesFile),
      ...(lens?.alike ? [alikeFile(view.level)] : []),
      ...(lens?.tiles ? ['tiles.json'] : []),
      ...(lens?.world ? ['world.topo.json'] : []),
    ],
    classes: !indicator || !(lens ? (lens.classed?.(view, indicator) ?? false) : ownClasses(view, indicator)),
    then: [
      LAND,
      ...(placesShown(view, catalogue, lens) ? PLACES : []),
      ...(lens && !lens.ownSources ? ['sources.json'] : []),
      ...(lens?.records ? ['records.json'] : []),
    ],
  }
}

/** Whether places are drawn or told of: those of overlays that are on, those that are chosen, those that a lens looks at. */
const placesShown = ({ overlays, select }: View, { placeIds }: Catalogue, lens?: Lens): boolean =>
  Boolean(lens && !lens.placeless) || overlays.length > 0 || select.some((id) => placeIds.includes(id))

/**
 * Nation and balance are taken from the provinces' tables, where they say every year that the municipalities' do; units of
 * another law may have to be added up from the parts of a ratio.
 */
function ofMap({ level, vintage }: View, indicator: Indicator, catalogue: Catalogue): string[] {
  const years = (at: Level) => indicator.levels[at]?.years ?? []
  const whole = years(level).every((year) => years('province').includes(year))
  const alone = level === 'province' || (whole && vintage === 'statistics')
  const levels: readonly Level[] = alone ? ['province'] : ['province', 'municipality']
  const parts = seriesNeeded(indicator).flatMap((id) =>
    seriesFiles(catalogue, id).filter((file) => levels.some((at) => file === seriesFile(id, at))),
  )
  return years(level).length ? [seriesFile(indicator.id, level), ...parts] : parts
}

/** All of it, as finely as it can be drawn from afar, for pictures that are made at once. */
export const everything = ({ first, then }: Needs): string[] => [...first, ...then, ...RECORDS, CLOSE_LAND]
