import type { Moves } from './model'

/** Tables of moves: between provinces, and the strongest between municipalities. */
export const PROVINCE_MOVES = 'province'
export const STRONGEST_MOVES = 'strongest'
/** Persons who moved one way at least: the strongest moves between municipalities are those. */
export const STRONG_MOVE = 500
/** The part of the moves of municipalities that all of one of them are in. */
export const movesPart = (code: string) => code.slice(0, 3)

const places = new WeakMap<Moves, ReadonlyMap<string, number>>()

/** The place of a region in the rows of a table; undefined for one it does not have. */
export function placeIn(moves: Moves, code: string): number | undefined {
  let known = places.get(moves)
  if (!known) places.set(moves, (known = new Map(moves.codes.map((one, i) => [one, i]))))
  return known.get(code)
}

/** Persons who moved from one region to another in a year; null where the table does not tell. */
export function persons(moves: Moves, from: string, to: string, year: number): number | null {
  const column = moves.years.indexOf(year)
  const [i, j] = [placeIn(moves, from), placeIn(moves, to)]
  if (i === undefined || j === undefined || from === to) return null
  return moves.out[from]?.[column]?.[j] ?? moves.in[to]?.[column]?.[i] ?? null
}
