import { rowsOf, type Table } from '../../export/table'
import type { MovesScene } from './scene'

/** The currents that are drawn, the strongest first: persons, of the net what remains of both ways. */
export const table = ({ moves: { currents, measure }, regions, view: { year } }: MovesScene): Table => {
  const names = new Map(regions.map(({ code, fullName }) => [code, fullName]))
  return rowsOf(
    [
      'origin',
      'origin_name',
      'destination',
      'destination_name',
      'year',
      measure === 'net' ? 'net' : 'persons',
    ],
    currents.map(({ from, to, persons }) => [
      from,
      names.get(from) ?? '',
      to,
      names.get(to) ?? '',
      year,
      persons,
    ]),
  )
}
