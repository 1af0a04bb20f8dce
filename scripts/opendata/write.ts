import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Parks } from '../../src/atlas/parks'
import { LEVELS, type Indicator, type Level } from '../../src/atlas/model'
import { plainCsvOf, recordsOf, rowsOf } from '../../src/export/table'
import { OPEN } from '../../src/supply/open'
import type { Supplies } from '../../src/supply/supplies'
import { levelsOf } from '../../src/view/parameters'
import type { Site } from '../pages/site'
import { geojsonOfUnits, overlayOf, topojsonOfUnits } from './boundaries'
import { descriptionOf, sourcesOf } from './describe'
import { figuresOf, parksTable, regionsOf } from './figures'
import { fingerprint, lastChange, type Keepers } from './keepers'
import { describeMoves, movesIn, movesTable } from './moves'
import {
  CHANGES,
  CHANGES_SCHEMA,
  figuresResource,
  geoResource,
  MOVES_SCHEMA,
  packageOf,
  PARKS_SCHEMA,
  REGIONS_SCHEMA,
  tableResource,
} from './package'

const pretty = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`
const compact = (value: unknown) => `${JSON.stringify(value)}\n`
/** Records as JSON, each in a line of its own. */
const lines = (records: readonly object[]) =>
  `[\n${records.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`

const MOVES_TITLES: Readonly<Record<Level, string>> = {
  province: 'Moves between provinces',
  municipality: 'Moves between municipalities',
}

/** What is written of each series. */
const ENDINGS = ['csv', 'json', 'metadata.json'] as const

/** A line that sends from one address to another, for hosts that read such a file; others have the same content at both. */
function redirect(site: Site, from: string, to: string): string {
  const root = site.base === null ? '/' : new URL(site.base).pathname
  return `${root}${OPEN}/${from} ${root}${OPEN}/${to} 301`
}

/**
 * Writes the figures for others, at addresses that never change: a CSV, a JSON and a description for each indicator and
 * level, under its former ids too; the regions, the boundaries of each vintage, the industrial parks, the places of each overlay, what changed
 * when, an index, and the description of all as a data package.
 * @param supplies all series, all places, all moves, and the boundaries in detail
 * @param parks the industrial parks of all provinces
 * @param out folder of the built atlas
 */
export async function writeOpenData(
  supplies: Supplies,
  parks: readonly Parks[],
  keepers: Keepers,
  out: string,
  site: Site,
): Promise<void> {
  const { atlas, atoms, moves } = supplies
  const { catalogue } = atlas
  const folder = path.join(out, OPEN)
  for (const sub of ['boundaries', 'overlays']) await mkdir(path.join(folder, sub), { recursive: true })
  const put = (file: string, content: string) => writeFile(path.join(folder, file), content)
  const resources: object[] = []

  const putTable = async (file: string, title: string, content: string, schema: object) => {
    await put(file, content)
    resources.push(tableResource(path.parse(file).name, file, title, content, schema))
  }
  await putTable('regions.csv', 'Regions', plainCsvOf(regionsOf(catalogue)), REGIONS_SCHEMA)
  await putTable('parks.csv', 'Industrial parks', plainCsvOf(parksTable(catalogue, parks)), PARKS_SCHEMA)
  for (const level of LEVELS) {
    const tables = movesIn(moves, level)
    const description = describeMoves(atlas, keepers, level, tables)
    const file = `moves.${level}`
    await putTable(`${file}.csv`, MOVES_TITLES[level], plainCsvOf(movesTable(tables)), MOVES_SCHEMA)
    await put(`${file}.metadata.json`, pretty(description))
  }
  const changes = rowsOf(
    CHANGES,
    keepers.changes.map((change) => CHANGES.map((name) => change[name])),
  )
  await putTable('changelog.csv', 'What changed, and when', plainCsvOf(changes), CHANGES_SCHEMA)

  const putFigures = async (indicator: Indicator, level: Level) => {
    const series = atlas.series.get(`${indicator.id}/${level}`)
    if (!series) throw new Error(`${indicator.id}: its figures of each ${level} are not here.`)
    const table = figuresOf(catalogue, series)
    const csv = plainCsvOf(table)
    const told = { atlas, keepers, indicator, level, series, fingerprint: fingerprint(csv) }
    for (const id of [indicator.id, ...indicator.aliases]) {
      await put(`${id}.${level}.csv`, csv)
      await put(`${id}.${level}.json`, lines(recordsOf(table)))
      await put(`${id}.${level}.metadata.json`, pretty(descriptionOf(told, site)))
    }
    resources.push(figuresResource({ ...indicator, level }, csv, sourcesOf(told), keepers))
    return {
      indicator: indicator.id,
      level,
      title: indicator.title,
      theme: indicator.theme,
      unit: indicator.unit,
      years: [series.years[0], series.years.at(-1)],
      rows: table.rows.length,
      lastChange: lastChange(keepers, indicator, level)?.date ?? null,
      fingerprint: told.fingerprint,
      csv: `${indicator.id}.${level}.csv`,
      json: `${indicator.id}.${level}.json`,
      metadata: `${indicator.id}.${level}.metadata.json`,
    }
  }
  const figures: object[] = []
  for (const indicator of catalogue.indicators)
    for (const level of levelsOf(indicator)) figures.push(await putFigures(indicator, level))

  const topology = atoms.detail
  if (!topology) throw new Error('The boundaries are not here.')
  const putBoundaries = async (vintage: string) => {
    const topojson = `boundaries/${vintage}.topo.json`
    await put(topojson, compact(topojsonOfUnits(catalogue, topology, vintage)))
    for (const level of LEVELS) {
      const file = `boundaries/${vintage}.${level}.geojson`
      const content = compact(geojsonOfUnits(catalogue, topology, vintage, level))
      await put(file, content)
      const title = `Boundaries, ${vintage}, ${level}`
      resources.push(geoResource(`boundaries-${vintage}.${level}`, file, title, content))
      boundaries.push({ vintage, level, geojson: file, topojson })
    }
  }
  const boundaries: object[] = []
  for (const { id } of catalogue.vintages) await putBoundaries(id)

  const units = geojsonOfUnits(catalogue, topology, 'statistics', 'municipality')
  const areas = new Map(units.features.map(({ id, geometry }) => [String(id), geometry]))
  const overlays: object[] = []
  for (const overlay of catalogue.overlays) {
    const { id, name, what, caveat } = overlay
    const content = compact(overlayOf(overlay, atlas.places, areas))
    await put(`overlays/${id}.geojson`, content)
    resources.push(geoResource(`overlay-${id}`, `overlays/${id}.geojson`, name.en, content))
    overlays.push({ id, title: name, what, caveat, geojson: `overlays/${id}.geojson` })
  }
  const moved = catalogue.indicators.flatMap((indicator) =>
    levelsOf(indicator).flatMap((level) =>
      indicator.aliases.flatMap((id) =>
        ENDINGS.map((ending) =>
          redirect(site, `${id}.${level}.${ending}`, `${indicator.id}.${level}.${ending}`),
        ),
      ),
    ),
  )
  await writeFile(path.join(out, '_redirects'), moved.map((line) => `${line}\n`).join(''))
  const { version } = catalogue
  await put('index.json', pretty({ version, figures, boundaries, overlays }))
  await put('datapackage.json', pretty(packageOf(version, site.base, resources)))
}
