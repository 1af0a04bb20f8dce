import { PLAIN, type ShowRule } from '../rule'

/** Whether like lies beside like; what is called more than chance: allowing for many tests, or each place by itself. */
export const rule: ShowRule = { ...PLAIN, as: ['fdr', 'plain'] }
