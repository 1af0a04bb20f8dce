import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Topology } from 'topojson-specification'
import { seriesNeeded } from '../../src/atlas/atlas'
import { FORM } from '../../src/atlas/embed-bundle'
import { sparklineOf } from '../../src/scene/sparkline'
import { LANGS, LEVELS, type Catalogue, type Region } from '../../src/atlas/model'
import { parksFile } from '../../src/atlas/parks'
import { packTopology } from '../../src/atlas/packed-topology'
import { neighboursOf, type AtomTopology, type ContextTopology } from '../../src/scene/shapes'
import { filesOf } from '../lib/stale.mjs'
import { alikeFile, movesFile, seriesFile } from '../../src/supply/files'
import { levelsOf } from '../../src/view/parameters'
import { readAtlas, readCatalogue } from '../page/atlas'
import { alikeOf } from './alike'
import { boundaryInputs, placeBoundaries } from './boundaries'
import { catalogueOf, termsOf } from './catalogue'
import { checkTables } from './checks'
import { BadTables } from './errors'
import { contentsOf, hashOf } from './hash'
import {
  atomTopology,
  baseOf,
  bundlesOf,
  inOne,
  landFromAfar,
  landTopology,
  marksOf,
  namesOfSources,
  openingChange,
  ownBreaks,
  quietCatalogue,
  quietRecords,
  unitTopology,
} from './embed-bundles'
import { loadTables, type Tables } from './load'
import { movesOf } from './moves'
import { parksOf } from './parks'
import { placesOf, recordsOf, remainderOf, sourcesOf } from './places'
import { allSeries, coverageOf, latestOf } from './series'
import { builtStory, entryOf, storyFiles } from './stories'
import { tilesOf } from './tiles'
import { townshipFiles } from './townships'

/** Size of a built file in bytes, as it lies and compressed. */
export interface Size {
  readonly bytes: number
  readonly gzip: number
}

/** What a build made. */
export interface Report {
  readonly version: string
  /** False when nothing had changed since the last build. */
  readonly built: boolean
  readonly files: Readonly<Record<string, Size>>
  /** What is not wrong, and should be better: with file, line and what to do. */
  readonly warnings: readonly string[]
}

interface Manifest {
  readonly version: string
  readonly inputs: string
  readonly files: Readonly<Record<string, Size>>
}

const REPOSITORY = path.resolve(import.meta.dirname, '../..')
const MANIFEST = 'manifest.json'
/** What decides what lies in the data, apart from the tables and the boundaries: all of the product's code, which it is made with. */
export const CODE_BEHIND = ['src', 'scripts/geodata', 'scripts/page/atlas.ts']

/**
 * Reads and checks all tables. Throws `BadTables` with everything that is wrong.
 *
 * @param geodata folder of the tables
 */
export const readTables = async (geodata: string): Promise<Tables> => checked(await loadTables(geodata))

/** The same tables, if they can be read and none contradicts another. Throws `BadTables` with everything that is wrong. */
export function checked(tables: Tables): Tables {
  // What refers to a table that cannot be read would be blamed as well, and wrongly.
  const errors = tables.errors.length ? tables.errors : checkTables(tables)
  if (errors.length) throw new BadTables(errors)
  return tables
}

/**
 * Builds the data of the atlas from its tables. It is made beside `out` and put in its place as a whole, so that `out`
 * always holds one complete build; when a table is bad, the build before stays. Does nothing when neither the tables nor
 * the scripts have changed. Throws `BadTables` with everything that is wrong.
 *
 * @param geodata folder of the tables
 * @param out folder to replace
 */
export async function buildGeodata({ geodata, out }: { geodata: string; out: string }): Promise<Report> {
  const shapes = await boundaryInputs()
  const inputs = await inputsOf(geodata, shapes)
  const before = await lastBuild(out)
  if (before?.inputs === inputs)
    return { version: before.version, built: false, files: before.files, warnings: [] }

  const tables = await readTables(geodata)
  const next = `${out}.${process.pid}.next`
  await rm(next, { recursive: true, force: true })
  for (const folder of ['series', 'policy', 'moves', 'parks', 'alike', 'embed', 'stories', 'townships'])
    await mkdir(path.join(next, folder), { recursive: true })
  try {
    await placeBoundaries(shapes, next)
    await writeData(tables, next)
    const warnings = await writeStories(geodata, tables, next)
    const manifest = await manifestOf(next, inputs)
    await writeFile(path.join(next, MANIFEST), JSON.stringify(manifest))
    await replace(out, next)
    return { version: manifest.version, built: true, files: manifest.files, warnings }
  } finally {
    await rm(next, { recursive: true, force: true })
  }
}

/** Hash of all that decides what a build makes. */
async function inputsOf(geodata: string, shapes: string): Promise<string> {
  const inputs = new Map<string, string | Buffer>([['shapes', shapes]])
  for (const [name, content] of await contentsOf(geodata)) inputs.set(`tables/${name}`, content)
  for (const name of filesOf(REPOSITORY, CODE_BEHIND))
    inputs.set(name, await readFile(path.join(REPOSITORY, name)))
  return hashOf(inputs)
}

/** The manifest of the build that lies in `out`, if all its files are there. */
async function lastBuild(out: string): Promise<Manifest | null> {
  try {
    const manifest = JSON.parse(await readFile(path.join(out, MANIFEST), 'utf8')) as Manifest
    const sizes = await Promise.all(
      Object.entries(manifest.files).map(async ([name, size]) => {
        const { size: bytes } = await stat(path.join(out, name))
        return bytes === size.bytes
      }),
    )
    return sizes.every(Boolean) ? manifest : null
  } catch {
    return null
  }
}

async function writeData(tables: Tables, folder: string): Promise<void> {
  const write = (name: string, content: unknown) =>
    writeFile(path.join(folder, name), JSON.stringify(content))
  const series = allSeries(tables)
  const terms = termsOf(tables)
  const sources = sourcesOf(tables)
  for (const [indicator, levels] of series)
    for (const one of levels) {
      const named = new Set(coverageOf(tables, indicator, [one])[one.level]?.sources)
      await write(seriesFile(indicator, one.level), {
        indicator,
        terms: terms.get(indicator),
        sources: sources.filter(({ id }) => named.has(id)),
        series: [one],
      })
    }
  const { partial, facts } = remainderOf(tables)
  await write('places.json', columnsOf(placesOf(tables)))
  await write('records.json', recordsOf(tables))
  await write('sources.json', sources)
  await write('latest.json', latestOf(series))
  await write('tiles.json', tilesOf(tables))
  await write('partial.json', partial)
  await write('facts.json', facts)
  for (const [level, figures] of alikeOf(tables, series)) await write(alikeFile(level), figures)
  for (const [name, moves] of movesOf(tables)) await write(movesFile(name), moves)
  for (const [province, { sources: named, parks }] of parksOf(tables))
    await write(parksFile(province), { sources: named, parks: columnsOf(parks) })
  for (const [name, { rows }] of tables.policy) await write(`policy/${name}.json`, rows)

  const labels = JSON.parse(await readFile(path.join(folder, 'labels.json'), 'utf8')) as Labels
  const catalogue = catalogueOf(tables, series, placesIn(labels), '')
  // The version names the data, so it is made of everything written so far and of the catalogue without it.
  const contents = new Map<string, string | Buffer>(await contentsOf(folder))
  contents.set('catalogue.json', JSON.stringify(catalogue))
  const version = hashOf(contents).slice(0, 10)
  await write('catalogue.json', byColumns({ ...catalogue, version }))
  await writeKits(folder, write)
}

/** A catalogue as `decodeCatalogue` reads it. */
const byColumns = (catalogue: Catalogue) => ({
  ...catalogue,
  indicators: columnsOf(catalogue.indicators),
  regions: columnsOf(catalogue.regions),
})

/** A table by its columns, as `columns` of src/atlas/form.ts reads it: every name stands in the file once. */
function columnsOf<T extends object>(rows: readonly T[]): Record<string, unknown[]> {
  const names = Object.keys(rows[0] ?? {}) as (keyof T & string)[]
  return Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name])]))
}

/** The stories with their figures put in, told from what was written for the atlas. Throws `BadTables`. @returns warnings */
async function writeStories(geodata: string, tables: Tables, folder: string): Promise<string[]> {
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(path.join(folder, name), 'utf8'))
  const policy = new Map([...tables.policy].map(([name, { rows }]) => [name, rows]))
  const from = {
    catalogue: readCatalogue(folder),
    read,
    policy,
    moves: movesOf(tables),
    atlasOf: (series: readonly string[]) => readAtlas(folder, series),
  }
  const files = await storyFiles(geodata)
  const built = await Promise.all(files.map((file) => builtStory(file, from)))
  const errors = built.flatMap((one) => one.errors)
  if (errors.length) throw new BadTables(errors)
  for (const { story } of built)
    await writeFile(path.join(folder, `stories/${story.ko.id}.json`), JSON.stringify(story))
  await writeFile(path.join(folder, 'stories.json'), JSON.stringify(built.map(({ story }) => entryOf(story))))
  return built.flatMap(({ warnings }) => warnings)
}

/** Boundaries that a page draws, and the object they hold: packed where they are made, half of the bytes are left. */
const PACKED = { 'overview.topo.json': 'atoms', 'detail.topo.json': 'atoms', 'context.topo.json': 'land' }

/** Boundaries as a page reads them, and what embeds are drawn from, made of what was written for the atlas. */
async function writeKits(
  folder: string,
  write: (name: string, content: unknown) => Promise<void>,
): Promise<void> {
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(path.join(folder, name), 'utf8'))
  const { indicators } = readCatalogue(folder)
  const atlas = readAtlas(folder, [...new Set(indicators.flatMap(seriesNeeded))])
  const sparklines = indicators.map((one) => [one.id, sparklineOf(atlas, one)] as const)
  await write('sparklines.json', Object.fromEntries(sparklines.filter(([, line]) => line)))
  for (const [name, bundle] of bundlesOf(atlas)) await write(`embed/${name}.json`, bundle)
  for (const indicator of indicators)
    for (const level of levelsOf(indicator)) {
      const file = seriesFile(indicator.id, level)
      const breaks = ownBreaks(atlas, indicator, level)
      await write(file, {
        ...((await read(file)) as object),
        breaks,
        ...openingChange(atlas, indicator, level),
      })
    }
  for (const lang of LANGS)
    for (const [overlay, places] of marksOf(atlas, lang))
      await write(`embed/places-${overlay}.${lang}.json`, { form: FORM, places })
  const atoms = (await read('overview.topo.json')) as AtomTopology
  const land = (await read('context.topo.json')) as ContextTopology
  for (const level of LEVELS) {
    for (const lang of LANGS)
      await write(`embed/base.${level}.${lang}.json`, baseOf(atlas.catalogue, level, lang))
    await write(`embed/${level}.topo.json`, unitTopology(atlas.catalogue, atoms, level))
  }
  for (const lang of LANGS)
    await write(`embed/sources.${lang}.json`, { form: FORM, sources: namesOfSources(atlas, lang) })
  await write(
    'embed/records.json',
    quietRecords((await read('records.json')) as ReturnType<typeof recordsOf>),
  )
  for (const lang of LANGS)
    await write(`embed/catalogue.${lang}.json`, inOne(byColumns(quietCatalogue(atlas.catalogue)), lang))
  await write('embed/atoms.topo.json', atomTopology(atoms))
  await write('embed/land.topo.json', landTopology(neighboursOf(land)))
  await write('land.topo.json', packTopology(landFromAfar(neighboursOf(land)), 'land'))
  for (const [name, object] of Object.entries(PACKED))
    await write(name, packTopology((await read(name)) as Topology, object))
  const townships = (await read('townships.json')) as Parameters<typeof townshipFiles>[0]
  for (const [name, file] of townshipFiles(townships, atlas.catalogue)) await write(name, file)
  // It is whole in the files of the provinces.
  await rm(path.join(folder, 'townships.json'))
}

type Extent = NonNullable<Region['place']>
/** Inner points and extents of regions, as the boundary build writes them. */
type Labels = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>

/** Looks a region's inner point and extent up: as the statistics know it, else in the oldest law that has it. */
function placesIn({ statistics, ...laws }: Labels): (code: string) => Region['place'] {
  const vintages = [
    statistics ?? {},
    ...Object.keys(laws)
      .sort()
      .map((id) => laws[id]!),
  ]
  const extents = vintages.flatMap((vintage) => Object.entries(vintage))
  const places = new Map<string, Extent>()
  for (const [code, numbers] of extents) {
    const [lon, lat, west, south, east, north, km2] = numbers
    if (km2 === undefined || places.has(code)) continue
    // About 100 m for the point, 1 km outwards for the extent: all a map view needs, at half the bytes.
    const down = (degrees: number) => Math.floor(degrees * 100) / 100
    const up = (degrees: number) => Math.ceil(degrees * 100) / 100
    const round = (number: number, digits: number) => Number(number.toFixed(digits))
    const point = [round(lon!, 3), round(lat!, 3)] as const
    places.set(code, [...point, down(west!), down(south!), up(east!), up(north!), round(km2, 1)])
  }
  return (code) => places.get(code) ?? null
}

async function manifestOf(folder: string, inputs: string): Promise<Manifest> {
  const contents = await contentsOf(folder)
  const { version } = JSON.parse(String(contents.get('catalogue.json'))) as { version: string }
  const files = Object.fromEntries(
    [...contents.keys()].sort().map((name) => {
      const content = contents.get(name)!
      return [name, { bytes: content.length, gzip: gzipSync(content, { level: 9 }).length }]
    }),
  )
  return { version, inputs, files }
}

/** Puts `next` in the place of `out`; what was there comes back if that fails. */
async function replace(out: string, next: string): Promise<void> {
  const old = `${out}.${process.pid}.old`
  await mkdir(path.dirname(out), { recursive: true })
  const had = await rename(out, old).then(
    () => true,
    () => false,
  )
  try {
    await rename(next, out)
  } catch (error) {
    if (had) await rename(old, out)
    throw error
  }
  await rm(old, { recursive: true, force: true })
}
