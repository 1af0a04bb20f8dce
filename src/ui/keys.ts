import { ringsIn } from '../scene/marks'
import { walk } from '../scene/walk'
import type { Session } from './session.svelte'

/** What of a key press is looked at. */
export type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>
/** What of the element that a key is pressed in is looked at. */
export type Within = Pick<Element, 'closest'>

/** Elements that have keys of their own. */
const WRITTEN_IN = 'input,select,dialog'
const KEYED = 'input,select,textarea,[role=listbox],[role=application],dialog,.scroll'

/** The keys of the page: Escape lets go what is chosen, arrows go through the years. @returns whether it was one of them */
export function pageKey({ key, ctrlKey, metaKey, altKey }: Press, target: Within, session: Session): boolean {
  if (ctrlKey || metaKey || altKey) return false
  const { history, scene } = session
  if (key === 'Escape' && scene.view.select.length > 0 && !target.closest(WRITTEN_IN)) {
    history.clear()
    return true
  }
  if ((key !== 'ArrowLeft' && key !== 'ArrowRight') || scene.ignoresYear || target.closest(KEYED))
    return false
  history.stepYear(key === 'ArrowLeft' ? -1 : 1)
  return true
}

/** The keys of the map: arrows walk from region to region, Enter chooses, O lists a ring, + and - zoom. @returns whether it was one of them */
export function mapKey({ key, shiftKey, ctrlKey, metaKey, altKey }: Press, session: Session): boolean {
  if (ctrlKey || metaKey || altKey) return false
  const { map, history, scene, emphasis } = session
  switch (key) {
    case 'Enter':
    case ' ':
      if (emphasis.hovered) history.choose(emphasis.hovered, shiftKey || history.adding)
      return true
    case 'o': {
      const [ring] = ringsIn(scene, session.atlas.places, emphasis.hovered)
      if (ring) session.unfold(ring, true)
      return true
    }
    case '+':
    case '=':
      map.handle?.zoom(1)
      return true
    case '-':
      map.handle?.zoom(-1)
      return true
  }
  const next = walk(scene.regions, emphasis.hovered ?? scene.selected.at(-1) ?? null, key)
  if (next) map.hover(next)
  return next !== null
}
