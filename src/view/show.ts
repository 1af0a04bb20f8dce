/** The ways to look at the figures: the map, and the deeper ones. A view shows one of them at a time. */
export const SHOWS = [
  'map',
  'change',
  'balance',
  'around',
  'beside',
  'pair',
  'tiles',
  'height',
  'flows',
  'sameness',
  'promise',
  'world',
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
  /** Its own years in place of the indicator's, ascending. */
  readonly years?: readonly number[]
  /** Degrees by which the map leans while the address names no camera; absent: it is seen from straight above. */
  readonly pitch?: number
}

const PLAIN: ShowRule = { by: false, from: false, as: [] }

export const SHOW_RULES: Readonly<Record<Show, ShowRule>> = {
  map: PLAIN,
  /** In the unit of the figure (percentage points for a percentage), or in percent of the earlier year. */
  change: { ...PLAIN, from: true, as: ['absolute', 'percent'] },
  /** The measures of regional science over the years. */
  balance: { ...PLAIN, as: ['share', 'cv', 'theil', 'gini', 'sigma', 'beta'] },
  /** Before and after a year around a place; with what its municipality is compared. */
  around: { ...PLAIN, from: true, as: ['province', 'neighbours', 'rest', 'nation', 'chosen'] },
  /** Two maps: a second indicator, another year, or both. */
  beside: { ...PLAIN, by: true, from: true },
  /** Two figures on one map, in three classes each. */
  pair: { ...PLAIN, by: true },
  /** One square of the same size for each unit. */
  tiles: PLAIN,
  /** Figures as columns or raised regions; the innovation cities' residents beside their plan. */
  height: { ...PLAIN, as: ['columns', 'raised', 'cities'], pitch: 50 },
  /** What was promised in 2017 and 2018, beside what is documented since. */
  promise: PLAIN,
  /** Moves of institutions out of the capital area, from the first to the last that is documented. */
  flows: {
    ...PLAIN,
    as: ['count', 'staff'],
    years: Array.from({ length: 11 }, (_, i) => 2012 + i),
    pitch: 40,
  },
  /** How alike the key industries are that provinces chose, by period. */
  sameness: { ...PLAIN, as: ['key-2021', 'key-2018', 'key-2016', 'future-2023'] },
  /** Cooperation abroad, on a map of the world. */
  world: PLAIN,
}

/** Degrees through which a press of a button leans the map. */
const PITCHES = [0, 40, 50, 60] as const

/** Degrees by which the map of a view leans. */
export const pitchOf = ({ show, camera }: { show: Show; camera: { pitch: number } | null }): number =>
  camera?.pitch ?? SHOW_RULES[show].pitch ?? 0

/** The next of the steps by which the map is leant; after the last it stands upright. */
export const nextPitch = (view: Parameters<typeof pitchOf>[0]): number =>
  PITCHES.find((pitch) => pitch > pitchOf(view)) ?? PITCHES[0]
