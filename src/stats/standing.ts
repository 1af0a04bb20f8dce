/**
 * The standard normal deviate below which a part of all lies (0 < part < 1); off by less than 0.0005. Abramowitz and Stegun,
 * Handbook of Mathematical Functions (1964), 26.2.23.
 */
export function deviateOf(part: number): number {
  if (part > 0.5) return -deviateOf(1 - part)
  const t = Math.sqrt(-2 * Math.log(part))
  const above = 2.515517 + 0.802853 * t + 0.010328 * t ** 2
  const below = 1 + 1.432788 * t + 0.189269 * t ** 2 + 0.001308 * t ** 3
  return part === 0.5 ? 0 : above / below - t
}

/**
 * The normal score of a figure among others (van der Waerden, 1952): the deviate of its place when all stand in order, equal
 * ones in the middle of theirs. It knows no unit, and no figure far away moves it. 0 is the median.
 */
export function scoreOf(values: readonly number[], value: number): number {
  const below = values.filter((other) => other < value).length
  const equal = values.filter((other) => other === value).length
  return deviateOf((below + equal / 2 + 0.5) / (values.length + 1))
}

/** The median; NaN of nothing. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length >> 1
  const [low = NaN, high = NaN] = [sorted[sorted.length % 2 ? half : half - 1], sorted[half]]
  return low + (high - low) / 2
}

/** Where a region stands in one figure. */
export interface Standing {
  readonly value: number
  /** 1 = highest, equal values share the better rank; and the same counted from the lowest. */
  readonly rank: number
  readonly fromBelow: number
  /** Regions with a figure. */
  readonly of: number
  /**
   * How far it is out of the ordinary, in normal scores among all: the smaller of its distances from their median and from
   * that of its own kin; 0 where the two lie to either side of it. Below zero: it is lower.
   */
  readonly apart: number
}

/**
 * @param values by region, of all that have one
 * @param kin the other regions of its whole; where none has a figure, the distance from all decides alone
 * @returns null where the region has no figure
 */
export function standingOf(
  values: ReadonlyMap<string, number>,
  region: string,
  kin: readonly string[],
): Standing | null {
  const value = values.get(region)
  if (value === undefined) return null
  const all = [...values.values()]
  const near = kin.flatMap((code) => (code === region ? [] : (values.get(code) ?? [])))
  const far = scoreOf(all, value)
  const close = near.length ? far - scoreOf(all, medianOf(near)) : far
  const both = Math.sign(far) === Math.sign(close) ? Math.min(Math.abs(far), Math.abs(close)) : 0
  return {
    value,
    rank: all.filter((other) => other > value).length + 1,
    fromBelow: all.filter((other) => other < value).length + 1,
    of: all.length,
    apart: both ? Math.sign(far) * both : 0,
  }
}
