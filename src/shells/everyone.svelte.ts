import { announcement } from '../scene/announce'
import type { Scene } from '../scene/model'
import '../ui/everyone.css'
import type { Session } from '../ui/session.svelte'

/** While a hand moves on, as through the years, only where it comes to rest is said. */
const REST = 400

/**
 * Says to who hears the page what has changed on it. With it comes the style for who sees it in the colours of the system, or
 * with more contrast. @param first what the page began with
 */
export function everyone(session: Session, first: Scene): void {
  const status = document.createElement('p')
  status.className = 'hidden'
  status.role = 'status'
  document.body.append(status)
  let said = first
  let rest: ReturnType<typeof setTimeout> | undefined
  $effect.root(() => {
    $effect(() => {
      const { scene } = session
      clearTimeout(rest)
      rest = setTimeout(() => {
        const words = announcement(said, scene)
        said = scene
        if (words) status.textContent = words
      }, REST)
    })
  })
}
