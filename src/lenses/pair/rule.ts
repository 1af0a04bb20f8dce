import { PLAIN, type ShowRule } from '../rule'

/** Two figures on one map, in three classes each. */
export const rule: ShowRule = { ...PLAIN, by: true }
