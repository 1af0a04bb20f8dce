import { MOST_COLUMNS, MOST_ROWS, spread, type Range, type Sheet } from './sheet'

/**
 * The tables of a page, as from a clipboard or a download that is called .xls; merged cells repeat what stands in the
 * first of them. Empty where there is no table, or nothing that reads pages.
 */
export function htmlSheets(html: string): Sheet[] {
  const { DOMParser: Parser } = globalThis as { DOMParser?: typeof DOMParser }
  if (!Parser) return []
  // Scripts of a page that is parsed like this do not run, nor are its pictures asked for.
  const page = new Parser().parseFromString(html, 'text/html')
  const tables = [...page.querySelectorAll('table')].filter((table) => !table.querySelector('table'))
  return tables.map((table) => ({ name: table.caption?.textContent.trim() ?? '', cells: cellsOf(table) }))
}

function cellsOf(table: HTMLTableElement): string[][] {
  const cells: string[][] = []
  const ranges: Range[] = []
  const taken = new Set<string>()
  for (const [top, row] of [...table.rows].slice(0, MOST_ROWS + 1).entries()) {
    const line = (cells[top] ??= [])
    let left = 0
    for (const cell of row.cells) {
      while (taken.has(`${top} ${left}`)) left++
      if (left > MOST_COLUMNS) break
      const bottom = top + (cell.rowSpan || table.rows.length) - 1
      const right = Math.min(left + cell.colSpan - 1, MOST_COLUMNS)
      for (let r = top; r <= Math.min(bottom, table.rows.length - 1); r++)
        for (let c = left; c <= right; c++) taken.add(`${r} ${c}`)
      line[left] = textOf(cell)
      if (bottom > top || right > left) ranges.push({ top, left, bottom, right })
      left = right + 1
    }
  }
  return spread(
    cells.map((row) => Array.from(row, (cell) => cell ?? '')),
    ranges,
  )
}

/** The text of a cell; footnote marks set high are left out, since 12² is no 122. */
function textOf(cell: HTMLTableCellElement): string {
  const copy = cell.cloneNode(true) as HTMLTableCellElement
  copy.querySelectorAll('sup, script, style').forEach((part) => part.remove())
  copy.querySelectorAll('br').forEach((br) => br.replaceWith(' '))
  return copy.textContent.replace(/\s+/g, ' ').trim()
}
