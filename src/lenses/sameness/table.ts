import { listed, rowsOf, type Table } from '../../export/table'
import type { SamenessScene } from './scene'

/** The overlap of each list with each other, one pair a row. */
export const table = ({ sameness: { lists, matrix, period } }: SamenessScene): Table =>
  rowsOf(
    ['period', 'province', 'name', 'complete', 'industries', 'other', 'other_name', 'overlap'],
    lists.flatMap((one, i) =>
      lists.flatMap((other, j) =>
        i === j
          ? []
          : [
              [
                ...[period, one.province, one.name, one.complete ? 'complete' : 'partial'],
                ...[listed(one.industries.map(({ name }) => name)), other.province, other.name],
                matrix[i]?.[j] ?? null,
              ],
            ],
      ),
    ),
  )
