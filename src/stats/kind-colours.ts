import type { MapTheme } from '../atlas/model'

/**
 * Colours of kinds, which have no order: any two are apart for eyes without red, green or blue cones, too, and from sea, land and
 * the ground of no data. Found by trying; held by `kind-colours.test.ts`.
 */
const COLOURS: Readonly<Record<MapTheme, string>> = {
  light: '#3e49c4 #e78a21 #58bdb1 #5f3a6a #ffc909 #8a2a03 #9f84f3 #2d8d8f #be5512',
  dark: '#6987f4 #ceeb6d #207285 #9cb702 #1cfafd #5b5500 #02c5c2 #342897 #7d8500',
  stage: '#7a84ee #ceeb84 #2b7486 #afb110 #79efff #5b4700 #3bc3bc #3037a0 #7f7e0c',
}

/** Colours of so many kinds, at most nine, as `#rrggbb`. */
export const kindRamp = (theme: MapTheme, kinds: number): string[] =>
  COLOURS[theme].split(' ').slice(0, kinds)
