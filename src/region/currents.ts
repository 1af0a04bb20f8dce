import type { Moves } from '../atlas/model'
import { persons } from '../atlas/moves'

/** Who came to a region from another and went there in a year, in persons. */
export interface Partner {
  readonly code: string
  readonly came: number
  readonly left: number
}

/** The moves of a region in the latest year of a table. */
export interface Currents {
  readonly year: number
  /** With all others together. */
  readonly came: number
  readonly left: number
  /** Those with most people both ways first. */
  readonly partners: readonly Partner[]
  readonly sources: readonly string[]
}

/** Null where the table does not tell of the region. Partners of which it does not tell both ways are left out. */
export function currentsOf(moves: Moves, code: string): Currents | null {
  const year = moves.years.at(-1)
  if (year === undefined) return null
  const partners = moves.codes.flatMap((other): Partner[] => {
    const [came, left] = [persons(moves, other, code, year), persons(moves, code, other, year)]
    return came === null || left === null ? [] : [{ code: other, came, left }]
  })
  if (!partners.length) return null
  const sum = (of: 'came' | 'left') => partners.reduce((total, partner) => total + partner[of], 0)
  return {
    year,
    came: sum('came'),
    left: sum('left'),
    partners: partners.sort((a, b) => b.came + b.left - a.came - a.left || (a.code < b.code ? -1 : 1)),
    sources: moves.sources,
  }
}
