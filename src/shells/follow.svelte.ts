import { WORDS } from '../i18n/ui-words'
import type { Insets, MapEvents } from '../render/map'
import type * as gl from '../render/gl/live'
import type { StillMap } from '../render/still/still'
import type { Session } from '../ui/session.svelte'
import type { Lean } from './enliven.svelte'

export interface Makers {
  readonly still: (events: MapEvents) => StillMap
  readonly live: () => Promise<Pick<typeof gl, 'createLiveMap' | 'takePicture'>>
  /** The live map is sent for when a hand first moves the map, not before. */
  readonly late?: boolean
}

const root = document.documentElement

/** Pixels of the page that panels cover, as the style sheet has them. `probe`: an element set to them. */
function readInsets(probe: HTMLElement) {
  const style = getComputedStyle(probe)
  const px = (side: 'top' | 'right' | 'bottom' | 'left') => parseFloat(style[side]) || 0
  return { top: px('top'), right: px('right'), bottom: px('bottom'), left: px('left') }
}

/**
 * Keeps page and map in step with the session: first the still picture, then, when it has drawn the same, the live
 * map in its place, at once or when it is wanted by hand, where it is the faster one; the still one again should that be lost.
 *
 * @returns `keep` has the still picture drawn the fast way, which comes when it is asked for
 */
export function follow(
  session: Session,
  still: HTMLElement,
  live: HTMLElement,
  makers: Makers,
): { readonly keep: () => void } {
  const probe = document.createElement('div')
  probe.className = 'inset-probe'
  document.body.append(probe)
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const measure = () => {
    session.map.systemTheme = dark.matches ? 'dark' : 'light'
    session.map.width = innerWidth
    session.map.height = innerHeight
    const insets = readInsets(probe)
    session.map.insets = insets
    session.map.handle?.setInsets(session.map.box.insets)
  }
  measure()
  // It changes with the window, and with a panel that comes to lie over the map.
  new ResizeObserver(measure).observe(probe)
  dark.addEventListener('change', measure)

  let begun = false
  let lively: Promise<(lean: Lean) => void> | null = null
  let leant: Lean | null = null
  function wake(): void {
    if (!begun) return
    lively ??= import('./enliven.svelte').then(({ enliven }) =>
      enliven({ session, live, still: stillMap, events, makers, keep }),
    )
    lively.then(
      (lean) => {
        if (leant) lean(leant)
        leant = null
      },
      (error: unknown) => events.failed(String(error)),
    )
  }

  const events: MapEvents = {
    hover: (hit) => (session.map.hovered = hit),
    click: session.pressed,
    moving: (camera) => {
      wake()
      session.map.moving?.(camera)
    },
    camera: (camera) => {
      wake()
      session.settled(camera)
    },
    failed: (reason) => {
      if (session.map.failed) return
      console.warn(`The live map failed: ${reason}`)
      root.dataset['map'] = 'failed'
      session.map.fallBack(stillMap)
    },
  }

  const drawn = makers.still(events)
  let kept: Promise<unknown> | null = null
  const keep = () => {
    kept ??= import('../render/still/kept')
      .then(({ keeping }) => drawn.drawBy(keeping()))
      .catch(() => (kept = null))
  }
  // A still picture does not lean: who wants that wants the live map.
  const stillMap: StillMap = {
    ...drawn,
    lean: (pitch, bearing) => {
      leant = [pitch, bearing]
      wake()
    },
  }
  session.map.handle = stillMap
  if (session.view.camera) session.moved(session.view.camera)

  // On paper the map is its picture, of the whole country where nothing else was asked for, with its address.
  const paper = (insets: Insets, address: string) => {
    root.dataset['address'] = address
    stillMap.setInsets(insets)
    stillMap.look(session.view.camera)
    if (session.shapes) void stillMap.show(session.scene, session.shapes)
  }
  addEventListener('beforeprint', () => paper({ top: 8, right: 8, bottom: 8, left: 8 }, location.href))
  addEventListener('afterprint', () => paper(session.map.box.insets, ''))

  $effect.root(() => {
    $effect(() => void draw().catch(undrawn))
    $effect(() => {
      if (session.map.choice !== 'auto') wake()
    })
    $effect(() => {
      try {
        session.map.handle?.emphasise(session.emphasis)
      } catch {
        // What cannot be drawn cannot be lit, and is told of by the one above.
      }
    })
  })

  async function draw(): Promise<void> {
    const { scene } = session
    // Set anew, even to the same, these have the whole page styled anew.
    if (root.lang !== scene.view.lang) root.lang = scene.view.lang
    if (root.dataset['theme'] !== scene.theme) root.dataset['theme'] = scene.theme
    // On a stage the page is named after its slide.
    if (!session.history.aside)
      document.title = `${scene.question || scene.title} — ${WORDS.name[scene.view.lang]}`
    const {
      shapes,
      map: { handle },
    } = session
    if (!handle || !shapes) return
    still.classList.remove('pre')
    await handle.show(scene, shapes)
    root.classList.remove('other')
    if (performance.getEntriesByName('goru:painted').length === 0)
      requestAnimationFrame(() => performance.mark('goru:painted'))
    if (!begun) {
      begun = true
      if (makers.late) root.dataset['map'] = 'still'
      else wake()
    }
  }

  /** The picture before must not stand under the words of a view that could not be drawn. */
  function undrawn(error: unknown): void {
    const reason = String(error)
    events.failed(reason)
    still.replaceChildren()
    session.supply.failures = [{ file: 'map', code: true, reason, retry: () => location.reload() }]
  }
  return { keep }
}
