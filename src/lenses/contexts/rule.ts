import { PLAIN, type ShowRule } from '../rule'

/** Each region against the nation, its province and its neighbours; what counts as above is a percentage of these. */
export const rule: ShowRule = {
  ...PLAIN,
  as: ['synthesis', 'nation', 'province', 'neighbours'],
  least: [50, 200],
}
