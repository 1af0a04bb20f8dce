import { PLAIN, type ShowRule } from '../rule'

/** Before and after a year around a place; with what its municipality is compared. */
export const rule: ShowRule = {
  ...PLAIN,
  from: true,
  as: ['province', 'neighbours', 'rest', 'nation', 'chosen'],
}
