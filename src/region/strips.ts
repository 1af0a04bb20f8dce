import { figure, seriesOf, type Atlas } from '../atlas/atlas'
import type { Break, Indicator, Level, Series } from '../atlas/model'
import { capitalProvinces, unitsOf } from '../atlas/units'
import { balanceOver } from '../scene/balance'
import { changeStart } from '../scene/compare'
import { nationalFigures } from '../scene/nation'
import { stretchesOf } from '../scene/trend'
import { NATION } from '../stats/nation'
import { meanOf } from './means'
import { isSize } from './measures'
import type { Subject } from './subject'
import { valuesIn } from './values'

/** A figure of a year, in the unit of its table. */
export interface Point {
  readonly year: number
  readonly value: number
}

export const KINDS = ['place', 'province', 'nation', 'capital'] as const
/** Whose figures a line shows. */
export type Kind = (typeof KINDS)[number]

export interface StripLine {
  readonly kind: Kind
  /** Successive years of one definition; each has at least one point. */
  readonly stretches: readonly (readonly Point[])[]
  /** Its figure in the year of the strip; null where there is none. */
  readonly now: number | null
  /** Not reported, but a mean of its regions: by a table that weighs them, or a simple one, great and small alike. */
  readonly made: 'weighted' | 'simple' | null
}

/** One figure of a region over the years, beside those of its province, the nation and the capital area. */
export interface Strip {
  readonly indicator: Indicator
  readonly level: Level
  /** The latest year in which the region has a figure. */
  readonly year: number
  readonly value: number
  readonly flag: string
  /** 1 = highest; of the regions with a figure in that year. */
  readonly rank: number
  readonly of: number
  /** The figure that a change is told from, and the years in which boundaries moved since; null: there is no earlier one. */
  readonly since: { readonly first: Point; readonly moved: readonly number[] } | null
  /** The place first; what is not known has no line. */
  readonly lines: readonly StripLine[]
  /** Lowest and highest figure of all regions of the level in that year. */
  readonly range: readonly [number, number]
  /** Of the definition, within the years of the lines. */
  readonly breaks: readonly Break[]
}

/** Main figures, each the first of its family, that are measured: a designation is none. */
export const isMain = (indicator: Indicator) =>
  indicator.family === indicator.id && indicator.unit.en !== '1 = designated'

const pointsOf = (series: Series | undefined, code: string): Point[] =>
  series
    ? series.years.flatMap((year) => {
        const value = figure(series, code, year)
        return value === null ? [] : [{ year, value }]
      })
    : []

const told = (all: Iterable<readonly [number, number | null]>): Point[] =>
  [...all]
    .flatMap(([year, value]) => (value === null ? [] : [{ year, value }]))
    .sort((a, b) => a.year - b.year)

/** The strips of a region in the order of the catalogue; none of a figure that it never had. */
export const stripsOf = (atlas: Atlas, subject: Subject): Strip[] =>
  atlas.catalogue.indicators.filter(isMain).flatMap((indicator) => stripOf(atlas, subject, indicator) ?? [])

/** Null where the region has no figure. What tells sizes is shown alone: the nation would dwarf it. */
function stripOf(atlas: Atlas, subject: Subject, indicator: Indicator): Strip | null {
  const { level, region } = subject
  const series = seriesOf(atlas, indicator.id, level)
  const own = pointsOf(series, region.code)
  const last = own.at(-1)
  if (!series || !last) return null
  const { year, value } = last
  const from = own[0]?.year ?? year
  const breaks = indicator.breaks.filter((one) => one.level === null || one.level === level)
  const others = isSize(atlas, indicator, series)
    ? {}
    : othersOf(atlas, subject, indicator, series, [from, year])
  const values = [...valuesIn(series, year).values()]
  return {
    indicator,
    level,
    year,
    value,
    flag: series.flags[`${region.code} ${year}`] ?? '',
    rank: values.filter((other) => other > value).length + 1,
    of: values.length,
    since: changeStart(indicator, level, own, year),
    lines: KINDS.flatMap((kind) => {
      const { points, made } = kind === 'place' ? { points: own, made: null } : (others[kind] ?? NONE)
      const within = points.filter((point) => point.year >= from && point.year <= year)
      const cut = breaks.map((one) => one.year)
      return within.length
        ? [
            {
              kind,
              stretches: stretchesOf(within, cut),
              now: within.find((point) => point.year === year)?.value ?? null,
              made,
            },
          ]
        : []
    }),
    range: [Math.min(...values), Math.max(...values)],
    breaks: breaks.filter((one) => one.year > from && one.year <= year),
  }
}

type Others = Readonly<Partial<Record<Kind, Pick<StripLine, 'made'> & { readonly points: readonly Point[] }>>>
const NONE = { points: [], made: null }

/** Province, nation and capital area beside a place in some years: as reported, else the means of their regions. */
function othersOf(
  atlas: Atlas,
  { level, whole, region, kin }: Subject,
  indicator: Indicator,
  series: Series,
  [from, to]: readonly [number, number],
): Others {
  const reported = (points: readonly Point[]) =>
    points.some(({ year }) => year >= from && year <= to) ? { points, made: null } : null
  const mean = (id: string, codes: () => readonly string[]) => {
    const { simple, line } = meanOf(atlas, indicator, series, id, codes)
    return { points: line, made: simple ? ('simple' as const) : ('weighted' as const) }
  }
  const units = unitsOf(atlas.catalogue, series.vintage ?? 'statistics', level)
  const nation = told(nationalFigures(atlas, indicator, level))
  const balance = balanceOver(atlas, indicator, to, level)
  const capital = told((balance?.line ?? []).map((one) => [one.year, one.capital] as const))
  const inCapital = new Set(capitalProvinces(atlas.catalogue))
  return {
    ...(whole && {
      province:
        reported(pointsOf(seriesOf(atlas, indicator.id, 'province'), whole.code)) ??
        mean(whole.code, () => [region.code, ...kin]),
    }),
    nation: reported(nation) ?? mean(NATION, () => units.map((unit) => unit.region.code)),
    capital: capital.some(({ year }) => year === to)
      ? { points: capital, made: balance?.simple ? 'simple' : 'weighted' }
      : mean('capital', () =>
          units.filter((unit) => inCapital.has(unit.province)).map((unit) => unit.region.code),
        ),
  }
}
