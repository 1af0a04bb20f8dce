/** Pictures a second: what projectors, phones and editors of films expect. */
export const RATE = 30
/** Seconds that the last year stands longer: a hall reads where it ended. */
export const HOLD = 2

/** A year of a film. */
export interface Turn {
  readonly year: number
  /** Number of its first picture, from 0. */
  readonly at: number
  /** How many pictures long it stands. */
  readonly pictures: number
}

/** Those of the years from one to another, whichever of the two is the earlier. */
export const yearsWithin = (years: readonly number[], one: number, other: number): number[] =>
  years.filter((year) => year >= Math.min(one, other) && year <= Math.max(one, other))

/**
 * When which year is seen: each as long as asked, to the nearest picture, without the roundings adding up; the last one `HOLD`
 * longer.
 *
 * @param seconds for each year
 */
export function planOf(years: readonly number[], seconds: number): Turn[] {
  const begins = (i: number) => Math.round((i * seconds + (i === years.length ? HOLD : 0)) * RATE)
  return years.map((year, i) => ({ year, at: begins(i), pictures: begins(i + 1) - begins(i) }))
}

/** How many pictures a film has. */
export const picturesOf = (plan: readonly Turn[]): number =>
  plan.reduce((sum, { pictures }) => sum + pictures, 0)

/** How long a film is, in seconds. */
export const lengthOf = (plan: readonly Turn[]): number => picturesOf(plan) / RATE
