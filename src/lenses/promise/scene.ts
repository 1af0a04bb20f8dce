import { figure, indicatorOf, seriesKey, type Atlas } from '../../atlas/atlas'
import { LEVELS, type Lang, type PaletteId, type PolicyTables } from '../../atlas/model'
import { promiseWord } from './words'
import { ramp } from '../../stats/palette'
import { dateText } from '../../scene/dates'
import { formatNumber } from '../../scene/format'
import { spokenIn, type Spoken } from '../../scene/spoken'
import { bareLand } from '../shared/bare'
import type { Lens } from '../lens'
import { separate } from '../../scene/marks'
import type { Mark, Scene } from '../../scene/model'

/**
 * `before`: its year has not come; `open`: no year was set, and it is not reached so far; `waiting`: the file that has its
 * outcome is on its way.
 */
export type PromiseStatus =
  'reached' | 'late' | 'missed' | 'before' | 'open' | 'none' | 'uncompared' | 'waiting'

/** A documented value; `year` is that of its date. */
export interface Documented {
  readonly year: number
  readonly date: string
  readonly value: number
  readonly confidence: string
  readonly sources: readonly string[]
}

export interface PromiseRow {
  readonly id: string
  readonly topic: string
  readonly statement: string
  /** Who announced it when; how it stood then. Empty = not documented. */
  readonly announced: string
  readonly baseline: string
  readonly asPrinted: boolean
  readonly deadline: number | null
  /** Null: more than one goal was announced. */
  readonly target: number | null
  readonly targetText: string
  readonly series: readonly Documented[]
  /** Targets on the way, year by year; empty where none were announced. */
  readonly steps: readonly Documented[]
  /** Id of the place or of the overlay the promise is about; empty = none. */
  readonly places: string
  readonly outcome: string
  /** Date of the last figure, and how it lies to the deadline. */
  readonly when: string
  readonly status: PromiseStatus
  readonly statusText: string
  readonly confidence: string
  readonly note: string
  readonly remark: Spoken | null
  readonly sources: readonly string[]
}

export interface PromiseScene extends Scene {
  readonly statusColours: Readonly<Record<PromiseStatus, string>>
  readonly promises: readonly { readonly topic: string; readonly rows: readonly PromiseRow[] }[]
}

/**
 * How the documented values stand to a target that is to be reached from below: in a year that has come by its last value up
 * to then, before it by the newest.
 * @param series ascending by year; @param deadline last year in time, null = none was announced
 * @param known the last year of which anything is documented: a deadline after it has not come
 */
export function statusOf(
  series: readonly Pick<Documented, 'year' | 'value'>[],
  target: number | null,
  deadline: number | null,
  known: number,
): PromiseStatus {
  const come = deadline === null || deadline <= known
  if (target === null) return series.length ? 'uncompared' : 'none'
  const inTime = series.filter(({ year }) => deadline === null || year <= deadline)
  if ((inTime.at(-1)?.value ?? -Infinity) >= target) return 'reached'
  if (!come) return 'before'
  if (series.some(({ year, value }) => deadline !== null && year > deadline && value >= target)) return 'late'
  if (!series.length) return 'none'
  return deadline === null ? 'open' : 'missed'
}

type Row = Readonly<Record<string, string>>
const sourcesIn = (text = '') => text.split(';').filter(Boolean)

/** What references are read from. */
type Holders = Pick<Atlas, 'catalogue' | 'series' | 'places'>

/**
 * The values a reference stands for, ascending by date: `table?column=value&column=value#column` for a policy table,
 * `series?indicator=id&region=code` for a figure of the atlas, `facts?place=id&fact=kind` for facts of a place,
 * `places?overlay=id` for places documented up to each year, `value:number@year` for a figure that a document gives in a
 * sentence.
 */
export function referenced(reference: string, atlas: Holders, tables: PolicyTables): readonly Documented[] {
  const [, literal, of] = /^value:([\d.]+)@(\d{4})$/.exec(reference) ?? []
  if (literal && of)
    return [{ year: Number(of), date: of, value: Number(literal), confidence: 'high', sources: [] }]
  const [, table = '', query = '', column = ''] = /^([^?]+)\?([^#]+)#?(.*)$/.exec(reference) ?? []
  const asked = query.split('&').map((pair) => pair.split('=') as [string, string])
  const wanted = (name: string) => asked.find(([key]) => key === name)?.[1] ?? ''
  if (table === 'places') return counted(wanted('overlay'), atlas)
  if (table === 'series') return figures(wanted('indicator'), wanted('region'), atlas)
  const all =
    table === 'facts'
      ? (atlas.places.find(({ id }) => id === wanted('place'))?.record?.facts ?? [])
          .filter(({ kind, value }) => kind === wanted('fact') && value !== null)
          .map(({ date, value, confidence, sources }) => ({ date, value: value ?? 0, confidence, sources }))
      : (tables.get(table) ?? [])
          .filter((row) => row[column] && asked.every(([key, value]) => row[key] === value))
          .map((row) => ({
            date: row['date'] ?? row['year'] ?? '',
            value: Number(row[column]),
            confidence: row['confidence'] ?? '',
            sources: sourcesIn(row['sources']),
          }))
  return all
    .map((one) => ({ ...one, year: Number(one.date.slice(0, 4)) }))
    .sort((a, b) => a.date.localeCompare(b.date))
}

/** Places of an overlay that are documented up to each year in which one was added. */
function counted(overlay: string, { places }: Holders): Documented[] {
  const those = places.filter(
    ({ id, overlay: own, group, counted, from }) =>
      own === overlay && group === id && counted && from !== null,
  )
  const years = [...new Set(those.map(({ from }) => from ?? 0))].sort((a, b) => a - b)
  return years.map((year) => {
    const known = those.filter(({ from }) => (from ?? 0) <= year)
    return {
      year,
      date: String(year),
      value: known.length,
      confidence:
        ['low', 'medium'].find((level) => known.some(({ record }) => record?.confidence === level)) ?? 'high',
      sources: [...new Set(known.flatMap(({ record }) => record?.sources ?? []))],
    }
  })
}

/** All figures of a region, in the unit of their table; which of the sources a year rests on is not told apart. */
function figures(id: string, region: string, { catalogue, series }: Holders): Documented[] {
  const indicator = indicatorOf(catalogue, id)
  return LEVELS.flatMap((level) => {
    const own = series.get(seriesKey(id, level))
    const sources = indicator?.levels[level]?.sources ?? []
    return (own?.years ?? []).flatMap((year) => {
      const value = own ? figure(own, region, year) : null
      return value === null ? [] : [{ year, date: String(year), value, confidence: '', sources }]
    })
  })
}

/** Its figures come with what is told of places, which is still on its way. */
const awaits = (row: Row, { places }: Holders) =>
  places.every(({ record }) => !record) &&
  [row['goal'], row['outcome']].some((reference) => /^(?:facts|places)\?/.test(reference ?? ''))

/** The figures documented of a promise, and the one that was promised. */
interface Found {
  readonly row: Row
  readonly said: Row | undefined
  readonly goal: Documented | undefined
  readonly series: readonly Documented[]
}

function found(row: Row, atlas: Holders, tables: PolicyTables): Found {
  return {
    row,
    said: tables.get('targets')?.find(({ id }) => id === row['target']),
    goal: referenced(row['goal'] ?? '', atlas, tables).at(-1),
    series: referenced(row['outcome'] ?? '', atlas, tables),
  }
}

/** @param known the last year of which anything is documented */
function rowOf(
  { row, said, goal, series }: Found,
  known: number,
  atlas: Atlas,
  tables: PolicyTables,
  lang: Lang,
): PromiseRow {
  const text = (name: string) => row[`${name}_${lang}`] || said?.[`${name}_${lang}`] || ''
  const target = said ? Number(said['value']) : (goal?.value ?? null)
  const due = row['deadline'] || said?.['deadline']
  const deadline = due ? Number(due) : null
  const compared = row['compare'] === 'no' ? null : target
  const last = series.at(-1)
  const status = awaits(row, atlas) ? 'waiting' : statusOf(series, compared, deadline, known)
  const amount = (value: number, unit = text('unit')) =>
    promiseWord('amount', lang, { value: formatNumber(value, Number.isInteger(value) ? 0 : 1, lang), unit })
  const place = atlas.places.find(({ id }) => id === row['id'])
  return {
    id: row['id'] ?? '',
    topic: text('topic'),
    statement: place ? `${place.name[lang]}: ${text('statement')}` : text('statement'),
    announced: said
      ? [dateText(said['announced'] ?? '', lang), said[`announced_in_${lang}`]].filter(Boolean).join(' · ')
      : '',
    baseline: text('baseline'),
    asPrinted: said?.['kind'] === 'as-printed',
    deadline,
    target: compared,
    targetText: target === null ? '' : amount(target, said?.[`unit_${lang}`] || text('unit')),
    steps: row['steps'] ? referenced(row['steps'], atlas, tables) : [],
    places: row['places'] ?? '',
    series,
    outcome: last ? amount(last.value) : '',
    when: last
      ? [
          dateText(last.date, lang),
          deadline === null
            ? ''
            : promiseWord(last.year < deadline ? 'earlier' : 'since', lang, { deadline }),
        ]
          .filter(Boolean)
          .join(' · ')
      : '',
    status,
    statusText: promiseWord(status, lang),
    confidence: last ? last.confidence : (said?.['confidence'] ?? ''),
    note: row[`note_${lang}`] ?? '',
    remark: said ? spokenIn(said, 'note', lang) : null,
    sources: [
      ...new Set([
        ...sourcesIn(said?.['sources']),
        ...sourcesIn(row['sources']),
        ...(goal?.sources ?? []),
        ...(last?.sources ?? []),
      ]),
    ],
  }
}

const STATUSES = ['reached', 'late', 'missed', 'before', 'open', 'uncompared', 'none', 'waiting'] as const

/** Teal, orange and purple stay apart for eyes without red or green cones. */
const coloursOf = ({ theme, colours }: Scene): Record<PromiseStatus, string> => {
  const strong = (palette: PaletteId) => ramp(palette, 5, theme)[3]!
  return {
    reached: strong('teals'),
    late: strong('blues'),
    missed: strong('oranges'),
    before: strong('purples'),
    open: strong('purples'),
    uncompared: colours.ink,
    none: colours.quiet,
    waiting: colours.quiet,
  }
}

/** How many were reached, were not, are before their date, and of how many neither can be said; or that it is being read. */
function answerOf(rows: readonly PromiseRow[], lang: Lang): NonNullable<Scene['answer']> {
  const all = rows.length
  const of = (...which: PromiseStatus[]) => rows.filter(({ status }) => which.includes(status)).length
  if (of('waiting'))
    return {
      before: promiseWord('reading', lang),
      number: String(all),
      after: promiseWord('readingEnd', lang),
    }
  const [late, missed, before] = [of('late'), of('missed'), of('before')]
  const reached = of('reached') + late
  const end = { missed, before, unknown: all - reached - missed - before }
  return {
    before: promiseWord('answer', lang, { all }),
    number: String(reached),
    after: [
      promiseWord('answerReached', lang),
      late ? promiseWord('answerLate', lang, { late }) : '',
      promiseWord('answerEnd', lang, end),
    ].join(''),
  }
}

/** The places the promises are about, each in the colour of the promise's status. */
function marksIn(
  atlas: Atlas,
  { colours, selected, selectedPlaces, view }: Scene,
  rows: readonly PromiseRow[],
  ink: Readonly<Record<PromiseStatus, string>>,
  zoom: number,
): Mark[] {
  const chosen = new Set([...selected, ...selectedPlaces.map(({ id }) => id)])
  const marks = rows
    .filter(({ places }) => places)
    .flatMap(({ places, status }) =>
      atlas.places
        .filter(
          ({ id, overlay, group, at }) => at && (id === places || group === places || overlay === places),
        )
        .flatMap(({ id, overlay, at, name, precision }) => {
          const symbol = atlas.catalogue.overlays.find((one) => one.id === overlay)?.symbol
          return at && symbol
            ? [
                {
                  id,
                  overlay,
                  symbol,
                  colour: ink[status] ?? colours.ink,
                  at,
                  name: name[view.lang],
                  approximate: !['site', 'complex'].includes(precision),
                  selected: chosen.has(id),
                },
              ]
            : []
        }),
    )
  return separate(marks, zoom)
}

/** What was promised, beside what is documented since. It says nothing of causes. */
export const lens: Lens<PromiseScene> = {
  records: true,
  indicators: () => ['regional-talent-hiring-rate'],
  policy: [
    'outcomes',
    'targets',
    'season2-plan',
    'innovation-city-totals',
    'talent-hiring',
    'sejong-population',
    'saemangeum-series',
  ],
  scene({ atlas, view, base, policy, setting }) {
    const { lang } = view
    const tables: PolicyTables = policy ?? new Map()
    const all = (tables.get('outcomes') ?? []).map((row) => found(row, atlas, tables))
    const known = Math.max(...all.flatMap(({ series }) => series.map(({ year }) => year)))
    const rows = all.map((one) => rowOf(one, known, atlas, tables, lang))
    const sources = [...new Set(rows.flatMap((row) => row.sources))]
    const colours = coloursOf(base)
    const marks = marksIn(atlas, base, rows, colours, setting.zoom)
    const counts = STATUSES.map((status) => rows.filter((row) => row.status === status).length)
    const bare = bareLand(base, promiseWord('title', lang))
    return {
      // The figures of the indicator are no part of this page, nor are its years and the overlays.
      ...bare,
      ignoresYear: true,
      ignoresOverlays: true,
      legend: { ...bare.legend, year: '' },
      question: promiseWord('question', lang),
      answer: answerOf(rows, lang),
      description: promiseWord('description', lang),
      alt: promiseWord('description', lang),
      marks,
      // What symbols mean: those that stand on the map.
      overlays: base.overlays.map((one) => ({
        ...one,
        on: marks.some(({ overlay }) => overlay === one.overlay.id),
      })),
      shapes: [],
      key: STATUSES.flatMap((status, i) =>
        counts[i]
          ? [
              {
                form: 'circle' as const,
                colour: colours[status],
                text: promiseWord('keyEntry', lang, { status: promiseWord(status, lang), count: counts[i] }),
              },
            ]
          : [],
      ),
      statusColours: colours,
      caption: {
        sources,
        sourceText: promiseWord('sourceLine', lang, { count: sources.length }),
        caption: promiseWord('marks', lang),
        caution: '',
        breakNotes: [],
      },
      promises: [...new Set(rows.map(({ topic }) => topic))].map((topic) => ({
        topic,
        rows: rows.filter((row) => row.topic === topic),
      })),
    }
  },
}
