import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Indicator, Level } from '../../src/atlas/model'
import { BadTables } from '../geodata/errors'
import { CHANGES, CHECKS, SOURCES, type CHECKED } from '../geodata/schemas'
import { decodeTable, type RowOf, type Schema } from '../geodata/table'

/** How figures came here: from the publisher itself, from a copy of the publisher's table, out of the press, … */
export type Standing = 'publisher' | 'copy-checked' | 'copy' | 'press' | 'law' | 'computed' | 'slide'
export type Check = (typeof CHECKED)[number]
export type Change = RowOf<typeof CHANGES>

/** What the keepers of the tables know of a source that its readers are told here alone. */
export interface Kept {
  readonly standing: Standing
  readonly checks: readonly Check[]
  /** Id of its row in licences.csv. */
  readonly licence: string
}

/** What is told of where figures come from. */
export interface Keepers {
  readonly sources: ReadonlyMap<string, Kept>
  /** In the order of their days. */
  readonly changes: readonly Change[]
}

/** What makes one copy of a table as good as two. */
const HOLDS: readonly Check[] = ['second-copy', 'sums', 'recomputed', 'published']

function standingOf(kind: string, checks: readonly Check[]): Standing {
  if (kind === 'publisher' || kind === 'press' || kind === 'law' || kind === 'computed') return kind
  if (kind === 'deck') return 'slide'
  return checks.some((one) => HOLDS.includes(one)) ? 'copy-checked' : 'copy'
}

/** Reads what the keepers noted. Throws `BadTables`. @param geodata folder of the tables */
export function readKeepers(geodata: string): Keepers {
  const read = <S extends Schema>(file: string, schema: S): readonly RowOf<S>[] => {
    const table = decodeTable(file, readFileSync(path.join(geodata, file), 'utf8'), schema)
    if (table.errors.length) throw new BadTables(table.errors)
    return table.rows
  }
  const checks = new Map(read('checks.csv', CHECKS).map((row) => [row.source, row.checks]))
  return {
    sources: new Map(
      read('sources/statistics.csv', SOURCES).map(({ id, kind, licence }) => {
        const own = checks.get(id) ?? ['none' as const]
        return [id, { standing: standingOf(kind, own), checks: own, licence }]
      }),
    ),
    changes: [...read('changes.csv', CHANGES)].sort((a, b) =>
      a.date < b.date ? -1 : a.date > b.date ? 1 : 0,
    ),
  }
}

/** The last change of an indicator's figures at a level: of its own file, or of the two it is computed from. */
export function lastChange(
  { changes }: Keepers,
  { id, ratio }: Pick<Indicator, 'id' | 'ratio'>,
  level: Level,
): Change | undefined {
  const own = (indicator: string) =>
    changes.findLast((change) => change.indicator === indicator && change.level === level)
  const parts = [own(id), ...(ratio ? [own(ratio.numerator), own(ratio.denominator)] : [])]
  return parts
    .filter((change) => change !== undefined)
    .reduce<Change | undefined>((last, one) => (last && last.date >= one.date ? last : one), undefined)
}

/** Where the figures of an indicator at a level are kept. */
const seriesTable = (indicator: string, level: Level) => `series/${indicator}.${level}.csv`

/** The first twelve digits of the SHA-256 of a text or file. */
export const fingerprint = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 12)

/** The fingerprint of a series file as it lies; null when there is none. @param geodata folder of the tables */
export function fingerprintOfSeries(geodata: string, indicator: string, level: Level): string | null {
  const file = path.join(geodata, seriesTable(indicator, level))
  return existsSync(file) ? fingerprint(readFileSync(file)) : null
}
