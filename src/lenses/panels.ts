import type { Show } from '../view/show'
import type { LensRoom } from './panel'

/** The deeper ways of looking, each loaded when it is first asked for. */
export const ROOMS: Readonly<Partial<Record<Show, () => Promise<LensRoom>>>> = {
  around: () => import('./around/panel').then(({ room }) => room),
  balance: () => import('./balance/panel').then(({ room }) => room),
  beside: () => import('./beside/panel').then(({ room }) => room),
  change: () => import('./change/panel').then(({ room }) => room),
  flows: () => import('./flows/panel').then(({ room }) => room),
  height: () => import('./height/panel').then(({ room }) => room),
  pair: () => import('./pair/panel').then(({ room }) => room),
  sameness: () => import('./sameness/panel').then(({ room }) => room),
  promise: () => import('./promise/panel').then(({ room }) => room),
  tiles: () => import('./tiles/panel').then(({ room }) => room),
  world: () => import('./world/panel').then(({ room }) => room),
}
