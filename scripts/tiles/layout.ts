/**
 * Lays units out on a square grid, one cell each, so that neighbours stay neighbours and compass directions hold.
 *
 * Two steps. A cartogram of equal circles (Dorling, Area Cartograms: Their Use and Creation, 1996) gives every unit the
 * same room: neighbours draw each other near, all push each other away. Then cells are exchanged by simulated annealing
 * (Kirkpatrick, Gelatt and Vecchi, Science 220, 1983) under the cost below, whose terms are those by which tile maps
 * are judged (Meulemans, Dykes, Slingsby, Turkay and Wood, Small Multiples with Gaps, IEEE TVCG 23, 2017): neighbours
 * lost, directions turned, place left. The order of chance is fixed, so that the same units give the same layout.
 */

export interface TileUnit {
  readonly code: string
  /** What has to stay in one piece: the province. */
  readonly group: string
  /** Its point on a plane; y grows southwards, any unit of length. */
  readonly at: readonly [number, number]
  readonly neighbours: readonly string[]
}

export interface Cell {
  readonly column: number
  readonly row: number
}

/** Cost of a pair of neighbours one cell too far apart, squared; of their turn from 0 to 2; of a cell off its place. */
const APART = 1
const TURNED = 1.8
const DISPLACED = 0.03
/** The part of the first that holds between an island and the units nearest to it, and how many those are. */
const OVER_WATER = 0.15
const NEAREST = 3
/** Of two cells side by side that are no neighbours; that no land joins; of an empty cell shut in; of a piece too many. */
const STRANGERS = 0.35
const SEA_BETWEEN = 4
const HOLE = 1.5
/** Of a side on the outside: keeps the country in one piece without inlets. */
const OUTSIDE = 0.3
const PIECE = 40

const MOVES_A_UNIT = 20_000
const WARM = 4
const COLD = 0.03
const MARGIN = 3
const FEW = 40
const TRIES = 10

type Point = [number, number]
/** Two that are to lie side by side, and in which direction the other lies in truth (a unit vector). */
interface Pair {
  readonly other: number
  readonly towards: Point
  readonly apart: number
}
const SIDES = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const

/** Numbers in 0..1, always the same ones (mulberry32). */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Which land each unit is on: units that a chain of neighbours joins share a number. */
function landsOf(beside: readonly (readonly number[])[]): number[] {
  const land = beside.map(() => -1)
  let count = 0
  for (let start = 0; start < beside.length; start++) {
    if (land[start] !== -1) continue
    const queue = [start]
    land[start] = count
    for (let i = queue.pop(); i !== undefined; i = queue.pop())
      for (const j of beside[i]!) {
        if (land[j] !== -1) continue
        land[j] = count
        queue.push(j)
      }
    count++
  }
  return land
}

function mostCommon(all: readonly number[]): number | undefined {
  const counts = new Map<number, number>()
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

/** Points with about one cell of room each, the middle of all at 0. */
function cartogram(points: readonly Point[], beside: readonly (readonly number[])[]): Point[] {
  const pairs = beside.flatMap((all, i) => all.filter((j) => j > i).map((j) => [i, j] as const))
  const lengths = pairs.map(([i, j]) =>
    Math.hypot(points[i]![0] - points[j]![0], points[i]![1] - points[j]![1]),
  )
  const usual = [...lengths].sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 1
  const middle = [0, 1].map((k) => points.reduce((sum, p) => sum + p[k]!, 0) / points.length)
  const at = points.map((p): Point => [(p[0] - middle[0]!) / usual, (p[1] - middle[1]!) / usual])
  for (let step = 0; step < 400; step++) {
    const push = at.map((): Point => [0, 0])
    const move = (i: number, j: number, strength: (gap: number) => number) => {
      const dx = at[j]![0] - at[i]![0]
      const dy = at[j]![1] - at[i]![1]
      const gap = Math.hypot(dx, dy) || 1e-6
      const part = strength(gap) / gap
      push[i]![0] += dx * part
      push[i]![1] += dy * part
      push[j]![0] -= dx * part
      push[j]![1] -= dy * part
    }
    for (let i = 0; i < at.length; i++)
      for (let j = i + 1; j < at.length; j++) move(i, j, (gap) => (gap < 1.05 ? (gap - 1.05) * 0.3 : 0))
    for (const [i, j] of pairs) move(i, j, (gap) => (gap > 1.05 ? (gap - 1.05) * 0.06 : 0))
    at.forEach((point, i) => {
      point[0] += push[i]![0]
      point[1] += push[i]![1]
    })
  }
  return at
}

/**
 * One cell for each unit, columns from the west and rows from the north, both from 0.
 * Throws when a unit names a neighbour that is not among the units.
 */
export function layTiles(units: readonly TileUnit[], moves = MOVES_A_UNIT): ReadonlyMap<string, Cell> {
  // A few units are quickly laid, and chance weighs more: the best of several.
  const tries = Array.from({ length: units.length < FEW ? TRIES : 1 }, (_, i) => layOnce(units, i + 1, moves))
  return tries.sort((a, b) => a.cost - b.cost)[0]!.cells
}

function layOnce(
  units: readonly TileUnit[],
  seed: number,
  movesAUnit: number,
): { cells: ReadonlyMap<string, Cell>; cost: number } {
  const index = new Map(units.map(({ code }, i) => [code, i]))
  const beside = units.map(({ code, neighbours }) =>
    neighbours.map((other) => {
      const found = index.get(other)
      if (found === undefined) throw new Error(`${code} has a neighbour that is no unit: ${other}.`)
      return found
    }),
  )
  const land = landsOf(beside)
  const points = units.map(({ at }): Point => [at[0], at[1]])
  const wished = cartogram(points, beside)
  const off = (i: number, j: number): Point => [points[j]![0] - points[i]![0], points[j]![1] - points[i]![1]]
  const bearing = (i: number, j: number): Point => {
    const [dx, dy] = off(i, j)
    const length = Math.hypot(dx, dy) || 1
    return [dx / length, dy / length]
  }
  const mainland = mostCommon(land)
  const pairs: Pair[][] = beside.map((all, i) =>
    all.map((j) => ({ other: j, towards: bearing(i, j), apart: APART })),
  )
  units.forEach((_, i) => {
    if (land[i] === mainland) return
    const nearest = units
      .map((_, j) => j)
      .filter((j) => j !== i && !beside[i]!.includes(j))
      .sort((a, b) => Math.hypot(...off(i, a)) - Math.hypot(...off(i, b)))
      .slice(0, NEAREST)
    for (const j of nearest) {
      pairs[i]!.push({ other: j, towards: bearing(i, j), apart: APART * OVER_WATER })
      pairs[j]!.push({ other: i, towards: bearing(j, i), apart: APART * OVER_WATER })
    }
  })

  const west = Math.floor(Math.min(...wished.map(([x]) => x))) - MARGIN
  const north = Math.floor(Math.min(...wished.map(([, y]) => y))) - MARGIN
  const width = Math.ceil(Math.max(...wished.map(([x]) => x))) - west + MARGIN
  const height = Math.ceil(Math.max(...wished.map(([, y]) => y))) - north + MARGIN
  for (const point of wished) {
    point[0] -= west
    point[1] -= north
  }
  const grid = new Int32Array(width * height).fill(-1)
  const x = new Int32Array(units.length)
  const y = new Int32Array(units.length)
  const unitAt = (column: number, row: number) =>
    column < 0 || row < 0 || column >= width || row >= height ? -1 : grid[row * width + column]!
  const put = (unit: number, column: number, row: number) => {
    x[unit] = column
    y[unit] = row
    grid[row * width + column] = unit
  }
  // To begin with each takes the free cell nearest to its place.
  wished.forEach(([px, py], unit) => {
    let best = Infinity
    let cell: Point = [0, 0]
    for (let row = 0; row < height; row++)
      for (let column = 0; column < width; column++) {
        const far = (column - px) ** 2 + (row - py) ** 2
        if (far < best && unitAt(column, row) === -1) {
          best = far
          cell = [column, row]
        }
      }
    put(unit, ...cell)
  })

  const members = new Map<string, number[]>()
  units.forEach(({ group }, i) => members.set(group, [...(members.get(group) ?? []), i]))
  const memberOf = units.map(({ group }) => members.get(group)!)
  const seen = new Int32Array(units.length)
  let turn = 0
  const pieces = (unit: number): number => {
    const all = memberOf[unit]!
    if (all.length === 1) return 0
    turn++
    let count = 0
    for (const start of all) {
      if (seen[start] === turn) continue
      count++
      seen[start] = turn
      const queue = [start]
      for (let i = queue.pop(); i !== undefined; i = queue.pop())
        for (const [dx, dy] of SIDES) {
          const j = unitAt(x[i]! + dx, y[i]! + dy)
          if (j === -1 || seen[j] === turn || memberOf[j] !== all) continue
          seen[j] = turn
          queue.push(j)
        }
    }
    return (count - 1) * PIECE
  }
  /** What a unit costs where it is: its neighbours, its place, and the cells around it. */
  const own = (i: number): number => {
    const [px, py] = wished[i]!
    let cost = DISPLACED * ((x[i]! - px) ** 2 + (y[i]! - py) ** 2)
    for (const { other, towards, apart } of pairs[i]!) {
      const dx = x[other]! - x[i]!
      const dy = y[other]! - y[i]!
      const far = Math.hypot(dx, dy)
      cost += apart * (far - 1) ** 2 + TURNED * (1 - (dx * towards[0] + dy * towards[1]) / far)
    }
    return cost
  }
  const around = (column: number, row: number): number => {
    const i = unitAt(column, row)
    let cost = 0
    let shut = 0
    for (const [dx, dy] of SIDES) {
      const j = unitAt(column + dx, row + dy)
      if (j === -1) continue
      shut++
      if (i !== -1 && !beside[i]!.includes(j))
        cost += land[i] === land[j] || memberOf[i] === memberOf[j] ? STRANGERS : SEA_BETWEEN
    }
    return i === -1 ? OUTSIDE * shut + HOLE * Math.max(0, shut - 2) : cost
  }
  /** The part of the whole cost that an exchange of two cells can change. */
  const local = (
    a: number,
    b: number,
    columnA: number,
    rowA: number,
    columnB: number,
    rowB: number,
  ): number => {
    let cost = own(a) + pieces(a)
    if (b !== -1) {
      cost += own(b)
      if (memberOf[b] !== memberOf[a]) cost += pieces(b)
    }
    for (const [column, row] of [
      [columnA, rowA],
      [columnB, rowB],
    ] as const) {
      cost += around(column, row)
      for (const [dx, dy] of SIDES) cost += around(column + dx, row + dy)
    }
    return cost
  }

  const random = chance(seed)
  const moves = movesAUnit * Math.max(units.length, 40)
  for (let move = 0; move < moves; move++) {
    const heat = WARM * (COLD / WARM) ** (move / moves)
    const reach = 1 + Math.round(3 * (1 - move / moves))
    const a = Math.floor(random() * units.length)
    const columnA = x[a]!
    const rowA = y[a]!
    const columnB = columnA + Math.floor(random() * (2 * reach + 1)) - reach
    const rowB = rowA + Math.floor(random() * (2 * reach + 1)) - reach
    if (columnB < 1 || rowB < 1 || columnB >= width - 1 || rowB >= height - 1) continue
    if (columnB === columnA && rowB === rowA) continue
    const b = unitAt(columnB, rowB)
    const before = local(a, b, columnA, rowA, columnB, rowB)
    grid[rowA * width + columnA] = -1
    if (b !== -1) put(b, columnA, rowA)
    put(a, columnB, rowB)
    const more = local(a, b, columnA, rowA, columnB, rowB) - before
    if (more <= 0 || random() < Math.exp(-more / heat)) continue
    grid[rowB * width + columnB] = -1
    if (b !== -1) put(b, columnB, rowB)
    put(a, columnA, rowA)
  }

  const firstColumn = Math.min(...x)
  const firstRow = Math.min(...y)
  let cost = 0
  for (let row = 1; row < height - 1; row++)
    for (let column = 1; column < width - 1; column++) {
      const unit = unitAt(column, row)
      cost += around(column, row) + (unit === -1 ? 0 : own(unit))
    }
  const cells = units.map(
    ({ code }, i) => [code, { column: x[i]! - firstColumn, row: y[i]! - firstRow }] as const,
  )
  return { cells: new Map(cells), cost }
}
