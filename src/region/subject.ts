import type { Catalogue, Level, Region } from '../atlas/model'
import { regionOf, unitsOf } from '../atlas/units'

/** A province or municipality of the statistics: the regions that have a page, since figures are published for them. */
export interface Subject {
  readonly region: Region
  readonly level: Level
  /** The province a municipality lies in; null for a province, and for the one town of a city that is its own province. */
  readonly whole: Region | null
  /** The others of its level that lie in the same province; for a province none. */
  readonly kin: readonly string[]
  /** The municipalities of a province in the order of their codes; none where it is one itself. */
  readonly parts: readonly Region[]
}

/** All of them, provinces first, in the order of their codes. */
export function subjectsOf(catalogue: Catalogue): Subject[] {
  const towns = unitsOf(catalogue, 'statistics', 'municipality')
  const within = (province: string) => towns.filter((unit) => unit.province === province)
  const provinces = unitsOf(catalogue, 'statistics', 'province').map(({ region }): Subject => {
    const parts = within(region.code).map((unit) => unit.region)
    return { region, level: 'province', whole: null, kin: [], parts: parts.length > 1 ? parts : [] }
  })
  return [
    ...provinces,
    ...towns.map(({ region, province }): Subject => {
      const kin = within(province).flatMap((unit) => (unit.region === region ? [] : unit.region.code))
      const whole = kin.length ? (regionOf(catalogue, province) ?? null) : null
      return { region, level: 'municipality', whole, kin, parts: [] }
    }),
  ]
}
