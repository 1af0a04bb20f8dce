import { Refusal } from './error'
import { timeOf } from './heading'
import { numberOf, SHARED } from './number'
import { stored, unzipXml } from './zip'

/** Most rows and columns of what is read, of whatever kind. */
export const MOST_ROWS = 25_000
export const MOST_COLUMNS = 400

const CELL = /<(?:\w+:)?(row|c)\b([^<>]*)/g
const REFERENCE = /\br="([A-Z]{0,3})(\d{0,8})"/

/** A sheet of a workbook, or a table of a page. */
export interface Sheet {
  readonly name: string
  readonly cells: readonly (readonly string[])[]
}

/**
 * The sheets of a workbook, as text: dates YYYY-MM-DD, percentages with their sign, numbers shown in thousands as they are
 * shown, formulas as the value last worked out; merged cells repeat what stands in the first of them.
 * Throws `Refusal`: see `unzipXml`; also notSheet, tooManyRows, tooManyColumns.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  const files = await unzipXml(bytes)
  const read = (path: string) => new TextDecoder().decode(files.get(path))
  if (!files.has('xl/workbook.xml'))
    throw new Refusal(/opendocument/.test(read('META-INF/manifest.xml')) ? 'ods' : 'notSheet')
  const shown = shownStyles(read('xl/styles.xml'))
  const merged = new Map<string, readonly Range[]>()
  for (const path of files.keys())
    if (/worksheets\/[^/]+\.xml$/.test(path)) {
      const text = read(path)
      measure(text)
      merged.set(path, rangesOf(text))
      if (shown.size) files.set(path, new TextEncoder().encode(asShown(text, shown)))
    }
  const { default: readSheets } = await import('read-excel-file/universal')
  const sheets = await readSheets(stored(files).buffer).catch(() => {
    throw new Refusal('brokenFile')
  })
  const paths = sheetPaths(read('xl/workbook.xml'), read('xl/_rels/workbook.xml.rels'))
  return sheets.map(({ sheet, data }, i) => ({
    name: sheet,
    cells: spread(
      data.map((row) => row.map(textOf)),
      merged.get(paths[i] ?? '') ?? [],
    ),
  }))
}

/** Paths of the sheets in the order of the workbook. */
function sheetPaths(workbook: string, relations: string): string[] {
  const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  const targets = new Map(
    [...relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  )
  return [...workbook.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag]) => {
    const target = targets.get(attribute(tag, '\\w+:id')) ?? ''
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`
  })
}

/** What a number format makes of a number: what it is multiplied by, and what stands behind it. */
interface Shown {
  readonly factor: number
  readonly behind: string
}

/**
 * Indexes of the cell styles that show another number than the cell holds (ECMA-376 part 1, 18.8.30 and 18.8.31): a
 * percentage (9 and 10 are built in), or thousands of it, by commas behind the digits.
 */
function shownStyles(styles: string): Map<string, Shown> {
  const percent = { factor: 100, behind: '%' }
  const formats = new Map<string, Shown>([
    ['9', percent],
    ['10', percent],
  ])
  for (const [, id, code = ''] of styles.matchAll(
    /<(?:\w+:)?numFmt\s[^>]*?numFmtId="(\d+)"[^>]*?formatCode="([^"]*)"/g,
  )) {
    const [first = ''] = code.replace(/&quot;.*?&quot;|\\.|\[[^\]]*\]/g, '').split(';')
    const thousands = /[0#](,+)(?![,0#?])/.exec(first)?.[1]?.length ?? 0
    if (first.includes('%')) formats.set(id!, percent)
    else if (thousands) formats.set(id!, { factor: 1000 ** -thousands, behind: '' })
  }
  const cells = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(styles)?.[0] ?? ''
  const ids = [...cells.matchAll(/<(?:\w+:)?xf\b[^>]*?numFmtId="(\d+)"/g)].map(([, id]) => id!)
  return new Map(ids.flatMap((id, i) => (formats.has(id) ? [[String(i), formats.get(id)!] as const] : [])))
}

/** A sheet in which 0.2 that is shown as 20.0% is the text 20%: a reader of values knows nothing of styles. */
const asShown = (sheet: string, styles: ReadonlyMap<string, Shown>) =>
  sheet.replace(
    /<(\w+:)?c\b([^<>]*[^<>/])>(?:<(?:\w+:)?f\b[^<>]*(?:\/>|>[^<]*<\/(?:\w+:)?f>))?<(?:\w+:)?v>([^<]*)<\/(?:\w+:)?v><\/(?:\w+:)?c>/g,
    (cell, prefix: string | undefined, attributes: string, value: string) => {
      const style = styles.get(/\bs="(\d+)"/.exec(attributes)?.[1] ?? '')
      const type = /\bt="(\w+)"/.exec(attributes)?.[1] ?? 'n'
      const number = Number(value)
      if (type !== 'n' || !style || !value.trim() || !Number.isFinite(number)) return cell
      const p = prefix ?? ''
      const kept = attributes.replace(/\s\b[st]="\w+"/g, '')
      const text = `${Number((number * style.factor).toPrecision(15))}${style.behind}`
      return `<${p}c${kept} t="inlineStr"><${p}is><${p}t>${text}</${p}t></${p}is></${p}c>`
    },
  )

/** Merged cells; rows and columns count from 0, the last ones are within. */
export interface Range {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

const rangesOf = (sheet: string): Range[] =>
  [...sheet.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)"/g)].map(
    ([, left, top, right, bottom]) => ({
      left: columnOf(left!) - 1,
      top: Number(top) - 1,
      right: columnOf(right!) - 1,
      bottom: Number(bottom) - 1,
    }),
  )

/** Cells in which what stands in merged ones is repeated; a figure as one that they share, since it is that of none of them alone. */
export function spread(cells: string[][], ranges: readonly Range[]): string[][] {
  for (const { top, left, bottom, right } of ranges) {
    const said = cells[top]?.[left] ?? ''
    if (!said) continue
    const shared = typeof numberOf(said) === 'number' && timeOf(said) === null
    const text = shared ? said + SHARED : said
    if (shared) cells[top]![left] = text
    for (let row = top; row <= Math.min(bottom, cells.length - 1); row++)
      for (let column = left; column <= Math.min(right, MOST_COLUMNS); column++) cells[row]![column] ||= text
  }
  return cells.map((row) => Array.from(row, (cell) => cell ?? ''))
}

/** Refuses a sheet that is too large by the addresses of its cells: a reader fills all the gaps between them. */
function measure(text: string) {
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
    if (row > MOST_ROWS) throw new Refusal('tooManyRows', { limit: MOST_ROWS })
    if (column > MOST_COLUMNS) throw new Refusal('tooManyColumns', { row, limit: MOST_COLUMNS })
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
