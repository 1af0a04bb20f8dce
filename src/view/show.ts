import { RULES, type Show } from '../lenses/rules'
import type { ShowRule } from '../lenses/rule'

export type { Show }

/** What each way of looking takes from the address. */
export const SHOW_RULES: Readonly<Record<Show, ShowRule>> = RULES

/** The ways to look at the figures, in the order of their menu. */
export const SHOWS = Object.keys(RULES) as readonly Show[]

/** Degrees through which a press of a button leans the map. */
const PITCHES = [0, 40, 50, 60] as const

/** Degrees by which the map of a view leans. */
export const pitchOf = ({ show, camera }: { show: Show; camera: { pitch: number } | null }): number =>
  camera?.pitch ?? SHOW_RULES[show].pitch ?? 0

/** The next of the steps by which the map is leant; after the last it stands upright. */
export const nextPitch = (view: Parameters<typeof pitchOf>[0]): number =>
  PITCHES.find((pitch) => pitch > pitchOf(view)) ?? PITCHES[0]
