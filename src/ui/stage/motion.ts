/** ms in which colours pass into each other. */
export const COLOURS_TAKE = 600

const still = matchMedia('(prefers-reduced-motion: reduce)')

/** Whether the visitor prefers no motion, now. */
export const stillOf = (): boolean => still.matches
