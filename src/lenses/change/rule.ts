import { PLAIN, type ShowRule } from '../rule'

/** In the unit of the figure (percentage points for a percentage), or in percent of the earlier year. */
export const rule: ShowRule = { ...PLAIN, from: true, as: ['absolute', 'percent'] }
