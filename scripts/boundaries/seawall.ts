import { geoArea } from 'd3-geo'
import type { MultiPolygon, Polygon, Position } from 'geojson'

/** Degrees of latitude between two points of the traced line, about 280 m. */
const STEP = 0.0025
/** Degrees of longitude, about 720 m: wider land behind the lake's western shore is an island, not the wall. */
const WIDEST_WALL = 0.008
/** A point of the lake. */
const IN_LAKE: Position = [126.55, 35.8]

/** The ring of the Saemangeum lake: the largest hole of the dissolved land, wound as an outer ring of d3-geo. */
export function saemangeumLake(land: MultiPolygon): Polygon {
  const holes = land.coordinates
    .flatMap((rings) => rings.slice(1))
    .map((hole): Polygon => ({ type: 'Polygon', coordinates: [hole.toReversed()] }))
  const lake = holes.sort((a, b) => geoArea(b) - geoArea(a))[0]
  const ring = lake?.coordinates[0]
  if (
    !lake ||
    !ring ||
    crossings([ring], IN_LAKE[1] ?? 0).filter((x) => x < (IN_LAKE[0] ?? 0)).length % 2 === 0
  )
    throw new Error('The Saemangeum lake is not a hole of the land any more.')
  return lake
}

/**
 * The middle line of the Saemangeum seawall, from south to north: row by row, half way between the open sea and the
 * lake's western shore. It runs straight through the islands that the wall joins, so it is a drawing aid, some
 * kilometres shorter than the wall.
 */
export function seawall(land: MultiPolygon, lake: Polygon): Position[] {
  const shore = lake.coordinates[0] ?? []
  const south = Math.min(...shore.map((p) => p[1] ?? NaN))
  const north = Math.max(...shore.map((p) => p[1] ?? NaN))
  const coast = land.coordinates.flatMap(([outer]) => (outer ? [outer] : []))
  const line: Position[] = []
  for (let lat = Math.ceil(south / STEP) * STEP; lat < north; lat += STEP) {
    const inner = Math.min(...crossings([shore], lat))
    const outer = Math.max(...crossings(coast, lat).filter((x) => x < inner))
    if (inner - outer < WIDEST_WALL) line.push([(inner + outer) / 2, lat])
  }
  return line
}

/** Longitudes at which rings cross a parallel. */
function crossings(rings: readonly Position[][], lat: number): number[] {
  return rings.flatMap((ring) =>
    ring.slice(1).flatMap(([x1 = NaN, y1 = NaN], i) => {
      const [x0 = NaN, y0 = NaN] = ring[i] ?? []
      return y0 > lat !== y1 > lat ? [x0 + ((lat - y0) / (y1 - y0)) * (x1 - x0)] : []
    }),
  )
}
