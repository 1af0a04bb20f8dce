import type { Lang, PolicyTables } from '../../atlas/model'
import type { Atlas } from '../../atlas/atlas'
import { regionOf } from '../../atlas/units'
import { flowsWord, type FlowsWord } from './words'
import { dateText } from '../../scene/dates'
import { formatNumber } from '../../scene/format'
import type { Arc, Colours, Label, LonLat, Mark, Scene } from '../../scene/model'
import { project, unproject } from '../../scene/projection'
import { spoken, spokenIn, spokenNote, type Spoken } from '../../scene/spoken'
import { pitchOf } from '../../view/show'
import { bareLand } from '../shared/bare'
import type { Lens, LensContext } from '../lens'

/**
 * The groups of functions, in the order of arcs and legend, with their colours; the Sejong tables have their own two:
 * agencies are government, institutes are research.
 */
const GROUPS = {
  energy: 'k10',
  nature: 'k12',
  economy: 'k2',
  knowledge: 'k8',
  media: 'k7',
  land: 'k4',
  welfare: 'k5',
  government: 'k1',
} as const satisfies Partial<Record<FlowsWord, keyof Colours>>
export type FlowGroup = keyof typeof GROUPS
const ORDER = Object.keys(GROUPS) as FlowGroup[]

/** The function words of `institutions.csv` by group. What stands before a bracket does not decide where a bracket does. */
export const GROUP_OF: Readonly<Record<string, FlowGroup>> = {
  에너지: 'energy',
  전력기술: 'energy',
  자원개발: 'energy',
  '기타(에너지)': 'energy',
  '공공지원(가스)': 'energy',
  '산업지원(에너지)': 'energy',
  '농·생명': 'nature',
  '농업·생명': 'nature',
  농업기술: 'nature',
  '해양·수산': 'nature',
  금융: 'economy',
  '지식·금융': 'economy',
  '기타(금융)': 'economy',
  산업지원: 'economy',
  '산업지원(국방)': 'economy',
  '교육·학술': 'knowledge',
  '교육·인력': 'knowledge',
  교육연수: 'knowledge',
  '기타(연구)': 'knowledge',
  방송통신: 'media',
  '정보통신·기술': 'media',
  '공공지원(IT)': 'media',
  '영화·영상': 'media',
  문화예술: 'media',
  '지식·문화': 'media',
  관광: 'media',
  국제교류: 'media',
  도로교통: 'land',
  '도로교통·건설': 'land',
  '주택·건설': 'land',
  재난안전: 'land',
  '산업지원(안전)': 'land',
  '건강·생명': 'welfare',
  근로복지: 'welfare',
  공공지원: 'welfare',
  공공서비스: 'welfare',
  '지식·행정': 'welfare',
  법무: 'welfare',
  기타: 'welfare',
}

/** The last of all moves to innovation cities is reported for December of this year (S104). */
const ALL_MOVED = 2019
const SEJONG = 'sejong'
/** Rows of `sejong-agencies` that are no moves to Sejong: a body that left, a building. */
const NO_MOVES = ['left', 'building']

export type FlowMeasure = 'count' | 'staff'

/** When a body moved, as seen from the year in view. */
export type FlowWhen = 'moved' | 'later' | 'undated'

/** One body that moved, or was to move. */
export interface FlowBody {
  readonly id: string
  readonly name: Spoken
  /** Its name today, where it is another one. */
  readonly now: Spoken | null
  readonly group: FlowGroup
  readonly colour: string
  /** Its function, or what kind of agency it is. */
  readonly about: string
  readonly when: FlowWhen
  /** Year of the move; null = not documented. */
  readonly year: number | null
  /** The date in words, how sure it is, and what is known of it. */
  readonly date: string
  readonly staff: number | null
  /** Empty = not documented. */
  readonly staffText: string
  /** What the number of staff is: planned, actual, approximate. */
  readonly staffBasis: Spoken | null
  readonly outside: string
  readonly note: Spoken | null
  readonly sources: readonly string[]
}

export interface FlowCity {
  readonly id: string
  readonly name: string
  /** Dated moves up to the year in view, as counted for the width of its arcs, and as shown. */
  readonly amount: number
  readonly text: string
  /** The amount without its unit, for a table; a dash where nothing is documented. */
  readonly figure: string
  /** In the list of innovation cities; null for Sejong, which is not in it. */
  readonly listed: number | null
  readonly undated: number
  /** Counted among the 112; null where that does not apply. */
  readonly counted: number | null
  readonly bodies: readonly FlowBody[]
  /** Sentences on its counts and its staff. */
  readonly notes: readonly string[]
}

export interface Flows {
  readonly measure: FlowMeasure
  readonly cities: readonly FlowCity[]
  /** Groups that an arc on show has. */
  readonly groups: readonly { readonly id: FlowGroup; readonly name: string; readonly colour: string }[]
  /** Sample lines for the width. */
  readonly widths: readonly { readonly width: number; readonly text: string }[]
  readonly widthsNote: string
  /** Undated arcs are on the map. */
  readonly dashed: boolean
  readonly origin: string
  /** Sums of the ten cities: of their amounts as shown, of those listed, undated and counted. */
  readonly total: {
    readonly figure: string
    readonly listed: number
    readonly undated: number
    readonly counted: number
  }
  readonly notes: readonly string[]
  /** What the totals of the documents are and how they hang together, one sentence each with its sources. */
  readonly sums: readonly { readonly text: string; readonly sources: readonly string[] }[]
  /** Facts of the plan of 2018 for these cities. */
  readonly plan: readonly {
    readonly label: string
    readonly text: string
    readonly sources: readonly string[]
  }[]
}

export interface FlowsScene extends Scene {
  readonly flows: Flows
}

/** Moves of public bodies out of the capital area, up to the year in view. */
export const lens: Lens<FlowsScene> = {
  records: true,
  indicators: () => [],
  policy: [
    'institutions',
    'institution-counts',
    'relocation-totals',
    'sejong-agencies',
    'sejong-stages',
    'season2-plan',
  ],
  scene(context) {
    const { atlas, view, base } = context
    const { lang, year } = view
    const tables: PolicyTables = context.policy ?? new Map()
    const measure: FlowMeasure = view.as === 'staff' ? 'staff' : 'count'
    const bodies = bodiesOf(tables, year, base.colours, lang)
    const cities = citiesOf(context, tables, bodies, measure)
    const ten = cities.filter(({ id }) => id !== SEJONG)
    const origin = capitalPoint(atlas)
    const arcs = origin ? arcsOf(atlas, tables, bodies, measure, year, origin, base.colours, lang) : []
    const shown = new Set(arcs.map(({ keys }) => keys[1]))
    const groups = ORDER.filter((id) => shown.has(id)).map((id) => ({
      id,
      name: flowsWord(id, lang),
      colour: base.colours[GROUPS[id]],
    }))
    const listed = ten.flatMap((city) => city.bodies)
    const moved = listed.filter(({ when }) => when === 'moved')
    const rough = moved.filter(({ id }) => roughIds(tables).has(id)).length
    const measureWord = flowsWord(`${measure}Measure`, lang)
    const [before = '', after = ''] = flowsWord('answer', lang, {
      year,
      listed: listed.length,
      rough,
    }).split('#')
    const sources = [...new Set(rowsOf(tables).flatMap(sourcesIn))]
    const dashed = arcs.some((arc) => arc.dashed)
    const undated = listed.filter(({ when }) => when === 'undated').length
    const institutions = tables.get('institutions') ?? []
    const bare = bareLand(base, flowsWord('title', lang))
    return {
      ...bare,
      question: flowsWord('question', lang),
      answer: { before, number: flowsWord('bodies', lang, { count: moved.length }), after },
      description: flowsWord('description', lang, { measure: measureWord }),
      legend: { ...bare.legend, year: `2012–${year}` },
      marks: marksOf(context, origin),
      labels: labelsOf(context, cities, origin),
      caption: {
        sources,
        sourceText: flowsWord('sourceLine', lang, { count: sources.length }),
        caption: flowsWord('origin', lang),
        caution: measure === 'staff' ? flowsWord('staffCaution', lang) : '',
        breakNotes: [],
      },
      alt: flowsWord('alt', lang, {
        year,
        measure: measureWord,
        places: cities.map(({ name, text }) => flowsWord('place', lang, { name, count: text })).join(', '),
      }),
      depth: { arcs, pitch: pitchOf(view) },
      key: [
        ...groups.map(({ name, colour }) => ({ form: 'line' as const, colour, text: name })),
        ...(dashed
          ? [{ form: 'dashed' as const, colour: base.colours.quiet, text: flowsWord('dashedKey', lang) }]
          : []),
      ],
      flows: {
        measure,
        cities,
        groups,
        widths: SAMPLES[measure].map((value) => ({
          width: widthOf(value, measure),
          text: amountText(value, measure, lang),
        })),
        widthsNote: flowsWord('widthsNote', lang),
        dashed,
        origin: flowsWord('origin', lang),
        total: {
          figure: formatNumber(
            sum(ten, ({ amount }) => amount),
            0,
            lang,
          ),
          listed: listed.length,
          undated,
          counted: sum(ten, ({ counted }) => counted ?? 0),
        },
        notes: [
          undated ? flowsWord('undatedRule', lang, { count: undated }) : '',
          measure === 'staff' ? flowsWord('staffCaution', lang) : '',
          flowsWord('groupedBy', lang, {
            words: new Set(institutions.map((row) => row['function_ko'])).size,
            assigned: institutions.filter((row) => row['function_basis'] !== 'documented').length,
          }),
        ].filter(Boolean),
        sums: sumsOf(tables, lang),
        plan: (tables.get('season2-plan') ?? []).map((row) => ({
          label: inLang(row, 'label', lang),
          text: inLang(row, 'text', lang),
          sources: sourcesIn(row),
        })),
      },
    }
  },
}

type Row = Readonly<Record<string, string>>

const sum = <T>(all: readonly T[], of: (one: T) => number) => all.reduce((total, one) => total + of(one), 0)
const inLang = (row: Row, column: string, lang: Lang) => row[`${column}_${lang}`] ?? ''
const sourcesIn = (row: Row) => (row['sources'] ?? '').split(';').filter(Boolean)
const numberIn = (text: string | undefined) => (text ? Number(text) : null)
const rowsOf = (tables: PolicyTables) => lens.policy?.flatMap((name) => tables.get(name) ?? []) ?? []

/** Institutions whose year of move is a planned or an approximate one. */
const roughIds = (tables: PolicyTables) =>
  new Set(
    (tables.get('institutions') ?? [])
      .filter(({ moved, moved_state }) => moved && moved_state !== 'documented')
      .map(({ id }) => id),
  )

const whenOf = (moved: number | null, year: number): FlowWhen =>
  moved === null ? 'undated' : moved <= year ? 'moved' : 'later'

const yearIn = (date: string | undefined) => (date ? Number(date.slice(0, 4)) : null)

/** Width of a line in px; the square root keeps the one arc of forty from hiding all others. */
const widthOf = (value: number, measure: FlowMeasure) =>
  Math.max(1.2, (measure === 'staff' ? 0.085 : 1.7) * Math.sqrt(value))

const SAMPLES: Readonly<Record<FlowMeasure, readonly number[]>> = {
  count: [1, 5, 20, 40],
  staff: [100, 1000, 5000, 15000],
}

const amountText = (value: number, measure: FlowMeasure, lang: Lang) =>
  flowsWord(measure === 'staff' ? 'people' : 'bodies', lang, { count: formatNumber(value, 0, lang) })

/** All bodies by destination, in the order of the tables. */
function bodiesOf(
  tables: PolicyTables,
  year: number,
  colours: Colours,
  lang: Lang,
): ReadonlyMap<string, readonly FlowBody[]> {
  const all = new Map<string, FlowBody[]>()
  const add = (place: string, body: FlowBody) => all.set(place, [...(all.get(place) ?? []), body])
  for (const row of tables.get('institutions') ?? []) {
    const moved = yearIn(row['moved'])
    const group = GROUP_OF[row['function_ko'] ?? ''] ?? 'welfare'
    const staff = numberIn(row['staff'])
    const state = row['moved_state'] ?? ''
    const [was, now] = [row['name_ko'] ?? '', row['name_now_ko'] ?? '']
    add(row['place'] ?? '', {
      id: row['id'] ?? '',
      name: spoken({ ko: was, en: row['name_en'] ?? '' }, lang) ?? { text: was, lang: undefined },
      now: now && now !== was ? spokenNote(now, lang) : null,
      group,
      colour: colours[GROUPS[group]],
      about: inLang(row, 'function', lang),
      when: whenOf(moved, year),
      year: moved,
      date: [
        dateText(row['moved'] ?? '', lang),
        state === 'planned' || state === 'approximate'
          ? flowsWord(state, lang)
          : moved === null
            ? flowsWord('undated', lang)
            : '',
        inLang(row, 'moved', lang),
        row['date_confidence'] === 'low' ? flowsWord('unsure', lang) : '',
      ]
        .filter(Boolean)
        .join(' · '),
      staff,
      staffText: staff === null ? '' : amountText(staff, 'staff', lang),
      staffBasis: spokenIn(row, 'staff_basis', lang),
      outside: row['outside'] === 'yes' ? flowsWord('outside', lang) : '',
      note: spokenIn(row, 'note', lang),
      sources: sourcesIn(row),
    })
  }
  for (const row of tables.get('sejong-agencies') ?? []) {
    const { id = '', kind = '', stage = '', moved = '', moved_until } = row
    if (NO_MOVES.includes(kind)) continue
    const staff = numberIn(row['staff'])
    add(SEJONG, {
      id,
      name: { text: inLang(row, 'name', lang), lang: undefined },
      now: null,
      group: 'government',
      colour: colours[GROUPS.government],
      about: [
        /^\d$/.test(stage) ? flowsWord('ofStage', lang, { stage }) : '',
        flowsWord(kind === 'central' || kind === 'affiliated' ? kind : 'body', lang),
      ]
        .filter(Boolean)
        .join(' · '),
      when: whenOf(yearIn(moved), year),
      year: yearIn(moved),
      date: [dateText(moved_until ? `${moved}/${moved_until}` : moved, lang), inLang(row, 'basis', lang)]
        .filter(Boolean)
        .join(' · '),
      staff,
      staffText: staff === null ? '' : amountText(staff, 'staff', lang),
      staffBasis: null,
      outside: '',
      note: spokenIn(row, 'note', lang),
      sources: sourcesIn(row),
    })
  }
  return all
}

/** One stream to a destination: a group of functions, dated or not. */
interface Stream {
  readonly place: string
  readonly group: FlowGroup
  readonly dated: boolean
  readonly value: number
  readonly ids: readonly string[]
}

/**
 * What flows up to a year. The staff of Sejong's agencies are known by stage, not by body: the tally counts with the
 * end of its stage, and ministries that came after the tally with their own staff.
 */
function streamsOf(
  tables: PolicyTables,
  bodies: ReadonlyMap<string, readonly FlowBody[]>,
  measure: FlowMeasure,
  year: number,
): Stream[] {
  const streams = [...bodies].flatMap(([place, all]) =>
    ORDER.flatMap((group) =>
      [true, false].flatMap((dated): Stream[] => {
        const those = all.filter(
          (body) =>
            body.group === group &&
            (dated ? body.when === 'moved' : body.when === 'undated' && year >= ALL_MOVED),
        )
        const byStage = place === SEJONG && measure === 'staff'
        const value = byStage
          ? sejongStaff(tables, all, year)
          : sum(those, ({ staff }) => (measure === 'staff' ? (staff ?? 0) : 1))
        return value > 0 && those.length > 0
          ? [{ place, group, dated, value, ids: those.map(({ id }) => id) }]
          : []
      }),
    ),
  )
  const institutes = sum(stagesUpTo(tables, year), (row) =>
    Number(row[measure === 'staff' ? 'institute_staff' : 'institutes']),
  )
  return institutes > 0
    ? [...streams, { place: SEJONG, group: 'knowledge', dated: true, value: institutes, ids: [] }]
    : streams
}

const stagesUpTo = (tables: PolicyTables, year: number) =>
  (tables.get('sejong-stages') ?? []).filter(
    ({ stage, period }) => stage !== 'all' && Number((period?.split('/').at(-1) ?? '').slice(0, 4)) <= year,
  )

/** Agency staff that moved to Sejong up to a year: the stages that had ended, and the bodies of the time after them. */
function sejongStaff(tables: PolicyTables, bodies: readonly FlowBody[], year: number): number {
  const after = new Set(
    (tables.get('sejong-agencies') ?? []).filter(({ stage }) => stage === 'later').map(({ id }) => id),
  )
  const later = bodies.filter(({ id, when }) => after.has(id) && when === 'moved')
  return (
    sum(stagesUpTo(tables, year), (row) => Number(row['agency_staff'])) +
    sum(later, ({ staff }) => staff ?? 0)
  )
}

/** Where a destination stands: its place; for one of several districts the middle of those. */
function pointOf(atlas: Atlas, id: string): LonLat | null {
  const own = atlas.places.find((place) => place.id === id)?.at
  if (own) return own
  const parts = atlas.places.flatMap(({ group, at }) => (group === id && at ? [at] : []))
  if (!parts.length) return null
  return [sum(parts, ([lng]) => lng) / parts.length, sum(parts, ([, lat]) => lat) / parts.length]
}

/** The one origin: where the map writes Seoul. */
function capitalPoint(atlas: Atlas): LonLat | null {
  const place = regionOf(atlas.catalogue, '11')?.place
  return place ? [place[0], place[1]] : null
}

/** How far the curves of one destination stand apart, in parts of the length of one that is `USUAL` degrees long. */
const SPREAD = 0.055
const USUAL = 2.5

function arcsOf(
  atlas: Atlas,
  tables: PolicyTables,
  bodies: ReadonlyMap<string, readonly FlowBody[]>,
  measure: FlowMeasure,
  year: number,
  from: LonLat,
  colours: Colours,
  lang: Lang,
): Arc[] {
  const streams = streamsOf(tables, bodies, measure, year)
  return [...new Set(streams.map(({ place }) => place))].flatMap((place) => {
    const to = pointOf(atlas, place)
    if (!to) return []
    const city = nameOf(atlas, place, lang)
    // Curves swell to the outside of the country: eastwards to the left of the way south, westwards to its right.
    const side = to[0] >= from[0] ? 1 : -1
    // Long ones swell less for their length, or they would fill the sea.
    const swell = side * Math.sqrt(USUAL / Math.hypot(to[0] - from[0], to[1] - from[1]))
    return streams
      .filter((stream) => stream.place === place)
      .map(({ group, dated, value, ids }, i) => {
        const id = `${place}/${group}${dated ? '' : '/undated'}`
        return {
          id,
          from,
          to,
          bend: swell * (0.03 + SPREAD * i),
          width: dated ? widthOf(value, measure) : 1.4,
          colour: colours[GROUPS[group]],
          dashed: !dated,
          name: flowsWord(dated ? 'arc' : 'arcUndated', lang, {
            city,
            group: flowsWord(group, lang),
            amount: amountText(value, measure, lang),
          }),
          keys: [id, group, place, ...ids, ...partsOf(atlas, place)],
        }
      })
  })
}

const partsOf = (atlas: Atlas, place: string) =>
  atlas.places.filter(({ group, id }) => group === place && id !== place).map(({ id }) => id)

const nameOf = (atlas: Atlas, id: string, lang: Lang) =>
  atlas.places.find((place) => place.id === id)?.name[lang] ?? ''

function citiesOf(
  { atlas, view }: LensContext,
  tables: PolicyTables,
  bodies: ReadonlyMap<string, readonly FlowBody[]>,
  measure: FlowMeasure,
): FlowCity[] {
  const { lang, year } = view
  const streams = streamsOf(tables, bodies, measure, year).filter(({ dated }) => dated)
  const counts = new Map((tables.get('institution-counts') ?? []).map((row) => [row['place'], row]))
  return [...bodies].map(([id, all]): FlowCity => {
    const row = counts.get(id)
    const moved = all.filter(({ when }) => when === 'moved')
    const lacking = moved.filter(({ staff }) => staff === null).length
    const amount = sum(
      streams.filter(({ place }) => place === id),
      ({ value }) => value,
    )
    const staffNotes =
      measure === 'count' || id === SEJONG
        ? []
        : [
            lacking ? flowsWord('lackStaff', lang, { total: moved.length, lacking }) : '',
            relocatedStaff(atlas, id, lang),
          ]
    return {
      id,
      name: nameOf(atlas, id, lang),
      amount,
      figure: measure === 'staff' && amount === 0 ? '–' : formatNumber(amount, 0, lang),
      // What no document tells is no zero.
      text:
        measure === 'staff' && amount === 0 ? flowsWord('noStaff', lang) : amountText(amount, measure, lang),
      listed: row ? Number(row['listed']) : null,
      undated: all.filter(({ when }) => when === 'undated').length,
      counted: row ? Number(row['counted']) : null,
      bodies: all,
      notes: [
        row
          ? [
              flowsWord('listedCounted', lang, {
                listed: row['listed'] ?? '',
                counted: row['counted'] ?? '',
              }),
              flowsWord('printed', lang, { text: inLang(row, 'printed', lang) }),
            ].join(' · ')
          : '',
        ...(id === SEJONG ? sejongNotes(tables, all, measure, year, lang) : []),
        ...staffNotes,
      ].filter(Boolean),
    }
  })
}

function relocatedStaff(atlas: Atlas, id: string, lang: Lang): string {
  const fact = atlas.places
    .find((place) => place.id === id)
    ?.record?.facts.find(({ kind, value }) => kind === 'relocated-staff' && value !== null)
  return fact
    ? flowsWord('allStaff', lang, {
        when: dateText(fact.date, lang),
        count: formatNumber(fact.value ?? 0, 0, lang),
      })
    : ''
}

function sejongNotes(
  tables: PolicyTables,
  bodies: readonly FlowBody[],
  measure: FlowMeasure,
  year: number,
  lang: Lang,
): string[] {
  const all = tables.get('sejong-stages')?.find(({ stage }) => stage === 'all')
  const figure = (column: string) => formatNumber(Number(all?.[column] ?? 0), 0, lang)
  const institutes = sum(stagesUpTo(tables, year), (row) => Number(row['institutes']))
  const aside = (tables.get('sejong-agencies') ?? []).filter(({ kind = '' }) => NO_MOVES.includes(kind))
  return [
    all
      ? flowsWord('sejongNamed', lang, {
          count: bodies.length,
          agencies: figure('agencies'),
          staff: figure('agency_staff'),
          institutes: figure('institutes'),
          instituteStaff: figure('institute_staff'),
        })
      : '',
    institutes ? flowsWord('institutes', lang, { count: institutes }) : '',
    measure === 'staff' ? flowsWord('sejongStaff', lang) : flowsWord('sejongDates', lang),
    ...aside.map((row) =>
      [
        flowsWord('notMoves', lang),
        dateText(row['moved'] ?? '', lang),
        inLang(row, 'name', lang),
        inLang(row, 'basis', lang),
      ].join(' · '),
    ),
  ]
}

/** The totals of the documents, put in relation. */
function sumsOf(tables: PolicyTables, lang: Lang): Flows['sums'] {
  const rows = tables.get('relocation-totals') ?? []
  const institutions = tables.get('institutions') ?? []
  if (!rows.length) return []
  const row = (key: string) => rows.find((one) => one['key'] === key)
  const figure = (key: string) => row(key)?.['value'] ?? ''
  const of = (...keys: string[]) => [...new Set(keys.flatMap((key) => sourcesIn(row(key) ?? {})))]
  const outside = institutions.filter(({ counted }) => counted === 'no')
  return [
    {
      text: flowsWord('sumListed', lang, { listed: figure('listed'), rows: institutions.length }),
      sources: of('listed'),
    },
    {
      text: flowsWord('sumCounted', lang, {
        counted: figure('counted'),
        between: figure('counted-2018'),
        gap: outside.length,
        names: outside.map((one) => inLang(one, 'name', lang)).join(', '),
      }),
      sources: of('counted', 'counted-2018'),
    },
    {
      text: flowsWord('sumNational', lang, {
        national: figure('national'),
        counted: figure('counted'),
        sejong: figure('sejong'),
        other: figure('other'),
      }),
      sources: of('national'),
    },
  ]
}

/** The marks of the map, a mark for every destination, and the one for the origin. */
function marksOf({ atlas, view, base }: LensContext, origin: LonLat | null): Mark[] {
  const own = new Set(base.marks.map(({ id }) => id))
  const missing = atlas.places.flatMap(({ id, overlay, at, name, precision }): Mark[] => {
    const layer = atlas.catalogue.overlays.find((one) => one.id === overlay)
    if (!['innovation-cities', SEJONG].includes(overlay) || !layer || !at || own.has(id)) return []
    return [
      {
        id,
        overlay,
        symbol: layer.symbol,
        colour: base.colours[layer.colour as keyof Colours],
        at,
        dx: 0,
        dy: 0,
        name: name[view.lang],
        approximate: !['site', 'complex'].includes(precision),
        selected: false,
      },
    ]
  })
  const start: Mark[] = origin
    ? [
        {
          id: ORIGIN,
          overlay: '',
          symbol: 'circle',
          colour: base.colours.ink,
          at: origin,
          dx: 0,
          dy: 0,
          name: flowsWord('originLabel', view.lang),
          approximate: true,
          selected: false,
        },
      ]
    : []
  return [...base.marks, ...missing, ...start]
}

const ORIGIN = 'capital-area'

/** Destinations by the short name of their province with their amount; provinces without one keep their names. */
function labelsOf(
  { atlas, view, base, setting }: LensContext,
  cities: readonly FlowCity[],
  origin: LonLat | null,
): Label[] {
  const { lang } = view
  const named = new Set<string>(origin ? ['11'] : [])
  const places = cities.flatMap(({ id, text }): Label[] => {
    const at = pointOf(atlas, id)
    const place = atlas.places.find((one) => one.id === id)
    const province = place && regionOf(atlas.catalogue, place.province)
    if (!at || !province) return []
    named.add(province.code)
    return [
      {
        id: `${id}/amount`,
        text: flowsWord('place', lang, { name: province.short[lang], count: text }),
        at: beside([at[0], southernmost(atlas, id, at)], -LABEL_OFF, setting.zoom),
        priority: 0.5,
        kind: 'place',
      },
    ]
  })
  const start: Label[] = origin
    ? [
        {
          id: ORIGIN,
          text: flowsWord('originLabel', lang),
          at: beside(origin, LABEL_OFF, setting.zoom),
          priority: 0.2,
          kind: 'place',
        },
      ]
    : []
  return [...start, ...places, ...base.labels.filter(({ id }) => !named.has(id))]
}

/** From the middle of a mark to that of its label, px: no label is drawn upon a mark. */
const LABEL_OFF = 18

/** A point so many pixels north of another at a zoom. */
function beside([lng, lat]: LonLat, north: number, zoom: number): LonLat {
  const [x, y] = project(lng, lat)
  return unproject(x, y - north / 2 ** zoom)
}

const southernmost = (atlas: Atlas, id: string, at: LonLat) =>
  Math.min(at[1], ...atlas.places.flatMap((part) => (part.group === id && part.at ? [part.at[1]] : [])))
