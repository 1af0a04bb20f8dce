import type { Camera } from '../view/view'

/**
 * Web Mercator as MapLibre draws it: a world of 512 px at zoom 0, y growing southwards. The flat renderers
 * and the live map share this file, so that the same camera puts every border on the same pixel.
 */

const WORLD = 512

/** The extent that is fitted when no camera is asked for: Baengnyeongdo to Dokdo, Marado to Goseong. */
export const COUNTRY = [124.55, 33.02, 131.95, 38.68] as const

/** west, south, east, north in degrees */
export type Extent = readonly [number, number, number, number]

/** Longitude and latitude in degrees to world pixels at zoom 0. */
export function project(lng: number, lat: number): [number, number] {
  const phi = (lat * Math.PI) / 180
  return [
    ((lng + 180) / 360) * WORLD,
    (0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)) * WORLD,
  ]
}

/** World pixels at zoom 0 to longitude and latitude in degrees. */
export function unproject(x: number, y: number): [number, number] {
  const phi = 2 * Math.atan(Math.exp((0.5 - y / WORLD) * 2 * Math.PI)) - Math.PI / 2
  return [(x / WORLD) * 360 - 180, (phi * 180) / Math.PI]
}

/** A rectangle of the plane seen at a scale: what a flat picture shows. `scale`: picture pixels a world pixel. */
export interface Frame {
  readonly x: number
  readonly y: number
  readonly scale: number
  readonly width: number
  readonly height: number
}

interface Margins {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

const NO_MARGINS: Margins = { top: 0, right: 0, bottom: 0, left: 0 }

/** The camera that fits an extent into a box of `width` x `height` px less its margins, centred in what remains. */
export function fitCamera(
  extent: Extent,
  width: number,
  height: number,
  margins: Margins = NO_MARGINS,
): Camera {
  const [west, north] = project(extent[0], extent[3])
  const [east, south] = project(extent[2], extent[1])
  const freeWidth = Math.max(40, width - margins.left - margins.right)
  const freeHeight = Math.max(40, height - margins.top - margins.bottom)
  const scale = Math.min(freeWidth / (east - west), freeHeight / (south - north))
  const x = (west + east) / 2 + (margins.right - margins.left) / 2 / scale
  const y = (north + south) / 2 + (margins.bottom - margins.top) / 2 / scale
  const [lng, lat] = unproject(x, y)
  return { lng, lat, zoom: Math.log2(scale), pitch: 0, bearing: 0 }
}

/** The frame a north-up camera sees in a box of `width` x `height` px. */
export function frameOf(camera: Camera, width: number, height: number): Frame {
  const scale = 2 ** camera.zoom
  const [cx, cy] = project(camera.lng, camera.lat)
  return { x: cx - width / 2 / scale, y: cy - height / 2 / scale, scale, width, height }
}

/** The frame that holds exactly an extent, `height` px tall. */
export function extentFrame(extent: Extent, height: number): Frame {
  const [x, y] = project(extent[0], extent[3])
  const [east, south] = project(extent[2], extent[1])
  const scale = height / (south - y)
  return { x, y, scale, width: (east - x) * scale, height }
}

/** Degrees to pixels of a frame. */
export function toFrame(frame: Frame, at: readonly [number, number]): [number, number] {
  const [x, y] = project(at[0], at[1])
  return [(x - frame.x) * frame.scale, (y - frame.y) * frame.scale]
}
