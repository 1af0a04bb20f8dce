import type { Feature, FeatureCollection, MultiPolygon, Position } from 'geojson'
import { topology } from 'topojson-server'
import type { Topology } from 'topojson-specification'
import type { Shapes } from '../scene/model'
import { recordsOf, type Cell, type Table } from './table'

type Regions = FeatureCollection<MultiPolygon, Readonly<Record<string, Cell>>>

/** Twice the area within a ring, in square degrees: positive where it runs counterclockwise. */
const turn = (ring: readonly Position[]): number =>
  ring.reduce((sum, [x, y], i) => {
    const [x2, y2] = ring[(i + 1) % ring.length]!
    return sum + x! * y2! - x2! * y!
  }, 0)

/** Six decimals, a tenth of a metre: as many as RFC 7946 (11.2) finds enough. */
const precise = (ring: readonly Position[]): Position[] =>
  ring.map((position) => position.map((degrees) => Math.round(degrees * 1e6) / 1e6))

/** The same area with its rings wound alike: exteriors in the direction given, holes in the other. */
const wound = (
  { coordinates, ...rest }: MultiPolygon,
  exterior: 'clockwise' | 'counterclockwise',
): MultiPolygon => ({
  ...rest,
  coordinates: coordinates.map((rings) =>
    rings.map((ring, hole) => {
      const left = (exterior === 'counterclockwise') === (hole === 0)
      return turn(ring) > 0 === left ? ring : [...ring].reverse()
    }),
  ),
})

/**
 * The regions of a table with their boundaries and all its columns, wound as RFC 7946 (3.1.6) asks; regions without a figure
 * stay, with null.
 * @param table with a column `code`
 */
export function geojsonOf(shapes: Pick<Shapes, 'regions'>, table: Table): Regions {
  const records = new Map(recordsOf(table).map((record) => [String(record['code']), record]))
  return {
    type: 'FeatureCollection',
    features: shapes.regions.flatMap(({ code, geometry }): Feature<MultiPolygon, Record<string, Cell>>[] => {
      const properties = records.get(code)
      if (!properties) return []
      const area = wound(geometry, 'counterclockwise')
      const coordinates = area.coordinates.map((rings) => rings.map(precise))
      return [
        { type: 'Feature', id: code, properties: { ...properties }, geometry: { ...area, coordinates } },
      ]
    }),
  }
}

/** Positions across the country's width and height: about six metres apart. */
const QUANTIZATION = 1e5

/**
 * The same with shared borders kept once, under the name `regions`; exteriors run clockwise, as d3 takes them on a sphere:
 * the other way round they would be all of the Earth but the region.
 */
export function topojsonOf({ features, ...rest }: Regions): Topology {
  const turned = features.map((one) => ({ ...one, geometry: wound(one.geometry, 'clockwise') }))
  const regions: Regions = { ...rest, features: turned }
  return topology({ regions }, QUANTIZATION)
}
