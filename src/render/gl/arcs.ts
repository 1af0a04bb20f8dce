import type { FeatureCollection } from 'geojson'
import type { GeoJSONSource, Map as GlMap } from 'maplibre-gl'
import { ARC_DIMMED, strokesOf } from '../../scene/arcs'
import type { Arc } from '../../scene/model'
import { ARC_LAYERS, BELOW_MARKS } from './arc-layers'
import { same } from './same'

const SOURCE = 'arcs'

/** The curves that lie in the source of a map, by id. Of those not on show the width is nothing. */
const kept = new WeakMap<GlMap, ReadonlyMap<string, Arc>>()

const arcFeatures = (arcs: Iterable<Arc>): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [...arcs].flatMap((arc) =>
    strokesOf(arc).map(({ curve, opacity, part }) => ({
      type: 'Feature' as const,
      geometry: { type: 'LineString' as const, coordinates: curve },
      properties: { id: arc.id, colour: arc.colour, opacity, part, dashed: arc.dashed },
    })),
  ),
})

/** Whether two arcs differ in no more than their width and their words. */
const runAlike = (arc: Arc, other: Arc | undefined): boolean =>
  other !== undefined && same(way(arc), way(other))
const way = ({ from, to, bend, colour, dashed, fades, tapers }: Arc) => [
  ...[from, to, bend, colour, dashed, fades, tapers],
]

/**
 * Puts arcs on a map, or others in their place. Curves that were there already are given their width and nothing is cut
 * anew, so that years pass as fast as those of regions. Source and layers are there only while there are arcs: even an
 * empty layer would cost every frame of every other view.
 */
export function putArcs(map: GlMap, arcs: readonly Arc[]): void {
  const source = map.getSource<GeoJSONSource>(SOURCE)
  const before = (source && kept.get(map)) ?? new Map<string, Arc>()
  if (!arcs.length) {
    kept.delete(map)
    if (!source) return
    for (const id of ARC_LAYERS) map.removeLayer(id)
    map.removeSource(SOURCE)
    return
  }
  const stay =
    arcs.some((arc) => before.has(arc.id)) &&
    arcs.every((arc) => !before.has(arc.id) || runAlike(arc, before.get(arc.id)))
  const all = new Map([...(stay ? before : []), ...arcs.map((arc) => [arc.id, arc] as const)])
  kept.set(map, all)
  if (!stay || all.size > before.size) lay(map, source, all.values())
  const widths = new Map(arcs.map(({ id, width }) => [id, width]))
  for (const id of all.keys()) map.setFeatureState({ source: SOURCE, id }, { width: widths.get(id) ?? 0 })
}

/** Lays curves into the source, and source and layers on the map where they are missing. */
function lay(map: GlMap, source: GeoJSONSource | undefined, arcs: Iterable<Arc>): void {
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
          'line-width': ['*', ['number', ['feature-state', 'width'], 0], ['get', 'part']],
          'line-opacity': [
            'case',
            ['boolean', ['feature-state', 'dim'], false],
            ARC_DIMMED,
            ['get', 'opacity'],
          ],
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
