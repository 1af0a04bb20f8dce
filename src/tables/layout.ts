import type { Catalogue } from '../atlas/model'
import { Refusal } from './error'
import {
  byTime,
  headingOf,
  isYear,
  partOnly,
  timeInColumn,
  timeOf,
  unitLine,
  yearIn,
  type Time,
} from './heading'
import { kindsAmong, MOST_KINDS } from './kinds'
import { isRegion, meaningOf, provinceOfForeign } from './match'
import { numberOf as quantity, SHARED, UNITS } from './number'

/** What makes a column one of figures: numbers, those that cells share among them. */
const numberOf = (cell: string) => quantity(cell.replace(SHARED, ''))

type Cells = readonly (readonly string[])[]

/** A column of figures. `numeric` is the share of numbers among its cells that are not empty or missing. */
export interface Column {
  readonly index: number
  readonly name: string
  readonly year: number | null
  /** The part of the year: see `Time`. */
  readonly part: string
  readonly numeric: number
  /** Its cells are words of kinds, two to nine. */
  readonly kinds: boolean
  readonly unit: string
  /** The column of regions that its figures go with. */
  readonly region: number
}

/** What can be drawn: columns of one name in the order of their times, in the rows where all of `where` stand. */
export interface Measure {
  readonly name: string
  readonly columns: readonly number[]
  readonly where: readonly { readonly column: number; readonly text: string }[]
  /** What is drawn are words of kinds and no numbers. */
  readonly kinds: boolean
}

/** How a table is laid out; rows and columns count from 0. `firstRow` to `lastRow` (inclusive) hold the figures. */
export interface Layout {
  readonly headerRows: number
  readonly firstRow: number
  readonly lastRow: number
  readonly region: number
  readonly province: number | null
  /** The column of codes beside one of names. */
  readonly code: number | null
  /** Columns that name other regions than `region` does, as where several tables stand side by side. */
  readonly others: readonly number[]
  /** wide: a column per year; long: a column of years; single: no year is named. */
  readonly shape: 'wide' | 'long' | 'single'
  /** The column of years of a long table, and that of months or quarters beside it. */
  readonly year: number | null
  readonly part: number | null
  /** Whether a name stands once for the rows of its items below it, as in merged cells. */
  readonly filled: boolean
  /** The column of codes of Statistics Korea, whose first two digits say the province of a row. */
  readonly foreign: number | null
  /** The column that names the unit of its row. */
  readonly unitColumn: number | null
  readonly columns: readonly Column[]
  /** Those that number or rank the rows come last. */
  readonly measures: readonly Measure[]
  /** The line above the table, and its unit. */
  readonly title: string
  readonly unit: string
  readonly notes: readonly string[]
  /** The year of columns that name none, and where it stands; null where it must be asked. */
  readonly said: Said | null
}

/** A year, and whether the title, a note below, the sheet or the file names it. */
export interface Said {
  readonly year: number
  readonly by: 'title' | 'note' | 'sheet' | 'file'
}

/** What a table is called outside of its cells. */
export interface Called {
  readonly sheet?: string
  readonly file?: string
}

const MOST_NAME_COLUMNS = 20
const SAMPLE = 600
const MOST_HEADERS = 4
const MOST_ITEMS = 60
const MOST_MEASURES = 400
/** How many times more rows are told apart by a column of items, at least. */
const MULTIPLIED = 1.4
/** Headings of columns that number the rows and measure nothing, such as codes of Statistics Korea. */
const CODED = /코드$|code$|(^|_)cd$/i
const NUMBERING =
  /^(연번|순번|번호|no\.?|#|id|idx|index|일련번호|seq|unnamed:? ?\d*|objectid|fid|gid|ogc_fid|(c\d|itm|org|tbl|obj)(_id)?)$/i
/** Second choices: ranks, and what a program for maps measures of its own lines. */
const RANKING = /순위|등수|석차|랭킹|(^|[\s_])rank|^shape_?(area|len)|^st_(area|length)/i
const TIMES =
  /연도|년도|[연년]월|시점|기간|^\s*년\s*$|year|^\s*yr|^time|날짜|일자|^date|(기준|조사)(일|월|년)|^month$|^yyyymm|^ym$|^prd_de$/i
/** Headings of columns of names. */
const NAMES =
  /^(지역|지역명|구분|시도|시도명|시군구|시군구명|시군|시군명|자치구|행정구역|행정구역명|지자체|지자체명|권역|시·도|시\s군\s구|region|area|province|municipality|district|city|name)(\(\d\)|별)?$/i
const PARTS = /^(월|분기|반기|month|quarter)$/i
const UNIT_COLUMN = /^(단위(명)?|unit(_nm)?)$/i
const ITEMS = /항목|구분|분류|지표|성별|연령|유형|종류|item|indicator|category|type/i
/** Headings of what is no kind of region, whatever words stand there. */
const REMARK = /비고|주소|소재지|전화|링크|출처|담당|기준일|url|note|remark|address|source|phone/i
/** Headings that say nothing. */
const GENERIC = /^(값|데이터|수치|value|data|dt)$/i
/** A row of units below the headings. */
const UNIT_ALONE = new RegExp(`^[([]?(?:(?:천|백만|십억|억|조|만)?\\s?(?:${UNITS}))[)\\]]?$`, 'i')
const POSITION = /위도|경도|^(lat|lng|lon|latitude|longitude)$/i

/** Guesses how cells are laid out. Throws `Refusal`: noRegions, transposed, noNumbers. */
export function layoutOf(cells: Cells, catalogue: Catalogue, called: Called = {}): Layout {
  const { region, province, code, others, same } = nameColumns(cells, catalogue)
  const foreign = code === null ? foreignCodes(cells, region, catalogue) : null
  const names = new Set([region, province, code, foreign, ...others, ...same].filter((one) => one !== null))
  const { firstRow, lastRow, headerRows } = rowsOf(cells, region, names, catalogue)
  const data = cells.slice(firstRow, Math.min(lastRow + 1, firstRow + SAMPLE))
  const rows = withoutCodes(cells.slice(firstRow - headerRows, firstRow))
  const headers = headersOf(rows, names)
  const headed = (index: number) =>
    headers
      .map((row) => row[index] ?? '')
      .join(' ')
      .trim()
  const year = yearColumn(data, headers, names)
  const find = (of: RegExp, holds: (text: string) => boolean) => {
    const at = (data[0] ?? []).findIndex(
      (_, i) =>
        !names.has(i) && i !== year && of.test(headed(i)) && data.every((row) => !row[i] || holds(row[i])),
    )
    return at < 0 ? null : at
  }
  const part = find(PARTS, (text) => partOnly(text) !== '')
  const unitColumn = find(UNIT_COLUMN, (text) => numberOf(text) === undefined)
  const taken = new Set([...names, year, part, unitColumn].filter((one) => one !== null))
  const found = columnsOf(data, headers, taken)
  const columns = found.map((column) => ({
    ...column,
    region: besideOf(column, found, region, others, headed),
  }))
  const shape = year !== null ? 'long' : columns.some((column) => column.year !== null) ? 'wide' : 'single'
  const figures = columns.filter(({ numeric }) => numeric >= 0.5).map(({ index }) => index)
  const texts = (data[0] ?? []).flatMap((_, i) => (taken.has(i) || figures.includes(i) ? [] : [i]))
  const isData = (row: readonly string[]) => figures.some((i) => row[i])
  const body = cells.slice(firstRow, lastRow + 1)
  const told = (filled: boolean) =>
    itemsOf(body, { region, province, code, year, part, filled: filled || year !== null }, texts, headed)
  // A name that stands once for several items: the rows below it are its own, each of another item.
  const blank = body.some((row) => !row[region] && figures.some((i) => row[i]))
  const below = blank && year === null ? told(true) : null
  const filled = below !== null && below.columns.some((i) => body.every((row) => !isData(row) || row[i]))
  const items = filled ? below : told(false)
  const measures = measuresOf(columns, items)
  if (!measures.length) {
    const many = Math.max(0, ...texts.map((i) => kindsAmong(data.map((row) => row[i] ?? ''))))
    throw many > MOST_KINDS
      ? new Refusal('tooManyKinds', { count: many, limit: MOST_KINDS })
      : new Refusal('noNumbers')
  }
  const above = cells.slice(0, firstRow - headerRows).flatMap((row) => row.filter(Boolean))
  const notes = cells
    .slice(lastRow + 1)
    .map((row) => row.filter(Boolean).join(' '))
    .filter(Boolean)
  return {
    ...{
      headerRows,
      firstRow,
      lastRow,
      region,
      province,
      code,
      others,
      shape,
      year,
      part,
      filled,
      foreign,
      unitColumn,
      columns,
      measures,
    },
    title: above.find((line) => !/^[\s([<]*(단위|unit|자료|출처|source|기준|조회)/i.test(line)) ?? '',
    unit: above.map(unitLine).find(Boolean) ?? '',
    notes,
    said: saidYear(above, notes, called),
  }
}

function saidYear(
  above: readonly string[],
  notes: readonly string[],
  { sheet = '', file = '' }: Called,
): Said | null {
  const lines = [
    ...above.map((text) => ({ text, by: 'title' as const })),
    ...notes.filter((line) => /기준|as of/i.test(line)).map((text) => ({ text, by: 'note' as const })),
    { text: sheet, by: 'sheet' as const },
    { text: file.replace(/\.\w+$/, ''), by: 'file' as const },
  ]
  for (const { text, by } of lines) {
    const year = yearIn(text)
    if (year !== null && isYear(year)) return { year, by }
  }
  return null
}

interface NameColumns {
  readonly region: number
  readonly province: number | null
  readonly code: number | null
  /** Other columns of names: of other regions, and of the same ones, as in another language. */
  readonly others: readonly number[]
  readonly same: readonly number[]
}

/** The column of regions; that of provinces beside one of municipalities; that of their codes. */
function nameColumns(cells: Cells, catalogue: Catalogue): NameColumns {
  const width = Math.min(cells[0]?.length ?? 0, MOST_NAME_COLUMNS)
  const sample = cells.slice(0, SAMPLE)
  const found = Array.from({ length: width }, (_, index) => {
    const texts = sample.map((row) => row[index] ?? '').filter(Boolean)
    const hits = (words: readonly string[]) => {
      const meanings = words.map((name) => meaningOf(catalogue, { name })).filter((m) => m !== 'total')
      const at = (level: 'province' | 'municipality') =>
        meanings.filter((meaning) => meaning.some(({ unit }) => unit.level === level)).length
      return {
        any: meanings.filter((meaning) => meaning.length).length,
        lower: at('municipality'),
        upper: at('province'),
      }
    }
    const named = hits(texts.filter((text) => !/^[\d.,\s%-]+$/.test(text)))
    // Figures can look like codes: a column of codes has few that are none.
    const coded = texts.filter((text) => /^(\d{2}|\d{5}|\d{10})$/.test(text))
    const codes = named.any === 0 ? hits(coded) : { any: 0, lower: 0, upper: 0 }
    const isCodes = codes.any > 1 && codes.any >= (texts.length - 1) * 0.7
    const isHeaded = texts.some((text) => CODED.test(text))
    return {
      index,
      isCodes,
      isHeaded,
      ...(isCodes ? codes : named),
      share: named.any / Math.max(1, texts.length),
    }
  })
  type Found = (typeof found)[number]
  const best = (of: readonly Found[], key: 'any' | 'lower' | 'upper') =>
    of.reduce<Found | null>((top, one) => (one[key] > (top?.[key] ?? 0) ? one : top), null)
  const named = found.filter(({ isCodes }) => !isCodes)
  const lower = best(named, 'lower')
  const upper = best(named, 'upper')
  // Sejong is both: a column of provinces has one municipality at most.
  const main = lower && (lower.lower > 1 || (upper?.upper ?? 0) <= 1) ? lower : (upper ?? best(found, 'any'))
  // Regions side by side, of which one may stand in a column by chance.
  const across = (main?.any ?? 0) < 2 ? rowOfRegions(cells, catalogue) : -1
  if (across >= 0) throw new Refusal('transposed', { row: across + 1 })
  if (!main) throw new Refusal(withoutRegions(sample))
  const beside =
    main === lower
      ? best(
          named.filter((one) => one !== main && one.share > 0.3 && one.lower <= one.upper / 2 + 1),
          'upper',
        )
      : null
  const unitsAt = (row: readonly string[], { index }: Found) => {
    const meaning = meaningOf(catalogue, {
      name: row[index] ?? '',
      province: beside ? (row[beside.index] ?? '') : '',
    })
    return meaning === 'total' ? [] : meaning.map(({ unit }) => unit)
  }
  /** The share of rows in which two columns can mean the same region. */
  const agreement = (one: Found, other: Found) => {
    const both = sample.flatMap((row) => {
      const [a, b] = [unitsAt(row, one), unitsAt(row, other)]
      return a.length && b.length ? [a.some((unit) => b.includes(unit))] : []
    })
    return both.length ? both.filter(Boolean).length / both.length : 0
  }
  const code = main.isCodes
    ? null
    : found.find((one) => one.isCodes && (one.isHeaded || agreement(one, main) >= 0.8))
  const rest = named.filter((one) => one !== main && one !== beside && one.any > 1 && one.share > 0.5)
  const [others, same] = [
    rest.filter((one) => agreement(one, main) < 0.8),
    rest.filter((one) => agreement(one, main) >= 0.8),
  ]
  const indexes = (list: readonly Found[]) => list.map(({ index }) => index)
  return {
    region: main.index,
    province: beside?.index ?? null,
    code: code?.index ?? null,
    others: indexes(others.filter((one) => one.upper <= one.lower || main !== lower)),
    same: indexes(same),
  }
}

/** The column in which each row has a code of Statistics Korea that lies in the province of its name; null where there is none. */
function foreignCodes(cells: Cells, region: number, catalogue: Catalogue): number | null {
  const rows = cells.slice(0, SAMPLE).flatMap((row) => {
    const meaning = meaningOf(catalogue, { name: row[region] ?? '' })
    return meaning === 'total' || !meaning.length ? [] : [{ row, meaning }]
  })
  const width = Math.min(cells[0]?.length ?? 0, MOST_NAME_COLUMNS)
  for (let i = 0; i < width; i++) {
    if (i === region || rows.length < 2) continue
    const agree = rows.every(({ row, meaning }) => {
      const code = provinceOfForeign(row[i] ?? '')
      return code !== '' && meaning.some(({ unit }) => unit.provinces.includes(code))
    })
    // All of Seoul begins with 11, as figures may: two provinces are no chance, nor is a heading that says so.
    const several = new Set(rows.map(({ row }) => row[i]?.slice(0, 2))).size > 1
    const headed = cells.slice(0, MOST_HEADERS).some((row) => CODED.test(row[i] ?? ''))
    if (agree && (several || headed)) return i
  }
  return null
}

const ADDRESS = /[시군구]\s\S.*(로|길|동|읍|면|리|가)\s?\d/
const TOWNSHIP = /^(?:\S+\s)*\S*[가-힣]\d*(동|읍|면)$/

/** What stands there instead of names of regions. */
function withoutRegions(sample: Cells): 'addresses' | 'townships' | 'noRegions' {
  const most = (of: RegExp) =>
    (sample[0] ?? []).some((_, i) => {
      const texts = sample.map((row) => row[i] ?? '').filter(Boolean)
      return texts.length > 1 && texts.filter((text) => of.test(text)).length > texts.length / 2
    })
  return most(ADDRESS) ? 'addresses' : most(TOWNSHIP) ? 'townships' : 'noRegions'
}

function rowOfRegions(cells: Cells, catalogue: Catalogue): number {
  const named = (name: string) => /\D/.test(name) && isRegion(catalogue, name)
  return cells.slice(0, 10).findIndex((row) => row.filter(named).length > 2)
}

/** Where the figures begin and end, and how many rows of headings stand above them. */
function rowsOf(cells: Cells, region: number, names: ReadonlySet<number>, catalogue: Catalogue) {
  const numbers = (row: readonly string[]) =>
    row.filter((cell, i) => !names.has(i) && typeof numberOf(cell) === 'number').length
  const hit = (row: readonly string[]) => {
    const name = row[region] ?? ''
    return isRegion(catalogue, name) || meaningOf(catalogue, { name }) === 'total'
  }
  const firstHit = cells.findIndex((row) => hit(row) && row.some((cell, i) => !names.has(i) && cell))
  if (firstHit < 0) throw new Refusal('noNumbers')
  // A misspelt name may stand first: a row of figures that are no years is none of headings. 지역 heads a column, as
  // 2022 가구 does: that is no number of households.
  const isFigures = (row: readonly string[]) =>
    [...names].some((i) => row[i]) &&
    numbers(row) > 0 &&
    ![...names].some((i) => NAMES.test(row[i] ?? '')) &&
    !row.some((cell, i) => !names.has(i) && timeOf(cell) !== null)
  let firstRow = firstHit
  while (firstRow > 0 && isFigures(cells[firstRow - 1]!)) firstRow--
  // In a table of words, too: what says the same as rows below it is one of them.
  const isRow = (at: number) => {
    const row = cells[at]!
    const below = cells.slice(firstRow, firstRow + SAMPLE)
    return (
      !!row[region] &&
      !NAMES.test(row[region]) &&
      row.some((cell, i) => cell && !names.has(i)) &&
      row.every((cell, i) => !cell || names.has(i) || below.some((other) => other[i] === cell))
    )
  }
  while (firstRow > 1 && isRow(firstRow - 1)) firstRow--
  let lastRow = cells.length - 1
  while (lastRow > firstRow && !hit(cells[lastRow]!) && !numbers(cells[lastRow]!)) lastRow--
  const isHeading = (row: readonly string[]) => {
    const full = row.flatMap((cell, i) => (cell ? [i] : []))
    const lone = full.length === 1 && !names.has(full[0]!) && timeOf(row[full[0]!]!) !== null
    const isUnit = full.length < 3 && row.some((cell) => unitLine(cell) || /^\s*[([<]?단위/.test(cell))
    // A merged title repeats one text.
    return lone || (new Set(full.map((i) => row[i])).size > 1 && !isUnit)
  }
  // A line such as (2020=100) may stand between the headings and the figures.
  const isBetween = (at: number) =>
    cells[at]!.filter(Boolean).length < 2 &&
    isHeading(cells[at - 1] ?? []) &&
    [...names].some((i) => NAMES.test(cells[at - 1]?.[i] ?? ''))
  let headerRows = 0
  for (let at = firstRow - 1; at >= 0 && headerRows < MOST_HEADERS; at--, headerRows++)
    if (!isHeading(cells[at]!) && !isBetween(at)) break
  return { firstRow, lastRow, headerRows }
}

/** Codes before the words of headings, as in `A 행정구역별`, go where all that are words have them. */
function withoutCodes(rows: Cells): Cells {
  const code = /^(?:TIME|[A-Z]\d{0,8}[A-Z]?|[A-Z]{2,3}\d+)\s+(?=\S)/
  return rows.map((row) =>
    row.filter(Boolean).every((cell) => code.test(cell)) ? row.map((cell) => cell.replace(code, '')) : row,
  )
}

/** Merged headings are filled from the left in all rows of headings but the last. */
function headersOf(rows: Cells, names: ReadonlySet<number>): string[][] {
  return rows.map((row, r) => {
    let left = ''
    return row.map((cell, i) => {
      left = names.has(i) ? '' : cell || left
      return r < rows.length - 1 ? left : cell
    })
  })
}

function yearColumn(data: Cells, headers: Cells, names: ReadonlySet<number>): number | null {
  const width = data[0]?.length ?? 0
  for (let i = 0; i < width; i++) {
    if (names.has(i)) continue
    const texts = data.map((row) => row[i] ?? '').filter(Boolean)
    const heading = headers.map((row) => row[i] ?? '').join(' ')
    const isHeaded = TIMES.test(heading)
    const months = texts.every((text) => /^(19|20)\d{2}(0[1-9]|1[0-2])$/.test(text))
    const times = texts.map(isHeaded || months ? timeInColumn : timeOf)
    if (!texts.length || times.filter((time) => time && isYear(time.year)).length < texts.length * 0.9)
      continue
    if (isHeaded) return i
    // Without such a heading: the same few times again and again, and none in the heading.
    const different = new Set(times.map((time) => `${time?.year} ${time?.part}`))
    if (different.size > 1 && different.size <= texts.length / 2 && timeOf(heading) === null) return i
  }
  return null
}

type Unplaced = Omit<Column, 'region'> & { readonly second: boolean }

function columnsOf(data: Cells, headers: Cells, taken: ReadonlySet<number>): Unplaced[] {
  const unitRow = headers.findIndex((row, r) => {
    const said = row.filter((cell, i) => cell && !taken.has(i))
    return r > 0 && said.length > 0 && said.every((cell) => UNIT_ALONE.test(cell.normalize('NFKC')))
  })
  const positions = new Set<number>()
  const read = Array.from({ length: data[0]?.length ?? 0 }, (_, index) => index).flatMap((index) => {
    if (taken.has(index)) return []
    const texts = data.map((row) => row[index] ?? '')
    const known = texts.map(numberOf).filter((value) => value !== null)
    const numeric = known.length ? known.filter((value) => value !== undefined).length / known.length : 0
    const words = headers.map((row) => row[index] ?? '')
    const parts = words.filter((word, r) => word && r !== unitRow).map(headingOf)
    const heading = parts.map(({ name }) => name).join(' ')
    if (POSITION.test(heading)) positions.add(index)
    if (parts.some(({ name }) => CODED.test(name) || NUMBERING.test(name))) return []
    const unit = unitRow < 0 ? '' : (words[unitRow] ?? '').replace(/[()[\]]/g, '')
    return [
      {
        index,
        numeric,
        parts,
        unit,
        second: RANKING.test(heading),
        running: !parts.length && isRunning(texts),
      },
    ]
  })
  const figures = read.some(({ numeric, running }) => numeric >= 0.5 && !running)
  const isKinds = (index: number, numeric: number, name: string) => {
    const count =
      numeric < 0.5 && !REMARK.test(name)
        ? kindsAmong(
            data.map((row) => row[index] ?? ''),
            !figures,
          )
        : 0
    return count > 0 && count <= MOST_KINDS
  }
  return read
    .filter(({ index, running }) => !(positions.size > 1 && positions.has(index)) && !(running && figures))
    .map(({ index, numeric, parts, unit, second }) => ({
      index,
      name: [...new Set(parts.map(({ name }) => name).filter(Boolean))].join(' · '),
      year: parts.find(({ year }) => year !== null)?.year ?? null,
      part: parts.find(({ part }) => part)?.part ?? '',
      numeric,
      kinds: isKinds(index, numeric, parts.map(({ name }) => name).join(' ')),
      unit: parts.find((part) => part.unit)?.unit ?? unit,
      second,
    }))
}

/** 0, 1, 2 … or 1, 2, 3 … without a gap. */
function isRunning(texts: readonly string[]): boolean {
  const numbers = texts.filter(Boolean).map(numberOf)
  return (
    numbers.length > 1 &&
    (numbers[0] === 0 || numbers[0] === 1) &&
    numbers.every((value, i) => typeof value === 'number' && value === numbers[0]! + i)
  )
}

/**
 * The column of names that figures go with where there are several: that of the same year; else the last before them,
 * counting with a block what stands before its names as it does in the first block.
 */
function besideOf(
  { index, year }: Unplaced,
  columns: readonly Unplaced[],
  region: number,
  others: readonly number[],
  headed: (index: number) => string,
): number {
  if (!others.length) return region
  const names = [region, ...others].sort((a, b) => a - b)
  const dated = names.filter((name) => year !== null && headingOf(headed(name)).year === year)
  if (dated.length === 1) return dated[0]!
  const before = columns.filter((column) => column.index < names[0]!).length
  return names.filter((name) => name - before <= index).at(-1) ?? names[0]!
}

interface Items {
  /** Columns whose texts tell rows of the same region and time apart, and what stands there together. */
  readonly columns: readonly number[]
  readonly groups: readonly (readonly string[])[]
  /** What is the same in all rows. */
  readonly constant: readonly string[]
}

/** Texts filled from above, as in merged cells. */
export function filledDown(rows: Cells, column: number): string[] {
  let last = ''
  return rows.map((row) => (last = row[column] || last))
}

/** The columns that say what is counted in a row. */
function itemsOf(
  rows: Cells,
  {
    region,
    province,
    code,
    year,
    part,
    filled,
  }: Pick<Layout, 'region' | 'province' | 'code' | 'year' | 'part' | 'filled'>,
  texts: readonly number[],
  headed: (index: number) => string,
): Items {
  const column = (index: number | null) => (index === null ? rows.map(() => '') : filledDown(rows, index))
  const [wholes, years, parts] = [province, year, part].map(column) as [string[], string[], string[]]
  const regions = filled ? column(region) : rows.map((row) => row[region] ?? '')
  let keys = rows.map((row, i) =>
    [wholes[i], regions[i], code === null ? '' : row[code], years[i], parts[i]].join('\t'),
  )
  const distinct = (list: readonly string[]) => new Set(list).size
  const chosen: number[] = []
  const constant: string[] = []
  for (const index of texts) {
    const words = filledDown(rows, index)
    const count = distinct(words.filter(Boolean))
    if (count === 1 && ITEMS.test(headed(index)) && words.every(Boolean)) constant.push(words[0]!)
    if (count < 2 || count > MOST_ITEMS) continue
    const next = keys.map((key, i) => `${key}\t${words[i]}`)
    // A remark, too, may tell homonyms apart; an item comes again with most regions.
    if (distinct(next) < distinct(keys) * MULTIPLIED || count > rows.length / 2) continue
    chosen.push(index)
    keys = next
  }
  const said = chosen.map((index) => filledDown(rows, index))
  const groups = new Map(
    rows.map((_, i) => {
      const words = said.map((list) => list[i]!)
      return [words.join('\t'), words] as const
    }),
  )
  return { columns: chosen, groups: [...groups.values()], constant }
}

/** What can be drawn, each with its columns in the order of their times; ranks come last. */
function measuresOf(
  columns: readonly (Column & { second: boolean })[],
  { columns: by, groups, constant }: Items,
): Measure[] {
  const series = new Map<string, (Column & { second: boolean })[]>()
  const drawn = ({ index, numeric, kinds }: Column) => numeric >= 0.5 || (kinds && !by.includes(index))
  for (const column of columns.filter(drawn)) {
    const timed = column.year !== null || column.part !== ''
    const key = timed ? `${column.name}\t${column.unit}` : `#${column.index}`
    const before = series.get(key) ?? []
    const again = before.some(({ year, part }) => year === column.year && part === column.part)
    if (again) series.set(`#${column.index}`, [column])
    else series.set(key, [...before, column])
  }
  const place = ({ second, kinds }: Column & { second: boolean }) => (second ? 2 : kinds ? 1 : 0)
  const ordered = [...series.values()].sort((a, b) => place(a[0]!) - place(b[0]!))
  const order = ({ year, part }: Column): Time => ({ year: year ?? 0, part })
  return ordered
    .flatMap((list) =>
      groups.map((words): Measure => {
        const name = list[0]!.name
        const items = [...constant, ...words].filter(Boolean)
        return {
          name: [...items, items.length && GENERIC.test(name) ? '' : name].filter(Boolean).join(' · '),
          columns: [...list].sort((a, b) => byTime(order(a), order(b))).map(({ index }) => index),
          where: by.map((column, i) => ({ column, text: words[i]! })),
          kinds: list[0]!.kinds,
        }
      }),
    )
    .slice(0, MOST_MEASURES)
}
