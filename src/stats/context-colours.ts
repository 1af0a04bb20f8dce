import type { MapTheme } from '../atlas/model'

/**
 * Colours of the eight classes of three contexts, below all first: warm up to one context above, cool from two on, the ends
 * furthest from the land. Chosen so that all pairs are apart for eyes without red, green or blue cones, too; held by
 * `contexts.test.ts`.
 */
const COLOURS: Readonly<Record<MapTheme, string>> = {
  light: '#6a2511 #b26546 #d78d20 #e9c125 #4db09c #5f829d #9f97e4 #354e8e',
  dark: '#f5c28c #a76a63 #d18e28 #6d4e07 #58b1c5 #04588b #4f78d3 #b5e8fe',
  stage: '#fed198 #764c3f #a4742d #cca511 #76a9a9 #3e7cae #303e91 #9bd2fd',
}

/** Of three contexts, the classes that two of them (nation and neighbours) have: none, the last, the first, both. */
const OF_TWO = [0, 1, 3, 7]

/** Colours of the classes of two or three contexts as `#rrggbb`, in the order of `patternsOf`. */
export function contextRamp(theme: MapTheme, contexts: 2 | 3): string[] {
  const all = COLOURS[theme].split(' ')
  return contexts === 3 ? all : OF_TWO.map((cls) => all[cls]!)
}
