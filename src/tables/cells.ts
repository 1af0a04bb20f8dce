import { dsvFormat } from 'd3-dsv'
import { Refusal } from './error'
import { htmlSheets } from './html'
import { MOST_COLUMNS, MOST_ROWS, readWorkbook, type Sheet } from './sheet'

export { Refusal }

const MOST_BYTES = 5_000_000
const LONGEST_CELL = 2000
/** In the order they are believed: a tab stands in a cell of nobody's, a comma in any number. */
const DELIMITERS = ['\t', ';', ','] as const
/** The part of the lines that must have a delimiter for it to be one: titles and notes have none. */
const ENOUGH = 1 / 3
const SNIFFED = 200

/**
 * Cells of a pasted text, CSV or TSV, trimmed, without empty rows and columns at the end.
 * Throws `Refusal`: empty, brokenQuotes, tooLarge, tooManyRows, tooManyColumns, cellTooLong, notText.
 */
export function readText(text: string): string[][] {
  if (text.length > MOST_BYTES) throw tooLarge(text.length)
  if (text.includes('\0')) throw new Refusal('notText')
  const whole = text.replace(/^\uFEFF/, '')
  const delimiter = sniff(whole)
  checkQuotes(whole, delimiter)
  return bounded((add) => dsvFormat(delimiter).parseRows(whole, (row) => (add(row), null)))
}

/**
 * The text of bytes: by its byte order mark, else UTF-8, else UTF-16 by its zero bytes, else CP949, in which Korean
 * offices save. Throws `Refusal` notText when it is none of these.
 */
export function decodeBytes(bytes: Uint8Array): string {
  const [a, b, c] = bytes
  const as = (encoding: string) => {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      return null
    }
  }
  const marked =
    a === 0xef && b === 0xbb && c === 0xbf
      ? 'utf-8'
      : a === 0xff && b === 0xfe
        ? 'utf-16le'
        : a === 0xfe && b === 0xff
          ? 'utf-16be'
          : null
  const zeros = [0, 0]
  bytes.subarray(0, 2000).forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]!++
  })
  const [even = 0, odd = 0] = zeros
  const wide = odd > even ? 'utf-16le' : even > odd ? 'utf-16be' : null
  const text = marked ? as(marked) : wide ? as(wide) : (as('utf-8') ?? as('euc-kr'))
  if (text === null) throw new Refusal('notText')
  return text
}

/** The sheets that hold something, within the limits. Throws `Refusal`: empty, tooManyColumns, cellTooLong, tooManyRows. */
export function trimmed(sheets: readonly Sheet[]): Sheet[] {
  const full = sheets.filter(({ cells }) => cells.some((row) => row.some((cell) => cell.trim())))
  if (!full.length) throw new Refusal('empty')
  return full.map(({ name, cells }) => ({ name, cells: bounded((add) => cells.forEach(add)) }))
}

/**
 * The sheets of a file, which is judged by what is in it and not by its name; that of a text has no name.
 * Throws `Refusal` with the code of what it is instead of a table.
 *
 * @param name for the messages
 */
export async function readSheets(bytes: Uint8Array, name: string): Promise<Sheet[]> {
  if (bytes.length > MOST_BYTES) throw tooLarge(bytes.length, name)
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 512))
  if (head.startsWith('PK\x03\x04')) return trimmed(await readWorkbook(bytes))
  // The same container holds .xls, .hwp and locked .xlsx; the last name their part `EncryptedPackage` (UTF-16).
  if (head.startsWith('\xd0\xcf\x11\xe0'))
    throw new Refusal(utf16In(bytes, 'EncryptedPackage') ? 'encrypted' : 'oldExcel', { name })
  if (head.startsWith('%PDF')) throw new Refusal('pdf', { name })
  if (/^(\x89PNG|\xff\xd8\xff|GIF8|RIFF|BM|II\*\0|MM\0\*)/.test(head) && /[\0\x80-\xff]/.test(head))
    throw new Refusal('image', { name })
  const text = decodeBytes(bytes)
  if (
    /^\s*<(!doctype|html|table|\?xml|head|meta|style|svg)/i.test(text.slice(0, 1000).replace(/^\uFEFF/, ''))
  ) {
    const sheets = htmlSheets(text)
    if (!sheets.length) throw new Refusal('html', { name })
    return trimmed(sheets)
  }
  return [{ name: '', cells: readText(text) }]
}

function sniff(text: string): string {
  const lines = text
    .slice(0, 200_000)
    .split(/\r\n?|\n/, SNIFFED)
    .filter((line) => line.trim())
  const bare = lines.map((line) => line.replace(/"[^"]*(?:""[^"]*)*"/g, ''))
  return DELIMITERS.find((d) => bare.filter((line) => line.includes(d)).length > bare.length * ENOUGH) ?? ','
}

/** d3-dsv reads on to the end of the text from a quotation mark without a partner, and drops what follows one. */
function checkQuotes(text: string, delimiter: string) {
  const field = new RegExp(
    `("[^"]*(?:""[^"]*)*"|(?!")[^${delimiter}\\r\\n]*)(${delimiter}|\\r\\n?|\\n|$)`,
    'y',
  )
  let row = 1
  while (field.lastIndex < text.length) {
    const found = field.exec(text)
    if (!found) throw new Refusal('brokenQuotes', { row })
    if (row > MOST_ROWS && /\S/.test(found[1]!)) throw new Refusal('tooManyRows', { limit: MOST_ROWS })
    if (found[2] !== delimiter) row++
  }
}

/** Gathers rows within the limits, trimmed and squared at the end. */
function bounded(read: (add: (row: readonly string[]) => void) => unknown): string[][] {
  const rows: string[][] = []
  let filled = 0
  let row = 0
  read((raw) => {
    row++
    const cells = raw.map((cell) => cell.trim())
    while (cells.length && cells.at(-1) === '') cells.pop()
    if (cells.length > MOST_COLUMNS) throw new Refusal('tooManyColumns', { row, limit: MOST_COLUMNS })
    const long = cells.findIndex((cell) => cell.length > LONGEST_CELL)
    if (long >= 0) throw new Refusal('cellTooLong', { row, column: long + 1, limit: LONGEST_CELL })
    if (cells.length) filled = row
    if (filled > MOST_ROWS) throw new Refusal('tooManyRows', { limit: MOST_ROWS })
    if (row <= MOST_ROWS) rows.push(cells)
  })
  if (!filled) throw new Refusal('empty')
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0)
  return rows.slice(0, filled).map((cells) => Array.from({ length: width }, (_, i) => cells[i] ?? ''))
}

const utf16In = (bytes: Uint8Array, word: string) =>
  new TextDecoder('latin1').decode(bytes).includes([...word].join('\0'))

const tooLarge = (size: number, name = '') =>
  new Refusal('tooLarge', { name, size: (size / 1e6).toFixed(1), limit: MOST_BYTES / 1e6 })
