import { seriesKey, type Atlas } from '../../atlas/atlas'
import { DIVERGING, type Break, type Indicator, type PaletteId } from '../../atlas/model'
import { changeWord } from './change-words'
import { say } from '../../i18n/words'
import { classOf } from '../../stats/classes'
import { breaksOf } from '../../stats/classify'
import { ramp } from '../../stats/palette'
import { rankingOf, ranksOf } from '../../stats/rank'
import { yearsOf } from '../../view/parameters'
import type { View } from '../../view/view'
import { figuresOf } from '../../scene/figures'
import { formatNumber } from '../../scene/format'
import type { Scene, SceneRegion } from '../../scene/model'
import { nationalFigures } from '../../scene/nation'
import { legendOf } from '../../scene/legend'
import type { Lens } from '../lens'

export type ChangeKind = 'absolute' | 'percent'

export interface ChangeScene extends Scene {
  readonly change: {
    readonly from: number
    readonly to: number
    readonly kind: ChangeKind
    /** The kinds this figure allows; a share or a figure that may be negative allows no percentage. */
    readonly kinds: readonly ChangeKind[]
    readonly years: readonly number[]
    readonly rose: number
    readonly fell: number
    readonly same: number
    /** Regions with the largest rises and falls, most first. */
    readonly gainers: readonly SceneRegion[]
    readonly losers: readonly SceneRegion[]
    /** Why nothing is compared; empty when it is. */
    readonly withheld: string
  }
}

const MOST = 5

/**
 * Which kinds of change a figure allows. Percent needs a ratio scale with a zero that means nothing is there: not a
 * share (its change is in percentage points) and nothing that may be negative.
 */
export function kindsOf(indicator: Indicator): readonly ChangeKind[] {
  return indicator.nature === 'diverging' || indicator.unit.en === '%'
    ? ['absolute']
    : ['absolute', 'percent']
}

/**
 * The change between two figures in table units, or in percent of the earlier one.
 * Null where one of them is missing, and for a percentage of nothing or less.
 */
export function changeBetween(before: number | null, after: number | null, kind: ChangeKind): number | null {
  if (before === null || after === null) return null
  if (kind === 'absolute') return after - before
  return before > 0 ? ((after - before) / before) * 100 : null
}

/** The two years compared, earlier first: without a wish ten years back, or the first year there is. */
export function yearsCompared(view: View, years: readonly number[]): readonly [number, number] {
  const wished = view.from ?? years.filter((year) => year <= view.year - 10).at(-1) ?? years[0] ?? view.year
  return wished <= view.year ? [wished, view.year] : [view.year, wished]
}

/** Breaks that were worked out before: of a change in percent between these years, in the indicator's own scheme. */
function givenBreaks(
  { changes }: Atlas,
  { id, scheme }: Indicator,
  view: View,
  [from, to]: readonly [number, number],
): readonly number[] | null {
  const given = changes?.get(seriesKey(id, view.level))
  const same = given?.from === from && given.to === to && view.vintage === 'statistics'
  return same && ownScheme(view, scheme) ? given.breaks : null
}

/** Whether a view is in as many classes, and by the same method, as its indicator is by itself. */
export const ownScheme = ({ scheme }: Pick<View, 'scheme'>, own: Indicator['scheme']): boolean =>
  scheme.method === own.method && scheme.classes === own.classes

/** The change map of a view: the map of the later year less that of the earlier one. */
export const changeLens: Lens<ChangeScene> = {
  indicators: () => [],
  scene({ atlas, view, base, setting }) {
    const { lang, level } = view
    const source = base.indicator
    const years = yearsOf(source, level)
    const [from, to] = yearsCompared(view, years)
    const kinds = kindsOf(source)
    const kind: ChangeKind = kinds.includes(view.as as ChangeKind) ? (view.as as ChangeKind) : 'absolute'
    const between = source.breaks.filter(
      (one) => (one.level === null || one.level === level) && one.year > from && one.year <= to,
    )
    const barrier = between.find((one) => one.kind !== 'boundary')
    const indicator = asChange(source, kind, view.palette)
    const before = new Map(
      figuresOf(atlas, source, level, view.vintage, from).map((f) => [f.unit.region.code, f.value]),
    )
    const after = new Map(
      figuresOf(atlas, source, level, view.vintage, to).map((f) => [f.unit.region.code, f.value]),
    )
    const values = base.regions.map(({ code }) =>
      barrier ? null : changeBetween(before.get(code) ?? null, after.get(code) ?? null, kind),
    )
    const known = values.filter((value) => value !== null)
    const breaks =
      (barrier || kind !== 'percent' ? null : givenBreaks(atlas, source, view, [from, to])) ??
      breaksOf(known, view.scheme, {
        nature: 'diverging',
        midpoint: 0,
        factor: indicator.display.factor,
      })
    const classes = breaks.length + 1
    const colours = setting.ink?.ramp(classes) ?? ramp(indicator.palette, classes, base.theme)
    const ranks = ranksOf(values)
    const text = (value: number) =>
      formatNumber(value * indicator.display.factor, indicator.display.decimals, lang, true)
    const regions = base.regions.map((region, i): SceneRegion => {
      const value = values[i] ?? null
      return {
        ...region,
        value,
        text: value === null ? say('noData', lang) : text(value),
        cls: value === null ? null : classOf(value, breaks),
        rank: ranks[i] ?? null,
        provisional: false,
        remark:
          value === null
            ? lackOf(
                before.get(region.code) ?? null,
                after.get(region.code) ?? null,
                [from, to],
                barrier,
                lang,
              )
            : '',
      }
    })
    const ranking = rankingOf(regions)
    const byCode = new Map(regions.map((region) => [region.code, region]))
    const ranked = ranking.flatMap((code) => byCode.get(code) ?? []).filter(({ value }) => value !== null)
    const rose = known.filter((value) => value > 0).length
    const fell = known.filter((value) => value < 0).length
    const unit = indicator.display.unit[lang]
    const title = changeWord('title', lang, { title: source.title[lang] })
    const span = `${from}–${to}`
    const withheld = barrier
      ? changeWord('broken', lang, { year: barrier.year, note: barrier.note[lang] })
      : ''
    const [answerBefore = '', answerAfter = ''] = changeWord('answer', lang, {
      total: formatNumber(known.length, 0, lang),
    }).split('#')
    const nation = barrier ? null : nationalChange(atlas, source, view, [from, to], kind)
    return {
      ...base,
      indicator,
      question: `${source.title[lang]}: ${changeWord('question', lang, { from, to })}`,
      answer: known.length
        ? {
            before: answerBefore,
            number: say('places', lang, { count: formatNumber(rose, 0, lang) }),
            after: answerAfter,
          }
        : null,
      description: changeWord(kind === 'percent' ? 'descriptionPercent' : 'description', lang, { from, to }),
      title,
      unit,
      ramp: colours,
      regions,
      ranking,
      nation: { value: nation, text: nation === null ? say('noData', lang) : text(nation) },
      legend: {
        ...legendOf(indicator, view, regions, breaks, colours),
        title,
        year: span,
        midpointLabel: `0 = ${changeWord('noChange', lang)}`,
      },
      balance: null,
      caption: {
        ...base.caption,
        caution: [
          withheld ||
            between
              .map((one) => changeWord('beware', lang, { year: one.year, note: one.note[lang] }))
              .join(' '),
          view.as === 'percent' && kind !== 'percent' ? changeWord('notPercent', lang) : '',
          base.caption.caution,
        ]
          .filter(Boolean)
          .join(' '),
      },
      alt: changeWord('alt', lang, { title: `${title} ${span}`, rose, fell }),
      change: {
        from,
        to,
        kind,
        kinds,
        years,
        rose,
        fell,
        same: known.length - rose - fell,
        gainers: ranked.filter(({ value }) => (value ?? 0) > 0).slice(0, MOST),
        losers: ranked
          .filter(({ value }) => (value ?? 0) < 0)
          .slice(-MOST)
          .reverse(),
        withheld,
      },
    }
  },
}

/** The indicator as its change: signed around zero, in its own unit, in percentage points, or in percent. */
function asChange(indicator: Indicator, kind: ChangeKind, palette: PaletteId): Indicator {
  const percentage = indicator.display.unit.en === '%'
  const points = { ko: changeWord('points', 'ko'), en: changeWord('points', 'en') }
  const percent = { ko: changeWord('percentUnit', 'ko'), en: changeWord('percentUnit', 'en') }
  return {
    ...indicator,
    nature: 'diverging',
    midpoint: 0,
    palette: DIVERGING.some((known) => known === palette) ? palette : 'orange-blue',
    display:
      kind === 'percent'
        ? { factor: 1, unit: percent, decimals: 1 }
        : { ...indicator.display, unit: percentage ? points : indicator.display.unit },
  }
}

function lackOf(
  before: number | null,
  after: number | null,
  [from, to]: readonly [number, number],
  barrier: Break | undefined,
  lang: View['lang'],
): string {
  const missing = [...(before === null ? [from] : []), ...(after === null ? [to] : [])]
  if (missing.length) return changeWord('lacks', lang, { years: [...new Set(missing)].join(', ') })
  return barrier
    ? changeWord('broken', lang, { year: barrier.year, note: barrier.note[lang] })
    : changeWord('notAbove', lang, { year: from })
}

function nationalChange(
  atlas: Atlas,
  indicator: Indicator,
  view: View,
  [from, to]: readonly [number, number],
  kind: ChangeKind,
): number | null {
  const national = nationalFigures(atlas, indicator, view.level)
  return changeBetween(national.get(from) ?? null, national.get(to) ?? null, kind)
}
