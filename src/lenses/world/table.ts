import { listed, rowsOf, type Cell, type Table } from '../../export/table'
import type { Cooperation, WorldScene } from './scene'

/** Programmes documented for each pair of the slide, one a row, a pair without any too; those of no pair last. */
export const table = ({ world }: WorldScene): Table => {
  const cells = (row: Cooperation): Cell[] => [
    ...[row.programme, row.partner, row.koreans, row.region, row.period, row.match, listed(row.sources)],
  ]
  const none: Cell[] = ['', '', '', '', '', '', '']
  return rowsOf(
    [
      ...['pair', 'theme', 'country', 'status', 'programme', 'partner', 'koreans', 'region', 'period'],
      ...['match', 'sources'],
    ],
    [
      ...world.pairs.flatMap(({ id, theme, country, status, rows }) =>
        (rows.length ? rows.map(cells) : [none]).map((row) => [id, theme, country, status, ...row]),
      ),
      ...world.unpaired.map((row) => ['', row.theme, row.country, 'unpaired', ...cells(row)]),
    ],
  )
}
