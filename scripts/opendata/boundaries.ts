import type { MultiPolygon } from 'geojson'
import { mergeArcs } from 'topojson-client'
import type {
  GeometryCollection,
  MultiPolygon as TopoMultiPolygon,
  Polygon,
  Topology,
} from 'topojson-specification'
import { isArea, LEVELS, type Catalogue, type Level, type Overlay, type Place } from '../../src/atlas/model'
import { regionOf, unitsOf } from '../../src/atlas/units'
import { geojsonOf } from '../../src/export/geo'
import { listed, recordsOf, rowsOf } from '../../src/export/table'
import { shapesOf, type AtomTopology } from '../../src/scene/shapes'

/** The properties of every boundary. */
const PROPERTIES = ['code', 'name_ko', 'name_en', 'province', 'province_ko', 'province_en'] as const

type Row = readonly string[]
type Area = Polygon | TopoMultiPolygon

/** The units of a vintage and level as rows of their properties. */
function unitRows(catalogue: Catalogue, vintage: string, level: Level): Row[] {
  return unitsOf(catalogue, vintage, level).map(({ region: { code, name }, province }) => {
    const whole = regionOf(catalogue, province)?.name
    return [code, name.ko, name.en, province, whole?.ko ?? '', whole?.en ?? '']
  })
}

/** The boundaries of the units of a vintage, as RFC 7946 GeoJSON. */
export function geojsonOfUnits(catalogue: Catalogue, topology: AtomTopology, vintage: string, level: Level) {
  const nobody: MultiPolygon = { type: 'MultiPolygon', coordinates: [] }
  const shapes = shapesOf(catalogue, topology, nobody, vintage, level, 'detail')
  return geojsonOf(shapes, rowsOf(PROPERTIES, unitRows(catalogue, vintage, level)))
}

/** The same as TopoJSON, whose objects `province` and `municipality` share their arcs. */
export function topojsonOfUnits(catalogue: Catalogue, topology: AtomTopology, vintage: string): Topology {
  const areaOf = new Map(topology.objects.atoms.geometries.map((area) => [String(area.id), area as Area]))
  const collection = (level: Level): GeometryCollection => {
    const rows = recordsOf(rowsOf(PROPERTIES, unitRows(catalogue, vintage, level)))
    return {
      type: 'GeometryCollection',
      geometries: unitsOf(catalogue, vintage, level).map(({ region, atoms }, i) => ({
        ...mergeArcs(
          topology,
          atoms.flatMap((id) => areaOf.get(id) ?? []),
        ),
        id: region.code,
        properties: rows[i]!,
      })),
    }
  }
  const objects = Object.fromEntries(LEVELS.map((level) => [level, collection(level)]))
  return { ...topology, objects }
}

/** The areas of regions by their codes. */
export type Areas = ReadonlyMap<string, MultiPolygon>

/** Where a place is: the municipalities that it is the whole of, or a point; null where no position is documented. */
function geometryOf(overlay: Overlay, { at, municipalities }: Place, areas: Areas) {
  const whole = isArea(overlay.extent) ? municipalities : []
  const coordinates = whole.flatMap((code) => areas.get(code)?.coordinates ?? [])
  if (coordinates.length) return { type: 'MultiPolygon', coordinates }
  return at ? { type: 'Point', coordinates: at } : null
}

/** The places of an overlay, as points or areas; one without a documented position has no geometry, as RFC 7946 allows. */
export const overlayOf = (overlay: Overlay, places: readonly Place[], areas: Areas) => ({
  type: 'FeatureCollection',
  features: places
    .filter((place) => place.overlay === overlay.id)
    .map((place) => ({
      type: 'Feature',
      id: place.id,
      geometry: geometryOf(overlay, place, areas),
      properties: {
        id: place.id,
        name_ko: place.name.ko,
        name_en: place.name.en,
        group: place.group,
        counted: place.counted,
        province: place.province,
        municipalities: listed(place.municipalities),
        precision: place.precision,
        precision_ko: place.record?.precisionText.ko ?? '',
        precision_en: place.record?.precisionText.en ?? '',
        from: place.fromText,
        to: place.to,
        area_km2: place.areaKm2,
        confidence: place.record?.confidence ?? '',
        sources: listed(place.record?.sources ?? []),
      },
    })),
})
