import type { MultiPolygon } from 'geojson'
import type { Atlas } from '../atlas/atlas'
import { isArea, type Catalogue, type Extent, type Overlay, type Place } from '../atlas/model'
import { wholesOf } from '../atlas/units'
import type { View } from '../view/view'
import { areaOf } from './merged'
import { APART_FROM } from './rings'
import { circleOfArea, existsIn } from './marks'
import type { PlaceShape, Scene } from './model'
import type { AtomTopology } from './shapes'

/** Parts of a place of which outlines are known, in the order they are drawn in. */
const PARTS = ['lake', 'dyke'] as const

/** How an area is drawn. */
const LOOKS: Readonly<Partial<Record<Extent, Pick<PlaceShape, 'hatched' | 'dashed'>>>> = {
  hatch: { hatched: true },
  dashes: { dashed: true },
}

/**
 * The ground of the places on show and of those chosen: their true outlines where they are known, else what their overlay
 * says. @param topology null: whole municipalities wait for their boundaries; zoom of the map
 */
export function placeShapes(
  atlas: Atlas,
  view: View,
  colours: Scene['colours'],
  topology: AtomTopology | null,
  zoom: number,
): PlaceShape[] {
  const overlays = new Map(atlas.catalogue.overlays.map((overlay) => [overlay.id, overlay]))
  return atlas.places.flatMap((place): PlaceShape[] => {
    const overlay = overlays.get(place.overlay)
    const shown = view.overlays.includes(place.overlay) && existsIn(place, view.year)
    if (!overlay || !(shown || view.select.includes(place.id))) return []
    const colour = colours[overlay.colour as keyof Scene['colours']]
    const grounds = groundOf(atlas, place, overlay, topology)
    // From afar a circle of a few square kilometres is a dot beside the ring that its place is in.
    const seen = grounds.filter(({ kind }) => kind !== 'circle' || zoom >= APART_FROM)
    return seen.map((ground) => ({
      id: `${place.id}/${ground.kind}`,
      place: place.id,
      colour,
      ...ground,
    }))
  })
}

type Ground = Pick<PlaceShape, 'kind' | 'hatched' | 'dashed' | 'geometry'>

function groundOf(
  { outlines, catalogue }: Atlas,
  place: Place,
  { extent }: Overlay,
  topology: AtomTopology | null,
): Ground[] {
  const parts = PARTS.flatMap((kind) => {
    const geometry = outlines.get(`${place.id}/${kind}`)
    return geometry ? [{ kind, geometry }] : []
  })
  if (parts.length) return parts
  // By itself, or by the municipality that it is.
  const outline = [place.id, ...(place.municipalities.length === 1 ? place.municipalities : [])]
    .map((id) => outlines.get(`${place.overlay}/${id}`))
    .find((known) => known !== undefined)
  const whole = isArea(extent)
  if (outline)
    return [
      whole ? { kind: 'area', ...LOOKS[extent], geometry: outline } : { kind: 'outline', geometry: outline },
    ]
  if (extent === 'circle')
    return place.at && place.areaKm2
      ? [{ kind: 'circle', geometry: circleOfArea(place.at, place.areaKm2) }]
      : []
  if (!whole || !topology) return []
  return [{ kind: 'area', ...LOOKS[extent], geometry: dissolved(catalogue, topology, place) }]
}

const kept = new WeakMap<AtomTopology, Map<string, MultiPolygon>>()

/** The municipalities of a place as one area; kept, since every year and every hover wants it again. */
function dissolved(catalogue: Catalogue, topology: AtomTopology, place: Place): MultiPolygon {
  let known = kept.get(topology)
  if (!known) kept.set(topology, (known = new Map<string, MultiPolygon>()))
  const found = known.get(place.id) ?? areaOf(catalogue, topology, wholesOf(catalogue, place))
  known.set(place.id, found)
  return found
}
