import type { FeatureCollection } from 'geojson'
import type { GeoJSONSource, Map as GlMap } from 'maplibre-gl'
import type { Lang } from '../../atlas/model'
import { COUNT_SIZE, crowdAt, DOT, gathered, radiusOf, stepOf } from '../../scene/bubbles'
import { formatNumber } from '../../scene/format'
import type { Crowd as Places, Scene } from '../../scene/model'
import type { Hit } from '../map'
import { fonts } from './layers'

const SOURCE = 'crowd'
/** Lowest first: dots and rims below the names of regions, which give way to the numbers, below the symbols. */
const LAYERS = [
  ['crowd-dot', 'label'],
  ['crowd-bubble', 'label'],
  ['crowd-count', 'mark'],
] as const

type Drawn = Pick<Scene, 'crowd' | 'colours' | 'view'>

/**
 * Hundreds or thousands of places on a map: one source with three layers. What lies too close is gathered by the same rule
 * as in the flat picture, anew with each half step of the zoom. Source and layers are there only while there is a crowd.
 */
export class Crowd {
  private drawn: Drawn | null = null
  /** What lies in the source. */
  private laid: { readonly crowd: Places; readonly step: number; readonly lang: Lang } | null = null

  constructor(private readonly map: GlMap) {
    map.on('zoom', () => this.lay())
  }

  show(drawn: Drawn): void {
    const before = this.drawn
    this.drawn = drawn.crowd ? drawn : null
    const fresh = before?.crowd?.colour !== drawn.crowd?.colour || before?.colours.halo !== drawn.colours.halo
    if (!this.drawn || fresh) this.clear()
    this.lay()
  }

  /** What a point of the map means, px. */
  at(point: Hit['point'], pointer: 'fine' | 'coarse'): Hit | null {
    if (!this.drawn?.crowd) return null
    const { lng, lat } = this.map.unproject([point[0], point[1]])
    const meant = crowdAt(this.drawn.crowd, this.map.getZoom(), [lng, lat], this.drawn.view.lang, pointer)
    return meant && { kind: 'place', ...meant, point }
  }

  private clear(): void {
    this.laid = null
    for (const [id] of LAYERS) if (this.map.getLayer(id)) this.map.removeLayer(id)
    if (this.map.getSource(SOURCE)) this.map.removeSource(SOURCE)
  }

  private lay(): void {
    const { drawn, map } = this
    if (!drawn?.crowd) return
    const { crowd, colours, view } = drawn
    const source = map.getSource<GeoJSONSource>(SOURCE)
    const laid = { crowd, step: stepOf(map.getZoom()), lang: view.lang }
    const same =
      source && this.laid?.crowd === crowd && this.laid.step === laid.step && this.laid.lang === laid.lang
    if (same) return
    this.laid = laid
    const data = crowdFeatures(crowd, map.getZoom(), view.lang)
    if (source) {
      void source.setData(data)
      return
    }
    map.addSource(SOURCE, { type: 'geojson', data, tolerance: 0, buffer: 24, maxzoom: 12 })
    const rim = { 'circle-color': crowd.colour, 'circle-stroke-color': colours.halo }
    const [dot, bubble, count] = LAYERS
    const isDot = ['==', ['get', 'r'], 0] as ['==', ['get', string], number]
    map.addLayer(
      {
        ...{ id: dot[0], type: 'circle', source: SOURCE, filter: isDot },
        paint: { ...rim, 'circle-radius': DOT, 'circle-stroke-width': 0.8 },
      },
      dot[1],
    )
    map.addLayer(
      {
        ...{ id: bubble[0], type: 'circle', source: SOURCE, filter: ['!', isDot] },
        paint: { ...rim, 'circle-radius': ['get', 'r'], 'circle-stroke-width': 1.5 },
      },
      bubble[1],
    )
    map.addLayer(
      {
        ...{ id: count[0], type: 'symbol', source: SOURCE, filter: ['!', isDot] },
        layout: {
          'text-field': ['get', 'count'],
          'text-font': [...fonts('semibold')],
          'text-size': COUNT_SIZE,
          'text-padding': 8,
          'text-allow-overlap': true,
        },
        paint: { 'text-color': colours.halo },
      },
      count[1],
    )
  }
}

/** A crowd as points: dots, whose radius `r` is 0, and bubbles with their `count` in words. */
function crowdFeatures(crowd: Places, zoom: number, lang: Lang): FeatureCollection {
  const { dots, bubbles } = gathered(crowd, zoom)
  const feature = (at: readonly number[], properties: { readonly r: number; readonly count?: string }) => ({
    ...{ type: 'Feature' as const, properties },
    geometry: { type: 'Point' as const, coordinates: [...at] },
  })
  return {
    type: 'FeatureCollection',
    features: [
      ...dots.map((i) => feature(crowd.places[i]!.at, { r: 0 })),
      ...bubbles.map(({ at, places: { length } }) =>
        feature(at, { r: radiusOf(length), count: formatNumber(length, 0, lang) }),
      ),
    ],
  }
}
