import type { MultiPolygon } from 'geojson'
import type { Scene, Shapes } from '../scene/model'
import { sceneWalker, type Setting } from '../scene/scene'
import { neighboursOf, shapesOf, type AtomTopology } from '../scene/shapes'
import type { View } from '../view/view'
import type { Detail, Supplies } from './supplies'

/** A view as a picture is drawn from it: what is shown, and the areas it is shown on. */
export interface Look {
  readonly scene: Scene
  readonly shapes: Shapes
}

/** Views are looked at one after another, and differ in little. */
const walked = sceneWalker()

/** What a view shows of the supplies: through its way of looking where the code of that is here, else as a plain map. */
export function sceneFor(view: View, supplies: Supplies, setting: Setting): Scene {
  const { atlas, lenses, atoms, tiles, world, policy, moves, alike } = supplies
  const topology = atoms.overview ?? null
  const base = walked(atlas, view, setting, topology)
  const context = { atlas, view, setting, base, topology, tiles, world, policy, moves, alike }
  const scene = lenses.get(view.show)?.scene(context) ?? base
  return grown(atlas.retold?.(scene) ?? scene, setting.type)
}

/** A scene whose names, those of its way of looking too, are set in another size than their ordinary one. */
const grown = (scene: Scene, grow = 1): Scene =>
  grow === 1 ? scene : { ...scene, labels: scene.labels.map((label) => ({ ...label, grow })) }

/** No neighbouring land yet. */
const NOBODY: MultiPolygon = { type: 'MultiPolygon', coordinates: [] }

/** Areas by the boundaries they were made of, so that the same areas are the same object. */
const ofLand = new WeakMap<AtomTopology, { land: Supplies['land']; shapes: Map<string, Shapes> }>()
const ofLens = new Map<string, Shapes>()

/** The areas of a scene, the same object for the same areas; null while its boundaries are not here. */
export function shapesFor(scene: Scene, supplies: Supplies, detail: Detail = 'overview'): Shapes | null {
  const { vintage, level, show } = scene.view
  const { atlas, lenses, atoms, land } = supplies
  const areas = atlas.ownAreas?.<Supplies, Shapes>(vintage, supplies)
  if (areas) return areas
  const own = lenses.get(show)?.shapes?.(scene)
  if (own) return kept(ofLens, own.key, () => own)
  const topology = atoms[detail]
  if (!topology) return null
  let made = ofLand.get(topology)
  if (made?.land !== land) ofLand.set(topology, (made = { land, shapes: new Map<string, Shapes>() }))
  const key = `${vintage}/${level}/${detail}/${land ? 'all' : 'alone'}`
  return kept(made.shapes, key, () => ({
    ...shapesOf(atlas.catalogue, topology, land ? neighboursOf(land) : NOBODY, vintage, level, detail),
    key,
  }))
}

/** The same where the boundaries have to be here. Throws when they are not. */
export function areasOf(scene: Scene, supplies: Supplies): Shapes {
  const shapes = shapesFor(scene, supplies)
  if (!shapes) throw new Error('The boundaries are not here.')
  return shapes
}

/** A view and what it is drawn on. Throws when its boundaries are not among the supplies. */
export function look(view: View, supplies: Supplies, setting: Setting): Look {
  const scene = sceneFor(view, supplies, setting)
  return { scene, shapes: areasOf(scene, supplies) }
}

function kept(values: Map<string, Shapes>, key: string, make: () => Shapes): Shapes {
  const found = values.get(key) ?? make()
  values.set(key, found)
  return found
}
