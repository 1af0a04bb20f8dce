import { atlasOfKit, bareKit, decodeBase, decodeKit, decodeMarks, type KitFile } from '../atlas/kit'
import type { Atlas } from '../atlas/atlas'
import type { Level, Text } from '../atlas/model'
import { decodeTopology } from '../atlas/topology'
import { kitsFor } from '../embed/wish'
import type { ChartWords } from '../render/svg/chart-graphic'
import type { Scene, Shapes } from '../scene/model'
import type { AtomTopology, ContextTopology } from '../scene/shapes'
import { suppliesOf, type Supplies } from '../supply/supplies'
import { parse } from '../view/url'
import type { Note, View } from '../view/view'

/** All that an embed draws from. */
export interface Stand {
  readonly view: View
  readonly notes: readonly Note[]
  /** What is wrong with the figures in the address. */
  readonly wrong: readonly Text[]
  readonly supplies: Supplies
  /** What did not come and is not in the picture: file and reason. */
  readonly missing: readonly string[]
  /** A way of looking that is no single map of Korea, as words and a picture; throws where it has nothing to draw. */
  readonly chart: ((scene: Scene, shapes: Shapes) => ChartWords) | null
}

/** Of the files of an embed, as `name`. Throws an `Error` that names the file and says why. */
async function file(name: string): Promise<unknown> {
  const path = `data/embed/${name}.json`
  try {
    const response = await fetch(new URL(path, document.baseURI))
    if (!response.ok) throw new Error(String(response.status))
    return await response.json()
  } catch (error) {
    throw new Error(`${path}: ${reasonOf(error)}`)
  }
}

/** Why something failed, and of which file. */
export const reasonOf = (error: unknown): string => {
  const { file, message } = error as Partial<Error & { file: string }>
  return [file, message ?? String(error)].filter(Boolean).join(': ')
}

/**
 * What a query asks for: from a kit where one holds it all, else from the files of the whole atlas.
 *
 * @param hash figures and places of the reader's own, as the address carries them behind #
 */
export async function standFor(query: string, hash: string): Promise<Stand> {
  const kits = kitsFor(query)
  const link = hash.startsWith('#own=') ? await import('../own/link') : null
  const bring = async (atlas: Atlas) => (link ? link.bringInto(atlas, hash) : { atlas, wrong: [] })
  const level = link && (await link.levelIn(hash))
  return kits ? fromKit(query, kits, bring, level) : fromAtlas(query, bring)
}

/** Adds what is in the link to an atlas; `wrong` says why it could not. */
type Bring = (atlas: Atlas) => Promise<{ atlas: Atlas; wrong: readonly Text[] }>

/** The first of these kits that there is: one that does not come for another reason is no reason to show other figures. */
async function kitOf(names: readonly string[]): Promise<KitFile> {
  const [name = 'first', ...others] = names
  try {
    return decodeKit(await file(name), name)
  } catch (error) {
    // An indicator or level that is not known: the nearest there is, with a note.
    if (others.length === 0 || !reasonOf(error).endsWith(': 404')) throw error
    return kitOf(others)
  }
}

async function fromKit(
  query: string,
  names: readonly string[],
  bring: Bring,
  own: Level | null,
): Promise<Stand> {
  const land = file('land.topo')
  // Own figures need no kit but the regions of their level.
  const kit: KitFile = own && names[0] === 'own' ? bareKit(own) : await kitOf(names)
  const { level } = kit
  const missing: string[] = []
  const [base, atoms, around] = await Promise.all([file(`base.${level}`), file(`${level}.topo`), land])
  const { atlas: bare, wrong } = await bring(atlasOfKit(kit, decodeBase(base, level)))
  const { view, notes } = parse(query, bare.catalogue)
  const places = await Promise.all(
    view.overlays.map(async (id) => {
      try {
        return id === 'own' ? [] : decodeMarks(await file(`places-${id}`), id)
      } catch (error) {
        missing.push(reasonOf(error))
        return []
      }
    }),
  )
  const atlas = { ...bare, places: [...bare.places, ...places.flat()] }
  const supplies = {
    ...suppliesOf(atlas.catalogue),
    atlas,
    atoms: { overview: decodeTopology<AtomTopology>(atoms, 'atoms') },
    land: decodeTopology<ContextTopology>(around, 'land'),
  }
  return { view, notes, wrong, supplies, missing, chart: null }
}

async function fromAtlas(query: string, bring: Bring): Promise<Stand> {
  const [{ load }, supply] = await Promise.all([import('./load'), import('../supply/gather')])
  const built = suppliesOf(await supply.readCatalogue(load))
  const { atlas, wrong } = await bring(built.atlas)
  const { view, notes } = parse(query, atlas.catalogue)
  const missing: string[] = []
  const gathered = await supply.gatherFor(load, view, built, (error) => missing.push(reasonOf(error)))
  // What came with the files comes first; figures and places of the reader's own are added to it.
  const brought = await bring(gathered.atlas)
  const { pictureOf } = await import('../lenses/index')
  const own = await pictureOf(view.show)
  return {
    view,
    notes,
    wrong,
    supplies: { ...gathered, atlas: brought.atlas },
    missing,
    chart: own?.words ?? null,
  }
}
