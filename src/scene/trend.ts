import { nice, ticks } from 'd3-array'
import type { Atlas } from '../atlas/atlas'
import type { Indicator, Lang } from '../atlas/model'
import { regionOf } from '../atlas/units'
import { say } from '../i18n/words'
import { tell } from '../i18n/profile-words'
import type { View } from '../view/view'
import { balanceBar } from './balance'
import { figuresOf } from './figures'
import { formatBreak, formatValue, isSigned } from './format'
import { nationalFigures } from './nation'

export interface TrendPoint {
  readonly year: number
  /** In table units. */
  readonly value: number
  /** As shown, without unit. */
  readonly text: string
  readonly provisional: boolean
}

export interface TrendSeries {
  /** Code of a region; `nation`, `capital` or `rest`; of a `group`, what its maker calls it. */
  readonly id: string
  readonly kind: 'region' | 'nation' | 'capital' | 'rest' | 'group'
  readonly name: string
  /** Stretches of successive years within one definition; each has at least one point. */
  readonly segments: readonly (readonly TrendPoint[])[]
  readonly first: TrendPoint
  readonly last: TrendPoint
  /** The point of the year in view. */
  readonly now: TrendPoint | null
}

/** Lines over the years, ready to be drawn. Values in table units. */
export interface Trend {
  readonly from: number
  readonly to: number
  /** The year in view. */
  readonly year: number
  readonly unit: string
  /** Ends of the value axis, on ticks. */
  readonly low: number
  readonly high: number
  readonly ticks: readonly { readonly value: number; readonly text: string }[]
  /** Gains and losses: the line of zero is drawn. */
  readonly zero: boolean
  /** Regions first, in the order asked for; then nation, capital area and rest. */
  readonly lines: readonly TrendSeries[]
  readonly breaks: readonly { readonly year: number; readonly note: string }[]
  /** That some points are provisional, in words; else empty. */
  readonly provisional: string
  /** What the lines say, for readers who do not see them. */
  readonly sentence: string
}

interface Raw {
  readonly year: number
  readonly value: number
  readonly flag: string
}

/**
 * The lines of some regions over all years of the indicator at the level in view. A line joins figures of successive
 * years only, and is cut before a year in which definition, base, boundary or source changed. Nation, capital area and
 * rest go along where they are of the regions' own scale: for a figure that is added up they would dwarf them. Beside
 * several regions, only the nation.
 * Null when no region has a figure.
 */
export function trendOf(atlas: Atlas, view: View, codes: readonly string[]): Trend | null {
  const indicator = atlas.catalogue.indicators.find(({ id }) => id === view.indicator)
  if (!indicator) return null
  const { lang } = view
  const raw = rawFigures(atlas, indicator, view)
  const breaks = breaksIn(indicator, view)
  const line = (id: string, kind: TrendSeries['kind'], name: string, points: readonly Raw[]) =>
    seriesOfPoints(indicator, view, { id, kind, name, points, breaks: breaks.map(({ year }) => year) })
  const names = namesOf(atlas, codes, lang)
  const regions = codes.flatMap(
    (code, i) => line(code, 'region', names[i] ?? code, raw.get(code) ?? []) ?? [],
  )
  if (!regions.length) return null

  const from = Math.min(...regions.map(({ first }) => first.year))
  const to = Math.max(...regions.map(({ last }) => last.year))
  const others = references(atlas, indicator, view, regions.length > 1).flatMap(
    ({ kind, points }) =>
      line(
        kind,
        kind,
        kind === 'nation'
          ? say('nation', lang)
          : tell(kind === 'capital' ? 'capitalShort' : 'restShort', lang),
        points.filter(({ year }) => year >= from && year <= to),
      ) ?? [],
  )
  const lines = [...regions, ...others]
  const values = lines.flatMap(({ segments }) => segments.flat().map(({ value }) => value))
  return {
    from,
    to,
    year: view.year,
    unit: indicator.display.unit[lang],
    ...axisOf(indicator, values, lang),
    lines,
    breaks: breaks.filter(({ year }) => year > from && year <= to),
    provisional: lines.some(({ segments }) => segments.flat().some(({ provisional }) => provisional))
      ? tell('hollow', lang)
      : '',
    sentence: tell('trendSentence', lang, {
      title: indicator.title[lang],
      unit: indicator.display.unit[lang],
      lines: lines.map((one) => sentenceOf(one, lang)).join(' '),
    }),
  }
}

const kept = new WeakMap<Atlas, Map<string, ReadonlyMap<string, readonly Raw[]>>>()

/** All figures of all units over the years; worked out once, since the pointer passes over many regions. */
function rawFigures(
  atlas: Atlas,
  indicator: Indicator,
  { level, vintage }: View,
): ReadonlyMap<string, readonly Raw[]> {
  const byKey = kept.get(atlas) ?? new Map<string, ReadonlyMap<string, readonly Raw[]>>()
  kept.set(atlas, byKey)
  const key = `${indicator.id}/${level}/${vintage}`
  const known = byKey.get(key)
  if (known) return known
  const found = new Map<string, Raw[]>()
  for (const year of indicator.levels[level]?.years ?? [])
    for (const { unit, value, flag } of figuresOf(atlas, indicator, level, vintage, year)) {
      if (value === null) continue
      const points = found.get(unit.region.code)
      if (points) points.push({ year, value, flag })
      else found.set(unit.region.code, [{ year, value, flag }])
    }
  byKey.set(key, found)
  return found
}

/** The years in which the figures of a level changed, ascending. */
export function breaksIn(
  indicator: Indicator,
  { level, lang }: Pick<View, 'level' | 'lang'>,
): Trend['breaks'] {
  return indicator.breaks
    .filter((one) => one.level === null || one.level === level)
    .map(({ year, note }) => ({ year, note: note[lang] }))
    .sort((a, b) => a.year - b.year)
}

function references(atlas: Atlas, indicator: Indicator, view: View, several: boolean) {
  if (indicator.summable) return []
  const points = (all: Iterable<readonly [number, number | null]>): Raw[] =>
    [...all]
      .flatMap(([year, value]) => (value === null ? [] : [{ year, value, flag: '' }]))
      .sort((a, b) => a.year - b.year)
  const bar = several ? null : balanceBar(atlas, indicator, view)
  return [
    { kind: 'nation' as const, points: points(nationalFigures(atlas, indicator, view.level)) },
    ...(['capital', 'rest'] as const).map((kind) => ({
      kind,
      points: points((bar?.line ?? []).map((one) => [one.year, one[kind]] as const)),
    })),
  ]
}

interface Stretch {
  readonly id: string
  readonly kind: TrendSeries['kind']
  readonly name: string
  /** Years ascending. */
  readonly points: readonly Raw[]
  readonly breaks: readonly number[]
}

/**
 * Points in stretches of successive years of one definition.
 * @param points years ascending
 * @param breaks years from which on figures are not joined to those before
 */
export function stretchesOf<T extends { readonly year: number }>(
  points: readonly T[],
  breaks: readonly number[],
): T[][] {
  const stretches: T[][] = []
  for (const [i, point] of points.entries()) {
    const before = points[i - 1]
    const joined =
      before?.year === point.year - 1 && !breaks.some((at) => before.year < at && at <= point.year)
    if (joined) stretches.at(-1)?.push(point)
    else stretches.push([point])
  }
  return stretches
}

/** Figures as one line, in stretches of successive years of one definition; null without a figure. */
export function seriesOfPoints(
  indicator: Indicator,
  { lang, year }: Pick<View, 'lang' | 'year'>,
  { id, kind, name, points, breaks }: Stretch,
): TrendSeries | null {
  const shown = points.map((point) => ({
    year: point.year,
    value: point.value,
    text: formatValue(indicator, point.value, lang),
    provisional: point.flag.includes('p'),
  }))
  const [first, last] = [shown[0], shown.at(-1)]
  if (!first || !last) return null
  const segments = stretchesOf(shown, breaks)
  return { id, kind, name, segments, first, last, now: shown.find((point) => point.year === year) ?? null }
}

/** Names as short as they can be and still differ. */
function namesOf(atlas: Atlas, codes: readonly string[], lang: Lang): string[] {
  const regions = codes.map((code) => regionOf(atlas.catalogue, code))
  return regions.map((region, i) => {
    if (!region) return codes[i] ?? ''
    const name = region.level === 'province' ? region.short[lang] : region.name[lang]
    const twin = regions.some((other) => other !== region && other?.name[lang] === region.name[lang])
    const whole = twin ? regionOf(atlas.catalogue, region.parent) : undefined
    if (!whole) return name
    return lang === 'ko' ? `${whole.short.ko} ${name}` : `${name}, ${whole.short.en}`
  })
}

/** An axis that ends on round numbers of shown units, with three to five ticks; zero belongs to gains and losses. */
export function axisOf(indicator: Indicator, values: readonly number[], lang: Lang) {
  const { factor } = indicator.display
  const zero = isSigned(indicator)
  const shown = [...values.map((value) => value * factor), ...(zero ? [0] : [])]
  const [least, most] = [Math.min(...shown), Math.max(...shown)]
  const room = least === most ? Math.abs(least) * 0.1 || 1 : 0
  const [low, high] = nice(least - room, most + room, 3)
  return {
    low: low / factor,
    high: high / factor,
    ticks: ticks(low, high, 3).map((tick) => ({
      value: tick / factor,
      text: formatBreak(indicator, tick / factor, lang),
    })),
    zero,
  }
}

function sentenceOf({ name, first, last }: TrendSeries, lang: Lang): string {
  const one = first.year === last.year
  return tell(one ? 'pointSentence' : 'lineSentence', lang, {
    name,
    from: first.year,
    first: first.text,
    to: last.year,
    last: last.text,
  })
}
