import type { Level } from '../../src/atlas/model'
import type { SeriesTable } from '../geodata/load'
import { ImportError } from './errors'
import { readFigure } from './figures'
import type { Observation } from './layout'
import type { RegionNames } from './regions'
import { roundTo, shiftPoint } from './units'

/** A row of a series table, its value as the text that stands there. */
export interface Row {
  readonly region: string
  readonly year: number
  readonly value: string
  readonly source: string
  readonly flag: string
}

/** The rows of a series table, each value as the text that stands there. */
export const rowsOf = (table: SeriesTable): Row[] =>
  table.rows.map((row, i) => ({
    region: row.region,
    year: row.year,
    value: table.cells[i]![table.header.indexOf('value')]!.text,
    source: row.source,
    flag: row.flag,
  }))

/** A figure of the download with its region found. */
export interface Found {
  readonly region: string
  readonly year: number
  readonly value: string
  readonly provisional: boolean
  readonly line: number
}

/** What was found in a download, and what was not. */
export interface Findings {
  readonly rows: readonly Found[]
  /** Names that are no region, each once. */
  readonly unmatched: readonly { readonly line: number; readonly reason: string }[]
  /** Lines passed over because they are of another level, or an old part of a region that has its own line. */
  readonly passed: { readonly levels: number; readonly districts: number; readonly parts: readonly string[] }
  readonly missing: number
  readonly rounded: number
}

/**
 * Finds the regions of observations and turns their texts into values of the table.
 * Throws an `ImportError` at a text that is no figure, at two figures of one region and year, and at figures finer than
 * the table that were not converted.
 *
 * @param shift power of ten from the unit of the file to that of the table
 * @param decimals digits of the table
 */
export function findRows(
  observations: readonly Observation[],
  names: RegionNames,
  level: Level,
  shift: number,
  decimals: number,
): Findings {
  const found = new Map<string, Found & { readonly exact: boolean; readonly within: string }>()
  const unmatched = new Map<string, { line: number; reason: string }>()
  const parts = new Set<string>()
  const passed = { levels: new Set<number>(), districts: new Set<number>() }
  let missing = 0
  let rounded = 0
  let lastLine = 0
  let match = names.read([])

  for (const one of observations) {
    // Reading a name moves the place in the file, so each line is read once.
    if (one.line !== lastLine) match = names.read(one.names)
    lastLine = one.line
    if (match.kind === 'unmatched') {
      if (!unmatched.has(match.reason)) unmatched.set(match.reason, { line: one.line, reason: match.reason })
      continue
    }
    if (match.kind === 'district') {
      passed.districts.add(one.line)
      continue
    }
    const sejong = level === 'municipality' && match.code === '36'
    if (match.kind !== level && match.kind !== 'nation' && !sejong) {
      passed.levels.add(one.line)
      continue
    }
    const reading = readFigure(one.text)
    if (reading.kind === 'unreadable')
      throw new ImportError(`Line ${one.line}, column "${one.column}": "${one.text}" is not a number.`)
    if (reading.kind === 'missing') {
      missing++
      continue
    }
    const shifted = shiftPoint(reading.text, shift)
    const value = fitted(shifted, decimals, shift !== 0)
    if (value === null)
      throw new ImportError(
        `Line ${one.line}, column "${one.column}": ${reading.text} has more than the ${decimals} decimals of the catalogue; raise "decimals" in indicators.csv first.`,
      )
    if (Number(value) !== Number(shifted)) rounded++
    const region = sejong ? '36110' : match.code
    const exact = match.exact && !sejong
    const at = `${region} ${one.time.year}`
    const other = found.get(at)
    const next = {
      region,
      year: one.time.year,
      value,
      provisional: reading.provisional || one.time.provisional,
      line: one.line,
      exact,
      within: one.time.within,
    }
    if (!other || (exact && !other.exact)) found.set(at, next)
    const loser = other && exact && !other.exact ? other : next
    if (!other || Number(other.value) === Number(value)) continue
    if (other.within !== next.within)
      throw new ImportError(
        `Line ${one.line}: several months of ${one.time.year}; download one a year (December, or yearly figures).`,
      )
    if (other.exact === exact)
      throw new ImportError(
        `Lines ${other.line} and ${one.line} give two figures of ${region} in ${one.time.year}: ${other.value} and ${value}.`,
      )
    parts.add(`line ${loser.line}: an old part of ${region}, which has its own line`)
  }
  return {
    rows: [...found.values()].map(({ region, year, value, provisional, line }) => ({
      region,
      year,
      value,
      provisional,
      line,
    })),
    unmatched: [...unmatched.values()],
    passed: { levels: passed.levels.size, districts: passed.districts.size, parts: [...parts] },
    missing,
    rounded,
  }
}

/** A value with no more than so many decimals: zeros behind are cut, a converted value is rounded; null if it is finer. */
function fitted(text: string, decimals: number, converted: boolean): string | null {
  const part = text.split('.')[1] ?? ''
  if (part.length <= decimals) return text
  return converted || /^0*$/.test(part.slice(decimals)) ? roundTo(text, decimals) : null
}

/** A figure that was there before and is another now. */
export interface Change {
  readonly region: string
  readonly year: number
  readonly from: string
  readonly to: string
}

/** The new table, and how it differs from the one before. */
export interface Merged {
  readonly rows: readonly Row[]
  readonly added: readonly Row[]
  readonly changed: readonly Change[]
  readonly unchanged: number
  readonly kept: number
}

/**
 * Lays imported figures over a table. Rows they do not cover stay. An unchanged value keeps its text and flag; a changed
 * one loses the mark of a provisional figure unless the download sets it.
 */
export function mergeRows(before: readonly Row[], found: readonly Found[], source: string): Merged {
  const at = (row: { region: string; year: number }) => `${row.region} ${row.year}`
  const rows = new Map(before.map((row) => [at(row), row]))
  const added: Row[] = []
  const changed: Change[] = []
  let unchanged = 0
  for (const one of found) {
    const { region, year } = one
    const old = rows.get(at(one))
    const same = old !== undefined && old.value !== '' && Number(old.value) === Number(one.value)
    const lasting = old ? old.flag.replace('p', '') : ''
    const flag = one.provisional ? `${lasting}p` : same ? old.flag : lasting
    const row: Row = { region, year, value: same ? old.value : one.value, source, flag }
    rows.set(at(one), row)
    if (same) unchanged++
    else if (old && old.value !== '') changed.push({ region, year, from: old.value, to: one.value })
    else added.push(row)
  }
  const sorted = [...rows.values()].sort(
    (a, b) => (a.region < b.region ? -1 : a.region > b.region ? 1 : 0) || a.year - b.year,
  )
  return { rows: sorted, added, changed, unchanged, kept: rows.size - found.length }
}

/** The text of a series table. */
export function tableText(rows: readonly Row[]): string {
  const lines = rows.map((row) => [row.region, row.year, row.value, row.source, row.flag].join(','))
  return `${['region,year,value,source,flag', ...lines].join('\n')}\n`
}
