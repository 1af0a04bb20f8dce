import type { Atlas } from '../atlas/atlas'
import { TOWNSHIPS, type Catalogue, type Level, type Text } from '../atlas/model'
import { unitsOf } from '../atlas/units'
import { ownWord } from '../i18n/own-words'
import { adopted } from './adopt'
import type { Adopted } from './adopted'
import { Refusal } from '../tables/error'
import { VINTAGE } from '../tables/regions'
import { fits, pack, unpack, type Own } from './pack'
import { bringTownships, provincesOf, type Read, type Townships } from './townships'

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

/**
 * Reads the part of an address behind #. Never throws.
 *
 * @param read for the townships that a table may be of
 */
export async function bringLink(hash: string, catalogue: Catalogue, read: Read): Promise<Brought> {
  try {
    const own = await unpack(hash.slice(1 + NAME.length), catalogue)
    const towns = await townshipsFor(own, read, catalogue)
    return { own, adopted: adopted(catalogue, own, towns), fragment: hash }
  } catch (error) {
    const { code, values } = error instanceof Refusal ? error : new Refusal('brokenLink')
    return { wrong: { ko: ownWord(code, 'ko', values), en: ownWord(code, 'en', values) } }
  }
}

/** The townships that figures are of; null where they are of none. Throws `Refusal` townshipsAway or unknownCode. */
async function townshipsFor({ table }: Own, read: Read, catalogue: Catalogue): Promise<Townships | null> {
  if (table?.vintage !== TOWNSHIPS) return null
  const known = unitsOf(catalogue, VINTAGE, 'province').map(({ region }) => region.code)
  const codes = table.regions
  const nowhere = codes.find((code) => !known.includes(code.slice(0, 2)))
  if (nowhere !== undefined) throw new Refusal('unknownCode', { code: nowhere })
  const towns = await bringTownships(read, provincesOf(codes), catalogue)
  const there = new Set(towns.units.map(({ region }) => region.code))
  const code = codes.find((one) => !there.has(one))
  if (code !== undefined) throw new Refusal('unknownCode', { code })
  return towns
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
  read: Read,
): Promise<{ atlas: Atlas; wrong: readonly Text[] }> {
  const brought = await bringLink(hash, atlas.catalogue, read)
  return 'wrong' in brought
    ? { atlas, wrong: [brought.wrong] }
    : { atlas: brought.adopted.into(atlas), wrong: [] }
}
