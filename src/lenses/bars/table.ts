import { rowsOf, type Table } from '../../export/table'
import type { BarsScene } from './scene'

/** Regions with a figure, the highest first; those of the same figure have the same rank. */
export const table = ({ bars: { rows }, regions, indicator, year }: BarsScene): Table => {
  const ranks = new Map(regions.map(({ code, rank }) => [code, rank]))
  return rowsOf(
    ['rank', 'code', 'name', `${indicator.id} ${year}`],
    rows.map(({ code, name, value }) => [ranks.get(code) ?? null, code, name, value]),
  )
}
