import type { Catalogue } from '../atlas/model'
import { decodeBytes, readSheets, readText, trimmed } from '../tables/cells'
import { Refusal } from '../tables/error'
import { htmlSheets } from '../tables/html'
import { layoutOf, type Layout } from '../tables/layout'
import { areasOfGeoJson, hasPlaces, placesOf, placesOfGeoJson, type PlacesRead } from './places'
import { MOST_COLUMNS, type Sheet } from '../tables/sheet'
import type { Townships } from './townships'

type Cells = readonly (readonly string[])[]

/** What a reader brought: figures with the way they are laid out, places, or both, of which one is shown. */
export interface Reading {
  readonly cells: Cells
  readonly layout: Layout | null
  readonly places: PlacesRead | null
  readonly shown: 'figures' | 'places'
  /** The sheets that could be read, of which `cells` are those of `sheet`. */
  readonly sheets: readonly Sheet[]
  readonly sheet: number
  /** Rows, counted from 1, in which a number cut at its thousands was put together. */
  readonly joined: readonly number[]
  /** Whether rows and columns were swapped. */
  readonly turned: boolean
  readonly file: string
  /** Of a table of townships: these, and the catalogue whose units they are. */
  readonly finer?: {
    readonly towns: Townships
    readonly catalogue: Catalogue
    /** It is of administrative dongs, whose rows have no units here. */
    readonly administrative: boolean
  }
}

/** What a text is: GeoJSON, or cells. Throws `Refusal`. @param html what stands beside the text on a clipboard */
export function readPasted(text: string, catalogue: Catalogue, html = ''): Reading {
  if (text.trimStart().startsWith('{')) return ofGeoJson(text, catalogue)
  const tables = /<table/i.test(html) ? htmlSheets(html) : []
  if (tables.length)
    try {
      return readingOf(trimmed(tables), catalogue)
    } catch (error) {
      // The text beside it may be read where the page around it is not.
      if (!(error instanceof Refusal)) throw error
    }
  return readingOf([{ name: '', cells: readText(text) }], catalogue)
}

/** Whether a file begins as JSON does. */
export const isJson = (bytes: Uint8Array): boolean =>
  bytes.find((byte) => byte > 0x20 && ![0xef, 0xbb, 0xbf].includes(byte)) === 0x7b

/** What a file is, by what is in it. Throws `Refusal`. @param file its name, for messages and for the year in it */
export async function readDropped(bytes: Uint8Array, file: string, catalogue: Catalogue): Promise<Reading> {
  if (isJson(bytes)) return ofGeoJson(decodeBytes(bytes), catalogue, file)
  return readingOf(await readSheets(bytes, file), catalogue, file)
}

/**
 * What sheets are: the first that holds figures of regions or places is taken. Throws the `Refusal` of the first sheet
 * when none does.
 *
 * @param sheet instead of the first that holds something
 */
export function readingOf(
  sheets: readonly Sheet[],
  catalogue: Catalogue,
  file = '',
  sheet?: number,
): Reading {
  let reason: Refusal | null = null
  for (const [i, one] of sheets.entries()) {
    if (sheet !== undefined && i !== sheet) continue
    try {
      return { ...readingOfSheet(one, catalogue, file), sheets, sheet: i, file }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      reason ??= error
    }
  }
  throw reason ?? new Refusal('empty')
}

function readingOfSheet({ name, cells: given }: Sheet, catalogue: Catalogue, file: string) {
  const called = { sheet: name, file }
  const places = hasPlaces(given) ? attempt(() => placesOf(given)) : null
  let cells = given
  let layout = attempt(() => layoutOf(cells, catalogue, called))
  const turned = layout instanceof Refusal && layout.code === 'transposed' && given.length <= MOST_COLUMNS
  if (turned && layout instanceof Refusal) {
    cells = turnedAt(Number(layout.values['row']) - 1, given)
    layout = attempt(() => layoutOf(cells, catalogue, called))
  }
  if (!(layout instanceof Refusal)) {
    const whole = joinedThousands(cells, layout)
    const again = whole.rows.length ? layoutOf(whole.cells, catalogue, called) : layout
    const both = places !== null && !(places instanceof Refusal)
    return {
      cells: whole.cells,
      layout: again,
      places: both ? places : null,
      // A table of places names its regions again and again.
      shown: both && repeats(whole.cells, again) ? ('places' as const) : ('figures' as const),
      joined: whole.rows,
      turned,
    }
  }
  if (places === null) throw layout
  if (places instanceof Refusal) throw places
  return { cells, layout: null, places, shown: 'places' as const, joined: [], turned: false }
}

function attempt<T>(run: () => T): T | Refusal {
  try {
    return run()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

/** GeoJSON is places; but areas whose properties name regions of ours and give figures are a table of these. */
function ofGeoJson(text: string, catalogue: Catalogue, file = ''): Reading {
  const areas = areasOfGeoJson(text)
  const figures = areas && attempt(() => readingOf([{ name: '', cells: areas }], catalogue, file))
  const places = attempt(() => placesOfGeoJson(text))
  if (figures && !(figures instanceof Refusal) && figures.layout)
    return places instanceof Refusal ? figures : { ...figures, places }
  if (places instanceof Refusal) throw places
  return {
    ...{ cells: [], layout: null, places, shown: 'places' },
    ...{ sheets: [], sheet: 0, joined: [], turned: false, file },
  }
}

/** The cells with rows and columns swapped, but for lines above the regions and below the figures. */
function turnedAt(row: number, cells: Cells): string[][] {
  const lone = (line: readonly string[]) => line.filter(Boolean).length < 2
  let end = cells.length
  while (end > row + 1 && lone(cells[end - 1]!)) end--
  const body = cells.slice(row, end)
  const turned = (body[0] ?? []).map((_, column) => body.map((line) => line[column] ?? ''))
  const rows = [...cells.slice(0, row), ...turned, ...cells.slice(end)]
  const width = Math.max(...rows.map(({ length }) => length))
  return rows.map((line) => Array.from({ length: width }, (_, i) => line[i] ?? ''))
}

function repeats(cells: Cells, { firstRow, lastRow, region, province }: Layout): boolean {
  const names = cells.slice(firstRow, lastRow + 1).map((row) => `${row[province ?? region]}\t${row[region]}`)
  return new Set(names).size < names.length * 0.9
}

/**
 * Numbers such as 9,386,000 that were cut at their commas: a row wider than its headings is put together where there is
 * one way alone to make it as wide as they are. Where there are several, its figures become a text that is no number.
 */
function joinedThousands(
  cells: Cells,
  { headerRows, firstRow, lastRow }: Layout,
): { cells: Cells; rows: number[] } {
  const widthOf = (row: readonly string[]) => row.findLastIndex(Boolean) + 1
  const width = Math.max(0, ...cells.slice(firstRow - headerRows, firstRow).map(widthOf))
  const rows: number[] = []
  if (!headerRows || !cells.slice(firstRow, lastRow + 1).some((row) => widthOf(row) > width))
    return { cells, rows }
  const mended = cells.map((row, i) => {
    const full = row.slice(0, widthOf(row))
    if (i < firstRow || i > lastRow || full.length <= width) return row
    const ways = waysOf(full, width)
    if (!ways.length) return row
    rows.push(i + 1)
    if (ways.length === 1) return ways[0]!
    const start = full.findIndex((cell, c) => STARTS.test(cell) && FOLLOWS.test(full[c + 1] ?? ''))
    return [...full.slice(0, start), `${full.slice(start).join(',')}?`]
  })
  const most = Math.max(...mended.map(widthOf))
  return { cells: mended.map((row) => Array.from({ length: most }, (_, i) => row[i] ?? '')), rows }
}

const STARTS = /^[-+−△▲▼▽]?\d{1,3}$/
const FOLLOWS = /^\d{3}(\.\d+)?$/
const ENOUGH_WAYS = 2

/** The ways, two at most, to put cells together into so many. */
function waysOf(cells: readonly string[], width: number): string[][] {
  const ways: string[][] = []
  const walk = (at: number, done: readonly string[]) => {
    if (ways.length >= ENOUGH_WAYS || done.length > width || width - done.length > cells.length - at) return
    if (at === cells.length) {
      ways.push([...done])
      return
    }
    walk(at + 1, [...done, cells[at]!])
    let text = cells[at]!
    if (!STARTS.test(text)) return
    for (let next = at + 1; next < cells.length && FOLLOWS.test(cells[next]!); next++) {
      text += `,${cells[next]}`
      walk(next + 1, [...done, text])
      if (text.includes('.')) break
    }
  }
  walk(0, [])
  return ways
}
