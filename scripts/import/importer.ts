import { readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Level } from '../../src/atlas/model'
import { parseCsv } from '../geodata/csv'
import { BadTables, TableError } from '../geodata/errors'
import { loadTables, type SeriesTable, type Tables } from '../geodata/load'
import { SERIES } from '../geodata/schemas'
import { sumErrors } from '../geodata/sums'
import { decodeTable } from '../geodata/table'
import { ImportError, UsageError } from './errors'
import { readSheet, type Sheet } from './layout'
import { RegionNames } from './regions'
import { findRows, mergeRows, rowsOf, tableText, type Findings, type Merged } from './rows'
import { textOf } from './text'
import { shiftBetween } from './units'

export interface ImportOptions {
  readonly file: string
  readonly geodata: string
  readonly indicator?: string | undefined
  readonly level?: string | undefined
  readonly source?: string | undefined
  readonly item?: string | undefined
  readonly dryRun: boolean
}

/** What an import did. */
export interface Outcome extends Merged, Omit<Findings, 'rows'> {
  readonly indicator: string
  readonly level: Level
  readonly source: string
  /** The table that was written, or would have been. */
  readonly table: string
  readonly written: boolean
  readonly ignored: readonly number[]
  /** Unit of the file and of the table; the first is null when the file names none. */
  readonly units: readonly [string | null, string]
  /** Sums that do not hold in the new table. */
  readonly sums: readonly string[]
}

/**
 * Reads a KOSIS download and lays its figures over the series table of an indicator.
 * Throws a `UsageError` when the command leaves open what is meant, an `ImportError` when the file cannot be read for
 * certain; nothing is written then.
 */
export async function importFile(options: ImportOptions): Promise<Outcome> {
  const bytes = await readFile(options.file).catch(() => {
    throw new ImportError(`${options.file} cannot be read.`)
  })
  const tables = await loadTables(options.geodata)
  const needed = [tables.indicators, tables.regions, ...tables.sources]
  if (needed.some((table) => table.errors.length))
    throw new BadTables(needed.flatMap((table) => table.errors))
  const names = new RegionNames(tables.regions.rows)
  const sheet = readSheet(cellsOf(bytes, options.file), (text) => names.knows(text))

  const name = path.basename(options.file)
  const entry = indicatorOf(tables, options.indicator, name)
  const level = levelOf(options.level, sheet, new RegionNames(tables.regions.rows))
  const before = tables.series.find((one) => one.indicator === entry.id && one.level === level)
  if (before?.errors.length) throw new BadTables(before.errors)
  const source = sourceOf(tables, options.source, name, before)
  const item = itemOf(sheet, options.item)

  const unit = sheet.units.get(item) ?? null
  const shift = unit === null ? 0 : shiftBetween(unit, entry.unit_ko)
  if (shift === null)
    throw new ImportError(
      `The file counts in "${unit}", the table in "${entry.unit_ko}"; this cannot be converted. If they mean the same, write the unit of the table into the heading of the file.`,
    )

  const findings = findRows(
    sheet.observations.filter((one) => one.item === item),
    names,
    level,
    shift,
    entry.decimals,
  )
  if (!findings.rows.length)
    throw new ImportError(`The file holds no figure of a ${level}; is --level right?`)
  const merged = mergeRows(before ? rowsOf(before) : [], findings.rows, source)
  const table = path.join(options.geodata, 'series', `${entry.id}.${level}.csv`)
  const text = tableText(merged.rows)
  const sums = brokenSums(tables, entry.id, level, table, text)
  if (!options.dryRun) {
    // Written beside and renamed, so that a half-written table is never left.
    await writeFile(`${table}.${process.pid}`, text)
    await rename(`${table}.${process.pid}`, table)
  }
  return {
    ...findings,
    ...merged,
    indicator: entry.id,
    level,
    source,
    table,
    written: !options.dryRun,
    ignored: sheet.ignored,
    units: [unit, entry.unit_ko],
    sums,
  }
}

function cellsOf(bytes: Uint8Array, file: string) {
  try {
    return parseCsv(textOf(bytes), file)
  } catch (error) {
    if (error instanceof TableError) throw new ImportError(`Line ${error.line}: ${error.reason}.`)
    throw error
  }
}

const bullets = (words: readonly string[]): string => words.map((word) => `\n  ${word}`).join('')

/** The catalogue entry that is meant: by the option, else by the name of the file or the KOSIS table it names. */
function indicatorOf(tables: Tables, wanted: string | undefined, file: string) {
  const { rows } = tables.indicators
  const own = rows.filter((row) => !row.numerator)
  if (wanted !== undefined) {
    const entry = rows.find((row) => row.id === wanted || row.aliases.includes(wanted))
    if (!entry) throw new UsageError(`No indicator "${wanted}" in indicators.csv.`)
    if (entry.numerator)
      throw new UsageError(
        `"${entry.id}" is computed from ${entry.numerator} and ${entry.denominator}; import those.`,
      )
    return entry
  }
  const stem = file.replace(/\.[^.]*$/, '')
  const named = own.filter((row) => [row.id, ...row.aliases].includes(stem))
  const sources = new Set(sourcesNamed(tables, file))
  const bySource = own.filter((row) =>
    tables.series.some(
      (table) => table.indicator === row.id && table.rows.some(({ source }) => sources.has(source)),
    ),
  )
  const candidates = named.length ? named : bySource
  if (candidates.length === 1) return candidates[0]!
  throw new UsageError(
    candidates.length
      ? `The file could be one of these; say which with --indicator:${bullets(candidates.map((row) => row.id))}`
      : 'The name of the file does not say which figure it holds; say it with --indicator.',
  )
}

/** Ids of the sources whose KOSIS table the name of a file names, such as `101_DT_1B26001_2026.csv`. */
function sourcesNamed(tables: Tables, file: string): string[] {
  const [table] = /DT_[0-9A-Z]+/.exec(file) ?? []
  if (table === undefined) return []
  const exact = new RegExp(`\\b${table}\\b`)
  return tables.sources.flatMap(({ rows }) =>
    rows.filter((row) => exact.test(row.table_id)).map((row) => row.id),
  )
}

function levelOf(wanted: string | undefined, sheet: Sheet, names: RegionNames): Level {
  if (wanted === 'province' || wanted === 'municipality') return wanted
  if (wanted !== undefined) throw new UsageError(`"${wanted}" is no level; write province or municipality.`)
  const kinds = new Set<string>()
  let line = 0
  for (const one of sheet.observations) {
    if (one.line !== line) kinds.add(names.read(one.names).kind)
    line = one.line
  }
  if (kinds.has('municipality') && kinds.has('province'))
    throw new UsageError('The file holds provinces and municipalities; say which with --level.')
  return kinds.has('municipality') ? 'municipality' : 'province'
}

/** The source of the figures: by the option, the KOSIS table in the name of the file, or the only one in use. */
function sourceOf(
  tables: Tables,
  wanted: string | undefined,
  file: string,
  before: SeriesTable | undefined,
): string {
  const known = tables.sources.flatMap(({ rows }) => rows.map((row) => row.id))
  if (wanted !== undefined) {
    if (known.includes(wanted)) return wanted
    throw new UsageError(`No source "${wanted}"; add it to a table of sources/ first.`)
  }
  const used = [...new Set(before?.rows.map((row) => row.source))]
  const named = sourcesNamed(tables, file)
  const both = named.filter((id) => used.includes(id))
  for (const candidates of [both, named, used]) if (candidates.length === 1) return candidates[0]!
  throw new UsageError(
    `Say which source the figures have with --source.${used.length ? ` In use:${bullets(used)}` : ''}`,
  )
}

/** The item that is meant; a unit in brackets behind its name need not be typed. */
function itemOf(sheet: Sheet, wanted: string | undefined): string {
  const plain = (text: string) => text.replace(/\s*\([^()]*\)\s*$/, '').replace(/\s/g, '')
  const list = bullets(sheet.items)
  if (wanted === undefined) {
    if (sheet.items.length === 1) return sheet.items[0]!
    throw new UsageError(`The file holds several items; say which with --item:${list}`)
  }
  const exact = sheet.items.filter((item) => item === wanted)
  const loose = sheet.items.filter((item) => plain(item) === plain(wanted))
  const [item] = exact.length ? exact : loose
  if (item === undefined || (!exact.length && loose.length > 1))
    throw new UsageError(`"${wanted}" is not one item of the file:${list}`)
  return item
}

/** Sums that the new table breaks, in words. */
function brokenSums(tables: Tables, indicator: string, level: Level, file: string, text: string): string[] {
  const fresh: SeriesTable = { ...decodeTable(file, text, SERIES), indicator, level }
  const others = tables.series.filter((one) => one.indicator !== indicator || one.level !== level)
  const next = { ...tables, series: [...others, fresh] }
  return next.series
    .filter((one) => one.indicator === indicator)
    .flatMap((one) => sumErrors(next, one))
    .map((error) => error.reason)
}
