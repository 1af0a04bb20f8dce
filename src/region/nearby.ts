import { figure, seriesOf, type Atlas } from '../atlas/atlas'
import type { Catalogue, Indicator, Level, Region } from '../atlas/model'
import { unitsOf } from '../atlas/units'
import { bordersOf } from '../scene/borders'
import { nationalFigures } from '../scene/nation'
import { neighbourGraph, type Neighbours } from '../scene/neighbours'
import type { AtomTopology } from '../scene/shapes'
import type { Kind, Strip } from './strips'
import { valuesIn } from './values'
import type { Subject } from './subject'

/** The regions that one is compared with. */
export interface Nearby {
  readonly regions: readonly Region[]
  /** Codes of those that lie across the sea: an island's nearest shore, and the islands that are nearest to this one. */
  readonly across: ReadonlySet<string>
}

/** Those beside it, as for all statistics that ask who is: by a border on land, and where there is none by the nearest shore. */
export function nearbyOf({ catalogue }: Atlas, topology: AtomTopology, { region, level }: Subject): Nearby {
  const beside = graphOf(catalogue, topology, level).of.get(region.code) ?? []
  const borders = bordersOf(catalogue, topology, 'statistics', level).get(region.code) ?? []
  const all = unitsOf(catalogue, 'statistics', level).map((unit) => unit.region)
  return {
    regions: all.filter(({ code }) => beside.includes(code)),
    across: new Set(beside.filter((code) => !borders.includes(code))),
  }
}

const graphs = new WeakMap<AtomTopology, Map<Level, Neighbours>>()

function graphOf(catalogue: Catalogue, topology: AtomTopology, level: Level): Neighbours {
  const known = graphs.get(topology) ?? new Map<Level, Neighbours>()
  graphs.set(topology, known)
  const found = known.get(level) ?? neighbourGraph(catalogue, topology, 'statistics', level)
  known.set(level, found)
  return found
}

/** A figure in which regions are compared, of one year for all. */
export interface Column {
  readonly indicator: Indicator
  readonly year: number
  readonly values: ReadonlyMap<string, number>
  /** Of the province that a municipality lies in, and of the nation; a simple mean of their regions where `rough` says so. */
  readonly whole: number | null
  readonly nation: number | null
  readonly rough: readonly ('whole' | 'nation')[]
}

const PEOPLE = 'population-resident'
/** So many figures are compared besides those that are particular. */
const OTHERS = 3

/** What regions are compared in: people, what is particular of the one, and the first figure of the first themes that are left. */
export function columnsOf(
  atlas: Atlas,
  { whole }: Subject,
  strips: readonly Strip[],
  particular: readonly Strip[],
): Column[] {
  const people = strips.filter(({ indicator }) => indicator.id === PEOPLE)
  const themes = new Set(particular.map(({ indicator }) => indicator.theme))
  const firsts = strips.filter(
    ({ indicator }) => !indicator.summable && !themes.has(indicator.theme) && themes.add(indicator.theme),
  )
  return [...people, ...particular, ...firsts.slice(0, OTHERS)].flatMap(
    ({ indicator, level, year, lines }) => {
      const series = seriesOf(atlas, indicator.id, level)
      if (!series) return []
      const provinces = whole && seriesOf(atlas, indicator.id, 'province')
      const line = (kind: Kind) => lines.find((one) => one.kind === kind && one.now !== null)
      const [province, nation] = [line('province'), line('nation')]
      return [
        {
          indicator,
          year,
          values: valuesIn(series, year),
          whole: province?.now ?? (provinces ? figure(provinces, whole.code, year) : null),
          nation: nation?.now ?? nationalFigures(atlas, indicator, level).get(year) ?? null,
          rough: [
            ...(province?.made === 'simple' ? (['whole'] as const) : []),
            ...(nation?.made === 'simple' ? (['nation'] as const) : []),
          ],
        },
      ]
    },
  )
}
