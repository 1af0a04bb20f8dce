import type { Lang, PolicyTables } from '../../atlas/model'
import { yearOf } from '../../atlas/policy/field'
import {
  AGENCIES,
  INSTITUTIONS,
  type Agency,
  type FunctionGroup,
  type Institution,
} from '../../atlas/policy/relocation'
import { rowsOf } from '../../atlas/policy/table'
import { dateText } from '../../scene/dates'
import { spoken, spokenNote, type Spoken } from '../../scene/spoken'
import { amountText } from './amounts'
import type { FunctionColours } from './function-colours'
import { flowsWord } from './words'

/** When a body moved, as seen from the year in view. */
export type FlowWhen = 'moved' | 'later' | 'undated'

/** One body that moved, or was to move. */
export interface FlowBody {
  readonly id: string
  readonly name: Spoken
  /** Its name today, where it is another one. */
  readonly now: Spoken | null
  readonly group: FunctionGroup
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

/** All bodies by the id of their destination, in the order of the tables, as seen from a year. */
export function bodiesOf(
  tables: PolicyTables,
  year: number,
  colours: FunctionColours,
  lang: Lang,
): ReadonlyMap<string, readonly FlowBody[]> {
  const all = new Map<string, FlowBody[]>()
  const add = (place: string, body: FlowBody) => all.set(place, [...(all.get(place) ?? []), body])
  for (const row of rowsOf(tables, INSTITUTIONS)) add(row.place, institution(row, year, colours, lang))
  for (const row of movesOf(tables)) add(row.place, agency(row, year, colours, lang))
  return all
}

/** What the table of agencies lists that is no move: a body that left, a building. */
const isMove = ({ kind }: Agency) => kind !== 'left' && kind !== 'building'
const movesOf = (tables: PolicyTables) => rowsOf(tables, AGENCIES).filter(isMove)
export const asideOf = (tables: PolicyTables): readonly Agency[] =>
  rowsOf(tables, AGENCIES).filter((row) => !isMove(row))

const whenOf = (moved: number | null, year: number): FlowWhen =>
  moved === null ? 'undated' : moved <= year ? 'moved' : 'later'

const joined = (parts: readonly string[]) => parts.filter(Boolean).join(' · ')

function institution(row: Institution, year: number, colours: FunctionColours, lang: Lang): FlowBody {
  const moved = yearOf(row.moved)
  const { movedState: state, nameNow: now, name, staff } = row
  const unsure = state === 'planned' || state === 'approximate'
  return {
    id: row.id,
    name: spoken(name, lang) ?? { text: name.ko, lang: undefined },
    now: now && now !== name.ko ? spokenNote(now, lang) : null,
    group: row.group,
    colour: colours[row.group],
    about: row.function[lang],
    when: whenOf(moved, year),
    year: moved,
    date: joined([
      dateText(row.moved, lang),
      unsure ? flowsWord(state, lang) : moved === null ? flowsWord('undated', lang) : '',
      row.movedText[lang],
      row.dateConfidence === 'low' ? flowsWord('unsure', lang) : '',
    ]),
    staff,
    staffText: staff === null ? '' : amountText(staff, 'staff', lang),
    staffBasis: spoken(row.staffBasis, lang),
    outside: row.outside ? flowsWord('outside', lang) : '',
    note: spoken(row.note, lang),
    sources: row.sources,
  }
}

function agency(row: Agency, year: number, colours: FunctionColours, lang: Lang): FlowBody {
  const { kind, moved, movedUntil, stage, staff } = row
  const staged = stage !== 'later' && stage !== 'internal'
  const sort = kind === 'central' || kind === 'affiliated' ? kind : 'body'
  return {
    id: row.id,
    name: { text: row.name[lang], lang: undefined },
    now: null,
    group: row.group,
    colour: colours[row.group],
    about: joined([staged ? flowsWord('ofStage', lang, { stage }) : '', flowsWord(sort, lang)]),
    when: whenOf(yearOf(moved), year),
    year: yearOf(moved),
    date: joined([dateText(movedUntil ? `${moved}/${movedUntil}` : moved, lang), row.basis[lang]]),
    staff,
    staffText: staff === null ? '' : amountText(staff, 'staff', lang),
    staffBasis: null,
    outside: '',
    note: spoken(row.note, lang),
    sources: row.sources,
  }
}
