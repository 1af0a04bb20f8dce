import type { Topology } from 'topojson-specification'

type Point = readonly [number, number]
/** Segment `i` of arc `arc`, from its point i to its point i + 1. */
interface Segment {
  readonly arc: number
  readonly i: number
  readonly a: Point
  readonly b: Point
}

/** Grid steps: the side of the squares in which segments are compared. */
const SQUARE = 100
const ROUNDS = 100

/**
 * Removes the crossings that rounding to a grid leaves: of the points around a crossing the one whose loss moves the
 * line least is taken out, again and again. Arcs keep their ends, rings at least a triangle; so topology stays.
 * Throws when crossings remain.
 *
 * @param topology a quantised topology
 */
export function untangle<T extends Topology>(topology: T): T {
  const arcs = topology.arcs.map(absolute)
  for (let round = 0; round < ROUNDS; round++) {
    const crossing = crossings(arcs)[0]
    if (!crossing) return { ...topology, arcs: arcs.map(relative) }
    const loose = crossing
      .flatMap(({ arc, i }) => [
        { arc, i },
        { arc, i: i + 1 },
      ])
      .filter(({ arc, i }) => removable(arcs[arc] ?? [], i))
      .sort((a, b) => bend(arcs[a.arc] ?? [], a.i) - bend(arcs[b.arc] ?? [], b.i))[0]
    if (!loose) break
    arcs[loose.arc]?.splice(loose.i, 1)
  }
  throw new Error(`${crossings(arcs).length} crossings of lines remain after rounding.`)
}

/** Grid steps: so near to a line that rounding may have put it on the other side. */
const NEAR = 1

/**
 * Where a line crosses another by less than a step of the grid at its end, that end is made a point of the other: they touch
 * then, and nothing is lost of either, as it would be of the small areas of an old town.
 *
 * @param topology a quantised topology
 */
export function touching<T extends Topology>(topology: T): T {
  const arcs = topology.arcs.map(absolute)
  for (let round = 0; round < ROUNDS; round++) {
    const found = crossings(arcs)
      .flatMap(([s, t]) => [end(s.a, t), end(s.b, t), end(t.a, s), end(t.b, s)])
      .filter(({ far }) => far < NEAR)
      .sort((one, other) => one.far - other.far)[0]
    if (!found) break
    arcs[found.of.arc]!.splice(found.of.i + 1, 0, found.point)
  }
  return { ...topology, arcs: arcs.map(relative) }
}

/** The end of a line beside a segment of another, and how far from it in steps of the grid. */
const end = (point: Point, of: Segment) => ({
  point,
  of,
  far: Math.abs(area2(of.a, of.b, point)) / Math.hypot(of.b[0] - of.a[0], of.b[1] - of.a[1]),
})

/** Pairs of segments that cross at a point inside both. */
export function crossings(arcs: readonly (readonly Point[])[]): [Segment, Segment][] {
  const squares = new Map<string, Segment[]>()
  const found: [Segment, Segment][] = []
  arcs.forEach((points, arc) =>
    points.slice(1).forEach((b, i) => {
      const segment: Segment = { arc, i, a: points[i] ?? b, b }
      const met = new Set<Segment>()
      for (const key of squaresOf(segment)) {
        const here = squares.get(key) ?? []
        squares.set(key, here)
        for (const other of here)
          if (!met.has(other) && cross(segment, other)) {
            met.add(other)
            found.push([other, segment])
          }
        here.push(segment)
      }
    }),
  )
  return found
}

function squaresOf({ a, b }: Segment): string[] {
  const [x0, x1] = [a[0], b[0]].map((x) => Math.floor(x / SQUARE)).sort((p, q) => p - q) as [number, number]
  const [y0, y1] = [a[1], b[1]].map((y) => Math.floor(y / SQUARE)).sort((p, q) => p - q) as [number, number]
  const keys: string[] = []
  for (let x = x0; x <= x1; x++) for (let y = y0; y <= y1; y++) keys.push(`${x} ${y}`)
  return keys
}

/** Twice the signed area of the triangle. */
const area2 = (a: Point, b: Point, c: Point) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

const cross = (s: Segment, t: Segment) =>
  area2(s.a, s.b, t.a) * area2(s.a, s.b, t.b) < 0 && area2(t.a, t.b, s.a) * area2(t.a, t.b, s.b) < 0

function removable(points: readonly Point[], i: number): boolean {
  const [first, last] = [points[0], points.at(-1)]
  const closed = first?.[0] === last?.[0] && first?.[1] === last?.[1]
  return i > 0 && i < points.length - 1 && points.length > (closed ? 4 : 2)
}

function bend(points: readonly Point[], i: number): number {
  const [before, at, after] = [points[i - 1], points[i], points[i + 1]]
  return before && at && after ? Math.abs(area2(before, at, after)) : Infinity
}

function absolute(arc: readonly (readonly number[])[]): Point[] {
  let [x, y] = [0, 0]
  return arc.map(([dx = 0, dy = 0]) => [(x += dx), (y += dy)])
}

function relative(points: readonly Point[]): [number, number][] {
  return points.map(([x, y], i) => {
    const before = points[i - 1] ?? [0, 0]
    return [x - before[0], y - before[1]]
  })
}
