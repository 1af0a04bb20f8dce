import type { Atlas } from '../../atlas/atlas'
import type { Indicator } from '../../atlas/model'
import { figuresOf } from '../../scene/figures'
import type { Neighbours } from '../../scene/neighbours'
import { falseDiscovery, moran, moranI, type Lists, type LocalMoran, type Moran } from '../../stats/moran'
import type { View } from '../../view/view'

/** What is said of one unit: the local statistic, and its p when all that are tested are allowed for. */
export interface TestedUnit extends LocalMoran {
  readonly q: number
}

/** The figures of a year put to the test. */
export interface Tested {
  /** null where the statistic is not defined. */
  readonly whole: Omit<Moran, 'units'> | null
  readonly units: ReadonlyMap<string, TestedUnit>
  /** Who has a figure, but no neighbour that has one. */
  readonly alone: readonly string[]
}

/** What the figures depend on. */
type Of = Pick<View, 'indicator' | 'level' | 'vintage' | 'year'>

const kept = new WeakMap<Atlas, Map<string, Tested>>()

/** The test of a year, worked out once. */
export function testedOf(atlas: Atlas, indicator: Indicator, of: Of, neighbours: Neighbours): Tested {
  const key = JSON.stringify([of.indicator, of.level, of.vintage, of.year])
  let all = kept.get(atlas)
  if (!all) kept.set(atlas, (all = new Map<string, Tested>()))
  const known = all.get(key)
  if (known) return known
  const { codes, values, lists, alone } = connected(atlas, indicator, of, neighbours)
  const found = moran(values, lists)
  const qs = falseDiscovery(found?.units.map(({ p }) => p) ?? [])
  const units = new Map(found?.units.map((unit, i) => [codes[i]!, { ...unit, q: qs[i]! }]))
  const tested = { whole: found && { i: found.i, expected: found.expected, p: found.p }, units, alone }
  all.set(key, tested)
  return tested
}

/** The global statistic of every year that has one, years ascending. */
export const indexByYear = (atlas: Atlas, indicator: Indicator, of: Of, neighbours: Neighbours) =>
  (indicator.levels[of.level]?.years ?? []).flatMap((year) => {
    const { values, lists } = connected(atlas, indicator, { ...of, year }, neighbours)
    const i = moranI(values, lists)
    return i === null ? [] : [{ year, value: i }]
  })

/** The units that have a figure and a neighbour that has one, with both by their position. */
function connected(atlas: Atlas, indicator: Indicator, { level, vintage, year }: Of, { of }: Neighbours) {
  const figures = new Map(
    figuresOf(atlas, indicator, level, vintage, year).flatMap(({ unit, value }) =>
      value === null ? [] : [[unit.region.code, value] as const],
    ),
  )
  const beside = (code: string) => (of.get(code) ?? []).filter((other) => figures.has(other))
  // Whoever is alone is nobody's neighbour, so that leaving him out leaves nobody else alone.
  const [codes, alone] = [true, false].map((some) =>
    [...figures.keys()].filter((code) => beside(code).length > 0 === some),
  ) as [string[], string[]]
  const at = new Map(codes.map((code, i) => [code, i]))
  const lists: Lists = codes.map((code) => beside(code).map((other) => at.get(other)!))
  return { codes, values: codes.map((code) => figures.get(code)!), lists, alone }
}
