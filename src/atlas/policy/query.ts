import type { PolicyTables } from '../model'
import { STANDINGS, type Standing } from './standing'

/** A row that a reference to a table found: its cells as written, and what tables say of a row in columns of these names. */
export interface FoundRow {
  readonly cells: Readonly<Record<string, string>>
  /** Of the columns `date` or `year`; empty where the table has neither. */
  readonly date: string
  readonly confidence: string
  readonly standing: Standing
  readonly sources: readonly string[]
}

/** The rows of a table in which every named column holds what is asked; none of a table that is not here. */
export function rowsWhere(
  tables: PolicyTables,
  name: string,
  where: readonly (readonly [column: string, value: string])[],
): readonly FoundRow[] {
  return (tables.get(name) ?? [])
    .filter((cells) => where.every(([column, value]) => cells[column] === value))
    .map((cells) => {
      const { year = '', date = year, confidence = '', standing = '', sources = '' } = cells
      return {
        cells,
        date,
        confidence,
        standing: STANDINGS.find((one) => one === standing) ?? 'established',
        sources: sources.split(';').filter(Boolean),
      }
    })
}
