import type { Text } from '../model'
import { amount, date, figure, key, list, oneOf, text, words } from './field'
import { STANDINGS, type Standing } from './standing'
import type { PolicyTable } from './table'

/** A figure that the policy announced. */
export interface Target {
  readonly id: string
  readonly standing: Standing
  /** Null where the row names several. */
  readonly value: number | null
  readonly unit: Text
  readonly topic: Text
  readonly statement: Text
  readonly baseline: Text
  /** A year or date, the last in time; empty = none was announced. */
  readonly deadline: string
  readonly announced: string
  readonly announcedIn: Text
  readonly confidence: 'high' | 'medium' | 'low'
  readonly note: Text
  readonly sources: readonly string[]
}

export const TARGETS: PolicyTable<Target> = {
  name: 'targets',
  fields: {
    id: key('id'),
    standing: oneOf('standing', STANDINGS),
    value: amount('value'),
    unit: text('unit'),
    topic: text('topic'),
    statement: text('statement'),
    baseline: text('baseline'),
    deadline: date('deadline'),
    announced: date('announced'),
    announcedIn: text('announced_in'),
    confidence: oneOf('confidence', ['high', 'medium', 'low']),
    note: text('note'),
    sources: list('sources'),
  },
}

/** A promise and where its figures stand: `goal`, `steps`, `outcome` are references to other tables. */
export interface Outcome {
  readonly id: string
  /** Id of the target it is about; empty = its own words say what was promised. */
  readonly target: string
  readonly goal: string
  readonly deadline: number | null
  readonly steps: string
  readonly outcome: string
  /** Id of the place or overlay it is about; empty = none. */
  readonly places: string
  /** `no`: one figure would say too much, so nothing is compared. */
  readonly compare: 'no' | ''
  readonly topic: Text
  readonly statement: Text
  readonly unit: Text
  readonly note: Text
  readonly sources: readonly string[]
}

export const OUTCOMES: PolicyTable<Outcome> = {
  name: 'outcomes',
  fields: {
    id: key('id'),
    target: words('target'),
    goal: words('goal'),
    deadline: figure('deadline'),
    steps: words('steps'),
    outcome: words('outcome'),
    places: words('places'),
    compare: oneOf('compare', ['no', '']),
    topic: text('topic'),
    statement: text('statement'),
    unit: text('unit'),
    note: text('note'),
    sources: list('sources'),
  },
}
