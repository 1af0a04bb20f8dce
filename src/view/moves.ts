import { indicatorOf } from '../atlas/atlas'
import type { Catalogue, Lang, Level, PaletteId, Scheme } from '../atlas/model'
import { legalise } from './legal'
import { levelsOf, yearsShown, type ViewRequest } from './parameters'
import { SHOW_RULES, type Show } from './show'
import { write } from './url'
import type { MapTheme } from '../atlas/model'
import type { Annotation, Camera, View, Weight } from './view'

/**
 * The moves: a legal view and a request, to a legal view. What cannot be had gives the nearest that can; where nothing
 * changes, the same object comes back, so that `===` tells whether there is anything to do.
 */
function moved(view: View, request: ViewRequest, catalogue: Catalogue): View {
  const next = legalise({ ...view, ...request }, catalogue).view
  return write(next, catalogue) === write(view, catalogue) ? view : next
}

/** Level, year, overlays, selection and camera stay where the new indicator allows; scheme and palette become its own. */
export function withIndicator(view: View, id: string, catalogue: Catalogue): View {
  const indicator = indicatorOf(catalogue, id)
  if (!indicator || !levelsOf(indicator).length) return view
  const { scheme, palette } = indicator
  // What has a figure for its own gives way to the map of the one that is asked for, be it the same.
  const there = SHOW_RULES[view.show].opens ? withShow(view, 'map', catalogue) : view
  if (indicator.id === view.indicator) return there
  return moved(there, { indicator: indicator.id, scheme, palette }, catalogue)
}

/** The year of the indicator nearest to `year`. */
export const withYear = (view: View, year: number, catalogue: Catalogue) => moved(view, { year }, catalogue)

/** The next (1) or previous (-1) year that has figures; the ends hold. */
export function stepYear(view: View, step: 1 | -1, catalogue: Catalogue): View {
  const indicator = indicatorOf(catalogue, view.indicator)
  const years = indicator ? yearsShown(indicator, view.level, view.show) : []
  return withYear(view, years[years.indexOf(view.year) + step] ?? view.year, catalogue)
}

export const withLevel = (view: View, level: Level, catalogue: Catalogue) => moved(view, { level }, catalogue)

export const withVintage = (view: View, vintage: string, catalogue: Catalogue) =>
  moved(view, { vintage }, catalogue)

export const withScheme = (view: View, scheme: Scheme, catalogue: Catalogue) =>
  moved(view, { scheme }, catalogue)

export const withPalette = (view: View, palette: PaletteId, catalogue: Catalogue) =>
  moved(view, { palette }, catalogue)

export const withBreaks = (view: View, breaks: View['breaks'], catalogue: Catalogue) =>
  moved(view, { breaks }, catalogue)

/** With these texts on the map. */
export const withNotes = (view: View, note: readonly Annotation[], catalogue: Catalogue) =>
  moved(view, { note }, catalogue)

/** Another way of looking: what the new one does not take is dropped, and its own variant is taken. */
export function withShow(view: View, show: Show, catalogue: Catalogue): View {
  if (show === view.show) return view
  const { as: _, least: __, weigh: ___, ...rest } = view
  const { by, from, pitch = 0, begins } = SHOW_RULES[show]
  // A map that leaned for the sake of its heights stands upright again, and the other way round.
  const leans = pitch !== (SHOW_RULES[view.show].pitch ?? 0)
  const camera = view.camera && leans ? { ...view.camera, pitch, bearing: 0 } : view.camera
  const request = {
    ...rest,
    ...(begins && { as: begins }),
    ...{ show, camera, by: by ? view.by : null, from: from ? view.from : null },
  }
  return legalise(request, catalogue).view
}

/** Year and camera of the visitor's, and what a way of looking made of them. */
export interface Displaced {
  readonly from: Place
  readonly to: Place
}
type Place = Pick<View, 'show' | 'year' | 'camera'>

/**
 * Another way of looking. The year that the last one could not take comes back, and with the way before it the camera that
 * was leant for its sake, unless the visitor has chosen others since.
 */
export function changeShow(
  view: View,
  show: Show,
  displaced: Displaced | null,
  catalogue: Catalogue,
): { readonly view: View; readonly displaced: Displaced } {
  const { from, to } = displaced ?? { from: view, to: view }
  const own = { ...view, year: view.year === to.year ? from.year : view.year }
  const next = withShow(own, show, catalogue)
  const back = show === from.show && sameCamera(view.camera, to.camera)
  const changed = back ? { ...next, camera: from.camera } : next
  return { view: changed, displaced: { from: own, to: changed } }
}

const sameCamera = (a: Camera | null, b: Camera | null) =>
  a === b ||
  (a !== null && b !== null && (Object.keys(a) as (keyof Camera)[]).every((key) => a[key] === b[key]))

export const withBy = (view: View, by: string | null, catalogue: Catalogue) => moved(view, { by }, catalogue)

/** The second indicator in place of the first, and the other way round. */
export function swapped(view: View, by: string, catalogue: Catalogue): View {
  const next = withIndicator({ ...view, by: null }, by, catalogue)
  return next.indicator === by ? withBy(next, view.indicator, catalogue) : view
}

export const withFrom = (view: View, from: number | null, catalogue: Catalogue) =>
  moved(view, { from }, catalogue)

export const withAs = (view: View, as: string, catalogue: Catalogue) => moved(view, { as }, catalogue)

/** null: as the way of looking chooses. */
export const withLeast = (view: View, least: number | null, catalogue: Catalogue) =>
  moved(view, { least }, catalogue)

/** With these figures weighed so. */
export const withWeigh = (view: View, weigh: readonly Weight[], catalogue: Catalogue) =>
  moved(view, { weigh }, catalogue)

export const toggleOverlay = (view: View, id: string, catalogue: Catalogue) =>
  moved(view, { overlays: toggled(view.overlays, id) }, catalogue)

/**
 * Selects a region or place, or lets it go if it was selected. `add`: beside those already selected; otherwise alone.
 * A full selection takes no more.
 */
export function toggleSelect(view: View, code: string, add: boolean, catalogue: Catalogue): View {
  const alone = view.select.length === 1 && view.select[0] === code
  const select = add ? toggled(view.select, code) : alone ? [] : [code]
  return moved(view, { select }, catalogue)
}

/** Puts one to the head of the selection, where the rest of it stays. */
export const selectFirst = (view: View, id: string, catalogue: Catalogue) =>
  moved(view, { select: [id, ...view.select.filter((other) => other !== id)] }, catalogue)

export const clearSelection = (view: View): View => (view.select.length ? { ...view, select: [] } : view)

/** null: the whole country. */
export const withCamera = (view: View, camera: Camera | null, catalogue: Catalogue) =>
  moved(view, { camera }, catalogue)

export const withLang = (view: View, lang: Lang, catalogue: Catalogue) => moved(view, { lang }, catalogue)

/** null: as the visitor's system prefers. */
export const withTheme = (view: View, theme: MapTheme | null, catalogue: Catalogue) =>
  moved(view, { theme }, catalogue)

const toggled = (all: readonly string[], one: string) =>
  all.includes(one) ? all.filter((other) => other !== one) : [...all, one]
