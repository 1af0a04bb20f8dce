import type { Atlas } from '../atlas/atlas'
import type { Catalogue, Level, Text } from '../atlas/model'
import { ownWord } from '../i18n/own-words'
import { adopted } from './adopt'
import type { Adopted } from './adopted'
import { Refusal } from '../tables/error'
import { fits, pack, unpack, type Own } from './pack'

const NAME = 'own='

/** The part of an address behind #, that carries own figures and places; empty where they are too many for a link. */
export async function fragmentOf(own: Own): Promise<string> {
  if (!own.table && !own.places?.length && !own.words) return ''
  const packed = await pack(own).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'dataTooLarge') return null
    throw error
  })
  return packed !== null && fits(packed) ? `#${NAME}${packed}` : ''
}

/** What a link carries, in the atlas's words; or what is wrong with it. */
export type Brought =
  { readonly own: Own; readonly adopted: Adopted; readonly fragment: string } | { readonly wrong: Text }

/** Reads the part of an address behind #. Never throws. */
export async function bringLink(hash: string, catalogue: Catalogue): Promise<Brought> {
  try {
    const own = await unpack(hash.slice(1 + NAME.length), catalogue)
    return { own, adopted: adopted(catalogue, own), fragment: hash }
  } catch (error) {
    const { code, values } = error instanceof Refusal ? error : new Refusal('brokenLink')
    return { wrong: { ko: ownWord(code, 'ko', values), en: ownWord(code, 'en', values) } }
  }
}

/** The level of the figures in a link; null where it carries places alone, or nothing that can be read. */
export async function levelIn(hash: string): Promise<Level | null> {
  const own = await unpack(hash.slice(1 + NAME.length)).catch(() => null)
  return own?.table?.level ?? null
}

/** An atlas with what a link carries, or as it was, and why. */
export async function bringInto(
  atlas: Atlas,
  hash: string,
): Promise<{ atlas: Atlas; wrong: readonly Text[] }> {
  const brought = await bringLink(hash, atlas.catalogue)
  return 'wrong' in brought
    ? { atlas, wrong: [brought.wrong] }
    : { atlas: brought.adopted.into(atlas), wrong: [] }
}
