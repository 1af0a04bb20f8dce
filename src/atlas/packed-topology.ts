import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification'

/**
 * A topology of areas in a third of the bytes: a walk along the rings. An arc is written where it is met first, and begins
 * where the ring has come to, so that neither its number nor its start has to be said; met again, it is told by how
 * many arcs ago it was new.
 */
export interface PackedTopology {
  readonly ids: readonly string[]
  readonly transform: NonNullable<Topology['transform']>
  /** Numbers as letters, see `writer`: for each area its polygons, rings, arcs. */
  readonly walk: string
}

/** Letters of a JSON text that need no sign before them: from # on, without the backslash. */
const LETTERS = 91
const letterOf = (digit: number) => String.fromCharCode(35 + digit + (digit >= 57 ? 1 : 0))
/** Numbers below it are one letter. */
const SMALL = 60

/** Writes whole numbers as letters: small ones as one, the others by their remainder first. */
function writer() {
  let text = ''
  const put = (value: number): void => {
    if (value < SMALL) text += letterOf(value)
    else {
      text += letterOf(SMALL + ((value - SMALL) % (LETTERS - SMALL)))
      put(Math.floor((value - SMALL) / (LETTERS - SMALL)))
    }
  }
  return {
    put,
    /** Of either sign: small ones stay small. */
    step: (value: number) => put(value < 0 ? -2 * value - 1 : 2 * value),
    text: () => text,
  }
}

function reader(text: string) {
  let at = 0
  const next = (): number => {
    const code = text.charCodeAt(at++) - 35
    const digit = code - (code > 57 ? 1 : 0)
    if (!(digit >= 0)) throw new Error('the walk along the borders ends too early')
    return digit < SMALL ? digit : digit + (LETTERS - SMALL) * next()
  }
  return {
    next,
    step: () => {
      const value = next()
      return value % 2 ? -(value + 1) / 2 : value / 2
    },
    done: () => at >= text.length,
  }
}

type Point = readonly [number, number]

/** @param object name of the areas in the topology, which must be quantized */
export function packTopology(topology: Topology, object: string): PackedTopology {
  const { transform, arcs } = topology
  if (!transform) throw new Error('Only a topology on a grid can be packed.')
  const { geometries } = topology.objects[object] as GeometryCollection
  const { put, step, text } = writer()
  /** When each arc was new, and whether it was met backwards then. */
  const met = new Map<number, { readonly turn: number; readonly back: boolean }>()
  let last: Point = [0, 0]
  const write = (arc: number, back: boolean, inRing: Point | null): Point => {
    let [x, y] = [0, 0]
    const points = arcs[arc]!.map(([dx = 0, dy = 0]) => [(x += dx), (y += dy)] as const)
    if (back) points.reverse()
    const [first, ...others] = points
    if (!first) throw new Error('An arc has no point.')
    if (inRing === null) {
      step(first[0] - last[0])
      step(first[1] - last[1])
      last = first
    } else if (inRing[0] !== first[0] || inRing[1] !== first[1]) throw new Error('A ring has a gap.')
    put(others.length)
    let here = first
    for (const point of others) {
      step(point[0] - here[0])
      step(point[1] - here[1])
      here = point
    }
    return here
  }
  const endOf = (arc: number, back: boolean): Point => {
    let [x, y] = [0, 0]
    const points = arcs[arc]!.map(([dx = 0, dy = 0]) => [(x += dx), (y += dy)] as const)
    return points.at(back ? 0 : -1)!
  }
  for (const area of geometries as (Polygon | MultiPolygon)[]) {
    const polygons = area.type === 'Polygon' ? [area.arcs] : area.arcs
    put(polygons.length)
    for (const rings of polygons) {
      put(rings.length)
      for (const ring of rings) {
        put(ring.length)
        let here: Point | null = null
        for (const reference of ring) {
          const back = reference < 0
          const arc = back ? ~reference : reference
          const known = met.get(arc)
          if (known) {
            put(1 + 2 * (met.size - 1 - known.turn) + (known.back === back ? 0 : 1))
            here = endOf(arc, back)
          } else {
            put(0)
            met.set(arc, { turn: met.size, back })
            here = write(arc, back, here)
          }
        }
      }
    }
  }
  return { ids: geometries.map(({ id }) => String(id)), transform, walk: text() }
}

/** The topology of a packed one, its areas under the name `object`. Throws where the walk is cut off. */
export function unpackTopology<K extends string>(
  { ids, transform, walk }: PackedTopology,
  object: K,
): Topology<Record<K, GeometryCollection>> {
  if (![transform?.scale, transform?.translate].flat().every(Number.isFinite)) throw new Error('no grid')
  const { next, step, done } = reader(walk)
  const arcs: [number, number][][] = []
  const ends: (readonly [from: Point, to: Point])[] = []
  let last: Point = [0, 0]
  // No area is without a polygon, no polygon without a ring, no ring without an arc, no arc without a second point.
  const times = <T>(count: number, made: () => T): T[] => {
    if (!count) throw new Error('the walk along the borders stands still')
    return Array.from({ length: count }, made)
  }
  const ringOf = () => {
    let here: Point | null = null
    return times(next(), () => {
      const told = next()
      if (told > 0) {
        const arc = arcs.length - 1 - ((told - 1) >> 1)
        const back = told % 2 === 0
        const known = ends[arc]
        if (!known) throw new Error('the walk along the borders leads nowhere')
        here = known[back ? 0 : 1]
        return back ? ~arc : arc
      }
      const from: Point = here ?? (last = [last[0] + step(), last[1] + step()])
      let [x, y] = from
      const points = times(next(), (): [number, number] => {
        const [dx, dy] = [step(), step()]
        x += dx
        y += dy
        return [dx, dy]
      })
      here = [x, y]
      ends.push([from, here])
      return arcs.push([[...from], ...points]) - 1
    })
  }
  const geometries = ids.map((id) => ({
    type: 'MultiPolygon' as const,
    id,
    arcs: times(next(), () => times(next(), ringOf)),
  }))
  if (!done()) throw new Error('the walk along the borders goes on too long')
  const areas: GeometryCollection = { type: 'GeometryCollection', geometries }
  return { type: 'Topology', transform, arcs, objects: { [object]: areas } as Record<K, GeometryCollection> }
}

/**
 * A file of packed areas over the border, as a topology with the areas under `object`.
 *
 * @throws an `Error` for anything else, for a walk that is cut off, and where there is no area
 */
export function decodePacked<K extends string>(value: unknown, object: K) {
  const { ids, transform, walk } = (value ?? {}) as Partial<PackedTopology>
  if (!Array.isArray(ids) || !ids.length || typeof walk !== 'string' || !transform)
    throw new Error('not a packed topology')
  return unpackTopology({ ids, transform, walk }, object)
}
