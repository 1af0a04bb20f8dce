/**
 * Jaccard index of two sets: what both have in parts of what either has (Jaccard 1901). 0 to 1; null where both are
 * empty.
 */
export function jaccard<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number | null {
  const both = [...a].filter((one) => b.has(one)).length
  const either = a.size + b.size - both
  return either ? both / either : null
}

/** The overlap of each set with each other one, in their order; with itself null. */
export const overlaps = <T>(sets: readonly ReadonlySet<T>[]): (number | null)[][] =>
  sets.map((a, i) => sets.map((b, k) => (i === k ? null : jaccard(a, b))))

/** The mean of the overlaps of each with all others; null where there is none. */
export const meanOverlaps = (matrix: readonly (readonly (number | null)[])[]): (number | null)[] =>
  matrix.map((row) => {
    const known = row.filter((value) => value !== null)
    return known.length ? known.reduce((sum, value) => sum + value, 0) / known.length : null
  })

/**
 * An order in which like stand beside like: begun with the most alike pair, then at either end whoever is most like
 * that end (greedy seriation). Ties go to the lower index, so that the order is the same each time.
 * @returns indices of the rows
 */
export function seriate(matrix: readonly (readonly (number | null)[])[]): number[] {
  const left = new Set(matrix.keys())
  const alike = (a: number, b: number) => matrix[a]?.[b] ?? -1
  const pick = (pairs: readonly (readonly [number, number])[]) =>
    pairs.reduce((best, pair) => (alike(...pair) > alike(...best) ? pair : best))
  if (matrix.length < 2) return [...left]
  const all = [...left]
  const first = pick(all.flatMap((a) => all.filter((b) => b > a).map((b) => [a, b] as const)))
  const order = [...first]
  for (const one of first) left.delete(one)
  while (left.size) {
    const ends = [order[0]!, order.at(-1)!] as const
    const [end, next] = pick(ends.flatMap((one) => [...left].map((other) => [one, other] as const)))
    if (end === ends[0]) order.unshift(next)
    else order.push(next)
    left.delete(next)
  }
  return order
}
