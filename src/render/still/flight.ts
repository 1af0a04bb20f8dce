import { project, unproject } from '../../scene/projection'
import type { Camera } from '../../view/view'
import type { MapHandle } from '../map'
import type { StillMap } from './still'

/** What tells the time and asks for another frame. */
export interface Frames {
  readonly now: () => number
  readonly next: (step: () => void) => unknown
}

/** Length of a flight, ms: as the live map's. */
const LENGTH = 240

/**
 * A still picture that flies where it would jump, so that the eye keeps what it looks at; it is drawn that fast once it keeps what
 * stands (`kept.ts`). A hand that takes hold of it ends the flight where it is.
 *
 * @param cut the visitor prefers no motion
 */
export function flying(map: StillMap, cut: () => boolean, frames: Frames): MapHandle {
  /** Does what jumps, goes back unseen, and flies. `last`: what the camera is in the end. */
  const fly = (jump: () => void, last?: Camera | null) => {
    const from = map.camera()
    jump()
    const to = map.camera()
    if (cut() || same(from, to)) return
    const way = between(from, to)
    const begun = frames.now()
    // Its own: a flight that is under way knows by it that another one has begun.
    let at = { ...from }
    map.look(at)
    const step = () => {
      // Somebody else has moved it.
      if (map.camera() !== at) return
      const t = (frames.now() - begun) / LENGTH
      if (t >= 1) return map.look(last === undefined ? to : last)
      at = way(1 - (1 - Math.max(0, t)) ** 3)
      map.look(at)
      frames.next(step)
    }
    frames.next(step)
  }
  return {
    ...map,
    look: (camera, jump) => (jump ? map.look(camera) : fly(() => map.look(camera), camera)),
    fit: (extent) => fly(() => map.fit(extent)),
    zoom: (step) => fly(() => map.zoom(step)),
  }
}

const same = (a: Camera, b: Camera) => a.lng === b.lng && a.lat === b.lat && a.zoom === b.zoom

/**
 * The way from one camera to another by its part (0..1). Zoomed on the way, it goes around the point of the ground that stays where
 * it is on screen.
 */
export function between(from: Camera, to: Camera): (part: number) => Camera {
  const [x0, y0] = project(from.lng, from.lat)
  const [x1, y1] = project(to.lng, to.lat)
  const extent = (zoom: number) => 2 ** -zoom
  const whole = extent(from.zoom) - extent(to.zoom)
  return (part) => {
    const zoom = from.zoom + (to.zoom - from.zoom) * part
    const gone = Math.abs(to.zoom - from.zoom) < 1e-6 ? part : (extent(from.zoom) - extent(zoom)) / whole
    const [lng, lat] = unproject(x0 + (x1 - x0) * gone, y0 + (y1 - y0) * gone)
    return { ...to, lng, lat, zoom }
  }
}
