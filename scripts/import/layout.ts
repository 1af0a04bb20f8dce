import type { Cell } from '../geodata/csv'
import { ImportError } from './errors'
import { readFigure, readTime, type Time } from './figures'
import { unitOf } from './units'

/** One figure of the download, its region still as it is written there. */
export interface Observation {
  readonly line: number
  /** Heading of its column, to name it in a message. */
  readonly column: string
  /** Texts of the region columns, widest first; repeated where the file leaves them empty. */
  readonly names: readonly string[]
  readonly item: string
  readonly time: Time
  readonly text: string
}

/** A download taken apart. */
export interface Sheet {
  readonly observations: readonly Observation[]
  /** What is counted in it, in the order of the file; one empty text when the file does not say. */
  readonly items: readonly string[]
  /** Unit of each item, null where the file names none. */
  readonly units: ReadonlyMap<string, string | null>
  /** Lines that hold no figure: headings, footnotes. */
  readonly ignored: readonly number[]
}

const REGION = /행정구역|시도|시군구|시·도|시·군·구|지역|region/i
const TIME = /^(시점|연도|년도|기간|year|time)$/i
const UNIT = /단위|^unit$/i
const VALUE = /^(데이터|값|수치|value|data)$/i

type Grid = readonly (readonly Cell[])[]
const textAt = (row: readonly Cell[] | undefined, column: number): string => row?.[column]?.text.trim() ?? ''
const indexes = (length: number): number[] => Array.from({ length }, (_, i) => i)

/**
 * Takes a download apart, be it wide (years as columns, with one or two rows of headings) or long (a column of years).
 * Throws an `ImportError` when neither is found.
 *
 * @param isRegion tells whether a text is the name of a region, for region columns whose heading does not say so
 */
export function readSheet(grid: Grid, isRegion: (text: string) => boolean): Sheet {
  const long = grid.findIndex(
    (row) => row.length > 2 && row.some(({ text }) => TIME.test(text.trim())) && !row.some(isTime),
  )
  if (long >= 0) return readLong(grid, long, isRegion)
  const wide = grid.findIndex((row) => row.length > 1 && !isTime(row[0]!) && row.some(isTime))
  if (wide >= 0) return readWide(grid, wide, isRegion)
  throw new ImportError(
    'No row of years and no column 시점 was found; is this a KOSIS table with years as columns?',
  )
}

const isTime = (cell: Cell): boolean => readTime(cell.text) !== null

function readWide(grid: Grid, head: number, isRegion: (text: string) => boolean): Sheet {
  const years = grid[head]!
  const first = years.findIndex(isTime)
  const values = indexes(years.length).slice(first)
  const times = filledRight(values.map((column) => textAt(years, column))).map(readTime)
  const { items, body } = itemRow(grid, head, first, values)
  const columns = values.map((column, i) => ({ column, time: times[i] ?? null, item: items[i] ?? '' }))
  return collect(grid, body, head, indexes(first), isRegion, (row) =>
    columns.flatMap(({ column, time, item }) => (time ? [{ time, item, text: textAt(row, column) }] : [])),
  )
}

/** The items of a second row of headings, which stands below the years or above them; and where the figures begin. */
function itemRow(grid: Grid, head: number, first: number, values: readonly number[]) {
  const wordsOf = (row: readonly Cell[] | undefined): string[] | null => {
    if (!row) return null
    const words = filledRight(values.map((column) => textAt(row, column)))
    const headings = words.every((word) => word !== '' && readFigure(word).kind === 'unreadable')
    const keys = indexes(first).every((i) => {
      const key = textAt(row, i)
      return key === '' || key === textAt(grid[head], i)
    })
    return headings && keys ? words : null
  }
  const below = wordsOf(grid[head + 1])
  if (below) return { items: below, body: head + 2 }
  return { items: wordsOf(grid[head - 1]) ?? [], body: head + 1 }
}

function readLong(grid: Grid, head: number, isRegion: (text: string) => boolean): Sheet {
  const headings = grid[head]!.map((cell) => cell.text.trim())
  const time = headings.findIndex((text) => TIME.test(text))
  const body = grid.slice(head + 1).filter((row) => readTime(textAt(row, time)))
  const figures = indexes(headings.length).filter(
    (column) =>
      column !== time &&
      body.length > 0 &&
      body.every((row) => readFigure(textAt(row, column)).kind !== 'unreadable') &&
      body.some((row) => readFigure(textAt(row, column)).kind === 'figure'),
  )
  const named = indexes(headings.length).filter((column) => VALUE.test(headings[column]!))
  const values = named.length ? named : figures
  if (!values.length) throw new ImportError(`Line ${grid[head]![0]!.line}: no column of figures was found.`)
  const keys = indexes(headings.length).filter((column) => column !== time && !values.includes(column))
  return collect(grid, head + 1, head, keys, isRegion, (row) => {
    const at = readTime(textAt(row, time))
    return at
      ? values.map((column) => ({
          time: at,
          item: VALUE.test(headings[column]!) ? '' : headings[column]!,
          text: textAt(row, column),
        }))
      : []
  })
}

interface Part {
  readonly time: Time
  readonly item: string
  readonly text: string
}

/** Reads the rows below the headings, with region names repeated where they were left empty. */
function collect(
  grid: Grid,
  body: number,
  head: number,
  keys: readonly number[],
  isRegion: (text: string) => boolean,
  partsOf: (row: readonly Cell[]) => readonly Part[],
): Sheet {
  const rows = grid.slice(body).map((row) => ({ row, parts: partsOf(row) }))
  // A row without a single figure or mark is a footnote; so is one that ends before the figures begin.
  const full = rows.filter(({ parts }) => parts.some((part) => part.text !== ''))
  const ignored = [
    ...grid.slice(0, head).map((row) => row[0]!.line),
    ...rows.filter(({ parts }) => !parts.some((part) => part.text !== '')).map(({ row }) => row[0]!.line),
  ]
  if (!full.length) throw new ImportError('The file has headings and no figures.')

  const heading = (column: number) => textAt(grid[head], column)
  const distinct = (column: number) => new Set(full.map(({ row }) => textAt(row, column)).filter(Boolean))
  const unit = keys.find((column) => UNIT.test(heading(column)))
  const rest = keys.filter((column) => column !== unit)
  const byName = rest.filter((column) => REGION.test(heading(column)))
  const regions = byName.length
    ? byName
    : rest.filter((column) => [...distinct(column)].filter(isRegion).length * 2 >= distinct(column).size)
  if (!regions.length) throw new ImportError(`Line ${grid[head]![0]!.line}: no column of regions was found.`)
  // Other columns (sex, age, item) name what is counted, as far as they differ.
  const classes = rest.filter((column) => !regions.includes(column) && distinct(column).size > 1)
  const only = rest.filter((column) => !regions.includes(column) && distinct(column).size === 1)

  const last = new Map<number, string>()
  const units = new Map<string, string | null>()
  const preamble = unitIn(grid.slice(0, head).flatMap((row) => row.map((cell) => cell.text)))
  const observations = full.flatMap(({ row, parts }): Observation[] => {
    for (const column of [...regions, ...classes]) {
      const text = textAt(row, column)
      if (text === '') continue
      if (last.get(column) !== text && regions.includes(column))
        for (const lower of regions) if (lower > column) last.delete(lower)
      last.set(column, text)
    }
    const names = regions.map((column) => last.get(column) ?? '')
    return parts.map((part) => {
      const item = [...classes.map((column) => last.get(column) ?? ''), part.item].filter(Boolean).join(' · ')
      const said =
        (unit === undefined ? '' : textAt(row, unit)) ||
        unitIn([part.item, ...[...classes, ...only].map((column) => textAt(row, column))]) ||
        preamble
      if (!units.get(item)) units.set(item, said || null)
      return {
        line: row[0]!.line,
        column: `${part.time.year}${part.time.within ? `.${part.time.within}` : ''}${part.item ? ` ${part.item}` : ''}`,
        names,
        item,
        time: part.time,
        text: part.text,
      }
    })
  })
  return { observations, items: [...units.keys()], units, ignored }
}

/** The unit that one of the texts names in brackets: `총인구수 (명)`, `(단위: 천명)`. */
function unitIn(texts: readonly string[]): string | null {
  for (const text of texts) {
    const match = /\(\s*(?:단위\s*[:：]\s*)?([^()]+(?:\([^()]*\))?)\s*\)\s*$/.exec(text)
    if (match && (text.includes('단위') || unitOf(match[1]!) || /[/%]/.test(match[1]!)))
      return match[1]!.trim()
  }
  return null
}

/** Texts of merged cells, which stand in the first of them only. */
function filledRight(texts: readonly string[]): string[] {
  let last = ''
  return texts.map((text) => (last = text || last))
}
