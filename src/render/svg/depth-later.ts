import type { depthPicture as DepthPicture } from './depth'

/**
 * Stands for `depth.ts` in a page and in an embed, which have what draws above the regions only once a way of looking wants
 * it. The build puts it in its place (`vite.config.ts`).
 */

let known: typeof DepthPicture | null = null

/**
 * As `depthPicture` of `depth.ts`; nothing of a scene in which nothing stands above the regions. Throws when that has not been brought.
 *
 * @public asked for by whoever asks for that of `depth.ts`
 */
export const depthPicture: typeof DepthPicture = (scene, options) => {
  if (!scene.depth) return ''
  if (!known) throw new Error('What draws above the regions is not here.')
  return known(scene, options)
}

/** Fetches what draws above the regions. Rejects when it does not come. */
export async function bringDepth(): Promise<void> {
  known ??= (await import('./depth')).depthPicture
}
