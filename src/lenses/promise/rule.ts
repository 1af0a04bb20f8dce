import { PLAIN, type ShowRule } from '../rule'

/** What was promised in 2017 and 2018, beside what is documented since. */
export const rule: ShowRule = PLAIN
