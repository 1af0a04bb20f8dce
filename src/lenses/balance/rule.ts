import { PLAIN, type ShowRule } from '../rule'

/** The measures of regional science over the years. */
export const rule: ShowRule = { ...PLAIN, as: ['share', 'cv', 'theil', 'gini', 'sigma', 'beta'] }
