import { readFileSync } from 'node:fs'
import path from 'node:path'
import { presimplify, simplify } from 'topojson-simplify'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { seriesKey, seriesNeeded, type Atlas } from '../../src/atlas/atlas'
import {
  decodeCatalogue,
  decodePlaces,
  decodePolicy,
  decodeSeries,
  decodeSources,
  decodeTiles,
} from '../../src/atlas/decode'
import { outlinesOf } from '../../src/scene/outlines'
import {
  neighboursOf,
  shapesOf,
  type AtomTopology,
  type ContextTopology,
  type WorldTopology,
} from '../../src/scene/shapes'
import type { Lens, LensContext } from '../../src/lenses/lens'
import { sceneOf, type Setting } from '../../src/scene/scene'
import type { Scene, Shapes } from '../../src/scene/model'
import type { Catalogue, PolicyTables, Tiles } from '../../src/atlas/model'
import type { View } from '../../src/view/view'

export const readCatalogue = (data: string): Catalogue =>
  decodeCatalogue(JSON.parse(readFileSync(path.join(data, 'catalogue.json'), 'utf8')))

const readAtoms = (data: string) =>
  JSON.parse(readFileSync(path.join(data, 'overview.topo.json'), 'utf8')) as AtomTopology

/** The policy's tables of these names. */
const readPolicy = (data: string, names: readonly string[]): PolicyTables =>
  new Map(
    names.map((name) => {
      const file = `policy/${name}.json`
      return [name, decodePolicy(JSON.parse(readFileSync(path.join(data, file), 'utf8')), file)]
    }),
  )

export const readTiles = (data: string): Tiles =>
  decodeTiles(JSON.parse(readFileSync(path.join(data, 'tiles.json'), 'utf8')))

const readWorld = (data: string) =>
  JSON.parse(readFileSync(path.join(data, 'world.topo.json'), 'utf8')) as WorldTopology

/** Reads the built data as the browser would, for the pages and pictures that are made without one. */
export function readAtlas(data: string, indicators: readonly string[]): Atlas {
  const json = (file: string): unknown => JSON.parse(readFileSync(path.join(data, file), 'utf8'))
  const catalogue = readCatalogue(data)
  const { kinds, places } = decodePlaces(json('places.json'))
  const series = indicators.flatMap((id) => decodeSeries(json(`series/${id}.json`), `series/${id}.json`))
  return {
    catalogue,
    series: new Map(series.map((one) => [seriesKey(one.indicator, one.level), one])),
    sources: new Map(decodeSources(json('sources.json')).map((source) => [source.id, source])),
    places,
    factKinds: kinds,
    outlines: outlinesOf(json('outlines.topo.json') as Topology<Record<string, GeometryCollection>>),
  }
}

/** What a lens looks through in a view, or what the plain map is made of, from the built data. */
export function readContext<S extends Scene>(
  data: string,
  view: View,
  lens: Lens<S> | undefined,
  setting: Setting,
): LensContext {
  const catalogue = readCatalogue(data)
  const read = [view.indicator, ...(lens?.indicators(view, catalogue) ?? [])]
  const series = catalogue.indicators.filter(({ id }) => read.includes(id)).flatMap(seriesNeeded)
  const atlas = readAtlas(data, [...new Set(series)])
  return {
    atlas,
    view,
    setting,
    base: sceneOf(atlas, view, setting),
    topology: lens ? readAtoms(data) : null,
    policy: readPolicy(data, lens?.policy ?? []),
    world: lens?.world ? readWorld(data) : null,
    tiles: lens?.tiles ? readTiles(data) : null,
  }
}

/**
 * The shapes of a view from the built boundary files.
 * @param coarser drop the vertices whose triangle with their neighbours is smaller than this (square degrees), for a
 *   picture in which nobody could see them; shared borders stay shared, since arcs are thinned and not areas
 * @param around the same for the neighbours, which are only there so that Korea does not float
 */
export function readShapes(data: string, atlas: Atlas, view: View, coarser = 0, around = coarser): Shapes {
  const json = (file: string): unknown => JSON.parse(readFileSync(path.join(data, file), 'utf8'))
  const overview = readAtoms(data)
  const thin = <T extends Topology>(topology: T, least: number): T => {
    if (least === 0) return topology
    // The library's types let no topology of ours in, nor come out as what it was.
    const weighed = (presimplify as (all: unknown) => unknown)(topology)
    return (simplify as (all: unknown, weight: number) => unknown)(weighed, least) as T
  }
  return shapesOf(
    atlas.catalogue,
    thin(overview, coarser),
    neighboursOf(thin(json('context.topo.json') as ContextTopology, around)),
    view.vintage,
    view.level,
    `overview-${coarser}`,
  )
}
