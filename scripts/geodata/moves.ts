import type { Level, Moves, MovesRows } from '../../src/atlas/model'
import { movesPart, PROVINCE_MOVES, STRONG_MOVE, STRONGEST_MOVES } from '../../src/atlas/moves'
import type { MovesTable, Tables } from './load'

/** The nation: where those who came to a region came from, and where those who left went. */
const NATION = '00'

/** Persons by `origin destination year`. */
type Persons = ReadonlyMap<string, number>

/**
 * What the atlas reads of who moved, by the name of its file: provinces in all years; the strongest moves between
 * municipalities, with all who came to and left each; and all moves of a few municipalities, by what their codes begin with.
 */
export function movesOf(tables: Tables): Map<string, Moves> {
  const files = new Map<string, Moves>()
  for (const table of tables.moves) {
    const { level } = table
    const persons: Persons = new Map(
      table.rows.map((row) => [`${row.origin} ${row.destination} ${row.year}`, row.persons]),
    )
    const codes = [...new Set(table.rows.flatMap((row) => [row.origin, row.destination]))].sort()
    const years = [...new Set(table.rows.map(({ year }) => year))].sort((a, b) => a - b)
    const whole: Moves = {
      sources: sourcesOf(tables, level),
      codes,
      years,
      out: rowsOf(codes, codes, years, persons, tables),
      in: {},
      strongest: [],
      births: [],
    }
    if (level === 'province') files.set(PROVINCE_MOVES, { ...whole, births: birthsOf(tables) })
    else for (const [name, file] of inParts(whole, table)) files.set(name, file)
  }
  return files
}

const sourcesOf = ({ movesSources }: Tables, level: Level) =>
  movesSources.rows.filter((row) => row.level === level).map(({ source }) => source)

const birthsOf = ({ provinceBirths }: Tables): Moves['births'] =>
  [...provinceBirths.rows]
    .sort((a, b) => a.year - b.year)
    .map(({ region, parent, year, note_ko, note_en }) => ({
      ...{ region, parent, year },
      note: { ko: note_ko, en: note_en },
    }))

/** Rows of the square: a pair without a row is nobody who moved, unless one of the two was not there yet. */
function rowsOf(
  origins: readonly string[],
  codes: readonly string[],
  years: readonly number[],
  persons: Persons,
  { provinceBirths }: Tables,
): MovesRows {
  const births = new Map(provinceBirths.rows.map(({ region, year }) => [region, year]))
  const there = (code: string, year: number) => year >= (births.get(code) ?? 0)
  return Object.fromEntries(
    origins.map((origin) => [
      origin,
      years.map((year) =>
        codes.map((code) =>
          there(origin, year) && there(code, year) ? (persons.get(`${origin} ${code} ${year}`) ?? 0) : null,
        ),
      ),
    ]),
  )
}

/** The square of the municipalities in parts, so that a view of one brings little more than its own. */
function* inParts(whole: Moves, { rows }: MovesTable): Generator<[string, Moves]> {
  const { codes } = whole
  const place = new Map(codes.map((code, i) => [code, i]))
  const last = whole.years.at(-1)
  const now = rows.filter(({ year }) => year === last)
  const sums = (end: 'origin' | 'destination') => {
    const all = new Map<string, number>()
    for (const row of now) all.set(row[end], (all.get(row[end]) ?? 0) + row.persons)
    return codes.map((code) => all.get(code) ?? 0)
  }
  const back = new Map(now.map((row) => [`${row.destination} ${row.origin}`, row.persons]))
  yield [
    STRONGEST_MOVES,
    {
      ...whole,
      out: { [NATION]: [sums('destination')] },
      in: { [NATION]: [sums('origin')] },
      strongest: now
        .filter(
          ({ origin, destination, persons }) =>
            Math.max(persons, back.get(`${origin} ${destination}`) ?? 0) >= STRONG_MOVE,
        )
        .map(({ origin, destination, persons }) => [place.get(origin)!, place.get(destination)!, persons]),
    },
  ]
  for (const part of new Set(codes.map(movesPart))) {
    const own = codes.filter((code) => movesPart(code) === part)
    const of = (rowOf: (code: string) => MovesRows[string]): MovesRows =>
      Object.fromEntries(own.map((code) => [code, rowOf(code)]))
    const cameTo = (code: string) =>
      whole.years.map((_, year) => codes.map((origin) => whole.out[origin]![year]![place.get(code)!]!))
    yield [part, { ...whole, out: of((code) => whole.out[code]!), in: of(cameTo) }]
  }
}
