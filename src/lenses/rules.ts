import { rule as opening } from './opening/rule'
import { rule as change } from './change/rule'
import { rule as balance } from './balance/rule'
import { rule as around } from './around/rule'
import { rule as beside } from './beside/rule'
import { rule as pair } from './pair/rule'
import { rule as clusters } from './clusters/rule'
import { rule as tiles } from './tiles/rule'
import { rule as height } from './height/rule'
import { rule as flows } from './flows/rule'
import { rule as moves } from './moves/rule'
import { rule as sameness } from './sameness/rule'
import { rule as promise } from './promise/rule'
import { rule as world } from './world/rule'
import { rule as contexts } from './contexts/rule'
import { rule as alike } from './alike/rule'
import { rule as bars } from './bars/rule'
import { PLAIN, type ShowRule } from './rule'

/** The ways to look at the figures, in the order of their menu: the map, and the deeper ones. A view shows one of them. */
export const RULES = {
  map: PLAIN,
  change,
  balance,
  around,
  beside,
  pair,
  clusters,
  tiles,
  height,
  flows,
  moves,
  sameness,
  promise,
  world,
  bars,
  contexts,
  alike,
  opening,
} as const satisfies Readonly<Record<string, ShowRule>>

export type Show = keyof typeof RULES
