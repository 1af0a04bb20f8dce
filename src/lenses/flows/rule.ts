import { PLAIN, type ShowRule } from '../rule'

/** Moves of institutions out of the capital area, from the first to the last that is documented. */
export const rule: ShowRule = {
  ...PLAIN,
  as: ['count', 'staff'],
  years: Array.from({ length: 11 }, (_, i) => 2012 + i),
  pitch: 40,
}
