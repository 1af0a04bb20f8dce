import { columns, fields, list, number, orNull, rowsOf, string, type Columns } from '../atlas/form'
import type { Text } from '../atlas/model'
import { decodePacked, type PackedTopology } from '../atlas/packed-topology'

/** A township (읍면동 of the law) as its file has it; `wholes`: places in the list of municipalities, that of its code first. */
export interface Township {
  readonly code: string
  readonly ko: string
  readonly en: string
  /** A point within it; null where no outline of it is known. */
  readonly at: readonly [number, number] | null
  readonly wholes: readonly number[]
}

/** A municipality that townships lie in, of one state of the law or another. */
export interface Whole {
  readonly code: string
  readonly name: Text
  /** 장안구 of 수원시 장안구, and that city; the name again and nothing for all others. */
  readonly short: string
  readonly city: string
  readonly at: readonly [number, number]
}

/** The townships of a province: packed areas, what they are called, and what they lie in. */
export interface TownshipFile extends PackedTopology {
  readonly units: Columns<Township>
  readonly wholes: readonly Whole[]
}

export const townshipFile = (province: string) => `townships/${province}.json`

const point = list<number, readonly [number, number]>(number, 2)
const FILE = fields<Pick<TownshipFile, 'units' | 'wholes'>>({
  units: columns<Township>({
    code: string,
    ko: string,
    en: string,
    at: orNull(point),
    wholes: list(number),
  }),
  wholes: list(
    fields<Whole>({
      code: string,
      name: fields<Text>({ ko: string, en: string }),
      short: string,
      city: string,
      at: point,
    }),
  ),
})

/** A file of townships over the border. @throws an `Error` for anything else */
export function decodeTownships(value: unknown) {
  const { units, wholes } = FILE(value, 'townships')
  const rows = rowsOf(units)
  if (!rows.every((row) => row.wholes.length && row.wholes.every((at) => wholes[at])))
    throw new Error('a township lies in no municipality')
  return { units: rows, wholes, topology: decodePacked(value, 'atoms') }
}
export type DecodedTownships = ReturnType<typeof decodeTownships>
