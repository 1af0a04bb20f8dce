/** The ways to look at the figures: the map, and the nine deeper ones. A view shows one of them at a time. */
export const SHOWS = [
  'map',
  'flows',
  'world',
  'height',
  'beside',
  'change',
  'bivariate',
  'tiles',
  'balance',
  'sameness',
  'promise',
  'around',
] as const
export type Show = (typeof SHOWS)[number]

/** What a way of looking takes from the address besides the words that every view has. */
export interface ShowRule {
  /** A second indicator. */
  readonly by: boolean
  /** An earlier year to compare with. */
  readonly from: boolean
  /** Its variants, the first of them when none is asked for; none: it has no variants. */
  readonly as: readonly string[]
  /** Years of its own instead of the indicator's, first and last. */
  readonly years: readonly [number, number] | null
}

const PLAIN: ShowRule = { by: false, from: false, as: [], years: null }

export const SHOW_RULES: Readonly<Record<Show, ShowRule>> = {
  map: PLAIN,
  /** Width of an arc by institutions or by their staff; played over the years of the moves. */
  flows: { ...PLAIN, as: ['count', 'staff'], years: [2012, 2022] },
  world: PLAIN,
  /** Columns on the regions, regions raised, or the innovation cities' residents beside their plan. */
  height: { ...PLAIN, as: ['columns', 'raised', 'cities'] },
  /** A second indicator, an earlier year, or both. */
  beside: { ...PLAIN, by: true, from: true },
  /** In the unit of the figure (percentage points for a percentage), or in percent of the earlier year. */
  change: { ...PLAIN, from: true, as: ['absolute', 'percent'] },
  bivariate: { ...PLAIN, by: true },
  tiles: PLAIN,
  balance: { ...PLAIN, as: ['share', 'cv', 'theil', 'gini', 'sigma', 'beta'] },
  /** Rounds of key-industry choices, by their scheme in geodata/policy/regional-industries.csv. */
  sameness: {
    ...PLAIN,
    as: [
      'key-2018',
      'key-2016',
      'key-2021',
      'future-2023',
      'cooperation-2015',
      'cooperation-2018',
      'community-business-2018',
    ],
  },
  promise: PLAIN,
  /** With what the municipality is compared; `chosen`: the other regions selected. */
  around: { ...PLAIN, from: true, as: ['province', 'neighbours', 'rest', 'nation', 'chosen'] },
}
