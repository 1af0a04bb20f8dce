import { DecodeError } from '../form'
import type { PolicyTables } from '../model'
import type { Field } from './field'

type Cells = Readonly<Record<string, string>>

/** A table of geodata/policy: its name, and how a typed row is read from the cells of a written one. */
export interface PolicyTable<T> {
  readonly name: string
  readonly fields: { readonly [K in keyof T]-?: Field<T[K]> }
}

/** A cell that is not what its column must hold. */
export interface Misfit {
  readonly column: string
  readonly wanted: string
}

/** Reads a row; what does not fit is named, and the row is then null. */
export function readRow<T>({ fields }: PolicyTable<T>, cells: Cells): { row: T | null; misfits: Misfit[] } {
  const row: Partial<T> = {}
  const misfits: Misfit[] = []
  for (const name in fields) {
    const { columns, wanted, read } = fields[name]
    const missing = columns.find((column) => cells[column] === undefined)
    const value = missing ? undefined : read(...columns.map((column) => cells[column] ?? ''))
    if (value === undefined) misfits.push({ column: missing ?? columns[0] ?? '', wanted })
    else row[name] = value
  }
  return { row: misfits.length ? null : (row as T), misfits }
}

const known = new WeakMap<readonly Cells[], readonly unknown[]>()

/**
 * The typed rows of a table, read once; none while it is not among the tables that are here.
 * Throws a `DecodeError` that names table, row (from 0) and column of the first cell that does not fit.
 */
export function rowsOf<T>(tables: PolicyTables | undefined, table: PolicyTable<T>): readonly T[] {
  const written = tables?.get(table.name)
  if (!written) return []
  const found = known.get(written)
  // What is kept was read from these very rows, and the rows of a table are read by no other.
  if (found) return found as readonly T[]
  const rows = written.map((cells, i) => {
    const { row, misfits } = readRow(table, cells)
    if (row) return row
    throw new DecodeError(
      `policy/${table.name}.json: ${i}.${misfits[0]?.column} – ${misfits[0]?.wanted} expected`,
    )
  })
  known.set(written, rows)
  return rows
}
