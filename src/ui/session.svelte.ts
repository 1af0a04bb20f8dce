import type { Atlas } from '../atlas/atlas'
import { decodeLatest, type Latest } from '../atlas/decode'
import type { Catalogue, MapTheme, Text } from '../atlas/model'
import type { Adopted } from '../own/adopted'
import type { Brought } from '../own/link'
import type { Own } from '../own/pack'
import type { Emphasis, Hit, Insets, MakeMap, MapHandle, TakePicture } from '../render/map'
import { litArcs } from '../scene/arcs'
import type { Further } from '../scene/further'
import type { Scene, Shapes } from '../scene/model'
import { COUNTRY, fitCamera } from '../scene/projection'
import type { Setting } from '../scene/scene'
import { CLOSE_LAND, seriesFile } from '../supply/files'
import { sceneFor, shapesFor } from '../supply/look'
import { RECORDS } from '../supply/needs'
import { readFurther } from '../supply/further'
import type { Detail, Reader } from '../supply/supplies'
import { clearSelection } from '../view/moves'
import type { Show } from '../view/show'
import { parse, write } from '../view/url'
import type { Camera, Note, View } from '../view/view'
import type { OpenLens } from '../lenses/panels'
import { Supply } from './supply.svelte'

/** What is loaded when it is asked for: what is said beside the pointer, the cards of regions and places, and so on. */
const ASKED = {
  tip: () => import('./Tooltip.svelte'),
  cards: () => import('./Cards.svelte'),
  settings: () => import('./MapSettings.svelte'),
  save: () => import('./Save.svelte'),
  own: () => import('./OwnFigures.svelte'),
  note: () => import('./Notes.svelte'),
  stories: () => import('./story/Stories.svelte'),
} as const
type Asked = keyof typeof ASKED
type Dialog = Exclude<Asked, 'tip' | 'cards' | 'settings'>

/** The panel of a way of looking; all of them come with the first that is opened. */
const openLens = async (show: Show): Promise<OpenLens | undefined> =>
  show === 'map' ? undefined : (await import('../lenses/panels')).openLens(show)

/** From this zoom on the close-up boundaries are drawn. */
const DETAIL_ZOOM = 7.5

/**
 * What is looked at, what has been loaded for it, and what follows from both. The view is the only state that
 * matters; it is written into the address. Everything else here may be forgotten.
 */
export class Session {
  view: View = $state.raw() as View
  notes: readonly Note[] = $state.raw([])
  latest: Latest | null = $state.raw(null)
  further: Further | null = $state.raw(null)
  /** What was asked for, and the dialog that is open. */
  asked: { readonly [K in Asked]?: Awaited<ReturnType<(typeof ASKED)[K]>>['default'] } = $state.raw({})
  open: Dialog | null = $state(null)
  /** Where the map was pressed to write on it. */
  placed: readonly [number, number] | null = $state.raw(null)
  /** Figures and places of the reader's own, and the part of the address that carries them. */
  own: Own | null = $state.raw(null)
  fragment = $state('')
  /** Why no address carries what is shown; null where one does. */
  uncarried: Text | null = $state.raw(null)
  /** What is wrong with the figures in the address. */
  wrong: Text | null = $state.raw(null)
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

  /** What has come of the atlas. */
  readonly supply: Supply
  #rooms: ReadonlyMap<Show, OpenLens> = $state.raw(new Map())
  #cameraZoom: number | null = $state(null)
  #turn = 0
  /** What the picture gains by has been asked for: it is for every view from then on. */
  #whole = false

  readonly atlas: Atlas = $derived.by(() => this.supply.supplies.atlas)
  readonly catalogue: Catalogue = $derived(this.atlas.catalogue)

  /** Where the map is drawn, px. */
  readonly box = $derived(this.frame ?? { width: this.width, height: this.height, insets: this.insets })

  /** Zoom in steps of a half: symbols and labels are laid out anew only when it changes. */
  readonly zoom: number = $derived.by(() => {
    const { width, height, insets } = this.box
    const zoom = this.#cameraZoom ?? (this.view.camera ?? fitCamera(COUNTRY, width, height, insets)).zoom
    return Math.round(zoom * 2) / 2
  })

  /** The lens in use, with its panel; null for the plain map. */
  readonly room: OpenLens | null = $derived(this.#rooms.get(this.view.show) ?? null)

  readonly scene: Scene = $derived(this.sceneOf(this.view))

  readonly detail: Detail = $derived.by(() =>
    this.zoom >= DETAIL_ZOOM && this.supply.supplies.atoms.detail ? 'detail' : 'overview',
  )

  readonly shapes: Shapes | null = $derived.by(() => shapesFor(this.scene, this.supply.supplies, this.detail))

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

  constructor(catalogue: Catalogue, reader: Reader, query: string, brought: Brought | null = null) {
    this.supply = new Supply(catalogue, reader)
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
    return sceneFor(view, this.supply.supplies, this.settingAt(zoom))
  }

  /** What a scene depends on besides its view. */
  settingAt(zoom: number): Setting {
    return { theme: this.systemTheme, zoom, type: this.type }
  }

  /** Loads what the first picture needs. Throws when the figures or the boundaries do not come. */
  begin(): Promise<void> {
    return this.bring(this.view)
  }

  /** Loads what the picture gains by; each file may fail by itself. */
  complete(): Promise<void> {
    this.#whole = true
    return this.supply.complete(this.view)
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
      if (this.#whole) void this.complete()
      if (how !== 'silent' && !this.aside)
        history[how === 'push' ? 'pushState' : 'replaceState'](null, '', this.address(view))
    }
    if (this.#has(view)) settle()
    else void this.supply.try(seriesFile(view.indicator, view.level), () => this.bring(view), settle)
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
    if (camera.zoom >= DETAIL_ZOOM) void this.supply.want('detail.topo.json', CLOSE_LAND)
  }

  /** The cards and their figures, when the first one is opened. */
  wantCards(): void {
    this.want('cards')
    void this.supply.want(...RECORDS)
    if (!this.latest)
      void this.supply.try(
        'latest.json',
        () => this.supply.reader('latest.json', decodeLatest),
        (latest) => {
          this.latest = latest
        },
      )
  }

  ask(dialog: Dialog): void {
    this.open = dialog
    this.want(dialog)
  }

  want(asked: Asked): void {
    const load: () => Promise<{ default: unknown }> = ASKED[asked]
    if (!this.asked[asked])
      void this.supply.try(asked, load, (room) => {
        this.asked = { ...this.asked, [asked]: room.default }
      })
  }

  /**
   * Takes figures and places of the reader's own into the atlas.
   *
   * @param fragment empty: they fit into no address, and `uncarried` says so
   */
  adopt(own: Own, adopted: Adopted, fragment: string, uncarried: Text | null = null): void {
    this.supply.own = adopted
    this.own = own
    this.fragment = fragment
    this.uncarried = uncarried
  }

  wantFurther(): void {
    if (!this.further)
      void this.supply.try(
        'partial.json',
        () => readFurther(this.supply.reader),
        (further) => {
          this.further = further
        },
      )
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

  #has(view: View): boolean {
    return (this.#rooms.has(view.show) || view.show === 'map') && this.supply.has(view)
  }

  /** Loads what a view cannot do without, its panel included. */
  async bring(view: View): Promise<void> {
    const [room] = await Promise.all([openLens(view.show), this.supply.bring(view)])
    if (room) this.#rooms = new Map(this.#rooms).set(view.show, room)
  }
}
