import { seriesKey, type Atlas } from './atlas'
import {
  LEVELS,
  type Extent,
  type Indicator,
  type Lang,
  type Level,
  type Place,
  type Region,
  type Series,
  type Source,
  type SymbolId,
  type Terms,
  type Text,
} from './model'
import { unpackTopology, type PackedTopology } from './packed-topology'

/**
 * A bundle: what an embed loads to draw one indicator at one level, and nothing else of the atlas. It is a small atlas, and
 * what reads an atlas cannot tell the difference; only how it is written down is its own, since every byte of an embed
 * is paid by the reader of a newspaper.
 */

/** How bundles are written down; an embed of another build than its data says so instead of drawing nonsense. */
export const FORM = 5

/** Text of a file in one language: the other is not there, and nobody asks for it. */
type InOne<T> = T extends Text
  ? { readonly [L in Lang]?: string }
  : T extends readonly (infer U)[]
    ? readonly InOne<U>[]
    : T extends object
      ? { readonly [K in keyof T]: InOne<T[K]> }
      : T

/** What all bundles of a level have in common, in one language. */
export interface EmbedBase {
  readonly form: number
  readonly version: string
  readonly vintage: string
  readonly overlays: readonly OverlayRow[]
  /** The provinces, and the units of the level, in the order of their codes. */
  readonly regions: readonly RegionRow[]
}

export type OverlayRow = readonly [
  id: string,
  name: string,
  symbol: SymbolId,
  colour: string,
  dated: 0 | 1,
  extent: Extent,
  onProvince: 0 | 1,
]

/**
 * A region in a row: code, name, short name (0: as the name), centre in thousandths of a degree from `ORIGIN`, km2 of a
 * province, 1 in the capital area, note.
 */
export type RegionRow = readonly [
  code: string,
  name: string,
  short: string | 0,
  east: number,
  north: number,
  km2: number,
  capital: 0 | 1,
  note?: string,
]
const ORIGIN = [124, 33] as const
/** Half of the extent of a region, in degrees: embeds use it for nothing but which of two names is set first. */
const REACH = 0.1

/**
 * Figures of one level for the regions of its base, province tables with the nation's before them, row by row: whole
 * numbers x 10^-`decimals`, each less the one before it in its row.
 */
export interface PackedFigures {
  readonly level: Level
  readonly years: readonly number[]
  readonly decimals: number
  readonly values: readonly (number | null)[]
  readonly flags: Series['flags']
}

/** One indicator in one language with the figures of its latest year: what an embed opens with. */
export interface EmbedBundle {
  readonly form: number
  readonly level: Level
  readonly indicator: InOne<Indicator>
  /** Indicators that it is computed from, by id and title. */
  readonly named: readonly (readonly [id: string, title: string])[]
  readonly figures: readonly PackedFigures[]
  /** Inner class breaks of its own scheme, the same in all years. */
  readonly breaks: readonly number[]
  /** Colours of the classes in the light theme, lowest first. */
  readonly ramp: readonly string[]
  /** The capital area's part of the total in its latest year, 0 to 1; null where it is none. */
  readonly part: number | null
  readonly question: string
  readonly caption: string
  readonly caution: string
  readonly sources: readonly (readonly [id: string, publisher: string, tableId: string])[]
}

/** The figures of all years of a bundle, which are nobody's language. */
export interface EmbedYears {
  readonly form: number
  readonly figures: readonly PackedFigures[]
}

/** A place as a mark is drawn from it; what is at its most usual is left out. */
export interface MarkRow {
  readonly id: string
  readonly name: string
  readonly at: Place['at']
  readonly group?: string
  readonly province?: string
  readonly precision?: Place['precision']
  readonly from?: number
  readonly to?: number
  readonly areaKm2?: number
  readonly uncounted?: 1
  /** Codes of those that it is the whole of. */
  readonly municipalities?: readonly string[]
}

/** Figures as whole numbers and their differences along the years. Exact up to the decimals that are kept. */
export function packFigures(
  { level, years, regions, values, flags }: Series,
  codes: readonly string[],
  decimals: number,
): PackedFigures {
  const packed = codes.flatMap((code) => {
    const row = values[regions.indexOf(code)]
    let before = 0
    return years.map((_, year) => {
      const value = row?.[year] ?? null
      if (value === null) return null
      const whole = Math.round(value * 10 ** decimals)
      const step = whole - before
      before = whole
      return step
    })
  })
  return { level, years, decimals, values: packed, flags }
}

/** The table of packed figures. @param codes of its rows */
export function unpackFigures(
  indicator: string,
  { level, years, decimals, values, flags }: PackedFigures,
  codes: readonly string[],
): Series {
  const rows = codes.map((_, row) => {
    let before = 0
    return years.map((__, year) => {
      const step = values[row * years.length + year] ?? null
      // Divided, not multiplied: 123 / 10 is 12.3 to the last bit.
      return step === null ? null : (before += step) / 10 ** decimals
    })
  })
  return { indicator, level, years, regions: codes, values: rows, flags }
}

/** Codes of the rows of a level's figures. */
export const rowsOf = (level: Level, regions: readonly { readonly code: string }[]): readonly string[] => {
  const codes = regions.map(({ code }) => code).filter((code) => levelOf(code) === level)
  return level === 'province' ? ['00', ...codes] : codes
}

/** The code of a province has two digits, and begins those of its municipalities. */
const levelOf = (code: string): Level => (code.length === 2 ? 'province' : 'municipality')

/** @throws when a municipality's code does not begin with its province's: the row would lose it */
export function regionRow(
  { code, parent, name, short, place, capital, note }: Region,
  lang: Lang,
): RegionRow {
  const level = levelOf(code)
  if (level === 'municipality' && parent !== code.slice(0, 2)) throw new Error(`${code} lies in ${parent}.`)
  const [lng = 0, lat = 0, , , , , km2 = 0] = place ?? []
  const row = [
    code,
    name[lang],
    short[lang] === name[lang] ? 0 : short[lang],
    Math.round((lng - ORIGIN[0]) * 1000),
    Math.round((lat - ORIGIN[1]) * 1000),
    level === 'province' ? Math.round(km2) : 0,
    capital ? 1 : 0,
  ] as const
  return note[lang] ? [...row, note[lang]] : row
}

const regionOfRow = ([code, name, short, east, north, km2, capital, note = '']: RegionRow): Region => {
  const [lng, lat] = [(ORIGIN[0] * 1000 + east) / 1000, (ORIGIN[1] * 1000 + north) / 1000]
  return {
    code,
    level: levelOf(code),
    parent: code.slice(0, 2),
    name: inBoth(name),
    short: inBoth(short || name),
    aliases: [],
    capital: capital === 1,
    place: [lng, lat, lng - REACH, lat - REACH, lng + REACH, lat + REACH, km2],
    note: inBoth(note),
  }
}

/** A word of the language that is read, for whoever asks in either. */
export const inBoth = (word: string): Text => ({ ko: word, en: word })
const NO_WORDS = inBoth('')

/** A file of this form with these lists in it. Throws an `Error` that names it. */
export function formed(
  value: unknown,
  file: string,
  lists: readonly string[],
): Readonly<Record<string, unknown>> {
  const record =
    typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
  if (record['form'] !== FORM) throw new Error(`${file}: not of the form ${FORM}`)
  for (const name of lists) if (!Array.isArray(record[name])) throw new Error(`${file}: no list of ${name}`)
  return record
}

/**
 * A bundle over the border. It was written by the same build, and a library that checks every field would weigh more than
 * the boundaries of the provinces: what is checked is its form, here, and that its tables are as wide and high as they
 * say, where they are unpacked.
 */
export function decodeBundle(value: unknown, file: string): EmbedBundle {
  const bundle = formed(value, file, [
    'named',
    'figures',
    'breaks',
    'ramp',
    'sources',
  ]) as unknown as EmbedBundle
  if (!LEVELS.includes(bundle.level)) throw new Error(`${file}: no level`)
  if (typeof bundle.indicator.id !== 'string') throw new Error(`${file}: no indicator`)
  return bundle
}

/** The figures of all years over the border: see `decodeBundle`. */
export const decodeYears = (value: unknown, file: string): EmbedYears =>
  formed(value, file, ['figures']) as unknown as EmbedYears

/** The base of a level over the border: see `decodeBundle`. */
export const decodeBase = (value: unknown, file: string): EmbedBase =>
  formed(value, file, ['overlays', 'regions']) as unknown as EmbedBase

export const sourceOfRow = ([id, publisher, tableId]: EmbedBundle['sources'][number]): Source => ({
  id,
  publisher: inBoth(publisher),
  tableId,
  title: NO_WORDS,
  vintage: '',
  url: '',
  licence: NO_WORDS,
  confidence: 'high',
})

/** Places as marks over the border: those of an overlay that has none are none. */
export function decodeMarks(value: unknown, overlay: string): readonly Place[] {
  const { places } = formed(value, `places-${overlay}`, ['places']) as unknown as {
    places: readonly MarkRow[]
  }
  return places.map(({ name, uncounted, ...row }) => ({
    group: row.id,
    province: '',
    precision: 'site',
    from: null,
    to: null,
    areaKm2: null,
    municipalities: [],
    ...row,
    overlay,
    name: inBoth(name),
    counted: uncounted !== 1,
    fromText: '',
  }))
}

/** Codes that are numbers are written by how much each is more than the one before. */
export type SteppedTopology = Omit<PackedTopology, 'ids'> & { readonly ids: readonly (string | number)[] }

/** Boundaries over the border, as areas under the name `object`: see `decodeBundle`. */
export function decodeAreas<K extends string>(value: unknown, file: string, object: K) {
  const packed = formed(value, file, ['ids']) as unknown as SteppedTopology
  let code = 0
  const ids = packed.ids.map((id) => (typeof id === 'number' ? String((code += id)) : id))
  try {
    return unpackTopology({ ...packed, ids }, object)
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/**
 * The atlas in a bundle, without places.
 * @param bundle null: figures are brought to it
 * @param base of the bundle's level
 */
export function atlasOfBundle(bundle: EmbedBundle | null, base: EmbedBase, level: Level): Atlas {
  const regions = base.regions.map(regionOfRow)
  const indicator = bundle && (bundle.indicator as Indicator)
  const atlas: Atlas = {
    catalogue: {
      version: base.version,
      themes: [],
      indicators:
        bundle && indicator
          ? [
              indicator,
              ...bundle.named.map(([id, title]) => ({
                ...indicator,
                id,
                title: inBoth(title),
                ratio: null,
                levels: {},
              })),
            ]
          : [],
      overlays: base.overlays.map(([id, name, symbol, colour, dated, extent, onProvince]) => ({
        id,
        name: inBoth(name),
        symbol,
        colour,
        dated: dated === 1,
        extent,
        onProvince: onProvince === 1,
        counts: 'places',
        sited: false,
        peopled: false,
        industries: false,
        inset: false,
        planned: null,
        documented: 0,
        what: NO_WORDS,
        plannedText: NO_WORDS,
        documentedText: NO_WORDS,
        caveat: NO_WORDS,
      })),
      vintages: [{ id: base.vintage, name: NO_WORDS, from: '', to: '' }],
      regions,
      // The boundaries of an embed have the units themselves for atoms.
      atoms: regions
        .filter((region) => region.level === level)
        .map(({ code, parent }) => ({ id: code, units: { [base.vintage]: [code, parent] } })),
      placeIds: [],
    },
    series: new Map(),
    sources: new Map(bundle?.sources.map((row) => [row[0], sourceOfRow(row)])),
    places: [],
    factKinds: [],
    outlines: new Map(),
  }
  if (!bundle || !indicator) return atlas
  const terms = {
    question: inBoth(bundle.question),
    description: NO_WORDS,
    caption: inBoth(bundle.caption),
    caution: inBoth(bundle.caution),
    period: NO_WORDS,
  }
  return {
    ...withFigures(atlas, indicator.id, bundle.figures, terms),
    breaks: new Map([[seriesKey(indicator.id, level), bundle.breaks]]),
  }
}

/**
 * An atlas with these figures of an indicator, in place of what it had of them.
 * Throws an `Error` when a table is not as wide and high as it says.
 */
export function withFigures(
  atlas: Atlas,
  indicator: string,
  figures: readonly PackedFigures[],
  terms?: Terms,
): Atlas {
  const series = figures.map((one) => {
    const codes = rowsOf(one.level, atlas.catalogue.regions)
    if (one.values.length !== codes.length * one.years.length)
      throw new Error(`${indicator}: the table is not ${codes.length} regions by ${one.years.length} years`)
    const told = terms ?? atlas.series.get(seriesKey(indicator, one.level))?.terms
    return [
      seriesKey(indicator, one.level),
      { ...unpackFigures(indicator, one, codes), terms: told },
    ] as const
  })
  return { ...atlas, series: new Map([...atlas.series, ...series]) }
}
