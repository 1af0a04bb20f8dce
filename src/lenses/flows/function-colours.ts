import type { MapTheme } from '../../atlas/model'
import { FUNCTIONS, type FunctionGroup } from '../../atlas/policy/relocation'

/** The colours of the groups of functions, as `#rrggbb`. */
export type FunctionColours = Readonly<Record<FunctionGroup, string>>

/**
 * In the order of `FUNCTIONS`. Those of kinds fill areas; these are thin lines, so each also stands out from sea and land. Found by
 * trying; held by `function-colours.test.ts`.
 */
const COLOURS: Readonly<Record<MapTheme, string>> = {
  light: '#ff331f #1f967b #053064 #a567e6 #774c83 #5f1417 #ac220b #022ad2',
  dark: '#e7880b #25ba98 #fed20a #bb99fe #9c43f1 #d83139 #4beffe #1d7d97',
  stage: '#ee8f0f #33c7a5 #8efd6a #b990ff #a72fdc #d43000 #ffddf9 #02847d',
}

/** Colours of the lines of all groups, told apart by all eyes. */
export function functionColours(theme: MapTheme): FunctionColours {
  const colours = COLOURS[theme].split(' ')
  return Object.fromEntries(FUNCTIONS.map((group, i) => [group, colours[i]!])) as Record<
    FunctionGroup,
    string
  >
}
