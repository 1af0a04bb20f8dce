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
  type Form,
} from './form'
import { DIVERGING, EXTENTS, LEVELS, METHODS, PRECISIONS, SEQUENTIAL, SYMBOLS } from './model'
import { STANDINGS, type Standing } from './policy/standing'
import type {
  AlikeFigures,
  Atom,
  Birth,
  Break,
  Catalogue,
  Coverage,
  FactKind,
  Indicator,
  Level,
  Moves,
  Overlay,
  Place,
  PlaceFact,
  PlaceRecord,
  Region,
  Series,
  Source,
  Terms,
  Text,
  Theme,
  Tiles,
  Vintage,
} from './model'

/**
 * The border: what arrives from outside is `unknown` until it has passed one of these. Each throws a
 * `DecodeError` that names the file, the place in it and what was expected there.
 */

const text = fields<Text>({ ko: string, en: string })
const numbers = list(number)
const strings = list(string)
const level = oneOf(LEVELS)
const confidence = oneOf(['high', 'medium', 'low'])
const coverage = orNothing(fields<Coverage>({ years: numbers, sources: strings }))

const indicators = columns<Indicator>({
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
  planned: orNull(number),
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
interface CatalogueFile extends Omit<Catalogue, 'indicators' | 'regions'> {
  readonly indicators: Columns<Indicator>
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

const source = fields<Source>({
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
  readonly series: readonly Omit<Series, 'terms' | 'vintage'>[]
}
const seriesFile = fields<SeriesFile>({
  indicator: string,
  sources: list(source),
  terms: fields<Terms>({ question: text, description: text, caption: text, caution: text, period: text }),
  breaks: orNothing(numbers),
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

const kind = fields<FactKind>({
  id: string,
  group: oneOf(['plan', 'now', 'what', 'money', 'people', 'history']),
  label: text,
  unit: text,
  decimals: number,
})

const fact = fields<PlaceFact>({
  kind: string,
  date: string,
  value: orNull(number),
  unit: string,
  text,
  sources: strings,
  confidence,
  note: text,
})

const places = columns<Omit<Place, 'record'>>({
  id: string,
  overlay: string,
  group: string,
  name: text,
  province: string,
  municipalities: strings,
  at: orNull(list<number, readonly [number, number]>(number, 2)),
  precision: oneOf(PRECISIONS),
  from: orNull(number),
  to: orNull(number),
  fromText: string,
  counted: boolean,
  areaKm2: orNull(number),
})

interface RecordsFile {
  readonly kinds: readonly FactKind[]
  /** By id of the place. */
  readonly records: Readonly<Record<string, PlaceRecord>>
}
const recordsFile = fields<RecordsFile>({
  kinds: list(kind),
  records: each(
    fields<PlaceRecord>({ sources: strings, confidence, precisionText: text, note: text, facts: list(fact) }),
  ),
})

/** The latest figure of every indicator for every region: what a profile shows at a glance. */
export type Latest = Readonly<
  Record<
    string,
    Readonly<{ [L in Level]?: { year: number; values: Readonly<Record<string, number>> } | undefined }>
  >
>
const atLevel = orNothing(
  fields<{ year: number; values: Readonly<Record<string, number>> }>({ year: number, values: each(number) }),
)
const latest: Form<Latest> = each(fields<Latest[string]>({ province: atLevel, municipality: atLevel }))

/** Series that only some regions have: for profiles, not for maps. */
export interface Partial {
  readonly indicators: readonly {
    readonly id: string
    readonly coverage: 'capital' | 'macro' | 'some-provinces' | 'nation'
    readonly standing: Standing
    readonly theme: string
    readonly title: Text
    readonly unit: Text
    readonly decimals: number
    readonly caption: Text
    readonly notJoinedWith: readonly string[]
  }[]
  /** Figures by region, in the order of their years. */
  readonly regions: Readonly<
    Record<
      string,
      readonly {
        readonly indicator: string
        readonly year: number
        readonly value: number
        readonly source: string
        readonly flag: string
      }[]
    >
  >
  /** The macro-region of each province. */
  readonly macros: Readonly<Record<string, string>>
}
const partial = fields<Partial>({
  indicators: list(
    fields<Partial['indicators'][number]>({
      id: string,
      coverage: oneOf(['capital', 'macro', 'some-provinces', 'nation']),
      standing: oneOf(STANDINGS),
      theme: string,
      title: text,
      unit: text,
      decimals: number,
      caption: text,
      notJoinedWith: strings,
    }),
  ),
  regions: each(
    list(
      fields<Partial['regions'][string][number]>({
        indicator: string,
        year: number,
        value: number,
        source: string,
        flag: string,
      }),
    ),
  ),
  macros: each(string),
})

/** A fact of its own: for profiles, not for maps. */
export interface SingleFact {
  readonly id: string
  readonly topic: string
  /** Codes of regions, `CA` capital area, `NC` the rest, `00` or nothing the nation; several between semicolons. */
  readonly region: string
  readonly period: string
  readonly value: string
  readonly unit: Text
  readonly label: Text
  /** `as-printed`: on a slide of 2018, and nobody could source it; `candidate`: what the slide may have meant. */
  readonly status: 'established' | 'candidate' | 'as-printed'
  readonly sources: readonly string[]
  readonly note: Text
  readonly slide: string
}
const singleFact = fields<SingleFact>({
  id: string,
  topic: string,
  region: string,
  period: string,
  value: string,
  unit: text,
  label: text,
  status: oneOf(['established', 'candidate', 'as-printed']),
  sources: strings,
  note: text,
  slide: string,
})

export function decodeCatalogue(value: unknown): Catalogue {
  const file = catalogue(value, 'catalogue.json:')
  return { ...file, indicators: rowsOf(file.indicators), regions: rowsOf(file.regions) }
}

export const decodeLatest = (value: unknown): Latest => latest(value, 'latest.json:')

/** National lines by indicator, as `scene/sparkline.ts` writes them. */
export const decodeSparklines = (value: unknown): Readonly<Record<string, string>> =>
  each(string)(value, 'sparklines.json:')

export const decodePartial = (value: unknown): Partial => partial(value, 'partial.json:')

export const decodeFacts = (value: unknown): readonly SingleFact[] => list(singleFact)(value, 'facts.json:')

export const decodeSources = (value: unknown): Source[] =>
  list<Source, Source[]>(source)(value, 'sources.json:')

export const decodeTiles = (value: unknown): Tiles =>
  each(each(list<number, readonly [number, number]>(number, 2)))(value, 'tiles.json:')

const alikeFigures = fields<AlikeFigures>({
  regions: strings,
  figures: list(
    fields<AlikeFigures['figures'][number]>({
      id: string,
      year: number,
      weight: number,
      word: text,
      sources: strings,
    }),
  ),
  values: list(list(orNull(number))),
})
export const decodeAlike = (value: unknown, file: string): AlikeFigures => alikeFigures(value, `${file}:`)

const movesRows = each(list(list(orNull(number))))
const moves = fields<Moves>({
  sources: strings,
  codes: strings,
  years: numbers,
  out: movesRows,
  in: movesRows,
  strongest: list(list<number, readonly [number, number, number]>(number, 3)),
  births: list(fields<Birth>({ region: string, parent: string, year: number, note: text })),
})
export const decodeMoves = (value: unknown, file: string): Moves => moves(value, `${file}:`)

export const decodePolicy = (value: unknown, file: string): readonly Readonly<Record<string, string>>[] =>
  list(each(string))(value, `${file}:`)

export const decodePlaces = (value: unknown): readonly Place[] => rowsOf(places(value, 'places.json:'))

/** What documents tell of places, and the kinds of facts there are. */
export const decodeRecords = (value: unknown): RecordsFile => recordsFile(value, 'records.json:')

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
} {
  const { series, terms, sources, breaks } = seriesFile(value, `${file}:`)
  for (const { level: at, regions, years, values } of series)
    if (values.length !== regions.length || values.some((row) => row.length !== years.length))
      throw new DecodeError(
        `${file}: ${at} – the table is not ${regions.length} regions by ${years.length} years`,
      )
  return { series: series.map((one) => ({ ...one, terms })), sources, breaks }
}
