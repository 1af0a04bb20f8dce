import { regionOf } from '../../atlas/units'
import type { Indicator, Lang } from '../../atlas/model'
import { formatNumber } from '../../scene/format'
import type { LegendClass, Scene, SceneRegion } from '../../scene/model'
import { neighbourGraph } from '../../scene/neighbours'
import { axisOf, breaksIn, seriesOfPoints, type Trend } from '../../scene/trend'
import { TRIAL } from '../../stats/moran'
import { levelsOf } from '../../view/parameters'
import { SHOW_RULES } from '../../view/show'
import type { Lens, LensContext } from '../lens'
import { KIND_COLOURS, KINDS, type Kind } from './kinds'
import { indexByYear, testedOf, type TestedUnit } from './tested'
import { clustersWord } from './words'

export type Threshold = 'fdr' | 'plain'

/** A place beside its neighbours. */
export interface ClusterPoint extends TestedUnit {
  readonly code: string
  readonly name: string
  readonly value: number
  readonly kind: Kind
  readonly colour: string
  readonly chosen: boolean
  /** What it shows, in words. */
  readonly text: string
}

export interface ClustersScene extends Scene {
  /** null while the boundaries that tell who lies beside whom are not here. */
  readonly clusters: {
    readonly threshold: Threshold
    /** Who was tested, in the order of the regions; empty where nothing can be said. */
    readonly points: readonly ClusterPoint[]
    /** Moran’s I; null where it is not defined. */
    readonly index: number | null
    /** What the whole shows: the index, its p, and the random orders; or why there is none. */
    readonly sentence: string
    /** Moran’s I over the years; null for fewer than two. */
    readonly line: Trend | null
    /** So few units that nothing can be told with confidence, and whether there are more at another level; empty: enough. */
    readonly few: string
    readonly finer: boolean
    readonly notes: readonly string[]
  } | null
}

/** What is believed, as is usual: one in twenty. */
const LIMIT = 0.05
/** As many are named; of more it is said how many they are. */
const NAMED = 6

/** Whether like lies beside like, for the whole and for each place. */
export const lens: Lens<ClustersScene> = {
  indicators: () => [],
  scene(context) {
    const { atlas, view, base, topology } = context
    if (!topology) return { ...base, clusters: null }
    const { lang, level, vintage } = view
    const { indicator } = base
    const { catalogue } = atlas
    const of = { indicator: indicator.id, level, vintage, year: base.year }
    const neighbours = neighbourGraph(catalogue, topology, vintage, level)
    const tested = testedOf(atlas, indicator, of, neighbours)
    const threshold = thresholdOf(view.as)
    const colours = KIND_COLOURS[base.theme]
    const kindOf = (unit: TestedUnit) =>
      (threshold === 'fdr' ? unit.q : unit.p) <= LIMIT ? placeOf(unit) : 'none'
    const name = (kind: Kind) => clustersWord(kind, lang)

    const points = base.regions.flatMap((region): ClusterPoint[] => {
      const unit = tested.units.get(region.code)
      if (!unit || region.value === null) return []
      const kind = kindOf(unit)
      return [
        {
          ...unit,
          ...{ code: region.code, name: region.fullName, value: region.value, kind },
          colour: colours[kind],
          chosen: base.selected.includes(region.code),
          text: clustersWord('dot', lang, {
            ...{ name: region.fullName, text: region.text, unit: base.unit },
            ...{ lag: formatNumber(unit.lag, 2, lang, true), p: formatP(unit.p, lang) },
          }),
        },
      ]
    })
    const pointOf = new Map(points.map((point) => [point.code, point]))
    const regions = base.regions.map((region): SceneRegion => {
      const point = pointOf.get(region.code)
      const said = point
        ? clustersWord('remark', lang, { kind: name(point.kind), p: formatP(point.p, lang) })
        : tested.alone.includes(region.code)
          ? clustersWord('alone', lang)
          : ''
      return {
        ...region,
        cls: point ? KINDS.indexOf(point.kind) : null,
        remark: [said, region.remark].filter(Boolean).join(' · '),
      }
    })
    const counts = KINDS.map((kind) => points.filter((point) => point.kind === kind).length)
    const [hh = 0, ll = 0, hl = 0, lh = 0] = counts
    const sentence = sentenceOf(context, tested.whole, points.length || figuresIn(base))
    const some = hh + ll + hl + lh
    const [before = '', after = ''] = clustersWord(some ? 'answer' : 'answerNone', lang, {
      ...{ level: clustersWord(level, lang), total: points.length, hh, ll, out: hl + lh },
    }).split('#')
    const number = clustersWord('places', lang, { count: some || points.length })
    const answer = tested.whole ? { before, number, after } : null
    return {
      ...base,
      question: clustersWord('question', lang, { title: indicator.title[lang] }),
      answer,
      description: clustersWord('description', lang),
      ramp: KINDS.map((kind) => colours[kind]),
      regions,
      balance: null,
      legend: {
        ...base.legend,
        kinds: true,
        classes: tested.whole
          ? KINDS.map((kind, index): LegendClass => {
              // A kind is no stretch of the scale: its ends are those of whom it has.
              const values = points.filter((point) => point.kind === kind).map(({ value }) => value)
              const [from, to] = values.length ? [Math.min(...values), Math.max(...values)] : [0, 0]
              return { index, from, to, colour: colours[kind], count: counts[index]!, label: name(kind) }
            })
          : [],
        breaks: [],
        breakTexts: [],
        noData: {
          count: regions.filter(({ cls }) => cls === null).length,
          label: clustersWord(
            tested.whole ? (tested.alone.length ? 'leftOutBoth' : 'leftOut') : 'undefinedKind',
            lang,
          ),
        },
        midpointLabel: '',
      },
      caption: {
        ...base.caption,
        caption: [base.caption.caption, creditOf(tested.whole, threshold, lang)].filter(Boolean).join(' '),
      },
      alt: clustersWord('alt', lang, {
        ...{ title: indicator.title[lang], year: base.year, sentence },
        answer: answer ? `${before}${number}${after}` : '',
      }),
      clusters: {
        threshold,
        points,
        index: tested.whole?.i ?? null,
        sentence,
        line: lineOf(context, indexByYear(atlas, indicator, of, neighbours)),
        few: level === 'province' && tested.whole ? clustersWord('few', lang, { n: points.length }) : '',
        finer: level === 'province' && levelsOf(indicator).includes('municipality'),
        notes: [
          ...leftOut(base, tested.alone, lang),
          neighbours.islands.length
            ? clustersWord('neighbours', lang, {
                islands: neighbours.islands
                  .map(({ code, nearest }) =>
                    clustersWord('island', lang, {
                      name: regionOf(catalogue, code)?.name[lang] ?? code,
                      other: regionOf(catalogue, nearest)?.name[lang] ?? nearest,
                    }),
                  )
                  .join(', '),
              })
            : clustersWord('noIslands', lang),
          clustersWord('method', lang, TRIAL_WORDS),
          clustersWord('caution', lang),
        ],
      },
    }
  },
}

const TRIAL_WORDS = { permutations: TRIAL.permutations }

const thresholdOf = (as: string): Threshold => (SHOW_RULES.clusters.as.includes(as) ? as : 'fdr') as Threshold

/** Above the mean is high, and whatever is not is low. */
const placeOf = ({ z, lag }: TestedUnit): Kind =>
  z > 0 ? (lag > 0 ? 'highHigh' : 'highLow') : lag > 0 ? 'lowHigh' : 'lowLow'

const formatP = (p: number, lang: Lang) => formatNumber(p, 3, lang)

const figuresIn = ({ regions }: Scene) => regions.filter(({ value }) => value !== null).length

/** How it was found out, in a line. */
const creditOf = (
  whole: { readonly i: number; readonly p: number } | null,
  threshold: Threshold,
  lang: Lang,
) =>
  whole
    ? clustersWord('credit', lang, {
        ...{ i: formatNumber(whole.i, 2, lang), p: formatP(whole.p, lang), ...TRIAL_WORDS },
        limit: clustersWord(`${threshold}Limit`, lang),
      })
    : ''

/** What the whole shows; or why nothing can be said. @param n units with a figure */
function sentenceOf(
  { base, view: { lang } }: LensContext,
  whole: { readonly i: number; readonly expected: number; readonly p: number } | null,
  n: number,
): string {
  if (!whole) return clustersWord('undefined', lang, { year: base.year, n })
  const { permutations } = TRIAL
  const up = whole.i > whole.expected
  // The figures themselves are one of the orders that went as far.
  const times = Math.round(whole.p * (permutations + 1)) - 1
  // Nobody said beforehand which way it would be: each of the two has half of the limit.
  const finding = whole.p > LIMIT / 2 ? 'neither' : up ? 'together' : 'apart'
  return `${clustersWord(finding, lang)} ${clustersWord('index', lang, {
    ...{ i: formatNumber(whole.i, 2, lang), p: formatP(whole.p, lang), permutations },
    side: clustersWord(up ? 'sideUp' : 'sideDown', lang),
    count: times ? clustersWord('times', lang, { times }) : clustersWord('never', lang),
  })}`
}

/** The index over the years as a line that is cut where the statistics changed. */
function lineOf(
  { base, view }: LensContext,
  points: readonly { readonly year: number; readonly value: number }[],
): Trend | null {
  const { lang } = view
  // The index is written with two decimals, whatever its figures are written with.
  const index: Indicator = {
    ...base.indicator,
    nature: 'sequential',
    midpoint: null,
    display: { factor: 1, unit: { ko: '', en: '' }, decimals: 2 },
  }
  const breaks = breaksIn(base.indicator, view)
  const line = seriesOfPoints(
    index,
    { lang, year: base.year },
    {
      ...{ id: 'index', kind: 'region', name: clustersWord('lineName', lang) },
      points: points.map((point) => ({ ...point, flag: '' })),
      breaks: breaks.map(({ year }) => year),
    },
  )
  if (!line || line.first === line.last) return null
  const [from, to] = [line.first.year, line.last.year]
  return {
    ...{ from, to, year: base.year, unit: '', lines: [line], provisional: '' },
    ...axisOf(index, [0, ...points.map(({ value }) => value)], lang),
    breaks: breaks.filter(({ year }) => year > from && year <= to),
    sentence: clustersWord('lineSentence', lang, {
      ...{ from, to, first: line.first.text, last: line.last.text },
    }),
  }
}

/** Who is left out, by name while they are few. */
function leftOut({ regions }: Scene, alone: readonly string[], lang: Lang): string[] {
  const lacking = regions.filter(({ value }) => value === null)
  const names = (some: readonly SceneRegion[]) => some.map(({ fullName }) => fullName).join(', ')
  return [
    lacking.length > NAMED
      ? clustersWord('lackingMany', lang, { n: lacking.length })
      : lacking.length
        ? clustersWord('lacking', lang, { names: names(lacking) })
        : '',
    alone.length
      ? clustersWord('alones', lang, { names: names(regions.filter(({ code }) => alone.includes(code))) })
      : '',
  ].filter(Boolean)
}
