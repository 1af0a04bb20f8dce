import type { MultiLineString, MultiPolygon } from 'geojson'
import { LEVELS, type Terms, type Text } from './model'
import type { Catalogue, FactKind, Indicator, Level, Place, Series, Source } from './model'

/** What has been loaded so far: the catalogue always, everything else as views come to need it. */
export interface Atlas {
  readonly catalogue: Catalogue
  /** Keyed `indicator/level`. */
  readonly series: ReadonlyMap<string, Series>
  readonly sources: ReadonlyMap<string, Source>
  readonly places: readonly Place[]
  readonly factKinds: readonly FactKind[]
  /** True outlines, by overlay and place (`sejong/36110`), or by a place and its part (`saemangeum/lake`). */
  readonly outlines: ReadonlyMap<string, MultiPolygon | MultiLineString>
  /**
   * Inner class breaks by `indicator/level`, of the indicator's own scheme over all years, where they were worked out
   * before: an embed need not have the years to class by them.
   */
  readonly breaks?: ReadonlyMap<string, readonly number[]>
  /** The same by `indicator/level` for the change between two years that the atlas opens with. */
  readonly changes?: ReadonlyMap<string, ChangeBreaks>
  /** Places of the reader's own that are too many for a symbol each, and stand apart from `places`. */
  readonly crowd?: readonly Place[]
  /** What a newsroom's own kinds make of a picture; absent where there are none. */
  readonly retold?: <Picture>(picture: Picture) => Picture
  /** The areas of townships on the ground of the country, null for other boundaries; absent where no own figures are of them. */
  readonly ownAreas?: <Ground, Areas>(vintage: string, ground: Ground) => Areas | null
  /** The kind of a region in a year, in the reader's own words; absent where own figures are numbers. */
  readonly kindOf?: (region: string, year: number) => string | null
}

/** Class breaks, in percent, of the change from one year to another. */
export interface ChangeBreaks {
  readonly from: number
  readonly to: number
  readonly breaks: readonly number[]
}

export const seriesKey = (indicator: string, level: Level) => `${indicator}/${level}`

export function seriesOf(atlas: Atlas, indicator: string, level: Level): Series | undefined {
  return atlas.series.get(seriesKey(indicator, level))
}

/** The indicator of an id or one of its aliases. */
export function indicatorOf(catalogue: Catalogue, id: string): Indicator | undefined {
  return (
    catalogue.indicators.find((i) => i.id === id) ?? catalogue.indicators.find((i) => i.aliases.includes(id))
  )
}

const NO_WORDS: Text = { ko: '', en: '' }
/** An indicator of which nothing has come yet. */
export const UNTOLD: Terms = {
  question: NO_WORDS,
  description: NO_WORDS,
  caption: NO_WORDS,
  caution: NO_WORDS,
  period: NO_WORDS,
}

/** What is told of an indicator at length; empty until figures of it have come. */
export const termsOf = (atlas: Atlas, indicator: string): Terms =>
  LEVELS.flatMap((level) => seriesOf(atlas, indicator, level)?.terms ?? [])[0] ?? UNTOLD

const rows = new WeakMap<Series, ReadonlyMap<string, number>>()

/** The figure of a region in a year, or null where the table has none. */
export function figure(series: Series, region: string, year: number): number | null {
  let rowOf = rows.get(series)
  if (!rowOf) rows.set(series, (rowOf = new Map(series.regions.map((code, row) => [code, row]))))
  return series.values[rowOf.get(region) ?? -1]?.[series.years.indexOf(year)] ?? null
}

/** All series a view of this indicator may read: its own, the parts of a ratio, and its weight. */
export function seriesNeeded(indicator: Indicator): string[] {
  return [
    indicator.id,
    ...(indicator.ratio ? [indicator.ratio.numerator, indicator.ratio.denominator] : []),
    ...(indicator.weight ? [indicator.weight] : []),
  ]
}
