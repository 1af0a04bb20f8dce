import { indicatorOf, type Atlas } from '../../atlas/atlas'
import {
  SEQUENTIAL,
  type AlikeFigure,
  type AlikeFigures,
  type Indicator,
  type Lang,
  type Text,
} from '../../atlas/model'
import { regionOf } from '../../atlas/units'
import { say } from '../../i18n/words'
import { formatNumber, formatValue } from '../../scene/format'
import { legendOf } from '../../scene/legend'
import type { Answer, Caption, Scene, SceneRegion } from '../../scene/model'
import { sourceName } from '../../scene/spoken'
import { alike, ALIKE_SCALES, type Alike, type AlikeScale } from '../../stats/alike'
import { classOf } from '../../stats/classes'
import { breaksOf } from '../../stats/classify'
import { ramp } from '../../stats/palette'
import { rankingOf, ranksOf } from '../../stats/rank'
import type { View } from '../../view/view'
import type { Lens, LensContext } from '../lens'
import { bareLand } from '../shared/bare'
import { alikeText, alikeWord, beside } from './words'

/** One of the figures that can be compared by. */
export interface FigureWeighed {
  readonly id: string
  readonly title: string
  readonly theme: string
  readonly unit: string
  readonly word: string
  readonly year: number
  readonly weight: number
  /** How much it weighs while a reader does not say. */
  readonly initial: number
  /** That of the region chosen, as shown; empty while none is. */
  readonly own: string
  /** Regions that have it. */
  readonly known: number
}

/** A region with how like it is, and why. */
export interface AlikeRow extends Alike {
  readonly name: string
  /** 0 to 100. */
  readonly likeness: number
  readonly text: string
  /** In words: in what they are alike and apart. */
  readonly reasons: string
  /** Its figures as shown, in the order of all figures; empty where it has none. */
  readonly texts: readonly string[]
}

export interface AlikeScene extends Scene {
  readonly alike: {
    /** Null until a region of this level is chosen. */
    readonly chosen: { readonly code: string; readonly name: string } | null
    readonly scale: AlikeScale
    /** All figures there are, those that weigh nothing too. */
    readonly figures: readonly FigureWeighed[]
    /** How many of them weigh anything. */
    readonly used: number
    /** The most alike first. */
    readonly rows: readonly AlikeRow[]
    /** How likeness is worked out, a sentence each. */
    readonly formula: readonly string[]
    /** Who lacks what, and what else must be known. */
    readonly notes: readonly string[]
  }
}

const NOTHING: AlikeFigures = { regions: [], figures: [], values: [] }
/** As many figures are named as alike, and as apart. */
const NEAR_NAMED = 3
const FAR_NAMED = 2
/** As many regions are named in the sentence. */
const NAMED = 3
const LIKENESS_DIGITS = 1

/** Who is like the region chosen: all others coloured and ranked by how small their gaps to it are in many figures. */
export const lens: Lens<AlikeScene> = {
  indicators: () => [],
  ownFigures: true,
  alike: true,
  scene(context) {
    const { atlas, view, base } = context
    const { lang, level } = view
    const table = context.alike?.get(level) ?? NOTHING
    const scale = ALIKE_SCALES.find((one) => one === view.as) ?? 'rank'
    const code = view.select.find((one) => table.regions.includes(one))
    const chosen = code === undefined ? null : { code, name: nameOf(atlas, code)[lang] }
    const figures = figuresOf(context, table, code)
    const weighing = figures.filter(({ weight }) => weight > 0)
    const formula = [
      alikeWord(scale === 'rank' ? 'formulaRank' : 'formulaMad', lang),
      alikeWord('formulaMissing', lang),
      alikeWord('meaning', lang),
    ]
    const ready = { scale, figures, used: weighing.length, formula }
    const bare = bareLand(base, alikeWord('titleNone', lang))
    if (!chosen)
      return {
        ...bare,
        legend: { ...bare.legend, year: '' },
        ownFigures: true,
        ignoresYear: true,
        question: alikeWord('questionNone', lang),
        answer: null,
        description: alikeWord('chooseHint', lang),
        caption: captionOf(context, weighing, [alikeWord('chooseHint', lang)]),
        alt: alikeWord('altNone', lang),
        alike: { ...ready, chosen, rows: [], notes: [alikeWord('chooseHint', lang)] },
      }
    const rows = rowsOf(context, table, chosen.code, figures, scale)
    const found = new Map(rows.map((row) => [row.region, row]))
    const valueOf = ({ code: one }: SceneRegion): number | null =>
      one === chosen.code ? 100 : (found.get(one)?.likeness ?? null)
    const likenesses = rows.map(({ likeness }) => likeness)
    const names = nameOf(atlas, chosen.code)
    const indicator = asLikeness(
      base.indicator,
      alikeText('title', { name: { ko: beside(names.ko), en: names.en } }),
      view,
    )
    const breaks = breaksOf(likenesses, view.scheme, { nature: 'sequential', midpoint: null, factor: 1 })
    const colours = ramp(indicator.palette, breaks.length + 1, base.theme)
    const ranks = ranksOf(
      base.regions.map((region) => (region.code === chosen.code ? null : valueOf(region))),
    )
    const regions = base.regions.map((region, i): SceneRegion => {
      const value = valueOf(region)
      return {
        ...region,
        value,
        text: value === null ? say('noData', lang) : digits(value, lang),
        cls: value === null ? null : classOf(value, breaks),
        rank: ranks[i] ?? null,
        provisional: false,
        remark: remarkOf(region.code, chosen.code, found.get(region.code), table, weighing.length, view),
      }
    })
    const title = indicator.title[lang]
    const nearest = rows.slice(0, NAMED).map(({ name }) => name)
    const notes = notesOf(context, table, chosen, weighing, rows)
    const years = weighing.map(({ year }) => year)
    const span = [...new Set([Math.min(...years), Math.max(...years)])].join('–')
    return {
      ...base,
      ownFigures: true,
      ignoresYear: true,
      indicator,
      question: alikeWord('question', lang, { name: chosen.name }),
      answer: answerOf(nearest, lang),
      description: alikeWord('description', lang),
      title,
      unit: indicator.display.unit[lang],
      ramp: colours,
      regions,
      ranking: rankingOf(regions).filter((one) => one !== chosen.code),
      nation: { value: null, text: '' },
      balance: null,
      legend: { ...legendOf(indicator, view, regions, breaks, colours), year: years.length ? span : '' },
      caption: captionOf(context, weighing, [formula[0]!, ...notes]),
      alt: alikeWord('alt', lang, {
        name: lang === 'ko' ? beside(chosen.name) : chosen.name,
        list: nearest.join(', '),
      }),
      alike: { ...ready, chosen, rows, notes },
    }
  },
}

const digits = (value: number, lang: View['lang']) => formatNumber(value, LIKENESS_DIGITS, lang)

/** Names of a region in both languages: a province and Sejong for short, a namesake with its province. */
function nameOf({ catalogue }: Atlas, code: string): Text {
  const region = regionOf(catalogue, code)
  if (!region) return { ko: code, en: code }
  const parent = region.level === 'municipality' ? regionOf(catalogue, region.parent) : undefined
  if (!parent || parent.name.ko === region.name.ko) return (parent ?? region).short
  const { ko, en } = region.name
  const alone = (lang: Lang) =>
    catalogue.regions.filter((one) => one.level === region.level && one.name[lang] === region.name[lang])
      .length < 2
  return {
    ko: alone('ko') ? ko : `${parent.short.ko} ${ko}`,
    en: alone('en') ? en : `${en}, ${parent.short.en}`,
  }
}

/** All figures with their weights, as the view has them. */
function figuresOf(
  { atlas: { catalogue }, view }: LensContext,
  { regions, figures, values }: AlikeFigures,
  chosen: string | undefined,
): FigureWeighed[] {
  const { lang } = view
  const own = chosen === undefined ? undefined : values[regions.indexOf(chosen)]
  return figures.flatMap(({ id, year, weight, word }, i) => {
    const indicator = indicatorOf(catalogue, id)
    if (!indicator) return []
    const value = own?.[i] ?? null
    return {
      ...{ id, year, initial: weight, word: word[lang], title: indicator.title[lang] },
      theme: catalogue.themes.find((theme) => theme.id === indicator.theme)?.name[lang] ?? '',
      unit: indicator.display.unit[lang],
      weight: view.weigh.find(({ of }) => of === id)?.weight ?? weight,
      own: value === null ? '' : formatValue(indicator, value, lang),
      known: values.filter((row) => typeof row[i] === 'number').length,
    }
  })
}

function rowsOf(
  { atlas, view: { lang } }: LensContext,
  { regions, figures, values }: AlikeFigures,
  code: string,
  weighed: readonly FigureWeighed[],
  scale: AlikeScale,
): AlikeRow[] {
  const table = { regions, indicators: figures.map(({ id }) => id), values }
  const weights = Object.fromEntries(weighed.map(({ id, weight }) => [id, weight]))
  const words = new Map(figures.map(({ id, word }) => [id, word[lang]]))
  const told = (word: 'near' | 'far', ids: readonly string[], most: number) =>
    ids.length
      ? alikeWord(word, lang, {
          list: listed(
            ids.slice(0, most).map((id) => words.get(id) ?? id),
            lang,
          ),
        })
      : ''
  const indicators = figures.map(({ id }) => indicatorOf(atlas.catalogue, id))
  return alike(table, code, weights, scale).map((one) => {
    const likeness = 100 * (1 - one.distance)
    const row = values[regions.indexOf(one.region)] ?? []
    const near = told('near', one.near, NEAR_NAMED)
    const far = told('far', one.far, FAR_NAMED)
    return {
      ...one,
      likeness,
      name: nameOf(atlas, one.region)[lang],
      text: digits(likeness, lang),
      reasons: [near, far].filter(Boolean).join(lang === 'ko' ? ' · ' : '; ') || alikeWord('between', lang),
      texts: indicators.map((indicator, i) => {
        const value = row[i] ?? null
        return indicator && value !== null ? formatValue(indicator, value, lang) : ''
      }),
    }
  })
}

/** Several words as a sentence lists them. */
const listed = (words: readonly string[], lang: View['lang']): string =>
  lang === 'ko' ? words.join('·') : new Intl.ListFormat('en-GB').format(words)

function remarkOf(
  code: string,
  chosen: string,
  row: AlikeRow | undefined,
  { regions }: AlikeFigures,
  used: number,
  { lang }: View,
): string {
  if (code === chosen) return alikeWord('chosenHere', lang)
  if (!row) return alikeWord(regions.includes(code) ? 'tooFew' : 'notThere', lang)
  const shared = row.shared < used ? alikeWord('shared', lang, { count: row.shared, all: used }) : ''
  return [row.reasons, shared].filter(Boolean).join(' · ')
}

function answerOf([first, ...next]: readonly string[], lang: View['lang']): Answer | null {
  if (first === undefined || !next.length) return null
  const [before = '', after = ''] = alikeWord('answer', lang, { next: next.join(', ') }).split('#')
  return { before, number: first, after }
}

/** What lacks, who is not compared, and how few there are to compare. */
function notesOf(
  { atlas: { catalogue }, view }: LensContext,
  { regions, figures }: AlikeFigures,
  { name }: { readonly name: string },
  weighing: readonly FigureWeighed[],
  rows: readonly AlikeRow[],
): string[] {
  const { lang, level } = view
  const lacking = weighing.filter(({ own }) => !own).map(({ word }) => word)
  const leftOut = regions.length - 1 - rows.length
  const unknown = view.weigh.filter(({ of }) => !figures.some(({ id }) => id === of))
  return [
    weighing.length ? '' : alikeWord('none', lang),
    lacking.length ? alikeWord('lacks', lang, { name, list: listed(lacking, lang) }) : '',
    weighing.length && leftOut > 0 ? alikeWord('leftOut', lang, { count: leftOut }) : '',
    level === 'province' ? alikeWord('few', lang) : '',
    unknown.length
      ? alikeWord('unknown', lang, {
          list: unknown.map(({ of }) => indicatorOf(catalogue, of)?.title[lang] ?? of).join(', '),
        })
      : '',
  ].filter(Boolean)
}

/** Whose figures they are; what they are, of which years and how heavy; and what must be known. */
function captionOf(
  { atlas, view: { lang, level }, alike: tables }: LensContext,
  weighing: readonly FigureWeighed[],
  said: readonly string[],
): Caption {
  const of = new Map<string, AlikeFigure>(tables?.get(level)?.figures.map((one) => [one.id, one]))
  const sources = [...new Set(weighing.flatMap(({ id }) => of.get(id)?.sources ?? []))]
  const publishers = sources.flatMap((id) => {
    const source = atlas.sources.get(id)
    return source ? [sourceName({ publisher: source.publisher, tableId: '' }, lang)] : []
  })
  const list = weighing.map(({ word, year, weight }) =>
    alikeWord(weight === 1 ? 'plain' : 'weighed', lang, { word, year, weight }),
  )
  return {
    series: weighing.map(({ id }) => `${id}.${level}`),
    sources,
    sourceText: publishers.length
      ? say('sourceLine', lang, { sources: [...new Set(publishers)].join(' · ') })
      : '',
    caption: list.length ? alikeWord('used', lang, { count: list.length, list: list.join(', ') }) : '',
    caution: said.join(' '),
    breakNotes: [],
  }
}

/** Likeness as a figure, so that it is classed and told like any other. */
function asLikeness(indicator: Indicator, title: Text, { palette, level }: View): Indicator {
  const unit = alikeText('unit')
  return {
    ...indicator,
    id: 'likeness',
    family: 'likeness',
    title,
    unit,
    decimals: LIKENESS_DIGITS,
    display: { factor: 1, unit, decimals: LIKENESS_DIGITS },
    polarity: 'neutral',
    nature: 'sequential',
    midpoint: null,
    midpointLabel: { ko: '', en: '' },
    palette: SEQUENTIAL.some((known) => known === palette) ? palette : 'purples',
    summable: false,
    national: 'none',
    weight: null,
    ratio: null,
    breaks: [],
    levels: { [level]: { years: [], sources: [] } },
  }
}
