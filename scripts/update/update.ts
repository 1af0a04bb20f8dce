import { readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { csvFormatRows } from 'd3-dsv'
import type { Catalogue } from '../../src/atlas/model'
import { parseCsv } from '../geodata/csv'
import { BadTables } from '../geodata/errors'
import { loadTables, type SeriesTable, type Tables } from '../geodata/load'
import { SERIES } from '../geodata/schemas'
import { sumErrors } from '../geodata/sums'
import { decodeTable } from '../geodata/table'
import { mergeRows, rowsOf, tableText, type Merged } from '../import/rows'
import { shiftBetween } from '../import/units'
import { noteChanges } from '../changes/note'
import { UpdateError } from './errors'
import { figuresOf, type Figures } from './figures'
import { cellsOf, metaOf, type Access, type Cell, type Member } from './kosis'
import { planOf, type Mapping } from './plan'

/** A larger share of the figures that were there before may not change without `--accept`. */
export const SHARE = 0.05

export interface Options {
  readonly geodata: string
  /** Names of regions come from here. */
  readonly catalogue: Catalogue
  readonly access: Access
  /** Today, such as 2026-11-27. */
  readonly today: string
  /** The one indicator that is updated; absent: all of kosis.csv whose item is known. */
  readonly indicator?: string | undefined
  readonly dryRun: boolean
  readonly accept: boolean
}

/** What became of a series. */
export interface Outcome extends Merged, Omit<Figures, 'figures'> {
  readonly series: string
  readonly table: string
  /** Sums that hold in the table before and not in the new one. */
  readonly sums: readonly string[]
  /** Why nothing was written; empty where something was, or would have been. */
  readonly stopped: string
  readonly written: boolean
}

/** The mappings that can be asked for, and the series whose item nobody has looked up yet. Throws an `UpdateError`. */
export function mappingsOf(tables: Tables, indicator?: string): { ready: Mapping[]; open: Mapping[] } {
  const all = tables.kosis.rows
    .filter((row) => indicator === undefined || row.indicator === indicator)
    .map((row): Mapping => row)
  if (!all.length)
    throw new UpdateError(
      indicator === undefined
        ? 'kosis.csv is empty.'
        : `No row of kosis.csv is of the indicator "${indicator}".`,
    )
  return {
    ready: all.filter(({ item, org }) => item && org),
    open: all.filter(({ item, org }) => !item || !org),
  }
}

/** Reads the tables that an update stands on. Throws `BadTables`. */
export async function tablesFor(geodata: string): Promise<Tables> {
  const tables = await loadTables(geodata)
  if (tables.errors.length) throw new BadTables(tables.errors)
  return tables
}

/**
 * Fetches a series from KOSIS and lays its figures over the table. Nothing is written when a sum breaks that held before, or
 * when more than `SHARE` of the figures are others, unless that is accepted. Throws an `UpdateError`.
 *
 * @param metas what is known of tables already: one table has many series
 */
export async function updateSeries(
  mapping: Mapping,
  tables: Tables,
  options: Options,
  metas: Map<string, Promise<readonly Member[]>> = new Map(),
): Promise<Outcome> {
  const { geodata, catalogue, access, today } = options
  const { indicator, level, table } = mapping
  const series = `${indicator}.${level}`
  const before = tables.series.find((one) => one.indicator === indicator && one.level === level)
  const entry = tables.indicators.rows.find((row) => row.id === indicator)
  if (!entry || !before) throw new UpdateError(`${series} has no table in geodata/series.`)

  const meta = metas.get(table) ?? metaOf(access, mapping)
  metas.set(table, meta)
  const first = mapping.from ?? Math.min(...before.rows.map(({ year }) => year))
  const plan = planOf(mapping, await meta, catalogue, [first, Number(today.slice(0, 4))])
  const cells = await cellsOf(access, plan.query)
  const { figures, ...read } = figuresOf(cells, plan, catalogue, { ...mapping, decimals: entry.decimals })
  mustCount(cells, entry.unit_ko, mapping)
  if (!figures.length) throw new UpdateError(`${series}: ${table} gives no figure of a ${level}.`)

  const source = `KOSIS_API_${table}`
  const hasNation = before.rows.some(({ region }) => region === '00')
  const found = figures
    .filter(({ region }) => hasNation || region !== '00')
    .map(({ region, year, value }) => ({ region, year, value: String(value), provisional: false, line: 0 }))
  const merged = mergeRows(rowsOf(before), found, source)
  const text = tableText(merged.rows)
  const sums = newlyBroken(tables, before, text)
  const share = merged.changed.length / (merged.changed.length + merged.unchanged || 1)
  const stopped =
    sums.length > 0
      ? `${sums.length} sums do not hold any more`
      : share > SHARE && !options.accept
        ? `${merged.changed.length} of ${merged.changed.length + merged.unchanged} figures are others (more than ${SHARE * 100} %); look at them, then --accept`
        : ''
  const written = !stopped && !options.dryRun
  if (written) {
    await put(before.file, text)
    await putSource(geodata, source, mapping, read.lastChanged || today)
    noteChanges(geodata, today, {
      ko: `KOSIS ${table}에서 갱신: ${merged.added.length}개 추가, ${merged.changed.length}개 변경`,
      en: `Updated from KOSIS ${table}: ${merged.added.length} added, ${merged.changed.length} changed`,
    })
  }
  return { ...merged, ...read, series, table, sums, stopped, written }
}

/** Throws an `UpdateError` where KOSIS names a unit that the factor does not turn into that of the series. */
function mustCount(cells: readonly Cell[], unit: string, { indicator, table, factor }: Mapping): void {
  const said = cells.find(({ UNIT_NM }) => UNIT_NM)?.UNIT_NM ?? ''
  const shift = said ? shiftBetween(said, unit) : null
  if (shift !== null && 10 ** shift !== factor)
    throw new UpdateError(
      `${table} counts in ${said}, ${indicator} in ${unit}: the factor in kosis.csv is ${factor} and must be ${10 ** shift}.`,
    )
}

/** Written beside and renamed, so that a half-written table is never left. */
async function put(file: string, text: string): Promise<void> {
  await writeFile(`${file}.${process.pid}`, text)
  await rename(`${file}.${process.pid}`, file)
}

/** Sums of an indicator that hold with the table before and not with the new text. */
function newlyBroken(tables: Tables, before: SeriesTable, text: string): string[] {
  const { indicator, level, file } = before
  const fresh: SeriesTable = { ...decodeTable(file, text, SERIES), indicator, level }
  const others = tables.series.filter((one) => one !== before)
  const broken = (all: readonly SeriesTable[]) => {
    const state = { ...tables, series: all }
    return all
      .filter((one) => one.indicator === indicator)
      .flatMap((one) => sumErrors(state, one))
      .map((error) => error.reason)
  }
  const known = new Set(broken(tables.series))
  return broken([...others, fresh]).filter((reason) => !known.has(reason))
}

/** Names the source of figures that come from the publisher itself: as what it replaces was named, with the day of KOSIS. */
async function putSource(geodata: string, id: string, { org, table }: Mapping, day: string): Promise<void> {
  const file = path.join(geodata, 'sources/statistics.csv')
  const lines = parseCsv(await readFile(file, 'utf8'), file).map((line) => line.map(({ text }) => text))
  const [header = [], ...body] = lines
  const at = (name: string) => header.indexOf(name)
  const like = body.find((line) => line[at('table_id')]!.split(/\W+/).includes(table))
  if (!like) throw new UpdateError(`No source in statistics.csv names ${table}; add a row for it first.`)
  const own = [...like]
  const vintage = day.replaceAll('.', '-')
  const said: Readonly<Record<string, string>> = {
    id,
    table_id: `KOSIS ${table}`,
    vintage,
    url: `https://kosis.kr/statHtml/statHtml.do?orgId=${org}&tblId=${table}`,
    licence: 'kosis',
    confidence: 'high',
    kind: 'publisher',
    found_at: 'KOSIS open API',
    cross_check: '',
    note: '',
  }
  for (const [name, value] of Object.entries(said)) own[at(name)] = value
  const others = body.filter((line) => line[0] !== id)
  const sorted = [...others, own].sort((a, b) => (a[0]! < b[0]! ? -1 : 1))
  await put(file, `${csvFormatRows([header, ...sorted])}\n`)
  const checks = path.join(geodata, 'checks.csv')
  const noted = await readFile(checks, 'utf8')
  if (!noted.includes(`\n${id},`)) await put(checks, `${noted.trimEnd()}\n${id},none\n`)
}
