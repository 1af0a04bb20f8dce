import type { Feature, FeatureCollection, MultiPolygon } from 'geojson'
import { topology } from 'topojson-server'
import type { Topology } from 'topojson-specification'
import type { Shapes } from '../scene/model'
import { recordsOf, type Cell, type Table } from './table'

type Regions = FeatureCollection<MultiPolygon, Readonly<Record<string, Cell>>>

/**
 * The regions of a table with their boundaries and all its columns; regions without a figure stay, with null.
 * @param table with a column `code`
 */
export function geojsonOf(shapes: Pick<Shapes, 'regions'>, table: Table): Regions {
  const records = new Map(recordsOf(table).map((record) => [String(record['code']), record]))
  return {
    type: 'FeatureCollection',
    features: shapes.regions.flatMap(({ code, geometry }): Feature<MultiPolygon, Record<string, Cell>>[] => {
      const properties = records.get(code)
      return properties ? [{ type: 'Feature', id: code, properties: { ...properties }, geometry }] : []
    }),
  }
}

/** Positions across the country's width and height: about six metres apart. */
const QUANTIZATION = 1e5

/** The same with shared borders kept once, under the name `regions`. */
export const topojsonOf = (regions: Regions): Topology => topology({ regions }, QUANTIZATION)
