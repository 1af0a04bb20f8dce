import type { Scene, Shapes } from '../scene/model'
import type { Camera } from '../view/view'

/** px that neighbours are drawn beyond the box of a picture, so that a small move shows no edge. */
export const MARGIN = 40

/** Pixels of the map's box covered by panels: the country is fitted into what remains. */
export interface Insets {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** What the pointer is on. `point`: CSS pixels from the upper left corner of the map. */
export interface Hit {
  readonly kind: 'region' | 'place' | 'arc'
  readonly id: string
  readonly point: readonly [number, number]
  /** What is said of it, where the scene has no more to say. */
  readonly name?: string
  /** Where a press leads: west, south, east, north. */
  readonly extent?: readonly [number, number, number, number]
  /** Longitude and latitude on the ground, of what was clicked. */
  readonly at?: readonly [number, number]
}

export interface MapEvents {
  readonly hover: (hit: Hit | null) => void
  readonly click: (hit: Hit | null) => void
  /** The visitor is moving the map: called with every step of it. */
  readonly moving?: (camera: Camera) => void
  /** The visitor moved the map; called when it comes to rest. */
  readonly camera: (camera: Camera) => void
  /** The context was lost for good, or the map cannot go on: show the static picture. */
  readonly failed: (reason: string) => void
}

/** What may change many times a second and is not part of the view. */
export interface Emphasis {
  readonly hovered: string | null
  /** Regions lit because their class is pointed at; null = none is. */
  readonly lit: readonly string[] | null
  /** Arcs meant, by id, the others are dimmed; null or absent = none is pointed at. */
  readonly arcs?: readonly string[] | null
}

/** What a map begins with. */
export interface MapStart {
  readonly scene: Scene
  /** Plain data, not reactive proxies: they travel to a worker. */
  readonly shapes: Shapes
  /** null = the whole country. */
  readonly camera: Camera | null
  readonly insets: Insets
}

/** Makes one more live map; rejects when it cannot be. */
export type MakeMap = (container: HTMLElement, start: MapStart, events: MapEvents) => Promise<MapHandle>

/** Takes a picture of a view as the live map draws it: PNG in a data URL, `ratio` pixels for each px of its size. */
export type TakePicture = (
  start: MapStart,
  size: { readonly width: number; readonly height: number; readonly ratio: number },
) => Promise<string>

/** A map on the page, whichever renderer draws it: the same hands on both. */
export interface MapHandle {
  /** Draws the scene; works out by itself what changed since the last one. Resolves when it is on screen. */
  show(scene: Scene, shapes: Shapes): Promise<void>
  emphasise(emphasis: Emphasis): void
  /**
   * Moves to the camera; null = the whole country. Without motion when `jump`, or when the visitor prefers none.
   * @param length of the movement in ms; absent: the renderer's own
   */
  look(camera: Camera | null, jump?: boolean, length?: number): void
  /** Fits an extent (west, south, east, north) into the free part of the box. */
  fit(extent: readonly [number, number, number, number]): void
  zoom(step: 1 | -1): void
  /** Leans and turns the map, in degrees; a flat picture does neither. */
  lean(pitch: number, bearing: number): void
  setInsets(insets: Insets): void
  destroy(): void
}
