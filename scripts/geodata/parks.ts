import type { Park, Parks } from '../../src/atlas/parks'
import type { Tables } from './load'
import { sourcesOf } from './places'

/** The industrial parks of each province, with whose list it is. */
export function parksOf(tables: Tables): Map<string, Parks> {
  const provinces = new Map(
    tables.regions.rows.filter(({ level }) => level === 'municipality').map((row) => [row.code, row.parent]),
  )
  const files = new Map<string, Park[]>()
  const named = new Set<string>()
  for (const { source, ...park } of tables.parks.rows) {
    const province = provinces.get(park.municipality) ?? ''
    files.set(province, [...(files.get(province) ?? []), park])
    named.add(source)
  }
  const sources = sourcesOf(tables).filter(({ id }) => named.has(id))
  return new Map([...files].map(([province, parks]) => [province, { sources, parks }]))
}
