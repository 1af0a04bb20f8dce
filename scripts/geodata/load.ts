import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Level } from '../../src/atlas/model'
import { TableError } from './errors'
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
  readonly regions: Table<typeof schemas.REGIONS>
  readonly vintages: Table<typeof schemas.VINTAGES>
  readonly atoms: Table<typeof schemas.ATOMS>
  readonly tiles: Table<typeof schemas.TILES>
  readonly overlays: Table<typeof schemas.OVERLAYS>
  readonly places: Table<typeof schemas.PLACES>
  readonly placeFacts: Table<typeof schemas.PLACE_FACTS>
  readonly factKinds: Table<typeof schemas.FACT_KINDS>
  /** By name of the file without its ending. */
  readonly policy: ReadonlyMap<string, FreeTable>
  /** What could not be read. */
  readonly errors: readonly TableError[]
}

/** Reads all tables under `geodata`; what cannot be read is in `errors`, never thrown. */
export async function loadTables(geodata: string): Promise<Tables> {
  const stray: TableError[] = []
  const label = (file: string): string => path.join(geodata, file).split(path.sep).join('/')

  const one = async <S extends Schema>(
    file: string,
    schema: S,
    order?: readonly string[],
  ): Promise<Table<S>> => {
    const name = label(file)
    const source = await readFile(path.join(geodata, file), 'utf8').catch(() => null)
    if (source !== null) return decodeTable(name, source, schema, order)
    const missing = new TableError(
      name,
      1,
      null,
      'the file is missing',
      'restore it; the atlas needs this table',
    )
    return { file: name, header: [], rows: [], cells: [], errors: [missing] }
  }
  const folder = async (name: string): Promise<string[]> =>
    (await readdir(path.join(geodata, name)).catch(() => [])).filter((file) => file.endsWith('.csv')).sort()

  const series: SeriesTable[] = []
  for (const file of await folder('series')) {
    const name = schemas.seriesName(file)
    if (name) series.push({ ...(await one(`series/${file}`, schemas.SERIES)), ...name })
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
  const partialSeries: PartialTable[] = []
  for (const file of await folder('partial'))
    partialSeries.push({
      ...(await one(`partial/${file}`, schemas.SERIES)),
      indicator: file.replace(/\.csv$/, ''),
    })
  const policy = new Map<string, FreeTable>()
  for (const file of await folder('policy'))
    policy.set(
      file.replace(/\.csv$/, ''),
      decodeFreeTable(label(`policy/${file}`), await readFile(path.join(geodata, 'policy', file), 'utf8')),
    )
  const sources: Table<typeof schemas.SOURCES>[] = []
  for (const file of await folder('sources')) sources.push(await one(`sources/${file}`, schemas.SOURCES))

  const tables = {
    indicators: await one('indicators.csv', schemas.INDICATORS),
    themes: await one('themes.csv', schemas.THEMES),
    breaks: await one('breaks.csv', schemas.BREAKS),
    partial: await one('partial.csv', schemas.PARTIAL),
    facts: await one('facts.csv', schemas.SINGLE_FACTS),
    regions: await one('regions.csv', schemas.REGIONS),
    vintages: await one('vintages.csv', schemas.VINTAGES),
    atoms: await one('atoms.csv', schemas.ATOMS, schemas.ATOM_COLUMNS),
    tiles: await one('tiles.csv', schemas.TILES),
    overlays: await one('overlays.csv', schemas.OVERLAYS),
    places: await one('places/places.csv', schemas.PLACES),
    placeFacts: await one('places/facts.csv', schemas.PLACE_FACTS),
    factKinds: await one('places/fact-kinds.csv', schemas.FACT_KINDS),
  }
  const every: Table[] = [...Object.values(tables), ...series, ...partialSeries, ...sources]
  const errors = [
    ...stray,
    ...every.flatMap((table) => table.errors),
    ...[...policy.values()].flatMap((table) => table.errors),
  ]
  return { ...tables, series, partialSeries, policy, sources, errors }
}
