import {
  DIVERGING,
  EXTENTS,
  METHODS,
  PRECISIONS,
  SEQUENTIAL,
  SYMBOLS,
  type Scheme,
} from '../../src/atlas/model'
import { PARK_KINDS, PARK_STAGES } from '../../src/atlas/parks'
import { STANDINGS } from '../../src/atlas/policy/standing'
import { THEMES as COLOURS } from '../../src/scene/themes'
import { count, date, figure, id, key, list, number, oneOf, required, someList, text, year } from './columns'
import { yesNo, yesOrEmpty, type Column } from './columns'

/** The columns of every table of `geodata/`, in the order of their headers. */

const confidence = oneOf('high', 'medium', 'low')
const level = oneOf('province', 'municipality')
const METHOD_CLASSES = new RegExp(`^(${METHODS.join('|')})-([3-9])$`)

/** A classification such as `jenks-5`. */
const scheme: Column<Scheme> = {
  read(value) {
    const match = METHOD_CLASSES.exec(value)
    const method = METHODS.find((one) => one === match?.[1])
    return match && method
      ? { value: { method, classes: Number(match[2]) } }
      : {
          reason: `"${value}" is not a classification`,
          hint: `write ${METHODS.join(', ')}, a hyphen and 3 to 9 classes, such as jenks-5`,
        }
  },
}

/** The middle of a diverging ramp: a number, the national figure, or none. */
const midpoint: Column<number | 'nation' | null> = {
  read: (value) => (value === 'nation' ? { value } : figure.read(value)),
}

export const INDICATORS = {
  id,
  aliases: list,
  family: id,
  theme: id,
  order: number,
  title_ko: required,
  title_en: required,
  question_ko: required,
  question_en: required,
  description_ko: required,
  description_en: required,
  unit_ko: required,
  unit_en: required,
  decimals: count,
  display_factor: number,
  display_unit_ko: required,
  display_unit_en: required,
  display_decimals: count,
  polarity: oneOf('higher', 'lower', 'neutral'),
  nature: oneOf('sequential', 'diverging'),
  midpoint,
  midpoint_ko: text,
  midpoint_en: text,
  palette: oneOf(...SEQUENTIAL, ...DIVERGING),
  scheme,
  summable: yesNo,
  national: oneOf('reported', 'sum', 'none'),
  weight: text,
  numerator: text,
  denominator: text,
  factor: figure,
  caption_ko: text,
  caption_en: text,
  caution_ko: text,
  caution_en: text,
  not_joined_with: list,
  period_ko: required,
  period_en: required,
}

export const THEMES = { id, order: number, name_ko: required, name_en: required }

export const BREAKS = {
  indicator: id,
  level: oneOf('province', 'municipality', ''),
  year,
  kind: oneOf('definition', 'base', 'boundary', 'source'),
  note_ko: required,
  note_en: required,
}

/** `b` on older boundaries, `j` one value of two regions, `p` provisional, `r` rough: of few people; several in this order. */
const flags: Column<string> = {
  read: (value) =>
    /^b?j?p?r?$/.test(value)
      ? { value }
      : { reason: `"${value}" is not a flag`, hint: 'write b, j, p, r in this order, or nothing' },
}

export const SERIES = { region: key, year, value: figure, source: key, flag: flags }

/** Who moved from where to where. */
export const MOVES = { origin: key, destination: key, year, persons: count }

/** Where the moves of a level come from. */
export const MOVES_SOURCES = { level, source: key }

/** Industrial parks, or the parts of them that lie in a municipality. */
export const PARKS = {
  municipality: key,
  kind: oneOf(...PARK_KINDS),
  name_ko: required,
  name_en: required,
  stage: oneOf(...PARK_STAGES),
  area: count,
  tenants: count,
  operating: count,
  sold: number,
  source: key,
}

/** Provinces that split off from others, by the first year with figures of their own. */
export const PROVINCE_BIRTHS = { region: key, parent: key, year, note_ko: required, note_en: required }

export const PARTIAL = {
  id,
  coverage: oneOf('capital', 'macro', 'some-provinces', 'nation'),
  standing: oneOf(...STANDINGS),
  theme: id,
  title_ko: required,
  title_en: required,
  unit_ko: required,
  unit_en: required,
  decimals: count,
  caption_ko: text,
  caption_en: text,
  not_joined_with: list,
}

export const SINGLE_FACTS = {
  id,
  topic: required,
  region: text,
  period: text,
  value: text,
  unit_ko: text,
  unit_en: text,
  label_ko: required,
  label_en: required,
  status: oneOf('established', 'candidate', 'open', 'as-printed'),
  source: someList,
  note_ko: text,
  note_en: text,
  slide: text,
}

/** Names of tables and publishers' numbers, which are the same in every language. */
const tableId: Column<string> = {
  read: (value) =>
    /[가-힣]/.test(value)
      ? {
          reason: `"${value}" holds words`,
          hint: 'write the number of the table; words belong in the title, or in note',
        }
      : { value },
}

/** Years, months and days, with what joins them. */
const dates: Column<string> = {
  read: (value) =>
    /^[\d~., ()/;·-]*$/.test(value)
      ? { value }
      : {
          reason: `"${value}" holds words`,
          hint: 'write dates alone; what else is to be known belongs in note',
        },
}

export const SOURCES = {
  id: key,
  publisher_ko: text,
  publisher_en: text,
  title_ko: required,
  title_en: text,
  table_id: tableId,
  /** Dates alone, in figures: words would be of one language. */
  vintage: dates,
  url: text,
  /** Id of a row of licences.csv; empty where no terms are known. */
  licence: text,
  confidence,
  kind: text,
  /** From here on for those who keep the tables: nobody else sees it. */
  found_at: text,
  cross_check: text,
  note: text,
}

/** How the figures of a source were checked, the strongest first. */
export const CHECKED = ['second-copy', 'sums', 'recomputed', 'published', 'plausible', 'none'] as const
const checked: Column<readonly (typeof CHECKED)[number][]> = {
  read(value) {
    const words = value.split(';').map((part) => CHECKED.find((one) => one === part))
    return words.every((word) => word !== undefined)
      ? { value: words }
      : {
          reason: `"${value}" is no way of checking`,
          hint: `write of ${CHECKED.join(', ')}, semicolons between`,
        }
  },
}
export const CHECKS = { source: key, checks: checked }

/**
 * What happened to the figures: one row for each series file and each time it changed. `fingerprint` is the beginning of the
 * SHA-256 of the file as it was then; `npm run changes` writes the row.
 */
export const CHANGES = {
  date: required,
  indicator: id,
  level,
  fingerprint: key,
  note_ko: required,
  note_en: required,
}

/** Class=member+member;class=member, in the words of a table of KOSIS. */
const classes: Column<ReadonlyMap<string, readonly string[]>> = {
  read(value) {
    const pairs = value ? value.split(';').map((part) => part.split('=')) : []
    return pairs.every((pair) => pair.length === 2 && pair.every((word) => word.trim()))
      ? {
          value: new Map(
            pairs.map(([name, members]) => [name!.trim(), members!.split('+').map((one) => one.trim())]),
          ),
        }
      : { reason: `"${value}" names no classes`, hint: 'write class=member+member;class=member' }
  },
}

/** Y a year; M12, Q4, H2 the figure of that part of it; Mmean, Qmean, Hmean the mean of its parts. */
const period: Column<{ readonly every: string; readonly part: number | 'mean' | null }> = {
  read(value) {
    const found = /^(?:Y|([HQM])(\d{1,2}|mean))$/.exec(value)
    if (!found) return { reason: `"${value}" is no period`, hint: 'write Y, or such as M12, Q4, H2, Hmean' }
    const [, every = 'Y', part] = found
    return { value: { every, part: part === undefined ? null : part === 'mean' ? part : Number(part) } }
  },
}

/** Where a series stands in KOSIS, for `npm run update`; what nobody has looked up yet is empty. */
export const KOSIS = {
  indicator: id,
  level,
  org: text,
  table: text,
  item: text,
  classes,
  period,
  from: figure,
  factor: number,
  note: text,
}

/** On what terms figures may be used. */
export const LICENCES = { id, name_ko: required, name_en: required }

export const REGIONS = {
  code: key,
  level: oneOf('nation', 'macro', 'province', 'municipality', 'district'),
  parent: text,
  name_ko: required,
  name_en: required,
  short_ko: required,
  short_en: required,
  aliases: list,
  capital: yesOrEmpty,
  macro: text,
  vintages: someList,
  note_ko: text,
  note_en: text,
}

export const VINTAGES = {
  id: key,
  name_ko: required,
  name_en: required,
  from: date,
  to: date,
  provinces: count,
  municipalities: count,
}

export const ATOMS = {
  atom: key,
  statistics: key,
  '2025': key,
  '2026-07': key,
  province_2025: key,
  'province_2026-07': key,
}
/** Islands: an atom, and the atom of other land whose shore is nearest to its own. */
export const STRAITS = { atom: key, across: key }
/** Figures by which regions are compared (`show=alike`): how much each weighs by itself, and what it is called for short. */
export const ALIKE = { level, indicator: id, weight: count, word_ko: required, word_en: required }
/** The cell of a unit on the tile map of its vintage; `scripts/tiles` lays them out. */
export const TILES = { vintage: key, code: key, column: count, row: count }
/** `2025` would be moved to the front of the object above, so the order of the header is said here. */
export const ATOM_COLUMNS = ['atom', 'statistics', '2025', '2026-07', 'province_2025', 'province_2026-07']

/** The colours of marks, by their names in the records of the themes: `k1`, … */
const MARK_COLOURS = Object.keys(COLOURS.light).filter((name) => /^k\d+$/.test(name))

export const OVERLAYS = {
  id,
  order: number,
  name_ko: required,
  name_en: required,
  what_ko: required,
  what_en: required,
  symbol: oneOf(...SYMBOLS),
  colour: oneOf(...MARK_COLOURS),
  extent: oneOf(...EXTENTS),
  without_position: oneOf('province', ''),
  counts: oneOf('places', 'municipalities'),
  sited: yesNo,
  peopled: yesNo,
  industries: yesNo,
  inset: yesNo,
  planned: figure,
  planned_ko: text,
  planned_en: text,
  planned_source: list,
  documented_ko: text,
  documented_en: text,
  dated: yesNo,
  caveat_ko: text,
  caveat_en: text,
}

export const PLACES = {
  id,
  overlay: id,
  group: text,
  name_ko: required,
  name_en: required,
  province: key,
  municipality: list,
  lon: figure,
  lat: figure,
  precision: oneOf(...PRECISIONS),
  precision_ko: text,
  precision_en: text,
  from: date,
  to: date,
  counted: yesNo,
  area_km2: figure,
  radius_km: figure,
  sources: someList,
  confidence,
  note_ko: text,
  note_en: text,
}

export const PLACE_FACTS = {
  place: id,
  fact: id,
  date: text,
  value: figure,
  unit: text,
  text_ko: text,
  text_en: text,
  sources: someList,
  confidence,
  note_ko: text,
  note_en: text,
  /** For those who keep the tables: nobody else sees it. */
  note: text,
}

export const FACT_KINDS = {
  id,
  order: number,
  group: oneOf('plan', 'now', 'what', 'money', 'people', 'history'),
  label_ko: required,
  label_en: required,
  unit_ko: text,
  unit_en: text,
  decimals: count,
}

/** The name of a series file: the id of its indicator and its level. */
export function seriesName(file: string): { indicator: string; level: 'province' | 'municipality' } | null {
  const match = /^(.+)\.([a-z]+)\.csv$/.exec(file)
  const read = match && level.read(match[2]!)
  return read && 'value' in read ? { indicator: match[1]!, level: read.value } : null
}
