import type { AroundScene } from '../../scene/lens/around'
import type { BalanceScene } from '../../scene/lens/balance'
import type { BesideScene } from '../../scene/lens/beside'
import type { Lens } from '../../scene/lens/lens'
import type { WorldScene } from '../../scene/lens/world'
import type { Scene, Shapes } from '../../scene/model'
import type { Show } from '../../view/show'
import type { ChartWords } from './chart-graphic'
import type { GraphicOptions } from './graphic'

/** The ways of looking besides the map itself; each is loaded when it is drawn. */
export const LENSES: Readonly<Partial<Record<Show, () => Promise<{ lens: Lens }>>>> = {
  around: () => import('../../scene/lens/around'),
  balance: () => import('../../scene/lens/balance'),
  beside: () => import('../../scene/lens/beside'),
  change: () => import('../../scene/lens/change'),
  flows: () => import('../../scene/lens/flows'),
  height: () => import('../../scene/lens/height'),
  pair: () => import('../../scene/lens/pair'),
  promise: () => import('../../scene/lens/promise'),
  sameness: () => import('../../scene/lens/sameness'),
  tiles: () => import('../../scene/lens/tiles'),
  world: () => import('../../scene/lens/world'),
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
    const { aroundGraphic, aroundWords } = await import('./lens/around')
    return {
      graphic: (scene, _, options) => aroundGraphic(scene as AroundScene, options),
      words: (scene) => aroundWords(scene as AroundScene),
    }
  },
  balance: async () => {
    const { measureGraphic, measureWords } = await import('./measures')
    return {
      graphic: (scene, _, options) => measureGraphic(scene as BalanceScene, options),
      words: (scene) => measureWords(scene as BalanceScene),
    }
  },
  beside: async () => {
    const { besideGraphic, besideWords } = await import('./lens/beside')
    return {
      graphic: (scene, shapes, options) => besideGraphic(scene as BesideScene, shapes, options),
      words: (scene, shapes) => besideWords(scene as BesideScene, shapes),
    }
  },
  world: async () => {
    const { worldGraphic, worldPicture, worldWords } = await import('./lens/world')
    return {
      graphic: (scene, _, options) => worldGraphic(scene as WorldScene, options),
      words: (scene) => worldWords(scene as WorldScene),
      bare: (scene, _, { width, height }) => worldPicture(scene as WorldScene, width, height),
    }
  },
}
