/** How the date is known on which a body moved to a place. */
export const MOVED = ['documented', 'approximate', 'planned', 'unknown'] as const
export type Moved = (typeof MOVED)[number]
