import { indicatorOf } from '../../atlas/atlas'
import type { Catalogue } from '../../atlas/model'
import { yearsOf } from '../../view/parameters'
import type { View } from '../../view/view'

/** Indicators of a theme to choose from. */
export interface FigureChoice {
  readonly title: string
  readonly indicators: readonly { readonly id: string; readonly title: string }[]
}

/**
 * The view of the second map: the second indicator in the year nearest to the one asked for (the earlier of two as
 * near), or the view's own in another year, its first unless one is asked for. One figure in two years keeps its class
 * breaks, so that a colour means the same on both maps.
 */
export function secondView(view: View, catalogue: Catalogue): View {
  const other = view.by === null ? undefined : indicatorOf(catalogue, view.by)
  if (other) {
    const wished = view.from ?? view.year
    const years = yearsOf(other, view.level)
    const year = years.reduce((best, one) => (Math.abs(one - wished) < Math.abs(best - wished) ? one : best))
    const { id, scheme, palette } = other
    return { ...view, indicator: id, year, scheme, palette }
  }
  const own = indicatorOf(catalogue, view.indicator)
  const first = own ? yearsOf(own, view.level)[0] : undefined
  return { ...view, year: view.from ?? first ?? view.year, breaks: 'all' }
}

/** The other indicators that have figures at a view's level, by theme. */
export const figureChoices = (catalogue: Catalogue, { indicator, level, lang }: View): FigureChoice[] =>
  catalogue.themes.flatMap((theme) => {
    const indicators = catalogue.indicators
      .filter((one) => one.theme === theme.id && one.id !== indicator && yearsOf(one, level).length)
      .map(({ id, title }) => ({ id, title: title[lang] }))
    return indicators.length ? [{ title: theme.name[lang], indicators }] : []
  })
