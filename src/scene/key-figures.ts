import type { Atlas } from '../atlas/atlas'
import type { Latest } from '../atlas/decode-profile'
import type { Indicator, Lang, Level } from '../atlas/model'
import { regionOf } from '../atlas/units'
import { tell } from '../i18n/profile-words'
import { ranksOf } from '../stats/rank'
import { formatNumber, formatValue } from './format'
import type { Scene } from './model'

/** The latest figure of one indicator for one region. */
export interface KeyFigure {
  readonly indicator: string
  /** As `indicator.level`: where it comes from is told of that. */
  readonly series: string
  readonly title: string
  readonly unit: string
  readonly year: number
  /** As shown, without unit. */
  readonly text: string
  /** "85위/229": 1 = highest; equal values share a rank. */
  readonly rank: string
  /** The main figure of its subject; the others are variants of one. */
  readonly main: boolean
}

export interface KeyFigureGroup {
  readonly theme: string
  readonly title: string
  readonly figures: readonly KeyFigure[]
}

const NATION = '00'

/** The latest figures of a region by theme, in the order of the catalogue; themes without any are left out. */
export function keyFiguresOf(
  atlas: Atlas,
  latest: Latest,
  level: Level,
  code: string,
  lang: Lang,
): readonly KeyFigureGroup[] {
  return atlas.catalogue.themes.flatMap(({ id, name }) => {
    const figures = atlas.catalogue.indicators
      .filter(({ theme }) => theme === id)
      .flatMap((indicator) => figureOf(indicator, latest, level, code, lang) ?? [])
    return figures.length ? [{ theme: id, title: name[lang], figures }] : []
  })
}

/**
 * The latest figure of the indicator in view for a region that the map cannot show, at the region's own level, such as of
 * a province among municipalities. Null where there is none, and where the way of looking counts otherwise.
 */
export function ownFigureOf(
  atlas: Atlas,
  { indicator, regions, view: { lang, show } }: Scene,
  latest: Latest | null,
  code: string,
): KeyFigure | null {
  if (!latest || show !== 'map' || regions.some((one) => one.code === code)) return null
  const level: Level = regionOf(atlas.catalogue, code)?.level === 'province' ? 'province' : 'municipality'
  return figureOf(indicator, latest, level, code, lang)
}

function figureOf(
  indicator: Indicator,
  latest: Latest,
  level: Level,
  code: string,
  lang: Lang,
): KeyFigure | null {
  const at = latest[indicator.id]?.[level]
  const value = at?.values[code]
  if (!at || value === undefined) return null
  const ranks = ranksFor(at.values)
  return {
    indicator: indicator.id,
    series: `${indicator.id}.${level}`,
    title: indicator.title[lang],
    unit: indicator.display.unit[lang],
    year: at.year,
    text: formatValue(indicator, value, lang),
    rank: tell('rankShort', lang, {
      rank: ranks.get(code) ?? '',
      total: formatNumber(ranks.size, 0, lang),
    }),
    main: indicator.family === indicator.id,
  }
}

const kept = new WeakMap<object, ReadonlyMap<string, number>>()

function ranksFor(values: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  const known = kept.get(values)
  if (known) return known
  const entries = Object.entries(values).filter(([code]) => code !== NATION)
  const ranks = ranksOf(entries.map(([, value]) => value))
  const found = new Map(entries.flatMap(([code], i) => (ranks[i] ? [[code, ranks[i]] as const] : [])))
  kept.set(values, found)
  return found
}
