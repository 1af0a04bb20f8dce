import type { Catalogue, Level } from '../atlas/model'
import { regionOf, unitsOf } from '../atlas/units'
import { toggleSelect, withLevel, withVintage } from './moves'
import type { View } from './view'

/**
 * Looks at one region or place alone, wherever it was found. For a region, level and boundaries become those at which
 * the map can show it; where the indicator has no figures at that level, the view keeps its own. Choosing what is
 * chosen already keeps it. An unknown id changes nothing.
 */
export function choose(view: View, id: string, catalogue: Catalogue): View {
  const region = regionOf(catalogue, id)
  if (!region) return selected(view, id, catalogue)
  const level: Level = region.level === 'province' ? 'province' : 'municipality'
  const vintage = [view.vintage, ...catalogue.vintages.map((one) => one.id)].find((one) =>
    unitsOf(catalogue, one, level).some((unit) => unit.region.code === id),
  )
  const there = vintage === undefined ? view : withVintage(view, vintage, catalogue)
  // A city that is its own province is on the map at both levels: the map stays as it is.
  const city = level === 'province' && view.level === 'municipality' ? onlyPartOf(there, id, catalogue) : null
  if (city !== null) return selected(there, city, catalogue)
  return selected(withLevel(there, level, catalogue), id, catalogue)
}

function onlyPartOf(view: View, province: string, catalogue: Catalogue): string | null {
  const [first, ...others] = unitsOf(catalogue, view.vintage, 'municipality').filter(
    (unit) => unit.province === province,
  )
  return first && others.length === 0 ? first.region.code : null
}

function selected(view: View, id: string, catalogue: Catalogue): View {
  const alone = view.select.length === 1 && view.select[0] === id
  return alone ? view : toggleSelect(view, id, false, catalogue)
}
