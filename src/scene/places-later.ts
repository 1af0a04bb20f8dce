import type { standing as Standing } from './rings'
import type { placeShapes as PlaceShapes } from './place-shapes'

/**
 * Stands for `rings.ts` and `place-shapes.ts` in a page and in an embed, which have what sets places on the map only once
 * places have come (`places-here.ts`). The build puts it in their place (`vite.config.ts`).
 */

let known: { readonly standing: typeof Standing; readonly placeShapes: typeof PlaceShapes } | null = null

/**
 * As `standing` of `rings.ts`; nothing as long as no places are here.
 *
 * @public asked for by whoever asks for that of `rings.ts`
 */
export const standing: typeof Standing = (...given) => known?.standing(...given) ?? []

/**
 * As `placeShapes` of `place-shapes.ts`; nothing as long as no places are here.
 *
 * @public asked for by whoever asks for that of `place-shapes.ts`
 */
export const placeShapes: typeof PlaceShapes = (...given) => known?.placeShapes(...given) ?? []

/** From now on places are set on the map. */
export const take = (real: typeof known): void => {
  known = real
}
