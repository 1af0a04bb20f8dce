import type { Catalogue } from '../../atlas/model'
import { pairWord } from './words'
import { bivariateRamp, cellOf, SIDE, spearman } from '../../stats/bivariate'
import { classOf } from '../../stats/classes'
import { breaksOf } from '../../stats/classify'
import { yearsOf } from '../../view/parameters'
import type { View } from '../../view/view'
import { formatBreak, formatNumber, formatValue } from '../../scene/format'
import type { Grid, LegendClass, Scene, SceneRegion } from '../../scene/model'
import { sceneOf } from '../../scene/scene'
import type { Lens } from '../lens'
import { figureChoices, secondView, type FigureChoice } from '../shared/second'

/** One of the two figures: its name, unit and year, the ends of its axis and how it is written. */
export interface PairSide {
  readonly title: string
  readonly unit: string
  readonly year: number
  /** Breaks between low, middle and high, in table units; fewer where many figures are equal. */
  readonly breaks: readonly number[]
  /** Least and greatest figure, in table units. */
  readonly range: readonly [number, number]
  /** The axis has equal steps for equal ratios: all figures are above zero and the greatest is 50 times the least. */
  readonly log: boolean
  /** A figure of the table as shown, without unit. */
  readonly text: (value: number) => string
}

export interface PairPoint {
  readonly code: string
  readonly name: string
  readonly x: number
  readonly y: number
  readonly colour: string
  readonly selected: boolean
  readonly texts: readonly [string, string]
}

export interface PairScene extends Scene {
  readonly grid: Grid
  readonly pair: {
    /** Id of the second indicator, and those that may take its place. */
    readonly by: string
    readonly figures: readonly FigureChoice[]
    readonly x: PairSide
    readonly y: PairSide
    readonly points: readonly PairPoint[]
    /** Spearman's rank correlation; null where it means nothing. */
    readonly rho: number | null
    /** What it says, and what it does not. */
    readonly sentence: string
    /** The second figure is of another year; empty where it is not. */
    readonly otherYear: string
  }
}

/** Second figures that tell something beside most others, in the order of their use. */
const PARTNERS = [
  'ageing-share-65plus',
  'grdp-per-capita',
  'fiscal-independence-ratio',
  'population-resident',
]
/** How many times the least figure the greatest must be for steps of equal ratio. */
const LOG_FROM = 50
const TERCILES = { method: 'quantile', classes: SIDE } as const

/** The second indicator: the one asked for, else the first partner that has figures at this level, else any other. */
export function partnerOf({ by, indicator, level }: View, catalogue: Catalogue): string | null {
  const others = catalogue.indicators.filter((one) => one.id !== indicator && yearsOf(one, level).length)
  const known = (id: string | null) => others.find((one) => one.id === id)
  const found = [by, ...PARTNERS].map(known).find(Boolean) ?? others[0]
  return found?.id ?? null
}

/**
 * Two figures at once: each cut into thirds (low, middle, high) of its regions, and a colour for each of the nine pairs.
 * Thirds, because the nine are then filled as evenly as the figures allow, and low and high mean the same for both.
 */
export const lens: Lens<PairScene> = {
  indicators: (view, catalogue) => {
    const by = partnerOf(view, catalogue)
    return by ? [by] : []
  },
  scene({ atlas, view, setting, base: first }) {
    const { lang, level } = view
    const { catalogue } = atlas
    const by = partnerOf(view, catalogue)
    const second = by ? sceneOf(atlas, secondView({ ...view, by }, catalogue), setting) : first
    const ramp = bivariateRamp(first.theme)
    const [x, y] = [first, second].map(sideOf) as [PairSide, PairSide]
    const others = new Map(second.regions.map((region) => [region.code, region]))
    const regions = first.regions.map((region): SceneRegion => {
      const other = others.get(region.code)
      const cls = cellOf(thirdOf(region.value, x), thirdOf(other?.value ?? null, y))
      return {
        ...region,
        value: cls === null ? null : region.value,
        text: cls === null ? region.text : `${region.text} · ${other?.text ?? ''}`,
        cls,
        rank: null,
        remark: [region.remark, other?.remark].filter(Boolean).join(' · '),
      }
    })
    const points = regions.flatMap((region): PairPoint[] => {
      const other = others.get(region.code)
      if (region.cls === null || region.value === null || typeof other?.value !== 'number') return []
      return [
        {
          code: region.code,
          name: region.fullName,
          x: region.value,
          y: other.value,
          colour: ramp[region.cls]!,
          selected: first.selected.includes(region.code),
          texts: [`${formatOf(first, region.value)} ${x.unit}`, `${formatOf(second, other.value)} ${y.unit}`],
        },
      ]
    })
    const rho = spearman(points.map((point) => [point.x, point.y]))
    const names = { x: x.title, y: y.title }
    const counts = ramp.map((_, cell) => regions.filter(({ cls }) => cls === cell).length)
    const title = pairWord('title', lang, names)
    const both = counts[SIDE * SIDE - 1] ?? 0
    const [before = '', after = ''] = pairWord('answer', lang, { ...names, low: counts[0] ?? 0 }).split('#')
    return {
      ...first,
      view,
      question: pairWord('question', lang, names),
      answer: points.length ? { before, number: pairWord('places', lang, { count: both }), after } : null,
      description: pairWord('description', lang),
      title,
      unit: `${x.unit} · ${y.unit}`,
      ramp,
      regions,
      nation: { value: null, text: '' },
      balance: null,
      legend: {
        ...first.legend,
        title,
        unit: `${x.unit} · ${y.unit}`,
        year: x.year === y.year ? x.year : `${x.year} · ${y.year}`,
        classes: ramp.map((colour, index): LegendClass => {
          return {
            index,
            from: x.breaks[(index % SIDE) - 1] ?? x.range[0],
            to: x.breaks[index % SIDE] ?? x.range[1],
            colour,
            count: counts[index] ?? 0,
            label: pairWord('cell', lang, {
              ...names,
              first: pairWord(LEVELS[index % SIDE]!, lang),
              second: pairWord(LEVELS[Math.floor(index / SIDE)]!, lang),
            }),
          }
        }),
        noData: { ...first.legend.noData, count: regions.filter(({ cls }) => cls === null).length },
        midpointLabel: '',
      },
      caption: {
        ...first.caption,
        series: [`${first.indicator.id}.${first.level}`, `${second.indicator.id}.${second.level}`],
        sources: [...new Set([...first.caption.sources, ...second.caption.sources])],
        sourceText: joined([first.caption.sourceText, second.caption.sourceText], ' · '),
        caption: joined([first.caption.caption, second.caption.caption], ' '),
        caution: joined([first.caption.caution, second.caption.caution], ' '),
      },
      alt: pairWord('alt', lang, { ...names, both, low: counts[0] ?? 0, total: points.length }),
      grid: {
        x: {
          title: x.title,
          low: pairWord('low', lang),
          high: pairWord('high', lang),
          breaks: breakTexts(first, x),
        },
        y: {
          title: y.title,
          low: pairWord('low', lang),
          high: pairWord('high', lang),
          breaks: breakTexts(second, y),
        },
        colours: ramp,
        counts,
      },
      pair: {
        by: by ?? '',
        figures: figureChoices(catalogue, view),
        x,
        y,
        points,
        rho,
        sentence: sentenceOf(rho, points.length, names, lang, level),
        otherYear:
          x.year === y.year ? '' : pairWord('otherYear', lang, { ...names, year: x.year, other: y.year }),
      },
    }
  },
}

const thirdOf = (value: number | null, { breaks }: PairSide) =>
  value === null ? null : classOf(value, breaks)

const breakTexts = ({ indicator, view }: Scene, { breaks }: PairSide) =>
  breaks.map((value) => formatBreak(indicator, value, view.lang))

const LEVELS = ['low', 'middle', 'high'] as const

const joined = (texts: readonly string[], between: string) =>
  [...new Set(texts)].filter(Boolean).join(between)

const formatOf = ({ indicator, view }: Scene, value: number) => formatValue(indicator, value, view.lang)

function sideOf(scene: Scene): PairSide {
  const { indicator, regions, view } = scene
  const values = regions.flatMap(({ value }) => (value === null ? [] : [value]))
  const [least, greatest] = [Math.min(...values), Math.max(...values)]
  return {
    title: indicator.title[view.lang],
    unit: indicator.display.unit[view.lang],
    year: scene.year,
    // Thirds of all figures alike, whatever is in their middle.
    breaks: breaksOf(values, TERCILES, {
      nature: 'sequential',
      midpoint: null,
      factor: indicator.display.factor,
    }),
    range: [least, greatest],
    log: least > 0 && greatest / least >= LOG_FROM,
    text: (value) => formatOf(scene, value),
  }
}

/** How strong a rank correlation is called, from the least on (after Cohen 1988 for r, rounded). */
const STRENGTHS = [
  [0.6, 'strong'],
  [0.3, 'moderate'],
  [0.1, 'weak'],
] as const

function sentenceOf(
  rho: number | null,
  n: number,
  names: { readonly x: string; readonly y: string },
  lang: View['lang'],
  level: View['level'],
): string {
  if (rho === null) return pairWord('noRho', lang)
  const strength = STRENGTHS.find(([from]) => Math.abs(rho) >= from)?.[1]
  const values = { ...names, rho: formatNumber(rho, 2, lang, true), n, level: pairWord(level, lang) }
  if (!strength) return pairWord('none', lang, values)
  return pairWord(rho > 0 ? 'together' : 'against', lang, { ...values, strength: pairWord(strength, lang) })
}
