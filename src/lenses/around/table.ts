import { rowsOf, type Cell, type Table } from '../../export/table'
import type { AroundScene, Spell } from './scene'

export const table = ({ around }: AroundScene): Table | null => {
  const spell = (one: Spell | null): Cell[] => [one?.from ?? null, one?.to ?? null, one?.mean ?? null]
  return around
    ? rowsOf(
        [
          ...['place', 'figure', 'unit', 'side', 'name', 'before_from', 'before_to', 'before_mean'],
          ...['after_from', 'after_to', 'after_mean'],
        ],
        around.rows.flatMap(({ title, unit, sides }) =>
          sides.map(({ id, name, before, after }) => [
            ...[around.place, title, unit, id, name],
            ...[...spell(before), ...spell(after)],
          ]),
        ),
      )
    : null
}
