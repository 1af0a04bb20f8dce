import type { Atlas } from '../atlas/atlas'
import type { Place } from '../atlas/model'
import type { View } from '../view/view'
import { project } from './projection'

/** The ground of a place, drawn at a scale that is told. */
export interface PlaceInset {
  /** px */
  readonly width: number
  readonly height: number
  /** Outlines of areas, and lines such as a seawall. */
  readonly areas: readonly string[]
  readonly lines: readonly string[]
  /** A stretch of so many kilometres is so many px long. */
  readonly bar: { readonly km: number; readonly px: number }
}

const EQUATOR_KM = 40_075.017
const WORLD = 512
/** All insets of one height are at one scale, at which so many kilometres fill it. */
const HEIGHT_KM = 42
const BAR_KM = 10
/** Around the lines, px: they are not cut off. */
const PAD = 2

/** The places on the map, or chosen, that a map of the whole country is too small for. */
export const placesWithInset = (
  { catalogue, places }: Atlas,
  { overlays, select }: View,
): readonly Place[] => {
  const small = new Set(catalogue.overlays.flatMap(({ id, inset }) => (inset ? id : [])))
  return places.filter(
    ({ id, overlay }) => small.has(overlay) && (overlays.includes(overlay) || select.includes(id)),
  )
}

/** @returns null where no outline of the place is known, or has not come yet */
export function placeInsetOf(place: Place, outlines: Atlas['outlines'], height: number): PlaceInset | null {
  const known = [
    `${place.id}/lake`,
    `${place.id}/dyke`,
    ...place.municipalities.map((code) => `${place.id}/${code}`),
  ]
  const shapes = known.flatMap((key) => outlines.get(key) ?? [])
  const rings = shapes.flatMap((shape) =>
    shape.type === 'MultiPolygon'
      ? shape.coordinates.flat().map((at) => ({ at, area: true }))
      : shape.coordinates.map((at) => ({ at, area: false })),
  )
  const points = rings.flatMap(({ at }) => at.map(([lng = 0, lat = 0]) => project(lng, lat)))
  if (!points.length) return null
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [west, north] = [Math.min(...xs), Math.min(...ys)]
  const latitudes = rings.flatMap(({ at }) => at.map(([, lat = 0]) => lat))
  const middle = ((Math.min(...latitudes) + Math.max(...latitudes)) / 2) * (Math.PI / 180)
  // Kilometres that a px of the projected world has there.
  const km = (EQUATOR_KM * Math.cos(middle)) / WORLD
  const scale = ((height - 2 * PAD) / HEIGHT_KM) * km
  const across = (value: number, from: number) => Math.round(((value - from) * scale + PAD) * 10) / 10
  const path = (at: readonly (readonly number[])[]) =>
    at
      .map(([lng = 0, lat = 0], i) => {
        const [x, y] = project(lng, lat)
        return `${i ? 'L' : 'M'}${across(x, west)} ${across(y, north)}`
      })
      .join('')
  return {
    width: Math.ceil(across(Math.max(...xs), west) + PAD),
    height: Math.ceil(across(Math.max(...ys), north) + PAD),
    areas: rings.flatMap(({ at, area }) => (area ? `${path(at)}Z` : [])),
    lines: rings.flatMap(({ at, area }) => (area ? [] : path(at))),
    bar: { km: BAR_KM, px: Math.round((BAR_KM / HEIGHT_KM) * (height - 2 * PAD) * 10) / 10 },
  }
}
