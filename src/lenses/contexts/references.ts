import { figure, indicatorOf, seriesOf } from '../../atlas/atlas'
import { unitsOf } from '../../atlas/units'
import { figuresOf } from '../../scene/figures'
import { isSigned } from '../../scene/format'
import type { Scene } from '../../scene/model'
import { neighbourGraph } from '../../scene/neighbours'
import { beside, CONTEXTS, together, type ContextId, type Member, type Reference } from '../../stats/contexts'
import type { LensContext } from '../lens'

/** A region beside what it is compared with. */
export interface Beside {
  /** Null where there is none, or it is the region itself. */
  readonly reference: Reference | null
  /** In percent of it, or less it in the unit of the table; null where either is missing. */
  readonly value: number | null
  /** Codes of the regions that the reference was made of, where they are its neighbours. */
  readonly codes: readonly string[]
}

export interface Contexts {
  /** Those there are at the level: of provinces not their province. */
  readonly ids: readonly ContextId[]
  readonly kind: 'percent' | 'difference'
  /** By code. */
  readonly of: ReadonlyMap<string, Readonly<Partial<Record<ContextId, Beside>>>>
  /** Islands with the unit across the narrowest strait, by codes. */
  readonly islands: readonly { readonly code: string; readonly nearest: string }[]
}

/** What there is to compare the regions of a level with. */
export const contextsAt = ({ level }: Pick<Scene, 'level'>): readonly ContextId[] =>
  level === 'province' ? CONTEXTS.filter((id) => id !== 'province') : CONTEXTS

/**
 * Every region of a view beside nation, own province and neighbours. Figures that are reported come first; what is not is made
 * of the regions (`together`): a ratio of the sums of its two tables, else a weighted mean, else the median. Percentages, unless
 * the figure is a change or some regions are below zero: there only the difference means something.
 */
export function contextsOf({ atlas, view, base, topology }: LensContext): Contexts {
  const { catalogue } = atlas
  const { level, vintage, year } = view
  const { indicator, regions } = base
  const ids = contextsAt(base)
  const kind =
    isSigned(indicator) || regions.some(({ value }) => value !== null && value < 0) ? 'difference' : 'percent'
  const { members, factor } = membersOf({ atlas, view, base })
  const made = (codes: readonly string[]) =>
    together(
      codes.flatMap((code) => members.get(code) ?? []),
      factor,
    )
  const reported = (value: number | null | undefined): Reference | null =>
    typeof value === 'number' ? { value, how: indicator.ratio ? 'ratio' : 'reported', members: 0 } : null
  const nation = reported(base.nation.value) ?? made(regions.map(({ code }) => code))
  const provincial = seriesOf(atlas, indicator.id, 'province')
  const units = unitsOf(catalogue, vintage, level)
  const within = (province: string) => units.filter((unit) => unit.province === province)
  const provinces = new Map(
    [...new Set(units.map(({ province }) => province))].map((province) => {
      const codes = within(province).map(({ region }) => region.code)
      // A province of one unit is that unit.
      if (codes.length < 2) return [province, null] as const
      return [province, reported(provincial && figure(provincial, province, year)) ?? made(codes)] as const
    }),
  )
  const graph = topology ? neighbourGraph(catalogue, topology, vintage, level) : null
  const of = new Map(
    regions.map(({ code, province, value }) => {
      const codes = (graph?.of.get(code) ?? []).filter((one) => typeof members.get(one)?.value === 'number')
      const references: Readonly<Record<ContextId, Reference | null>> = {
        nation,
        province: provinces.get(province) ?? null,
        neighbours: made(codes),
      }
      return [
        code,
        Object.fromEntries(
          ids.map((id): [ContextId, Beside] => {
            const reference = references[id]
            return [
              id,
              {
                reference,
                value: beside(value, reference?.value ?? null, kind),
                codes: id === 'neighbours' ? codes : [],
              },
            ]
          }),
        ),
      ]
    }),
  )
  return { ids, kind, of, islands: graph?.islands ?? [] }
}

/** The regions of a view as parts of several together, by code. */
function membersOf({ atlas, view, base }: Pick<LensContext, 'atlas' | 'view' | 'base'>): {
  readonly members: ReadonlyMap<string, Member>
  readonly factor: number
} {
  const { level, vintage, year } = view
  const { ratio, weight } = base.indicator
  const valuesOf = (id: string) => {
    const indicator = indicatorOf(atlas.catalogue, id)
    return new Map(
      indicator
        ? figuresOf(atlas, indicator, level, vintage, year).map(({ unit, value }) => [
            unit.region.code,
            value,
          ])
        : [],
    )
  }
  const above = ratio && valuesOf(ratio.numerator)
  const below = ratio && valuesOf(ratio.denominator)
  const weights = weight ? valuesOf(weight) : null
  const members = new Map(
    base.regions.map(({ code, value }): [string, Member] => [
      code,
      {
        value,
        ...(above && below ? { parts: [above.get(code) ?? null, below.get(code) ?? null] as const } : {}),
        ...(weights ? { weight: weights.get(code) ?? null } : {}),
      },
    ]),
  )
  return { members, factor: ratio?.factor ?? 1 }
}
