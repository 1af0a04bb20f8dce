import { PLAIN, type ShowRule } from '../rule'

/** Figures as columns or raised regions; the innovation cities' residents beside their plan. */
export const rule: ShowRule = { ...PLAIN, as: ['columns', 'raised', 'cities'], begins: 'cities', pitch: 50 }
