import { cameraFor } from '../scene/ring-camera'
import type { Mark } from '../scene/model'
import type { Session } from './session.svelte'

/** Shows the places of a ring on the map, or as a list where that is wanted or no zoom tells them apart. */
export function unfold(session: Session, ring: Mark, listed: boolean): void {
  if (!listed && showApart(session, ring)) return
  session.dialogs.ring = ring
  session.dialogs.ask('ring')
}

/** Zooms in until the places of a ring stand apart. Says whether they ever do. */
export function showApart(session: Session, { ring }: Mark): boolean {
  const camera = ring && cameraFor(ring.members, session.map.box)
  if (!camera) return false
  session.map.handle?.look(camera)
  session.settled(camera)
  return true
}
