export interface Figure {
  readonly code: string
  readonly value: number | null
}

/** Competition ranks (1 2 2 4): 1 = highest, equal values share the better rank, null where there is no figure. */
export function ranksOf(values: readonly (number | null)[]): (number | null)[] {
  const falling = values.filter((v) => v !== null).sort((a, b) => b - a)
  const rank = new Map<number, number>()
  falling.forEach((v, i) => {
    if (!rank.has(v)) rank.set(v, i + 1)
  })
  return values.map((v) => (v === null ? null : rank.get(v)!))
}

/** Codes with the highest value first; equal values, and the regions without data at the end, as they came. */
export function rankingOf(figures: readonly Figure[]): string[] {
  return [...figures]
    .sort((a, b) =>
      a.value === null || b.value === null
        ? Number(a.value === null) - Number(b.value === null)
        : b.value - a.value,
    )
    .map((figure) => figure.code)
}
