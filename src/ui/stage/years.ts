/** ms that a year stands while a slide runs through the years. */
export const YEAR_TAKES = 260

/** The years passed between two, ends left out and the last one not: never more than `most`. */
export function yearsBetween(years: readonly number[], from: number, to: number, most = 8): number[] {
  const passed = years.filter((year) => (year > from && year < to) || (year < from && year > to))
  const ordered = from < to ? passed : [...passed].reverse()
  const every = Math.max(1, Math.ceil(ordered.length / most))
  return ordered.filter((_, i) => i % every === every - 1)
}
