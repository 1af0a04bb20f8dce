import { seriesOf, type Atlas } from '../atlas/atlas'
import type { Indicator, Region } from '../atlas/model'
import { unitsOf } from '../atlas/units'
import { bordersOf } from '../scene/borders'
import { nationalFigures } from '../scene/nation'
import type { AtomTopology } from '../scene/shapes'
import { valuesIn, type Strip } from './strips'
import type { Subject } from './subject'

/** The regions that one is compared with. */
export interface Nearby {
  /** False: none shares a border on land, and these are the nearest. */
  readonly bordering: boolean
  readonly regions: readonly Region[]
}

/** So many are taken of an island. */
const NEAREST = 3

/** Those of its level that share a border on land; of an island the nearest, by the inner points. */
export function nearbyOf({ catalogue }: Atlas, topology: AtomTopology, { region, level }: Subject): Nearby {
  const all = unitsOf(catalogue, 'statistics', level).map((unit) => unit.region)
  const beside = bordersOf(catalogue, topology, 'statistics', level).get(region.code) ?? []
  if (beside.length) return { bordering: true, regions: all.filter(({ code }) => beside.includes(code)) }
  const others = all.filter((other) => other !== region)
  return {
    bordering: false,
    regions: others.sort((a, b) => distance(region, a) - distance(region, b)).slice(0, NEAREST),
  }
}

const RADIUS = 6371

/** Kilometres on a sphere between the inner points of two regions (haversine). */
export function distance({ place: a }: Pick<Region, 'place'>, { place: b }: Pick<Region, 'place'>): number {
  if (!a || !b) return Infinity
  const rad = Math.PI / 180
  const half = (from: number, to: number) => Math.sin(((to - from) * rad) / 2) ** 2
  const part = half(a[1], b[1]) + Math.cos(a[1] * rad) * Math.cos(b[1] * rad) * half(a[0], b[0])
  return 2 * RADIUS * Math.asin(Math.sqrt(part))
}

/** A figure in which regions are compared, of one year for all. */
export interface Column {
  readonly indicator: Indicator
  readonly year: number
  readonly values: ReadonlyMap<string, number>
  readonly nation: number | null
}

const PEOPLE = 'population-resident'
/** So many figures are compared besides those that are particular. */
const OTHERS = 3

/** What regions are compared in: people, what is particular of the one, and the first figure of the first themes that are left. */
export function columnsOf(atlas: Atlas, strips: readonly Strip[], particular: readonly Strip[]): Column[] {
  const people = strips.filter(({ indicator }) => indicator.id === PEOPLE)
  const themes = new Set(particular.map(({ indicator }) => indicator.theme))
  const firsts = strips.filter(
    ({ indicator }) => !indicator.summable && !themes.has(indicator.theme) && themes.add(indicator.theme),
  )
  return [...people, ...particular, ...firsts.slice(0, OTHERS)].flatMap(({ indicator, level, year }) => {
    const series = seriesOf(atlas, indicator.id, level)
    return series
      ? [
          {
            indicator,
            year,
            values: valuesIn(series, year),
            nation: nationalFigures(atlas, indicator, level).get(year) ?? null,
          },
        ]
      : []
  })
}
