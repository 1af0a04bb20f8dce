import { Refusal } from '../tables/error'
import { pack, type Own } from './pack'

/** Name of a figures file, which a newsroom puts on its own server. */
export const FIGURES_FILE = 'figures.goru.json'

/** Largest figures file, in bytes: more than the largest table, or 20,000 places with name and address, pack into. */
export const MOST_FILE_BYTES = 1_000_000

/**
 * Own figures, places and words as a file beside a page: the text of a link, which may be longer than an address. Throws
 * `Refusal` dataTooLarge rather than write what an embed would refuse.
 */
export async function figuresFileOf(own: Own): Promise<string> {
  const text = `${JSON.stringify({ goru: 'figures', version: 1, packed: await pack(own) })}\n`
  if (text.length > MOST_FILE_BYTES) throw new Refusal('dataTooLarge', { limit: MOST_FILE_BYTES / 1e6 })
  return text
}

/** The part of an address behind # that a figures file stands for; what is packed there is trusted no more than a link. Throws `Refusal` brokenData. */
export function fragmentIn(text: string): string {
  try {
    const { goru, version, packed } = JSON.parse(text) as Record<string, unknown>
    if (goru === 'figures' && version === 1 && typeof packed === 'string' && /^[\w-]+$/.test(packed))
      return `#own=${packed}`
  } catch {
    // As for any other file that is none.
  }
  throw new Refusal('brokenData')
}
