import type { MapTheme, PaletteId } from '../atlas/model'
import type { ramp as Ramp } from './palette'

/**
 * Stands for `palette.ts` in an embed, whose figures come with the colours of their classes: what mixes others comes when a
 * view asks for others. The build puts it in its place (`vite.config.ts`).
 */

let known: typeof Ramp | null = null
const given = new Map<string, readonly string[]>()
const keyOf = (palette: PaletteId, classes: number, theme: MapTheme) => `${palette} ${classes} ${theme}`

/**
 * As `ramp` of `palette.ts`, of what was given. Throws for other colours when what mixes them has not been taken.
 *
 * @public asked for by whoever asks for that of `palette.ts`
 */
export const ramp: typeof Ramp = (palette, classes, theme) => {
  const colours = given.get(keyOf(palette, classes, theme))
  if (colours) return [...colours]
  if (!known) throw new Error('What mixes colours is not here.')
  return known(palette, classes, theme)
}

/** Colours of a palette in the light theme, as they were mixed before. */
export const giveRamp = (palette: PaletteId, colours: readonly string[]): void =>
  void given.set(keyOf(palette, colours.length, 'light'), colours)

/** From now on all colours can be had. */
export const takeRamp = (real: typeof Ramp): void => {
  known = real
}
