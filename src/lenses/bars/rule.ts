import { PLAIN, type ShowRule } from '../rule'

/** The figures of the view as bars, the highest first. */
export const rule: ShowRule = PLAIN
