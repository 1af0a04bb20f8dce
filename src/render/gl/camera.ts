import { COUNTRY, fitCamera, project, unproject, type Extent } from '../../scene/projection'
import type { Camera } from '../../view/view'
import type { Insets } from '../map'

/** Where the middle of the map may be: west, south, east, north in degrees. */
const REACH = [112, 29, 142, 45] as const

export const MAX_ZOOM = 13
/** How far out of the whole country one may zoom. */
const ZOOM_OUT = 1
/** Extents are not fitted closer than this, nor nearer to the edge (px): their surroundings belong to the picture. */
const FIT_ZOOM = 11
const FIT_MARGIN = 28

/** The camera that shows the whole country, or the part of it that a scene is of. */
export function wholeCountry(
  width: number,
  height: number,
  insets: Insets,
  extent: Extent = COUNTRY,
): Camera {
  return fitCamera(extent, width, height, insets)
}

/** The camera that shows an extent (west, south, east, north) with some of its surroundings. */
export function fitted(
  extent: readonly [number, number, number, number],
  width: number,
  height: number,
  insets: Insets,
): Camera {
  const margins = {
    top: insets.top + FIT_MARGIN,
    right: insets.right + FIT_MARGIN,
    bottom: insets.bottom + FIT_MARGIN,
    left: insets.left + FIT_MARGIN,
  }
  const camera = fitCamera(extent, width, height, margins)
  if (camera.zoom <= FIT_ZOOM) return camera
  // A wider extent around the same middle, so that the margins count at the zoom that is really used.
  const free = Math.min(width - margins.left - margins.right, height - margins.top - margins.bottom)
  const half = Math.max(40, free) / 2 / 2 ** FIT_ZOOM
  const [left, top] = project(extent[0], extent[3])
  const [right, bottom] = project(extent[2], extent[1])
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  const [west, north] = unproject(x - half, y - half)
  const [east, south] = unproject(x + half, y + half)
  return fitCamera([west, south, east, north], width, height, margins)
}

/** How far out the map may go in a box of `width` x `height` px. */
export function minZoom(width: number, height: number, insets: Insets): number {
  return wholeCountry(width, height, insets).zoom - ZOOM_OUT
}

/** The nearest position within reach. Only the middle is held: a wide window never forces the map closer. */
export function withinReach(lng: number, lat: number): [number, number] {
  const [west, south, east, north] = REACH
  return [Math.min(east, Math.max(west, lng)), Math.min(north, Math.max(south, lat))]
}

/**
 * True when two cameras show the same picture to the eye: less than a pixel apart. A camera that went through the URL
 * comes back rounded and must not move the map.
 */
export function sameCamera(a: Camera | null, b: Camera | null): boolean {
  if (!a || !b) return a === b
  const scale = 2 ** Math.max(a.zoom, b.zoom)
  const [ax, ay] = project(a.lng, a.lat)
  const [bx, by] = project(b.lng, b.lat)
  return (
    Math.hypot(ax - bx, ay - by) * scale < 1 &&
    Math.abs(a.zoom - b.zoom) < 0.006 &&
    Math.abs(a.pitch - b.pitch) < 0.6 &&
    Math.abs(a.bearing - b.bearing) < 0.6
  )
}
