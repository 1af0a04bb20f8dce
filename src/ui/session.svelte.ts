import type { MultiLineString, MultiPolygon } from 'geojson'
import { seriesKey, seriesNeeded, type Atlas } from '../atlas/atlas'
import type { Latest } from '../atlas/decode'
import {
  LEVELS,
  type Catalogue,
  type FactKind,
  type Place,
  type PolicyTables,
  type Series,
  type Source,
  type Text,
  type Tiles,
} from '../atlas/model'
import type { Emphasis, Hit, Insets, MakeMap, MapHandle, TakePicture } from '../render/map'
import type { Component } from 'svelte'
import type { Further } from '../scene/further'
import { litArcs } from '../scene/arcs'
import type { Scene, Shapes } from '../scene/model'
import { COUNTRY, fitCamera } from '../scene/projection'
import { sceneOf } from '../scene/scene'
import {
  neighboursOf,
  shapesOf,
  type AtomTopology,
  type ContextTopology,
  type WorldTopology,
} from '../scene/shapes'
import { clearSelection } from '../view/moves'
import { parse, write } from '../view/url'
import type { MapTheme } from '../atlas/model'
import type { Show } from '../view/show'
import type { Camera, Note, View } from '../view/view'
import type { Adopted } from '../own/adopt'
import type { Brought } from '../own/link'
import type { Own } from '../own/pack'
import type { LensRoom } from '../lenses/panel'
import { ROOMS } from '../lenses/panels'

/** Where the data comes from: the shell fetches it; each call throws an Error with a `file` when it cannot. */
export interface Loaders {
  /** Any file of the data, by its name. */
  readonly read: <T>(file: string, decode: (value: unknown) => T) => Promise<T>
  readonly series: (indicator: string) => Promise<Series[]>
  readonly places: () => Promise<{ kinds: FactKind[]; places: Place[] }>
  readonly sources: () => Promise<Source[]>
  /** A table of the policy by its name. */
  readonly policy: (table: string) => Promise<readonly Readonly<Record<string, string>>[]>
  readonly latest: () => Promise<Latest>
  readonly further: () => Promise<Further>
  readonly tiles: () => Promise<Tiles>
  readonly world: () => Promise<WorldTopology>
  readonly atoms: (detail: 'overview' | 'detail') => Promise<AtomTopology>
  readonly context: () => Promise<ContextTopology>
  readonly outlines: () => Promise<ReadonlyMap<string, MultiPolygon | MultiLineString>>
}

/** A file that did not come: which, why, and how to ask again. */
export interface Failure {
  readonly file: string
  readonly reason: string
  readonly retry: () => void
}

const DIALOGS = {
  save: () => import('./Save.svelte'),
  own: () => import('./OwnFigures.svelte'),
  note: () => import('./Notes.svelte'),
  stories: () => import('./story/Stories.svelte'),
} as const
type Dialog = keyof typeof DIALOGS
/** Id of what a reader brings; the room that makes it is loaded when one does. */
const OWN = 'own'

/** From this zoom on the close-up boundaries are drawn. */
const DETAIL_ZOOM = 8
const NOBODY: MultiPolygon = { type: 'MultiPolygon', coordinates: [] }

/**
 * What is looked at, what has been loaded for it, and what follows from both. The view is the only state that
 * matters; it is written into the address. Everything else here may be forgotten.
 */
export class Session {
  view: View = $state.raw() as View
  notes: readonly Note[] = $state.raw([])
  failures: readonly Failure[] = $state.raw([])
  /** Files on their way. */
  waiting = $state(0)
  latest: Latest | null = $state.raw(null)
  further: Further | null = $state.raw(null)
  /** What is said beside the pointer, loaded when it first comes to the map. */
  tip: Component<{ atlas: Atlas; scene: Scene; hit: Hit; width: number; height: number }> | null =
    $state.raw(null)
  /** The cards of regions and places, loaded when the first one is wanted. */
  cards: Component<{ session: Session; scene: Scene; choosing: () => void }> | null = $state.raw(null)
  /** The dialogs that were asked for, and the one that is open. */
  dialogs: Readonly<Partial<Record<Dialog, Component<{ session: Session; scene: Scene }>>>> = $state.raw({})
  open: Dialog | null = $state(null)
  /** Where the map was pressed to write on it. */
  placed: readonly [number, number] | null = $state.raw(null)
  /** Figures and places of the reader's own, and the part of the address that carries them. */
  own: Own | null = $state.raw(null)
  fragment = $state('')
  /** What is wrong with the figures in the address. */
  wrong: Text | null = $state.raw(null)
  catalogue: Catalogue = $state.raw() as Catalogue
  hovered: Hit | null = $state.raw(null)
  /** What is pointed at in a panel and lights its arcs: one of their keys. */
  focus: string | null = $state(null)
  /** Index of the class pointed at in the legend. */
  litClass: number | null = $state(null)
  /** Choosing adds to what is chosen, for comparing. */
  adding = $state(false)
  systemTheme: MapTheme = $state('light')
  width = $state(innerWidth)
  height = $state(innerHeight)
  insets: Insets = $state.raw({ top: 0, right: 0, bottom: 0, left: 0 })
  map: MapHandle | null = $state.raw(null)
  /** Size of the names on the map against their ordinary size: larger where they are read from afar. */
  type = $state(1)
  /** The address is somebody else's: the views that are seen on a stage are not written into it. */
  aside = false
  /** The part of the page that the map is given by a lens which shows two; null: all of it. */
  frame: { width: number; height: number; insets: Insets } | null = $state.raw(null)
  /** Makes another live map, as soon as there is a first one. */
  another: MakeMap | null = $state.raw(null)
  /** Takes a picture of what leans, as soon as there is a live map. */
  shoot: TakePicture | null = $state.raw(null)
  /** Told of every step of a movement of the map. */
  moving: ((camera: Camera) => void) | null = null

  #series: ReadonlyMap<string, Series> = $state.raw(new Map())
  #sources: ReadonlyMap<string, Source> = $state.raw(new Map())
  #owned: Pick<Adopted, 'sources' | 'places'> = $state.raw({ sources: [], places: [] })
  #rooms: ReadonlyMap<Show, LensRoom> = $state.raw(new Map())
  #places: { kinds: readonly FactKind[]; places: readonly Place[] } = $state.raw({ kinds: [], places: [] })
  #tiles: Tiles | null = $state.raw(null)
  #world: WorldTopology | null = $state.raw(null)
  #policy: PolicyTables = $state.raw(new Map())
  #outlines: ReadonlyMap<string, MultiPolygon | MultiLineString> = $state.raw(new Map())
  #topologies: Readonly<Record<string, AtomTopology>> = $state.raw({})
  #neighbours: MultiPolygon = $state.raw(NOBODY)
  #cameraZoom: number | null = $state(null)
  #shapesKept = new Map<string, Shapes>()
  #turn = 0

  readonly atlas: Atlas = $derived.by(() => ({
    catalogue: this.catalogue,
    series: this.#series,
    sources: new Map([...this.#sources, ...this.#owned.sources.map((one) => [one.id, one] as const)]),
    places: [...this.#places.places, ...this.#owned.places],
    factKinds: this.#places.kinds,
    outlines: this.#outlines,
  }))

  /** Where the map is drawn, px. */
  readonly box = $derived(this.frame ?? { width: this.width, height: this.height, insets: this.insets })

  /** Zoom in steps of a half: symbols and labels are laid out anew only when it changes. */
  readonly zoom: number = $derived.by(() => {
    const { width, height, insets } = this.box
    const zoom = this.#cameraZoom ?? (this.view.camera ?? fitCamera(COUNTRY, width, height, insets)).zoom
    return Math.round(zoom * 2) / 2
  })

  /** The lens in use, with its panel; null for the plain map. */
  readonly room: LensRoom | null = $derived(this.#rooms.get(this.view.show) ?? null)

  readonly scene: Scene = $derived(this.sceneOf(this.view))

  readonly detail: 'overview' | 'detail' = $derived(
    this.zoom >= DETAIL_ZOOM && this.#topologies['detail'] ? 'detail' : 'overview',
  )

  readonly shapes: Shapes | null = $derived.by(() => {
    const own = this.room?.lens.shapes?.(this.scene)
    if (own) {
      const kept = this.#shapesKept.get(own.key) ?? own
      this.#shapesKept.set(own.key, kept)
      return kept
    }
    const topology = this.#topologies[this.detail]
    if (!topology) return null
    const { vintage, level } = this.view
    const key = `${vintage}/${level}/${this.detail}/${this.#neighbours === NOBODY ? 'alone' : 'all'}`
    const kept = this.#shapesKept.get(key)
    if (kept) return kept
    const made = {
      ...shapesOf(this.catalogue, topology, this.#neighbours, vintage, level, this.detail),
      key,
    }
    this.#shapesKept.set(key, made)
    return made
  })

  readonly emphasis: Emphasis = $derived({
    hovered: this.hovered?.kind === 'region' ? this.hovered.id : null,
    lit:
      this.litClass === null
        ? null
        : this.scene.regions.filter(({ cls }) => cls === this.litClass).map(({ code }) => code),
    arcs: litArcs(
      this.scene.depth?.arcs ?? [],
      this.focus ?? (this.hovered && this.hovered.kind !== 'region' ? this.hovered.id : null),
    ),
  })

  constructor(
    catalogue: Catalogue,
    readonly loaders: Loaders,
    query: string,
    brought: Brought | null = null,
  ) {
    this.catalogue = catalogue
    if (brought && 'own' in brought) this.adopt(brought.own, brought.adopted, brought.fragment)
    if (brought && 'wrong' in brought) this.wrong = brought.wrong
    const { view, notes } = parse(query, this.catalogue)
    this.view = view
    this.notes = notes
  }

  /** The address of a view, relative to the page. */
  address(view: View = this.view): string {
    const query = write(view, this.catalogue)
    return `${query ? `?${query}` : './'}${this.fragment}`
  }

  /** What a view shows, as far as its figures are here: the one on the page, or another. */
  sceneOf(view: View, zoom = this.zoom): Scene {
    const { atlas } = this
    const setting = { theme: this.systemTheme, zoom, type: this.type }
    const base = sceneOf(atlas, view, setting)
    const topology = this.#topologies[this.detail] ?? null
    const context = {
      atlas,
      view,
      setting,
      base,
      topology,
      tiles: this.#tiles,
      world: this.#world,
      policy: this.#policy,
    }
    return this.#rooms.get(view.show)?.lens.scene(context) ?? base
  }

  /** Loads what the first picture needs. Throws when the figures or the boundaries do not come. */
  async begin(): Promise<void> {
    const [, topology] = await Promise.all([this.bring(this.view), this.loaders.atoms('overview')])
    this.#topologies = { ...this.#topologies, overview: topology }
  }

  /** Loads what the picture gains by, in the order of its use; each file may fail by itself. */
  async complete(): Promise<void> {
    await Promise.all([
      this.#try('sources.json', this.loaders.sources, (sources) => {
        this.#sources = new Map(sources.map((source) => [source.id, source]))
      }),
      this.#try('context.topo.json', this.loaders.context, (context) => {
        this.#neighbours = neighboursOf(context)
      }),
      this.#try('places.json', this.loaders.places, (places) => {
        this.#places = places
      }),
      this.#try('outlines.topo.json', this.loaders.outlines, (outlines) => {
        this.#outlines = outlines
      }),
    ])
  }

  /**
   * Shows a view: first its figures are brought, then it becomes the view, so that the picture never stands without
   * them. The last one asked for wins. `push`: a step the Back button returns from.
   */
  act = (view: View, how: 'push' | 'replace' | 'silent' = 'push'): void => {
    const turn = ++this.#turn
    const settle = () => {
      if (turn !== this.#turn) return
      const { camera } = this.view
      this.view = view
      // A move may lean the map or set it upright; what the map itself told us, it knows.
      if (view.camera !== camera) this.map?.look(view.camera)
      if (how !== 'silent' && !this.aside)
        history[how === 'push' ? 'pushState' : 'replaceState'](null, '', this.address(view))
    }
    if (this.#has(view)) settle()
    else void this.#try(`series/${view.indicator}.json`, () => this.bring(view), settle)
  }

  /** Back and forward: the address says what is to be seen. */
  read(query: string): void {
    const { view, notes } = parse(query, this.catalogue)
    this.notes = notes
    this.act(view, 'silent')
    this.map?.look(view.camera)
  }

  /** The visitor moved the map. */
  moved(camera: Camera): void {
    this.#cameraZoom = camera.zoom
    if (camera.zoom >= DETAIL_ZOOM && !this.#topologies['detail'])
      void this.#try(
        'detail.topo.json',
        () => this.loaders.atoms('detail'),
        (detail) => {
          this.#topologies = { ...this.#topologies, detail }
        },
      )
  }

  /** What is said beside the pointer, when it first comes to the map. */
  wantTip(): void {
    if (!this.tip)
      void this.#try(
        'Tooltip',
        () => import('./Tooltip.svelte'),
        (room) => {
          this.tip = room.default
        },
      )
  }

  /** The cards and their figures, when the first one is opened. */
  wantCards(): void {
    if (!this.cards)
      void this.#try(
        'Cards',
        () => import('./Cards.svelte'),
        (room) => {
          this.cards = room.default
        },
      )
    if (!this.latest)
      void this.#try('latest.json', this.loaders.latest, (latest) => {
        this.latest = latest
      })
  }

  ask(dialog: Dialog): void {
    this.open = dialog
    if (!this.dialogs[dialog])
      void this.#try(dialog, DIALOGS[dialog], (room) => {
        this.dialogs = { ...this.dialogs, [dialog]: room.default }
      })
  }

  /** Takes figures and places of the reader's own into the atlas. @param fragment empty: they fit into no address */
  adopt(own: Own, { catalogue, series, sources, places }: Adopted, fragment: string): void {
    const others = [...this.#series].filter(([, { indicator }]) => indicator !== OWN)
    this.#series = new Map([
      ...others,
      ...series.map((one) => [seriesKey(one.indicator, one.level), one] as const),
    ])
    this.#owned = { sources, places }
    this.catalogue = catalogue
    this.own = own
    this.fragment = fragment
  }

  wantFurther(): void {
    if (!this.further)
      void this.#try('partial.json', this.loaders.further, (further) => {
        this.further = further
      })
  }

  /** The place that an arc leads to, whose card says more; undefined where it leads to none. */
  placeOfArc(id: string): string | undefined {
    const arc = this.scene.depth?.arcs.find((one) => one.id === id)
    return arc?.keys.find((key) => this.catalogue.placeIds.includes(key))
  }

  /** Lets all go that is chosen. */
  clear(): void {
    this.adding = false
    this.act(clearSelection(this.view))
  }

  dismissNotes(): void {
    this.notes = []
    this.wrong = null
  }

  /** The series that a view needs and that are not there yet. */
  #missing(view: View, room: LensRoom | undefined): string[] {
    const wanted = [view.indicator, ...(room?.lens.indicators(view, this.catalogue) ?? [])]
    const series = this.catalogue.indicators.filter(({ id }) => wanted.includes(id)).flatMap(seriesNeeded)
    return [...new Set(series)].filter(
      (id) => !LEVELS.some((level) => this.#series.has(seriesKey(id, level))),
    )
  }

  #has(view: View): boolean {
    const room = this.#rooms.get(view.show)
    return (room !== undefined || !ROOMS[view.show]) && this.#missing(view, room).length === 0
  }

  /** Loads what a view needs besides the boundaries. */
  async bring(view: View): Promise<void> {
    const room = this.#rooms.get(view.show) ?? (await ROOMS[view.show]?.())
    const policy = this.#policyOf(room)
    const [tiles, world, ...loaded] = await Promise.all([
      room?.lens.tiles ? this.loaders.tiles() : this.#tiles,
      room?.lens.world ? this.loaders.world() : this.#world,
      ...this.#missing(view, room).map((id) => this.loaders.series(id)),
    ])
    this.#tiles = tiles
    this.#world = world
    const series = new Map(this.#series)
    for (const one of loaded.flat()) series.set(seriesKey(one.indicator, one.level), one)
    this.#series = series
    this.#policy = new Map([...this.#policy, ...(await policy)])
    if (room) this.#rooms = new Map(this.#rooms).set(view.show, room)
  }

  /** The policy's tables of a lens; those fetched before come from where the loader keeps them. */
  #policyOf(room: LensRoom | undefined) {
    const names = room?.lens.policy ?? []
    return Promise.all(names.map(async (name) => [name, await this.loaders.policy(name)] as const))
  }

  async #try<T>(file: string, load: () => Promise<T>, take: (value: T) => void): Promise<void> {
    this.waiting++
    try {
      take(await load())
      this.failures = this.failures.filter((failure) => failure.file !== file)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      const retry = () => void this.#try(file, load, take)
      this.failures = [...this.failures.filter((failure) => failure.file !== file), { file, reason, retry }]
    } finally {
      this.waiting--
    }
  }
}
