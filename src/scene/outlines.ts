import type { MultiLineString, MultiPolygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

type Outline = MultiPolygon | MultiLineString

/** The outlines of a topology, keyed by the name of their object and their id. */
export function outlinesOf(
  topology: Topology<Record<string, GeometryCollection>>,
): ReadonlyMap<string, Outline> {
  const outlines = new Map<string, Outline>()
  for (const [name, object] of Object.entries(topology.objects))
    for (const { id, geometry } of feature(topology, object).features) {
      const multi = asMulti(geometry)
      if (id !== undefined && multi) outlines.set(`${name}/${id}`, multi)
    }
  return outlines
}

function asMulti(geometry: GeoJSON.Geometry): Outline | null {
  switch (geometry.type) {
    case 'Polygon':
      return { type: 'MultiPolygon', coordinates: [geometry.coordinates] }
    case 'LineString':
      return { type: 'MultiLineString', coordinates: [geometry.coordinates] }
    case 'MultiPolygon':
    case 'MultiLineString':
      return geometry
    default:
      return null
  }
}
