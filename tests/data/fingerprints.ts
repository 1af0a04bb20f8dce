import { readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * What the founding documents print, known without their text, which is not ours to give away: of each document the hashes of
 * all runs of letters of two lengths are kept, white space left out. Words stand in a document where all their runs do.
 */
const RUNS = [8, 2] as const
/** Bytes of a hash: one run in sixteen million stands there by chance. */
const BYTES = 3

/** FNV-1a of a run of letters, folded to the bytes that are kept. */
function hashOf(run: string): number {
  let hash = 0x811c9dc5
  for (const sign of Buffer.from(run)) hash = Math.imul(hash ^ sign, 0x01000193) >>> 0
  return (hash ^ (hash >>> (8 * BYTES))) & (2 ** (8 * BYTES) - 1)
}

const bare = (text: string) => text.replace(/\s/g, '')

const runsOf = (text: string, length: number) =>
  Array.from({ length: Math.max(0, text.length - length + 1) }, (_, i) => text.slice(i, i + length))

/**
 * The fingerprint of a document, as it lies in a file: for each length of run its hashes.
 *
 * @param text as a machine took it out of the file: in slides the letters of headings are doubled, so both readings count
 */
export function fingerprintOf(text: string): Record<string, string> {
  const readings = [bare(text), bare(text).replace(/(.+?)\1/g, '$1')]
  return Object.fromEntries(
    RUNS.map((length) => {
      const hashes = new Set(readings.flatMap((one) => runsOf(one, length)).map(hashOf))
      const bytes = Buffer.alloc(hashes.size * BYTES)
      ;[...hashes].sort((a, b) => a - b).forEach((hash, i) => bytes.writeUIntBE(hash, i * BYTES, BYTES))
      return [String(length), bytes.toString('base64')]
    }),
  )
}

/** Whether words stand in the document of a fingerprint, letter by letter. */
export function standsIn(fingerprint: Readonly<Record<string, string>>, words: string): boolean {
  const text = bare(words)
  const length = RUNS.find((one) => text.length >= one)
  if (length === undefined) return false
  const bytes = Buffer.from(fingerprint[length] ?? '', 'base64')
  const known = new Set(
    Array.from({ length: bytes.length / BYTES }, (_, i) => bytes.readUIntBE(i * BYTES, BYTES)),
  )
  return runsOf(text, length).every((run) => known.has(hashOf(run)))
}

/** The fingerprint of one of the founding documents: `deck-2018`, `conference-2017`. */
export const documentOf = (name: string): Record<string, string> =>
  JSON.parse(readFileSync(path.resolve(import.meta.dirname, `documents/${name}.json`), 'utf8')) as Record<
    string,
    string
  >
