import type { Scene, Shapes } from '../scene/model'
import { sceneWalker, type Setting } from '../scene/scene'
import type { View } from '../view/view'
import { areasFrom, kept } from './areas'
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

const ofLens = new Map<string, Shapes>()

/** The areas of a scene, the same object for the same areas; null while its boundaries are not here. */
export function shapesFor(scene: Scene, supplies: Supplies, detail: Detail = 'overview'): Shapes | null {
  const { vintage, show } = scene.view
  const { atlas, lenses, atoms, land } = supplies
  const areas = atlas.ownAreas?.<Supplies, Shapes>(vintage, supplies)
  if (areas) return areas
  const own = lenses.get(show)?.shapes?.(scene)
  if (own) return kept(ofLens, own.key, () => own)
  const topology = atoms[detail]
  if (!topology) return null
  return areasFrom(topology, land, atlas.catalogue, scene.view, detail)
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
