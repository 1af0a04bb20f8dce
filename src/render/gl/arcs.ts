import type { FeatureCollection } from 'geojson'
import type { GeoJSONSource, Map as GlMap } from 'maplibre-gl'
import { ARC_DIMMED, ARC_OPACITY, curveOf } from '../../scene/arcs'
import type { Arc } from '../../scene/model'

const SOURCE = 'arcs'
/** Two layers, since dashes hold for a whole one. */
export const ARC_LAYERS = ['arc', 'arc-dashed'] as const
/** Marks and labels stay above the arcs. */
export const BELOW_MARKS = 'leader'

const arcFeatures = (arcs: readonly Arc[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: arcs.map((arc) => ({
    type: 'Feature',
    geometry: { type: 'LineString', coordinates: curveOf(arc) },
    properties: { id: arc.id, colour: arc.colour, width: arc.width, dashed: arc.dashed },
  })),
})

/**
 * Puts arcs on a map, or others in their place. Source and layers are there only while there are arcs: even an empty
 * layer would cost every frame of every other view.
 */
export function putArcs(map: GlMap, arcs: readonly Arc[]): void {
  const source = map.getSource<GeoJSONSource>(SOURCE)
  if (!arcs.length) {
    if (!source) return
    for (const id of ARC_LAYERS) map.removeLayer(id)
    map.removeSource(SOURCE)
    return
  }
  const data = arcFeatures(arcs)
  if (source) {
    void source.setData(data)
    return
  }
  map.addSource(SOURCE, { type: 'geojson', data, promoteId: 'id', tolerance: 0.1, buffer: 16, maxzoom: 12 })
  for (const id of ARC_LAYERS) {
    const dashed = id === 'arc-dashed'
    map.addLayer(
      {
        id,
        type: 'line',
        source: SOURCE,
        filter: ['==', ['get', 'dashed'], dashed],
        paint: {
          'line-color': ['get', 'colour'],
          'line-width': ['get', 'width'],
          'line-opacity': ['case', ['boolean', ['feature-state', 'dim'], false], ARC_DIMMED, ARC_OPACITY],
          // Counted in line widths, which are 1.4 px for a dashed arc: 4 px and 3 px.
          ...(dashed ? { 'line-dasharray': [2.86, 2.14] } : {}),
        },
      },
      BELOW_MARKS,
    )
  }
}

/** Dims the arcs that are not meant; `lit` by id, null = none is pointed at. */
export function lightArcs(map: GlMap, arcs: readonly Arc[], lit: readonly string[] | null): void {
  for (const { id } of arcs)
    map.setFeatureState({ source: SOURCE, id }, { dim: lit !== null && !lit.includes(id) })
}
