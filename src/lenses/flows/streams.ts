import type { PolicyTables } from '../../atlas/model'
import { lastYearOf } from '../../atlas/policy/field'
import { AGENCIES, FUNCTIONS, STAGES, type FunctionGroup, type Stage } from '../../atlas/policy/relocation'
import { rowsOf } from '../../atlas/policy/table'
import { sum, type FlowMeasure } from './amounts'
import type { FlowBody } from './bodies'

/** The last of all moves to innovation cities is reported for December of this year (S104). */
const ALL_MOVED = 2019

/** One stream to a destination: a group of functions, dated or not. */
export interface Stream {
  readonly place: string
  readonly group: FunctionGroup
  readonly dated: boolean
  readonly value: number
  readonly ids: readonly string[]
}

/**
 * What flows up to a year. The staff of agencies that moved in stages are known by stage, not by body: the tally counts
 * with the end of its stage, and ministries that came after the tally with their own staff.
 */
export function streamsOf(
  tables: PolicyTables,
  bodies: ReadonlyMap<string, readonly FlowBody[]>,
  measure: FlowMeasure,
  year: number,
): Stream[] {
  const stages = stagesUpTo(tables, year)
  const staged = new Set(rowsOf(tables, STAGES).map(({ place }) => place))
  const streams = [...bodies].flatMap(([place, all]) =>
    FUNCTIONS.flatMap((group) =>
      [true, false].flatMap((dated): Stream[] => {
        const those = all.filter(
          (body) =>
            body.group === group &&
            (dated ? body.when === 'moved' : body.when === 'undated' && year >= ALL_MOVED),
        )
        const value =
          measure === 'staff' && staged.has(place)
            ? stagedStaff(tables, place, all, year)
            : sum(those, ({ staff }) => (measure === 'staff' ? (staff ?? 0) : 1))
        return value > 0 && those.length > 0
          ? [{ place, group, dated, value, ids: those.map(({ id }) => id) }]
          : []
      }),
    ),
  )
  const institutes = [...staged].flatMap((place): Stream[] => {
    const own = stages.filter((stage) => stage.place === place)
    const value = sum(own, (stage) => (measure === 'staff' ? stage.instituteStaff : stage.institutes))
    const group = own[0]?.institutesGroup
    return group && value > 0 ? [{ place, group, dated: true, value, ids: [] }] : []
  })
  return [...streams, ...institutes]
}

/** The stages that had ended by a year. */
export const stagesUpTo = (tables: PolicyTables, year: number): readonly Stage[] =>
  rowsOf(tables, STAGES).filter(
    ({ stage, period }) => stage !== 'all' && (lastYearOf(period) ?? Infinity) <= year,
  )

/** Agency staff that moved to a place up to a year: the stages that had ended, and the bodies of the time after them. */
function stagedStaff(tables: PolicyTables, place: string, bodies: readonly FlowBody[], year: number): number {
  const after = new Set(rowsOf(tables, AGENCIES).flatMap(({ id, stage }) => (stage === 'later' ? id : [])))
  const later = bodies.filter(({ id, when }) => after.has(id) && when === 'moved')
  const stages = stagesUpTo(tables, year).filter((stage) => stage.place === place)
  return sum(stages, ({ agencyStaff }) => agencyStaff) + sum(later, ({ staff }) => staff ?? 0)
}
