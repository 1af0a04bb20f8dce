import type { Atlas } from '../../atlas/atlas'
import type { Lang, PolicyTables } from '../../atlas/model'
import { lastYearOf } from '../../atlas/policy/field'
import { TARGETS, type Outcome, type Target } from '../../atlas/policy/promises'
import { rowsOf } from '../../atlas/policy/table'
import { dateText } from '../../scene/dates'
import { formatNumber } from '../../scene/format'
import { spoken, type Spoken } from '../../scene/spoken'
import { referenced, type Documented, type Holders } from './documented'
import { promiseWord } from './words'

/**
 * `before`: its year has not come; `open`: no year was set, and it is not reached so far; `waiting`: the file that has its
 * outcome is on its way.
 */
export type PromiseStatus =
  'reached' | 'late' | 'missed' | 'before' | 'open' | 'none' | 'uncompared' | 'waiting'

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

/** Its figures come with what is told of places, which is still on its way. */
const awaits = (row: Outcome, { places }: Holders) =>
  places.every(({ record }) => !record) &&
  [row.goal, row.outcome].some((reference) => /^(?:facts|places)\?/.test(reference))

/** The figures documented of a promise, and the one that was promised. */
export interface Found {
  readonly row: Outcome
  readonly said: Target | undefined
  readonly goal: Documented | undefined
  readonly series: readonly Documented[]
}

export function found(row: Outcome, atlas: Holders, tables: PolicyTables): Found {
  return {
    row,
    said: rowsOf(tables, TARGETS).find(({ id }) => id === row.target),
    goal: referenced(row.goal, atlas, tables).at(-1),
    series: referenced(row.outcome, atlas, tables),
  }
}

/** @param known the last year of which anything is documented */
export function rowOf(
  { row, said, goal, series }: Found,
  known: number,
  atlas: Atlas,
  tables: PolicyTables,
  lang: Lang,
): PromiseRow {
  const text = (name: 'topic' | 'statement' | 'unit') => row[name][lang] || said?.[name][lang] || ''
  const target = said ? said.value : (goal?.value ?? null)
  const deadline = row.deadline ?? (said ? lastYearOf(said.deadline) : null)
  const compared = row.compare === 'no' ? null : target
  const last = series.at(-1)
  const status = awaits(row, atlas) ? 'waiting' : statusOf(series, compared, deadline, known)
  const amount = (value: number, unit = text('unit')) =>
    promiseWord('amount', lang, { value: formatNumber(value, Number.isInteger(value) ? 0 : 1, lang), unit })
  const place = atlas.places.find(({ id }) => id === row.id)
  return {
    id: row.id,
    topic: text('topic'),
    statement: place ? `${place.name[lang]}: ${text('statement')}` : text('statement'),
    announced: said
      ? [dateText(said.announced, lang), said.announcedIn[lang]].filter(Boolean).join(' · ')
      : '',
    baseline: said?.baseline[lang] ?? '',
    asPrinted: said?.standing === 'printed',
    deadline,
    target: compared,
    targetText: target === null ? '' : amount(target, said?.unit[lang] || text('unit')),
    steps: row.steps ? referenced(row.steps, atlas, tables) : [],
    places: row.places,
    series,
    outcome: last ? amount(last.value) : '',
    when: last ? whenText(last, deadline, lang) : '',
    status,
    statusText: promiseWord(status, lang),
    confidence: last ? last.confidence : (said?.confidence ?? ''),
    note: row.note[lang],
    remark: said ? spoken(said.note, lang) : null,
    sources: [
      ...new Set([
        ...(said?.sources ?? []),
        ...row.sources,
        ...(goal?.sources ?? []),
        ...(last?.sources ?? []),
      ]),
    ],
  }
}

/** The date of the last figure, and how it lies to the deadline. */
function whenText({ date, year }: Documented, deadline: number | null, lang: Lang): string {
  const lies = deadline === null ? '' : promiseWord(year < deadline ? 'earlier' : 'since', lang, { deadline })
  return [dateText(date, lang), lies].filter(Boolean).join(' · ')
}
