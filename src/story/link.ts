import { packText, unpackText } from '../codec/deflate'
import type { Story } from './model'
import { asStory } from './shape'

const NAME = '#story='
const MOST_BYTES = 2_000_000
const LONGEST = 1_000_000

/**
 * The part of an address behind #, that carries a story: its JSON, deflated (RFC 1951), in base64url (RFC 4648, 5). Longer
 * than `FITS` it should not be sent.
 */
export const storyFragment = async (story: Story): Promise<string> =>
  `${NAME}${await packText(JSON.stringify({ v: 1, story }))}`

export const hasStory = (hash: string): boolean => hash.startsWith(NAME)

/** The story that a link carries; null where it carries none that can be read. Never throws. */
export async function storyIn(hash: string): Promise<Story | null> {
  const packed = hash.slice(NAME.length)
  if (!hasStory(hash) || packed.length > LONGEST) return null
  try {
    const text = await unpackText(packed, MOST_BYTES)
    const read = text === null ? null : (JSON.parse(text) as unknown)
    return typeof read === 'object' && read !== null && 'v' in read && read.v === 1 && 'story' in read
      ? asStory(read.story)
      : null
  } catch {
    return null
  }
}
