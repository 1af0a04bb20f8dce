import type { Change } from '../import/rows'
import type { Outcome } from './update'

const MOST = 20

/** By how much a figure changed, in hundredths of what it was. */
function byHowMuch({ from, to }: Change): string {
  const [before, after] = [Number(from), Number(to)]
  if (before === 0) return ''
  const percent = ((after - before) / Math.abs(before)) * 100
  return ` (${percent > 0 ? '+' : ''}${percent.toFixed(2)} %)`
}

/** What became of a series, in words. */
export function reportOf(outcome: Outcome, dryRun: boolean): string {
  const { series, table, added, changed, unchanged, kept, missing, rounded, unmatched, sums, stopped } =
    outcome
  const years = [...new Set(added.map(({ year }) => year))].sort((a, b) => a - b)
  const list = (words: readonly string[]) => [
    ...words.slice(0, MOST).map((word) => `    ${word}`),
    ...(words.length > MOST ? [`    … ${words.length - MOST} more`] : []),
  ]
  return [
    `${series} from ${table}: ${added.length} added, ${changed.length} changed, ${unchanged} as they were, ${kept} not in KOSIS and kept`,
    ...(years.length ? [`  added: ${years.join(', ')}`] : []),
    ...(changed.length
      ? [
          '  changed:',
          ...list(
            changed.map((one) => `${one.region} ${one.year}: ${one.from} -> ${one.to}${byHowMuch(one)}`),
          ),
        ]
      : []),
    ...(missing ? [`  ${missing} without a figure`] : []),
    ...(rounded ? [`  ${rounded} had more decimals than the table and were rounded`] : []),
    ...(unmatched.length ? ['  no unit of the level:', ...list(unmatched)] : []),
    ...(sums.length ? ['  sums that do not hold any more:', ...list(sums)] : []),
    stopped ? `  NOTHING WRITTEN: ${stopped}` : dryRun ? '  nothing written (--dry-run)' : '  written',
  ].join('\n')
}
