import { WORDS } from '../i18n/ui-words'
import type { Insets, MapEvents, MapHandle } from '../render/map'
import type * as gl from '../render/gl/live'
import type { Session } from '../ui/session.svelte'

export interface Makers {
  readonly still: (events: MapEvents) => MapHandle
  readonly live: () => Promise<Pick<typeof gl, 'createLiveMap' | 'takePicture'>>
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
 * map in its place; the still one again should that be lost.
 */
export function follow(session: Session, still: HTMLElement, live: HTMLElement, makers: Makers): void {
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

  const events: MapEvents = {
    hover: (hit) => (session.map.hovered = hit),
    click: session.pressed,
    moving: (camera) => session.map.moving?.(camera),
    camera: session.settled,
    failed: (reason) => {
      console.warn(`The live map failed: ${reason}`)
      root.dataset['map'] = 'failed'
      session.map.fallBack(stillMap)
    },
  }

  const stillMap = makers.still(events)
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

  let begun = false
  $effect.root(() => {
    $effect(() => void draw().catch(undrawn))
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
      void goLive()
    }
  }

  /** The picture before must not stand under the words of a view that could not be drawn. */
  function undrawn(error: unknown): void {
    const reason = String(error)
    events.failed(reason)
    still.replaceChildren()
    session.supply.failures = [{ file: 'map', code: true, reason, retry: () => location.reload() }]
  }

  async function goLive(): Promise<void> {
    try {
      const { createLiveMap, takePicture } = await makers.live()
      const { scene, shapes, view } = session
      if (!shapes) return
      const { insets } = session.map.box
      const map = await createLiveMap(live, { scene, shapes, camera: view.camera, insets, words: {} }, events)
      // The session may have moved on while the map was being made.
      if (session.shapes) await map.show(session.scene, session.shapes)
      map.setInsets(session.map.box.insets)
      session.map.handle = map
      session.map.shoot = takePicture
      session.map.another = (container, start, heard) =>
        createLiveMap(container, { ...start, words: {} }, heard)
      root.dataset['map'] = 'live'
      performance.mark('goru:live')
    } catch (error) {
      events.failed(error instanceof Error ? error.message : String(error))
    }
  }
}
