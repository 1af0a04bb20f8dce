import type { Catalogue } from '../atlas/model'
import { regionOf } from '../atlas/units'
import type { Show } from '../view/show'
import type { View } from '../view/view'
import type { Reference } from './reference'

/** They show figures of their own in place of the view's indicator. */
const OF_THEIR_OWN: readonly Show[] = ['flows', 'moves', 'sameness', 'promise', 'world', 'alike']
/** They show the figures of all years. */
const OF_ALL_YEARS: readonly Show[] = ['balance', 'around']

/** What the words of a slide cite: figures in its title, and in the text below it. */
export interface Cited {
  readonly title: readonly Reference[]
  readonly body: readonly Reference[]
}

/**
 * What of a slide's citations its picture does not show: the indicator (or another of its family, as a rate is of its
 * count), the region where it is a unit of the other level, the overlay, the place, the moves. The year of a title is the
 * picture's; below it figures of other years may be told beside one of the picture's own. What comes from no map (tables of
 * the policy, targets, single facts) is not asked for.
 *
 * @param overlayOf the overlay of a place by its id; undefined: there is no such place
 */
export function notShown(
  { title, body }: Cited,
  view: View,
  catalogue: Catalogue,
  overlayOf: (place: string) => string | undefined,
): readonly Reference[] {
  const shows = (one: Reference) => isShown(one, view, catalogue, overlayOf)
  const dated = [...title, ...body].some((one) => shows(one) && yearsIn(one).length && showsYear(one, view))
  return [
    ...title.filter((one) => !shows(one) || !showsYear(one, view)),
    ...body.filter((one) => !shows(one) || !(dated || showsYear(one, view))),
  ]
}

/** What of a slide's citations none of its views shows: one of several steps, or of two maps, is enough. */
export function shownByNone(
  cited: Cited,
  views: readonly View[],
  catalogue: Catalogue,
  overlayOf: (place: string) => string | undefined,
): readonly Reference[] {
  const [first = [], ...others] = views.map((view) => notShown(cited, view, catalogue, overlayOf))
  return first.filter((one) => others.every((other) => other.includes(one)))
}

function isShown(
  { form, parts }: Reference,
  view: View,
  catalogue: Catalogue,
  overlayOf: (place: string) => string | undefined,
): boolean {
  const [first = '', second = ''] = parts
  switch (form) {
    case 'documented':
      return view.overlays.includes(first)
    case 'place':
      return view.select.includes(first) || view.overlays.includes(overlayOf(first) ?? '')
    case 'moved':
    case 'gained':
      return view.show === 'moves'
    case 'value':
    case 'rank':
      return showsFigure(first, view, catalogue) && showsRegion(second, view, catalogue)
    case 'capital':
    case 'rest':
    case 'share':
    case 'sum':
    case 'change':
    case 'highest':
    case 'lowest':
    case 'count':
      return showsFigure(first, view, catalogue)
    default:
      return true
  }
}

function showsFigure(id: string, view: View, { indicators }: Catalogue): boolean {
  const family = (one: string | null) => indicators.find((known) => known.id === one)?.family ?? one
  const shown = OF_THEIR_OWN.includes(view.show) ? [] : [view.indicator, view.by]
  return shown.some((one) => one !== null && family(one) === family(id))
}

const yearsIn = ({ form, parts }: Reference) =>
  ['documented', 'place'].includes(form) ? [] : parts.filter((part) => /^(19|20)\d\d$/.test(part))

/** Of a span of years its last is enough: that is where it has come to. */
function showsYear(reference: Reference, { show, year, from }: View): boolean {
  const last = yearsIn(reference).at(-1)
  return last === undefined || OF_ALL_YEARS.includes(show) || [year, from].includes(Number(last))
}

/** Provinces of one municipality are on the map of either level. */
function showsRegion(code: string, { level, select }: View, catalogue: Catalogue): boolean {
  const region = regionOf(catalogue, code)
  if (!region || region.level === level || select.includes(code)) return true
  const parts = catalogue.regions.filter(({ parent }) => parent === code)
  return region.level === 'province' && parts.length === 1
}
