import { Map as GlMap, setWorkerUrl, type ErrorEvent, type GeoJSONSource } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import type { FeatureCollection } from 'geojson'
import type { Scene, Shapes } from '../../scene/model'
import type { Camera } from '../../view/view'
import type { Emphasis, Hit } from '../map'
import { MAX_ZOOM, withinReach } from './camera'
import type * as Curves from './arcs'
import {
  areaHatchId,
  labelFeatures,
  landFeatures,
  markFeatures,
  placeFeatures,
  type IconSpec,
} from './features'
import { areaHatchPixels, drawIcon, hatchPixels } from './icons'
import { hatchId, ON_DEMAND, paintChanges, type SourceId } from './layers'
import type { Depth } from './depth'
import type { Extras } from './extras'
import { same } from './same'
import { Seen } from './seen'
import { RegionStates } from './states'
import { styleOf } from './style'
import './map.css'

setWorkerUrl(workerUrl)

/** How long (ms) a lost WebGL context may stay away before it is given up. */
const RESTORE_WITHIN = 4000

/** Within what time (ms) the workers answer, a hundred times over; one that the system has killed never does, and nothing tells so. */
const ANSWER_WITHIN = 6000

/** Degrees: less, and columns would be seen from straight above. */
const MIN_PITCH = 25

/** Whether a scene has more to show than a flat map can. */
const needsDepth = ({ depth }: Scene) =>
  depth !== undefined &&
  ((depth.columns?.length ?? 0) > 0 || depth.raised !== undefined || (leans(depth) && depth.arcs.length > 0))

/** The arcs that lie on the map: those of a map that does not lean. */
const flatArcs = ({ depth }: Scene) => (depth && !leans(depth) ? depth.arcs : [])

const leans = ({ pitch = 0 }: { pitch?: number }) => pitch > 0

interface SceneMapOptions {
  /** Positioned element that the canvas fills. */
  readonly box: HTMLElement
  readonly scene: Scene
  readonly shapes: Shapes
  readonly camera: Camera
  readonly minZoom: number
  /** Texts of MapLibre's own, by its locale keys. */
  readonly words: Readonly<Record<string, string>>
  /** The WebGL context was lost and did not come back in time, or the workers are gone. */
  readonly lost: () => void
  /** Pixels for each of the page, of a map that is made for its picture alone; absent: those of the screen. */
  readonly ratio?: number | undefined
  /** The map stands in a page that scrolls: it moves with two fingers, or with Ctrl. */
  readonly inPage?: boolean | undefined
  /** What the scene needs did not come. */
  readonly failed: (reason: string) => void
}

interface Drawn {
  readonly scene: Scene
  readonly shapes: Shapes
}

/** One MapLibre map and what is drawn on it. */
export class SceneMap {
  readonly map: GlMap
  /** How far the map may go is being set: what it says of its movement meanwhile is nobody's wish. */
  limiting = false
  private readonly states: RegionStates
  private readonly seen: Seen
  /** What draws what few views have, once there was some first. */
  private extras: Extras | null = null
  private sending: Promise<void> | null = null
  private readonly ratio: number
  /** What was asked for last, and what the style holds. They differ only while the style is away. */
  private wanted: Drawn
  private drawn: Drawn
  private emphasis: Emphasis = { hovered: null, lit: null }
  private ready = false
  private closed = false
  /** What stands above the map, once it was first needed; it rests while nothing does. */
  private depth: Depth | null = null
  private coming: Promise<void> | null = null
  /** What draws curves on the flat map, once there were some first. */
  private curves: typeof Curves | null = null
  private bending: Promise<void> | null = null
  /** deck.gl has drawn here, and what it keeps would not outlive the context. */
  private deep = false
  private readonly floor = { zoom: 0 }
  private giveUp = () => {}
  private timer: ReturnType<typeof setTimeout> | undefined
  private waiting: { readonly idle: boolean; readonly done: () => void }[] = []

  private constructor(private readonly options: SceneMapOptions) {
    const { box, scene, shapes, camera } = options
    this.wanted = this.drawn = { scene, shapes }
    this.floor.zoom = options.minZoom
    this.ratio = Math.min(4, Math.max(1, Math.ceil(options.ratio ?? window.devicePixelRatio)))
    this.map = new GlMap({
      container: box,
      style: styleOf(scene, shapes),
      center: [camera.lng, camera.lat],
      zoom: camera.zoom,
      pitch: camera.pitch,
      bearing: camera.bearing,
      minZoom: options.minZoom,
      maxZoom: MAX_ZOOM,
      maxPitch: 60,
      transformConstrain: (center, zoom) => {
        const [lng, lat] = withinReach(center.lng, center.lat)
        center.lng = lng
        center.lat = lat
        return { center, zoom: Math.min(MAX_ZOOM, Math.max(this.floor.zoom, zoom)) }
      },
      renderWorldCopies: false,
      attributionControl: false,
      fadeDuration: 0,
      // The page owns the keys: they walk regions and years.
      keyboard: false,
      boxZoom: false,
      trackResize: false,
      locale: { ...options.words },
      cooperativeGestures: options.inPage ?? false,
      // Set later, it would misplace what deck.gl draws.
      ...(options.ratio
        ? {
            pixelRatio: options.ratio,
            canvasContextAttributes: { preserveDrawingBuffer: true, antialias: true },
          }
        : {}),
    })
    this.hold(scene)
    this.putExtras(scene)
    this.states = new RegionStates((target, state) => this.map.setFeatureState(target, state))
    this.seen = new Seen((id, seen) => this.map.setFeatureState({ source: 'marks', id }, { seen }))
    const canvas = this.map.getCanvas()
    // Nothing to press in here without a pointer: no stop for the tab key, a picture with its sentence.
    canvas.tabIndex = -1
    canvas.setAttribute('role', 'img')
    canvas.setAttribute('aria-label', scene.alt)
    this.map.on('render', () => this.release(false))
    this.map.on('idle', () => this.release(true))
    this.map.on('webglcontextlost', () => this.lose())
    this.map.on('webglcontextrestored', () => {
      clearTimeout(this.timer)
      this.map.once('style.load', () => this.refill())
    })
  }

  /** Resolves when the first complete frame is drawn. Throws MapLibre's GPUInitializationError without WebGL 2. */
  static async open(options: SceneMapOptions): Promise<SceneMap> {
    const made = new SceneMap(options)
    const { map } = made
    let refuse: (reason: unknown) => void = () => {}
    const failed = ({ error }: ErrorEvent) => refuse(error)
    try {
      await new Promise<void>((resolve, reject) => {
        refuse = reject
        made.giveUp = () => reject(new Error('The WebGL context was lost while the map was opening.'))
        map.on('error', failed)
        map.once('style.load', () => made.refill())
        map.once('load', () => resolve())
      })
    } catch (error) {
      made.close()
      throw error
    }
    map.off('error', failed)
    made.giveUp = options.lost
    await Promise.all([made.coming, made.sending])
    return made
  }

  /** The marks on show; null while nothing can be asked of the map. */
  marks(): Scene['marks'] | null {
    return this.ready ? this.drawn.scene.marks : null
  }

  /** Draws what differs from before. Resolves when it is on screen; at once when nothing differs. */
  async show(scene: Scene, shapes: Shapes): Promise<void> {
    this.wanted = { scene, shapes }
    if (!this.ready) return this.frame(true)
    const change = this.apply()
    await Promise.all([this.coming, this.bending, this.sending])
    if (change !== 'none') await this.frame(change === 'data')
  }

  emphasise(emphasis: Emphasis): void {
    this.emphasis = emphasis
    if (!this.ready) return
    this.states.emphasise(emphasis)
    this.drawOnDemand()
    this.lightArcs()
  }

  /** What stands above the map at a point. */
  standing(point: Hit['point'], pointer: 'fine' | 'coarse'): Hit | null {
    return this.ready ? (this.depth?.at(point, pointer) ?? this.extras?.at(point, pointer) ?? null) : null
  }

  private lightArcs(): void {
    this.curves?.lightArcs(this.map, flatArcs(this.drawn.scene), this.emphasis.arcs ?? null)
    this.depth?.emphasise(this.emphasis)
  }

  /** Draws what stands above the map, flat or in the third dimension; the latter is sent for when first needed. */
  private putDepth({ scene, shapes }: Drawn): void {
    const arcs = flatArcs(scene)
    if (this.curves) this.curves.putArcs(this.map, arcs)
    else if (arcs.length) this.bending ??= this.sendForCurves().finally(() => (this.bending = null))
    this.hold(scene)
    if (!needsDepth(scene)) this.depth?.rest()
    else if (this.depth) this.depth.show(scene, shapes)
    else this.coming ??= this.sendForDepth().finally(() => (this.coming = null))
    this.lightArcs()
  }

  /** What the reader wrote, and many places of the reader's own. */
  private putExtras(scene: Scene): void {
    if (this.extras) this.extras.show(scene, this.ready)
    else if (scene.annotations.length || scene.crowd)
      this.sending ??= this.sendForExtras().finally(() => (this.sending = null))
  }

  private sendForExtras = () =>
    this.sendFor(async () => {
      const { Extras } = await import('./extras')
      if (this.closed) return
      this.extras = new Extras(this.map)
      this.extras.show(this.wanted.scene, this.ready)
    })

  private sendForCurves = () =>
    this.sendFor(async () => {
      this.curves = await import('./arcs')
      // A style that is away or gone is filled anew.
      if (!this.ready) return
      this.curves.putArcs(this.map, flatArcs(this.drawn.scene))
      this.lightArcs()
    })

  private sendForDepth = () =>
    this.sendFor(async () => {
      const { Depth } = await import('./depth')
      // Meanwhile another view may have been asked for, or the context been lost.
      if (!this.ready || this.depth || !needsDepth(this.drawn.scene)) return
      this.deep = true
      this.depth = new Depth(this.map)
      this.depth.show(this.drawn.scene, this.drawn.shapes)
      this.depth.emphasise(this.emphasis)
      await this.depth.drawn
    })

  /** What only some views need comes when it is needed first; the map goes on without it, and says so. */
  private async sendFor(what: () => Promise<void>): Promise<void> {
    try {
      await what()
    } catch (error) {
      this.options.failed(error instanceof Error ? error.message : String(error))
    }
  }

  /** A map that leans may be turned and tilted by hand; heights seen from straight above would be none. */
  private hold({ depth }: Scene): void {
    const { map } = this
    const leans = depth !== undefined
    this.within(() => map.setMinPitch(depth?.columns || depth?.raised ? MIN_PITCH : 0))
    for (const handler of [map.dragRotate, map.touchPitch]) {
      if (leans) handler.enable()
      else handler.disable()
    }
    if (leans) map.touchZoomRotate.enableRotation()
    else map.touchZoomRotate.disableRotation()
  }

  /** What is on screen, as PNG in a data URL; only of a map that was opened with a `ratio`. */
  async picture(): Promise<string> {
    await this.frame(true)
    const { scene } = this.drawn
    const drawn = this.map.getCanvas()
    if (scene.annotations.length === 0) return drawn.toDataURL('image/png')
    const copy = Object.assign(document.createElement('canvas'), { width: drawn.width, height: drawn.height })
    const canvas = copy.getContext('2d')
    if (!canvas) throw new Error('No canvas for the picture.')
    canvas.drawImage(drawn, 0, 0)
    const { writeAnnotations } = await import('./written')
    writeAnnotations(canvas, this.map, scene, drawn.width / drawn.clientWidth)
    return copy.toDataURL('image/png')
  }

  setMinZoom(zoom: number): void {
    this.floor.zoom = zoom
    this.within(() => this.map.setMinZoom(zoom))
  }

  /** Sets how far the map may go. Where it is brought within by that, MapLibre says so as of a movement by hand. */
  private within(limit: () => void): void {
    this.limiting = true
    limit()
    this.limiting = false
  }

  /** Takes the canvas off the page and frees what it held. */
  close(): void {
    clearTimeout(this.timer)
    this.ready = false
    this.closed = true
    this.depth?.close()
    this.depth = null
    this.map.remove()
    for (const { done } of this.waiting.splice(0)) done()
  }

  /** A fresh style holds its data but neither states nor, on the first day, images. */
  private refill(): void {
    const { scene, shapes } = this.drawn
    this.ready = true
    this.addHatches(scene)
    this.addIcons(markFeatures(scene.marks, scene.colours).icons)
    this.states.reset(shapes.regions.map(({ code }) => code))
    this.seen.reset()
    this.seen.show(scene)
    this.states.colour(scene)
    this.states.select(scene.selected)
    this.apply()
    this.putExtras(scene)
    this.putDepth(this.drawn)
    this.states.emphasise(this.emphasis)
    this.drawOnDemand()
  }

  /** Carries the style from what is drawn to what is wanted. */
  private apply(): 'none' | 'paint' | 'data' {
    const before = this.drawn
    const { scene, shapes } = (this.drawn = this.wanted)
    let data = false
    let paint = false
    const put = (source: SourceId, content: FeatureCollection) => {
      data = true
      const answered = this.map.getSource<GeoJSONSource>(source)?.setData(content)
      if (!answered) return
      const late = setTimeout(() => this.ready && this.giveUp(), ANSWER_WITHIN)
      void answered.finally(() => clearTimeout(late))
    }

    const newShapes = shapes.key !== before.shapes.key
    if (newShapes) {
      put('land', landFeatures(shapes))
      this.states.reset(shapes.regions.map(({ code }) => code))
    }
    const newColours = !same(scene.colours, before.scene.colours)
    if (newColours) {
      this.addHatches(scene)
      for (const { layer, property, value } of paintChanges(before.scene.colours, scene.colours)) {
        this.map.setPaintProperty(layer, property as 'fill-color', value)
      }
      // The new hatch comes with the tiles.
      data = true
    }
    if (this.states.colour(scene) > 0) paint = true
    if (newShapes || !same(scene.selected, before.scene.selected)) {
      this.states.select(scene.selected)
      paint = true
    }
    if (newShapes) this.states.emphasise(this.emphasis)
    this.drawOnDemand()

    if (newColours || !same(scene.marks, before.scene.marks)) {
      const marks = markFeatures(scene.marks, scene.colours)
      this.addIcons(marks.icons)
      put('marks', marks.data)
    }
    if (this.seen.show(scene) > 0) paint = true
    if (!same(scene.labels, before.scene.labels)) put('labels', labelFeatures(scene.labels))
    const stands =
      scene.depth !== undefined && (newShapes || newColours || !same(scene.ramp, before.scene.ramp))
    if (stands || !same(scene.depth, before.scene.depth)) {
      this.putDepth(this.drawn)
      data = true
    }
    const crowded = scene.crowd !== before.scene.crowd
    if (newColours || crowded || !same(scene.annotations, before.scene.annotations)) this.putExtras(scene)
    data ||= crowded
    if (newColours || !same(scene.shapes, before.scene.shapes)) {
      this.addHatches(scene)
      put('shapes', placeFeatures(scene))
    }
    if (scene.alt !== before.scene.alt) this.map.getCanvas().setAttribute('aria-label', scene.alt)
    return data ? 'data' : paint ? 'paint' : 'none'
  }

  /** Takes each of the layers on demand in or out, as the states of the regions now are. */
  private drawOnDemand(): void {
    const draw = (layer: keyof typeof ON_DEMAND, wanted: boolean) => {
      const property = ON_DEMAND[layer]
      const opacity = Number(wanted)
      if (this.map.getPaintProperty(layer, property) !== opacity)
        this.map.setPaintProperty(layer, property, opacity)
    }
    draw('no-data', this.states.hasEmpty)
    draw('outline', this.states.hasOutline)
    const { shapes } = this.drawn.scene
    draw(
      'area-hatch',
      shapes.some(({ hatched }) => hatched),
    )
    draw(
      'area-casing',
      shapes.some(({ kind }) => kind === 'area' || kind === 'leader'),
    )
  }

  private addHatches({ colours, shapes }: Scene): void {
    const { ratio, map } = this
    const id = hatchId(colours)
    if (!map.hasImage(id)) map.addImage(id, hatchPixels(colours, ratio), { pixelRatio: ratio })
    for (const { hatched, colour } of shapes) {
      const area = areaHatchId(colour, colours.halo)
      if (hatched && !map.hasImage(area))
        map.addImage(area, areaHatchPixels(colour, colours.halo, ratio), { pixelRatio: ratio })
    }
  }

  private addIcons(icons: ReadonlyMap<string, IconSpec>): void {
    for (const [id, spec] of icons) {
      if (!this.map.hasImage(id))
        this.map.addImage(id, drawIcon(spec, this.ratio), { pixelRatio: this.ratio })
    }
  }

  /** The next frame, or the next one in which everything is there. */
  private frame(idle: boolean): Promise<void> {
    return new Promise((done) => {
      this.waiting.push({ idle, done })
      if (this.ready) this.map.triggerRepaint()
    })
  }

  private release(idle: boolean): void {
    if (!this.ready || this.waiting.length === 0) return
    const now = this.waiting.filter((entry) => idle || !entry.idle)
    this.waiting = this.waiting.filter((entry) => !idle && entry.idle)
    for (const { done } of now) done()
  }

  private lose(): void {
    this.ready = false
    this.depth?.close()
    this.depth = null
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.giveUp(), this.deep ? 0 : RESTORE_WITHIN)
  }
}
