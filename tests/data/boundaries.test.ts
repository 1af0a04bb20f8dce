import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { group, rollup } from 'd3-array'
import { csvParse } from 'd3-dsv'
import { geoArea, geoContains, geoLength } from 'd3-geo'
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { feature, merge } from 'topojson-client'
import type {
  GeometryCollection,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification'
import { describe, expect, it } from 'vitest'
import { shape } from '../../scripts/boundaries/shaper'
import { atomTable, VINTAGES, type VintageId } from '../../scripts/boundaries/tables'
import { crossings } from '../../scripts/boundaries/untangle'
import { decodePacked } from '../../src/atlas/packed-topology'

const ROOT = path.resolve(import.meta.dirname, '../..')
const EARTH_KM = 6371.0088
const KM_NORTH = 1 / 111.2

type Area = (TopoPolygon | TopoMultiPolygon) & { id: string }
type Atoms = Topology<{ atoms: { type: 'GeometryCollection'; geometries: Area[] } }>
type Label = [number, number, number, number, number, number, number]

function built(file: string): string {
  const at = path.join(ROOT, 'public/data', file)
  if (!existsSync(at)) throw new Error(`public/data/${file} is not built yet: run "npm run geodata" first.`)
  return readFileSync(at, 'utf8')
}
const json = <T>(file: string) => JSON.parse(built(file)) as T

const table = atomTable()
const regions = csvParse(readFileSync(path.join(ROOT, 'geodata/regions.csv'), 'utf8'))
const vintages = csvParse(readFileSync(path.join(ROOT, 'geodata/vintages.csv'), 'utf8'))
const labels = json<Record<VintageId, Record<string, Label>>>('labels.json')
const overview = decodePacked(json('overview.topo.json'), 'atoms') as unknown as Atoms
const detail = decodePacked(json('detail.topo.json'), 'atoms') as unknown as Atoms
const details = [
  ['overview', overview],
  ['detail', detail],
] as const

const km2 = (geometry: Polygon | MultiPolygon) => geoArea(geometry) * EARTH_KM ** 2

function dissolve(topology: Atoms, atoms: readonly string[]): MultiPolygon {
  const wanted = new Set(atoms)
  return merge(
    topology,
    topology.objects.atoms.geometries.filter((one) => wanted.has(one.id)),
  )
}

/** Code -> atoms of the units of a vintage at one level. */
function units(vintage: VintageId, level: 'municipality' | 'province'): Map<string, string[]> {
  return rollup(
    table,
    (rows) => rows.map((row) => row.atom),
    (row) => row[level][vintage],
  )
}

const features = (topology: Atoms): Feature<Polygon | MultiPolygon>[] =>
  feature(topology, topology.objects.atoms as GeometryCollection).features as Feature<
    Polygon | MultiPolygon
  >[]

const parts = (geometry: Polygon | MultiPolygon): Position[][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates

function atomsAt(topology: Atoms, at: [number, number]): string[] {
  return features(topology)
    .filter(({ geometry }) => geoContains(geometry, at))
    .map((one) => String(one.id))
}

/** Grid coordinates of every arc. */
function points(topology: Topology): [number, number][][] {
  return topology.arcs.map((arc) => {
    let [x, y] = [0, 0]
    return arc.map(([dx = 0, dy = 0]): [number, number] => [(x += dx), (y += dy)])
  })
}

const ringsOf = (area: Area): number[][] => (area.type === 'Polygon' ? area.arcs : area.arcs.flat())

describe.each(details)('the %s boundaries', (name, topology) => {
  it('hold the 257 atoms of the table, each once', () => {
    const ids = topology.objects.atoms.geometries.map((one) => one.id)
    expect(ids).toHaveLength(257)
    expect(ids.toSorted()).toEqual(table.map((row) => row.atom).toSorted())
  })

  it('have land in every atom', () => {
    const empty = features(topology).filter(({ geometry }) => !(km2(geometry) > 1 && km2(geometry) < 2000))
    expect(empty.map((one) => one.id)).toEqual([])
  })

  it('cover as much land as Korea has', () => {
    const total = km2(
      dissolve(
        topology,
        table.map((row) => row.atom),
      ),
    )
    expect(total).toBeGreaterThan(100_300)
    expect(total).toBeLessThan(100_900)
  })

  it('share every inner line between two atoms, on its two sides', () => {
    const uses = new Map<number, { id: string; forward: boolean }[]>()
    for (const area of topology.objects.atoms.geometries)
      for (const arc of ringsOf(area).flat()) {
        const index = arc < 0 ? ~arc : arc
        uses.set(index, [...(uses.get(index) ?? []), { id: area.id, forward: arc >= 0 }])
      }
    const wrong = [...uses].filter(
      ([, [one, two, ...more]]) => more.length > 0 || (one && two && one.forward === two.forward),
    )
    expect(wrong).toEqual([])
    expect(uses.size).toBe(topology.arcs.length)
    expect([...uses.values()].filter(([one, two]) => one && two && one.id !== two.id).length).toBeGreaterThan(
      600,
    )
  })

  it('have no two lines that cross', () => {
    expect(crossings(points(topology))).toEqual([])
  })

  it('do not overlap: flattening them changes no atom by 0.01 km²', async () => {
    const rows = await shape<{ id: string; before: number; after: number }[]>(
      [
        `-i atoms.json id-field=id`,
        `-each "before = this.area"`,
        `-clean gap-fill-area=0 snap-interval=0`,
        `-each "after = this.area"`,
        `-o rows.json format=json`,
      ],
      { 'atoms.json': topology },
    )
    expect(rows).toHaveLength(257)
    expect(rows.filter(({ before, after }) => Math.abs(before - after) > 10_000)).toEqual([])
  })

  it.each([
    ['Ulleungdo', [130.87, 37.5], '47940'],
    ['Baengnyeongdo', [124.7, 37.95], '28720'],
    ['Hallasan side of Jeju', [126.53, 33.42], '50110'],
    ['Seogwipo', [126.56, 33.28], '50130'],
    ['Marado', [126.2675, 33.1185], '50130'],
    ['Heuksando', [125.43, 34.67], '46910'],
  ] as const)('have %s', (_, [lon, lat], atom) => {
    expect(atomsAt(topology, [lon, lat])).toEqual([atom])
  })

  it('have Dokdo', () => {
    const ulleung = features(topology).find((one) => one.id === '47940')
    const dokdo = parts(ulleung!.geometry).filter(([ring]) =>
      ring!.every(([lon = 0, lat = 0]) => lon > 131.85 && lon < 131.88 && lat > 37.23 && lat < 37.25),
    )
    expect(dokdo.length).toBeGreaterThanOrEqual(2)
  })

  it.each(VINTAGES)('dissolve into units of %s that hold their own label points', (vintage) => {
    for (const level of ['municipality', 'province'] as const) {
      const outside = [...units(vintage, level)].filter(([code, atoms]) => {
        const [lon, lat] = labels[vintage][code] ?? [0, 0]
        return !geoContains(dissolve(topology, atoms), [lon, lat])
      })
      expect(outside.map(([code]) => code)).toEqual([])
    }
  })

  it(`keep the area of Seoul, Sejong and Jeju within 1.5 % of the official one in the ${name}`, () => {
    const official = { '11': 605.2, '36': 464.9, '50': 1850 }
    for (const [code, area] of Object.entries(official)) {
      const drawn = km2(dissolve(topology, units('2025', 'province').get(code) ?? []))
      expect(Math.abs(drawn / area - 1), `${code}: ${drawn} km²`).toBeLessThan(0.015)
    }
  })
})

describe('Dokdo in the detail', () => {
  it.each([
    ['Dongdo', [131.8696, 37.2394]],
    ['Seodo', [131.8648, 37.2419]],
  ] as const)('has %s in Ulleung-gun', (_, [lon, lat]) => {
    expect(atomsAt(detail, [lon, lat])).toEqual(['47940'])
  })
})

describe('the tables of units', () => {
  it.each([
    ['statistics', 17, 229],
    ['2025', 17, 252],
    ['2026-07', 16, 256],
  ] as const)('give %s %i provinces and %i municipalities', (vintage, provinces, municipalities) => {
    expect(units(vintage, 'province').size).toBe(provinces)
    expect(units(vintage, 'municipality').size).toBe(municipalities)
    const row = vintages.find((one) => one['id'] === vintage)
    expect([row?.['provinces'], row?.['municipalities']]).toEqual([`${provinces}`, `${municipalities}`])
  })

  it.each(VINTAGES)(
    'name for %s exactly the regions that regions.csv and the label points have',
    (vintage) => {
      const listed = (levels: string[]) =>
        regions
          .filter(
            (row) => levels.includes(row['level'] ?? '') && row['vintages']?.split(';').includes(vintage),
          )
          .map((row) => row['code'] ?? '')
          .toSorted()
      const municipalities = [...units(vintage, 'municipality').keys()].toSorted()
      const provinces = [...units(vintage, 'province').keys()].toSorted()
      expect(municipalities).toEqual(listed(['municipality', 'district']))
      expect(provinces).toEqual(listed(['province']))
      expect(Object.keys(labels[vintage]).toSorted()).toEqual([...municipalities, ...provinces].toSorted())
    },
  )

  it('give every municipality one province in each vintage', () => {
    for (const vintage of VINTAGES) {
      const provinces = group(table, (row) => row.municipality[vintage])
      const split = [...provinces].filter(
        ([, rows]) => new Set(rows.map((row) => row.province[vintage])).size > 1,
      )
      expect(split).toEqual([])
    }
  })

  it('give every region a parent that exists, one level up', () => {
    const levelOf = new Map(regions.map((row) => [row['code'], row['level']]))
    const parents: Record<string, string> = {
      macro: 'nation',
      province: 'nation',
      municipality: 'province',
      district: 'municipality',
    }
    const orphans = regions.filter(
      (row) => row['level'] !== 'nation' && levelOf.get(row['parent'] ?? '') !== parents[row['level'] ?? ''],
    )
    expect(orphans).toEqual([])
  })

  it('have Korean in the Korean names and none in the English ones', () => {
    for (const row of regions) {
      expect(row['name_ko'], row['code']).toMatch(/^[가-힣 ]+$/)
      expect(row['short_ko'], row['code']).toMatch(/^[가-힣]+$/)
      expect(row['name_en'], row['code']).toMatch(/^[A-Z][A-Za-z –-]+$/)
      expect(row['short_en'], row['code']).toMatch(/^[A-Z][A-Za-z –-]+$/)
    }
  })

  it('mark the capital area: Seoul, Incheon and Gyeonggi', () => {
    const capital = regions.filter((row) => row['capital'] === 'yes').map((row) => row['code'])
    expect(capital).toEqual(['11', '28', '41'])
  })
})

describe('the label points', () => {
  it('lie in their own extent and carry the area of the unit that is drawn', () => {
    for (const vintage of VINTAGES)
      for (const level of ['municipality', 'province'] as const)
        for (const [code, atoms] of units(vintage, level)) {
          const [lon, lat, west, south, east, north, area] = labels[vintage][code]!
          expect(lon > west && lon < east && lat > south && lat < north, code).toBe(true)
          // The detail keeps bends of 100 m: its borders lie on average within a fifth of that of the full ones.
          const drawn = dissolve(detail, atoms)
          const borderKm = geoLength(drawn) * EARTH_KM
          const moved = (Math.abs(km2(drawn) - area) / borderKm) * 1000
          expect(moved, `${code}: metres by which the border would have to move`).toBeLessThan(20)
        }
  })
})

describe('the neighbours', () => {
  const context = decodePacked(json('context.topo.json'), 'land')
  const land = feature(context, context.objects.land) as FeatureCollection<Polygon | MultiPolygon>
  const korea = dissolve(
    overview,
    table.map((row) => row.atom),
  )

  it('are the countries around Korea without South Korea itself', () => {
    const ids = land.features.map((one) => one.id)
    expect(ids).toEqual(expect.arrayContaining(['156', '392', '408', '643']))
    expect(ids).not.toContain('410')
    for (const { id, geometry } of land.features) expect(km2(geometry), String(id)).toBeLessThan(4e6)
  })

  it('leave no sea along the demilitarised zone', () => {
    const rings = korea.coordinates.flatMap(([outer]) => (outer ? [outer] : []))
    const wet: string[] = []
    let tried = 0
    for (let step = 0; step <= 158; step++) {
      const lon = 126.75 + step / 100
      const border = Math.max(...latitudes(rings, lon))
      for (const km of [0.2, 1, 2, 3]) {
        const at: [number, number] = [lon, border + km * KM_NORTH]
        tried++
        if (!geoContains(land, at) && !geoContains(korea, at)) wet.push(at.map((x) => x.toFixed(3)).join(' '))
      }
    }
    expect(tried).toBe(636)
    expect(wet).toEqual([])
  })

  it('weigh at most 30 kB', () => {
    expect(gzipSync(built('context.topo.json'), { level: 9 }).length).toBeLessThan(30_000)
  })
})

describe('the outlines of places', () => {
  const outlines = json<Topology<Record<string, GeometryCollection>>>('outlines.topo.json')
  const all = Object.values(outlines.objects).flatMap((object) => feature(outlines, object).features)
  const outline = (id: string) => all.find((one) => one.id === id)!.geometry

  it.each([
    ['innovation-city-naju', 7.28],
    ['innovation-city-gimcheon', 4.27],
    ['innovation-city-jinju', 4.07],
    ['lake', 315.6],
    ['36110', 464.9],
  ])('have %s with its area of about %d km²', (id, area) => {
    expect(Math.abs(km2(outline(id) as Polygon) / area - 1)).toBeLessThan(0.015)
  })

  it('have the seawall as one line of some 30 km along the west of the lake', () => {
    const dyke = outline('dyke')
    const km = geoLength(dyke) * EARTH_KM
    expect(dyke.type).toBe('LineString')
    expect(km).toBeGreaterThan(27)
    expect(km).toBeLessThan(33.9)
  })

  it('have nothing else', () => {
    expect(all).toHaveLength(6)
  })
})

describe('the world', () => {
  it('has the countries by their ISO numbers', () => {
    const world = json<Topology<{ countries: GeometryCollection }>>('world.topo.json')
    const ids = world.objects.countries.geometries.map((one) => one.id)
    expect(ids).toEqual(expect.arrayContaining(['410', '704', '104', '360', '840', '250']))
  })
})

/** Latitudes at which rings cross a meridian. */
function latitudes(rings: readonly Position[][], lon: number): number[] {
  return rings.flatMap((ring) =>
    ring.slice(1).flatMap(([x1 = NaN, y1 = NaN], i) => {
      const [x0 = NaN, y0 = NaN] = ring[i] ?? []
      return x0 > lon !== x1 > lon ? [y0 + ((lon - x0) / (x1 - x0)) * (y1 - y0)] : []
    }),
  )
}
