import type { PlaceFact } from '../../src/atlas/model'
import { MOVED } from '../../src/atlas/moved'
import type { Tables } from './load'

type Row = Readonly<Record<string, string>>
type Fact = Omit<PlaceFact, 'kind'>

const CONFIDENCE = ['high', 'medium', 'low'] as const

/** What a table of the policy says of places, one fact a row of it. */
interface Join {
  readonly table: string
  readonly kind: string
  /** The place a row speaks of. */
  readonly place: (row: Row) => string
  readonly fact: (row: Row) => Partial<Fact>
}

const cell = (row: Row, name: string): string => row[name] ?? ''
const figure = (row: Row, name: string): number | null =>
  cell(row, name) === '' ? null : Number(cell(row, name))
const both = (row: Row, name: string) => ({ ko: cell(row, `${name}_ko`), en: cell(row, `${name}_en`) })
/** Parts of a sentence, those that are there. */
const joined = (...parts: string[]): string => parts.filter(Boolean).join(', ')

/** How the months of a move are known; a planned month is not a fact of a move, and says so. */
const MOVE_WORDS: Readonly<Record<string, { ko: string; en: string }>> = {
  documented: { ko: '', en: '' },
  approximate: { ko: '대략', en: 'about' },
  planned: { ko: '계획된 시점', en: 'planned date' },
  unknown: { ko: '옮긴 시점 확인되지 않음', en: 'date of move not documented' },
}

/** How the date of a move is known; nothing of what did not come: a body that left again, a house that was built. */
const movedOf = (row: Row) => MOVED.find((known) => known === cell(row, 'moved_state'))

const JOINS: readonly Join[] = [
  {
    table: 'institutions',
    kind: 'institution',
    place: (row) => cell(row, 'place'),
    fact: (row) => {
      const state = MOVE_WORDS[cell(row, 'moved_state')] ?? { ko: '', en: '' }
      const notCounted = cell(row, 'counted') === 'no'
      return {
        date: cell(row, 'moved'),
        moved: movedOf(row),
        text: {
          ko: joined(
            cell(row, 'name_now_ko') || cell(row, 'name_ko'),
            cell(row, 'function_ko'),
            state.ko,
            notCounted ? '112개에는 세지 않음' : '',
          ),
          en: joined(
            cell(row, 'name_en'),
            cell(row, 'function_en'),
            state.en,
            notCounted ? 'not among the 112 counted' : '',
          ),
        },
      }
    },
  },
  {
    table: 'sejong-population',
    kind: 'residents',
    place: () => 'sejong',
    fact: (row) => ({ date: cell(row, 'date'), value: figure(row, 'population'), text: both(row, 'scope') }),
  },
  {
    table: 'sejong-agencies',
    kind: 'agency-moved',
    place: (row) => cell(row, 'place'),
    fact: (row) => ({
      date: cell(row, 'moved'),
      moved: movedOf(row),
      text: {
        ko: joined(cell(row, 'name_ko'), cell(row, 'basis_ko')),
        en: joined(cell(row, 'name_en'), cell(row, 'basis_en')),
      },
    }),
  },
  {
    table: 'sejong-zones',
    kind: 'zone',
    place: () => 'sejong',
    fact: (row) => ({
      value: figure(row, 'planned_population'),
      text: {
        ko: joined(cell(row, 'name_ko'), cell(row, 'function_ko')),
        en: joined(cell(row, 'name_en'), cell(row, 'function_en')),
      },
    }),
  },
  {
    table: 'sejong-milestones',
    kind: 'milestone',
    place: () => 'sejong',
    fact: (row) => ({ date: cell(row, 'date'), text: both(row, 'event') }),
  },
  {
    table: 'saemangeum-zones',
    kind: 'land-use',
    place: () => 'saemangeum',
    fact: (row) => ({
      value: figure(row, 'area_km2'),
      text: {
        ko: joined(cell(row, 'name_ko'), cell(row, 'function_ko')),
        en: joined(cell(row, 'name_en'), cell(row, 'function_en')),
      },
    }),
  },
  {
    table: 'saemangeum-plan2021',
    kind: 'plan-2021',
    place: () => 'saemangeum',
    fact: (row) => ({
      text: {
        ko: `${cell(row, 'kind_ko')}: ${cell(row, 'name_ko')}`,
        en: `${cell(row, 'kind_en')}: ${cell(row, 'name_en')}`,
      },
    }),
  },
  {
    table: 'saemangeum-series',
    kind: 'progress',
    place: () => 'saemangeum',
    fact: (row) => ({
      date: cell(row, 'date'),
      text: {
        ko: `${cell(row, 'label_ko')} ${cell(row, 'value')}${cell(row, 'unit_ko')}`,
        en: `${cell(row, 'label_en')}: ${cell(row, 'value')} ${cell(row, 'unit_en')}`,
      },
    }),
  },
  {
    table: 'saemangeum-milestones',
    kind: 'milestone',
    place: () => 'saemangeum',
    fact: (row) => ({ date: cell(row, 'date'), text: both(row, 'event') }),
  },
]

/**
 * The facts of a place that stand in the policy's own tables (bodies moved, Sejong, Saemangeum), so that its card tells
 * them without their being written down twice.
 */
export function policyFactsOf(tables: Tables, place: string): PlaceFact[] {
  return JOINS.flatMap((join) =>
    (tables.policy.get(join.table)?.rows ?? [])
      .filter((row) => join.place(row) === place)
      .map((row) => ({
        kind: join.kind,
        date: '',
        value: null,
        unit: '',
        text: { ko: '', en: '' },
        sources: cell(row, 'sources').split(';').filter(Boolean),
        confidence: CONFIDENCE.find((one) => one === cell(row, 'confidence')) ?? 'medium',
        note: both(row, 'note'),
        ...join.fact(row),
      })),
  )
}
