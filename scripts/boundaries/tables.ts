import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { csvParse } from 'd3-dsv'

const GEODATA = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../geodata')

export const VINTAGES = ['statistics', '2025', '2026-07'] as const
export type VintageId = (typeof VINTAGES)[number]

/** Where an atom belongs: its municipality and its province in every vintage. */
export interface AtomRow {
  readonly atom: string
  readonly municipality: Readonly<Record<VintageId, string>>
  readonly province: Readonly<Record<VintageId, string>>
}

const read = (file: string) => csvParse(readFileSync(path.join(GEODATA, file), 'utf8'))

/** `geodata/atoms.csv`. Throws when a cell is empty. */
export function atomTable(): AtomRow[] {
  return read('atoms.csv').map((row, i) => {
    const cell = (column: string) => {
      const value = row[column]
      if (!value) throw new Error(`geodata/atoms.csv, line ${i + 2}: ${column} is empty.`)
      return value
    }
    return {
      atom: cell('atom'),
      municipality: { statistics: cell('statistics'), '2025': cell('2025'), '2026-07': cell('2026-07') },
      // The statistics know the 17 provinces of 2025 throughout.
      province: {
        statistics: cell('province_2025'),
        '2025': cell('province_2025'),
        '2026-07': cell('province_2026-07'),
      },
    }
  })
}
