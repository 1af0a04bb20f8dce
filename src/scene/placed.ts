import type { Atlas } from '../atlas/atlas'
import type { Overlay, Place } from '../atlas/model'
import { regionOf } from '../atlas/units'
import type { View } from '../view/view'
import type { Coloured } from './coloured'
import { standing } from './rings'
import { existsIn } from './marks'
import type { Label, Mark, Scene, SceneRegion } from './model'
import { placeShapes } from './place-shapes'
import type { AtomTopology } from './shapes'

/** Municipality names appear from this zoom on; below it only provinces are named. */
const MUNICIPALITY_LABEL_ZOOM = 7.5
/** And from this one on provinces no longer are. */
const PROVINCE_LABELS_UNTIL = 9.2

/** What of a view the marks depend on. */
export type MarkedBy = Pick<View, 'year' | 'overlays' | 'select' | 'lang'>

/**
 * The last step to a scene: what stands on the map, and what of it is chosen.
 *
 * @param marks of the view at this zoom
 * @param zoom at which labels are chosen
 * @param topology boundaries for places that are whole municipalities; null: those wait for them
 */
export function placed(
  atlas: Atlas,
  step: Coloured,
  view: View,
  marks: readonly Mark[],
  zoom: number,
  topology: AtomTopology | null,
): Scene {
  const { regions, colours } = step
  return {
    ...step,
    view,
    overlays: atlas.catalogue.overlays.map((overlay) => ({
      overlay,
      on: view.overlays.includes(overlay.id),
      shown: countOf(atlas.places, overlay, (place) => existsIn(place, view.year)),
    })),
    marks,
    shapes: placeShapes(atlas, view, colours, topology, zoom),
    labels: labelsOf(atlas, view, regions, zoom),
    annotations: view.note,
    selected: view.select.filter((id) => regions.some(({ code }) => code === id)),
    selectedPlaces: atlas.places.filter(({ id }) => view.select.includes(id)),
  }
}

/** How many places of an overlay documents count, wholes with their parts as one, or how many municipalities, of those meant. */
export function countOf(
  places: readonly Place[],
  { id, counts }: Pick<Overlay, 'id' | 'counts'>,
  meant: (place: Place) => boolean = () => true,
): number {
  const those = places.filter((place) => place.overlay === id && place.counted && meant(place))
  const names = those.flatMap(({ group, municipalities }) =>
    counts === 'municipalities' ? municipalities : group,
  )
  return new Set(names).size
}

/**
 * The symbols of a view's places, those that crowd at a zoom gathered or pushed apart.
 *
 * @param at `type`: size of the names. Where those are larger, as in a hall, no number within a ring would be read: each
 * place keeps its symbol.
 */
export function marksOf(
  atlas: Atlas,
  view: MarkedBy,
  { zoom, type }: { readonly zoom: number; readonly type: number },
  colours: Scene['colours'],
): Mark[] {
  const overlays = new Map(atlas.catalogue.overlays.map((overlay) => [overlay.id, overlay]))
  const chosen = atlas.places.flatMap((place) => {
    const overlay = overlays.get(place.overlay)
    const selected = view.select.includes(place.id)
    const on = view.overlays.includes(place.overlay) && existsIn(place, view.year)
    if (!overlay || !(on || selected)) return []
    const at = place.at ?? (overlay.onProvince ? provincePoint(atlas, place) : null)
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
  return standing(chosen, zoom, {
    ...{ overlays: atlas.catalogue.overlays, lang: view.lang, colours },
    gathers: type <= 1,
  })
}

/** Where a place stands that is told of a province as a whole. */
function provincePoint(atlas: Atlas, place: Place) {
  const point = regionOf(atlas.catalogue, place.province)?.place
  // Beside the name of the province, not on it.
  return point ? ([point[0], point[1] - 0.14] as const) : null
}

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
  const rest = zoom >= PROVINCE_LABELS_UNTIL ? municipalities : [...provinces, ...municipalities]
  return [...selected, ...rest.filter(({ id }) => !named.has(id))]
}

/** The provinces of the view's vintage. */
function provincesOf(atlas: Atlas, view: View) {
  const codes = new Set(atlas.catalogue.atoms.map((atom) => atom.units[view.vintage]?.[1]))
  return atlas.catalogue.regions.filter((region) => region.level === 'province' && codes.has(region.code))
}
