import { text } from './decode'
import { STANDINGS, type Standing } from './policy/standing'
import { DecodeError, each, fields, list, number, oneOf, orNothing, string, type Form } from './form'
import type { Level, Text } from './model'

/** The border, as `decode.ts` has it, of what cards of regions are told from. */

const strings = list(string)

/** The latest figure of every indicator for every region: what a profile shows at a glance. */
export type Latest = Readonly<
  Record<
    string,
    Readonly<{ [L in Level]?: { year: number; values: Readonly<Record<string, number>> } | undefined }>
  >
>
const atLevel = orNothing(
  fields<{ year: number; values: Readonly<Record<string, number>> }>({ year: number, values: each(number) }),
)
const levels = fields<Latest[string]>({ province: atLevel, municipality: atLevel })
const latest: Form<Latest> = each((value, place) => {
  const one = levels(value, place)
  if (!one.province && !one.municipality) throw new DecodeError(`${place} – figures of a level expected`)
  return one
})

/** Series that only some regions have: for profiles, not for maps. */
export interface Partial {
  readonly indicators: readonly {
    readonly id: string
    readonly coverage: 'capital' | 'macro' | 'some-provinces' | 'nation'
    readonly standing: Standing
    readonly theme: string
    readonly title: Text
    readonly unit: Text
    readonly decimals: number
    readonly caption: Text
    readonly notJoinedWith: readonly string[]
  }[]
  /** Figures by region, in the order of their years. */
  readonly regions: Readonly<
    Record<
      string,
      readonly {
        readonly indicator: string
        readonly year: number
        readonly value: number
        readonly source: string
        readonly flag: string
      }[]
    >
  >
  /** The macro-region of each province. */
  readonly macros: Readonly<Record<string, string>>
}
const partial = fields<Partial>({
  indicators: list(
    fields<Partial['indicators'][number]>({
      id: string,
      coverage: oneOf(['capital', 'macro', 'some-provinces', 'nation']),
      standing: oneOf(STANDINGS),
      theme: string,
      title: text,
      unit: text,
      decimals: number,
      caption: text,
      notJoinedWith: strings,
    }),
  ),
  regions: each(
    list(
      fields<Partial['regions'][string][number]>({
        indicator: string,
        year: number,
        value: number,
        source: string,
        flag: string,
      }),
    ),
  ),
  macros: each(string),
})

/** A fact of its own: for profiles, not for maps. */
export interface SingleFact {
  readonly id: string
  readonly topic: string
  /** Codes of regions, `CA` capital area, `NC` the rest, `00` or nothing the nation; several between semicolons. */
  readonly region: string
  readonly period: string
  readonly value: string
  readonly unit: Text
  readonly label: Text
  /** `as-printed`: on a slide of 2018, and nobody could source it; `candidate`: what the slide may have meant. */
  readonly status: 'established' | 'candidate' | 'as-printed'
  readonly sources: readonly string[]
  readonly note: Text
  readonly slide: string
}
const singleFact = fields<SingleFact>({
  id: string,
  topic: string,
  region: string,
  period: string,
  value: string,
  unit: text,
  label: text,
  status: oneOf(['established', 'candidate', 'as-printed']),
  sources: strings,
  note: text,
  slide: string,
})

export const decodeLatest = (value: unknown): Latest => latest(value, 'latest.json:')

export const decodePartial = (value: unknown): Partial => partial(value, 'partial.json:')

export const decodeFacts = (value: unknown): readonly SingleFact[] => list(singleFact)(value, 'facts.json:')
