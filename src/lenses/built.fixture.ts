import { folderReader, readCatalogue, readSupplies } from '../../scripts/page/atlas'
import { suppliesFor } from '../supply/gather'
import { look, type Look } from '../supply/look'
import { everything, needs } from '../supply/needs'
import { parse } from '../view/url'
import type { Scene } from '../scene/model'
import { sceneOf } from '../scene/scene'
import type { Lens, LensContext } from './lens'

/** The data as they were built, for tests of what the real figures show. */
const DATA = 'public/data'
export const catalogue = readCatalogue(DATA)

/** What a lens looks through in a view, `query` being its address without `show`. */
export function contextOf<S extends Scene>(lens: Lens<S>, show: string, query: string): LensContext {
  const { view } = parse(`show=${show}&${query}`, catalogue)
  const supplies = readSupplies(DATA, everything(needs(view, catalogue, lens)))
  const { atlas, atoms, policy, moves, tiles, world, alike } = supplies
  const setting = { theme: 'light', zoom: 6 } as const
  const base = sceneOf(atlas, view, setting, atoms.overview ?? null)
  const topology = atoms.overview ?? null
  return { atlas, view, setting, base, topology, policy, moves, tiles, world, alike }
}

const reader = folderReader(DATA)

/** What a view shows and what it is drawn on, its address being `query`. */
export async function lookAt(query: string): Promise<Look> {
  const { view } = parse(query, catalogue)
  return look(view, await suppliesFor(reader, view), { theme: 'light', zoom: 6 })
}
