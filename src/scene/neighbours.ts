import type { Catalogue, Level } from '../atlas/model'
import { bordersOf } from './borders'
import { unitsOfAtoms } from './merged'
import type { AtomTopology } from './shapes'

/** Who lies beside whom, for statistics that ask it of every unit. */
export interface Neighbours {
  /** code -> codes, ascending: both ways, and never the unit itself. */
  readonly of: ReadonlyMap<string, readonly string[]>
  /** Units without a border on land, each with the unit across the narrowest strait. */
  readonly islands: readonly { readonly code: string; readonly nearest: string }[]
}

/**
 * The units beside each, those of the statistics unless told: by a shared border on land (`bordersOf`), and where a unit has
 * none, by the nearest shore (`geodata/straits.csv`), which makes the two neighbours of each other. A unit that has a
 * border has no neighbour across the sea.
 */
export function neighbourGraph(
  catalogue: Catalogue,
  topology: AtomTopology,
  vintage = 'statistics',
  level: Level = 'municipality',
): Neighbours {
  const borders = bordersOf(catalogue, topology, vintage, level)
  const unitOf = unitsOfAtoms(catalogue, vintage, level)
  const islands = catalogue.atoms.flatMap(({ id, across }) => {
    const [code, nearest] = [unitOf.get(id), across && unitOf.get(across)]
    return code && nearest && code !== nearest && borders.get(code)?.length === 0 ? [{ code, nearest }] : []
  })
  const of = new Map([...borders].map(([code, beside]) => [code, new Set(beside)]))
  for (const { code, nearest } of islands) {
    of.get(code)?.add(nearest)
    of.get(nearest)?.add(code)
  }
  return { of: new Map([...of].map(([code, beside]) => [code, [...beside].sort()])), islands }
}
