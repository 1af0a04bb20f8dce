import type { Outcome } from './importer'

/** How many of a kind are listed in full. */
const LISTED = 12

/** What an import changed, in lines for the maintainer. */
export function reportOf(outcome: Outcome): string {
  const { added, changed, unmatched, passed, units, rows } = outcome
  const lines = [
    `${outcome.table}: ${rows.length} rows, ${outcome.written ? 'written' : 'not written (dry run)'}`,
    `  source ${outcome.source}; unit of the file ${units[0] ?? 'not named, taken as that of the table'}, of the table ${units[1]}`,
    `  added ${added.length}, changed ${changed.length}, unchanged ${outcome.unchanged}, not in the file and kept ${outcome.kept}`,
  ]
  const list = (title: string, words: readonly string[]): void => {
    if (!words.length) return
    lines.push(`  ${title} (${words.length}):`, ...words.slice(0, LISTED).map((word) => `    ${word}`))
    if (words.length > LISTED) lines.push(`    and ${words.length - LISTED} more`)
  }
  list(
    'changed, largest first',
    [...changed]
      .sort((a, b) => distance(b) - distance(a))
      .map(({ region, year, from, to }) => `${region} ${year}: ${from} -> ${to}`),
  )
  list(
    'names not matched',
    unmatched.map(({ line, reason }) => `line ${line}: ${reason}`),
  )
  list('old parts left out', passed.parts)
  list('sums that do not hold now', outcome.sums)
  const also = [
    [outcome.missing, 'cells without a figure'],
    [passed.levels, 'lines of another level'],
    [passed.districts, 'lines of districts of a city'],
    [outcome.ignored.length, 'lines of headings and notes'],
    [outcome.rounded, 'values rounded when converted'],
  ] as const
  const counted = also.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`)
  if (counted.length) lines.push(`  passed over: ${counted.join(', ')}`)
  return lines.join('\n')
}

const distance = ({ from, to }: { from: string; to: string }): number =>
  Math.abs(Number(to) - Number(from)) / Math.max(Math.abs(Number(from)), 1)
