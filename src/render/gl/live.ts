import type { Scene, Shapes } from '../../scene/model'
import type { Camera } from '../../view/view'
import type { Emphasis, Insets, MapEvents, MapHandle, MapStart } from '../map'
import { fitted, minZoom, sameCamera, wholeCountry } from './camera'
import { watchPointer } from './pointer'
import { SceneMap } from './scene-map'

interface LiveStart extends MapStart {
  /** Texts of MapLibre's own, by its locale keys ("Map.Title"). */
  readonly words: Record<string, string>
  /** The map stands in a page that scrolls: it moves with two fingers, or with Ctrl. */
  readonly inPage?: boolean | undefined
}

/** Length of a camera movement in ms. MapLibre jumps instead where the visitor prefers reduced motion. */
const MOVE = 240
/**
 * Goes with movements the page asked for by `look` or by its size. All others are the visitor's: MapLibre does not name
 * the event behind a single turn of the wheel.
 */
const QUIET = { quiet: true } as const
/** The page's type may keep the first frame waiting this long (ms), not longer. */
const FONTS_WITHIN = 1500

/**
 * Puts the live map into a positioned element, above what it holds already. Resolves when the first complete frame
 * with the coloured regions is drawn. Rejects, and leaves the element as it was, when it cannot be: with MapLibre's
 * GPUInitializationError where WebGL 2 is missing, with its error when the worker cannot be loaded.
 *
 * `events.camera` is called after movements of the visitor's hand and after `zoom` and `fit`, not after `look`.
 * `look` with the camera that is known already, rounded by a URL or not, does nothing unless `jump` is set.
 */
export async function createLiveMap(
  container: HTMLElement,
  start: LiveStart,
  events: MapEvents,
): Promise<MapHandle> {
  await fontsFor(start.scene)
  const map = new LiveMap(container, start, events)
  await map.open()
  return map
}

/**
 * A view as the live map draws it, as PNG in a data URL, from a map of its own that nobody sees.
 * @param size of the picture in px, and pixels for each of them
 */
export async function takePicture(
  { scene, shapes, camera, insets }: MapStart,
  size: { readonly width: number; readonly height: number; readonly ratio: number },
): Promise<string> {
  const { width, height, ratio } = size
  await fontsFor(scene)
  const box = document.createElement('div')
  box.className = 'gl-map gl-picture'
  Object.assign(box.style, { width: `${width}px`, height: `${height}px` })
  document.body.append(box)
  let reason = ''
  const whole = { ...wholeCountry(width, height, insets, scene.extent), pitch: leanOf(scene) }
  try {
    const sceneMap = await SceneMap.open({
      box,
      scene,
      shapes,
      camera: camera ?? whole,
      minZoom: minZoom(width, height, insets),
      words: {},
      ratio,
      lost: () => (reason = 'The WebGL context was lost.'),
      failed: (why) => (reason = why),
    })
    try {
      // The middle of what is looked at goes where the picture is free of words.
      if (camera) sceneMap.map.jumpTo({ padding: { ...insets } })
      const picture = await sceneMap.picture()
      if (reason) throw new Error(reason)
      return picture
    } finally {
      sceneMap.close()
    }
  } finally {
    box.remove()
  }
}

class LiveMap implements MapHandle {
  private scene: Scene
  private shapes: Shapes
  private insets: Insets
  /** As asked for or as the visitor left it; null = the whole country, whatever the size of the box. */
  private camera: Camera | null
  private emphasis: Emphasis = { hovered: null, lit: null }
  private sceneMap: SceneMap | null = null
  private box: HTMLElement | null = null
  private unwatch = () => {}
  private readonly sizes: ResizeObserver
  private reopened = false
  private reopening: Promise<void> | null = null
  private gone = false

  constructor(
    private readonly container: HTMLElement,
    private readonly start: LiveStart,
    private readonly events: MapEvents,
  ) {
    this.scene = start.scene
    this.shapes = start.shapes
    this.insets = start.insets
    this.camera = start.camera
    this.sizes = new ResizeObserver(() => this.resized())
  }

  async open(): Promise<void> {
    const box = document.createElement('div')
    box.className = 'gl-map'
    this.container.append(box)
    try {
      const sceneMap = await SceneMap.open({
        box,
        scene: this.scene,
        shapes: this.shapes,
        camera: this.target(),
        minZoom: this.minZoom(),
        words: this.start.words,
        inPage: this.start.inPage,
        lost: () => {
          this.reopening = this.reopen()
        },
        failed: (reason) => this.fail(reason),
      })
      if (this.gone) {
        sceneMap.close()
        box.remove()
        return
      }
      this.box = box
      this.sceneMap = sceneMap
    } catch (error) {
      box.remove()
      throw error
    }
    const { map } = this.sceneMap
    const { sceneMap } = this
    this.unwatch = watchPointer(map, box, sceneMap, this.events)
    map.on('moveend', (event) => {
      if (!('quiet' in event || sceneMap.limiting)) this.report()
    })
    map.on('move', (event) => {
      if (!('quiet' in event || sceneMap.limiting)) this.events.moving?.(this.seen(sceneMap))
    })
    this.sizes.observe(this.container)
  }

  async show(scene: Scene, shapes: Shapes): Promise<void> {
    const turned = leanOf(scene) !== leanOf(this.scene) || String(scene.extent) !== String(this.scene.extent)
    this.scene = scene
    this.shapes = shapes
    const shown = this.sceneMap?.show(scene, shapes)
    if (turned && this.camera === null) this.move(this.target(), false, QUIET)
    await shown
    // The map may have been lost meanwhile; the next one begins with this scene.
    await this.reopening
  }

  emphasise(emphasis: Emphasis): void {
    this.emphasis = emphasis
    this.sceneMap?.emphasise(emphasis)
  }

  look(camera: Camera | null, jump = false, length = MOVE): void {
    if (!jump && sameCamera(camera, this.camera)) return
    this.camera = camera
    this.move(this.target(), jump, QUIET, length)
  }

  fit(extent: readonly [number, number, number, number]): void {
    const { width, height } = this.size()
    this.move(fitted(extent, width, height, this.insets), false, {})
  }

  zoom(step: 1 | -1): void {
    const map = this.sceneMap?.map
    if (!map) return
    const { width, height } = this.size()
    const { top, right, bottom, left } = this.insets
    const around = map.unproject([(width + left - right) / 2, (height + top - bottom) / 2])
    map.easeTo({ zoom: map.getZoom() + step, around, duration: MOVE })
  }

  lean(pitch: number, bearing: number): void {
    this.sceneMap?.map.easeTo({ pitch, bearing, duration: MOVE })
  }

  setInsets(insets: Insets): void {
    const same = (['top', 'right', 'bottom', 'left'] as const).every(
      (side) => insets[side] === this.insets[side],
    )
    if (same) return
    this.insets = insets
    this.sceneMap?.setMinZoom(this.minZoom())
    if (this.camera === null) this.move(this.target(), false, QUIET)
  }

  destroy(): void {
    this.gone = true
    this.sizes.disconnect()
    this.close()
  }

  private close(): void {
    this.unwatch()
    this.unwatch = () => {}
    this.sceneMap?.close()
    this.sceneMap = null
    this.box?.remove()
    this.box = null
  }

  /** A second map in place of one whose context did not come back, or whose workers are gone; there is no third. */
  private async reopen(): Promise<void> {
    if (this.gone) return
    if (this.sceneMap) this.camera = this.camera && this.seen(this.sceneMap)
    this.close()
    if (this.reopened) {
      this.fail('The WebGL context was lost again.')
      return
    }
    this.reopened = true
    const { scene, shapes } = this
    try {
      await this.open()
      this.emphasise(this.emphasis)
      if (this.scene !== scene || this.shapes !== shapes) await this.sceneMap?.show(this.scene, this.shapes)
    } catch (error) {
      this.fail(error instanceof Error ? error.message : String(error))
    }
  }

  private fail(reason: string): void {
    if (this.gone) return
    this.destroy()
    this.events.failed(reason)
  }

  private size(): { width: number; height: number } {
    return { width: this.container.clientWidth, height: this.container.clientHeight }
  }

  private minZoom(): number {
    const { width, height } = this.size()
    return minZoom(width, height, this.insets)
  }

  private target(): Camera {
    const { width, height } = this.size()
    return (
      this.camera ?? {
        ...wholeCountry(width, height, this.insets, this.scene.extent),
        pitch: leanOf(this.scene),
      }
    )
  }

  private seen({ map }: SceneMap): Camera {
    const { lng, lat } = map.getCenter()
    return { lng, lat, zoom: map.getZoom(), pitch: map.getPitch(), bearing: map.getBearing() }
  }

  private report(): void {
    if (!this.sceneMap) return
    const camera = this.seen(this.sceneMap)
    if (sameCamera(camera, this.target())) return
    this.camera = camera
    this.events.camera(camera)
  }

  private move(
    { lng, lat, zoom, pitch, bearing }: Camera,
    jump: boolean,
    data: { quiet?: boolean },
    length = MOVE,
  ): void {
    const map = this.sceneMap?.map
    const target = { center: [lng, lat] as [number, number], zoom, pitch, bearing }
    if (jump) map?.jumpTo(target, data)
    else map?.easeTo({ ...target, duration: length }, data)
  }

  private resized(): void {
    const { sceneMap } = this
    const { width, height } = this.size()
    if (!sceneMap || width === 0 || height === 0) return
    sceneMap.map.resize(QUIET)
    sceneMap.setMinZoom(this.minZoom())
    if (this.camera === null) this.move(this.target(), true, QUIET)
  }
}

/** Degrees by which a scene leans while the whole country is shown. */
const leanOf = ({ depth }: Scene) => depth?.pitch ?? 0

/** Loads the page's type for the letters of the labels, so that no glyph is drawn in another. */
async function fontsFor(scene: Scene): Promise<void> {
  const letters = scene.labels.map(({ text }) => text).join('')
  const loaded = Promise.all([500, 600].map((weight) => document.fonts.load(`${weight} 13px Goru`, letters)))
  // A font that fails to load is no reason to go without a map: the next family of the list is drawn.
  await Promise.race([loaded.catch(() => []), new Promise((done) => setTimeout(done, FONTS_WITHIN))])
}
