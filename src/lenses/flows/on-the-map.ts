import { regionOf } from '../../atlas/units'
import { apart } from '../../scene/marks'
import type { Colours, Label, LonLat, Mark } from '../../scene/model'
import { project, unproject } from '../../scene/projection'
import type { LensContext } from '../lens'
import type { FlowCity } from './cities'
import { pointOf, SEOUL, southernmost } from './destinations'
import { flowsWord } from './words'

const ORIGIN = 'capital-area'

/** The marks of the map, a mark for every destination, and the one for the origin. */
export function marksOf(
  { atlas, view, base }: LensContext,
  cities: readonly FlowCity[],
  origin: LonLat | null,
): Mark[] {
  // Each end of a flow is a place with its own symbol.
  const there = apart(base.marks)
  const own = new Set(there.map(({ id }) => id))
  const destinations = new Set(cities.map(({ id }) => id))
  const missing = atlas.places.flatMap(({ id, group, overlay, at, name, precision }): Mark[] => {
    const layer = atlas.catalogue.overlays.find((one) => one.id === overlay)
    if (!destinations.has(group) || !layer || !at || own.has(id)) return []
    return [
      {
        id,
        overlay,
        symbol: layer.symbol,
        colour: base.colours[layer.colour as keyof Colours],
        at,
        dx: 0,
        dy: 0,
        name: name[view.lang],
        approximate: !['site', 'complex'].includes(precision),
        selected: false,
      },
    ]
  })
  const start: Mark[] = origin
    ? [
        {
          id: ORIGIN,
          overlay: '',
          symbol: 'circle',
          colour: base.colours.ink,
          at: origin,
          dx: 0,
          dy: 0,
          name: flowsWord('originLabel', view.lang),
          approximate: true,
          selected: false,
        },
      ]
    : []
  return [...there, ...missing, ...start]
}

/** Destinations by the short name of their province with their amount; provinces without one keep their names. */
export function labelsOf(
  { atlas, view, base, setting }: LensContext,
  cities: readonly FlowCity[],
  origin: LonLat | null,
): Label[] {
  const { lang } = view
  const off = LABEL_OFF.mark + LABEL_OFF.letters * (setting.type ?? 1)
  const named = new Set<string>(origin ? [SEOUL] : [])
  const places = cities.flatMap(({ id, text }): Label[] => {
    const at = pointOf(atlas, id)
    const place = atlas.places.find((one) => one.id === id)
    const province = place && regionOf(atlas.catalogue, place.province)
    if (!at || !province) return []
    named.add(province.code)
    return [
      {
        id: `${id}/amount`,
        text: flowsWord('place', lang, { name: province.short[lang], count: text }),
        at: beside([at[0], southernmost(atlas, id, at)], -off, setting.zoom),
        priority: 0.5,
        kind: 'place',
      },
    ]
  })
  const start: Label[] = origin
    ? [
        {
          id: ORIGIN,
          text: flowsWord('originLabel', lang),
          at: beside(origin, off, setting.zoom),
          priority: 0.2,
          kind: 'place',
        },
      ]
    : []
  return [...start, ...places, ...base.labels.filter(({ id }) => !named.has(id))]
}

/** From the middle of a mark to that of its label, px, and what the size of the letters adds: no label is drawn upon a mark. */
const LABEL_OFF = { mark: 11, letters: 7 } as const

/** A point so many pixels north of another at a zoom. */
function beside([lng, lat]: LonLat, north: number, zoom: number): LonLat {
  const [x, y] = project(lng, lat)
  return unproject(x, y - north / 2 ** zoom)
}
