import * as v from 'valibot'
import type { Catalogue, FactKind, Place, Series, Source, Tiles } from './model'
import { DIVERGING, LEVELS, METHODS, PRECISIONS, SEQUENTIAL, SYMBOLS } from './model'

/**
 * The border: what arrives from outside is `unknown` until it has passed one of these. Each throws a
 * `DecodeError` that names the file, the place in it and what was expected there.
 */
class DecodeError extends Error {
  override readonly name = 'DecodeError'
}

const text = v.object({ ko: v.string(), en: v.string() })
const numbers = v.array(v.number())
const strings = v.array(v.string())
const level = v.picklist(LEVELS)
const confidence = v.picklist(['high', 'medium', 'low'])
const coverage = v.object({ years: numbers, sources: strings })

const indicator = v.object({
  id: v.string(),
  aliases: strings,
  family: v.string(),
  theme: v.string(),
  title: text,
  question: text,
  unit: text,
  decimals: v.number(),
  display: v.object({ factor: v.number(), unit: text, decimals: v.number() }),
  polarity: v.picklist(['higher', 'lower', 'neutral']),
  nature: v.picklist(['sequential', 'diverging']),
  midpoint: v.nullable(v.union([v.number(), v.literal('nation')])),
  midpointLabel: text,
  palette: v.picklist([...SEQUENTIAL, ...DIVERGING]),
  scheme: v.object({ method: v.picklist(METHODS), classes: v.number() }),
  summable: v.boolean(),
  national: v.picklist(['reported', 'sum', 'none']),
  weight: v.nullable(v.string()),
  ratio: v.nullable(v.object({ numerator: v.string(), denominator: v.string(), factor: v.number() })),
  notJoinedWith: strings,
  breaks: v.array(
    v.object({
      level: v.nullable(level),
      year: v.number(),
      kind: v.picklist(['definition', 'base', 'boundary', 'source']),
      note: text,
    }),
  ),
  levels: v.object({ province: v.optional(coverage), municipality: v.optional(coverage) }),
})

const catalogue = v.object({
  version: v.string(),
  themes: v.array(v.object({ id: v.string(), name: text })),
  indicators: v.array(indicator),
  overlays: v.array(
    v.object({
      id: v.string(),
      name: text,
      what: text,
      symbol: v.picklist(SYMBOLS),
      colour: v.string(),
      planned: v.nullable(v.number()),
      plannedText: text,
      documentedText: text,
      caveat: text,
      dated: v.boolean(),
    }),
  ),
  vintages: v.array(v.object({ id: v.string(), name: text, from: v.string(), to: v.string() })),
  regions: v.array(
    v.object({
      code: v.string(),
      level: v.picklist(['nation', 'macro', 'province', 'municipality', 'district']),
      parent: v.string(),
      name: text,
      short: text,
      aliases: strings,
      capital: v.boolean(),
      place: v.nullable(
        v.tuple([v.number(), v.number(), v.number(), v.number(), v.number(), v.number(), v.number()]),
      ),
      note: text,
    }),
  ),
  atoms: v.array(
    v.object({ id: v.string(), units: v.record(v.string(), v.tuple([v.string(), v.string()])) }),
  ),
  placeIds: strings,
})

const seriesFile = v.object({
  indicator: v.string(),
  terms: v.object({ description: text, caption: text, caution: text, period: text }),
  series: v.array(
    v.object({
      indicator: v.string(),
      level,
      years: numbers,
      regions: strings,
      values: v.array(v.array(v.nullable(v.number()))),
      flags: v.record(v.string(), v.string()),
    }),
  ),
})

const placesFile = v.object({
  kinds: v.array(
    v.object({
      id: v.string(),
      group: v.picklist(['plan', 'now', 'what', 'money', 'people', 'history']),
      label: text,
      unit: text,
      decimals: v.number(),
    }),
  ),
  places: v.array(
    v.object({
      id: v.string(),
      overlay: v.string(),
      group: v.string(),
      name: text,
      province: v.string(),
      municipalities: strings,
      at: v.nullable(v.tuple([v.number(), v.number()])),
      precision: v.picklist(PRECISIONS),
      precisionText: text,
      from: v.nullable(v.number()),
      to: v.nullable(v.number()),
      fromText: v.string(),
      counted: v.boolean(),
      areaKm2: v.nullable(v.number()),
      sources: strings,
      confidence,
      note: text,
      facts: v.array(
        v.object({
          kind: v.string(),
          date: v.string(),
          value: v.nullable(v.number()),
          unit: v.string(),
          text,
          sources: strings,
          confidence,
          note: text,
        }),
      ),
    }),
  ),
})

const sourcesFile = v.array(
  v.object({
    id: v.string(),
    publisher: text,
    title: text,
    tableId: v.string(),
    vintage: v.string(),
    url: v.string(),
    licence: v.string(),
    confidence,
    note: v.string(),
  }),
)

const latestFile = v.record(
  v.string(),
  v.object({
    province: v.optional(v.object({ year: v.number(), values: v.record(v.string(), v.number()) })),
    municipality: v.optional(v.object({ year: v.number(), values: v.record(v.string(), v.number()) })),
  }),
)

const partialFile = v.object({
  indicators: v.array(
    v.object({
      id: v.string(),
      coverage: v.picklist(['capital', 'macro', 'some-provinces', 'nation']),
      theme: v.string(),
      title: text,
      unit: text,
      decimals: v.number(),
      caption: text,
      notJoinedWith: v.array(v.string()),
    }),
  ),
  /** Figures by region, in the order of their years. */
  regions: v.record(
    v.string(),
    v.array(
      v.object({
        indicator: v.string(),
        year: v.number(),
        value: v.number(),
        source: v.string(),
        flag: v.string(),
      }),
    ),
  ),
  /** The macro-region of each province. */
  macros: v.record(v.string(), v.string()),
})

const singleFacts = v.array(
  v.object({
    id: v.string(),
    topic: v.string(),
    /** Codes of regions, `CA` capital area, `NC` the rest, `00` or nothing the nation; several between semicolons. */
    region: v.string(),
    period: v.string(),
    value: v.string(),
    unit: text,
    label: text,
    /** `as-printed`: on a slide of 2018, and nobody could source it; `candidate`: what the slide may have meant. */
    status: v.picklist(['established', 'candidate', 'as-printed']),
    sources: v.array(v.string()),
    note: text,
    slide: v.string(),
  }),
)

/** Series that only some regions have, and single facts: for profiles, not for maps. */
export type Partial = v.InferOutput<typeof partialFile>
export type SingleFact = v.InferOutput<typeof singleFacts>[number]

/** The latest figure of every indicator for every region: what a profile shows at a glance. */
export type Latest = v.InferOutput<typeof latestFile>

function decode<S extends v.GenericSchema>(schema: S, value: unknown, file: string): v.InferOutput<S> {
  const result = v.safeParse(schema, value)
  if (result.success) return result.output
  const issue = result.issues[0]
  throw new DecodeError(`${file}: ${v.getDotPath(issue) ?? 'the file'} – ${issue.message}`)
}

export const decodeCatalogue = (value: unknown): Catalogue => decode(catalogue, value, 'catalogue.json')

export const decodeLatest = (value: unknown): Latest => decode(latestFile, value, 'latest.json')

export const decodePartial = (value: unknown): Partial => decode(partialFile, value, 'partial.json')

export const decodeFacts = (value: unknown): SingleFact[] => decode(singleFacts, value, 'facts.json')

export const decodeSources = (value: unknown): Source[] => decode(sourcesFile, value, 'sources.json')

export const decodeTiles = (value: unknown): Tiles =>
  decode(v.record(v.string(), v.record(v.string(), v.tuple([v.number(), v.number()]))), value, 'tiles.json')

export const decodePolicy = (value: unknown, file: string): Record<string, string>[] =>
  decode(v.array(v.record(v.string(), v.string())), value, file)

export const decodePlaces = (value: unknown): { kinds: FactKind[]; places: Place[] } =>
  decode(placesFile, value, 'places.json')

/** The series of an indicator, each with its terms. Also checks that a table is as wide and as high as it says. */
export function decodeSeries(value: unknown, file: string): Series[] {
  const { series, terms } = decode(seriesFile, value, file)
  for (const { level: at, regions, years, values } of series)
    if (values.length !== regions.length || values.some((row) => row.length !== years.length))
      throw new DecodeError(
        `${file}: ${at} – the table is not ${regions.length} regions by ${years.length} years`,
      )
  return series.map((one) => ({ ...one, terms }))
}
