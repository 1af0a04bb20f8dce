import type { Show } from '../../view/show'
import type { LensRoom } from './lens'

/** The deeper ways of looking, each loaded when it is first asked for. */
export const ROOMS: Readonly<Partial<Record<Show, () => Promise<LensRoom>>>> = {
  around: () => import('./around').then(({ room }) => room),
  balance: () => import('./balance').then(({ room }) => room),
  beside: () => import('./beside').then(({ room }) => room),
  change: () => import('./change').then(({ room }) => room),
  flows: () => import('./flows').then(({ room }) => room),
  height: () => import('./height').then(({ room }) => room),
  pair: () => import('./pair').then(({ room }) => room),
  sameness: () => import('./sameness').then(({ room }) => room),
  promise: () => import('./promise').then(({ room }) => room),
  tiles: () => import('./tiles').then(({ room }) => room),
  world: () => import('./world').then(({ room }) => room),
}
