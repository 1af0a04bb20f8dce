import type { MapTheme } from '../atlas/model'
import { LIGHT } from './light'
import type { Colours } from './model'

/**
 * Stands for `themes.ts` in an embed, which has the other themes only once a view wants one. The build puts it in its place
 * (`vite.config.ts`).
 */

const known: Partial<Record<MapTheme, Colours>> = { light: LIGHT }

/**
 * As `THEMES` of `themes.ts`; of the others none before they have been taken.
 *
 * @public asked for by whoever asks for those of `themes.ts`
 */
export const THEMES = known as Readonly<Record<MapTheme, Colours>>

/** From now on these are known as well. */
export const takeThemes = (all: Readonly<Record<MapTheme, Colours>>): void => void Object.assign(known, all)
