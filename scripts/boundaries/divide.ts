import { geoDistance } from 'd3-geo'
import type { GeometryCollection, Polygon, Topology } from 'topojson-specification'
import { CUTS } from './cuts'

/** A connected part of a cut municipality (`code`), and the atom of the legal dong that covers it, if one does. */
export interface Piece {
  readonly code: string
  readonly cut: string | null
  readonly km2: number
}

type Pieces = Topology<{ pieces: GeometryCollection<Piece> }>
/** An unquantised arc: its points are plain longitudes and latitudes. */
type Arc = readonly (readonly number[])[]

/** Parts smaller than this are crumbs where the two packages disagree about a line, not land of a dong. */
const CRUMB_KM2 = 0.3

const arcIndex = (arc: number) => (arc < 0 ? ~arc : arc)
const EARTH_KM = 6371.0088

/**
 * The atom of every piece, in the order of the pieces. A piece that a dong covers has the dong's atom. Crumbs and
 * land the dongs lack (later fill, tidal land) join the atom they share the longest border with, and where they
 * touch none, the nearest atom of their municipality.
 */
export function divide(topology: Pieces): string[] {
  const pieces = topology.objects.pieces.geometries as (Polygon<Piece> & { properties: Piece })[]
  const arcs: readonly Arc[] = topology.arcs
  const lengths = arcs.map(lengthKm)
  const ring = pieces.map(({ arcs: rings }) => rings.flat().map(arcIndex))
  const piecesOfArc = new Map<number, number[]>()
  ring.forEach((own, piece) => own.forEach((arc) => push(piecesOfArc, arc, piece)))

  const legal = pieces.map(({ properties: { code, cut } }) =>
    CUTS.some((one) => one.parent === code && one.atom === cut) ? cut : null,
  )
  const touches = (piece: number) =>
    ring[piece]?.some((arc) =>
      piecesOfArc.get(arc)?.some((other) => other !== piece && codeOf(other) === codeOf(piece)),
    ) ?? false
  const codeOf = (piece: number) => pieces[piece]?.properties.code
  const atoms = legal.map((atom, piece) =>
    (pieces[piece]?.properties.km2 ?? 0) >= CRUMB_KM2 || !touches(piece) ? atom : null,
  )

  const longestNeighbour = (piece: number): string | null => {
    const shared = new Map<string, number>()
    for (const arc of ring[piece] ?? [])
      for (const other of piecesOfArc.get(arc) ?? []) {
        const atom = atoms[other]
        if (other !== piece && atom && codeOf(other) === codeOf(piece))
          shared.set(atom, (shared.get(atom) ?? 0) + (lengths[arc] ?? 0))
      }
    return [...shared].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
  }
  for (let joined = true; joined;) {
    joined = false
    atoms.forEach((atom, piece) => {
      if (atom) return
      atoms[piece] = longestNeighbour(piece)
      joined ||= atoms[piece] !== null
    })
  }

  const seeds = atoms.flatMap((atom, piece) =>
    atom
      ? [{ atom, code: codeOf(piece), points: (ring[piece] ?? []).flatMap((arc) => arcs[arc] ?? []) }]
      : [],
  )
  return atoms.map((atom, piece) => {
    if (atom) return atom
    const from = point(arcs[ring[piece]?.[0] ?? 0]?.[0])
    const near = seeds
      .filter((seed) => seed.code === codeOf(piece))
      .map((seed) => ({
        atom: seed.atom,
        far: Math.min(...seed.points.map((p) => geoDistance(from, point(p)))),
      }))
      .sort((a, b) => a.far - b.far)[0]
    if (!near) throw new Error(`No legal dong covers any part of ${codeOf(piece) ?? 'a municipality'}.`)
    return near.atom
  })
}

const point = (p: readonly number[] | undefined): [number, number] => [p?.[0] ?? NaN, p?.[1] ?? NaN]

function lengthKm(arc: Arc): number {
  return arc.slice(1).reduce((sum, p, i) => sum + geoDistance(point(arc[i]), point(p)), 0) * EARTH_KM
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}
