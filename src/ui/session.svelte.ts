import type { Atlas } from '../atlas/atlas'
import type { Catalogue, Text } from '../atlas/model'
import type { OpenLens } from '../lenses/panels'
import type { Adopted } from '../own/adopted'
import type { Brought } from '../own/link'
import type { Own } from '../own/pack'
import type { Emphasis, Hit } from '../render/map'
import { litArcs } from '../scene/lit-arcs'
import type { Mark, Scene, Shapes } from '../scene/model'
import type { Setting } from '../scene/scene'
import { CLOSE_LAND, seriesFile } from '../supply/files'
import { sceneFor, shapesFor } from '../supply/look'
import type { Detail, Reader } from '../supply/supplies'
import { nextPitch, pitchOf, SHOW_RULES, type Show } from '../view/show'
import type { Camera, View } from '../view/view'
import type { CloseUp } from './close-up'
import { Dialogs, ROOMS } from './dialogs.svelte'
import { MapControl, type PageSize } from './map-control.svelte'
import { Supply } from './supply.svelte'
import { ViewHistory, type AddressBar, type Step } from './view-history.svelte'

/** The panel of a way of looking; all of them come with the first that is opened. */
const openLens = async (show: Show): Promise<OpenLens | undefined> =>
  show === 'map' ? undefined : (await import('../lenses/panels')).openLens(show)

/** From this zoom on the close-up boundaries are drawn. */
const DETAIL_ZOOM = 7.5
/** And from this one on what a map gains close up, on a page of the atlas. */
const CLOSE_ZOOM = 9
/** Zoom at which a place that was looked for is shown. */
const PLACE_ZOOM = 9.5

/** Where on the map something that was looked for lies: west, south, east and north, or a point. */
export interface Target {
  readonly extent?: readonly [number, number, number, number]
  readonly at?: readonly [number, number]
}

/** What a session begins with. */
export interface Beginning {
  readonly catalogue: Catalogue
  readonly reader: Reader
  readonly query: string
  readonly page: PageSize
  /** null: the views that are seen are not written into the address, which is a story's. */
  readonly bar: AddressBar | null
  /** Figures and places of the reader's own that the address carries. */
  readonly brought?: Brought | null
  /** What is loaded when it is asked for, and the ways of looking with their panels. */
  readonly rooms?: typeof ROOMS
  readonly lenses?: typeof openLens
}

/**
 * The parts of the interface's state put together, and what follows from them: the view with its history, what has come of
 * the data, the map, and what is open over it. The view is the only state that matters.
 */
export class Session {
  readonly supply: Supply
  readonly history: ViewHistory
  readonly map: MapControl
  readonly dialogs: Dialogs
  /** Figures and places of the reader's own. */
  own: Own | null = $state.raw(null)
  /** Why no address carries what is shown; null where one does. */
  uncarried: Text | null = $state.raw(null)
  /** What is wrong with the figures in the address. */
  wrong: Text | null = $state.raw(null)
  readonly #lenses: typeof openLens
  /** Views say above the map what they are. */
  readonly #told: boolean
  #rooms: ReadonlyMap<Show, OpenLens> = $state.raw(new Map())
  /** What the picture gains by has been asked for: it is for every view from then on. */
  #whole = false
  /** Where the map came to stand last. */
  #camera: Camera | null = null

  readonly atlas: Atlas = $derived.by(() => this.supply.supplies.atlas)
  readonly catalogue: Catalogue = $derived(this.atlas.catalogue)

  /** The lens in use, with its panel; null for the plain map. */
  readonly room: OpenLens | null = $derived(this.#rooms.get(this.view.show) ?? null)

  /** What the map gains close up; null as long as it does not stand so. */
  close: CloseUp | null = $state.raw(null)
  /** Gives the names of a scene their places, where they have little room; null as long as they have enough. */
  named: ((scene: Scene) => Scene) | null = $state.raw(null)

  readonly scene: Scene = $derived.by(() => {
    const scene = this.sceneOf(this.view)
    return this.close?.of(scene, this.map.zoom) ?? this.named?.(scene) ?? scene
  })

  readonly detail: Detail = $derived.by(() =>
    this.map.zoom >= DETAIL_ZOOM && this.supply.supplies.atoms.detail ? 'detail' : 'overview',
  )

  readonly shapes: Shapes | null = $derived.by(() => shapesFor(this.scene, this.supply.supplies, this.detail))

  readonly emphasis: Emphasis = $derived.by(() => {
    const { hovered, litClass, litRegion, focus } = this.map
    const { regions, depth } = this.scene
    return {
      hovered: hovered?.kind === 'region' ? hovered.id : null,
      lit:
        litRegion !== null
          ? [litRegion]
          : litClass === null
            ? null
            : regions.filter(({ cls }) => cls === litClass).map(({ code }) => code),
      arcs: litArcs(depth?.arcs ?? [], focus ?? (hovered && hovered.kind !== 'region' ? hovered.id : null)),
    }
  })

  constructor({
    catalogue,
    reader,
    query,
    page,
    bar,
    brought = null,
    rooms = ROOMS,
    lenses = openLens,
  }: Beginning) {
    this.#lenses = lenses
    this.#told = bar !== null
    this.supply = new Supply(catalogue, reader)
    if (brought && 'wrong' in brought) this.wrong = brought.wrong
    else if (brought) this.supply.own = brought.adopted
    this.history = new ViewHistory(query, bar, {
      catalogue: () => this.catalogue,
      ready: (view, then) => this.#ready(view, then),
      shown: (view, before) => this.#shown(view, before),
    })
    if (brought && 'own' in brought) this.adopt(brought.own, brought.adopted, brought.fragment)
    this.map = new MapControl(page, () => this.view.camera)
    this.dialogs = new Dialogs(this.supply, rooms)
  }

  get view(): View {
    return this.history.view
  }

  /** Shows a view, as soon as its figures are here. */
  act = (view: View, step?: Step): void => this.history.act(view, step)

  /** What a view shows, as far as its figures are here: the one on the page, or another. */
  sceneOf(view: View, zoom = this.map.zoom): Scene {
    return sceneFor(view, this.supply.supplies, this.settingAt(zoom))
  }

  /** What a scene depends on besides its view. */
  settingAt(zoom: number): Setting {
    return { theme: this.map.systemTheme, zoom, type: this.map.type }
  }

  /** Loads what the first picture needs. Throws when the figures or the boundaries do not come. */
  begin(): Promise<void> {
    return this.bring(this.view)
  }

  /** Loads what a view cannot do without, its panel included. */
  async bring(view: View): Promise<void> {
    const [room] = await Promise.all([
      this.#lenses(view.show),
      this.supply.bring(view),
      // Without them the view is whole, and the page asks for them again.
      this.#worded(view) ? undefined : this.dialogs.bring('intro').catch(() => undefined),
    ])
    if (room) this.#rooms = new Map(this.#rooms).set(view.show, room)
  }

  /** Loads what the picture gains by; each file may fail by itself. */
  complete(): Promise<void> {
    this.#whole = true
    return this.supply.complete(this.view)
  }

  /** The words above the map that this view has are here; the view that the atlas opens with and a story have their own. */
  #worded({ show }: View): boolean {
    return !this.#told || SHOW_RULES[show].opens !== undefined || this.dialogs.asked.intro !== undefined
  }

  #ready(view: View, then: () => void): void {
    const panel = this.#rooms.has(view.show) || view.show === 'map'
    if (panel && this.#worded(view) && this.supply.has(view)) then()
    else void this.supply.try(seriesFile(view.indicator, view.level), () => this.bring(view), then)
  }

  #shown({ camera }: View, before: View): void {
    // A move may lean the map or set it upright; what the map itself told us, it knows.
    if (camera !== before.camera) this.map.handle?.look(camera)
    if (this.#whole) void this.complete()
  }

  /**
   * Takes figures and places of the reader's own into the atlas.
   *
   * @param fragment empty: they fit into no address, and `uncarried` says so
   */
  adopt(own: Own, adopted: Adopted, fragment: string, uncarried: Text | null = null): void {
    this.supply.own = adopted
    this.own = own
    this.history.fragment = fragment
    this.uncarried = uncarried
  }

  dismissNotes = (): void => {
    this.history.notes = []
    this.wrong = null
  }

  /** The map has come to stand here: close up, finer boundaries are brought. */
  moved(camera: Camera): void {
    this.map.moved(camera)
    if (camera.zoom >= DETAIL_ZOOM) void this.supply.want('detail.topo.json', CLOSE_LAND)
    this.#camera = camera
    if (!this.#told || camera.zoom < CLOSE_ZOOM) this.close = null
    else
      void this.supply.try(
        'close-up',
        async () => (await import('./close-up')).closeUp(this, camera),
        (close) => {
          // The map may have gone on meanwhile.
          if (camera === this.#camera) this.close = close
        },
      )
  }

  /** The visitor moved the map. */
  settled = (camera: Camera): void => {
    this.moved(camera)
    this.history.frame(camera)
  }

  /** Back to the whole country. */
  whole = (): void => {
    this.map.handle?.look(null)
    this.history.frame(null)
  }

  /** To what was looked for. */
  go = ({ extent, at }: Target): void => {
    const { handle } = this.map
    if (extent) handle?.fit(extent)
    else if (at) {
      const camera = { lng: at[0], lat: at[1], zoom: PLACE_ZOOM, pitch: 0, bearing: 0 }
      handle?.look(camera)
      this.settled(camera)
    }
  }

  /** Leans the map by one more step; after the last it stands upright. */
  tilt = (): void => this.map.handle?.lean(nextPitch(this.view), this.view.camera?.bearing ?? 0)

  /** Turns the map by an eighth. */
  turn = (): void => this.map.handle?.lean(pitchOf(this.view), ((this.view.camera?.bearing ?? 0) + 45) % 360)

  /** Something on the map was pressed: a point to write at while texts are written, else what is to be chosen. */
  pressed = (hit: Hit | null): void => {
    if (this.dialogs.open === 'note') {
      if (hit?.at) this.dialogs.placed = hit.at
      return
    }
    if (hit?.extent) return this.map.handle?.fit(hit.extent)
    const id = hit?.kind === 'arc' ? this.#placeOfArc(hit.id) : hit?.id
    const ring = this.scene.marks.find((mark) => mark.ring && mark.id === id)
    if (ring) return this.unfold(ring)
    if (id) this.history.choose(id)
    // The sea lets all go that is chosen, but for a hand that looks for another one to compare with.
    else if (!this.history.adding && this.view.select.length) this.history.clear()
    this.map.hovered = hit
  }

  /** Shows the places of a ring: on the map where they stand apart closer up, else as a list, as `listed` wants it. */
  unfold = (ring: Mark, listed = false): void =>
    void this.supply.try(
      'ring',
      () => import('./rings'),
      ({ unfold }) => unfold(this, ring, listed),
    )

  /** The place that an arc leads to, whose card says more; undefined where it leads to none. */
  #placeOfArc(id: string): string | undefined {
    const arc = this.scene.depth?.arcs.find((one) => one.id === id)
    return arc?.keys.find((key) => this.catalogue.placeIds.includes(key))
  }
}
