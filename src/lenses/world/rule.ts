import { PLAIN, type ShowRule } from '../rule'

/** Cooperation abroad, on a map of the world. */
export const rule: ShowRule = PLAIN
