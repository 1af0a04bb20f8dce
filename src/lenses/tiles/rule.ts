import { PLAIN, type ShowRule } from '../rule'

/** One square of the same size for each unit. */
export const rule: ShowRule = PLAIN
