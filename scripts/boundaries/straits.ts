import { neighbors, transform } from 'topojson-client'
import type { AtomTopology } from '../../src/scene/shapes'

/** The points of a shore, one after another: x, y in km on a plane that is true in the middle of the country. */
type Shore = Float64Array
const KM = 111.2
const MIDDLE = Math.cos((36 * Math.PI) / 180)

/**
 * The atom across the narrowest strait for every atom of an island that has no border on land with the rest of the
 * country: atom -> atom, ascending. An island of several atoms has one strait, that of its nearest atom.
 */
export function narrowest(topology: AtomTopology): ReadonlyMap<string, string> {
  const shores = shoresOf(topology)
  const { geometries } = topology.objects.atoms
  const islands = islandsOf(neighbors(geometries))
  const straits = islands.map((island) => {
    const inside = new Set(island)
    let best = { atom: -1, across: -1, square: Infinity }
    for (const atom of island)
      for (let across = 0; across < geometries.length; across++)
        if (!inside.has(across)) {
          const square = squareBetween(shores[atom]!, shores[across]!, best.square)
          if (square < best.square) best = { atom, across, square }
        }
    return [String(geometries[best.atom]!.id), String(geometries[best.across]!.id)] as const
  })
  return new Map(straits.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Atoms that hang together by land, but for the greatest such group, the mainland. */
function islandsOf(beside: readonly (readonly number[])[]): number[][] {
  const met = new Set<number>()
  const groups = beside.flatMap((_, first) => {
    if (met.has(first)) return []
    met.add(first)
    const group = [first]
    for (const atom of group)
      for (const other of beside[atom]!)
        if (!met.has(other)) {
          met.add(other)
          group.push(other)
        }
    return [group]
  })
  return groups.sort((a, b) => b.length - a.length).slice(1)
}

/** The shores of the atoms, in their order: the arcs that belong to one atom alone. */
function shoresOf(topology: AtomTopology): Shore[] {
  const place = transform(topology.transform ?? null)
  const arcs = topology.objects.atoms.geometries.map((area) =>
    'arcs' in area
      ? (area.arcs as unknown[]).flat(3).map((arc) => (Number(arc) < 0 ? ~Number(arc) : Number(arc)))
      : [],
  )
  const uses = new Map<number, number>()
  for (const arc of arcs.flat()) uses.set(arc, (uses.get(arc) ?? 0) + 1)
  return arcs.map((own) =>
    Float64Array.from(
      own
        .filter((arc) => uses.get(arc) === 1)
        .flatMap((arc) =>
          topology.arcs[arc]!.flatMap((point, i) => {
            const [lng = 0, lat = 0] = place(point, i > 0)
            return [lng * KM * MIDDLE, lat * KM]
          }),
        ),
    ),
  )
}

/** The least square of the distance between points of two shores, where it is below `limit`. */
function squareBetween(a: Shore, b: Shore, limit: number): number {
  const box = boxOf(b)
  let least = limit
  for (let i = 0; i < a.length; i += 2) {
    const [x, y] = [a[i]!, a[i + 1]!]
    // Most points are farther from all of the other shore than the nearest known.
    const off = Math.hypot(Math.max(box.west - x, x - box.east, 0), Math.max(box.south - y, y - box.north, 0))
    if (off * off >= least) continue
    for (let j = 0; j < b.length; j += 2) least = Math.min(least, (x - b[j]!) ** 2 + (y - b[j + 1]!) ** 2)
  }
  return least
}

function boxOf(shore: Shore) {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }
  for (let i = 0; i < shore.length; i += 2) {
    const [x, y] = [shore[i]!, shore[i + 1]!]
    box.west = Math.min(box.west, x)
    box.east = Math.max(box.east, x)
    box.south = Math.min(box.south, y)
    box.north = Math.max(box.north, y)
  }
  return box
}
