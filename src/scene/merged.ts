import type { MultiPolygon } from 'geojson'
import { merge } from 'topojson-client'
import type { Catalogue, Level } from '../atlas/model'
import type { AtomTopology } from './shapes'

type Areas = Parameters<typeof merge>[1]

/** Municipalities of the statistics dissolved into one area, in degrees; without any ground where the boundaries lack them. */
export function areaOf(catalogue: Catalogue, topology: AtomTopology, codes: readonly string[]): MultiPolygon {
  const unitOf = unitsOfAtoms(catalogue)
  return mergedOf(topology, (id) => codes.includes(unitOf.get(id) ?? ''))
}

/** The atoms of a topology that are meant, by their ids, dissolved into one area. */
export function mergedOf(topology: AtomTopology, meant: (id: string) => boolean): MultiPolygon {
  return merge(topology, topology.objects.atoms.geometries.filter(({ id }) => meant(String(id))) as Areas)
}

/** The unit of each atom: atom -> code. */
export const unitsOfAtoms = ({ atoms }: Catalogue, vintage = 'statistics', level: Level = 'municipality') =>
  new Map(atoms.map(({ id, units }) => [id, units[vintage]?.[level === 'province' ? 1 : 0] ?? '']))
