import { seriesKey, seriesNeeded, type Atlas } from '../atlas/atlas'
import { atlasOfKit, bareKit, decodeBase, decodeKit, decodeMarks, type KitFile } from '../atlas/kit'
import type { Catalogue, Level, Text } from '../atlas/model'
import { kitsFor } from '../embed/wish'
import type { ChartWords } from '../render/svg/chart-graphic'
import type { Scene, Shapes } from '../scene/model'
import { sceneOf, type Setting } from '../scene/scene'
import { neighboursOf, shapesOf, type AtomTopology, type ContextTopology } from '../scene/shapes'
import { parse } from '../view/url'
import type { Note, View } from '../view/view'

/** All that an embed draws from. */
export interface Stand {
  readonly atlas: Atlas
  readonly view: View
  readonly notes: readonly Note[]
  /** What is wrong with the figures in the address. */
  readonly wrong: readonly Text[]
  readonly sceneOf: (view: View, setting: Setting) => Scene
  readonly shapesOf: (scene: Scene) => Shapes
  /** A way of looking that is no single map of Korea, as words and a picture; throws where it has nothing to draw. */
  readonly chart: ((scene: Scene, shapes: Shapes) => ChartWords) | null
}

/** Of the files of an embed, as `name`. Throws an `Error` that names the file. */
async function file(name: string): Promise<unknown> {
  const path = `data/embed/${name}.json`
  const response = await fetch(new URL(path, document.baseURI))
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response.json() as Promise<unknown>
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

/** The first of these kits that there is. */
async function kitOf(names: readonly string[]): Promise<KitFile> {
  const [name = 'first', ...others] = names
  try {
    return decodeKit(await file(name), name)
  } catch (error) {
    // An indicator or level that is not known: the nearest there is, with a note.
    if (others.length === 0) throw error
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
  const [base, atoms, around] = await Promise.all([file(`base.${level}`), file(`${level}.topo`), land])
  const { atlas: bare, wrong } = await bring(atlasOfKit(kit, decodeBase(base, level)))
  const { view, notes } = parse(query, bare.catalogue)
  const places = await Promise.all(
    view.overlays.map(async (id) => (id === 'own' ? [] : decodeMarks(await file(`places-${id}`), id))),
  )
  const atlas = { ...bare, places: [...bare.places, ...places.flat()] }
  return {
    atlas,
    view,
    notes,
    wrong,
    sceneOf: (one, setting) => sceneOf(atlas, one, setting),
    shapesOf: shapesFor(atlas.catalogue, atoms as AtomTopology, around as ContextTopology, view),
    chart: null,
  }
}

/** Boundaries of the view, dissolved once. */
function shapesFor(catalogue: Catalogue, atoms: AtomTopology, land: ContextTopology, view: View) {
  const shapes = shapesOf(catalogue, atoms, neighboursOf(land), view.vintage, view.level, 'embed')
  return () => shapes
}

async function fromAtlas(query: string, bring: Bring): Promise<Stand> {
  const load = await import('./load')
  const [built, atoms, land, { kinds, places }, sources, outlines] = await Promise.all([
    load.loadCatalogue(),
    load.LOADERS.atoms('overview'),
    load.LOADERS.context(),
    load.LOADERS.places(),
    load.LOADERS.sources(),
    load.LOADERS.outlines(),
  ])
  const { atlas: bare, wrong } = await bring({
    catalogue: built,
    series: new Map(),
    sources: new Map(sources.map((source) => [source.id, source])),
    places,
    factKinds: kinds,
    outlines,
  })
  const { catalogue } = bare
  const { view, notes } = parse(query, catalogue)
  const { LENSES, OWN } = await import('../lenses/index')
  const [way, own] = await Promise.all([LENSES[view.show]?.(), OWN[view.show]?.()])
  const lens = way?.lens
  const ids = [view.indicator, ...(lens?.indicators(view, catalogue) ?? [])]
  const needed = built.indicators.filter(({ id }) => ids.includes(id)).flatMap(seriesNeeded)
  const [series, policy, tiles, world] = await Promise.all([
    Promise.all([...new Set(needed)].map(load.LOADERS.series)),
    Promise.all((lens?.policy ?? []).map(async (name) => [name, await load.LOADERS.policy(name)] as const)),
    lens?.tiles ? load.LOADERS.tiles() : null,
    lens?.world ? load.LOADERS.world() : null,
  ])
  const atlas: Atlas = {
    ...bare,
    series: new Map([
      ...bare.series,
      ...series.flat().map((one) => [seriesKey(one.indicator, one.level), one] as const),
    ]),
  }
  const plain = shapesFor(catalogue, atoms, land, view)
  const looked = (one: View, setting: Setting) => {
    const base = sceneOf(atlas, one, setting)
    const context = {
      atlas,
      view: one,
      setting,
      base,
      topology: atoms,
      policy: new Map(policy),
      tiles,
      world,
    }
    return lens?.scene(context) ?? base
  }
  return {
    atlas,
    view,
    notes,
    wrong,
    sceneOf: looked,
    shapesOf: (scene) => lens?.shapes?.(scene) ?? plain(),
    chart: own?.words ?? null,
  }
}
