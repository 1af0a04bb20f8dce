import { source } from './decode'
import { columns, fields, list, number, oneOf, rowsOf, string } from './form'
import type { Source } from './model'

/** By whose plan a park was laid out: the state's, a province's or town's, one inside a city, one in a farming area. */
export const PARK_KINDS = ['national', 'general', 'urban', 'rural'] as const
export type ParkKind = (typeof PARK_KINDS)[number]
export const PARK_STAGES = ['complete', 'under-way', 'not-begun'] as const
export type ParkStage = (typeof PARK_STAGES)[number]

/** An industrial park, or the part of one that lies in a municipality. */
export interface Park {
  readonly municipality: string
  readonly kind: ParkKind
  readonly name_ko: string
  readonly name_en: string
  readonly stage: ParkStage
  /** Designated, in 1,000 m². */
  readonly area: number
  /** Firms with a contract for a site, and those of them that are at work. */
  readonly tenants: number
  readonly operating: number
  /** Per cent of the land for sale that was sold. */
  readonly sold: number
}

export interface Parks {
  readonly sources: readonly Source[]
  readonly parks: readonly Park[]
}

const table = columns<Park>({
  municipality: string,
  kind: oneOf(PARK_KINDS),
  name_ko: string,
  name_en: string,
  stage: oneOf(PARK_STAGES),
  area: number,
  tenants: number,
  operating: number,
  sold: number,
})
const file = fields({ sources: list<Source>(source), parks: table })

/** The parks of a province as its file holds them. */
export const parksFile = (province: string) => `parks/${province}.json`

/** Throws a `DecodeError` where it is something else. */
export function decodeParks(value: unknown, name: string): Parks {
  const { sources, parks } = file(value, `${name}:`)
  return { sources, parks: rowsOf(parks) }
}
