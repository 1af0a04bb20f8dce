import { rowsOf, type Table } from '../../export/table'
import type { BalanceScene } from './scene'

export const table = ({ measures, indicator }: BalanceScene): Table =>
  rowsOf(
    ['indicator', 'measure', 'name', 'year', 'value', 'between', 'within', 'group', 'inside', 'outside'],
    measures.all.flatMap(({ id, name, line }) =>
      line.map(({ year, value, parts, sides }) => [
        ...[indicator.id, id, name, year, value],
        ...[parts?.between ?? null, parts?.within ?? null],
        ...[sides ? (measures.group ?? 'capital-area') : '', sides?.inside ?? null, sides?.outside ?? null],
      ]),
    ),
  )
