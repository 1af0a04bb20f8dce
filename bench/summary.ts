/** The value that a part of all values does not exceed, by nearest rank. `part`: 0..1; throws without values. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const found = sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)]
  if (found === undefined) throw new Error('There is no quantile of nothing.')
  return found
}

/** The middle value; of an even number the mean of the two in the middle. Throws without values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const high = sorted[Math.floor(sorted.length / 2)]
  const low = sorted[Math.floor((sorted.length - 1) / 2)]
  if (high === undefined || low === undefined) throw new Error('There is no median of nothing.')
  return (low + high) / 2
}

/**
 * The median of the ratios round by round: what slows the machine for a while slows both sides of a round.
 * Throws when the two do not have the same number of rounds.
 */
export function medianRatio(above: readonly number[], below: readonly number[]): number {
  if (above.length !== below.length) throw new Error('A round lacks one of its two sides.')
  return median(above.map((value, round) => value / (below[round] ?? NaN)))
}

/** All of `items`, beginning with another one each round, so that nobody always goes first. */
export function rotated<T>(items: readonly T[], round: number): T[] {
  const from = items.length ? round % items.length : 0
  return [...items.slice(from), ...items.slice(0, from)]
}
