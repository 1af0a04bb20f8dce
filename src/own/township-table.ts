import type { Catalogue } from '../atlas/model'
import { readSheets, readText, trimmed } from '../tables/cells'
import { Refusal } from '../tables/error'
import { htmlSheets } from '../tables/html'
import { filledDown } from '../tables/layout'
import { meaningOf } from '../tables/match'
import { VINTAGE } from '../tables/regions'
import type { Sheet } from '../tables/sheet'
import { isJson, readDropped, readingOf, readPasted, type Reading } from './reading'
import { readTable } from './table'
import { bringTownships, readingCatalogue, type Read, type Townships } from './townships'

type Cells = readonly (readonly string[])[]

const SAMPLE = 600
const MOST_NAME_COLUMNS = 20
/** Rows of headings that every table may be thought to have. */
const HEADINGS = 1
/** Headings of columns of townships; those that say of which kind. */
const HEADED = /읍\s*[·.ㆍ]?\s*면|법정동|행정동|^동(명|별|\s*이름)?$|^emd|townships?$/i
const LEGAL = /법정/
const ADMINISTRATIVE = /행정동|동\s*[·.ㆍ]?\s*읍\s*[·.ㆍ]?\s*면/
/** 사직동, 종로1가, 조치원읍, with whatever stands before it. */
const TOWNSHIP = /^(?:\S+\s+)*[가-힣][가-힣\d·.]*(?:동|읍|면|가|로)$/
const CERTAIN = /(?:동|읍|면)$/
/** The third part of a code of an administrative dong, which no legal one has. */
const ADMINISTRATIVE_CODE = /^\d{5}[5-7]\d\d/
const CODE = /^(\d{5})(\d{3})(00)?$/

/** What was pasted: a table of townships where it is one, else as `readPasted` reads it. Throws `Refusal`. */
export async function readPastedOrFiner(
  text: string,
  catalogue: Catalogue,
  html: string,
  read: Read,
): Promise<Reading> {
  if (text.trimStart().startsWith('{')) return readPasted(text, catalogue, html)
  const tables = /<table/i.test(html) ? htmlSheets(html) : []
  const sheets = tables.length ? trimmed(tables) : [{ name: '', cells: readText(text) }]
  return (await finerReading(sheets, catalogue, '', read)) ?? readPasted(text, catalogue, html)
}

/** The same of a file. Throws `Refusal`. */
export async function readDroppedOrFiner(
  bytes: Uint8Array,
  file: string,
  catalogue: Catalogue,
  read: Read,
): Promise<Reading> {
  if (isJson(bytes)) return readDropped(bytes, file, catalogue)
  return readSheetsOrFiner(await readSheets(bytes, file), catalogue, file, read)
}

/** The same of sheets. Throws `Refusal`. @param sheet instead of the first that holds something */
export const readSheetsOrFiner = async (
  sheets: readonly Sheet[],
  catalogue: Catalogue,
  file: string,
  read: Read,
  sheet?: number,
): Promise<Reading> =>
  (await finerReading(sheets, catalogue, file, read, sheet)) ?? readingOf(sheets, catalogue, file, sheet)

/** Sheets as a table of townships; null where the first that holds a table is none. */
async function finerReading(
  sheets: readonly Sheet[],
  catalogue: Catalogue,
  file: string,
  read: Read,
  wanted?: number,
): Promise<Reading | null> {
  for (const [i, { name, cells }] of sheets.entries()) {
    if (wanted !== undefined && i !== wanted) continue
    const found = columnsOf(cells, catalogue)
    if (!found) {
      if (cells.some((row) => row.filter(Boolean).length > 1)) return null
      continue
    }
    const provinces = provincesIn(cells, found, catalogue)
    if (!provinces.length) throw new Refusal('noWholes')
    const towns = await bringTownships(read, provinces, catalogue)
    const made = finerOf([{ name, cells: inOneColumn(cells, found) }], catalogue, file, towns, found)
    return { ...made, sheets, sheet: i, file }
  }
  return null
}

/** The sheet read as one of townships, and as one of eup and myeon alone where its dongs are administrative ones. */
function finerOf(
  sheets: readonly Sheet[],
  catalogue: Catalogue,
  file: string,
  towns: Townships,
  found: Found,
): Reading {
  const within = (administrative: boolean): Reading => {
    const units = towns.units.filter(({ region }) => !administrative || !isDong(region.short.ko))
    const finer = readingCatalogue(catalogue, { ...towns, units })
    const reading = readingOf(sheets, finer, file)
    return { ...reading, finer: { towns, catalogue: finer, administrative } }
  }
  try {
    if (found.kind === 'administrative') return within(true)
    const legal = within(false)
    return found.kind === 'legal' || !manyUnknown(legal) ? legal : within(true)
  } catch (error) {
    const nothing = error instanceof Refusal && ['noRegions', 'townships'].includes(error.code)
    throw nothing && found.kind !== 'legal' ? new Refusal('administrative') : error
  }
}

const isDong = (name: string) => !/[읍면]$/.test(name)

/**
 * So many dongs that no law knows, and this share of all, are no misspellings but administrative ones; one by a number (숭인1동,
 * 종로1·2·3·4가동) is enough.
 */
const MANY = 2
const SHARE = 0.1
const NUMBERED = /(\d동|\d[·.,]\d\S*동)$/

function manyUnknown({ cells, layout, finer }: Reading): boolean {
  if (!layout || !finer) return false
  const { report } = readTable(
    cells,
    layout,
    { measure: 0, year: layout.said?.year ?? 2000 },
    finer.catalogue,
  )
  const unknown = report.problems.filter(({ kind, name }) => kind === 'unknown' && isDong(name))
  return (
    unknown.some(({ name }) => NUMBERED.test(name)) ||
    (unknown.length >= MANY && unknown.length >= report.rows * SHARE)
  )
}

interface Found {
  /** The column of names, or that of codes where there is none. */
  readonly names: number | null
  readonly codes: number | null
  /** Columns of municipalities beside it, of cities and their districts. */
  readonly wholes: readonly number[]
  readonly kind: 'legal' | 'administrative' | ''
}

/** The columns of a table of townships; null where it is none. */
function columnsOf(cells: Cells, catalogue: Catalogue): Found | null {
  const sample = cells.slice(0, SAMPLE)
  const width = Math.min(cells[0]?.length ?? 0, MOST_NAME_COLUMNS)
  const known = new Set(catalogue.regions.filter(({ place }) => place).map(({ code }) => code))
  const columns = Array.from({ length: width }, (_, index) => {
    const texts = sample.map((row) => (row[index] ?? '').trim()).filter(Boolean)
    const share = (of: (text: string) => boolean) =>
      texts.filter(of).length / Math.max(2, texts.length - HEADINGS)
    const meant = (text: string) => {
      const meaning = meaningOf(catalogue, { name: text })
      return meaning === 'total' ? [] : meaning
    }
    return {
      index,
      texts,
      heading: texts.slice(0, 4).find((text) => HEADED.test(text)) ?? '',
      townships: share((text) => TOWNSHIP.test(text)),
      certain: texts.some((text) => CERTAIN.test(text) && TOWNSHIP.test(text)),
      codes: share((text) => CODE.test(text) && known.has(text.slice(0, 5)) && text.slice(5, 8) !== '000'),
      municipal: share((text) => meant(text).some(({ unit }) => unit.level === 'municipality')),
      provincial: share((text) => meant(text).some(({ unit }) => unit.level === 'province')),
    }
  })
  const names = columns
    .filter((one) => one.townships > 0.5 && one.certain && one.municipal < one.townships / 2)
    .sort((a, b) => b.townships - a.townships)[0]
  const codes = columns.find((one) => one.codes > 0.7)
  const wholes = columns.filter(
    (one) => one !== names && one !== codes && one.municipal > 0.5 && one.municipal > one.provincial,
  )
  if (!codes && (!names || !(names.heading || repeats(sample, wholes) || !wholes.length))) return null
  const headings = columns.map(({ heading }) => heading).join(' ')
  const coded = (codes?.texts ?? []).some((text) => ADMINISTRATIVE_CODE.test(text))
  return {
    names: names?.index ?? null,
    codes: codes?.index ?? null,
    wholes: names ? wholes.map(({ index }) => index) : [],
    kind:
      LEGAL.test(headings) && !coded
        ? 'legal'
        : coded || ADMINISTRATIVE.test(headings)
          ? 'administrative'
          : '',
  }
}

/** Each municipality stands in several rows. */
function repeats(sample: Cells, wholes: readonly { readonly index: number }[]): boolean {
  const said = sample
    .map((row) => wholes.map(({ index }) => row[index] ?? '').join(' '))
    .filter((text) => text.trim())
  return said.length > 2 && new Set(said).size < said.length / 2
}

/** The cells with the municipality before each township, in one column, and codes as ten digits. */
function inOneColumn(cells: Cells, { names, codes, wholes }: Found): Cells {
  const above = wholes.map((index) => filledDown(cells, index))
  return cells.map((row, r) =>
    row.map((cell, i) => {
      if (i === codes) return /^\d{8}$/.test(cell.trim()) ? `${cell.trim()}00` : cell
      if (wholes.includes(i)) return ''
      if (i !== names || !TOWNSHIP.test(cell.trim())) return cell
      const before = above.map((texts) => texts[r] ?? '').filter((text) => text && !cell.includes(text))
      return [...before, cell.trim()].join(' ')
    }),
  )
}

/** The provinces, as townships have them in their codes, that the rows of a table lie in. */
function provincesIn(cells: Cells, { names, codes, wholes }: Found, catalogue: Catalogue): string[] {
  const found = new Set<string>()
  const take = (text: string) => {
    const meaning = meaningOf(catalogue, { name: text })
    if (meaning === 'total') return
    const meant = new Set(meaning.flatMap(({ unit }) => unit.provinces))
    // What a later law made one province of is several in the codes.
    for (const { units } of catalogue.atoms)
      if (Object.values(units).some(([, province]) => meant.has(province))) found.add(units[VINTAGE]![1])
  }
  const seen = new Set<string>()
  const once = (text: string, of: (text: string) => void) => {
    if (!text || seen.has(text)) return
    seen.add(text)
    of(text)
  }
  for (const row of cells) {
    const code = codes === null ? '' : (row[codes] ?? '').trim()
    if (CODE.test(code)) {
      found.add(code.slice(0, 2))
      continue
    }
    // A province that is named settles which 중구 is meant.
    const provinces = row
      .slice(0, MOST_NAME_COLUMNS)
      .filter((text, i) => i !== names && !wholes.includes(i) && !/\d/.test(text))
    const before = found.size
    const words = (names === null ? '' : (row[names] ?? '')).trim().split(/\s+/).slice(0, -1)
    const leading = words[0] ?? ''
    for (const text of [...provinces, leading])
      once(text, (one) => {
        const meaning = meaningOf(catalogue, { name: one })
        if (meaning !== 'total' && meaning.some(({ unit }) => unit.level === 'province')) take(one)
      })
    if (found.size === before && found.size === 0)
      for (const text of [...wholes.map((i) => row[i] ?? ''), words.join(' '), leading]) once(text, take)
  }
  return [...found].sort()
}
