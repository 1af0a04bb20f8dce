import {
  boolean,
  columns,
  DecodeError,
  each,
  fields,
  list,
  number,
  oneOf,
  orNothing,
  orNull,
  rowsOf,
  string,
  type Columns,
} from './form'
import type { ChangeBreaks } from './atlas'
import { DIVERGING, EXTENTS, LEVELS, METHODS, SEQUENTIAL, SYMBOLS } from './model'
import type {
  Atom,
  Break,
  Catalogue,
  Coverage,
  Indicator,
  Overlay,
  Region,
  Series,
  Source,
  Terms,
  Text,
  Theme,
  Vintage,
} from './model'

/**
 * The border: what arrives from outside is `unknown` until it has passed one of these. Each throws a
 * `DecodeError` that names the file, the place in it and what was expected there.
 */

export const text = fields<Text>({ ko: string, en: string })
const numbers = list(number)
const strings = list(string)
const level = oneOf(LEVELS)
export const confidence = oneOf(['high', 'medium', 'low'])
const coverage = orNothing(fields<Coverage>({ years: numbers, sources: strings }))

/** None has a ground of its own but what a reader brings. */
type IndicatorRow = Omit<Indicator, 'ground'>
const indicators = columns<IndicatorRow>({
  id: string,
  aliases: strings,
  family: string,
  theme: string,
  title: text,
  unit: text,
  decimals: number,
  display: fields<Indicator['display']>({ factor: number, unit: text, decimals: number }),
  polarity: oneOf(['higher', 'lower', 'neutral']),
  nature: oneOf(['sequential', 'diverging']),
  midpoint: orNull((value, place) => (value === 'nation' ? value : number(value, place))),
  midpointLabel: text,
  palette: oneOf([...SEQUENTIAL, ...DIVERGING]),
  scheme: fields<Indicator['scheme']>({ method: oneOf(METHODS), classes: number }),
  summable: boolean,
  national: oneOf(['reported', 'sum', 'none']),
  weight: orNull(string),
  ratio: orNull(
    fields<NonNullable<Indicator['ratio']>>({ numerator: string, denominator: string, factor: number }),
  ),
  notJoinedWith: strings,
  breaks: list(
    fields<Break>({
      level: orNull(level),
      year: number,
      kind: oneOf(['definition', 'base', 'boundary', 'source']),
      note: text,
    }),
  ),
  levels: fields<Indicator['levels']>({ province: coverage, municipality: coverage }),
})

const overlay = fields<Overlay>({
  id: string,
  name: text,
  what: text,
  symbol: oneOf(SYMBOLS),
  colour: string,
  extent: oneOf(EXTENTS),
  onProvince: boolean,
  counts: oneOf(['places', 'municipalities']),
  sited: boolean,
  peopled: boolean,
  industries: boolean,
  inset: boolean,
  planned: orNull(number),
  documented: number,
  plannedText: text,
  documentedText: text,
  caveat: text,
  dated: boolean,
})

const regions = columns<Region>({
  code: string,
  level: oneOf(['nation', 'macro', 'province', 'municipality', 'district']),
  parent: string,
  name: text,
  short: text,
  aliases: strings,
  capital: boolean,
  place: orNull(list<number, NonNullable<Region['place']>>(number, 7)),
  note: text,
})

/** Indicators and regions lie in the file by their columns. */
interface CatalogueFile extends Omit<Catalogue, 'indicators' | 'regions' | 'ownUnits'> {
  readonly indicators: Columns<IndicatorRow>
  readonly regions: Columns<Region>
}
const catalogue = fields<CatalogueFile>({
  version: string,
  themes: list(fields<Theme>({ id: string, name: text })),
  indicators,
  overlays: list(overlay),
  vintages: list(fields<Vintage>({ id: string, name: text, from: string, to: string })),
  regions,
  atoms: list(
    fields<Atom>({
      id: string,
      units: each(list<string, readonly [string, string]>(string, 2)),
      across: orNothing(string),
    }),
  ),
  placeIds: strings,
})

/** A source as every file that has some writes it down. */
export const source = fields<Source>({
  id: string,
  publisher: text,
  title: text,
  tableId: string,
  vintage: string,
  url: string,
  licence: text,
  confidence,
})

interface SeriesFile {
  readonly indicator: string
  /** Those that its rows name. */
  readonly sources: readonly Source[]
  readonly terms: Terms
  /** Inner class breaks of the indicator's own scheme over all years. */
  readonly breaks?: readonly number[] | undefined
  /** The same of the change that the atlas opens with, where these are its figures. */
  readonly change?: ChangeBreaks | undefined
  readonly series: readonly Omit<Series, 'terms' | 'vintage'>[]
}
const seriesFile = fields<SeriesFile>({
  indicator: string,
  sources: list(source),
  terms: fields<Terms>({ question: text, description: text, caption: text, caution: text, period: text }),
  breaks: orNothing(numbers),
  change: orNothing(fields<ChangeBreaks>({ from: number, to: number, breaks: numbers })),
  series: list(
    fields<Omit<Series, 'terms' | 'vintage'>>({
      indicator: string,
      level,
      years: numbers,
      regions: strings,
      values: list(list(orNull(number))),
      flags: each(string),
    }),
  ),
})

export function decodeCatalogue(value: unknown): Catalogue {
  const file = catalogue(value, 'catalogue.json:')
  return { ...file, indicators: rowsOf(file.indicators), regions: rowsOf(file.regions) }
}

/** National lines by indicator, as `scene/sparkline.ts` writes them. */
export const decodeSparklines = (value: unknown): Readonly<Record<string, string>> =>
  each(string)(value, 'sparklines.json:')

export const decodePolicy = (value: unknown, file: string): readonly Readonly<Record<string, string>>[] =>
  list(each(string))(value, `${file}:`)

/**
 * The series of an indicator, each with its terms, their sources, and the class breaks that lie with them. Also checks that a table is as wide and high as it
 * says.
 */
export function decodeSeries(
  value: unknown,
  file: string,
): {
  readonly series: readonly Series[]
  readonly sources: readonly Source[]
  readonly breaks: readonly number[] | undefined
  readonly change: ChangeBreaks | undefined
} {
  const { series, terms, sources, breaks, change } = seriesFile(value, `${file}:`)
  for (const { level: at, regions, years, values } of series)
    if (values.length !== regions.length || values.some((row) => row.length !== years.length))
      throw new DecodeError(
        `${file}: ${at} – the table is not ${regions.length} regions by ${years.length} years`,
      )
  return { series: series.map((one) => ({ ...one, terms })), sources, breaks, change }
}
