import { figure, indicatorOf, seriesOf, type Atlas } from '../../atlas/atlas'
import type { Lang, Overlay } from '../../atlas/model'
import { OPENING_PROMISES, type OpeningPromise } from '../../atlas/policy/opening'
import { rowsOf } from '../../atlas/policy/table'
import { balanceOver } from '../../scene/balance'
import { formatNumber } from '../../scene/format'
import type { Answer } from '../../scene/model'
import { changeLens as change, ownScheme, type ChangeScene } from '../shared/change'
import { rule } from './rule'
import type { Lens } from '../lens'
import { isOpeningWord, openingWord } from './words'

/** The year of the vision whose promises are looked at: the change is counted from its end. */
export const PROMISED = 2018
const HALF = 0.5

/** A promise as a count of what was promised and of what documents have; presses its overlay on and off. */
export interface Counter {
  readonly id: string
  readonly overlay: Overlay
  readonly on: boolean
  readonly name: string
  /** "by 2022"; empty where no year was set. */
  readonly until: string
  readonly planned: string
  readonly documented: string
  /** All of it in words. */
  readonly said: string
}

export interface OpeningScene extends ChangeScene {
  readonly opening: {
    readonly sentence: Answer
    /** The capital area's part of the nation's residents, 0 to 1, ascending by year. */
    readonly line: readonly { readonly year: number; readonly part: number }[]
    /** The first year from which on it is more than half; null: it is not, or always was. */
    readonly crossed: number | null
    /** Its newest part, and both sides in words. */
    readonly part: number
    readonly share: string
    readonly firstShare: string
    readonly capital: string
    readonly rest: string
    readonly counters: readonly Counter[]
  } | null
}

/** The year in which a line rises above a height to stay there; null where it never was below, or is not above it. */
export function crossing(
  line: readonly { readonly year: number; readonly part: number }[],
  height: number,
): number | null {
  const below = line.findLastIndex(({ part }) => part <= height)
  return below < 0 ? null : (line[below + 1]?.year ?? null)
}

const percent = (part: number, lang: Lang) => `${formatNumber(part * 100, 1, lang)}%`
/** Ten thousands in Korean, as figures of people are said; millions in English. */
const people = (count: number, lang: Lang) =>
  openingWord('people', lang, {
    count: lang === 'ko' ? formatNumber(count / 1e4, 0, lang) : formatNumber(count / 1e6, 1, lang),
  })
const short = (count: number, lang: Lang) =>
  count < 1e4
    ? formatNumber(count, Number.isInteger(count) ? 0 : 1, lang)
    : openingWord('tenThousand', lang, { count: formatNumber(count / (lang === 'ko' ? 1e4 : 1e3), 0, lang) })

function openingOf(
  atlas: Atlas,
  scene: ChangeScene,
  promises: readonly OpeningPromise[],
): OpeningScene['opening'] {
  const { lang } = scene.view
  const indicator = indicatorOf(atlas.catalogue, 'population-resident')
  const years = indicator?.levels.province?.years ?? []
  const balance = indicator ? balanceOver(atlas, indicator, years.at(-1) ?? 0) : null
  const known = balance?.line.filter(({ part }) => part !== null) ?? []
  const line = known.map(({ year, part }) => ({ year, part: part ?? 0 }))
  const [first, last, newest] = [line[0], line.at(-1), known.at(-1)]
  if (!first || !last || !newest) return null
  const crossed = crossing(line, HALF)
  const share = percent(last.part, lang)
  const [before = '', after = ''] = openingWord(crossed === null ? 'below' : 'crossed', lang, {
    year: last.year,
    crossed: crossed ?? '',
  }).split('#')
  const residents = seriesOf(atlas, 'population-resident', 'province')
  return {
    sentence: { before, number: share, after },
    line,
    crossed,
    part: last.part,
    share,
    firstShare: percent(first.part, lang),
    capital: people(newest.capital ?? 0, lang),
    rest: people(newest.rest ?? 0, lang),
    counters: promises.flatMap((promise) => {
      const { id, planned, deadline, residentsOf } = promise
      const found = scene.overlays.find(({ overlay }) => overlay.id === promise.overlay)
      if (!found || planned === null || !isOpeningWord(id)) return []
      const unit = promise.unit.en === '%' ? '%' : ''
      const come = residentsOf
        ? residents && figure(residents, residentsOf, last.year)
        : (promise.documented ?? found.overlay.documented)
      const name = openingWord(id, lang)
      const texts = {
        planned: short(planned, lang) + unit,
        documented: typeof come === 'number' ? short(come, lang) + unit : '–',
      }
      return [
        {
          ...{ id, name, overlay: found.overlay, on: found.on },
          until: deadline === null ? '' : openingWord('until', lang, { year: deadline }),
          ...texts,
          said: openingWord('said', lang, { name, ...texts }),
        },
      ]
    }),
  }
}

/** The change of the resident population since the promise, beside what was promised. */
export const lens: Lens<OpeningScene> = {
  indicators: () => [],
  ownSources: true,
  placeless: true,
  policy: ['opening'],
  // As the atlas opens with it.
  classed: (view, { scheme, levels }) =>
    view.from === null &&
    view.level === rule.opens.level &&
    view.year === levels[view.level]?.years.at(-1) &&
    view.vintage === 'statistics' &&
    ownScheme(view, scheme),
  scene(context) {
    const { atlas, view, policy } = context
    const scene = change.scene({ ...context, view: { ...view, as: 'percent', from: view.from ?? PROMISED } })
    const opening = openingOf(atlas, scene, rowsOf(policy, OPENING_PROMISES))
    const { from, to } = scene.change
    return {
      ...scene,
      view,
      ...(opening && {
        question: `${opening.sentence.before}${opening.sentence.number}${opening.sentence.after}`,
        answer: null,
      }),
      description: openingWord('description', view.lang, { from, to }),
      opening,
    }
  },
}
