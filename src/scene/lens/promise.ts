import type { Atlas } from '../../atlas/atlas'
import type { Lang, PaletteId, PolicyTables } from '../../atlas/model'
import { promiseWord } from '../../i18n/lens/promise'
import { ramp } from '../../stats/palette'
import { dateText } from '../dates'
import { formatNumber } from '../format'
import { spokenIn, type Spoken } from '../spoken'
import { bareLand } from './bare'
import type { Lens } from './lens'
import { separate } from '../marks'
import type { Mark, Scene } from '../model'

export type PromiseStatus = 'reached' | 'late' | 'missed' | 'none' | 'uncompared'

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
 * How the documented values stand to a target that is to be reached from below.
 * @param series ascending by year; @param deadline last year in time, null = none was announced
 */
export function statusOf(
  series: readonly Pick<Documented, 'year' | 'value'>[],
  target: number | null,
  deadline: number | null,
): PromiseStatus {
  if (!series.length) return 'none'
  if (target === null) return 'uncompared'
  const first = series.find(({ value }) => value >= target)
  if (!first) return 'missed'
  return deadline !== null && first.year > deadline ? 'late' : 'reached'
}

type Row = Readonly<Record<string, string>>
const sourcesIn = (text = '') => text.split(';').filter(Boolean)

/**
 * The values a reference stands for, ascending by date: `table?column=value&column=value#column` for a policy table,
 * `facts?place=id&fact=kind` for facts of a place, `places?overlay=id` for places documented up to each year,
 * `value:number@year` for a figure that a document gives in a sentence.
 */
export function referenced(
  reference: string,
  places: Atlas['places'],
  tables: PolicyTables,
): readonly Documented[] {
  const [, literal, of] = /^value:([\d.]+)@(\d{4})$/.exec(reference) ?? []
  if (literal && of)
    return [{ year: Number(of), date: of, value: Number(literal), confidence: 'high', sources: [] }]
  const [, table = '', query = '', column = ''] = /^([^?]+)\?([^#]+)#?(.*)$/.exec(reference) ?? []
  const asked = query.split('&').map((pair) => pair.split('=') as [string, string])
  const wanted = (name: string) => asked.find(([key]) => key === name)?.[1]
  if (table === 'places') {
    const those = places.filter(
      ({ id, overlay, group, counted, from }) =>
        overlay === wanted('overlay') && group === id && counted && from !== null,
    )
    const years = [...new Set(those.map(({ from }) => from ?? 0))].sort((a, b) => a - b)
    return years.map((year) => {
      const known = those.filter(({ from }) => (from ?? 0) <= year)
      return {
        year,
        date: String(year),
        value: known.length,
        confidence:
          ['low', 'medium'].find((level) => known.some((one) => one.confidence === level)) ?? 'high',
        sources: [...new Set(known.flatMap(({ sources }) => sources))],
      }
    })
  }
  const all =
    table === 'facts'
      ? (places.find(({ id }) => id === wanted('place'))?.facts ?? [])
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

function rowOf(row: Row, atlas: Atlas, tables: PolicyTables, lang: Lang): PromiseRow {
  const said = tables.get('targets')?.find(({ id }) => id === row['target'])
  const text = (name: string) => row[`${name}_${lang}`] || said?.[`${name}_${lang}`] || ''
  const goal = referenced(row['goal'] ?? '', atlas.places, tables).at(-1)
  const target = said ? Number(said['value']) : (goal?.value ?? null)
  const due = row['deadline'] || said?.['deadline']
  const deadline = due ? Number(due) : null
  const compared = row['compare'] === 'no' ? null : target
  const series = referenced(row['outcome'] ?? '', atlas.places, tables)
  const last = series.at(-1)
  const status = statusOf(series, compared, deadline)
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
    steps: row['steps'] ? referenced(row['steps'], atlas.places, tables) : [],
    places: row['places'] ?? '',
    series,
    outcome: last ? amount(last.value) : '',
    when: last
      ? [
          dateText(last.date, lang),
          deadline === null ? '' : promiseWord(last.year < deadline ? 'before' : 'since', lang, { deadline }),
        ]
          .filter(Boolean)
          .join(' · ')
      : '',
    status,
    statusText: promiseWord(status, lang),
    confidence: last?.confidence ?? said?.['confidence'] ?? '',
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

const STATUSES: readonly PromiseStatus[] = ['reached', 'late', 'missed', 'uncompared', 'none']

/** Teal and orange stay apart for eyes without red or green cones. */
const coloursOf = ({ theme, colours }: Scene): Record<PromiseStatus, string> => {
  const [reached, late] = ['teals', 'blues'].map((palette) => ramp(palette as PaletteId, 5, theme)[3]!)
  return {
    reached: reached!,
    late: late!,
    missed: ramp('oranges', 5, theme)[3]!,
    uncompared: colours.ink,
    none: colours.quiet,
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
  indicators: () => [],
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
    const rows = (tables.get('outcomes') ?? []).map((row) => rowOf(row, atlas, tables, lang))
    const known = rows.filter(({ series }) => series.length).length
    const sources = [...new Set(rows.flatMap((row) => row.sources))]
    const colours = coloursOf(base)
    const marks = marksIn(atlas, base, rows, colours, setting.zoom)
    const counts = STATUSES.map((status) => rows.filter((row) => row.status === status).length)
    const bare = bareLand(base, promiseWord('title', lang))
    return {
      // The figures of the indicator are no part of this page, nor are its years and the overlays.
      ...bare,
      apart: true,
      legend: { ...bare.legend, year: '' },
      question: promiseWord('question', lang),
      answer: {
        before: promiseWord('answer', lang, { all: rows.length }),
        number: String(known),
        after: promiseWord('answerEnd', lang),
      },
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
