import type { Show } from '../view/show'
import type { Lens } from './lens'
import { lens as around } from './around/scene'
import { lens as balance } from './balance/scene'
import { lens as beside } from './beside/scene'
import { lens as change } from './change/scene'
import { lens as flows } from './flows/scene'
import { lens as height } from './height/scene'
import { lens as pair } from './pair/scene'
import { lens as promise } from './promise/scene'
import { lens as sameness } from './sameness/scene'
import { lens as tiles } from './tiles/scene'
import { lens as world } from './world/scene'

/** All ways of looking at once, for tests of what each must have. */
export const LENSES: Readonly<Record<Exclude<Show, 'map'>, Lens>> = {
  ...{ around, balance, beside, change, flows, height, pair, promise, sameness, tiles, world },
}
