import type { Component } from 'svelte'
import type { Scene } from '../scene/model'
import type { Session } from '../ui/session.svelte'
import { lensOf, pictureOf, tableOf, type SceneOf } from './index'
import type { Lens, LensId, LensTable, Picture } from './lens'

type Part<S extends Scene> = Component<{ session: Session; scene: S }>
type Loaded<S extends Scene> = () => Promise<{ readonly default: Part<S> }>

/** What a lens shows on the page, each part loaded when the lens is first opened. */
interface PanelParts<S extends Scene> {
  /** The panel is as wide as the map and covers it, since its picture is no map. */
  readonly page: boolean
  readonly panel: Loaded<S>
  /** Its legend, in place of the row of classes; null: that row. */
  readonly key: Loaded<S> | null
  /** What it lays over the map in place of the legend; null: nothing. */
  readonly over: Loaded<S> | null
}

/** The panels of the ways of looking; what one has not is `null`, and what is forgotten is an error of types. */
export const PANELS: { readonly [Id in LensId]: PanelParts<SceneOf<Id>> } = {
  change: { page: false, panel: () => import('./change/Panel.svelte'), key: null, over: null },
  balance: { page: true, panel: () => import('./balance/Panel.svelte'), key: null, over: null },
  around: { page: false, panel: () => import('./around/Panel.svelte'), key: null, over: null },
  beside: {
    page: false,
    panel: () => import('./beside/Panel.svelte'),
    key: null,
    over: () => import('./beside/Halves.svelte'),
  },
  pair: {
    page: false,
    panel: () => import('./pair/Panel.svelte'),
    key: () => import('./pair/Key.svelte'),
    over: null,
  },
  clusters: {
    page: false,
    panel: () => import('./clusters/Panel.svelte'),
    key: () => import('./shared/KindsKey.svelte'),
    over: null,
  },
  tiles: { page: false, panel: () => import('./tiles/Panel.svelte'), key: null, over: null },
  height: { page: false, panel: () => import('./height/Panel.svelte'), key: null, over: null },
  flows: {
    page: false,
    panel: () => import('./flows/Panel.svelte'),
    key: () => import('./flows/Key.svelte'),
    over: null,
  },
  moves: { page: false, panel: () => import('./moves/Panel.svelte'), key: null, over: null },
  sameness: {
    page: false,
    panel: () => import('./sameness/Panel.svelte'),
    key: () => import('./shared/SceneKey.svelte'),
    over: null,
  },
  promise: {
    page: false,
    panel: () => import('./promise/Panel.svelte'),
    key: () => import('./shared/SceneKey.svelte'),
    over: null,
  },
  world: {
    page: false,
    panel: () => import('./world/Panel.svelte'),
    key: null,
    over: () => import('./world/WorldMap.svelte'),
  },
  bars: {
    page: false,
    panel: () => import('./bars/Panel.svelte'),
    key: null,
    over: () => import('./bars/Chart.svelte'),
  },
  contexts: {
    page: false,
    panel: () => import('./contexts/Panel.svelte'),
    key: () => import('./contexts/Key.svelte'),
    over: null,
  },
  alike: { page: false, panel: () => import('./alike/Panel.svelte'), key: null, over: null },
  opening: { page: false, panel: () => import('./opening/Panel.svelte'), key: null, over: null },
}

/** A lens with all of its parts at hand. */
export interface OpenLens {
  readonly lens: Lens
  readonly picture: Picture | null
  readonly table: LensTable | null
  readonly page: boolean
  readonly panel: Part<Scene>
  readonly key: Part<Scene> | null
  readonly over: Part<Scene> | null
}

/** Loads all parts of a lens. Each is handed the scene that this lens made, which its type no longer says. */
export async function openLens(show: LensId): Promise<OpenLens> {
  const { page, ...parts } = PANELS[show] as unknown as PanelParts<Scene>
  const [lens, picture, table, panel, key, over] = await Promise.all([
    lensOf(show),
    pictureOf(show),
    tableOf(show),
    parts.panel(),
    parts.key?.(),
    parts.over?.(),
  ])
  return {
    ...{ lens, picture, table, page },
    ...{ panel: panel.default, key: key?.default ?? null, over: over?.default ?? null },
  }
}
