import { seriesKey, type Atlas } from '../atlas/atlas'
import type { Catalogue, Place, Series, Source } from '../atlas/model'
import type { Townships } from './townships'

/** Id of the indicator, theme and overlay that are the reader's own. */
export const OWN_ID = 'own'

/** Own figures, places and words in the atlas’s own words. */
export interface Adopted {
  /** The catalogue with the indicator, the overlay and the ids of the places. */
  readonly catalogue: Catalogue
  /** Places too many for a symbol each. */
  readonly crowd?: readonly Place[]
  /** The townships that the figures are of; null where they are of none. */
  readonly towns: Townships | null
  /** An atlas with what was adopted. */
  readonly into: (atlas: Atlas) => Atlas
}

/** What is added to an atlas. */
interface Added extends Pick<Atlas, 'catalogue' | 'retold' | 'kindOf' | 'crowd' | 'ownAreas'> {
  readonly series: readonly Series[]
  readonly sources: readonly Source[]
  readonly places: readonly Place[]
  readonly towns: Townships | null
}

/** What is adopted, and the way it is: that comes with it, so that no visit has it before it has something of its own. */
export const adoptedOf = ({ series, sources, places, towns, ...others }: Added): Adopted => ({
  catalogue: others.catalogue,
  towns,
  ...(others.crowd && { crowd: others.crowd }),
  into: ({ retold: _retold, kindOf: _kindOf, crowd: _crowd, ownAreas: _ownAreas, ...atlas }) => ({
    ...atlas,
    // Of what was adopted before, nothing is left to retell.
    ...others,
    series: new Map([
      ...atlas.series,
      ...series.map((one) => [seriesKey(one.indicator, one.level), one] as const),
    ]),
    sources: new Map([...atlas.sources, ...sources.map((one) => [one.id, one] as const)]),
    places: [...atlas.places, ...places],
  }),
})
