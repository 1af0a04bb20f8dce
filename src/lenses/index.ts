import type { AroundScene } from './around/scene'
import type { BalanceScene } from './balance/scene'
import type { BesideScene } from './beside/scene'
import type { Lens } from './lens'
import type { WorldScene } from './world/scene'
import type { Scene, Shapes } from '../scene/model'
import type { Show } from '../view/show'
import type { ChartWords } from '../render/svg/chart-graphic'
import type { GraphicOptions } from '../render/svg/graphic'

/** The ways of looking besides the map itself; each is loaded when it is drawn. */
export const LENSES: Readonly<
  Record<Exclude<Show, 'map'>, () => Promise<{ lens: Lens }>> & { map?: undefined }
> = {
  around: () => import('./around/scene'),
  balance: () => import('./balance/scene'),
  beside: () => import('./beside/scene'),
  change: () => import('./change/scene'),
  flows: () => import('./flows/scene'),
  height: () => import('./height/scene'),
  pair: () => import('./pair/scene'),
  promise: () => import('./promise/scene'),
  sameness: () => import('./sameness/scene'),
  tiles: () => import('./tiles/scene'),
  world: () => import('./world/scene'),
}
type Draw = (scene: Scene, shapes: Shapes, options: GraphicOptions) => string

interface Own {
  readonly graphic: Draw
  /** The same as words and a picture apart, for a page that sets the words itself. Throws as `graphic` does. */
  readonly words: (scene: Scene, shapes: Shapes) => ChartWords
  readonly bare?: Draw
}

/** Those whose picture is no single map of Korea: each draws what its own lens made; `bare` without any words. */
export const OWN: Readonly<Partial<Record<Show, () => Promise<Own>>>> = {
  around: async () => {
    const { aroundGraphic, aroundWords } = await import('./around/picture')
    return {
      graphic: (scene, _, options) => aroundGraphic(scene as AroundScene, options),
      words: (scene) => aroundWords(scene as AroundScene),
    }
  },
  balance: async () => {
    const { measureGraphic, measureWords } = await import('./balance/picture')
    return {
      graphic: (scene, _, options) => measureGraphic(scene as BalanceScene, options),
      words: (scene) => measureWords(scene as BalanceScene),
    }
  },
  beside: async () => {
    const { besideGraphic, besideWords } = await import('./beside/picture')
    return {
      graphic: (scene, shapes, options) => besideGraphic(scene as BesideScene, shapes, options),
      words: (scene, shapes) => besideWords(scene as BesideScene, shapes),
    }
  },
  world: async () => {
    const { worldGraphic, worldPicture, worldWords } = await import('./world/picture')
    return {
      graphic: (scene, _, options) => worldGraphic(scene as WorldScene, options),
      words: (scene) => worldWords(scene as WorldScene),
      bare: (scene, _, { width, height }) => worldPicture(scene as WorldScene, width, height),
    }
  },
}
