import { formed, inBoth, sourceOfRow, type EmbedBundle } from './embed-bundle'
import { LANGS, type Place, type Source } from './model'

/** What an embed reads that is no plain map, and so has no bundle. */

/** What a caption says of every source, over the border, as `sources.json` would have it: see `decodeBundle`. */
export const decodeNames = (value: unknown, file: string): readonly Source[] =>
  (formed(value, file, ['sources'])['sources'] as EmbedBundle['sources']).map(sourceOfRow)

const MARKED = [
  ...(['id', 'overlay', 'group', 'name', 'province', 'municipalities', 'at', 'precision'] as const),
  ...(['from', 'to', 'fromText', 'counted', 'areaKm2'] as const),
]
/** Marks as the file of all places would hold them: by their columns. */
export const tableOfMarks = (places: readonly Place[]): Readonly<Record<string, readonly unknown[]>> =>
  Object.fromEntries(MARKED.map((name) => [name, places.map((place) => place[name])]))

/** What was written in one language, with every text in every language: the same. */
export function inEvery(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inEvery)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  const [[name, text] = []] = entries
  if (entries.length === 1 && typeof text === 'string' && LANGS.some((lang) => lang === name))
    return inBoth(text)
  return Object.fromEntries(entries.map(([key, one]) => [key, inEvery(one)]))
}
