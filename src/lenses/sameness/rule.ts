import { PLAIN, type ShowRule } from '../rule'

/** How alike the key industries are that provinces chose, by period. */
export const rule: ShowRule = { ...PLAIN, as: ['key-2021', 'key-2018', 'key-2016', 'future-2023'] }
