import { indicatorOf } from '../atlas/atlas'
import type { Catalogue, Indicator } from '../atlas/model'
import { legalise } from './legal'
import { firstLevel, levelsOf } from './parameters'
import { withIndicator, withLevel } from './moves'
import { SHOW_RULES, type Show } from './show'
import type { View } from './view'

/** Figures that a way of looking tells something of, the best known first, and whether it does of another. */
interface Suits {
  readonly figure: string
  readonly level?: 'province'
  readonly works: (indicator: Indicator, view: View) => boolean
}

const whole = ({ summable, nature }: Indicator) => summable && nature !== 'diverging'

/** Ways of looking that do not work with every figure. */
const SUITS: Readonly<Partial<Record<Show, Suits>>> = {
  // Shares and means need figures of all provinces above zero.
  balance: {
    figure: 'grdp-per-capita',
    level: 'province',
    works: (one) => one.nature !== 'diverging' && one.levels.province !== undefined,
  },
  // A count is larger where more people live.
  contexts: { figure: 'ageing-share-65plus', works: (one) => !one.summable },
  change: {
    figure: 'population-resident',
    works: (one, { level }) => (one.levels[level]?.years.length ?? 0) > 1,
  },
  height: { figure: 'population-resident', works: whole },
}

/**
 * A view whose way of looking tells something: on its figure where the way works with it, else on one that it does work with; what
 * opens with a figure of its own shows the whole country, with nothing chosen.
 */
export function suited(view: View, catalogue: Catalogue): View {
  const { show, lang, theme } = view
  if (SHOW_RULES[show].opens) return legalise({ show, lang, theme }, catalogue).view
  const suits = SUITS[show]
  const indicator = indicatorOf(catalogue, view.indicator)
  const found = indicatorOf(catalogue, suits?.figure ?? '')
  if (!suits || !indicator || !found || suits.works(indicator, view)) return view
  const level = suits.level ?? (levelsOf(found).includes(view.level) ? view.level : firstLevel(found))
  return withLevel(withIndicator(view, found.id, catalogue), level, catalogue)
}
