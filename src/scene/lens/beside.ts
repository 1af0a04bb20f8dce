import { indicatorOf } from '../../atlas/atlas'
import type { Catalogue } from '../../atlas/model'
import { besideWord } from '../../i18n/lens/beside'
import { yearsOf } from '../../view/parameters'
import type { View } from '../../view/view'
import type { Scene } from '../model'
import { sceneOf } from '../scene'
import type { Lens } from './lens'

/** Indicators of a theme to choose from. */
export interface FigureChoice {
  readonly title: string
  readonly indicators: readonly { readonly id: string; readonly title: string }[]
}

export interface BesideScene extends Scene {
  /** What the second map shows: the same regions in another figure or year. */
  readonly second: Scene
  /** Indicators that have figures at this level, by theme, and the years of the view's own. */
  readonly figures: readonly FigureChoice[]
  readonly years: readonly number[]
  /** Both figures of each region that is chosen. */
  readonly chosen: readonly {
    readonly code: string
    readonly name: string
    readonly texts: readonly [string, string]
  }[]
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

/** Two maps side by side: the view, and a second figure or year. */
export const lens: Lens<BesideScene> = {
  indicators: ({ by }) => (by === null ? [] : [by]),
  scene({ atlas, view, setting, base }) {
    const { lang, level } = view
    const { catalogue } = atlas
    const wanted = secondView(view, catalogue)
    const alike = wanted.indicator === view.indicator
    const first = alike && view.breaks === 'year' ? sceneOf(atlas, { ...view, breaks: 'all' }, setting) : base
    const second = sceneOf(atlas, wanted, setting)
    const between = alike
      ? first.indicator.breaks.filter(
          (one) =>
            (one.level === null || one.level === level) &&
            one.year > Math.min(first.year, second.year) &&
            one.year <= Math.max(first.year, second.year),
        )
      : []
    const joined = (of: (scene: Scene) => string, between = ' ') =>
      [...new Set([of(first), of(second)])].filter(Boolean).join(between)
    const question = alike
      ? besideWord('twoYears', lang, { title: first.title, year: first.year, other: second.year })
      : besideWord('twoFigures', lang, { title: first.title, other: second.title })
    return {
      ...first,
      view,
      question,
      answer: null,
      description: besideWord(alike ? 'descriptionYears' : 'descriptionFigures', lang),
      alt: `${first.alt} ${besideWord('secondMap', lang, { alt: second.alt })}`,
      caption: {
        ...first.caption,
        sources: [...new Set([...first.caption.sources, ...second.caption.sources])],
        sourceText: joined(({ caption }) => caption.sourceText, ' · '),
        caption: joined(({ caption }) => caption.caption),
        caution: [
          ...between.map(({ year, note }) => besideWord('beware', lang, { year, note: note[lang] })),
          joined(({ caption }) => caption.caution),
        ]
          .filter(Boolean)
          .join(' '),
      },
      second,
      figures: figureChoices(catalogue, view),
      years: yearsOf(first.indicator, level),
      chosen: first.selected.flatMap((code) => {
        const [left, right] = [first, second].map(({ regions }) => regions.find((one) => one.code === code))
        return left && right ? [{ code, name: left.fullName, texts: [left.text, right.text] as const }] : []
      }),
    }
  },
}
