import type { Catalogue } from '../atlas/model'
import { OwnError } from './error'
import { headingOf, isYear, unitLine, yearOf, type Heading } from './heading'
import { meaningOf } from './match'
import { numberOf } from './number'

export { tableOf, type Choice, type OwnTable, type Report } from './table'

/** A column of figures. `numeric` is the share of numbers among its cells that are not empty or missing. */
export interface Column {
  readonly index: number
  readonly name: string
  readonly year: number | null
  readonly numeric: number
  readonly unit: string
}

/** How a table is laid out; rows and columns count from 0. `firstRow` to `lastRow` (inclusive) hold the figures. */
export interface Layout {
  readonly headerRows: number
  readonly firstRow: number
  readonly lastRow: number
  readonly region: number
  readonly province: number | null
  /** wide: a column per year; long: a column of years; single: no year is named. */
  readonly shape: 'wide' | 'long' | 'single'
  /** The column of years of a long table. */
  readonly year: number | null
  readonly columns: readonly Column[]
  readonly measures: readonly { readonly name: string; readonly columns: readonly number[] }[]
  /** The line above the table, and its unit. */
  readonly title: string
  readonly unit: string
  readonly notes: readonly string[]
}

const MOST_NAME_COLUMNS = 20
const SAMPLE = 600
const MOST_HEADERS = 4
/** Headings of columns that number the rows and measure nothing, such as codes of Statistics Korea. */
const NUMBERING = /코드$|code$|^(연번|순번|번호|no\.?)$/i

/** Guesses how cells are laid out. Throws `OwnError`: noRegions, transposed, noNumbers. */
export function layoutOf(cells: readonly (readonly string[])[], catalogue: Catalogue): Layout {
  const { region, province } = nameColumns(cells, catalogue)
  const names = new Set(province === null ? [region] : [region, province])
  const rows = rowsOf(cells, region, names, catalogue)
  const { firstRow, lastRow, headerRows } = rows
  const data = cells.slice(firstRow, Math.min(lastRow + 1, firstRow + SAMPLE))
  const headers = filled(cells.slice(firstRow - headerRows, firstRow), names)
  const year = yearColumn(data, headers, names)
  const columns = columnsOf(data, headers, new Set(year === null ? names : [...names, year]), catalogue)
  const shape = year !== null ? 'long' : columns.some((column) => column.year !== null) ? 'wide' : 'single'
  const measures = measuresOf(columns)
  if (!measures.length) throw new OwnError('noNumbers')
  const above = cells.slice(0, firstRow - headerRows).flatMap((row) => row.filter(Boolean))
  return {
    ...{ headerRows, firstRow, lastRow, region, province, shape, year, columns, measures },
    title: above.find((line) => !/^[\s([<]*(단위|unit|자료|출처|source|기준|조회)/i.test(line)) ?? '',
    unit: above.map(unitLine).find(Boolean) ?? '',
    notes: cells
      .slice(lastRow + 1)
      .map((row) => row.filter(Boolean).join(' '))
      .filter(Boolean),
  }
}

/** The column of regions, and that of provinces beside one of municipalities. */
function nameColumns(cells: readonly (readonly string[])[], catalogue: Catalogue) {
  const width = Math.min(cells[0]?.length ?? 0, MOST_NAME_COLUMNS)
  const sample = cells.slice(0, SAMPLE)
  const found = Array.from({ length: width }, (_, index) => {
    const texts = sample.map((row) => row[index] ?? '').filter(Boolean)
    const coded = texts.filter((text) => /^\d+$/.test(text))
    const hits = (words: readonly string[]) => {
      const meanings = words.map((name) => meaningOf(catalogue, { name })).filter((m) => m !== 'total')
      return {
        any: meanings.filter((meaning) => meaning.length).length,
        lower: meanings.filter((meaning) => meaning.some(({ level }) => level === 'municipality')).length,
        upper: meanings.filter((meaning) => meaning.some(({ level }) => level === 'province')).length,
      }
    }
    const named = hits(texts.filter((text) => !/^[\d.,\s%-]+$/.test(text)))
    // Figures can look like codes: a column of codes has few that are none.
    const codes = hits(coded)
    const isCodes = named.any === 0 && codes.any > 1 && codes.any >= texts.length * 0.7
    return { index, isCodes, ...(isCodes ? codes : named), share: named.any / Math.max(1, texts.length) }
  })
  const best = (of: typeof found, key: 'any' | 'lower' | 'upper') =>
    of.reduce<(typeof found)[number] | null>((top, one) => (one[key] > (top?.[key] ?? 0) ? one : top), null)
  const named = found.filter(({ isCodes }) => !isCodes)
  const lower = best(named, 'lower')
  const upper = best(named, 'upper')
  // Sejong is both: a column of provinces has one municipality at most.
  const main = lower && (lower.lower > 1 || (upper?.upper ?? 0) <= 1) ? lower : (upper ?? best(found, 'any'))
  // Regions side by side, of which one may stand in a column by chance.
  const across = (main?.any ?? 0) < 2 ? rowOfRegions(cells, catalogue) : -1
  if (across >= 0) throw new OwnError('transposed', { row: across + 1 })
  if (!main) throw new OwnError('noRegions')
  const beside =
    main === lower
      ? best(
          named.filter((one) => one !== main && one.share > 0.3 && one.lower <= one.upper / 2 + 1),
          'upper',
        )
      : null
  return { region: main.index, province: beside?.index ?? null }
}

function rowOfRegions(cells: readonly (readonly string[])[], catalogue: Catalogue): number {
  const isRegion = (name: string) => /\D/.test(name) && isNamed(catalogue, name)
  return cells.slice(0, 10).findIndex((row) => row.filter(isRegion).length > 2)
}

const isNamed = (catalogue: Catalogue, name: string) => {
  const meaning = meaningOf(catalogue, { name })
  return meaning !== 'total' && meaning.length > 0
}

/** Where the figures begin and end, and how many rows of headings stand above them. */
function rowsOf(
  cells: readonly (readonly string[])[],
  region: number,
  names: ReadonlySet<number>,
  catalogue: Catalogue,
) {
  const numbers = (row: readonly string[]) =>
    row.filter((cell, i) => !names.has(i) && typeof numberOf(cell) === 'number').length
  const hit = (row: readonly string[]) => {
    const name = row[region] ?? ''
    return isNamed(catalogue, name) || meaningOf(catalogue, { name }) === 'total'
  }
  const firstHit = cells.findIndex((row) => hit(row) && row.some((cell, i) => !names.has(i) && cell))
  if (firstHit < 0) throw new OwnError('noNumbers')
  // A misspelt name may stand first: a row of figures that are no years is none of headings.
  const isFigures = (row: readonly string[]) =>
    Boolean(row[region]) && numbers(row) > 0 && !row.some((cell, i) => !names.has(i) && yearOf(cell) !== null)
  let firstRow = firstHit
  while (firstRow > 0 && isFigures(cells[firstRow - 1]!)) firstRow--
  let lastRow = cells.length - 1
  while (lastRow > firstRow && !hit(cells[lastRow]!) && !numbers(cells[lastRow]!)) lastRow--
  const isHeading = (row: readonly string[]) => {
    const full = row.flatMap((cell, i) => (cell ? [i] : []))
    const lone = full.length === 1 && !names.has(full[0]!) && yearOf(row[full[0]!]!) !== null
    return lone || (full.length > 1 && !row.some((cell) => unitLine(cell) || /^\s*[([<]?단위/.test(cell)))
  }
  let headerRows = 0
  while (headerRows < Math.min(MOST_HEADERS, firstRow) && isHeading(cells[firstRow - headerRows - 1]!))
    headerRows++
  return { firstRow, lastRow, headerRows }
}

/** Merged headings are filled from the left in all rows of headings but the last. */
function filled(rows: readonly (readonly string[])[], names: ReadonlySet<number>): string[][] {
  return rows.map((row, r) => {
    let left = ''
    return row.map((cell, i) => {
      left = names.has(i) ? '' : cell || left
      return r < rows.length - 1 ? left : cell
    })
  })
}

function yearColumn(
  data: readonly (readonly string[])[],
  headers: readonly (readonly string[])[],
  names: ReadonlySet<number>,
): number | null {
  const width = data[0]?.length ?? 0
  for (let i = 0; i < width; i++) {
    if (names.has(i)) continue
    const texts = data.map((row) => row[i] ?? '').filter(Boolean)
    const years = texts.map(yearOf)
    const heading = headers.map((row) => row[i] ?? '').join(' ')
    if (!texts.length || years.filter((year) => year !== null && isYear(year)).length < texts.length * 0.9)
      continue
    if (/연도|년도|시점|기간|^\s*년\s*$|year|^\s*yr/i.test(heading)) return i
    // Without such a heading: the same few years again and again, and none in the heading.
    if (new Set(years).size > 1 && new Set(years).size <= texts.length / 2 && yearOf(heading) === null)
      return i
  }
  return null
}

function columnsOf(
  data: readonly (readonly string[])[],
  headers: readonly (readonly string[])[],
  taken: ReadonlySet<number>,
  catalogue: Catalogue,
): Column[] {
  const read = Array.from({ length: data[0]?.length ?? 0 }, (_, index) => index).flatMap((index) => {
    if (taken.has(index)) return []
    const texts = data.map((row) => row[index] ?? '')
    const known = texts.map(numberOf).filter((value) => value !== null)
    const numeric = known.length ? known.filter((value) => value !== undefined).length / known.length : 0
    const parts = headers
      .map((row) => row[index] ?? '')
      .filter(Boolean)
      .map(headingOf)
    if (isCodes(texts, catalogue) || parts.some(({ name }) => NUMBERING.test(name))) return []
    return [{ index, numeric, parts, year: parts.find(({ year }) => year !== null)?.year ?? null }]
  })
  const nameOf = (parts: readonly Heading[], rest: boolean) =>
    [...new Set(parts.flatMap((part) => [part.name, rest ? part.rest : '']).filter(Boolean))].join(' · ')
  const key = ({ parts, year }: (typeof read)[number]) => `${year}/${nameOf(parts, false)}`
  const count = new Map<string, number>()
  for (const column of read) count.set(key(column), (count.get(key(column)) ?? 0) + 1)
  return read.map((column) => ({
    index: column.index,
    name: nameOf(column.parts, (count.get(key(column)) ?? 0) > 1),
    year: column.year,
    numeric: column.numeric,
    unit: column.parts.find(({ unit }) => unit)?.unit ?? '',
  }))
}

function isCodes(texts: readonly string[], catalogue: Catalogue): boolean {
  const full = texts.filter(Boolean).slice(0, SAMPLE)
  const codes = full.filter(
    (text) => /^(\d{2}|\d{5}|\d{10})$/.test(text) && meaningOf(catalogue, { name: text }).length,
  )
  return codes.length > 1 && codes.length >= full.length * 0.9 && new Set(full).size === full.length
}

/** Columns of figures by what they measure, each with its years in order. */
function measuresOf(columns: readonly Column[]): Layout['measures'] {
  const groups = new Map<string, Column[]>()
  for (const column of columns.filter(({ numeric }) => numeric >= 0.5)) {
    const key = column.year === null ? `#${column.index}` : column.name
    groups.set(key, [...(groups.get(key) ?? []), column])
  }
  return [...groups.values()].map((group) => ({
    name: group[0]!.name,
    columns: [...group].sort((a, b) => (a.year ?? 0) - (b.year ?? 0)).map(({ index }) => index),
  }))
}
