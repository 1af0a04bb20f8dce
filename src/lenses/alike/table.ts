import { listed, rowsOf, type Table } from '../../export/table'
import type { AlikeScene } from './scene'

/** Who is like the one chosen, the most alike first, with the gap in each figure that weighs (0 to 1); null while none is chosen. */
export const table = ({ alike: { chosen, scale, figures, rows } }: AlikeScene): Table | null => {
  if (!chosen) return null
  const used = [...figures.entries()].filter(([, { weight }]) => weight > 0)
  return rowsOf(
    [
      ...['compared', 'code', 'region', 'scale', 'rank', 'likeness', 'shared', 'alike_in', 'apart_in'],
      ...used.map(([, { id, year, weight }]) => `gap:${id}:${year}:x${weight}`),
    ],
    rows.map((row, i) => [
      ...[chosen.code, row.region, row.name, scale, i + 1, row.likeness, row.shared],
      ...[listed(row.near), listed(row.far)],
      ...used.map(([at]) => row.gaps[at] ?? null),
    ]),
  )
}
