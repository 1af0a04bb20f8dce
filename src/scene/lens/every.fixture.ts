import type { Show } from '../../view/show'
import type { Lens } from './lens'
import { lens as around } from './around'
import { lens as balance } from './balance'
import { lens as beside } from './beside'
import { lens as change } from './change'
import { lens as flows } from './flows'
import { lens as height } from './height'
import { lens as pair } from './pair'
import { lens as promise } from './promise'
import { lens as sameness } from './sameness'
import { lens as tiles } from './tiles'
import { lens as world } from './world'

/** All ways of looking at once, for tests of what each must have. */
export const LENSES: Readonly<Record<Exclude<Show, 'map'>, Lens>> = {
  ...{ around, balance, beside, change, flows, height, pair, promise, sameness, tiles, world },
}
