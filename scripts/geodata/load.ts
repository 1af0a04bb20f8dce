import path from 'node:path'
import { LEVELS, type Level } from '../../src/atlas/model'
import { TableError } from './errors'
import { contentsOf } from './hash'
import * as schemas from './schemas'
import { decodeFreeTable, decodeTable, type FreeTable, type Schema, type Table } from './table'

/** A series file: which figure it holds, at which level. */
export interface SeriesTable extends Table<typeof schemas.SERIES> {
  readonly indicator: string
  readonly level: Level
}
/** A series of something that not all regions have. */
export interface PartialTable extends Table<typeof schemas.SERIES> {
  readonly indicator: string
}

/** Who moved between the regions of a level. */
export interface MovesTable extends Table<typeof schemas.MOVES> {
  readonly level: Level
}

/** Every table of `geodata/`, decoded, not yet checked against each other. */
export interface Tables {
  readonly indicators: Table<typeof schemas.INDICATORS>
  readonly themes: Table<typeof schemas.THEMES>
  readonly breaks: Table<typeof schemas.BREAKS>
  readonly series: readonly SeriesTable[]
  readonly partial: Table<typeof schemas.PARTIAL>
  readonly partialSeries: readonly PartialTable[]
  readonly facts: Table<typeof schemas.SINGLE_FACTS>
  readonly sources: readonly Table<typeof schemas.SOURCES>[]
  readonly licences: Table<typeof schemas.LICENCES>
  readonly checks: Table<typeof schemas.CHECKS>
  readonly changes: Table<typeof schemas.CHANGES>
  readonly kosis: Table<typeof schemas.KOSIS>
  readonly regions: Table<typeof schemas.REGIONS>
  readonly vintages: Table<typeof schemas.VINTAGES>
  readonly atoms: Table<typeof schemas.ATOMS>
  readonly straits: Table<typeof schemas.STRAITS>
  readonly tiles: Table<typeof schemas.TILES>
  readonly alike: Table<typeof schemas.ALIKE>
  readonly overlays: Table<typeof schemas.OVERLAYS>
  readonly places: Table<typeof schemas.PLACES>
  readonly placeFacts: Table<typeof schemas.PLACE_FACTS>
  readonly factKinds: Table<typeof schemas.FACT_KINDS>
  readonly moves: readonly MovesTable[]
  readonly movesSources: Table<typeof schemas.MOVES_SOURCES>
  readonly parks: Table<typeof schemas.PARKS>
  readonly provinceBirths: Table<typeof schemas.PROVINCE_BIRTHS>
  /** By name of the file without its ending. */
  readonly policy: ReadonlyMap<string, FreeTable>
  /** What could not be read. */
  readonly errors: readonly TableError[]
}

/** The texts of all tables, by their paths from the folder of the tables. */
export type Texts = ReadonlyMap<string, string>

/** Reads the texts of all tables under a folder. */
export async function readTexts(geodata: string): Promise<Texts> {
  const files = await contentsOf(geodata, (name) => name.endsWith('.csv'))
  return new Map([...files].map(([name, content]) => [name, content.toString()]))
}

/** Reads all tables under `geodata`; what cannot be read is in `errors`, never thrown. */
export const loadTables = async (geodata: string): Promise<Tables> =>
  decodeTables(await readTexts(geodata), geodata)

/** Tables that were decoded before, by their paths from the folder of the tables, each with the text it was decoded from. */
export type Decoded = Map<string, { readonly text: string; readonly table: Table }>

/**
 * Decodes the texts of all tables; what cannot be read is in `errors`, never thrown.
 *
 * @param geodata the folder they come from, as their reader knows it
 * @param before a table whose text is still the same is taken from here, and what is decoded anew is put there
 */
export function decodeTables(texts: Texts, geodata: string, before: Decoded = new Map()): Tables {
  const stray: TableError[] = []
  const label = (file: string): string => path.join(geodata, file).split(path.sep).join('/')

  const kept = <T extends Table>(file: string, text: string, decode: () => T): T => {
    const known = before.get(file)
    // A file is always decoded by the same schema.
    if (known?.text === text) return known.table as T
    const table = decode()
    before.set(file, { text, table })
    return table
  }
  const one = <S extends Schema>(file: string, schema: S, order?: readonly string[]): Table<S> => {
    const name = label(file)
    const source = texts.get(file)
    if (source !== undefined) return kept(file, source, () => decodeTable(name, source, schema, order))
    const missing = new TableError(
      name,
      1,
      null,
      'the file is missing',
      'restore it; the atlas needs this table',
    )
    return { file: name, header: [], rows: [], cells: [], errors: [missing] }
  }
  const names = [...texts.keys()].sort()
  const folder = (name: string): string[] =>
    names.filter((file) => path.posix.dirname(file) === name).map((file) => path.posix.basename(file))

  const series: SeriesTable[] = []
  for (const file of folder('series')) {
    const name = schemas.seriesName(file)
    if (name) series.push({ ...one(`series/${file}`, schemas.SERIES), ...name })
    else
      stray.push(
        new TableError(
          label(`series/${file}`),
          1,
          null,
          'the name says no level',
          'name it <indicator>.province.csv or <indicator>.municipality.csv',
        ),
      )
  }
  const partialSeries = folder('partial').map((file) => ({
    ...one(`partial/${file}`, schemas.SERIES),
    indicator: file.replace(/\.csv$/, ''),
  }))
  const moves = LEVELS.map((level) => ({ ...one(`moves/${level}.csv`, schemas.MOVES), level }))
  const policy = new Map(
    folder('policy').map((name) => {
      const file = `policy/${name}`
      const text = texts.get(file)!
      return [name.replace(/\.csv$/, ''), kept(file, text, () => decodeFreeTable(label(file), text))]
    }),
  )
  const sources = folder('sources').map((file) => one(`sources/${file}`, schemas.SOURCES))

  const tables = {
    indicators: one('indicators.csv', schemas.INDICATORS),
    themes: one('themes.csv', schemas.THEMES),
    breaks: one('breaks.csv', schemas.BREAKS),
    partial: one('partial.csv', schemas.PARTIAL),
    movesSources: one('moves.csv', schemas.MOVES_SOURCES),
    parks: one('parks.csv', schemas.PARKS),
    provinceBirths: one('province-births.csv', schemas.PROVINCE_BIRTHS),
    facts: one('facts.csv', schemas.SINGLE_FACTS),
    licences: one('licences.csv', schemas.LICENCES),
    checks: one('checks.csv', schemas.CHECKS),
    changes: one('changes.csv', schemas.CHANGES),
    kosis: one('kosis.csv', schemas.KOSIS),
    regions: one('regions.csv', schemas.REGIONS),
    vintages: one('vintages.csv', schemas.VINTAGES),
    atoms: one('atoms.csv', schemas.ATOMS, schemas.ATOM_COLUMNS),
    straits: one('straits.csv', schemas.STRAITS),
    tiles: one('tiles.csv', schemas.TILES),
    alike: one('alike.csv', schemas.ALIKE),
    overlays: one('overlays.csv', schemas.OVERLAYS),
    places: one('places/places.csv', schemas.PLACES),
    placeFacts: one('places/facts.csv', schemas.PLACE_FACTS),
    factKinds: one('places/fact-kinds.csv', schemas.FACT_KINDS),
  }
  const every: Table[] = [...Object.values(tables), ...series, ...partialSeries, ...moves, ...sources]
  const errors = [
    ...stray,
    ...every.flatMap((table) => table.errors),
    ...[...policy.values()].flatMap((table) => table.errors),
  ]
  return { ...tables, series, partialSeries, moves, policy, sources, errors }
}
