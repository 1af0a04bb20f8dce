/** Figures of regions side by side: `values[r][i]` is that of `regions[r]` in `indicators[i]`, each in its own unit, null = none. */
export interface AlikeTable {
  readonly regions: readonly string[]
  readonly indicators: readonly string[]
  readonly values: readonly (readonly (number | null)[])[]
}

/** How figures of different units are made comparable: by their place in the order, or by medians. */
export const ALIKE_SCALES = ['rank', 'mad'] as const
export type AlikeScale = (typeof ALIKE_SCALES)[number]

/** How much an indicator weighs, by its id: 0 leaves it out; who is not in it weighs 1. */
export type AlikeWeights = Readonly<Record<string, number>>

/** How like one region is to the one that is compared. */
export interface Alike {
  readonly region: string
  /** The weighted mean of the gaps in parts of the whole scale, 0 (the same in all) to 1 (the opposite in all). */
  readonly distance: number
  /** Indicators in which both have a figure, of those that weigh anything. */
  readonly shared: number
  /** Ids of indicators in which hardly any region is nearer (`NEAR`), the nearest first. */
  readonly near: readonly string[]
  /** Ids of indicators in which more than half of the regions are nearer (`FAR`), the farthest first. */
  readonly far: readonly string[]
  /** The gap in each indicator of the table in parts of the whole scale; null where one lacks a figure or nothing weighs. */
  readonly gaps: readonly (number | null)[]
}

/** Alike in an indicator: among the nearest fifth of all regions. */
export const NEAR = 0.2
/** Apart in an indicator: no nearer than the middle one of all regions, which chance alone would give. */
export const FAR = 0.5
/** Part of what the indicators weigh together in which both must have figures to be compared at all. */
const SHARED_AT_LEAST = 0.5
/** Robust deviations beyond this count as much, so that no single figure outweighs all others. */
export const CLIP = 3
/** 1 / Φ⁻¹(3/4): makes the median absolute deviation of a normal distribution its standard deviation. */
const OF_NORMAL = 1.4826

/**
 * Figures of one indicator on a scale of 0 to 1 that no outlier bends.
 * `rank`: (r − 1) / (n − 1), r the rank from the lowest, equal figures sharing the mean of theirs.
 * `mad`: (x − median) / (1.4826 MAD), clipped to ±3, moved and divided by 6 so that it is 0 to 1; where more than half
 * are equal (MAD = 0), the mean absolute deviation from the median × 1.2533 stands in its place.
 * Null where there is no figure, and for all where the figures do not differ.
 * Hampel, F. R. (1974), The influence curve and its role in robust estimation, JASA 69(346).
 */
export function scaled(values: readonly (number | null)[], scale: AlikeScale): (number | null)[] {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b)
  const [low = 0, high = 0] = [sorted[0], sorted.at(-1)]
  if (!(high > low)) return values.map(() => null)
  if (scale === 'rank') {
    const first = new Map<number, number>()
    const last = new Map<number, number>()
    sorted.forEach((value, i) => {
      if (!first.has(value)) first.set(value, i)
      last.set(value, i)
    })
    const most = 2 * (sorted.length - 1)
    return values.map((value) => (value === null ? null : (first.get(value)! + last.get(value)!) / most))
  }
  const middle = medianOf(sorted)
  const off = sorted.map((value) => Math.abs(value - middle)).sort((a, b) => a - b)
  const mean = off.reduce((sum, one) => sum + one, 0) / off.length
  const unit = OF_NORMAL * medianOf(off) || Math.sqrt(Math.PI / 2) * mean
  const clipped = (value: number) => Math.min(CLIP, Math.max(-CLIP, (value - middle) / unit))
  return values.map((value) => (value === null ? null : (clipped(value) + CLIP) / (2 * CLIP)))
}

/**
 * The regions most like one, the most alike first: Gower's coefficient on robust scales,
 *   d(a, b) = Σ w_i |z_ai − z_bi| / Σ w_i   over the indicators i in which both have a figure,
 * with z of `scaled` and w the weights. A region that shares less than half of what the indicators weigh together with
 * it is not in the list: there would be too little to say. Equal distances stay in the order of the table.
 * Gower, J. C. (1971), A general coefficient of similarity and some of its properties, Biometrics 27(4).
 *
 * @param region code of the one compared; the list is empty where the table does not know it
 * @param weights below zero counts as zero
 */
export function alike(
  table: AlikeTable,
  region: string,
  weights: AlikeWeights = {},
  scale: AlikeScale = 'rank',
): Alike[] {
  const { regions, indicators } = table
  const home = regions.indexOf(region)
  if (home < 0) return []
  const columns = columnsOf(table, scale)
  // What does not differ anywhere tells nobody from anybody.
  const weigh = indicators.map((id, i) =>
    columns[i]!.some((value) => value !== null) ? Math.max(0, weights[id] ?? 1) : 0,
  )
  const total = weigh.reduce((sum, one) => sum + one, 0)
  if (!total) return []
  const gaps = columns.map((column, i) => {
    const own = column[home] ?? null
    return column.map((value) => (value === null || own === null || !weigh[i] ? null : Math.abs(value - own)))
  })
  const nearer = gaps.map((column) => partsNearer(column, home))
  return regions
    .flatMap((code, r): Alike[] => {
      if (r === home) return []
      const both = [...indicators.keys()].filter((i) => gaps[i]![r] !== null)
      const weight = both.reduce((sum, i) => sum + weigh[i]!, 0)
      if (weight < SHARED_AT_LEAST * total) return []
      const told = (meant: (part: number) => boolean) =>
        both.filter((i) => meant(nearer[i]![r]!)).sort((a, b) => nearer[a]![r]! - nearer[b]![r]!)
      const named = (list: readonly number[]) => list.map((i) => indicators[i]!)
      return [
        {
          region: code,
          distance: both.reduce((sum, i) => sum + weigh[i]! * gaps[i]![r]!, 0) / weight,
          shared: both.length,
          near: named(told((part) => part < NEAR)),
          far: named(told((part) => part > FAR).reverse()),
          gaps: gaps.map((column) => column[r]!),
        },
      ]
    })
    .sort((a, b) => a.distance - b.distance)
}

const known = new WeakMap<AlikeTable, Map<AlikeScale, readonly (readonly (number | null)[])[]>>()

/** The figures of a table on a scale, indicator by indicator; worked out once for all regions that are compared. */
function columnsOf(table: AlikeTable, scale: AlikeScale): readonly (readonly (number | null)[])[] {
  const scales = known.get(table) ?? new Map<AlikeScale, readonly (readonly (number | null)[])[]>()
  known.set(table, scales)
  const found =
    scales.get(scale) ??
    table.indicators.map((_, i) =>
      scaled(
        table.values.map((row) => row[i] ?? null),
        scale,
      ),
    )
  scales.set(scale, found)
  return found
}

/** Of each region's gap: the part of the others that are nearer, those as near counting half; null where there is no gap. */
function partsNearer(gaps: readonly (number | null)[], home: number): (number | null)[] {
  const others = gaps.filter((gap, r): gap is number => gap !== null && r !== home).sort((a, b) => a - b)
  return gaps.map((gap) => {
    if (gap === null || others.length < 2) return null
    const before = firstAt(others, (one) => one >= gap)
    const after = firstAt(others, (one) => one > gap)
    return (before + (after - before - 1) / 2) / (others.length - 1)
  })
}

/** The first place in an ascending list from which on something holds; its length where it never does. */
function firstAt(sorted: readonly number[], holds: (value: number) => boolean): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(sorted[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}

function medianOf(sorted: readonly number[]): number {
  const half = (sorted.length - 1) / 2
  return (sorted[Math.floor(half)]! + sorted[Math.ceil(half)]!) / 2
}
