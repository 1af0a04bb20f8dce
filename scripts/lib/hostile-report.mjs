/** @typedef {{ name: string, cases: number, taken: number, slowest: number, grown: number }} Measured */

const number = (/** @type {number} */ value) => value.toLocaleString('en')

/**
 * What hostile input did, as Markdown.
 *
 * @param {readonly Measured[]} measured
 * @param {string} date
 * @param {string} machine
 * @returns {string}
 */
export function hostileReport(measured, date, machine) {
  const head = [
    'from outside',
    'cases',
    'taken',
    'refused or with notes',
    'slowest, ms of the processor',
    'grown by, MB',
  ]
  const rows = measured.map(({ name, cases, taken, slowest, grown }) => [
    name,
    ...[cases, taken, cases - taken, slowest, grown].map(number),
  ])
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i]?.length ?? 0)))
  const line = (/** @type {readonly string[]} */ row) =>
    `| ${row.map((cell, i) => (i ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0))).join(' | ')} |`
  const rule = widths.map((width, i) => (i ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)))
  return `# Hostile input

\`npm run hostile\`, ${date}; ${machine}. Seeded cases of each way by which something comes in from outside: words that want to be
markup, addresses that run, numbers that are none, halves of letters, signs that turn writing around, names of the language's own, and
whole links, stories and files with parts exchanged, letters changed and ends cut off. Each is taken as the page would take it, to
the drawn picture, the embed's words or the article; it is taken or refused with a reason, in less than 2 s of the processor, and nothing of it is
an element, a handler, an address or a number that is none. Half a gigabyte that was packed into half a megabyte is left as
soon as it is known to be too large.

${[line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n')}
`
}
