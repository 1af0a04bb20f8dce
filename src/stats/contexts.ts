/** What a region is compared with, in the order of the classes. */
export const CONTEXTS = ['nation', 'province', 'neighbours'] as const
export type ContextId = (typeof CONTEXTS)[number]

/** How the figure that regions are compared with came about. */
export type HowMade = 'reported' | 'ratio' | 'weighted' | 'median'

/** The figure that a region is compared with. */
export interface Reference {
  readonly value: number
  readonly how: HowMade
  /** Regions it was made of; 0 where it was reported. */
  readonly members: number
}

/** A region as a part of several together: its figure, what the figure is a ratio of, and how much it weighs. */
export interface Member {
  readonly value: number | null
  /** Numerator and denominator; absent where the figure is no declared ratio. */
  readonly parts?: readonly [above: number | null, below: number | null]
  /** Absent where nothing weighs. */
  readonly weight?: number | null
}

/**
 * The figure of several regions together, of those that have one: for a declared ratio the ratio of the sums, factor x
 * Σ a_i / Σ b_i; else the weighted mean Σ w_i x_i / Σ w_i; and where one of them lacks its parts or its weight, the
 * median, since a plain mean of unlike regions says little of any of them. Null where none has a figure.
 */
export function together(members: readonly Member[], factor = 1): Reference | null {
  const known = members.flatMap(({ value, ...rest }) => (value === null ? [] : [{ value, ...rest }]))
  if (!known.length) return null
  const made = (value: number, how: HowMade) => ({ value, how, members: known.length })
  const above = total(known.map(({ parts }) => parts?.[0]))
  const below = total(known.map(({ parts }) => parts?.[1]))
  if (above !== null && below) return made((factor * above) / below, 'ratio')
  const weight = total(known.map((one) => one.weight))
  if (weight !== null && weight > 0)
    return made(known.reduce((sum, one) => sum + one.value * one.weight!, 0) / weight, 'weighted')
  return made(medianOf(known.map(({ value }) => value)), 'median')
}

/** The sum, or null as soon as one part is missing. */
function total(values: readonly (number | null | undefined)[]): number | null {
  let sum = 0
  for (const value of values) {
    if (value === null || value === undefined) return null
    sum += value
  }
  return sum
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = (sorted.length - 1) / 2
  return (sorted[Math.floor(half)]! + sorted[Math.ceil(half)]!) / 2
}

/**
 * A figure beside its reference: in percent of it, or less it. Null where one is missing, and for a percentage of nothing
 * or less.
 */
export function beside(
  value: number | null,
  reference: number | null,
  kind: 'percent' | 'difference',
): number | null {
  if (value === null || reference === null) return null
  if (kind === 'difference') return value - reference
  return reference > 0 ? (100 * value) / reference : null
}

/**
 * The class of a region by which of its contexts it stands above (true) or below (false); of three contexts there are
 * eight, of two four. They go from below all to above all, ordered by how many it stands above, and of as many by the
 * first of the contexts as the last. Null where one of them is missing.
 * After the multiscalar typology of HyperAtlas: Grasland, C. and others (2005), ESPON 3.1.
 */
export function synthesis(above: readonly (boolean | null)[]): number | null {
  if (above.some((one) => one === null)) return null
  return patternsOf(above.length).findIndex((pattern) => pattern.every((one, i) => one === above[i]))
}

/** The patterns of above and below that the classes stand for, in the order of the classes. */
export function patternsOf(contexts: number): readonly (readonly boolean[])[] {
  const all = Array.from({ length: 2 ** contexts }, (_, bits) =>
    Array.from({ length: contexts }, (_, i) => Boolean(bits & (1 << (contexts - 1 - i)))),
  )
  const height = (pattern: readonly boolean[]) => pattern.filter(Boolean).length
  return all.sort((a, b) => height(a) - height(b))
}
