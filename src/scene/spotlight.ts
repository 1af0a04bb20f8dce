import type { Atlas } from '../atlas/atlas'
import { regionOf } from '../atlas/units'
import { say } from '../i18n/words'
import type { Scene } from './model'
import { rankText } from './rank-text'

/** What is lit on a map for a hall, in the words of the view's language. */
export interface Spotlight {
  readonly name: string
  /** The overlay of a place, and where it lies; empty for a region. */
  readonly context: string
  /** The figure as shown; empty where the map has none. */
  readonly value: string
  readonly unit: string
  readonly rank: string
  /** The region that is lit; null: none on this map. */
  readonly region: string | null
}

/** @param id of a region or a place. Null: the atlas knows neither, or the map shows regions of another kind */
export function spotlightOf(atlas: Atlas, scene: Scene, id: string): Spotlight | null {
  const { view } = scene
  const figureOf = (code: string) => {
    const shown = scene.regions.find((one) => one.code === code)
    const known = shown !== undefined && shown.value !== null && !scene.bare
    return {
      shown,
      figure: {
        value: known ? shown.text : shown && !scene.bare ? say('noData', view.lang) : '',
        unit: known ? scene.unit : '',
        rank: known ? rankText(scene, shown.rank) : '',
      },
    }
  }
  const place = atlas.places.find((one) => one.id === id)
  if (place) {
    const overlay = atlas.catalogue.overlays.find((one) => one.id === place.overlay)
    const codes = [...place.municipalities, place.province]
    const home = codes.find((code) => scene.regions.some((one) => one.code === code))
    const { shown, figure } = figureOf(home ?? '')
    const where = shown?.fullName ?? regionOf(atlas.catalogue, place.province)?.name[view.lang] ?? ''
    return {
      ...{ name: place.name[view.lang], ...figure, region: home ?? null },
      context: [overlay?.name[view.lang], where].filter(Boolean).join(', '),
    }
  }
  const { shown, figure } = figureOf(id)
  const name = shown?.fullName ?? regionOf(atlas.catalogue, id)?.name[view.lang]
  return name ? { name, context: '', ...figure, region: shown ? id : null } : null
}
