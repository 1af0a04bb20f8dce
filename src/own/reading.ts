import type { Catalogue } from '../atlas/model'
import { decodeBytes, readFileCells, readText } from './cells'
import { layoutOf, type Layout } from './layout'
import { hasPlaces, placesOf, placesOfGeoJson, type PlacesRead } from './places'

type Cells = readonly (readonly string[])[]

/** What a reader brought: figures with the way they are laid out, or places. */
export type Reading =
  | { readonly kind: 'figures'; readonly cells: Cells; readonly layout: Layout }
  | ({ readonly kind: 'places' } & PlacesRead)

/** What cells are: places where they have latitude and longitude. Throws `OwnError`. */
export const readingOf = (cells: Cells, catalogue: Catalogue): Reading =>
  hasPlaces(cells)
    ? { kind: 'places', ...placesOf(cells) }
    : { kind: 'figures', cells, layout: layoutOf(cells, catalogue) }

/** What a text is: GeoJSON, or cells. Throws `OwnError`. */
export const readPasted = (text: string, catalogue: Catalogue): Reading =>
  text.trimStart().startsWith('{')
    ? { kind: 'places', ...placesOfGeoJson(text) }
    : readingOf(readText(text), catalogue)

/** What a file is, by what is in it. Throws `OwnError`. @param name for messages */
export async function readDropped(bytes: Uint8Array, name: string, catalogue: Catalogue): Promise<Reading> {
  const first = bytes.find((byte) => byte > 0x20 && ![0xef, 0xbb, 0xbf].includes(byte))
  if (first === 0x7b) return readPasted(decodeBytes(bytes), catalogue)
  return readingOf(await readFileCells(bytes, name), catalogue)
}

/** The cells with another text in one of them; both count from 0. */
export const withCell = (cells: Cells, row: number, column: number, text: string): Cells =>
  cells.map((line, i) => (i === row ? line.map((cell, j) => (j === column ? text : cell)) : line))
