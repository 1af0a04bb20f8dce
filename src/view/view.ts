import type { Lang, Level, MapTheme, PaletteId, Scheme } from '../atlas/model'
import type { Show } from './show'

/** Where the map looks: degrees and MapLibre's zoom (a world of 512 px at zoom 0). */
export interface Camera {
  readonly lng: number
  readonly lat: number
  readonly zoom: number
  readonly pitch: number
  readonly bearing: number
}

/** A short text beside a point of the map, joined to it by a line. */
export interface Annotation {
  /** Longitude and latitude. */
  readonly at: readonly [number, number]
  /** From the point to the middle of the text, px. */
  readonly dx: number
  readonly dy: number
  readonly text: string
}

/** How much a figure weighs where several are put together: a whole number, 0 leaves it out. */
export interface Weight {
  /** Id of an indicator. */
  readonly of: string
  readonly weight: number
}

/**
 * The view: one immutable value that says what is looked at. The URL is this value written down (`url.ts`);
 * a story slide is this value with words; an embed is this value in a frame.
 */
export interface View {
  readonly indicator: string
  readonly year: number
  readonly level: Level
  /** Id of the boundary vintage whose units are drawn. */
  readonly vintage: string
  readonly scheme: Scheme
  /** `all`: class breaks fixed over all years, so that a colour means the same in each; `year`: of this year only. */
  readonly breaks: 'all' | 'year'
  readonly palette: PaletteId
  /** Ids of the overlays that are on, in the order of the catalogue. */
  readonly overlays: readonly string[]
  /** Codes of regions and ids of places, in the order they were chosen, without repetition. */
  readonly select: readonly string[]
  /** null: the whole country fitted into the window. */
  readonly camera: Camera | null
  /** The way of looking; what it takes is in `SHOW_RULES`. */
  readonly show: Show
  /** A second indicator; null: the way of looking takes none, or the reader wants none. */
  readonly by: string | null
  /** An earlier year to compare with; null: the way of looking takes none, or chooses one by itself. */
  readonly from: number | null
  /** The variant of the way of looking; empty where it has none. */
  readonly as: string
  /** Fewest people that are drawn, or the percentage that counts; null: the way of looking chooses by itself, or asks for none. */
  readonly least: number | null
  /** How much figures weigh, where that is not as the way of looking weighs them by itself; each once. */
  readonly weigh: readonly Weight[]
  /** What is written on the map. */
  readonly note: readonly Annotation[]
  readonly lang: Lang
  /** null: as the visitor's system prefers. */
  readonly theme: MapTheme | null
}

/** What a reader asked for and did not get: shown quietly, so that a wrong link is understood. */
export interface Note {
  readonly parameter: string
  /** What was written, cut to 60 characters. */
  readonly given: string
  readonly reason:
    'unknown-parameter' | 'unknown-value' | 'not-a-number' | 'out-of-range' | 'not-available' | 'repeated'
  /** What is shown instead, as it would be written in the URL; empty when nothing is. */
  readonly used: string
}
