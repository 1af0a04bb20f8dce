import type { GeoJSONSourceSpecification, StyleSpecification } from 'maplibre-gl'
import type { FeatureCollection } from 'geojson'
import type { Scene, Shapes } from '../../scene/model'
import { labelFeatures, landFeatures, markFeatures, placeFeatures } from './features'
import { layersOf, type SourceId } from './layers'

/**
 * The geometry is already thinned for its detail: tiles keep it all but exactly. The buffer (px) only has to hold
 * the widest line; closer than zoom 12 a tile is enlarged.
 */
const source = (data: FeatureCollection): GeoJSONSourceSpecification => ({
  type: 'geojson',
  data,
  tolerance: 0.1,
  buffer: 8,
  maxzoom: 12,
})

/** The data of each source of a scene. */
function sourceData(scene: Scene, shapes: Shapes): Record<SourceId, FeatureCollection> {
  return {
    land: landFeatures(shapes),
    shapes: placeFeatures(scene),
    labels: labelFeatures(scene.labels),
    marks: markFeatures(scene.marks, scene.colours).data,
  }
}

/** The whole style of a scene. It names no address: no glyphs, no sprite, no tiles. */
export function styleOf(scene: Scene, shapes: Shapes): StyleSpecification {
  const data = sourceData(scene, shapes)
  return {
    version: 8,
    // Colours change with a click on a theme: at once, not blended.
    transition: { duration: 0, delay: 0 },
    sources: {
      land: { ...source(data.land), promoteId: 'code' },
      shapes: source(data.shapes),
      labels: source(data.labels),
      marks: { ...source(data.marks), promoteId: 'id' },
    },
    layers: layersOf(scene.colours),
  }
}
