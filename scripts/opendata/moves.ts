import type { Atlas } from '../../src/atlas/atlas'
import type { Level, Moves } from '../../src/atlas/model'
import { PROVINCE_MOVES } from '../../src/atlas/moves'
import { rowsOf, type Table } from '../../src/export/table'
import { movesText } from '../../src/lenses/moves/words'
import type { Keepers } from './keepers'

/** The columns of both files of moves. */
export const MOVES = ['origin', 'destination', 'year', 'persons'] as const

/** Who moved between the regions of a level: the tables that hold its rows, each origin in one of them. */
export function movesIn(moves: ReadonlyMap<string, Moves>, level: Level): readonly Moves[] {
  const provinces = moves.get(PROVINCE_MOVES)
  const all = level === 'province' ? [provinces] : [...moves.values()].filter((one) => one !== provinces)
  return all.filter((one) => one !== undefined)
}

/** Every pair of regions with people who moved from one to the other, year by year; nobody has no row. */
export const movesTable = (tables: readonly Moves[]): Table =>
  rowsOf(
    MOVES,
    tables
      .flatMap(({ codes, years, out }) =>
        Object.entries(out).flatMap(([origin, rows]) =>
          rows.flatMap((row, y) =>
            row.flatMap((persons, d) => (persons ? [[origin, codes[d] ?? '', years[y] ?? 0, persons]] : [])),
          ),
        ),
      )
      .sort((a, b) => (a.join() < b.join() ? -1 : 1)),
  )

/** What goes along with the moves of a level: what they are, whose, which provinces split off when. */
export function describeMoves(
  { catalogue, sources }: Atlas,
  keepers: Keepers,
  level: Level,
  tables: readonly Moves[],
): object {
  const [first] = tables
  if (!first) throw new Error(`The moves of each ${level} are not here.`)
  return {
    table: `moves.${level}`,
    title: movesText(level === 'province' ? 'fileProvince' : 'fileMunicipality'),
    unit: movesText('persons'),
    period: movesText('period'),
    years: first.years,
    caption: movesText(level === 'province' ? 'captionProvince' : 'captionMunicipality'),
    caution: level === 'province' ? movesText('peculiar') : null,
    breaksInSeries: first.births,
    sources: first.sources.flatMap((id) => {
      const source = sources.get(id)
      const kept = keepers.sources.get(id)
      return source ? [{ ...source, standing: kept?.standing ?? null, checks: kept?.checks ?? [] }] : []
    }),
    dataVersion: catalogue.version,
  }
}
