import type { Level } from '../atlas/model'

/** What a way of looking takes from the address besides the words that every view has. */
export interface ShowRule {
  /** It shows this figure and no other, at this level unless another is asked for. */
  readonly opens?: { readonly indicator: string; readonly level: Level }
  /** A second indicator, or a group of municipalities. */
  readonly by: boolean | 'group'
  /** An earlier year to compare with. */
  readonly from: boolean
  /** Its variants, the first of them when none is asked for; none: it has no variants. */
  readonly as: readonly string[]
  /** The variant that it begins with where it is chosen among the others; absent: the first. */
  readonly begins?: string
  /** Its own years in place of the indicator's, ascending, by level. */
  readonly years?: Readonly<Record<Level, readonly number[]>>
  /** A least number that can be asked for, within these: of people, or a percentage. */
  readonly least?: readonly [number, number]
  /** Figures that it puts together can be weighed. */
  readonly weigh?: boolean
  /** Degrees by which the map leans while the address names no camera; absent: it is seen from straight above. */
  readonly pitch?: number
}

export const PLAIN: ShowRule = { by: false, from: false, as: [] }
