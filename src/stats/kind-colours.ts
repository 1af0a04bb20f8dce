import type { MapTheme } from '../atlas/model'

/**
 * Colours of kinds, which have no order: any two are apart for eyes without red or green cones, too, and from sea, land and the
 * ground of no data. Found by trying; held by `kind-colours.test.ts`.
 */
const COLOURS: Readonly<Record<MapTheme, string>> = {
  light: '#3460c8 #f18f13 #62b1a9 #623c6e #f9da3c #8b2c06 #908cf9 #4c7f88 #c25417',
  dark: '#6b89f7 #ceec70 #117b8f #97b82c #10faff #305701 #1ebdb8 #3037a1 #51880b',
  stage: '#6b89f7 #ceeb85 #217a8f #b0b10b #71edfe #464d0e #4fb7b6 #3037a1 #7e7f13',
}

/** Colours of so many kinds, at most nine, as `#rrggbb`. */
export const kindRamp = (theme: MapTheme, kinds: number): string[] =>
  COLOURS[theme].split(' ').slice(0, kinds)
