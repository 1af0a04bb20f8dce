import { indicatorOf } from '../atlas/atlas'
import {
  DIVERGING,
  LEVELS,
  METHODS,
  SEQUENTIAL,
  type Catalogue,
  type Indicator,
  type Level,
} from '../atlas/model'
import { natureOf } from '../stats/palette'
import { isGroup, MAP_THEMES } from '../atlas/model'
import { DEFAULT_OVERLAY } from './plain'
import { SHOW_RULES, SHOWS, type Show } from './show'
import { type Annotation, type Camera, type Note, type View, type Weight } from './view'

export type Key = keyof View

/** A view as somebody asks for it: shaped like `View`, but with any word, any number, and any part left out. */
export interface ViewRequest {
  readonly indicator?: string
  readonly year?: number
  readonly level?: string
  readonly vintage?: string
  readonly scheme?: { readonly method: string; readonly classes: number }
  readonly breaks?: string
  readonly palette?: string
  readonly overlays?: readonly string[]
  readonly select?: readonly string[]
  readonly camera?: Camera | null
  readonly show?: string
  readonly by?: string | null
  readonly from?: number | null
  readonly as?: string
  readonly least?: number | null
  readonly weigh?: readonly Weight[]
  readonly note?: readonly Annotation[]
  readonly lang?: string
  readonly theme?: string | null
}

/** What decides which values are legal: indicator, level and way of looking are settled before all else. */
export interface Context {
  readonly catalogue: Catalogue
  readonly indicator: Indicator
  readonly level: Level
  readonly show: Show
}

/** Told what of a request cannot be had; `given` is the entry of a list that is meant. */
export type Refuse = (reason: Note['reason'], given?: string) => void

/** One parameter of the URL, which is one field of the view. */
export interface Parameter<K extends Key> {
  /** The text of a URL as a request. Never fails: what is not a number becomes NaN, for `legal` to refuse. */
  readonly read: (text: string) => ViewRequest[K]
  readonly write: (asked: ViewRequest[K]) => string
  /** The value when nothing is asked for; a URL leaves it out. */
  readonly initial: (context: Context) => View[K]
  /** The legal value nearest to what is asked. */
  readonly legal: (asked: NonNullable<ViewRequest[K]>, context: Context, refuse: Refuse) => View[K]
}

const MOST_SELECTED = 20
export const MOST_NOTES = 5
/** Letters of a text on the map. */
export const LONGEST_NOTE = 80
const DEFAULT_INDICATOR = 'youth-net-migration-rate-20-39'
/** Ways of looking at figures of units that only a reader's own have; the others know the atlas's. */
const AT_TOWNSHIPS = 'map change bars'
const LIMITS = {
  classes: [3, 9],
  lng: [110, 150],
  lat: [25, 50],
  zoom: [3, 14],
  pitch: [0, 60],
  bearing: [-180, 180],
  note: [-300, 300],
  weigh: [0, 9],
} as const

const word = { read: (text: string) => text, write: (value: string | null | undefined) => value ?? '' }
const list = {
  read: (text: string) =>
    text
      .split(',')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== ''),
  write: (value: readonly string[] = []) => value.join(','),
}

/** Every parameter, in the order of the URL. A field of the view that has none is a type error. */
export const PARAMETERS: { readonly [K in Key]: Parameter<K> } = {
  indicator: {
    ...word,
    initial: ({ catalogue, show }) => ownFigure(catalogue, show)?.id ?? firstIndicator(catalogue).id,
    legal: (asked, { catalogue, show }, refuse) => {
      const found = indicatorOf(catalogue, asked)
      const own = ownFigure(catalogue, show)
      if (own) {
        if (found !== own) refuse('not-available')
        return own.id
      }
      if (found && levelsOf(found).length && (!found.ground || AT_TOWNSHIPS.includes(show))) return found.id
      refuse(found ? 'not-available' : 'unknown-value')
      return firstIndicator(catalogue).id
    },
  },
  year: {
    read: (text) => (/^\d{1,6}$/.test(text) ? Number(text) : NaN),
    write: String,
    initial: ({ indicator, level, show }) => yearsShown(indicator, level, show).at(-1)!,
    legal: (asked, { indicator, level, show }, refuse) => {
      const years = yearsShown(indicator, level, show)
      const [first, last] = [years[0]!, years.at(-1)!]
      if (years.includes(asked)) return asked
      if (!Number.isFinite(asked)) {
        refuse('not-a-number')
        return last
      }
      refuse(asked < first || asked > last ? 'out-of-range' : 'not-available')
      return years.reduce((best, year) => (Math.abs(year - asked) <= Math.abs(best - asked) ? year : best))
    },
  },
  level: {
    ...word,
    initial: ({ indicator, show }) => firstLevel(indicator, show),
    legal: (asked, { indicator, show }, refuse) => {
      const level = LEVELS.find((known) => known === asked)
      if (level && levelsOf(indicator).includes(level)) return level
      refuse(level ? 'not-available' : 'unknown-value')
      return firstLevel(indicator, show)
    },
  },
  vintage: {
    ...word,
    initial: (context) => vintagesOf(context)[0]!,
    legal: (asked, context, refuse) => oneOf(asked, vintagesOf(context), vintagesOf(context)[0]!, refuse),
  },
  scheme: {
    read: (text) => {
      const [, method = '', classes = NaN] = /^([a-z]+)-(\d{1,3})$/.exec(text) ?? []
      return { method, classes: Number(classes) }
    },
    write: (value) => (value ? `${value.method}-${value.classes}` : ''),
    initial: ({ indicator }) => indicator.scheme,
    legal: (asked, { indicator }, refuse) => {
      const method = METHODS.find((known) => known === asked.method)
      const classes = within(Math.round(asked.classes), LIMITS.classes)
      if (!method || Number.isNaN(classes)) {
        refuse('unknown-value')
        return indicator.scheme
      }
      if (classes !== asked.classes) refuse('out-of-range')
      return { method, classes }
    },
  },
  breaks: {
    ...word,
    initial: () => 'all',
    legal: (asked, _, refuse) => oneOf(asked, ['all', 'year'] as const, 'all', refuse),
  },
  palette: {
    ...word,
    initial: ({ indicator }) => indicator.palette,
    legal: (asked, { indicator }, refuse) => {
      const palette = [...SEQUENTIAL, ...DIVERGING].find((known) => known === asked)
      if (palette && natureOf(palette) === indicator.nature) return palette
      refuse(palette ? 'not-available' : 'unknown-value')
      return indicator.palette
    },
  },
  overlays: {
    read: (text) => (text === 'none' ? [] : list.read(text)),
    write: (value) => list.write(value) || 'none',
    initial: ({ catalogue, show }) =>
      overlayIds(catalogue).filter((id) => id === DEFAULT_OVERLAY && !SHOW_RULES[show].opens),
    legal: (asked, { catalogue }, refuse) => {
      const ids = overlayIds(catalogue)
      for (const id of asked) if (!ids.includes(id)) refuse('unknown-value', id)
      return ids.filter((id) => asked.includes(id))
    },
  },
  select: {
    ...list,
    initial: () => [],
    legal: (asked, { catalogue }, refuse) => {
      const known = new Set([
        ...catalogue.regions.filter((region) => region.place !== null).map((region) => region.code),
        ...catalogue.placeIds,
      ])
      const each = [...new Set(asked)]
      for (const id of each) if (!known.has(id)) refuse('unknown-value', id)
      const found = each.filter((id) => known.has(id))
      for (const id of found.slice(MOST_SELECTED)) refuse('out-of-range', id)
      return found.slice(0, MOST_SELECTED)
    },
  },
  camera: {
    read: (text) => {
      const parts = text
        .split(',')
        .map((part) => (/^[+-]?\d{1,9}(\.\d+)?$/.test(part.trim()) ? Number(part) : NaN))
      const [lng = NaN, lat = NaN, zoom = NaN, pitch = 0, bearing = 0] = [3, 5].includes(parts.length)
        ? parts
        : []
      return { lng, lat, zoom, pitch, bearing }
    },
    write: (value) => {
      if (!value) return ''
      const { lng, lat, zoom, pitch, bearing } = value
      return [lng, lat, zoom, ...(pitch || bearing ? [pitch, bearing] : [])].join(',')
    },
    initial: () => null,
    legal: (asked, _, refuse) => {
      if (!CAMERA.every(([key]) => Number.isFinite(asked[key]))) {
        refuse('not-a-number')
        return null
      }
      if (CAMERA.some(([key]) => within(asked[key], LIMITS[key]) !== asked[key])) refuse('out-of-range')
      const fit = (key: keyof Camera, decimals: number) => rounded(within(asked[key], LIMITS[key]), decimals)
      return Object.fromEntries(
        CAMERA.map(([key, decimals]) => [key, fit(key, decimals)]),
      ) as unknown as Camera
    },
  },
  show: {
    ...word,
    initial: () => 'map',
    legal: (asked, _, refuse) => oneOf(asked, SHOWS, 'map', refuse),
  },
  by: {
    ...word,
    initial: () => null,
    legal: (asked, { catalogue, indicator, level, show }, refuse) => {
      const { by } = SHOW_RULES[show]
      if (by === 'group') {
        const known = catalogue.overlays.some((one) => one.id === asked && isGroup(one))
        if (known && yearsOf(indicator, 'municipality').length) return asked
        refuse(known ? 'not-available' : 'unknown-value')
        return null
      }
      const found = indicatorOf(catalogue, asked)
      if (found && by && found.id !== indicator.id && !found.ground && yearsOf(found, level).length)
        return found.id
      refuse(found ? 'not-available' : 'unknown-value')
      return null
    },
  },
  from: {
    read: (text) => (/^\d{1,6}$/.test(text) ? Number(text) : NaN),
    write: (value) => (value === null || value === undefined ? '' : String(value)),
    initial: () => null,
    legal: (asked, { indicator, level, show }, refuse) => {
      const years = yearsOf(indicator, level)
      if (SHOW_RULES[show].from && years.includes(asked)) return asked
      refuse(Number.isFinite(asked) ? 'not-available' : 'not-a-number')
      return null
    },
  },
  as: {
    ...word,
    initial: ({ show }) => SHOW_RULES[show].as[0] ?? '',
    legal: (asked, { show }, refuse) => {
      const known = SHOW_RULES[show].as
      return asked === '' && known.length === 0 ? '' : oneOf(asked, known, known[0] ?? '', refuse)
    },
  },
  least: {
    read: (text) => (/^\d{1,8}$/.test(text) ? Number(text) : NaN),
    write: (value) => (value === null || value === undefined ? '' : String(value)),
    initial: () => null,
    legal: (wish, { show }, refuse) => {
      const { least } = SHOW_RULES[show]
      if (!least || !Number.isInteger(wish)) {
        refuse(Number.isFinite(wish) ? 'not-available' : 'not-a-number')
        return null
      }
      if (within(wish, least) !== wish) refuse('out-of-range')
      return within(wish, least)
    },
  },
  weigh: {
    read: (text) =>
      list.read(text).map((one) => {
        const [of = '', weight = ''] = one.split('*')
        return { of, weight: /^\d{1,3}$/.test(weight) ? Number(weight) : NaN }
      }),
    write: (value = []) => value.map(({ of, weight }) => `${of}*${weight}`).join(','),
    initial: () => [],
    legal: (asked, { catalogue, level, show }, refuse) => {
      const found = new Map<string, Weight>()
      for (const { of, weight } of asked) {
        const indicator = indicatorOf(catalogue, of)
        const can = SHOW_RULES[show].weigh && indicator && yearsOf(indicator, level).length
        if (!can) refuse(indicator ? 'not-available' : 'unknown-value', of)
        else if (!Number.isInteger(weight) || within(weight, LIMITS.weigh) !== weight)
          refuse(Number.isFinite(weight) ? 'out-of-range' : 'not-a-number', of)
        else if (found.has(indicator.id)) refuse('repeated', of)
        else found.set(indicator.id, { of: indicator.id, weight })
      }
      return [...found.values()]
    },
  },
  note: {
    // Five texts at most, so a line between them costs nobody a letter.
    read: (text) =>
      text
        .split('~')
        .filter(Boolean)
        .map((one) => {
          const [, lng = NaN, lat = NaN, dx = NaN, dy = NaN, said = one] =
            /^([\d.]{1,9}),([\d.]{1,9}),(-?\d{1,4}),(-?\d{1,4}),([^]*)$/.exec(one) ?? []
          return { at: [Number(lng), Number(lat)], dx: Number(dx), dy: Number(dy), text: said }
        }),
    write: (value = []) => value.map(({ at, dx, dy, text }) => [...at, dx, dy, text].join(',')).join('~'),
    initial: () => [],
    legal: (asked, _, refuse) => {
      const read = asked.flatMap(({ at: [lng, lat], dx, dy, text }): Annotation[] => {
        const said = [...text.replace(/[\s~\p{C}]+/gu, ' ').trim()].slice(0, LONGEST_NOTE).join('').trim()
        const numbers = [lng, lat, dx, dy]
        const inside = within(lng, LIMITS.lng) === lng && within(lat, LIMITS.lat) === lat
        if (!said || !inside || !numbers.every(Number.isFinite)) {
          refuse(said ? 'out-of-range' : 'unknown-value', text)
          return []
        }
        const far = (px: number) => rounded(within(px, LIMITS.note), 0)
        return [{ at: [rounded(lng, 4), rounded(lat, 4)], dx: far(dx), dy: far(dy), text: said }]
      })
      for (const { text } of read.slice(MOST_NOTES)) refuse('out-of-range', text)
      return read.slice(0, MOST_NOTES)
    },
  },
  lang: {
    ...word,
    initial: () => 'ko',
    legal: (asked, _, refuse) => oneOf(asked, ['ko', 'en'] as const, 'ko', refuse),
  },
  theme: {
    ...word,
    initial: () => null,
    legal: (asked, _, refuse) => oneOf(asked, MAP_THEMES, null, refuse),
  },
}

/** The parts of a camera and their decimals in the URL: 4 of a degree are ten metres. */
const CAMERA = [
  ['lng', 4],
  ['lat', 4],
  ['zoom', 2],
  ['pitch', 0],
  ['bearing', 0],
] as const

/** The indicator of the first view; the catalogue's first that can be mapped where it lacks that one. */
export function firstIndicator(catalogue: Catalogue): Indicator {
  const mapped = catalogue.indicators.filter((indicator) => levelsOf(indicator).length)
  const first = mapped.find((indicator) => indicator.id === DEFAULT_INDICATOR) ?? mapped[0]
  if (!first) throw new Error('The catalogue has no indicator that can be mapped.')
  return first
}

/** The figure that a way of looking has for its own; undefined where it takes any. */
const ownFigure = (catalogue: Catalogue, show: Show): Indicator | undefined => {
  const { opens } = SHOW_RULES[show]
  const own = opens && indicatorOf(catalogue, opens.indicator)
  return own && levelsOf(own).length ? own : undefined
}

/**
 * The level shown when none is asked for: provinces where the indicator has them, municipalities otherwise. The
 * indicator of the first view is the exception: it opens by municipality; so does what a way of looking has for its own.
 */
export function firstLevel(indicator: Indicator, show: Show = 'map'): Level {
  const levels = levelsOf(indicator)
  const wanted: Level =
    SHOW_RULES[show].opens?.level ?? (indicator.id === DEFAULT_INDICATOR ? 'municipality' : 'province')
  return levels.includes(wanted) ? wanted : levels[0]!
}

/** The levels at which an indicator has figures; none for one that cannot be mapped. */
export const levelsOf = (indicator: Indicator) => LEVELS.filter((level) => yearsOf(indicator, level).length)

/** The years of an indicator at a level, ascending. */
export const yearsOf = (indicator: Indicator, level: Level) => indicator.levels[level]?.years ?? []

/** The years that can be gone through: those of the way of looking, else those of the indicator. */
export const yearsShown = (indicator: Indicator, level: Level, show: Show) =>
  SHOW_RULES[show].years?.[level] ?? yearsOf(indicator, level)

/** The states of boundaries in which an indicator can be seen, that of the statistics first. */
const vintagesOf = ({ catalogue, indicator: { ground } }: Context) =>
  ground ? [ground.vintage] : catalogue.vintages.map(({ id }) => id)

const overlayIds = (catalogue: Catalogue) => catalogue.overlays.map((overlay) => overlay.id)

function oneOf<T extends string, F>(asked: string, known: readonly T[], otherwise: F, refuse: Refuse): T | F {
  const found = known.find((value) => value === asked)
  if (found === undefined) refuse('unknown-value')
  return found ?? otherwise
}

const within = (value: number, [low, high]: readonly [number, number]) => Math.min(high, Math.max(low, value))
/** Never −0, which no URL can tell from 0. */
const rounded = (value: number, decimals: number) => Math.round(value * 10 ** decimals) / 10 ** decimals + 0
