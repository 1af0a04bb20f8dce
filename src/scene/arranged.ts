import { folded } from './folded'
import type { SceneRegion } from './model'

/** By which column a list of regions goes: by rank it goes by figure. */
export const COLUMNS = ['rank', 'name', 'value'] as const
export type Column = (typeof COLUMNS)[number]

/** How a reader wants to have a list of regions. */
export interface Wanted {
  readonly by: Column
  /** From the last to the first: the lowest rank, the end of the alphabet, the smallest figure above. */
  readonly reversed: boolean
  /** Letters that are in the name; none: all regions. */
  readonly letters: string
}

/** Makes of regions as they are ranked a list as it is wanted. */
export type Arrange = (rows: readonly SceneRegion[]) => readonly SceneRegion[]

/** The list as it is by itself. */
export const AS_RANKED: Wanted = { by: 'rank', reversed: false, letters: '' }

/**
 * A list of regions as it is wanted; regions without a figure or word come last, whichever way it goes.
 *
 * @param rows as they are ranked
 * @param lang of the names, for the order of their letters
 */
export function arranged(
  rows: readonly SceneRegion[],
  { by, reversed, letters }: Wanted,
  lang: string,
): readonly SceneRegion[] {
  const some = rows.filter(({ fullName }) => folded(fullName).includes(folded(letters)))
  const known = some.filter(({ cls }) => cls !== null)
  const names = new Intl.Collator(lang)
  const ordered = by === 'name' ? known.toSorted((a, b) => names.compare(a.fullName, b.fullName)) : known
  return [...(reversed ? ordered.toReversed() : ordered), ...some.filter(({ cls }) => cls === null)]
}
