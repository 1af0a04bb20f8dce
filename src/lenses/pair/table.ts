import { rowsOf, type Table } from '../../export/table'
import type { PairScene } from './scene'

export const table = ({ pair: { points, x, y }, indicator, pair }: PairScene): Table =>
  rowsOf(
    ['code', 'name', `${indicator.id} ${x.year}`, `${pair.by} ${y.year}`],
    points.map((point) => [point.code, point.name, point.x, point.y]),
  )
