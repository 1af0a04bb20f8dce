import type { MapTheme } from '../atlas/model'
import type { Hit, Insets, MakeMap, MapHandle, TakePicture } from '../render/map'
import { COUNTRY, fitCamera } from '../scene/projection'
import type { Camera } from '../view/view'
import type { MapChoice } from './map-choice'

/** Size of the page, px. */
export interface PageSize {
  readonly innerWidth: number
  readonly innerHeight: number
}

/** The map on the page: its size, where it stands while it moves, and what on it is pointed at. All of it may be forgotten. */
export class MapControl {
  /** What is drawn on now: the live map, or the still one as long as there is none. */
  handle: MapHandle | null = $state.raw(null)
  /** The live map could not be made, or was lost. */
  failed = $state.raw(false)
  /** Which of them the reader chose. */
  choice: MapChoice = $state.raw('auto')
  /** No map on the page leans. */
  flat = $state.raw(false)
  /** Makes another live map, as soon as there is a first one. */
  another: MakeMap | null = $state.raw(null)
  /** Takes a picture of what leans, as soon as there is a live map. */
  shoot: TakePicture | null = $state.raw(null)
  /** Told of every step of a movement of the map. */
  moving: ((camera: Camera) => void) | null = null

  hovered: Hit | null = $state.raw(null)
  /** What is pointed at in a panel and lights its arcs: one of their keys. */
  focus: string | null = $state.raw(null)
  /** Index of the class pointed at in the legend. */
  litClass: number | null = $state.raw(null)
  /** The only region that is lit. */
  litRegion: string | null = $state.raw(null)

  systemTheme: MapTheme = $state.raw('light')
  width = $state.raw(0)
  height = $state.raw(0)
  insets: Insets = $state.raw({ top: 0, right: 0, bottom: 0, left: 0 })
  /** The part of the page that the map is given by a lens which shows two; null: all of it. */
  frame: { width: number; height: number; insets: Insets } | null = $state.raw(null)
  /** Size of the names on the map against their ordinary size: larger where they are read from afar. */
  type = $state.raw(1)
  #zoom: number | null = $state.raw(null)

  /** Where the map is drawn, px. */
  readonly box = $derived(this.frame ?? { width: this.width, height: this.height, insets: this.insets })

  /** Zoom in steps of a half: symbols and labels are laid out anew only when it changes. */
  readonly zoom: number = $derived.by(() => {
    const { width, height, insets } = this.box
    return (
      Math.round((this.#zoom ?? (this.camera() ?? fitCamera(COUNTRY, width, height, insets)).zoom) * 2) / 2
    )
  })

  /** @param camera of the view */
  constructor(
    { innerWidth, innerHeight }: PageSize,
    private readonly camera: () => Camera | null,
  ) {
    this.width = innerWidth
    this.height = innerHeight
  }

  /** The map has come to stand here. */
  moved({ zoom }: Camera): void {
    this.#zoom = zoom
  }

  /** Points at a region from elsewhere than the map; null: at none. */
  hover = (code: string | null): void => {
    this.hovered = code === null ? null : { kind: 'region', id: code, point: [-1, -1] }
  }

  /** Falls back to a map for good. */
  fallBack(still: MapHandle): void {
    this.failed = this.flat = true
    this.another = null
    this.shoot = null
    this.handle = still
  }
}
