import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { csvParse } from 'd3-dsv'
import type { FeatureCollection, MultiPolygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { afterAll, describe, expect, it } from 'vitest'
import { isArea } from '../../src/atlas/model'
import { unitsOf } from '../../src/atlas/units'
import { readPasted } from '../../src/own/reading'
import { readTable } from '../../src/own/table'
import { levelsOf } from '../../src/view/parameters'
import { readSupplies } from '../page/atlas'
import { readWhole } from '../pages/entry'
import { siteOf } from '../pages/site'
import { readParks } from '../regions/parks'
import { withMoves } from '../regions/write'
import { readKeepers } from './keepers'
import { writeOpenData } from './write'

const ROOT = path.resolve(import.meta.dirname, '../..')
const DATA = path.join(ROOT, 'public/data')
const supplies = withMoves(readWhole(DATA), DATA)
const { catalogue, series: allSeries } = supplies.atlas
const out = mkdtempSync(path.join(tmpdir(), 'goru-open-'))
const folder = path.join(out, 'data/v1')
afterAll(() => rmSync(out, { recursive: true }))

const text = (file: string) => readFileSync(path.join(folder, file), 'utf8')
const json = (file: string) => JSON.parse(text(file)) as unknown

interface Resource {
  readonly name: string
  readonly path: string
  readonly hash: string
  readonly bytes: number
  readonly profile: string
  readonly licenses?: readonly { readonly name: string }[]
  readonly schema?: {
    readonly fields: readonly {
      name: string
      type: string
      constraints?: { required?: boolean; pattern?: string; enum?: readonly string[] }
    }[]
    readonly primaryKey?: readonly string[]
    readonly foreignKeys?: readonly { fields: string; reference: { resource: string; fields: string } }[]
  }
}
const { atoms } = readSupplies(DATA, ['detail.topo.json'])
const keepers = readKeepers(path.join(ROOT, 'geodata'))
const parks = readParks(DATA)
await writeOpenData({ ...supplies, atoms }, parks, keepers, out, siteOf('https://goru.example/atlas/'))
const { resources } = json('datapackage.json') as { resources: readonly Resource[] }

/** What a cell of each type looks like, by the table schema of Frictionless. */
const FORMS: Readonly<Record<string, RegExp>> = {
  string: /^[^]*$/,
  year: /^\d{4}$/,
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?(e-?\d+)?$/,
  date: /^\d{4}-\d\d-\d\d$/,
}

describe('the data package', () => {
  it('names every file once, by a name that is allowed, with its length and its hash', () => {
    expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length)
    expect(resources.length).toBeGreaterThan(170)
    for (const { name, path: file, hash, bytes, licenses } of resources) {
      expect(name).toMatch(/^[-a-z0-9._/]+$/)
      const content = readFileSync(path.join(folder, file))
      expect(bytes).toBe(content.length)
      expect(hash).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`)
      for (const { name: licence } of licenses ?? []) expect(licence).toMatch(/^[-\w.]+$/)
    }
  })
  it('describes each table as it is: its columns, the types of its cells, what is there once, what refers to what', () => {
    const rowsOf = new Map(
      resources.filter(({ schema }) => schema).map(({ name, path: file }) => [name, csvParse(text(file))]),
    )
    for (const { name, schema } of resources) {
      if (!schema) continue
      const rows = rowsOf.get(name)!
      expect(rows.columns, name).toEqual(schema.fields.map((field) => field.name))
      for (const { name: column, type, constraints = {} } of schema.fields) {
        const form = constraints.enum
          ? new RegExp(`^(${constraints.enum.join('|')})$`)
          : constraints.pattern
            ? new RegExp(`^(${constraints.pattern})$`)
            : FORMS[type]!
        const wrong = rows.filter((row) => (row[column] ? !form.test(row[column]) : constraints.required))
        expect(wrong, `${name}: ${column}`).toEqual([])
      }
      if (schema.primaryKey) {
        const keys = rows.map((row) => schema.primaryKey!.map((key) => row[key]).join('\t'))
        expect(new Set(keys).size, name).toBe(keys.length)
      }
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const known = new Set(rowsOf.get(reference.resource)!.map((row) => row[reference.fields]))
        expect(
          rows.filter((row) => !known.has(row[fields])),
          name,
        ).toEqual([])
      }
    }
  })
})

describe('the figures', () => {
  it('are those of the series, every one, without a byte order mark, under former ids too', () => {
    for (const indicator of catalogue.indicators)
      for (const level of levelsOf(indicator)) {
        const name = `${indicator.id}.${level}`
        const series = allSeries.get(`${indicator.id}/${level}`)!
        const csv = text(`${name}.csv`)
        expect(csv.startsWith('region,'), name).toBe(true)
        const rows = csvParse(csv)
        const known = series.values.flat().filter((value) => value !== null)
        expect(rows.length, name).toBe(known.length)
        const wrong = rows.filter(
          ({ region, year, value }) =>
            series.values[series.regions.indexOf(region!)]![series.years.indexOf(Number(year))] !==
            Number(value),
        )
        expect(wrong, name).toEqual([])
        expect((json(`${name}.json`) as unknown[]).length).toBe(rows.length)
        for (const alias of indicator.aliases) expect(text(`${alias}.${level}.csv`)).toBe(csv)
      }
  })
  it('name the province of each municipality, and have a description with sources, terms and a fingerprint', () => {
    const rows = csvParse(text('population-resident.municipality.csv'))
    const busan = rows.filter(({ province, name_ko }) => province === '부산광역시' && name_ko === '중구')
    expect(new Set(busan.map(({ region }) => region))).toEqual(new Set(['26110']))
    const about = json('population-resident.municipality.metadata.json') as Record<string, unknown>
    expect(about['fingerprint']).toBe(
      createHash('sha256').update(text('population-resident.municipality.csv')).digest('hex').slice(0, 12),
    )
    expect(about['page']).toMatchObject({
      en: 'https://goru.example/atlas/indicator/population-resident.en.html',
    })
    for (const source of about['sources'] as Record<string, { ko: string }>[])
      expect([source['licence']!.ko, source['standing']]).not.toContain(undefined)
  })
  it('that have moved are told to hosts that send on', () => {
    const lines = readFileSync(path.join(out, '_redirects'), 'utf8').trim().split('\n')
    const aliases = catalogue.indicators.flatMap((one) => one.aliases.flatMap(() => levelsOf(one)))
    expect(lines).toHaveLength(aliases.length * 3)
    for (const line of lines) {
      const [from, to, code] = line.split(' ')
      expect(code).toBe('301')
      for (const address of [from!, to!]) {
        expect(address.startsWith('/atlas/data/v1/')).toBe(true)
        expect(existsSync(path.join(out, address.replace('/atlas/', '')))).toBe(true)
      }
    }
  })
  it('are read back whole by the dialog for own figures', () => {
    // One of each theme: the largest takes the dialog a second.
    const firsts = catalogue.themes.flatMap(
      ({ id }) => catalogue.indicators.find(({ theme }) => theme === id) ?? [],
    )
    expect(firsts.length).toBeGreaterThan(8)
    for (const indicator of firsts)
      for (const level of levelsOf(indicator)) {
        const name = `${indicator.id}.${level}`
        const series = allSeries.get(`${indicator.id}/${level}`)!
        const reading = readPasted(text(`${name}.csv`), catalogue)
        const { table } = readTable(reading.cells, reading.layout!, { measure: 0 }, catalogue)
        const units = unitsOf(catalogue, 'statistics', level).map(({ region }) => region.code)
        const figures = units.flatMap((code) =>
          series.years.flatMap((year, y) => {
            const value = series.values[series.regions.indexOf(code)]?.[y] ?? null
            return value === null ? [] : [`${code} ${year} ${value}`]
          }),
        )
        const back = table?.regions.flatMap((code, r) =>
          table.years.flatMap((year, y) => {
            const value = table.values[r]![y] ?? null
            return value === null ? [] : [`${code} ${year} ${value}`]
          }),
        )
        expect(back?.sort(), name).toEqual(figures.sort())
        expect(table?.level, name).toBe(level)
      }
  })
})

/** The shoelace formula: positive for a ring that runs counterclockwise. */
const turn = (ring: readonly Position[]) =>
  ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i]![0]! * y! - x! * ring[i]![1]!, 0)

describe('the boundaries', () => {
  it('have every unit of each vintage, closed rings, exteriors counterclockwise and holes clockwise', () => {
    for (const { id } of catalogue.vintages)
      for (const level of ['province', 'municipality'] as const) {
        const { features } = json(`boundaries/${id}.${level}.geojson`) as FeatureCollection<MultiPolygon>
        expect(features.map((one) => one.id)).toEqual(
          unitsOf(catalogue, id, level).map(({ region }) => region.code),
        )
        const rings = features.flatMap(({ geometry }) =>
          geometry.coordinates.flatMap((polygon) => polygon.map((ring, i) => ({ ring, hole: i > 0 }))),
        )
        expect(rings.filter(({ ring, hole }) => turn(ring) > 0 === hole)).toEqual([])
        expect(rings.filter(({ ring }) => String(ring[0]) !== String(ring.at(-1)))).toEqual([])
      }
  })
  it('are the same areas as TopoJSON, which d3 draws: exteriors clockwise', () => {
    const topology = json('boundaries/statistics.topo.json') as Topology<Record<string, GeometryCollection>>
    const { features } = json('boundaries/statistics.province.geojson') as FeatureCollection<MultiPolygon>
    const area = ({ coordinates }: MultiPolygon) =>
      coordinates.flat().reduce((sum, ring) => sum + turn(ring), 0)
    const back = feature(topology, topology.objects['province']!)
    expect(back.features.map(({ properties }) => properties)).toEqual(
      features.map(({ properties }) => properties),
    )
    back.features.forEach(({ geometry }, i) =>
      expect(area(geometry as MultiPolygon)).toBeCloseTo(-area(features[i]!.geometry), 4),
    )
  })
  it('with figures of the atlas are read back whole by the dialog for own figures', () => {
    const collection = json('boundaries/statistics.municipality.geojson') as FeatureCollection<MultiPolygon>
    const features = collection.features.map((one, i) => ({
      ...one,
      properties: { ...one.properties, year: 2024, value: i + 0.5 },
    }))
    const reading = readPasted(JSON.stringify({ ...collection, features }), catalogue)
    const value = reading.layout!.measures.findIndex(({ name }) => name === 'value')
    const { table } = readTable(reading.cells, reading.layout!, { measure: Math.max(0, value) }, catalogue)
    expect(table?.regions.map((code, r) => `${code} ${table.values[r]![0]}`).sort()).toEqual(
      features.map(({ id, properties }) => `${id} ${properties.value}`).sort(),
    )
  })
})

describe('the moves', () => {
  it('are every pair with its people, as the tables have them, and a description with sources', () => {
    for (const [level, count] of [
      ['province', 10_264],
      ['municipality', 48_011],
    ] as const) {
      const rows = csvParse(text(`moves.${level}.csv`))
      const kept = csvParse(readFileSync(path.join(ROOT, `geodata/moves/${level}.csv`), 'utf8'))
      const line = (row: (typeof rows)[number]) =>
        [row['origin'], row['destination'], row['year'], row['persons']].join()
      const people = kept.filter((row) => Number(row['persons']) > 0)
      expect(kept.length, level).toBe(count)
      expect(rows.map(line).sort()).toEqual(people.map(line).sort())
      const told = json(`moves.${level}.metadata.json`) as { sources: unknown[]; years: number[] }
      expect(told.sources).toHaveLength(1)
      expect(told.years).toEqual([...new Set(kept.map((row) => Number(row['year'])))].sort())
    }
  })
})

describe('the industrial parks', () => {
  it('are all 1,363 of the list, and add up to the figures of each municipality', () => {
    const rows = csvParse(text('parks.csv'))
    expect(rows.length).toBe(1363)
    for (const [column, id, factor] of [
      ['area_1000m2', 'industrial-park-area', 1000],
      ['tenants', 'industrial-park-tenants', 1],
      ['operating', 'industrial-park-operating-firms', 1],
    ] as const)
      for (const row of csvParse(text(`${id}.municipality.csv`))) {
        const own = rows.filter(({ region }) => region === row['region'])
        const sum = own.reduce((total, one) => total + Number(one[column]), 0)
        expect(sum, `${id} ${row['region']}`).toBeCloseTo(Number(row['value']) * factor, 3)
      }
  })
})

describe('the overlays', () => {
  it('have every place once, those without a documented position without a point', () => {
    const places = catalogue.overlays.flatMap(({ id }) => {
      const { features } = json(`overlays/${id}.geojson`) as FeatureCollection
      return features.map((one) => [one.id, one.geometry as unknown] as const)
    })
    expect(places.map(([id]) => id).sort()).toEqual(supplies.atlas.places.map(({ id }) => id).sort())
    const units = unitsOf(catalogue, 'statistics', 'municipality').map(({ region }) => region.code)
    for (const { id, at, overlay, municipalities } of supplies.atlas.places) {
      const [, geometry] = places.find(([other]) => other === id)!
      const { extent } = catalogue.overlays.find((one) => one.id === overlay)!
      if (isArea(extent) && municipalities.some((code) => units.includes(code)))
        expect((geometry as MultiPolygon).coordinates.length, id).toBeGreaterThan(0)
      else expect(geometry, id).toEqual(at ? { type: 'Point', coordinates: at } : null)
    }
  })
  it('are read back whole by the dialog for own figures', () => {
    const { places } = readPasted(text('overlays/industry-academia-complexes.geojson'), catalogue)
    const located = supplies.atlas.places.filter(
      (one) => one.overlay === 'industry-academia-complexes' && one.at,
    )
    expect(places?.places.map(({ name }) => name).sort()).toEqual(located.map(({ name }) => name.ko).sort())
  })
})
