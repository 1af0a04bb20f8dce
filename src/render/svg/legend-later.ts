import type { gridBlock as GridBlock } from './grid'
import type { sketchBlock as SketchBlock } from './sketch'

/**
 * Stands for `grid.ts` and `sketch.ts` in an embed, which has what draws the legends of a few ways of looking only with those.
 * The build puts it in their place (`vite.config.ts`).
 */

let known: { readonly gridBlock: typeof GridBlock; readonly sketchBlock: typeof SketchBlock } | null = null

/**
 * As `gridBlock` of `grid.ts`. Throws when that has not been taken.
 *
 * @public asked for by whoever asks for that of `grid.ts`
 */
export const gridBlock: typeof GridBlock = (...given) => known!.gridBlock(...given)

/**
 * The same of `sketch.ts`.
 *
 * @public asked for by whoever asks for that of `sketch.ts`
 */
export const sketchBlock: typeof SketchBlock = (...given) => known!.sketchBlock(...given)

/** From now on all legends can be drawn. */
export const takeLegends = (real: NonNullable<typeof known>): void => {
  known = real
}
