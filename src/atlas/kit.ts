import { seriesKey, type Atlas } from './atlas'
import {
  LEVELS,
  type Catalogue,
  type Level,
  type Overlay,
  type Place,
  type Region,
  type Series,
  type Source,
} from './model'

/**
 * A kit: what an embed loads to draw one indicator at one level, and nothing else of the atlas. It is a small atlas, and
 * what reads an atlas cannot tell the difference; only how it is written down is its own, since every byte of an embed
 * is paid by the reader of a newspaper.
 */

/** How kits are written down; an embed of another build than its data says so instead of drawing nonsense. */
export const FORM = 1

/** What all kits of a level have in common. */
export interface KitBase {
  readonly form: number
  readonly version: string
  readonly vintage: Catalogue['vintages'][number]
  readonly overlays: readonly Overlay[]
  readonly regions: readonly RegionRow[]
}

/** A region in a row: code, parent, names, short names (0: as the names), centre, km2, 1 in the capital area, note. */
export type RegionRow = readonly [
  code: string,
  parent: string,
  ko: string,
  en: string,
  shortKo: string | 0,
  shortEn: string | 0,
  lng: number,
  lat: number,
  km2: number,
  capital: 0 | 1,
  note?: Region['note'],
]

/** A table of figures in whole numbers: `values` x 10^-`decimals`, each less the one before it in its row. */
export interface PackedSeries extends Omit<Series, 'values'> {
  readonly decimals: number
  readonly values: readonly (readonly (number | null)[])[]
}

/** The indicator first, then those that are only named; their sources as `sources.json` has them. */
export interface KitFile {
  readonly form: number
  readonly level: Level
  readonly indicators: Catalogue['indicators']
  readonly series: readonly PackedSeries[]
  readonly sources: readonly Source[]
}

/** Half a degree around a centre: embeds use an extent for nothing but which of two names is set first. */
const REACH = 0.1

/** Figures as whole numbers and their differences along the years. Exact up to the decimals that are kept. */
export function packSeries(series: Series, decimals: number): PackedSeries {
  const values = series.values.map((row) => {
    let before = 0
    return row.map((value) => {
      if (value === null) return null
      const whole = Math.round(value * 10 ** decimals)
      const step = whole - before
      before = whole
      return step
    })
  })
  return { ...series, decimals, values }
}

/** The figures of a packed table. */
export function unpackSeries({ decimals, ...series }: PackedSeries): Series {
  const values = series.values.map((row) => {
    let before = 0
    // Divided, not multiplied: 123 / 10 is 12.3 to the last bit.
    return row.map((step) => (step === null ? null : (before += step) / 10 ** decimals))
  })
  return { ...series, values }
}

export const regionRow = ({ code, parent, name, short, place, capital, note }: Region): RegionRow => {
  const [lng = 0, lat = 0, , , , , km2 = 0] = place ?? []
  const row = [
    code,
    parent,
    name.ko,
    name.en,
    short.ko === name.ko ? 0 : short.ko,
    short.en === name.en ? 0 : short.en,
    lng,
    lat,
    Math.round(km2),
    capital ? 1 : 0,
  ] as const
  return note.ko || note.en ? [...row, note] : row
}

const regionOfRow = (row: RegionRow): Region => {
  const [code, parent, ko, en, shortKo, shortEn, lng, lat, km2, capital, note] = row
  return {
    code,
    // The code of a province has two digits.
    level: code.length === 2 ? 'province' : 'municipality',
    parent,
    name: { ko, en },
    short: { ko: shortKo || ko, en: shortEn || en },
    aliases: [],
    capital: capital === 1,
    place: [lng, lat, lng - REACH, lat - REACH, lng + REACH, lat + REACH, km2],
    note: note ?? { ko: '', en: '' },
  }
}

/** A file of this form with these lists in it. Throws an `Error` that names it. */
function formed(value: unknown, file: string, lists: readonly string[]): Readonly<Record<string, unknown>> {
  const record =
    typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
  if (record['form'] !== FORM) throw new Error(`${file}: not of the form ${FORM}`)
  for (const name of lists) if (!Array.isArray(record[name])) throw new Error(`${file}: no list of ${name}`)
  return record
}

/**
 * A kit over the border. It was written by the same build, and a library that checks every field would weigh more than
 * the boundaries of the provinces: what is checked is its form and that its tables are as wide and high as they say.
 */
export function decodeKit(value: unknown, file: string): KitFile {
  const kit = formed(value, file, ['indicators', 'series', 'sources']) as unknown as KitFile
  if (!LEVELS.includes(kit.level)) throw new Error(`${file}: no level`)
  if (kit.indicators.length === 0) throw new Error(`${file}: no indicator`)
  for (const { regions, years, values } of kit.series)
    if (values.length !== regions.length || values.some((row) => row.length !== years.length))
      throw new Error(`${file}: the table is not ${regions.length} regions by ${years.length} years`)
  return kit
}

/** The base of a level over the border: see `decodeKit`. */
export const decodeBase = (value: unknown, file: string): KitBase =>
  formed(value, file, ['overlays', 'regions']) as unknown as KitBase

/** Places as marks over the border: those of an overlay that has none are none. */
export const decodeMarks = (value: unknown, file: string): readonly Place[] =>
  formed(value, file, ['places'])['places'] as readonly Place[]

/** A kit without an indicator: figures are brought to it. */
export const bareKit = (level: Level): KitFile => ({
  form: FORM,
  level,
  indicators: [],
  series: [],
  sources: [],
})

/** The atlas in a kit, without places. @param base of the kit's level */
export function atlasOfKit(kit: KitFile, base: KitBase): Atlas {
  const { version, vintage, overlays } = base
  const regions = base.regions.map(regionOfRow)
  const series = kit.series.map(unpackSeries)
  return {
    catalogue: {
      version,
      themes: [],
      indicators: kit.indicators,
      overlays,
      vintages: [vintage],
      regions,
      // The boundaries of an embed have the units themselves for atoms.
      atoms: regions
        .filter(({ level }) => level === kit.level)
        .map(({ code, parent, level }) => ({
          id: code,
          units: { [vintage.id]: [code, level === 'province' ? code : parent] },
        })),
      placeIds: [],
    },
    series: new Map(series.map((one) => [seriesKey(one.indicator, one.level), one])),
    sources: new Map(kit.sources.map((source) => [source.id, source])),
    places: [],
    factKinds: [],
    outlines: new Map(),
  }
}
