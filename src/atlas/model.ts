/**
 * The model: what the atlas knows, as plain immutable data. Every value here was decoded at the border
 * (`decode.ts`) from a file that `scripts/build-geodata.ts` wrote from the tables in `geodata/`.
 */

import type { Moved } from './moved'

export const LANGS = ['ko', 'en'] as const
export type Lang = (typeof LANGS)[number]
/** A word or sentence in every language the atlas speaks. */
export type Text = Readonly<Record<Lang, string>>

export const MAP_THEMES = ['light', 'dark', 'stage'] as const
/** The colours a picture is drawn in: by day, by night, on a stage. */
export type MapTheme = (typeof MAP_THEMES)[number]

export const LEVELS = ['province', 'municipality'] as const
/** 시도 or 시군구. */
export type Level = (typeof LEVELS)[number]

export const METHODS = ['equal', 'quantile', 'jenks', 'log', 'stdev'] as const
export type Method = (typeof METHODS)[number]
/** A classification: a method and a number of classes (3 to 9). */
export interface Scheme {
  readonly method: Method
  readonly classes: number
}

export const SEQUENTIAL = ['blues', 'greens', 'purples', 'oranges', 'reds', 'teals'] as const
export const DIVERGING = ['orange-blue', 'purple-green', 'brown-teal'] as const
export type PaletteId = (typeof SEQUENTIAL)[number] | (typeof DIVERGING)[number]
export type Nature = 'sequential' | 'diverging'

/** A change of definition, base or boundaries: the line over the years is broken before `year`. */
export interface Break {
  readonly level: Level | null
  readonly year: number
  readonly kind: 'definition' | 'base' | 'boundary' | 'source'
  readonly note: Text
}

/** What exists of an indicator at one level. `years` ascending. */
export interface Coverage {
  readonly years: readonly number[]
  /** Ids of the sources of its rows, most rows first. */
  readonly sources: readonly string[]
}

export interface Indicator {
  readonly id: string
  readonly aliases: readonly string[]
  /** Id of the main indicator of its family; its own id when it is the main one. */
  readonly family: string
  readonly theme: string
  readonly title: Text
  /** Unit and digits of the table. */
  readonly unit: Text
  readonly decimals: number
  /** How it is shown: shown value = table value x factor. */
  readonly display: { readonly factor: number; readonly unit: Text; readonly decimals: number }
  readonly polarity: 'higher' | 'lower' | 'neutral'
  readonly nature: Nature
  /** The middle of a diverging ramp, in table units; `nation` = the national figure of the year. */
  readonly midpoint: number | 'nation' | null
  readonly midpointLabel: Text
  readonly palette: PaletteId
  readonly scheme: Scheme
  readonly summable: boolean
  readonly national: 'reported' | 'sum' | 'none'
  /** Id of the indicator that weighs means of this rate; null where none is sound. */
  readonly weight: string | null
  /** Declared computation of a figure made of two tables. */
  readonly ratio: { readonly numerator: string; readonly denominator: string; readonly factor: number } | null
  readonly notJoinedWith: readonly string[]
  readonly breaks: readonly Break[]
  readonly levels: Readonly<Partial<Record<Level, Coverage>>>
  /** The one state of boundaries whose units have figures, and what these are called; absent: any. */
  readonly ground?: { readonly vintage: string; readonly name: Text }
}

export interface Theme {
  readonly id: string
  readonly name: Text
}

/** A state of administrative law, or of the statistics, that dissolves atoms into units. */
export interface Vintage {
  readonly id: string
  readonly name: Text
  readonly from: string
  readonly to: string
}

export interface Region {
  readonly code: string
  readonly level: 'nation' | 'macro' | 'province' | 'municipality' | 'district' | 'township'
  /** Code of the whole it is part of: province of a municipality, city of a general district. */
  readonly parent: string
  readonly name: Text
  readonly short: Text
  readonly aliases: readonly string[]
  readonly capital: boolean
  /** Inner point and extent, `[lon, lat, west, south, east, north, km2]`; null for nation and macro-regions. */
  readonly place: readonly [number, number, number, number, number, number, number] | null
  readonly note: Text
}

/** One atom of the boundary file and the unit it belongs to in each vintage. */
export interface Atom {
  readonly id: string
  /** vintage id -> [municipality code, province code] */
  readonly units: Readonly<Record<string, readonly [string, string]>>
  /** The atom on the other side of the narrowest strait, of an atom of an island. */
  readonly across?: string
}

/** A unit of a vintage: the region, the atoms that dissolve into it, and the province it lies in there. */
export interface Unit {
  readonly region: Region
  readonly atoms: readonly string[]
  readonly province: string
}

/** The state of boundaries whose units are townships. */
export const TOWNSHIPS = 'townships'

/** The tile map: vintage -> code of a province or municipality -> [column, row], from the north-west. */
export type Tiles = Readonly<Record<string, Readonly<Record<string, readonly [number, number]>>>>

/** Tables of geodata/policy as they are written: name -> rows, column -> text; what is not known is empty. */
export type PolicyTables = ReadonlyMap<string, readonly Readonly<Record<string, string>>[]>

/** One of the figures by which regions are compared. */
export interface AlikeFigure {
  /** Id of the indicator. */
  readonly id: string
  readonly year: number
  /** How much it weighs by itself; 0: only where a reader wants it. */
  readonly weight: number
  /** What it is called for short. */
  readonly word: Text
  /** Ids of the sources of its year. */
  readonly sources: readonly string[]
}

/** The figures by which the regions of a level are compared: `values[r][i]` is that of `regions[r]` in `figures[i]`, null = none. */
export interface AlikeFigures {
  readonly regions: readonly string[]
  readonly figures: readonly AlikeFigure[]
  readonly values: readonly (readonly (number | null)[])[]
}

/** Who moved from where to where, in persons: a square by year where all is known, rows of it where only those are. */
export interface Moves {
  readonly sources: readonly string[]
  /** Codes of the regions, in the order of every row below. */
  readonly codes: readonly string[]
  /** Ascending. */
  readonly years: readonly number[]
  /** Origin -> by year: persons who went to each of `codes`; null where one of the two was not there yet. */
  readonly out: MovesRows
  /** Destination -> by year: persons who came from each of `codes`. */
  readonly in: MovesRows
  /** Single moves of the last year, `[origin, destination, persons]` by their places in `codes`, where rows would hold too much. */
  readonly strongest: readonly (readonly [number, number, number])[]
  /** Regions that were not there in all years, by year. */
  readonly births: readonly Birth[]
}
/** A region that split off from another: from this year on it has figures of its own. */
export interface Birth {
  readonly region: string
  readonly parent: string
  readonly year: number
  readonly note: Text
}
export type MovesRows = Readonly<Record<string, readonly (readonly (number | null)[])[]>>

export const SYMBOLS = [
  'ring-dot',
  'square',
  'diamond',
  'triangle',
  'hexagon',
  'star',
  'circle',
  'cross',
  'pentagon',
  'wave',
  'house',
  'bowtie',
  // What an area looks like on the map.
  'hatch',
  'frame',
  'dashes',
] as const
export type SymbolId = (typeof SYMBOLS)[number]

/**
 * What is drawn of the ground that places cover, besides their true outlines where those are known: nothing; the official
 * area as a circle; or the municipalities that they are the whole of, hatched, outlined, or outlined in dashes.
 */
export const EXTENTS = ['', 'circle', 'hatch', 'outline', 'dashes'] as const
export type Extent = (typeof EXTENTS)[number]
/** Its places are the whole of the municipalities that they name. */
export const isArea = (extent: Extent): boolean =>
  extent === 'hatch' || extent === 'outline' || extent === 'dashes'

/** Its municipalities are a group that can be compared with all others. */
export const isGroup = ({ extent, counts }: Pick<Overlay, 'extent' | 'counts'>): boolean =>
  isArea(extent) && counts === 'municipalities'

/** A layer of the plan's places: its symbol, and what was planned against what documents list. */
export interface Overlay {
  readonly id: string
  readonly name: Text
  readonly what: Text
  readonly symbol: SymbolId
  /** Key of the colour in a theme record: `k1`.. */
  readonly colour: string
  readonly extent: Extent
  /** A place without a position stands on its province; otherwise it is listed, not drawn. */
  readonly onProvince: boolean
  /** What its number is a number of. */
  readonly counts: 'places' | 'municipalities'
  /** Its places were put somewhere at some time, so that what is around them can be looked at before and after it. */
  readonly sited: boolean
  /** Its places have a planned population, beside which their residents can be set. */
  readonly peopled: boolean
  /** Its places have an industry each, which names them on the map. */
  readonly industries: boolean
  /** A map of the whole country is too small for its ground, which has a map of its own beside it. */
  readonly inset: boolean
  /** The number the plan of 2018 names, a target and never a count; null where it names none. */
  readonly planned: number | null
  /** How many of what it counts documents have, over all years: it can be said before the places are loaded. */
  readonly documented: number
  readonly plannedText: Text
  readonly documentedText: Text
  readonly caveat: Text
  /** True when its places carry dates, so that the year slider filters them. */
  readonly dated: boolean
}

export interface Catalogue {
  /** Hash of everything built from `geodata/`: names the data version. */
  readonly version: string
  readonly themes: readonly Theme[]
  readonly indicators: readonly Indicator[]
  readonly overlays: readonly Overlay[]
  readonly vintages: readonly Vintage[]
  readonly regions: readonly Region[]
  readonly atoms: readonly Atom[]
  /** Units by `vintage/level` that no atoms dissolve into: the townships (읍면동) that a reader's own figures are of. */
  readonly ownUnits?: readonly (readonly [string, readonly Unit[]])[]
  /** Ids of all places, so that a URL can be judged before the places are loaded. */
  readonly placeIds: readonly string[]
}

/** What is told of an indicator at length. It lies with the figures, since nobody reads it before they are on show. */
export interface Terms {
  /** What a reader may ask that the figures answer. */
  readonly question: Text
  readonly description: Text
  /** What must be said wherever the figures are shown; empty: nothing. */
  readonly caption: Text
  readonly caution: Text
  readonly period: Text
}

/** The figures of one indicator at one level. `values[r][y]` is the figure of `regions[r]` in `years[y]`, null = none. */
export interface Series {
  readonly indicator: string
  readonly level: Level
  readonly years: readonly number[]
  readonly regions: readonly string[]
  readonly values: readonly (readonly (number | null)[])[]
  /** `code year` -> flag: p provisional, b older boundaries, j joint value of two regions. */
  readonly flags: Readonly<Record<string, string>>
  /** Of its indicator; absent where another series of it has them. */
  readonly terms?: Terms | undefined
  /** The vintage whose units the regions are; absent: that of the statistics. */
  readonly vintage?: string
}

export interface Source {
  readonly id: string
  readonly publisher: Text
  readonly title: Text
  readonly tableId: string
  readonly vintage: string
  readonly url: string
  readonly licence: Text
  readonly confidence: 'high' | 'medium' | 'low'
}

export const PRECISIONS = ['site', 'complex', 'dong', 'town', 'zone', 'municipality'] as const
export type Precision = (typeof PRECISIONS)[number]

export interface PlaceFact {
  readonly kind: string
  /** That a body moved here, and how its date is known; absent of other facts. */
  readonly moved?: Moved | undefined
  readonly date: string
  readonly value: number | null
  readonly unit: string
  readonly text: Text
  readonly sources: readonly string[]
  readonly confidence: 'high' | 'medium' | 'low'
  readonly note: Text
}

export interface Place {
  readonly id: string
  readonly overlay: string
  /** Id of the whole a part belongs to, or its own id. */
  readonly group: string
  readonly name: Text
  readonly province: string
  readonly municipalities: readonly string[]
  /** [lon, lat], null when no position is documented. */
  readonly at: readonly [number, number] | null
  readonly precision: Precision
  /** First and last year it existed; null = not documented / still there. */
  readonly from: number | null
  readonly to: number | null
  readonly fromText: string
  readonly counted: boolean
  readonly areaKm2: number | null
  /** What documents tell of it; undefined while that is not here. */
  readonly record?: PlaceRecord | undefined
}

/** What documents tell of a place. It lies in a file of its own, since nobody reads it before a place is opened. */
export interface PlaceRecord {
  readonly sources: readonly string[]
  /** What its position is, in words. */
  readonly precisionText: Text
  readonly confidence: 'high' | 'medium' | 'low'
  readonly note: Text
  readonly facts: readonly PlaceFact[]
}

export interface FactKind {
  readonly id: string
  readonly group: 'plan' | 'now' | 'what' | 'money' | 'people' | 'history'
  readonly label: Text
  readonly unit: Text
  readonly decimals: number
}
