import { PLAIN, type ShowRule } from '../rule'

/** Two maps: a second indicator, another year, or both. */
export const rule: ShowRule = { ...PLAIN, by: true, from: true }
