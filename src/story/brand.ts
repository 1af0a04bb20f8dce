import type { MapTheme } from '../atlas/model'
import { THEMES } from '../scene/themes'
import { brightness, contrast } from '../stats/contrast'
import { hexOf, labOf, linearOf, linearOfLab } from '../stats/oklab'

/** What words need of contrast to what they stand on (WCAG 2, 1.4.3). */
export const LEAST_CONTRAST = 4.5

export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/.test(text)

/** Steps in which a colour is made lighter or darker, of its lightness in OKLab. */
const STEP = 0.01

/**
 * A colour that words can be set in on a ground: as it is where it can be read, else as much lighter or darker as it takes, of the
 * same hue.
 */
export function readableOn(colour: string, ground: string): string {
  const [from, a, b] = labOf(linearOf(colour))
  const towards = brightness(ground) < 0.18 ? 1 : -1
  let now = colour
  for (let L = from; contrast(now, ground) < LEAST_CONTRAST; L += towards * STEP) {
    if (L < 0 || L > 1) return towards > 0 ? '#ffffff' : '#000000'
    // What the screen cannot show of a hue loses its colour on the way.
    const left = Math.max(0, 1 - Math.abs(L - from) * 0.9)
    now = hexOf(linearOfLab([L, a * left, b * left]))
  }
  return now
}

/** The colour of an organiser on the slides of a theme. */
export interface Brand {
  /** In which words are set. */
  readonly accent: string
  /** On which they are set, as it was given, and their colour there. */
  readonly ground: string
  readonly ink: string
}

export const brandIn = (colour: string, theme: MapTheme): Brand => ({
  accent: readableOn(colour, THEMES[theme].sea),
  ground: colour,
  ink: inkOn(colour),
})

/** White or black: one of them can be read on any colour. */
export const inkOn = (colour: string): string =>
  contrast('#ffffff', colour) >= contrast('#000000', colour) ? '#ffffff' : '#000000'
