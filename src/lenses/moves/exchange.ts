import type { Moves } from '../../atlas/model'
import { persons, placeIn } from '../../atlas/moves'

/** What is asked of moves: who came less who left, both, or one of the two. */
export const MEASURES = ['net', 'gross', 'in', 'out'] as const
export type Measure = (typeof MEASURES)[number]

/** What two regions exchange in a year, in persons. */
export interface Exchange {
  readonly a: string
  readonly b: string
  /** From `a` to `b`. */
  readonly there: number
  /** From `b` to `a`. */
  readonly back: number
}

/** Persons on their way from one region to another: a movement, or what is left of two that run against each other. */
export interface Current {
  readonly from: string
  readonly to: string
  readonly persons: number
}

/** Who came to a region and who left it in a year, in persons. */
export interface Balance {
  readonly came: number
  readonly left: number
}

/** Of a balance what a measure asks for. */
export const measured = ({ came, left }: Balance, measure: Measure): number =>
  ({ net: came - left, gross: came + left, in: came, out: left })[measure]

/** Exchanges of a region with all others. Those of which the table does not tell both ways are left out. */
export function exchangesOf(moves: Moves, a: string, year: number): Exchange[] {
  return moves.codes.flatMap((b) => {
    const [there, back] = [persons(moves, a, b, year), persons(moves, b, a, year)]
    return there === null || back === null ? [] : [{ a, b, there, back }]
  })
}

/** All exchanges that a table tells of: each pair once; of a table of the strongest only those. */
export function allExchanges(moves: Moves, year: number): Exchange[] {
  if (!moves.strongest.length)
    return moves.codes.flatMap((a) => exchangesOf(moves, a, year).filter(({ b }) => a < b))
  const back = new Map(moves.strongest.map(([i, j, count]) => [`${i} ${j}`, count]))
  return moves.strongest.flatMap(([i, j, there]) => {
    const other = back.get(`${j} ${i}`)
    return i < j || other === undefined
      ? [{ a: moves.codes[i]!, b: moves.codes[j]!, there, back: other ?? 0 }]
      : []
  })
}

/**
 * The currents of exchanges, the strongest first. `net`: for each pair the one that remains; else each way by itself, with
 * a region chosen only those to it (`in`) or from it (`out`). Nobody is no current.
 *
 * @param chosen the `a` of all exchanges; null: none is chosen
 */
export function currentsOf(
  exchanges: readonly Exchange[],
  measure: Measure,
  chosen: string | null,
): Current[] {
  const each = exchanges.flatMap(({ a, b, there, back }): Current[] =>
    measure === 'net'
      ? [there > back ? { from: a, to: b, persons: there - back } : { from: b, to: a, persons: back - there }]
      : [
          { from: a, to: b, persons: there },
          { from: b, to: a, persons: back },
        ],
  )
  return each
    .filter(({ from, to, persons: count }) => {
      if (chosen !== null && measure === 'in') return count > 0 && to === chosen
      if (chosen !== null && measure === 'out') return count > 0 && from === chosen
      return count > 0
    })
    .sort((a, b) => b.persons - a.persons || (a.from + a.to).localeCompare(b.from + b.to))
}

/** As many are drawn while nobody says how many people a current must have. */
export const STRONGEST = 25

/** The currents to be drawn: those of at least so many people, else the strongest. */
export const drawn = (currents: readonly Current[], least: number | null): readonly Current[] =>
  least === null ? currents.slice(0, STRONGEST) : currents.filter(({ persons: count }) => count >= least)

/** Who came to and left each region of a table, all others together; of a region that was not there yet nothing. */
export function balancesOf(moves: Moves, year: number): ReadonlyMap<string, Balance> {
  const column = moves.years.indexOf(year)
  const [came, left] = [moves.out[NATION]?.[column], moves.in[NATION]?.[column]]
  if (came && left)
    return new Map(moves.codes.map((code, i) => [code, { came: came[i] ?? 0, left: left[i] ?? 0 }]))
  return new Map(
    moves.codes.flatMap((code) => {
      const all = exchangesOf(moves, code, year)
      return all.length ? [[code, balanceOf(all)] as const] : []
    }),
  )
}

/** Who came to and left the `a` of exchanges. */
export const balanceOf = (exchanges: readonly Exchange[]): Balance => ({
  came: exchanges.reduce((sum, { back }) => sum + back, 0),
  left: exchanges.reduce((sum, { there }) => sum + there, 0),
})

/** Who came to and left some regions together, seen from outside: what moves among them cancels out in the net only. */
export const together = (balances: ReadonlyMap<string, Balance>, codes: readonly string[]): number =>
  codes.reduce((sum, code) => sum + measured(balances.get(code) ?? { came: 0, left: 0 }, 'net'), 0)

/** Whether a region is one of a table. */
export const isIn = (moves: Moves, code: string) => placeIn(moves, code) !== undefined

const NATION = '00'
