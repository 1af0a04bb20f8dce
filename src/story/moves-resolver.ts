import { LEVELS, type Level, type Moves } from '../atlas/model'
import { movesPart, persons, PROVINCE_MOVES } from '../atlas/moves'
import { capitalProvinces, regionOf } from '../atlas/units'
import { formatNumber } from '../scene/format'
import type { ResolvedFigure } from './model'
import { Resolver, Unresolved } from './resolver'

/** Sides of the country that stand for all provinces on them. */
const SIDES = ['capital', 'rest'] as const
const isSide = (area: string): area is (typeof SIDES)[number] => (SIDES as readonly string[]).includes(area)

/** Names of the tables of moves that a reference to an area is told from. */
export const movesFilesOf = (areas: readonly string[]): string[] => [
  ...new Set(
    areas
      .filter((area) => isSide(area) || /^\d+$/.test(area))
      .map((area) => (area.length === 5 ? movesPart(area) : PROVINCE_MOVES)),
  ),
]

/** Who moved: from one area to another, and what an area gained by all moves. Throws `Unresolved`. */
export class MovesResolver extends Resolver {
  /** Persons who moved, in one year or in all from it on to another. */
  moved(from: string, to: string, first: string, last: string): ResolvedFigure {
    return this.told([from, to], first, last, false, (moves, year) =>
      this.between(moves, this.codes(moves, from), this.codes(moves, to), year),
    )
  }

  /** Persons who came to an area less those who left it. */
  gained(area: string, first: string, last: string): ResolvedFigure {
    return this.told([area], first, last, true, (moves, year) => {
      const inside = this.codes(moves, area)
      const outside = moves.codes.filter((code) => !inside.includes(code))
      const [came, left] = [
        this.between(moves, outside, inside, year),
        this.between(moves, inside, outside, year),
      ]
      return came === null || left === null ? null : came - left
    })
  }

  private told(
    areas: readonly string[],
    first: string,
    last: string,
    signed: boolean,
    of: (moves: Moves, year: number) => number | null,
  ): ResolvedFigure {
    const [name = ''] = movesFilesOf(areas.filter((area) => !isSide(area)).concat(areas))
    const moves = this.tables.moves.get(name)
    if (!moves) throw new Unresolved('unknown', { kind: 'region', text: areas.join(' ') })
    const [from, to] = [Number(first), Number(last || first)]
    if (!moves.years.includes(from) || !moves.years.includes(to)) throw new Unresolved('noFigure')
    const values = moves.years.filter((year) => year >= from && year <= to).map((year) => of(moves, year))
    if (values.includes(null)) throw new Unresolved('noFigure')
    const value = values.reduce<number>((sum, one) => sum + (one ?? 0), 0)
    const { abs } = this.reference
    const text = formatNumber(abs ? Math.abs(value) : value, 0, this.lang, signed && !abs)
    return {
      text: this.withUnit(text, this.lang === 'ko' ? '명' : 'people'),
      standing: 'established',
      sources: moves.sources,
      row: `moves.${name === PROVINCE_MOVES ? 'province' : 'municipality'}`,
    }
  }

  /** Persons who moved between two groups of regions; null where not even one pair of them is told. */
  private between(moves: Moves, from: readonly string[], to: readonly string[], year: number): number | null {
    const all = from.flatMap((a) => to.flatMap((b) => persons(moves, a, b, year) ?? []))
    return all.length ? all.reduce((sum, one) => sum + one, 0) : null
  }

  /** The regions of an area, of the level of a table. */
  private codes(moves: Moves, area: string): readonly string[] {
    const capital = capitalProvinces(this.catalogue)
    if (isSide(area))
      return moves.codes.filter((code) => capital.includes(code.slice(0, 2)) === (area === 'capital'))
    const level: Level | undefined = LEVELS.find((one) => one === regionOf(this.catalogue, area)?.level)
    if (!level || !moves.codes.includes(area)) throw new Unresolved('unknown', { kind: 'region', text: area })
    return [area]
  }
}
