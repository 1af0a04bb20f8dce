import type { Atlas } from '../../atlas/atlas'
import type { Lang } from '../../atlas/model'
import { regionOf } from '../../atlas/units'
import type { LonLat } from '../../scene/model'
import { sum } from './amounts'

export const nameOf = (atlas: Atlas, id: string, lang: Lang): string =>
  atlas.places.find((place) => place.id === id)?.name[lang] ?? ''

/** Where a destination stands: its place; for one of several districts the middle of those. */
export function pointOf(atlas: Atlas, id: string): LonLat | null {
  const own = atlas.places.find((place) => place.id === id)?.at
  if (own) return own
  const parts = atlas.places.flatMap(({ group, at }) => (group === id && at ? [at] : []))
  if (!parts.length) return null
  return [sum(parts, ([lng]) => lng) / parts.length, sum(parts, ([, lat]) => lat) / parts.length]
}

/** Ids of the districts of a destination. */
export const partsOf = (atlas: Atlas, place: string): string[] =>
  atlas.places.filter(({ group, id }) => group === place && id !== place).map(({ id }) => id)

/** The latitude of the southernmost of its districts. */
export const southernmost = (atlas: Atlas, id: string, at: LonLat): number =>
  Math.min(at[1], ...atlas.places.flatMap((part) => (part.group === id && part.at ? [part.at[1]] : [])))

/** The province that stands for the capital area. */
export const SEOUL = '11'

/** The one origin: where the map writes Seoul. */
export function capitalPoint(atlas: Atlas): LonLat | null {
  const place = regionOf(atlas.catalogue, SEOUL)?.place
  return place ? [place[0], place[1]] : null
}
