import { existsSync } from 'node:fs'
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildGeodata, CODE_BEHIND, type Report } from '../../scripts/geodata/build'
import { decodeCatalogue, decodeSeries } from '../../src/atlas/decode'
import { decodePlaces, decodeRecords, decodeSources } from '../../src/atlas/decode-more'
import { decodeLatest } from '../../src/atlas/decode-profile'
import { seriesFiles } from '../../src/supply/files'
import { SIGNIFICANT } from '../../scripts/geodata/series'
import { figureOf, GEODATA, REPOSITORY, tables, yearsOf } from './tables'

/** What is built from the tables, as the page will read it. */

let folder = ''
let geodata = ''
let out = ''
let report: Report

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'goru-build-'))
  geodata = path.join(folder, 'geodata')
  out = path.join(folder, 'data')
  await cp(GEODATA, geodata, { recursive: true })
  report = await buildGeodata({ geodata, out })
  // A first build on a machine cuts the boundaries, which takes about a minute.
}, 180_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

const json = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(path.join(out, name), 'utf8'))
/** The series of an indicator at all levels that the catalogue names. */
const seriesOf = async (indicator: string) => {
  const files = seriesFiles(decodeCatalogue(await json('catalogue.json')), indicator)
  const read = await Promise.all(files.map(async (file) => decodeSeries(await json(file), file).series))
  return read.flat()
}
const built = async (indicator: string, level: string, region: string, year: number) => {
  const series = (await seriesOf(indicator)).find((one) => one.level === level)!
  return series.values[series.regions.indexOf(region)]![series.years.indexOf(year)]
}

test('the catalogue is decoded by the page and lists what was in the tables', async () => {
  const catalogue = decodeCatalogue(await json('catalogue.json'))
  expect(catalogue.version).toBe(report.version)
  expect(catalogue.indicators).toHaveLength(tables.indicators.rows.length)
  expect(catalogue.regions).toHaveLength(tables.regions.rows.length)
  expect(catalogue.atoms).toHaveLength(257)
  expect(catalogue.overlays).toHaveLength(tables.overlays.rows.length)
  expect(catalogue.placeIds).toHaveLength(tables.places.rows.length)
})

test('an overlay says how many of what it counts documents have, without its places', async () => {
  const catalogue = decodeCatalogue(await json('catalogue.json'))
  const places = decodePlaces(await json('places.json'))
  for (const { id, counts, documented } of catalogue.overlays) {
    const those = places.filter(({ overlay, counted }) => overlay === id && counted)
    const names = those.flatMap((place) => (counts === 'places' ? [place.group] : place.municipalities))
    expect(new Set(names).size, id).toBe(documented)
  }
  expect(catalogue.overlays.some(({ documented }) => documented > 0)).toBe(true)
})

test('every province and municipality has a place on the map inside its extent', async () => {
  const { regions } = decodeCatalogue(await json('catalogue.json'))
  for (const { code, level, place } of regions) {
    if (level === 'nation' || level === 'macro') {
      expect([code, place]).toEqual([code, null])
      continue
    }
    const [lon, lat, west, south, east, north, km2] = place!
    expect(lon, code).toBeGreaterThan(west)
    expect(lon, code).toBeLessThan(east)
    expect(lat, code).toBeGreaterThan(south)
    expect(lat, code).toBeLessThan(north)
    expect(km2, code).toBeGreaterThan(2)
  }
})

test('every indicator has a series file with the years and levels of the catalogue', async () => {
  const { indicators } = decodeCatalogue(await json('catalogue.json'))
  for (const { id, levels } of indicators) {
    const series = await seriesOf(id)
    expect(Object.keys(levels), id).toEqual(series.map((one) => one.level))
    expect(series.length, id).toBeGreaterThan(0)
    for (const { level, years } of series) {
      expect(levels[level]!.years, id).toEqual(years)
      expect(levels[level]!.sources.length, id).toBeGreaterThan(0)
    }
  }
  const files = indicators.flatMap(({ levels }) => Object.keys(levels))
  expect((await readdir(path.join(out, 'series'))).length).toBe(files.length)
})

test('what is told of an indicator at length comes with its figures, and no first visit pays for it', async () => {
  const catalogue = await readFile(path.join(out, 'catalogue.json'), 'utf8')
  for (const row of tables.indicators.rows) {
    const [{ terms } = {}] = await seriesOf(row.id)
    expect(terms, row.id).toEqual({
      question: { ko: row.question_ko, en: row.question_en },
      description: { ko: row.description_ko, en: row.description_en },
      caption: { ko: row.caption_ko, en: row.caption_en },
      caution: { ko: row.caution_ko, en: row.caution_en },
      period: { ko: row.period_ko, en: row.period_en },
    })
    for (const text of [row.description_ko, row.caution_en])
      if (text) expect(catalogue.includes(JSON.stringify(text)), row.id).toBe(false)
  }
})

test('figures are those of the tables, digit by digit', async () => {
  expect(await built('grdp-nominal', 'province', '48', 2024)).toBe(figureOf('grdp-nominal', '48', 2024))
  expect(await built('population-resident', 'municipality', '46170', 2024)).toBe(
    figureOf('population-resident', '46170', 2024, 'municipality'),
  )
  expect(await built('total-fertility-rate', 'province', '00', 2024)).toBe(
    figureOf('total-fertility-rate', '00', 2024),
  )
})

test('computed figures are numerator / denominator x factor, at both levels', async () => {
  /** With the digits that are kept, and no digit more or less. */
  const rate = (region: string, year: number, level: 'province' | 'municipality') => {
    const above = figureOf('youth-net-migration-20-39', region, year, level)
    const exact = (above / figureOf('population-resident', region, year, level)) * 1000
    return Number(exact.toPrecision(SIGNIFICANT))
  }
  for (const [level, code, year] of [
    ['province', '27', 2025],
    ['municipality', '46170', 2020],
  ] as const)
    expect(await built('youth-net-migration-rate-20-39', level, code, year)).toBe(rate(code, year, level))
  const derived = tables.indicators.rows.filter((row) => row.numerator !== '')
  expect(derived.length).toBeGreaterThan(8)
})

test('the latest figures are of a year that most regions know', async () => {
  const latest = decodeLatest(await json('latest.json'))
  const { year, values } = latest['population-resident']!.municipality!
  expect(year).toBe(Math.max(...yearsOf('population-resident', 'municipality').keys()))
  expect(Object.keys(values)).toHaveLength(229)
  const grdp = latest['grdp-nominal']!.province!
  expect(grdp.values['48']).toBe(figureOf('grdp-nominal', '48', grdp.year))
  for (const [indicator, levels] of Object.entries(latest))
    for (const [level, { year, values }] of Object.entries(levels)) {
      const series = (await seriesOf(indicator)).find((one) => one.level === level)!
      expect(series.years, indicator).toContain(year)
      expect(Object.keys(values).length * 2, `${indicator} ${level}`).toBeGreaterThanOrEqual(
        series.regions.length,
      )
    }
})

test('places and sources are decoded by the page, and every fact reaches its source', async () => {
  const places = decodePlaces(await json('places.json'))
  const { kinds, records } = decodeRecords(await json('records.json'))
  const sources = new Set(decodeSources(await json('sources.json')).map((source) => source.id))
  const kindIds = new Set(kinds.map((kind) => kind.id))
  expect(places).toHaveLength(tables.places.rows.length)
  const facts = places.flatMap(({ id }) => records[id]!.facts)
  // What the policy's own tables say of places stands on their cards too.
  const joined = [
    'institutions',
    'sejong-population',
    'sejong-agencies',
    'sejong-zones',
    'sejong-milestones',
    'saemangeum-zones',
    'saemangeum-plan2021',
    'saemangeum-series',
    'saemangeum-milestones',
  ].reduce((sum, name) => sum + (tables.policy.get(name)?.rows.length ?? 0), 0)
  expect(joined).toBeGreaterThan(0)
  expect(facts).toHaveLength(tables.placeFacts.rows.length + joined)
  for (const { kind, sources: ids } of facts) {
    expect(kindIds).toContain(kind)
    for (const id of ids) expect(sources).toContain(id)
  }
  const naju = places.find((place) => place.id === 'innovation-city-naju')!
  expect(naju.from === null ? '' : String(naju.from)).toBe(naju.fromText.slice(0, 4))
})

test('the manifest names every file with its size', async () => {
  const names = (await readdir(out, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name !== 'manifest.json')
    .map((entry) => path.relative(out, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
  expect(Object.keys(report.files).sort()).toEqual(names.sort())
  const catalogue = await readFile(path.join(out, 'catalogue.json'))
  expect(report.files['catalogue.json']?.bytes).toBe(catalogue.length)
  expect(report.files['catalogue.json']?.gzip).toBe(gzipSync(catalogue, { level: 9 }).length)
})

test('a second build does nothing', async () => {
  const before = (await stat(path.join(out, 'catalogue.json'))).mtimeMs
  const again = await buildGeodata({ geodata, out })
  expect(again).toEqual({ ...report, built: false })
  expect((await stat(path.join(out, 'catalogue.json'))).mtimeMs).toBe(before)
})

test('a lost file is built again, with the same version', async () => {
  await rm(path.join(out, 'series/grdp-nominal.province.json'))
  const again = await buildGeodata({ geodata, out })
  expect(again).toEqual({ ...report, built: true })
})

test('a changed table gives another version, and nothing is left beside it', async () => {
  const themes = path.join(geodata, 'themes.csv')
  const text = await readFile(themes, 'utf8')
  await writeFile(themes, text.replace(/\n([^,]+),(\d+),([^,]+),/, '\n$1,$2,$3!,'))
  const changed = await buildGeodata({ geodata, out })
  expect(changed.built).toBe(true)
  expect(changed.version).not.toBe(report.version)
  expect((await readdir(folder)).sort()).toEqual(['data', 'geodata'])
})

/** The modules that a module is made of, itself among them, by path from the repository. */
async function modulesBehind(entry: string): Promise<Set<string>> {
  const seen = new Set<string>()
  const visit = async (name: string): Promise<void> => {
    if (seen.has(name)) return
    seen.add(name)
    const text = await readFile(path.join(REPOSITORY, name), 'utf8')
    for (const [, to] of text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)) {
      const at = path.posix.join(path.posix.dirname(name), String(to))
      const file = /\.\w+$/.test(at) ? at : `${at}.ts`
      await visit(existsSync(path.join(REPOSITORY, file)) ? file : `${at}/index.ts`)
    }
  }
  await visit(entry)
  return seen
}

test('a change of any module that the data are made with makes them anew', async () => {
  const modules = [...(await modulesBehind('scripts/geodata/build.ts'))]
  expect(modules).toContain('src/view/url.ts')
  // The boundaries, and what finds the files of a build, decide nothing else; the former have a hash of their own.
  const apart = ['scripts/boundaries', 'scripts/lib']
  const watched = [...CODE_BEHIND, ...apart]
  expect(
    modules.filter((name) => !watched.some((one) => name === one || name.startsWith(`${one}/`))),
  ).toEqual([])
})
