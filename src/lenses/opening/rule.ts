import { PLAIN, type ShowRule } from '../rule'

/** What the atlas opens with: the promise of 2018 and what became of it. It shows a figure of its own. */
export const rule = {
  ...PLAIN,
  from: true,
  opens: { indicator: 'population-resident', level: 'municipality' },
} satisfies ShowRule
