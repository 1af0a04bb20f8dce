import { OwnError } from './error'
import { stored, unzipXml } from './zip'

/** Most rows and columns of what is read, of whatever kind. */
export const MOST_ROWS = 20_000
export const MOST_COLUMNS = 400

const CELL = /<(?:\w+:)?(row|c)\b([^<>]*)/g
const REFERENCE = /\br="([A-Z]{0,3})(\d{0,8})"/

/**
 * The first sheet of a workbook that has cells, as text: dates YYYY-MM-DD, formulas as the value last worked out.
 * Throws `OwnError`: see `unzipXml`; also notSheet, tooManyRows, tooManyColumns.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<string[][]> {
  const files = await unzipXml(bytes)
  if (!files.has('xl/workbook.xml')) throw new OwnError('notSheet')
  for (const [path, data] of files) if (/worksheets\/[^/]+\.xml$/.test(path)) measure(data)
  const { default: readSheets } = await import('read-excel-file/universal')
  const sheets = await readSheets(stored(files).buffer).catch(() => {
    throw new OwnError('brokenFile')
  })
  const data = sheets.find((sheet) => sheet.data.length > 0)?.data ?? []
  return data.map((row) => row.map(textOf))
}

/** Refuses a sheet that is too large by the addresses of its cells: a reader fills all the gaps between them. */
function measure(sheet: Uint8Array) {
  const text = new TextDecoder().decode(sheet)
  let row = 0
  let column = 0
  for (const [, kind, attributes = ''] of text.matchAll(CELL)) {
    const [, letters = '', digits = ''] = REFERENCE.exec(attributes) ?? []
    if (kind === 'row') {
      row = digits ? Number(digits) : row + 1
      column = 0
    } else {
      row = digits ? Number(digits) : row
      column = letters ? columnOf(letters) : column + 1
    }
    // Empty cells with only a format do no harm, but no table is so long or so wide.
    if (row > MOST_ROWS) throw new OwnError('tooManyRows', { limit: MOST_ROWS })
    if (column > MOST_COLUMNS) throw new OwnError('tooManyColumns', { row, limit: MOST_COLUMNS })
  }
}

const columnOf = (letters: string) =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

function textOf(cell: unknown): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  // What a double adds behind its fifteenth digit nobody typed.
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15)))
  return typeof cell === 'string' || typeof cell === 'boolean' ? String(cell) : ''
}
