import type { Shapes, Scene } from '../scene/model'
import { tween, type Drawn } from '../scene/tween'
import type { MapHandle } from './map'

/** How a map passes from one scene to the next. */
export interface Pace {
  /** Length of a change of colours and of a movement of the camera, ms. */
  readonly colours: () => number
  readonly camera: number
  /** The visitor prefers no motion: everything is cut. */
  readonly still: () => boolean
}

/** A map that does not jump from scene to scene: colours pass into each other, the camera takes its time. */
export function gliding(map: MapHandle, pace: Pace): MapHandle {
  let shown: Drawn | null = null
  let frame = 0
  let cut = () => {}
  const show = (scene: Scene, shapes: Shapes): Promise<void> => {
    cut()
    const next = { scene, shapes }
    const way = shown && !pace.still() && !document.hidden ? tween(shown, next) : null
    const length = pace.colours()
    if (!way || length <= 0) {
      shown = next
      return map.show(scene, shapes)
    }
    return new Promise((done) => {
      const begun = performance.now()
      const end = () => {
        cut = () => {}
        shown = next
        void map.show(scene, shapes).then(done)
      }
      const step = (now: number) => {
        const t = (now - begun) / length
        if (t >= 1) {
          end()
          return
        }
        const between = way(ease(Math.max(0, t)))
        shown = between
        void map.show(between.scene, between.shapes)
        frame = requestAnimationFrame(step)
      }
      // Another scene sets out from what is on screen at that moment.
      cut = () => {
        cancelAnimationFrame(frame)
        cut = () => {}
        done()
      }
      frame = requestAnimationFrame(step)
    })
  }
  return {
    show,
    emphasise: (emphasis) => map.emphasise(emphasis),
    look: (camera, jump) => map.look(camera, jump ?? pace.still(), pace.camera),
    fit: (extent) => map.fit(extent),
    zoom: (step) => map.zoom(step),
    lean: (pitch, bearing) => map.lean(pitch, bearing),
    setInsets: (insets) => map.setInsets(insets),
    destroy: () => {
      cut()
      map.destroy()
    },
  }
}

/** Slow at both ends. */
const ease = (t: number) => (t < 0.5 ? 2 * t * t : 1 - (2 - 2 * t) ** 2 / 2)
