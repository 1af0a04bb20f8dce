import type { breaksOf as BreaksOf } from './classify'

/**
 * Stands for `classify.ts` where class breaks come with the figures: in a page and in an embed, which have the code that works
 * them out only when a view asks for others. The build puts it in its place (`vite.config.ts`).
 */

let known: typeof BreaksOf | null = null

/**
 * As `breaksOf` of `classify.ts`. Throws when that has not been brought.
 *
 * @public asked for by whoever asks for that of `classify.ts`
 */
export const breaksOf: typeof BreaksOf = (...given) => {
  if (!known) throw new Error('What works out class breaks is not here.')
  return known(...given)
}

/** Whether what works out class breaks is here. */
export const hasClassify = (): boolean => known !== null

/** Fetches what works out class breaks. Rejects when it does not come. */
export async function bringClassify(): Promise<void> {
  known ??= (await import('./classify')).breaksOf
}
