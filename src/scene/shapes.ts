import type { MultiLineString, MultiPolygon } from 'geojson'
import { feature, merge, mesh } from 'topojson-client'
import type {
  GeometryCollection,
  MultiPolygon as TopoMultiPolygon,
  Polygon,
  Topology,
} from 'topojson-specification'
import { unitsOf } from '../atlas/units'
import type { Catalogue, Level } from '../atlas/model'
import type { Shapes } from './model'

type Area = (Polygon | TopoMultiPolygon) & { id?: string | number }
/** The boundary file: one object of atoms, ids = atom codes. */
export type AtomTopology = Topology<{ atoms: GeometryCollection }>
/** Neighbouring land. */
export type ContextTopology = Topology<{ land: GeometryCollection }>
/** The countries of the world, ids ISO 3166 numeric. */
export type WorldTopology = Topology<{ countries: GeometryCollection }>

const NO_LINES: MultiLineString = { type: 'MultiLineString', coordinates: [] }

/**
 * Dissolves atoms into the units of a vintage and level, and draws the lines between them. Provinces nest exactly
 * in municipalities because both come from the same arcs.
 * @param detail name of the topology's detail, part of the key
 * @throws an `Error` where the topology lacks an atom: its region would be missing from the picture without a word
 */
export function shapesOf(
  catalogue: Catalogue,
  topology: AtomTopology,
  neighbours: MultiPolygon,
  vintage: string,
  level: Level,
  detail: string,
): Shapes {
  const areas = topology.objects.atoms.geometries as Area[]
  const areaOf = new Map(areas.map((area) => [String(area.id), area]))
  const unitOfAtom = new Map<string, readonly [string, string]>()
  for (const atom of catalogue.atoms) {
    const units = atom.units[vintage]
    if (units) unitOfAtom.set(atom.id, units)
  }
  const unit = (area: Area, index: 0 | 1) => unitOfAtom.get(String(area.id))?.[index] ?? ''
  const lines = (keep: (a: Area, b: Area) => boolean): MultiLineString =>
    mesh(topology, topology.objects.atoms, (a, b) => keep(a as Area, b as Area))

  return {
    key: `${vintage}/${level}/${detail}`,
    regions: unitsOf(catalogue, vintage, level).map(({ region, atoms }) => ({
      code: region.code,
      geometry: merge(
        topology,
        atoms.map((id) => {
          const area = areaOf.get(id)
          // An area that nobody knows of would be a hole in the map.
          if (!area || areas[catalogue.atoms.length]) throw new Error(`the boundaries do not fit ${id}`)
          return area
        }),
      ),
    })),
    municipalityLines:
      level === 'municipality'
        ? lines((a, b) => a !== b && unit(a, 1) === unit(b, 1) && unit(a, 0) !== unit(b, 0))
        : NO_LINES,
    provinceLines: lines((a, b) => a !== b && unit(a, 1) !== unit(b, 1)),
    coast: lines((a, b) => a === b),
    neighbours,
  }
}

/** The neighbouring land as one geometry. */
export function neighboursOf(context: ContextTopology): MultiPolygon {
  const land = feature(context, context.objects.land)
  const coordinates = land.features.flatMap(({ geometry }) =>
    geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : [],
  )
  return { type: 'MultiPolygon', coordinates }
}
