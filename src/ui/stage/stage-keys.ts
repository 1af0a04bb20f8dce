import { keyed, type Command, type Key, type Tool } from '../../story/talk'
import type { Within } from '../keys'

/** What a press asks of a talk. */
export type Asked = Command | { readonly tool: Tool }

/** A press, and how it was made. */
type Press = Key & Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat'>

/** What the screen is when a key is pressed. */
export interface Screen {
  /** The atlas lies open, which has keys of its own. */
  readonly free: boolean
  /** Something is chosen, which Escape lets go first. */
  readonly chosen: boolean
}

/** Whoever holds the key runs through the years. */
const isHeld = (asked: Asked) => 'tool' in asked && ['earlier', 'later'].includes(asked.tool)

/**
 * What a key asks of a talk. A key that is held down is one press, but for those of the years: what it repeats is taken from
 * the browser and asks for nothing.
 *
 * @returns null: the key is none of the stage's
 */
export function stageKey(press: Press, target: Within, { free, chosen }: Screen): Asked | 'nothing' | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null
  if (target.closest('input,select,textarea,dialog,[role=listbox]')) return null
  if (!free && target.closest('button, a') && ['Enter', ' '].includes(press.key)) return null
  const meant = free ? leaving(press, chosen) : keyed(press)
  return meant && press.repeat && !isHeld(meant) ? 'nothing' : meant
}

/** While the atlas lies open, the two keys of a clicker lead back, as E does, and B darkens the screen. */
function leaving({ key, code }: Key, chosen: boolean): Asked | null {
  if (key === '.' || code === 'KeyB') return { move: 'black' }
  const back = key === 'PageDown' || key === 'PageUp' || code === 'KeyE' || (key === 'Escape' && !chosen)
  return back ? { move: 'back' } : null
}
