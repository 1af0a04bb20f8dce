import type { Move } from '../../story/talk'

/** Where a finger is, px. */
type Finger = Pick<Touch, 'clientX' | 'clientY'>

/** Less (px) is a tap that slipped. */
const FAR = 50
/** A swipe goes so many times as far across as down: else it scrolls. */
const ACROSS = 1.5

/** What a finger means that came down and went up again; null: nothing. */
export function swiped(from: Finger, to: Finger): Move | null {
  const [dx, dy] = [to.clientX - from.clientX, to.clientY - from.clientY]
  if (Math.abs(dx) <= FAR || Math.abs(dx) <= Math.abs(dy) * ACROSS) return null
  return dx < 0 ? 'next' : 'previous'
}
