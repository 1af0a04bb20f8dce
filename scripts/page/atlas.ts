import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { seriesKey, type Atlas } from '../../src/atlas/atlas'
import { decodeCatalogue, decodePlaces, decodeSeries, decodeSources } from '../../src/atlas/decode'
import { outlinesOf } from '../../src/scene/outlines'
import { neighboursOf, shapesOf, type AtomTopology, type ContextTopology } from '../../src/scene/shapes'
import type { Shapes } from '../../src/scene/model'
import type { View } from '../../src/view/view'

/** Reads the built data as the browser would, for the pages and pictures that are made without one. */
export function readAtlas(data: string, indicators: readonly string[]): Atlas {
  const json = (file: string): unknown => JSON.parse(readFileSync(path.join(data, file), 'utf8'))
  const catalogue = decodeCatalogue(json('catalogue.json'))
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

/** The shapes of a view from the built boundary files. */
export function readShapes(
  data: string,
  atlas: Atlas,
  view: View,
  detail: 'overview' | 'detail' = 'overview',
): Shapes {
  const json = (file: string): unknown => JSON.parse(readFileSync(path.join(data, file), 'utf8'))
  return shapesOf(
    atlas.catalogue,
    json(`${detail}.topo.json`) as AtomTopology,
    neighboursOf(json('context.topo.json') as ContextTopology),
    view.vintage,
    view.level,
    detail,
  )
}
