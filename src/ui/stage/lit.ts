import type { Atlas } from '../../atlas/atlas'
import { choose } from '../../view/choose'
import { toggleOverlay, withShow } from '../../view/moves'
import type { View } from '../../view/view'

/**
 * The view of a slide in which a region or a place is lit. A chart gives way to the map of its figure; a place is seen with
 * its overlay.
 * @param chart what is shown is no map of Korea
 */
export function litIn(view: View, id: string, chart: boolean, { catalogue, places }: Atlas): View {
  const map = chart ? withShow(view, 'map', catalogue) : view
  const overlay = places.find((place) => place.id === id)?.overlay
  const seen = overlay && !map.overlays.includes(overlay) ? toggleOverlay(map, overlay, catalogue) : map
  return choose(seen, id, catalogue)
}
