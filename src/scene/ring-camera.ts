import type { Camera } from '../view/view'
import { APART_FROM, GATHER } from './rings'
import type { Mark } from './model'
import { project, unproject } from './projection'

/** Places that are still this near at this zoom stand in one town: no map tells them apart. */
const CLOSEST = 11
/** Between the outermost places and the edge, px: their names, too, are to be seen. */
const ROOM = 70

interface Box {
  readonly width: number
  readonly height: number
  readonly insets: {
    readonly top: number
    readonly right: number
    readonly bottom: number
    readonly left: number
  }
}

/** The camera that shows the places of a ring apart, in what panels leave of the map; null where they are all in one spot. */
export function cameraFor(
  members: readonly Pick<Mark, 'at'>[],
  { width, height, insets }: Box,
): Camera | null {
  const points = members.map(({ at }) => project(at[0], at[1]))
  const range = (axis: 0 | 1) => {
    const all = points.map((point) => point[axis])
    return [Math.min(...all), Math.max(...all)] as const
  }
  const [[west, east], [north, south]] = [range(0), range(1)]
  const [across, down] = [east - west, south - north]
  if (Math.hypot(across, down) * 2 ** CLOSEST < GATHER) return null
  const room = (whole: number, taken: number) => Math.max(80, whole - taken - 2 * ROOM)
  const fitting = Math.min(
    room(width, insets.left + insets.right) / across,
    room(height, insets.top + insets.bottom) / down,
  )
  const zoom = Math.min(CLOSEST, Math.max(APART_FROM, Math.log2(fitting)))
  const off = 2 ** -zoom / 2
  const [lng, lat] = unproject(
    (west + east) / 2 + (insets.right - insets.left) * off,
    (north + south) / 2 + (insets.bottom - insets.top) * off,
  )
  return { lng, lat, zoom, pitch: 0, bearing: 0 }
}
