import { seriesNeeded } from '../atlas/atlas'
import type { Catalogue } from '../atlas/model'
import type { Lens } from '../lenses/lens'
import type { View } from '../view/view'
import { policyFile, seriesFile } from './files'

/** Names of files that a view wants, in the order of their urgency. */
export interface Needs {
  /** Without these there is no picture. */
  readonly first: readonly string[]
  /** What the picture and its words gain by. */
  readonly then: readonly string[]
}

/** What words about places and sources are told from. */
export const everyPlace = ['sources.json', 'places.json', 'outlines.topo.json'] as const

/** @param lens the code of the view's way of looking; none: the plain map */
export function needs(view: View, catalogue: Catalogue, lens?: Lens): Needs {
  const indicators = [view.indicator, ...(lens?.indicators(view, catalogue) ?? [])]
  const series = catalogue.indicators.filter(({ id }) => indicators.includes(id)).flatMap(seriesNeeded)
  return {
    first: [
      ...new Set(series.map(seriesFile)),
      'overview.topo.json',
      ...(lens?.policy ?? []).map(policyFile),
      ...(lens?.tiles ? ['tiles.json'] : []),
      ...(lens?.world ? ['world.topo.json'] : []),
    ],
    then: ['context.topo.json', ...everyPlace],
  }
}

/** All of it, for pictures that are made at once. */
export const everything = ({ first, then }: Needs): string[] => [...first, ...then]
