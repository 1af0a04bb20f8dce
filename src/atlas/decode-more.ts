import { confidence, source, text } from './decode'
import {
  boolean,
  columns,
  each,
  fields,
  list,
  number,
  oneOf,
  orNothing,
  orNull,
  rowsOf,
  string,
} from './form'
import { PRECISIONS } from './model'
import type {
  AlikeFigures,
  Birth,
  FactKind,
  Moves,
  Place,
  PlaceFact,
  PlaceRecord,
  Source,
  Tiles,
} from './model'
import { MOVED } from './moved'

/** The border, as `decode.ts` has it, of the files that only some views want. */

const numbers = list(number)
const strings = list(string)
export const decodeSources = (value: unknown): Source[] =>
  list<Source, Source[]>(source)(value, 'sources.json:')

export const decodeTiles = (value: unknown): Tiles =>
  each(each(list<number, readonly [number, number]>(number, 2)))(value, 'tiles.json:')

const alikeFigures = fields<AlikeFigures>({
  regions: strings,
  figures: list(
    fields<AlikeFigures['figures'][number]>({
      id: string,
      year: number,
      weight: number,
      word: text,
      sources: strings,
    }),
  ),
  values: list(list(orNull(number))),
})
export const decodeAlike = (value: unknown, file: string): AlikeFigures => alikeFigures(value, `${file}:`)

const movesRows = each(list(list(orNull(number))))
const moves = fields<Moves>({
  sources: strings,
  codes: strings,
  years: numbers,
  out: movesRows,
  in: movesRows,
  strongest: list(list<number, readonly [number, number, number]>(number, 3)),
  births: list(fields<Birth>({ region: string, parent: string, year: number, note: text })),
})
export const decodeMoves = (value: unknown, file: string): Moves => moves(value, `${file}:`)

const kind = fields<FactKind>({
  id: string,
  group: oneOf(['plan', 'now', 'what', 'money', 'people', 'history']),
  label: text,
  unit: text,
  decimals: number,
})

const fact = fields<PlaceFact>({
  kind: string,
  moved: orNothing(oneOf(MOVED)),
  date: string,
  value: orNull(number),
  unit: string,
  text,
  sources: strings,
  confidence,
  note: text,
})

const places = columns<Omit<Place, 'record'>>({
  id: string,
  overlay: string,
  group: string,
  name: text,
  province: string,
  municipalities: strings,
  at: orNull(list<number, readonly [number, number]>(number, 2)),
  precision: oneOf(PRECISIONS),
  from: orNull(number),
  to: orNull(number),
  fromText: string,
  counted: boolean,
  areaKm2: orNull(number),
})

interface RecordsFile {
  readonly kinds: readonly FactKind[]
  /** By id of the place. */
  readonly records: Readonly<Record<string, PlaceRecord>>
}
const recordsFile = fields<RecordsFile>({
  kinds: list(kind),
  records: each(
    fields<PlaceRecord>({ sources: strings, confidence, precisionText: text, note: text, facts: list(fact) }),
  ),
})

export const decodePlaces = (value: unknown): readonly Place[] => rowsOf(places(value, 'places.json:'))

/** What documents tell of places, and the kinds of facts there are. */
export const decodeRecords = (value: unknown): RecordsFile => recordsFile(value, 'records.json:')
