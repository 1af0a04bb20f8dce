import { parseCsv, type Cell } from './csv'
import type { Column } from './columns'
import { TableError } from './errors'

/** The columns of a table, by their names in the header. */
export type Schema = Readonly<Record<string, Column<unknown>>>
type ValueOf<C> = C extends Column<infer T> ? T : never
/** A decoded row: the value of every column. */
export type RowOf<S extends Schema> = { readonly [K in keyof S]: ValueOf<S[K]> }

/** A decoded table. `cells[i]` are the cells `rows[i]` was read from, in the order of `header`. */
export interface Table<S extends Schema = Schema> {
  readonly file: string
  readonly header: readonly string[]
  readonly rows: readonly RowOf<S>[]
  readonly cells: readonly (readonly Cell[])[]
  readonly errors: readonly TableError[]
}

/** A table whose header is as it is: all cells are text. */
export type FreeTable = Table<Readonly<Record<string, Column<string>>>>

/**
 * Decodes a table with exactly the columns of the schema, in `order`. A row with an unreadable cell is left out of
 * `rows` and named in `errors`; no error is thrown, so that all that is wrong can be told at once.
 *
 * @param order of the columns in the header; given where a name would be taken for a number and change its place
 */
export function decodeTable<S extends Schema>(
  file: string,
  source: string,
  schema: S,
  order: readonly string[] = Object.keys(schema),
): Table<S> {
  const lines = cellsOf(file, source)
  if (lines instanceof TableError) return { file, header: order, rows: [], cells: [], errors: [lines] }
  const [header, ...body] = lines
  const wrong = headerErrors(file, header!, order)
  if (wrong.length) return { file, header: order, rows: [], cells: [], errors: wrong }

  const errors: TableError[] = []
  const rows: RowOf<S>[] = []
  const cells: Cell[][] = []
  for (const line of body) {
    const bad = widthError(file, line, order)
    if (bad) {
      errors.push(bad)
      continue
    }
    const row: Record<string, unknown> = {}
    const before = errors.length
    order.forEach((name, i) => {
      const read = schema[name]!.read(line[i]!.text)
      if ('value' in read) row[name] = read.value
      else errors.push(new TableError(file, line[i]!.line, name, read.reason, read.hint))
    })
    if (errors.length > before) continue
    // The loop above read every column of the schema by its own decoder.
    rows.push(row as RowOf<S>)
    cells.push(line)
  }
  return { file, header: order, rows, cells, errors }
}

/** Reads a table as text cells, whatever its columns. */
export function decodeFreeTable(file: string, source: string): FreeTable {
  const lines = cellsOf(file, source)
  if (lines instanceof TableError) return { file, header: [], rows: [], cells: [], errors: [lines] }
  const header = lines[0]!.map((cell) => cell.text)
  const errors: TableError[] = header.flatMap((name, i) =>
    name === '' || header.indexOf(name) !== i
      ? [new TableError(file, 1, name, 'the column has no name of its own', 'name every column once')]
      : [],
  )
  const cells = lines.slice(1).filter((line) => {
    const bad = widthError(file, line, header)
    if (bad) errors.push(bad)
    return !bad
  })
  const rows = cells.map((line) => Object.fromEntries(line.map((cell, i) => [header[i]!, cell.text])))
  return { file, header, rows, cells, errors }
}

/** The cell of row `index` (of `rows`) in the named column. */
export function cellOf(table: Table, index: number, column: string): Cell {
  return table.cells[index]![table.header.indexOf(column)]!
}

/** An error at a cell of a decoded table. */
export function errorAt(
  table: Table,
  index: number,
  column: string,
  reason: string,
  hint: string,
): TableError {
  return new TableError(table.file, cellOf(table, index, column).line, column, reason, hint)
}

function cellsOf(file: string, source: string): Cell[][] | TableError {
  try {
    const lines = parseCsv(source, file)
    return lines.length
      ? lines
      : new TableError(
          file,
          1,
          null,
          'the file is empty',
          'write the header line and the rows, or delete the file',
        )
  } catch (error) {
    if (error instanceof TableError) return error
    throw error
  }
}

function widthError(file: string, line: readonly Cell[], header: readonly string[]): TableError | null {
  if (line.length === header.length) return null
  const column = line.length < header.length ? header[line.length]! : header.at(-1)!
  return new TableError(
    file,
    line[0]!.line,
    column,
    `the row has ${line.length} cells, the header ${header.length}`,
    'write one cell a column; quote a cell that holds a comma',
  )
}

function headerErrors(file: string, cells: readonly Cell[], order: readonly string[]): TableError[] {
  const header = cells.map((cell) => cell.text)
  const expected = `the columns are ${order.join(',')}`
  const wrong = (column: string, reason: string) => new TableError(file, 1, column, reason, expected)
  const unknown = header
    .filter((name) => !order.includes(name))
    .map((name) => wrong(name, 'wrong column: it is not known'))
  const missing = order
    .filter((name) => !header.includes(name))
    .map((name) => wrong(name, 'wrong column: it is missing'))
  if (unknown.length || missing.length) return [...unknown, ...missing]
  const first = header.findIndex((name, i) => name !== order[i])
  return first < 0
    ? []
    : [wrong(header[first]!, `wrong column: "${order[first] ?? 'nothing'}" belongs in this place`)]
}
