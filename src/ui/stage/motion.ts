/** ms in which colours pass into each other. */
export const COLOURS_TAKE = 600

const still = matchMedia('(prefers-reduced-motion: reduce)')

/** Whether the visitor prefers no motion, now. */
export const stillOf = (): boolean => still.matches

/** ms that a year stands while a slide runs through the years. */
export const YEAR_TAKES = 260
