import { besideWord } from './words'
import { yearsOf } from '../../view/parameters'
import type { Scene } from '../../scene/model'
import { sceneOf } from '../../scene/scene'
import type { Lens } from '../lens'
import { figureChoices, secondView, type FigureChoice } from '../shared/second'

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
        series: [`${first.indicator.id}.${first.level}`, `${second.indicator.id}.${second.level}`],
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
