import type { Text } from '../model'
import { MOVED, type Moved } from '../moved'
import { date, figure, key, list, number, oneOf, text, words, yes } from './field'
import type { PolicyTable } from './table'

/** What those who moved are for; one colour each. */
export const FUNCTIONS = [
  'energy',
  'nature',
  'economy',
  'knowledge',
  'media',
  'land',
  'welfare',
  'government',
] as const
export type FunctionGroup = (typeof FUNCTIONS)[number]

/** A public body that moved, or was to move, from the capital area to an innovation city. */
export interface Institution {
  readonly id: string
  /** Id of the place it moved to. */
  readonly place: string
  readonly name: Text
  /** Its Korean name today. */
  readonly nameNow: string
  readonly function: Text
  readonly group: FunctionGroup
  /** Whether a document says what it is for, or we grouped it. */
  readonly functionBasis: 'documented' | 'assigned' | 'partly assigned'
  readonly moved: string
  /** How the date of the move is known. */
  readonly movedState: Moved
  readonly movedText: Text
  readonly staff: number | null
  /** What the number of staff is. */
  readonly staffBasis: Text
  /** It stands outside the district of the innovation city. */
  readonly outside: boolean
  /** Among the 112 that the ministry counts. */
  readonly counted: boolean
  readonly dateConfidence: 'high' | 'medium' | 'low'
  readonly note: Text
  readonly sources: readonly string[]
}

export const INSTITUTIONS: PolicyTable<Institution> = {
  name: 'institutions',
  fields: {
    id: key('id'),
    place: key('place'),
    name: text('name'),
    nameNow: words('name_now_ko'),
    function: text('function'),
    group: oneOf('function_group', FUNCTIONS),
    functionBasis: oneOf('function_basis', ['documented', 'assigned', 'partly assigned']),
    moved: date('moved'),
    movedState: oneOf('moved_state', MOVED),
    movedText: text('moved'),
    staff: figure('staff'),
    staffBasis: text('staff_basis'),
    outside: yes('outside'),
    counted: yes('counted'),
    dateConfidence: oneOf('date_confidence', ['high', 'medium', 'low']),
    note: text('note'),
    sources: list('sources'),
  },
}

/** How many bodies a list names for an innovation city, and how many are counted. */
export interface InstitutionCount {
  readonly place: string
  readonly listed: number
  readonly counted: number
  readonly printed: Text
  readonly sources: readonly string[]
}

export const INSTITUTION_COUNTS: PolicyTable<InstitutionCount> = {
  name: 'institution-counts',
  fields: {
    place: key('place'),
    listed: number('listed'),
    counted: number('counted'),
    printed: text('printed'),
    sources: list('sources'),
  },
}

/** A total that a document gives for the whole country. */
export interface RelocationTotal {
  readonly key: 'listed' | 'counted-2018' | 'counted' | 'to-sejong' | 'other' | 'national'
  readonly value: number
  readonly sources: readonly string[]
}

export const RELOCATION_TOTALS: PolicyTable<RelocationTotal> = {
  name: 'relocation-totals',
  fields: {
    key: oneOf('key', ['listed', 'counted-2018', 'counted', 'to-sejong', 'other', 'national']),
    value: number('value'),
    sources: list('sources'),
  },
}

/** What the plan of 2018 for the innovation cities says. */
export interface PlanEntry {
  readonly label: Text
  readonly text: Text
  readonly sources: readonly string[]
}

export const SEASON2_PLAN: PolicyTable<PlanEntry> = {
  name: 'season2-plan',
  fields: { label: text('label'), text: text('text'), sources: list('sources') },
}

/** A government body that moved to the new administrative city; also what its table lists that is no move. */
export interface Agency {
  readonly id: string
  readonly place: string
  readonly group: FunctionGroup
  /** Of the move, or `later` than the stages, or `internal`: within the city. */
  readonly stage: '1' | '2' | '3' | '4' | 'later' | 'internal'
  /** `left`: it went away again; `building`: a house was built. Neither is a move to the city. */
  readonly kind: 'central' | 'affiliated' | 'left' | 'building' | ''
  readonly name: Text
  readonly moved: string
  readonly movedUntil: string
  /** How the date is known; empty of what is no move to the city. */
  readonly movedState: Moved | ''
  /** What the date rests on. */
  readonly basis: Text
  readonly staff: number | null
  readonly note: Text
  readonly sources: readonly string[]
}

export const AGENCIES: PolicyTable<Agency> = {
  name: 'sejong-agencies',
  fields: {
    id: key('id'),
    place: key('place'),
    group: oneOf('function_group', FUNCTIONS),
    stage: oneOf('stage', ['1', '2', '3', '4', 'later', 'internal']),
    kind: oneOf('kind', ['central', 'affiliated', 'left', 'building', '']),
    name: text('name'),
    moved: date('moved'),
    movedUntil: date('moved_until'),
    movedState: oneOf('moved_state', [...MOVED, '']),
    basis: text('basis'),
    staff: figure('staff'),
    note: text('note'),
    sources: list('sources'),
  },
}

/** The tally of a stage of the move to the new administrative city; `all`: of the four together. */
export interface Stage {
  readonly stage: '1' | '2' | '3' | '4' | 'all'
  readonly place: string
  readonly period: string
  readonly agencies: number
  readonly agencyStaff: number
  readonly institutes: number
  readonly instituteStaff: number
  /** What the research institutes are for. */
  readonly institutesGroup: FunctionGroup
  readonly sources: readonly string[]
}

export const STAGES: PolicyTable<Stage> = {
  name: 'sejong-stages',
  fields: {
    stage: oneOf('stage', ['1', '2', '3', '4', 'all']),
    place: key('place'),
    period: date('period'),
    agencies: number('agencies'),
    agencyStaff: number('agency_staff'),
    institutes: number('institutes'),
    instituteStaff: number('institute_staff'),
    institutesGroup: oneOf('institutes_group', FUNCTIONS),
    sources: list('sources'),
  },
}
