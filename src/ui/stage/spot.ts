import { createIndex, search, type Result } from '../../atlas/search'
import type { Atlas } from '../../atlas/atlas'
import type { View } from '../../view/view'

/** Names that are offered at once. */
const LIMIT = 6

/** The regions and places whose names a hall may call out, by name, by first consonants or nearly so. */
export function namesIn(atlas: Atlas, { vintage, lang }: View): (query: string) => readonly Result[] {
  const index = createIndex(atlas.catalogue, atlas.places, vintage, [])
  return (query) => (query.trim() ? search(index, query, lang, LIMIT) : [])
}
