import { PLAIN, type ShowRule } from '../rule'

/** Who is like the region chosen, by many figures that can be weighed. */
export const rule: ShowRule = { ...PLAIN, as: ['rank', 'mad'], weigh: true }
