import type { Atlas } from '../atlas/atlas'
import { regionOf, unitsOf } from '../atlas/units'
import type { Indicator, Level, Region } from '../atlas/model'
import { alike, type AlikeTable } from '../stats/alike'
import { measureOf } from './measures'
import { isMain } from './strips'
import { valuesIn } from './values'

/** A region that is like another, and what speaks for it and against it. */
export interface Likeness {
  readonly region: Region
  /** Figures that both have. */
  readonly shared: number
  readonly near: readonly Indicator[]
  readonly far: readonly Indicator[]
}

/** The regions most like one, and in how many figures they were compared. */
export interface Likest {
  readonly of: number
  readonly list: readonly Likeness[]
}

/** So many regions are told, and so many reasons for each. */
const MOST = 5
const REASONS = 3

const tables = new WeakMap<Atlas, Map<Level, AlikeTable>>()

/** The latest figures of all regions of a level, of what is measured and no mere size. */
function tableOf(atlas: Atlas, level: Level): AlikeTable {
  const known = tables.get(atlas) ?? new Map<Level, AlikeTable>()
  tables.set(atlas, known)
  const found = known.get(level)
  if (found) return found
  const regions = unitsOf(atlas.catalogue, 'statistics', level).map(({ region }) => region.code)
  const columns = atlas.catalogue.indicators.filter(isMain).flatMap((indicator) => {
    const year = indicator.levels[level]?.years.at(-1)
    const series = year === undefined ? null : measureOf(atlas, indicator, level, year)
    return series && year !== undefined ? [{ id: indicator.id, values: valuesIn(series, year) }] : []
  })
  const table = {
    regions,
    indicators: columns.map(({ id }) => id),
    values: regions.map((code) => columns.map(({ values }) => values.get(code) ?? null)),
  }
  known.set(level, table)
  return table
}

/** The regions of its level that are most like one in the latest figures, all weighing the same. */
export function likestOf(atlas: Atlas, level: Level, code: string): Likest {
  const { catalogue } = atlas
  const table = tableOf(atlas, level)
  const named = (ids: readonly string[]) =>
    ids.slice(0, REASONS).flatMap((id) => catalogue.indicators.find((one) => one.id === id) ?? [])
  const list = alike(table, code)
    .slice(0, MOST)
    .flatMap(({ region, shared, near, far }): Likeness[] => {
      const found = regionOf(catalogue, region)
      return found ? [{ region: found, shared, near: named(near), far: named(far) }] : []
    })
  return { of: table.indicators.length, list }
}
