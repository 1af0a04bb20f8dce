import type { Atlas } from '../atlas/atlas'
import type { Place } from '../atlas/model'
import { regionOf } from '../atlas/units'
import type { View } from '../view/view'
import type { Coloured } from './coloured'
import { circleOfArea, existsIn, separate } from './marks'
import type { Label, Mark, PlaceShape, Scene, SceneRegion } from './model'

/** Municipality names appear from this zoom on; below it only provinces are named. */
const MUNICIPALITY_LABEL_ZOOM = 8.2

/** What of a view the marks depend on. */
export type MarkedBy = Pick<View, 'year' | 'overlays' | 'select' | 'lang'>

/**
 * The last step to a scene: what stands on the map, and what of it is chosen.
 *
 * @param marks of the view at this zoom
 * @param zoom at which labels are chosen
 * @param type size of the names against their ordinary size
 */
export function placed(
  atlas: Atlas,
  step: Coloured,
  view: View,
  marks: readonly Mark[],
  zoom: number,
  type = 1,
): Scene {
  const { regions, colours } = step
  return {
    ...step,
    view,
    overlays: atlas.catalogue.overlays.map((overlay) => ({
      overlay,
      on: view.overlays.includes(overlay.id),
      shown: countOf(atlas.places, overlay.id, (place) => existsIn(place, view.year)),
      documented: countOf(atlas.places, overlay.id),
    })),
    marks,
    shapes: shapesOfPlaces(atlas, view, colours),
    labels: grown(labelsOf(atlas, view, regions, zoom), type),
    annotations: view.note,
    selected: view.select.filter((id) => regions.some(({ code }) => code === id)),
    selectedPlaces: atlas.places.filter(({ id }) => view.select.includes(id)),
  }
}

/** Distinct wholes of an overlay that documents count, of these places. */
function countOf(
  places: readonly Place[],
  overlay: string,
  meant: (place: Place) => boolean = () => true,
): number {
  return new Set(places.filter((p) => p.overlay === overlay && p.counted && meant(p)).map((p) => p.group))
    .size
}

/** The symbols of a view's places, those that crowd at a zoom pushed apart. */
export function marksOf(atlas: Atlas, view: MarkedBy, zoom: number, colours: Scene['colours']): Mark[] {
  const overlays = new Map(atlas.catalogue.overlays.map((overlay) => [overlay.id, overlay]))
  const chosen = atlas.places.flatMap((place) => {
    const overlay = overlays.get(place.overlay)
    const selected = view.select.includes(place.id)
    const on = view.overlays.includes(place.overlay) && existsIn(place, view.year)
    if (!overlay || !(on || selected)) return []
    const at = place.at ?? provincePoint(atlas, place)
    if (!at) return []
    return {
      id: place.id,
      overlay: place.overlay,
      symbol: overlay.symbol,
      colour: colours[overlay.colour as keyof Scene['colours']],
      at,
      name: place.name[view.lang],
      approximate: !['site', 'complex'].includes(place.precision),
      selected,
      announced: !place.counted,
    }
  })
  return separate(chosen, zoom)
}

/** Provinces as places (their key industries) stand on the province; anything else without a position is not drawn. */
function provincePoint(atlas: Atlas, place: Place) {
  if (place.overlay !== 'key-industries') return null
  const point = regionOf(atlas.catalogue, place.province)?.place
  // Beside the name of the province, not on it.
  return point ? ([point[0], point[1] - 0.14] as const) : null
}

function shapesOfPlaces(atlas: Atlas, view: View, colours: Scene['colours']): PlaceShape[] {
  const overlays = new Map(atlas.catalogue.overlays.map((overlay) => [overlay.id, overlay]))
  return atlas.places.flatMap((place): PlaceShape[] => {
    const overlay = overlays.get(place.overlay)
    const shown = view.overlays.includes(place.overlay) && existsIn(place, view.year)
    if (!overlay || !(shown || view.select.includes(place.id))) return []
    const colour = colours[overlay.colour as keyof Scene['colours']]
    const shape = (kind: PlaceShape['kind'], geometry: PlaceShape['geometry']) => ({
      id: `${place.id}/${kind}`,
      place: place.id,
      kind,
      colour,
      geometry,
    })
    if (place.id === 'saemangeum')
      return (['lake', 'dyke'] as const).flatMap((kind) => {
        const geometry = atlas.outlines.get(kind)
        return geometry ? [shape(kind, geometry)] : []
      })
    const outline = atlas.outlines.get(place.id)
    if (outline) return [shape('outline', outline)]
    if (place.overlay === 'innovation-cities' && place.at && place.areaKm2)
      return [shape('circle', circleOfArea(place.at, place.areaKm2))]
    return []
  })
}

/** Names in another size than their ordinary one. */
const grown = (labels: Label[], grow = 1): Label[] =>
  grow === 1 ? labels : labels.map((label) => ({ ...label, grow }))

function labelsOf(atlas: Atlas, view: View, regions: readonly SceneRegion[], zoom: number): Label[] {
  const { lang } = view
  const selected: Label[] = regions
    .filter(({ code }) => view.select.includes(code))
    .map(({ code, name, at }) => ({ id: code, text: name, at, priority: 0, kind: 'selected' }))
  const provinces: Label[] = provincesOf(atlas, view).map(({ code, short, place }) => ({
    id: code,
    text: short[lang],
    at: [place?.[0] ?? 0, place?.[1] ?? 0],
    priority: 1 + 1 / (1 + (place?.[6] ?? 0)),
    kind: 'province',
  }))
  const municipalities: Label[] =
    view.level === 'municipality' && zoom >= MUNICIPALITY_LABEL_ZOOM
      ? regions.map(({ code, name, at, extent }) => ({
          id: code,
          text: name,
          at,
          priority: 3 + 1 / (1 + (extent[2] - extent[0]) * (extent[3] - extent[1])),
          kind: 'municipality',
        }))
      : []
  const named = new Set(selected.map(({ id }) => id))
  const rest = zoom >= MUNICIPALITY_LABEL_ZOOM + 1 ? municipalities : [...provinces, ...municipalities]
  return [...selected, ...rest.filter(({ id }) => !named.has(id))]
}

/** The provinces of the view's vintage. */
function provincesOf(atlas: Atlas, view: View) {
  const codes = new Set(atlas.catalogue.atoms.map((atom) => atom.units[view.vintage]?.[1]))
  return atlas.catalogue.regions.filter((region) => region.level === 'province' && codes.has(region.code))
}
