import type * as Extras from './extras'

/**
 * Stands for `extras.ts` in a page and in an embed, which have what draws texts and crowds only once a view wants it. The
 * build puts it in its place (`vite.config.ts`).
 */

let known: typeof Extras | undefined

/**
 * As `annotationsPicture` of `extras.ts`; nothing of a scene without texts. Throws when that has not been brought.
 *
 * @public asked for by whoever asks for that of `extras.ts`
 */
export const annotationsPicture: typeof Extras.annotationsPicture = (scene, frame, grow) =>
  scene.annotations.length ? known!.annotationsPicture(scene, frame, grow) : ''

/**
 * The same of a scene without a crowd.
 *
 * @public
 */
export const crowdPicture: typeof Extras.crowdPicture = (scene, options) =>
  scene.crowd ? known!.crowdPicture(scene, options) : ['', []]

/** The same of a scene without a crowd. */
export const crowdAtPoint: typeof Extras.crowdAtPoint = (scene, frame, point) =>
  scene.crowd ? known!.crowdAtPoint(scene, frame, point) : null

/** Whether what draws them is here. */
export const hasExtras = (): boolean => known !== undefined

/** Fetches what draws them. Rejects when it does not come. */
export async function bringExtras(): Promise<void> {
  known ??= await import('./extras')
}
