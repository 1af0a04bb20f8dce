import { PLAIN, type ShowRule } from '../rule'

const years = Array.from({ length: 11 }, (_, i) => 2012 + i)

/** Moves of institutions out of the capital area, from the first to the last that is documented. */
export const rule: ShowRule = {
  ...PLAIN,
  as: ['count', 'staff', 'count-by-function', 'staff-by-function'],
  years: { province: years, municipality: years },
  pitch: 40,
}
