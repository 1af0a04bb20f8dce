import { seriesKey, type Atlas } from '../atlas/atlas'
import type { Catalogue, Place, Series, Source } from '../atlas/model'

/** Id of the indicator, theme and overlay that are the reader's own. */
export const OWN_ID = 'own'

/** Own figures and places in the atlas’s own words: what is added to it. */
export interface Adopted {
  /** The catalogue with the indicator, the overlay and the ids of the places. */
  readonly catalogue: Catalogue
  readonly series: readonly Series[]
  readonly sources: readonly Source[]
  readonly places: readonly Place[]
}

/** An atlas with what was adopted. */
export const withAdopted = (atlas: Atlas, { catalogue, series, sources, places }: Adopted): Atlas => ({
  ...atlas,
  catalogue,
  series: new Map([
    ...atlas.series,
    ...series.map((one) => [seriesKey(one.indicator, one.level), one] as const),
  ]),
  sources: new Map([...atlas.sources, ...sources.map((one) => [one.id, one] as const)]),
  places: [...atlas.places, ...places],
})
