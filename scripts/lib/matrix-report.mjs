const SIGNS = { true: 'holds', false: '**broken**', undefined: '' }

/**
 * What became of the rows of the matrix (`tests/browser/matrix`), as Markdown: for each page a table of its files by what they
 * were answered with, then the browsers that lack something.
 *
 * @param {readonly { readonly title: string, readonly held: boolean }[]} rows by their titles: `page · file · fault`, or words
 * @param {string} date
 * @returns {string}
 */
export function matrixReport(rows, date) {
  const parted = rows.map(({ title, held }) => ({ parts: title.split(' · '), held }))
  const files = parted.filter(({ parts }) => parts.length === 3)
  const others = parted.filter(({ parts }) => parts.length !== 3)
  const one = (/** @type {number} */ part) => [...new Set(files.map(({ parts }) => parts[part] ?? ''))]
  const faults = one(2)
  const page = (/** @type {string} */ name) => {
    const own = files.filter(({ parts }) => parts[0] === name)
    const line = (/** @type {string} */ file) => [
      `\`${file}\``,
      ...faults.map((fault) => {
        const row = own.find(({ parts }) => parts[1] === file && parts[2] === fault)
        return SIGNS[/** @type {'true'} */ (String(row?.held))]
      }),
    ]
    const named = [...new Set(own.map(({ parts }) => parts[1] ?? ''))]
    return `## ${name[0]?.toUpperCase()}${name.slice(1)}\n\n${table([['file', ...faults], ...named.map(line)])}`
  }
  const held = rows.filter((row) => row.held).length
  return `# What fails, and what is left

\`npm run matrix\`, ${date}: ${rows.length} rows, ${held} hold. In each a page is opened while one of its files is answered with a fault, or in a
browser that lacks something. A row holds where the page says which file it was and how to go on, shows no other title, legend, table
or picture than the one that was asked for, is whole after the way on was taken, and leaves no error unhandled.

${one(0).map(page).join('\n\n')}

## Browsers and lines

${table([['', ''], ...others.map((row) => [row.parts.join(' · '), SIGNS[/** @type {'true'} */ (String(row.held))]])])}
`
}

/** @param {readonly (readonly string[])[]} rows the first is the heading */
function table(rows) {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(3, ...rows.map((row) => (row[i] ?? '').length)))
  const lines = rows.map((row) => `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`)
  return [lines[0], `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...lines.slice(1)].join(
    '\n',
  )
}
