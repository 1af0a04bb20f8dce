import { readFileSync } from 'node:fs'
import path from 'node:path'
import { geoArea, geoContains, geoDistance } from 'd3-geo'
import type { MultiPolygon, Polygon, Position } from 'geojson'
import { merge } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { describe, expect, test } from 'vitest'
import { legalDongs } from '../../scripts/boundaries/packages'
import { decodePacked } from '../../src/atlas/packed-topology'
import { REPOSITORY, tables } from './tables'

/** Where the places lie, against the boundaries that were built. */

const EARTH_KM = 6371
/** Harbours and new land on the coast lie outside the simplified shoreline by at most this much. */
const COAST_KM = 1.5

type Atoms = Topology<{ atoms: GeometryCollection }>
const detail = (() => {
  try {
    const text = readFileSync(path.join(REPOSITORY, 'public/data/detail.topo.json'), 'utf8')
    return decodePacked(JSON.parse(text), 'atoms') as Atoms
  } catch {
    throw new Error('public/data/detail.topo.json is missing: run npm run geodata first')
  }
})()

/** The land of all atoms that the test admits. */
function landOf(admit: (row: (typeof tables.atoms.rows)[number]) => boolean): MultiPolygon {
  const ids = new Set(tables.atoms.rows.filter(admit).map((row) => row.atom))
  const parts = detail.objects.atoms.geometries.filter((one) => ids.has(String(one.id)))
  const land = merge(detail, parts as Parameters<typeof merge>[1])
  // On the sphere a ring of the other direction would be all the rest of the world.
  return geoArea(land) > Math.PI ? reversed(land) : land
}
const turned = (land: Polygon | MultiPolygon) =>
  land.type === 'MultiPolygon'
    ? reversed(land)
    : { ...land, coordinates: land.coordinates.map((ring) => [...ring].reverse()) }
const reversed = (land: MultiPolygon): MultiPolygon => ({
  ...land,
  coordinates: land.coordinates.map((polygon) => polygon.map((ring) => [...ring].reverse())),
})

/** Kilometres from a point to the nearest corner of a shape; 0 inside it. */
function kilometresTo(land: Polygon | MultiPolygon, point: [number, number]): number {
  if (geoContains(land, point)) return 0
  const corners = land.coordinates.flat(2) as Position[]
  return EARTH_KM * Math.min(...corners.map(([x, y]) => geoDistance(point, [x!, y!])))
}

const provinces = new Map(
  [...new Set(tables.atoms.rows.map((row) => row.province_2025))].map((code) => [
    code,
    landOf((row) => row.province_2025 === code),
  ]),
)
const placed = tables.places.rows.filter((row) => row.lon !== null && row.lat !== null)

describe('places', () => {
  test('lie in their province, those on the coast at most 1.5 km outside its shoreline', () => {
    expect(placed.length).toBeGreaterThan(80)
    const outside = placed.flatMap((row) => {
      const distance = kilometresTo(provinces.get(row.province)!, [row.lon!, row.lat!])
      return distance > COAST_KM ? [`${row.id}: ${distance.toFixed(1)} km outside ${row.province}`] : []
    })
    expect(outside).toEqual([])
  })

  test('hardly ever need that tolerance', () => {
    const near = placed.filter((row) => !geoContains(provinces.get(row.province)!, [row.lon!, row.lat!]))
    expect(near.length / placed.length).toBeLessThan(0.05)
  })

  test('would be found out in a neighbouring province', () => {
    const naju = placed.find((row) => row.id === 'innovation-city-naju')!
    expect(kilometresTo(provinces.get('46')!, [naju.lon!, naju.lat!])).toBe(0)
    expect(kilometresTo(provinces.get('29')!, [naju.lon!, naju.lat!])).toBeGreaterThan(COAST_KM)
  })

  test('of Daegu lies in Sinseo-dong, where the innovation city was built', async () => {
    const SINSEO = '27140124'
    const { features } = await legalDongs((code) => code === SINSEO)
    const [dong] = features.map(({ geometry }) => (geoArea(geometry) > Math.PI ? turned(geometry) : geometry))
    for (const id of ['innovation-city-daegu', 'ncluster-daegu']) {
      const place = placed.find((row) => row.id === id)!
      expect(kilometresTo(dong!, [place.lon!, place.lat!]), id).toBe(0)
    }
  })

  test('lie in a municipality they name', () => {
    const parent = new Map(tables.regions.rows.map((row) => [row.code, row.parent]))
    const outside = placed.flatMap((row) => {
      if (row.municipality.length === 0) return []
      const codes = new Set(row.municipality)
      const land = landOf(
        (atom) =>
          codes.has(atom.statistics) || codes.has(atom['2025']) || codes.has(parent.get(atom['2025'])!),
      )
      const distance = kilometresTo(land, [row.lon!, row.lat!])
      return distance > COAST_KM
        ? [`${row.id}: ${distance.toFixed(1)} km outside ${[...codes].join(' ')}`]
        : []
    })
    expect(outside).toEqual([])
  })
})
