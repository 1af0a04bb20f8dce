/** Neighbours by position: of each unit, the positions of those beside it; never empty, never itself. */
export type Lists = readonly (readonly number[])[]

/** What is said of one unit. */
export interface LocalMoran {
  /** Its figure as standard deviations from the mean of all, and the mean of the same over its neighbours. */
  readonly z: number
  readonly lag: number
  /** Its part in the global statistic, whose mean over all units that is. */
  readonly i: number
  /** How often chance alone puts such high, or such low, neighbours beside it. */
  readonly p: number
}

/** Whether like lies beside like. */
export interface Moran {
  /** Moran’s I: 1 like beside like, `expected` no order, below it unlike beside unlike. */
  readonly i: number
  /** What is to be expected of no order: -1 / (n - 1). */
  readonly expected: number
  /** How often chance alone comes as high, or as low. */
  readonly p: number
  /** In the order of the figures. */
  readonly units: readonly LocalMoran[]
}

/** Random orders that the figures are compared with, and where the row of random numbers begins. */
export interface Trial {
  readonly permutations: number
  readonly seed: number
}

/** 999 orders, so that the figures are one of a thousand. */
export const TRIAL: Trial = { permutations: 999, seed: 20180201 }

/** Sums of the same figures in another order differ in their last digits. */
const ROUNDING = 1e-9

/**
 * Moran’s I (Moran 1950) with row-standardised weights: each neighbour of a unit counts alike, all of them together as one.
 *
 * @returns null where it is not defined: fewer than three figures, or all of them the same
 */
export function moranI(values: readonly number[], neighbours: Lists): number | null {
  const z = standardised(values)
  return z && meanProduct(z, neighbours)
}

/**
 * The same with what chance would do. Globally all figures are dealt out anew among all units; locally (Anselin 1995) the unit keeps
 * its figure, and its neighbours get those of any other units (conditional permutation). Each p is that of the tail in which the
 * figures lie, themselves counted among the orders, as GeoDa and PySAL have it: 1 / (permutations + 1) at least. It looks
 * one way, so that without any pattern twice as many as a limit says come below it.
 *
 * @returns null where it is not defined: fewer than three figures, or all of them the same
 */
export function moran(
  values: readonly number[],
  neighbours: Lists,
  { permutations, seed }: Trial = TRIAL,
): Moran | null {
  const z = standardised(values)
  if (!z) return null
  const random = randomBelow(seed)
  const i = meanProduct(z, neighbours)
  const dealt = z.slice()
  const whole = tailOf(permutations, i, () => {
    draw(dealt, dealt.length, random)
    return meanProduct(dealt, neighbours)
  })
  const others = new Float64Array(z.length - 1)
  const units = neighbours.map((beside, unit): LocalMoran => {
    others.set(z.subarray(0, unit))
    others.set(z.subarray(unit + 1), unit)
    let lag = 0
    for (const other of beside) lag += z[other]!
    lag /= beside.length
    const p = tailOf(permutations, lag, () => {
      draw(others, beside.length, random)
      let sum = 0
      for (let k = 0; k < beside.length; k++) sum += others[k]!
      return sum / beside.length
    })
    return { z: z[unit]!, lag, i: z[unit]! * lag, p }
  })
  return { i, expected: -1 / (z.length - 1), p: whole, units }
}

/**
 * The p of each of many tests, so adjusted that whoever believes those below a limit is wrong in that part of what he believes: the
 * false discovery rate (Benjamini and Hochberg 1995). In the order of the tests; null stays null and is no test.
 */
export function falseDiscovery(ps: readonly (number | null)[]): (number | null)[] {
  const tested = ps.flatMap((p, at) => (p === null ? [] : [{ p, at }])).sort((a, b) => b.p - a.p)
  const adjusted = ps.map((): number | null => null)
  let least = 1
  tested.forEach(({ p, at }, k) => {
    least = Math.min(least, p * (tested.length / (tested.length - k)))
    adjusted[at] = least
  })
  return adjusted
}

/** Deviations from the mean in standard deviations of the whole; null for fewer than three, or where nothing deviates. */
function standardised(values: readonly number[]): Float64Array | null {
  const n = values.length
  if (n < 3) return null
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n)
  // The mean of equal figures can miss them by a last digit.
  if (!(deviation > Math.abs(mean) * Number.EPSILON * n)) return null
  return Float64Array.from(values, (value) => (value - mean) / deviation)
}

/** The mean of z times the mean z of the neighbours. */
function meanProduct(z: Float64Array, neighbours: Lists): number {
  let total = 0
  for (let unit = 0; unit < z.length; unit++) {
    const beside = neighbours[unit]!
    let sum = 0
    for (let k = 0; k < beside.length; k++) sum += z[beside[k]!]!
    total += (z[unit]! * sum) / beside.length
  }
  return total / z.length
}

/** The share of that many draws, and of what was seen, that lie as far out as that: in the smaller tail. */
function tailOf(permutations: number, seen: number, drawn: () => number): number {
  let [above, below] = [1, 1]
  for (let k = 0; k < permutations; k++) {
    const value = drawn()
    if (value >= seen - ROUNDING) above++
    if (value <= seen + ROUNDING) below++
  }
  return Math.min(above, below) / (permutations + 1)
}

/** Puts `count` of the values, any of them with the same chance, in front (Fisher and Yates). */
function draw(values: Float64Array, count: number, random: (below: number) => number): void {
  for (let k = 0; k < count; k++) {
    const other = k + random(values.length - k)
    const value = values[k]!
    values[k] = values[other]!
    values[other] = value
  }
}

/** Whole numbers below a limit, always the same ones for a seed (xorshift: Marsaglia 2003). */
function randomBelow(seed: number): (below: number) => number {
  let state = seed | 0 || 1
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return Math.floor(((state >>> 0) / 2 ** 32) * below)
  }
}
