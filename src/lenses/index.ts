import { bringDepth } from '../render/svg/depth-later'
import type { Scene } from '../scene/model'
import type { Show } from '../view/show'
import type { Lens, LensId, LensParts, LensTable, Picture } from './lens'

/** Ties the parts of a lens to one scene. */
const lens = <S extends Scene>(parts: LensParts<S>): LensParts<S> => parts

/** The scene of a way of looking in which something stands above the regions, with what draws that in a flat picture. */
const above =
  <T>(scene: () => Promise<T>) =>
  async (): Promise<T> =>
    (await Promise.all([scene(), bringDepth()]))[0]

/** The ways of looking besides the map itself; what one has not is `null`, and what is forgotten is an error of types. */
export const LENSES = {
  change: lens({ scene: () => import('./change/scene'), picture: null, table: null }),
  balance: lens({
    scene: () => import('./balance/scene'),
    picture: () => import('./balance/picture'),
    table: () => import('./balance/table'),
  }),
  around: lens({
    scene: () => import('./around/scene'),
    picture: () => import('./around/picture'),
    table: () => import('./around/table'),
  }),
  beside: lens({
    scene: () => import('./beside/scene'),
    picture: () => import('./beside/picture'),
    table: () => import('./beside/table'),
  }),
  pair: lens({
    scene: () => import('./pair/scene'),
    picture: null,
    table: () => import('./pair/table'),
  }),
  clusters: lens({
    scene: () => import('./clusters/scene'),
    picture: null,
    table: () => import('./clusters/table'),
  }),
  tiles: lens({ scene: () => import('./tiles/scene'), picture: null, table: null }),
  height: lens({
    scene: above(() => import('./height/scene')),
    picture: null,
    table: () => import('./height/table'),
  }),
  flows: lens({
    scene: above(() => import('./flows/scene')),
    picture: null,
    table: () => import('./flows/table'),
  }),
  moves: lens({
    scene: above(() => import('./moves/scene')),
    picture: null,
    table: () => import('./moves/table'),
  }),
  sameness: lens({
    scene: () => import('./sameness/scene'),
    picture: null,
    table: () => import('./sameness/table'),
  }),
  promise: lens({
    scene: () => import('./promise/scene'),
    picture: null,
    table: () => import('./promise/table'),
  }),
  world: lens({
    scene: () => import('./world/scene'),
    picture: () => import('./world/picture'),
    table: () => import('./world/table'),
  }),
  bars: lens({
    scene: () => import('./bars/scene'),
    picture: () => import('./bars/picture'),
    table: () => import('./bars/table'),
  }),
  contexts: lens({
    scene: () => import('./contexts/scene'),
    picture: null,
    table: () => import('./contexts/table'),
  }),
  alike: lens({
    scene: () => import('./alike/scene'),
    picture: null,
    table: () => import('./alike/table'),
  }),
  opening: lens({ scene: () => import('./opening/scene'), picture: null, table: null }),
} as const satisfies Readonly<Record<LensId, object>>

/** The scene that a lens makes. */
export type SceneOf<Id extends LensId> = (typeof LENSES)[Id] extends LensParts<infer S> ? S : never

/**
 * The parts of a way of looking, null for the plain map. Which of the lenses made a scene is said by its view and not by its
 * type, so whoever asks hands a scene only to the parts of the lens that made it.
 */
const partsOf = (show: Show): LensParts | null =>
  show === 'map' ? null : (LENSES[show] as unknown as LensParts)

/** The lens of a way of looking; null for the plain map. */
export async function lensOf(show: LensId): Promise<Lens>
export async function lensOf(show: Show): Promise<Lens | null>
export async function lensOf(show: Show): Promise<Lens | null> {
  return (await partsOf(show)?.scene())?.lens ?? null
}

/** Whether a way of looking has a picture of its own in place of the map of Korea. */
export const hasPicture = (show: Show): boolean => Boolean(partsOf(show)?.picture)

/** The picture of its own that a way of looking has; null where it is a map of Korea. */
export const pictureOf = async (show: Show): Promise<Picture | null> =>
  (await partsOf(show)?.picture?.())?.picture ?? null

/** What makes the table of its own that a way of looking has; null where its table is always that of its regions. */
export const tableOf = async (show: Show): Promise<LensTable | null> =>
  (await partsOf(show)?.table?.())?.table ?? null
