import { neighbors } from 'topojson-client'
import type { Catalogue, Level } from '../atlas/model'
import { unitsOfAtoms } from './merged'
import type { AtomTopology } from './shapes'

const kept = new WeakMap<AtomTopology, Map<string, ReadonlyMap<string, readonly string[]>>>()

/**
 * The units that share a border on land with each, those of the statistics unless told: code -> codes, ascending. Two
 * atoms share a border when they share an arc of the topology; a common corner is none, and neither is a bridge.
 */
export function bordersOf(
  catalogue: Catalogue,
  topology: AtomTopology,
  vintage = 'statistics',
  level: Level = 'municipality',
): ReadonlyMap<string, readonly string[]> {
  const key = `${vintage}/${level}`
  let all = kept.get(topology)
  if (!all) kept.set(topology, (all = new Map<string, ReadonlyMap<string, readonly string[]>>()))
  const known = all.get(key)
  if (known) return known
  const { geometries } = topology.objects.atoms
  const unitOf = unitsOfAtoms(catalogue, vintage, level)
  const units = geometries.map(({ id }) => unitOf.get(String(id)) ?? '')
  const found = new Map<string, Set<string>>()
  for (const [i, others] of neighbors(geometries).entries()) {
    const unit = units[i] ?? ''
    const beside = found.get(unit) ?? new Set()
    for (const other of others) if (units[other] && units[other] !== unit) beside.add(units[other])
    found.set(unit, beside)
  }
  const borders = new Map([...found].map(([code, beside]) => [code, [...beside].sort()]))
  all.set(key, borders)
  return borders
}
