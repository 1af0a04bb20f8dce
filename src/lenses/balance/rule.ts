import { PLAIN, type ShowRule } from '../rule'

/** The measures of regional science over the years. */
export const rule: ShowRule = {
  ...PLAIN,
  by: 'group',
  as: ['share', 'means', 'cv', 'theil', 'gini', 'sigma', 'beta'],
}
