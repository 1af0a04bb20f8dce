import { figure, seriesOf, type Atlas } from '../../atlas/atlas'
import type { Indicator, Lang, Level } from '../../atlas/model'
import { capitalProvinces, unitsOf } from '../../atlas/units'
import { balanceWord } from './words'
import { beta, gini, sigma, theil, weightedCv, type Beta, type Holding } from '../../stats/disparity'
import { yearsOf } from '../../view/parameters'
import { formatNumber, formatValue } from '../../scene/format'
import type { Scene } from '../../scene/model'
import type { Lens } from '../lens'
import { groupOf, groupsIn, sidesOf, type Group, type SidesLine } from './sides'

const MEASURES = ['share', 'means', 'cv', 'theil', 'gini', 'sigma', 'beta'] as const
export type Measure = (typeof MEASURES)[number]

/** People who weigh the regions. */
const PEOPLE = 'population-resident'

export interface MeasureYear {
  readonly year: number
  readonly value: number
  /** The parts of Theil's index; null for other measures. */
  readonly parts: { readonly between: number; readonly within: number } | null
  /** The two sides that are compared, in table units; absent for measures over all regions. */
  readonly sides?: { readonly inside: number; readonly outside: number }
}

export interface MeasureText {
  readonly id: Measure
  readonly name: string
  readonly line: readonly MeasureYear[]
  /** The latest value as shown; empty without one. */
  readonly latest: string
  /** Why it cannot be had; empty when it can. */
  readonly reason: string
}

export interface BalanceScene extends Scene {
  readonly measures: {
    readonly all: readonly MeasureText[]
    readonly shown: MeasureText
    /** The groups that can be compared with the rest, and the one that is; null = the capital area. */
    readonly groups: readonly { readonly id: string; readonly name: string }[]
    readonly group: string | null
    /** What is measured: the figure, or the figure per resident. */
    readonly subject: string
    /** What the line shows, and no more. */
    readonly sentence: string
    readonly what: string
    readonly rule: string
    readonly breaks: readonly { readonly year: number; readonly note: string }[]
    readonly beta:
      (Beta & { readonly from: number; readonly to: number; readonly names: readonly string[] }) | null
    readonly text: (value: number) => string
    readonly words: {
      /** The two sides. */
      readonly inside: string
      readonly outside: string
      readonly between: string
      readonly within: string
      readonly start: string
      readonly growth: string
    }
  }
}

/** The measures of regional science for an indicator, over its years. */
export const lens: Lens<BalanceScene> = {
  indicators: () => [PEOPLE],
  scene({ atlas, view, base }) {
    const { lang } = view
    const { indicator } = base
    const group = groupOf(atlas, view.by, lang)
    const level = group ? 'municipality' : view.level
    const sides = sidesOf(atlas, indicator, view.year, group, lang)
    const years = yearsOf(indicator, level)
    const regions = unitsOf(atlas.catalogue, 'statistics', level).map(({ region }) => region)
    const held = new Map(years.map((year) => [year, holdingsOf(atlas, indicator, level, year, group)]))
    const barrier = Math.max(
      -Infinity,
      ...indicator.breaks
        .filter((one) => one.kind !== 'boundary' && (one.level === null || one.level === level))
        .map(({ year }) => year),
    )
    // Figures of another definition are in the line, cut off from it, and in no comparison.
    const comparable = new Map([...held].filter(([year]) => year >= barrier))
    const negative = indicator.nature === 'diverging' || hasNegative(atlas, indicator, level)
    const reasonOf = (id: Measure): string => {
      if (group?.codes.size === 0) return balanceWord('reading', lang)
      if (id === 'share') return sides?.kind === 'share' ? '' : balanceWord('notShare', lang)
      if (id === 'means') return sides?.kind === 'means' ? '' : balanceWord('notMeans', lang)
      if (indicator.id === PEOPLE) return balanceWord('notItself', lang)
      return negative ? balanceWord('notNegative', lang) : ''
    }
    const lineOf = (id: Measure): MeasureYear[] =>
      id === 'share' || id === 'means'
        ? (sides?.line ?? []).flatMap(({ year, inside, outside, part }) => {
            const value = id === 'share' ? part : inside
            return value === null || inside === null || outside === null
              ? []
              : { year, value, parts: null, sides: { inside, outside } }
          })
        : years.flatMap((year) => {
            const holdings = held.get(year)
            const found = holdings ? valueOf(id, holdings) : null
            return found === null ? [] : { year, ...found }
          })
    const fit = negative || indicator.id === PEOPLE ? null : betaOf(atlas, level, comparable, lang)
    const text = (id: Measure, value: number) => textOf(id, indicator, value, lang)
    const all = MEASURES.map((id): MeasureText => {
      const refused = reasonOf(id)
      const line = refused || id === 'beta' ? [] : lineOf(id)
      const known = id === 'beta' ? fit !== null : line.length > 0
      const last = line.at(-1)
      return {
        id,
        name:
          group && id === 'share'
            ? balanceWord('shareOf', lang, { name: group.name })
            : balanceWord(id, lang),
        line,
        latest: id === 'beta' ? (fit ? signed(fit.slope, lang) : '') : last ? text(id, last.value) : '',
        reason: refused || (known ? '' : balanceWord('notKnown', lang)),
      }
    })
    // Two means are what a group is for; without one a rate is looked at by how its regions differ.
    const first = group ? all : all.filter(({ id }) => id !== 'means')
    const shown =
      all.find(({ id, reason }) => id === view.as && !reason) ??
      first.find(({ reason }) => !reason) ??
      all[0]!
    const subject =
      indicator.summable && shown.id !== 'share' && shown.id !== 'means'
        ? balanceWord('perHead', lang, { title: indicator.title[lang] })
        : indicator.title[lang]
    const heading = group
      ? balanceWord('against', lang, { title: subject, name: group.name })
      : balanceWord('title', lang, { title: subject })
    const title = `${heading} — ${shown.name}`
    const told = { ...shown, line: shown.line.filter(({ year }) => year >= barrier) }
    const sentence = shown.reason || sentenceOf(told, fit, indicator, sides, lang)
    return {
      ...base,
      question: title,
      answer: null,
      description: sentence,
      alt: `${title}. ${sentence}`,
      measures: {
        all,
        shown,
        subject,
        sentence,
        groups: groupsIn(atlas.catalogue, lang),
        group: group?.id ?? null,
        what: [
          shown.id === 'share' && group
            ? balanceWord('whatShareOf', lang, { name: group.name })
            : balanceWord(WHAT[shown.id], lang),
          shown.id === 'means' ? (sides?.mixing ?? '') : '',
          group ? balanceWord('whoIsIn', lang, { name: group.name, count: group.codes.size }) : '',
        ]
          .filter(Boolean)
          .join(' '),
        rule:
          shown.id === 'share' || shown.id === 'means'
            ? balanceWord('ruleShare', lang)
            : balanceWord('rule', lang, { count: regions.length }),
        breaks: indicator.breaks
          .filter((one) => one.level === null || one.level === level)
          .map(({ year, note }) => ({
            year,
            note: balanceWord('brokenIn', lang, { year, note: note[lang] }),
          })),
        beta: shown.id === 'beta' ? fit : null,
        text: (value) => text(shown.id, value),
        words: {
          inside: sides?.names[0] ?? '',
          outside: sides?.names[1] ?? '',
          between: group
            ? balanceWord('betweenGroup', lang, { name: group.name })
            : balanceWord('between', lang),
          within: balanceWord('within', lang),
          start: balanceWord('startAxis', lang, { year: fit?.from ?? '' }),
          growth: balanceWord('growthAxis', lang),
        },
      },
    }
  },
}

const WHAT = {
  share: 'whatShare',
  means: 'whatMeans',
  cv: 'whatCv',
  theil: 'whatTheil',
  gini: 'whatGini',
  sigma: 'whatSigma',
  beta: 'whatBeta',
} as const

/**
 * The regions of a year with figure and people: of a total, the figure per resident. A region with neither did not
 * exist and counts for nothing; null as soon as one has only one of the two, or no region is left.
 */
function holdingsOf(
  atlas: Atlas,
  indicator: Indicator,
  level: Level,
  year: number,
  group: Group | null,
): (Holding & { code: string })[] | null {
  const series = seriesOf(atlas, indicator.id, level)
  const people = seriesOf(atlas, PEOPLE, level)
  if (!series || !people) return null
  const capital = new Set(capitalProvinces(atlas.catalogue))
  const holdings: (Holding & { code: string })[] = []
  for (const { region, province } of unitsOf(atlas.catalogue, 'statistics', level)) {
    const value = figure(series, region.code, year)
    const weight = figure(people, region.code, year)
    if (value === null && weight === null) continue
    if (value === null || weight === null || weight <= 0) return null
    holdings.push({
      code: region.code,
      value: indicator.summable ? value / weight : value,
      weight,
      capital: group ? group.codes.has(region.code) : capital.has(province),
    })
  }
  return holdings.length > 1 ? holdings : null
}

function hasNegative(atlas: Atlas, indicator: Indicator, level: Level): boolean {
  const series = seriesOf(atlas, indicator.id, level)
  return series?.values.some((row) => row.some((value) => value !== null && value < 0)) ?? false
}

function valueOf(id: Measure, holdings: readonly Holding[]): Pick<MeasureYear, 'value' | 'parts'> | null {
  if (id === 'theil') {
    const found = theil(holdings)
    return found && { value: found.total, parts: { between: found.between, within: found.within } }
  }
  const value =
    id === 'cv'
      ? weightedCv(holdings)
      : id === 'gini'
        ? gini(holdings)
        : sigma(holdings.map((one) => one.value))
  return value === null ? null : { value, parts: null }
}

/** Growth against starting level between the first and the last year that can be computed, of the regions in both. */
function betaOf(
  atlas: Atlas,
  level: Level,
  held: ReadonlyMap<number, readonly (Holding & { code: string })[] | null>,
  lang: Lang,
): BalanceScene['measures']['beta'] {
  const whole = [...held].filter(([, holdings]) => holdings !== null)
  const [first, last] = [whole[0], whole.at(-1)]
  if (!first?.[1] || !last?.[1] || first === last) return null
  const ends = new Map(last[1].map(({ code, value }) => [code, value]))
  const pairs = first[1].flatMap(({ code, value }) => {
    const end = ends.get(code)
    return end === undefined ? [] : [{ code, pair: [value, end] as const }]
  })
  const names = new Map(
    unitsOf(atlas.catalogue, 'statistics', level).map(({ region }) => [
      region.code,
      region.short[lang] || region.name[lang],
    ]),
  )
  const fit = beta(
    pairs.map(({ pair }) => pair),
    last[0] - first[0],
  )
  return (
    fit && { ...fit, from: first[0], to: last[0], names: pairs.map(({ code }) => names.get(code) ?? code) }
  )
}

function textOf(id: Measure, indicator: Indicator, value: number, lang: Lang): string {
  if (id === 'share') return `${formatNumber(value * 100, 1, lang)}%`
  return id === 'means' ? formatValue(indicator, value, lang) : formatNumber(value, 3, lang)
}
const signed = (value: number, lang: Lang) => formatNumber(value, 4, lang, true)

/** What two sides had at first and what they have now, as shown, with the unit. */
function sidesSentence(
  { line }: MeasureText,
  indicator: Indicator,
  { names }: SidesLine,
  lang: Lang,
): string {
  const [first, last] = [line[0], line.at(-1)]
  if (!first?.sides || !last?.sides) return ''
  const unit = indicator.display.unit[lang]
  const valued = (value: number) => `${formatValue(indicator, value, lang)} ${unit}`.trim()
  const said = (one: NonNullable<MeasureYear['sides']>, year: number) =>
    balanceWord('sidesAt', lang, {
      year,
      inside: names[0],
      insideValue: valued(one.inside),
      outside: names[1],
      outsideValue: valued(one.outside),
    })
  return first === last
    ? said(last.sides, last.year)
    : `${said(first.sides, first.year)} ${said(last.sides, last.year)}`
}

function sentenceOf(
  measure: MeasureText,
  fit: BalanceScene['measures']['beta'],
  indicator: Indicator,
  sides: SidesLine | null,
  lang: Lang,
): string {
  if (measure.id === 'means' && sides) return sidesSentence(measure, indicator, sides, lang)
  if (measure.id === 'beta' && fit)
    return (
      balanceWord(fit.slope < 0 ? 'betaDown' : 'betaUp', lang, {
        from: fit.from,
        to: fit.to,
        slope: signed(fit.slope, lang),
        r2: formatNumber(fit.r2, 2, lang),
        count: fit.points.length,
      }) +
      (fit.halfLife === null
        ? ''
        : balanceWord('halfLife', lang, { years: formatNumber(fit.halfLife, 0, lang) }))
    )
  const [first, last] = [measure.line[0], measure.line.at(-1)]
  if (!first || !last) return measure.reason
  const text = (value: number) => textOf(measure.id, indicator, value, lang)
  if (first === last) return balanceWord('one', lang, { to: last.year, last: text(last.value) })
  const change = last.value - first.value
  const amount =
    measure.id === 'share'
      ? `${formatNumber(Math.abs(change) * 100, 1, lang)}${balanceWord('points', lang)}`
      : formatNumber(Math.abs(change), 3, lang)
  const same = text(first.value) === text(last.value)
  const by = (a: MeasureYear, b: MeasureYear) => a.value - b.value
  const sorted = [...measure.line].sort(by)
  const [low, high] = [sorted[0]!, sorted.at(-1)!]
  const inside = [low, high].some((one) => one !== first && one !== last)
  return [
    balanceWord(same ? 'level' : change > 0 ? 'rose' : 'fell', lang, {
      from: first.year,
      to: last.year,
      first: text(first.value),
      last: text(last.value),
      change: amount,
    }),
    inside
      ? balanceWord('turned', lang, {
          highYear: high.year,
          high: text(high.value),
          lowYear: low.year,
          low: text(low.value),
        })
      : '',
    measure.id === 'share' ? '' : balanceWord('meansMore', lang),
  ].join('')
}
