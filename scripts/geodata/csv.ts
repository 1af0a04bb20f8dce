import { TableError } from './errors'

/** A cell: its text and the line of the file on which it begins (a quoted cell may hold line breaks). */
export interface Cell {
  readonly text: string
  readonly line: number
}

/** What a cell without quotes goes on with. */
const PLAIN = /[^,\r\n"]*/y

/**
 * Cells of a comma-separated text (RFC 4180: quotes, doubled quotes, line breaks inside quotes; LF or CRLF; a byte-order
 * mark is ignored). Blank lines are left out.
 * Throws a `TableError` at the line of a quote that never closes, or that stands inside or before other text.
 */
export function parseCsv(text: string, file: string): Cell[][] {
  const rows: Cell[][] = []
  let row: Cell[] = []
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  let line = 1

  const quotes = (where: number, reason: string) =>
    new TableError(file, where, null, reason, 'put the whole cell in quotes and double the quotes inside it')

  const quoted = (): Cell => {
    const start = line
    let value = ''
    for (at++; ; at++) {
      if (at >= text.length) throw quotes(start, 'a quote opens here and never closes')
      const char = text[at]!
      if (char === '"') {
        if (text[at + 1] !== '"') break
        at++
      } else if (char === '\n') line++
      value += char
    }
    at++
    if (at < text.length && !/[,\r\n]/.test(text[at]!)) throw quotes(line, 'text follows a closing quote')
    return { text: value, line: start }
  }

  const plain = (): Cell => {
    const start = at
    PLAIN.lastIndex = at
    PLAIN.test(text)
    at = PLAIN.lastIndex
    if (text[at] === '"') throw quotes(line, 'a quote stands inside a cell that has none at its start')
    return { text: text.slice(start, at), line }
  }

  while (at < text.length) {
    row.push(text[at] === '"' ? quoted() : plain())
    if (text[at] === ',') {
      at++
      if (at === text.length) row.push({ text: '', line })
      continue
    }
    if (text[at] === '\r') at++
    if (text[at] === '\n') at++
    if (row.length > 1 || row[0]!.text !== '') rows.push(row)
    row = []
    line++
  }
  if (row.length) rows.push(row)
  return rows
}
