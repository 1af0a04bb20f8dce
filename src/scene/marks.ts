import type { MultiPolygon } from 'geojson'
import { isArea, type Overlay, type Place } from '../atlas/model'
import type { LonLat, Mark, Scene } from './model'

const EARTH_KM = 6371

/** The circle of a given area around a point, in degrees: the official area where no outline is known. */
export function circleOfArea(at: LonLat, km2: number): MultiPolygon {
  const radius = Math.sqrt(km2 / Math.PI) / EARTH_KM
  const cos = Math.cos((at[1] * Math.PI) / 180)
  const ring = Array.from({ length: 49 }, (_, i) => {
    const angle = (i * 2 * Math.PI) / 48
    return [
      at[0] + ((radius * Math.cos(angle)) / cos) * (180 / Math.PI),
      at[1] + radius * Math.sin(angle) * (180 / Math.PI),
    ]
  })
  return { type: 'MultiPolygon', coordinates: [[ring]] }
}

/** Existed in a year; undated places count as existing and say so on their card. */
export function existsIn(place: Place, year: number): boolean {
  return (place.from === null || place.from <= year) && (place.to === null || place.to >= year)
}

/** Every place that has a symbol, those in a ring as they stand where there is room for them all. */
export const apart = (marks: readonly Mark[]): Mark[] => marks.flatMap((mark) => mark.ring?.members ?? mark)

/** The rings that stand for a place in a region, among others. */
export function ringsIn(
  { marks }: Pick<Scene, 'marks'>,
  places: readonly Place[],
  region: string | null,
): Mark[] {
  const there = places.filter(
    ({ province, municipalities }) => province === region || municipalities.some((code) => code === region),
  )
  return marks.filter(({ ring }) => ring?.members.some((mark) => there.some(({ id }) => id === mark.id)))
}

/** Something of an overlay is on the map: what the map's key has to explain. */
export const isDrawn = (
  { marks, shapes, overlays }: Pick<Scene, 'marks' | 'shapes' | 'overlays'>,
  { id, extent }: Overlay,
): boolean =>
  apart(marks).some((mark) => mark.overlay === id) ||
  (isArea(extent) &&
    shapes.some(({ kind }) => kind === 'area') &&
    overlays.some(({ overlay, shown }) => overlay.id === id && shown > 0))
