import type { Catalogue, Level, PaletteId, Scheme, Text } from '../atlas/model'
import { unitsOf } from '../atlas/units'
import { Refusal } from '../tables/error'
import { byTime, isYear, partOnly, sourceLine, timeInColumn, type Time } from '../tables/heading'
import { kindIn, kindsOf, LONGEST_KIND } from '../tables/kinds'
import { filledDown, type Column, type Layout, type Said } from '../tables/layout'
import { matchRegions, provinceOfForeign, type Ground, type Named, type Problem } from '../tables/match'
import { COUNTS, decimalsOf, figuresOf } from '../tables/number'
import { VINTAGE } from '../tables/regions'

type Cells = readonly (readonly string[])[]

/** A reader's own figures. `values[r][y]` is that of `regions[r]` in `years[y]`, null = none. */
export interface OwnTable {
  readonly title: string
  readonly unit: string
  readonly decimals: number
  readonly level: Level
  /** The state of boundaries that the regions are units of; absent: that of the statistics. */
  readonly vintage?: string
  readonly years: readonly number[]
  readonly regions: readonly string[]
  readonly values: readonly (readonly (number | null)[])[]
  readonly source: string
  readonly palette: PaletteId
  readonly scheme: Scheme
  readonly midpoint: number | null
  readonly summable: boolean
  /** The words of a map of kinds, which its values count from 0; absent where these are figures. */
  readonly kinds?: readonly string[]
}

/** Something the reader should know of how a row was read; `values` fill the sentence of its kind. */
export interface Note {
  readonly kind: 'taken' | 'shared' | 'unnamed' | 'untimed' | 'odd' | 'columns'
  readonly row: number | null
  readonly values: Readonly<Record<string, string | number | Text>>
}

/** What became of the rows. Rows and columns count from 1, as in the spreadsheet. */
export interface Report {
  /** Rows that found their region, of all rows with a name. */
  readonly matched: number
  readonly rows: number
  readonly problems: readonly Problem[]
  readonly notNumbers: readonly { readonly row: number; readonly column: number; readonly text: string }[]
  readonly notes: readonly Note[]
  /** Codes of the units that no row names. */
  readonly missing: readonly string[]
  /** The level and the vintage that were taken, first, and others in which other rows find units. */
  readonly grounds: readonly (Ground & { readonly count: number })[]
  /** All times where there are several in a year, of which the table holds one: `time` is its index. Else empty. */
  readonly times: readonly Time[]
  readonly time: number
  /** Where the year stands when no column names it; null when the reader was asked. */
  readonly said: Said | null
}

export interface Choice {
  /** Index into the measures of the layout. */
  readonly measure: number
  /** Columns instead of those of the measure. */
  readonly columns?: readonly number[]
  /** The year of columns that name none, in place of what the table says. */
  readonly year?: number
  /** Index into the times where there are several in a year; the last is taken. */
  readonly time?: number
  readonly ground?: Partial<Ground>
  /** The column of regions, where there are several. */
  readonly region?: number
  /** The code that the reader gave a row (which counts from 0); an empty one leaves it out. */
  readonly fixes?: ReadonlyMap<number, string>
}

/** What was read; where there is no table, `reason` says why, and the report what may be mended. */
export type TableRead =
  | { readonly table: OwnTable; readonly report: Report; readonly reason: null }
  | { readonly table: null; readonly report: Report; readonly reason: Refusal }

/** Longest texts of a table. */
export const LONGEST = { title: 200, unit: 30, source: 300 } as const

interface Figure {
  readonly row: number
  readonly code: string | null
  readonly time: Time
  readonly value: number | null
}

/** The figures of a choice, or what is wrong with them. Throws `Refusal`: noRegions, noNumbers, noYear. */
export function tableOf(
  cells: Cells,
  layout: Layout,
  choice: Choice,
  catalogue: Catalogue,
): OwnTable & { readonly report: Report } {
  const { table, report, reason } = readTable(cells, layout, choice, catalogue)
  if (reason) throw reason
  return { ...table, report }
}

/**
 * Reads the figures of a choice. Where a region has two figures of a time, the first is kept; that they differ is
 * reported, as is all that was left out or taken for granted.
 */
export function readTable(cells: Cells, layout: Layout, choice: Choice, catalogue: Catalogue): TableRead {
  const measure = layout.measures[choice.measure]
  const chosen = layout.columns.filter(({ index }) =>
    (choice.columns ?? measure?.columns ?? []).includes(index),
  )
  const body = cells.slice(layout.firstRow, layout.lastRow + 1)
  const where = (measure?.where ?? []).map(({ column, text }) => ({ text, words: filledDown(body, column) }))
  const rows = body.flatMap((_, i) => (where.every(({ text, words }) => words[i] === text) ? [i] : []))
  const notes: Note[] = []
  const notNumbers: Report['notNumbers'][number][] = []
  const at = (row: number) => layout.firstRow + row + 1

  const heading = unitAbove(body, layout, chosen, rows)
  const texts = rows.flatMap((row) => chosen.map(({ index }) => body[row]?.[index] ?? ''))
  const kinds = measure?.kinds && choice.columns === undefined ? kindsOf(texts) : null
  const read = kinds ? kindsRead(texts, kinds) : figuresOf(texts, heading, layout.unit)
  const cellOf = (i: number) => ({
    row: at(rows[Math.floor(i / chosen.length)]!),
    column: chosen[i % chosen.length]!.index + 1,
    text: texts[i]!,
  })
  const noted = { unread: read.unread.map(cellOf), odd: read.odd.map(cellOf) }

  // Names: those of every column that figures go with; the rows that are taken stand in all of them.
  const regions = [
    ...new Set(choice.region === undefined ? chosen.map(({ region }) => region) : [choice.region]),
  ]
  const named = regions.flatMap((region) => namesOf(body, layout, region, rows))
  const fixes = new Map([...(choice.fixes ?? [])].map(([row, code]) => [row - layout.firstRow, code]))
  const matching = matchRegions(
    named,
    catalogue,
    choice.ground,
    new Map(named.flatMap(({ row }, i) => (fixes.has(row) ? [[i, fixes.get(row)!] as const] : []))),
  )
  /** By column of names, then by row; undefined where a row has no name. */
  const codes = new Map(regions.map((region) => [region, new Map<number, string | null>()]))
  named.forEach(({ row, region }, i) => codes.get(region)!.set(row, matching.matched[i] ?? null))
  const nameless = new Set<number>()
  const { times: timeAt, untimed } = timesOf(body, layout, chosen, choice.year ?? layout.said?.year, rows)
  if (regions.length > 1)
    notes.push({
      kind: 'columns',
      row: null,
      values: { columns: regions.map((region) => region + 1).join(', ') },
    })

  const figures: Figure[] = []
  rows.forEach((row, r) =>
    chosen.forEach((column, c) => {
      const region = choice.region ?? column.region
      const i = r * chosen.length + c
      const code = codes.get(region)?.get(row)
      if (code === undefined) {
        if (read.values[i] !== null) nameless.add(row)
        return
      }
      const time = timeAt(row, column)
      if (time) figures.push({ row, code, time, value: read.values[i] ?? null })
    }),
  )
  const used = new Set(figures.flatMap(({ row, code }) => (code ? [at(row)] : [])))
  notNumbers.push(...noted.unread.filter(({ row }) => used.has(row)))
  for (const { row, column, text } of noted.odd.filter((cell) => used.has(cell.row)))
    notes.push({ kind: 'odd', row, values: { column, text, unit: read.unit } })
  for (const row of nameless) notes.push({ kind: 'unnamed', row: at(row), values: {} })
  for (const { row, column, text } of untimed)
    if (text) notNumbers.push({ row: at(row), column, text })
    else notes.push({ kind: 'untimed', row: at(row), values: {} })
  for (const { row, name, kind, as } of matching.taken)
    notes.push({ kind, row: at(named[row]!.row), values: { name, as } })

  const all = [...new Set(figures.map(({ time }) => time))].sort(byTime)
  const within = all.some(({ year }, i) => year === all[i - 1]?.year)
  const time = within ? Math.min(choice.time ?? all.length - 1, all.length - 1) : 0
  const shown = within ? figures.filter((one) => one.time === all[time]) : figures
  const { kept, repeated } = gathered(shown)

  const { level, vintage } = matching
  const units = unitsOf(catalogue, vintage, level).map(({ region }) => region.code)
  const withCode = new Set(matching.matched.filter((code) => code !== null))
  const report: Report = {
    matched: matching.matched.filter(Boolean).length,
    rows: named.length,
    problems: [
      ...matching.problems.filter(({ kind }) => kind !== 'repeated'),
      ...named.flatMap(({ row, name }, i): Problem[] =>
        matching.matched[i] && repeated.has(row) ? [{ row: i, name, kind: 'repeated', suggestions: [] }] : [],
      ),
    ]
      .map((problem) => ({ ...problem, row: at(named[problem.row]!.row) }))
      .sort((a, b) => a.row - b.row),
    notNumbers: notNumbers.sort((a, b) => a.row - b.row || a.column - b.column),
    notes: notes.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
    missing: units.filter((code) => !withCode.has(code)),
    grounds: matching.grounds,
    times: within ? all : [],
    time,
    said: choice.year === undefined && needsYear(layout, chosen) ? layout.said : null,
  }

  const known = [...kept.values()].filter((value) => value !== null)
  const reason = !withCode.size
    ? new Refusal('noRegions')
    : !figures.length
      ? new Refusal('noYear')
      : !known.length
        ? new Refusal('noNumbers')
        : null
  if (reason) return { table: null, report, reason }

  const order = units.filter((code) => withCode.has(code))
  const years = [...new Set(shown.map(({ time: { year } }) => year))].sort((a, b) => a - b)
  const title = titleOf(layout, measure?.name ?? chosen[0]?.name ?? '', within ? keyOf(all[time]!) : '')
  const signed = !kinds && known.some((value) => value < 0) && known.some((value) => value > 0)
  const table: OwnTable = {
    title: title.slice(0, LONGEST.title),
    unit: read.unit.slice(0, LONGEST.unit),
    decimals: kinds ? 0 : shownDecimals(known),
    level,
    ...(vintage === VINTAGE ? {} : { vintage }),
    years,
    regions: order,
    values: order.map((code) => years.map((year) => kept.get(`${code} ${year}`) ?? null)),
    source: (layout.notes.map(sourceLine).find(Boolean) ?? '').slice(0, LONGEST.source),
    palette: signed ? 'orange-blue' : 'blues',
    scheme: { method: 'quantile', classes: 5 },
    midpoint: signed ? 0 : null,
    summable: !kinds && isSummable(title, read.unit, known),
    ...(kinds && { kinds }),
  }
  return { table, report, reason: null }
}

/** The places of words among the kinds; what is no kind, such as a long text, is told. */
function kindsRead(texts: readonly string[], kinds: readonly string[]) {
  const values = texts.map((text) => {
    const word = kindIn(text)
    return word === null ? null : kinds.indexOf(word)
  })
  const unread = texts.flatMap((text, i) => (values[i] === null && text.length > LONGEST_KIND ? [i] : []))
  return { values, unread, odd: [], unit: '' }
}

/** 2023 for a year, else 2023.11, 2023 3/4, 2023 1/2. */
export const keyOf = ({ year, part }: Time): string =>
  part === ''
    ? String(year)
    : part.startsWith('M')
      ? `${year}.${part.slice(1).padStart(2, '0')}`
      : `${year} ${part.slice(1)}/${part.startsWith('Q') ? 4 : 2}`

/** Whether one of the columns names no year, and no column of years does. */
export const needsYear = (layout: Layout, chosen: readonly Column[]) =>
  layout.year === null && chosen.some(({ year }) => year === null)

/** The unit above the columns, or in the column of units of these rows. */
function unitAbove(
  body: Cells,
  { unitColumn }: Layout,
  chosen: readonly Column[],
  rows: readonly number[],
): string {
  const beside = unitColumn === null ? [] : rows.map((row) => body[row]?.[unitColumn] ?? '').filter(Boolean)
  return chosen.find(({ unit }) => unit)?.unit ?? (new Set(beside).size === 1 ? beside[0]! : '')
}

type RowName = Named & { readonly row: number; readonly region: number }

/** The rows that have a name; merged cells of provinces, and of regions over several times, are filled from above. */
function namesOf(body: Cells, layout: Layout, region: number, rows: readonly number[]): RowName[] {
  const { province, code, foreign } = layout
  const wholes = province === null ? [] : filledDown(body, province)
  const filled =
    layout.shape === 'long' || layout.filled
      ? filledBelow(body, region, province)
      : body.map((line) => line[region] ?? '')
  return rows.flatMap((row) => {
    // A row with a province and no municipality is one of the province, as Sejong is.
    const name = filled[row] || (province === null ? '' : (body[row]?.[province] ?? ''))
    const digits = code !== null && region === layout.region ? (body[row]?.[code] ?? '') : ''
    if (!name && !digits) return []
    return [
      {
        row,
        region,
        name,
        ...(digits && { code: digits }),
        ...(province !== null
          ? { province: wholes[row]! }
          : foreign !== null && region === layout.region
            ? { province: provinceOfForeign(body[row]?.[foreign] ?? '') }
            : {}),
      },
    ]
  })
}

/** Names filled from above, but not beyond the province that a row names anew. */
function filledBelow(body: Cells, region: number, province: number | null): string[] {
  let name = ''
  let whole = ''
  return body.map((line) => {
    const next = province === null ? '' : (line[province] ?? '')
    if (next && next !== whole) name = ''
    whole = next || whole
    return (name = line[region] || name)
  })
}

/** The time of a figure, one object for each that occurs; and the rows that say none. */
function timesOf(
  body: Cells,
  layout: Layout,
  chosen: readonly Column[],
  given: number | undefined,
  rows: readonly number[],
) {
  const untimed: { row: number; column: number; text: string }[] = []
  const { year: years, part: parts } = layout
  const filled = years === null ? [] : filledDown(body, years)
  const time = new Map<number, Time>()
  const said = new Map<string, ReturnType<typeof timeInColumn>>()
  const known = new Map<string, Time>()
  const once = (year: number, part: string): Time => {
    const key = `${year}${part}`
    const found = known.get(key) ?? { year, part }
    known.set(key, found)
    return found
  }
  for (const row of years === null ? [] : rows) {
    const text = filled[row]!
    const found = said.get(text) ?? timeInColumn(text)
    said.set(text, found)
    if (found && isYear(found.year)) time.set(row, found)
    else if (chosen.some(({ index }) => body[row]?.[index])) untimed.push({ row, column: years! + 1, text })
  }
  const times = (row: number, column: Column): Time | null => {
    const found = years === null ? { year: column.year ?? given, part: column.part } : time.get(row)
    const year = found?.year
    if (!found || year === undefined || !isYear(year)) return null
    return once(year, (parts === null ? '' : partOnly(body[row]?.[parts] ?? '')) || found.part)
  }
  return { times, untimed }
}

/** One figure for each code and year, and the rows whose figure differs from one before. */
function gathered(figures: readonly Figure[]) {
  const kept = new Map<string, number | null>()
  const repeated = new Set<number>()
  for (const { row, code, time, value } of figures) {
    if (!code) continue
    const key = `${code} ${time.year}`
    const before = kept.get(key)
    if (before === undefined) kept.set(key, value)
    else if (before !== value) repeated.add(row)
  }
  return { kept, repeated }
}

/** What is measured, after the title of the table where that does not say it already. */
function titleOf({ title }: Layout, name: string, time: string): string {
  const whole = title.includes(name) ? title : [title, name].filter(Boolean).join(' · ')
  return time ? `${whole} (${time})`.trim() : whole
}

/** Whether figures may be added up: counts may; what is per head, a mean, a rate or an index may not. */
const isSummable = (title: string, unit: string, values: readonly number[]) =>
  COUNTS.test(unit) &&
  !/당|평균|중위|비율|[율률]|지수|밀도|\bper\b|average|mean|median|rate|ratio|index/i.test(title) &&
  values.every((value) => value >= 0 && Number.isInteger(value))

/** All that were written, but no more than three behind the point where there are digits before it. */
function shownDecimals(values: readonly number[]): number {
  const most = values.reduce((top, value) => Math.max(top, decimalsOf(value)), 0)
  return Math.min(most, values.some((value) => Math.abs(value) >= 1) ? 3 : 6)
}
