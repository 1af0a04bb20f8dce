import type { MultiPolygon } from 'geojson'
import type { Catalogue } from '../atlas/model'
import type { Shapes } from '../scene/model'
import { neighboursOf, shapesOf, type AtomTopology } from '../scene/shapes'
import type { View } from '../view/view'
import type { Detail, Supplies } from './supplies'

/** No neighbouring land yet. */
const NOBODY: MultiPolygon = { type: 'MultiPolygon', coordinates: [] }

/** Areas by the boundaries they were made of, so that the same areas are the same object. */
const ofLand = new WeakMap<AtomTopology, { land: Supplies['land']; shapes: Map<string, Shapes> }>()

/** The units of a view on these boundaries, the same object for the same units. Throws where the boundaries lack one. */
export function areasFrom(
  topology: AtomTopology,
  land: Supplies['land'],
  catalogue: Catalogue,
  { vintage, level }: Pick<View, 'vintage' | 'level'>,
  detail: Detail,
): Shapes {
  let made = ofLand.get(topology)
  if (made?.land !== land) ofLand.set(topology, (made = { land, shapes: new Map<string, Shapes>() }))
  const key = `${vintage}/${level}/${detail}/${land ? 'all' : 'alone'}`
  return kept(made.shapes, key, () => ({
    ...shapesOf(catalogue, topology, land ? neighboursOf(land) : NOBODY, vintage, level, detail),
    key,
  }))
}

/** What is known under a key, made where it is not. */
export function kept(values: Map<string, Shapes>, key: string, make: () => Shapes): Shapes {
  const found = values.get(key) ?? make()
  values.set(key, found)
  return found
}
