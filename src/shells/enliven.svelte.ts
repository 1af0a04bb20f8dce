import { untrack } from 'svelte'
import type { MapEvents, MapHandle } from '../render/map'
import type { StillMap } from '../render/still/still'
import { choiceKept } from '../ui/map-choice'
import type { Session } from '../ui/session.svelte'
import { pitchOf } from '../view/show'
import type { Makers } from './follow.svelte'
import { drawnByProcessor } from './graphics'

/** Degrees by which a hand leans and turns the map. */
export type Lean = readonly [pitch: number, bearing: number]

interface Parts {
  readonly session: Session
  readonly live: HTMLElement
  readonly still: StillMap
  readonly events: MapEvents
  readonly makers: Makers
  /** Has the still picture drawn the fast way. */
  readonly keep: () => void
}

const root = document.documentElement

/**
 * Puts the live map in the still one's place: for good where a graphics card draws it. Where the processor does, the still
 * picture is the faster one (`graphics.ts`) and remains, but for what leans. Who chose one of them has that one.
 *
 * @returns leans and turns the map by hand
 */
export function enliven({ session, live, still, events, makers, keep }: Parts): (lean: Lean) => void {
  const { map } = session
  map.choice = choiceKept(() => localStorage)
  let byHand: Lean | null = $state.raw(null)
  /** The still picture is the faster one; undefined: not yet known. */
  let slow: boolean | undefined = $state.raw()
  let making: Promise<MapHandle> | null = null
  let wanted = false
  /** As the live map was left. */
  let stood: unknown

  /** Whether the live map is to be seen; undefined: not yet known. */
  function isWanted(): boolean | undefined {
    if (map.choice !== 'auto') return map.choice === 'live'
    if (slow === undefined) return undefined
    const { view } = session
    return !slow || byHand !== null || pitchOf(view) > 0 || Boolean(view.camera?.bearing)
  }

  async function make(): Promise<MapHandle> {
    const { createLiveMap, takePicture } = await makers.live()
    const { scene, shapes, view } = session
    if (!shapes) throw new Error('There are no boundaries to draw.')
    stood = view.camera
    const { insets } = map.box
    const made = await createLiveMap(live, { scene, shapes, camera: view.camera, insets, words: {} }, events)
    map.shoot = takePicture
    return made
  }

  /** Draws what the session shows: it may have moved on while the map was being made or was not seen, and while this is drawn. */
  async function catchUp(made: MapHandle): Promise<void> {
    const { scene, shapes } = session
    if (shapes) await made.show(scene, shapes)
    if (wanted && scene !== session.scene) await catchUp(made)
  }

  async function toLive(): Promise<void> {
    try {
      const made = await (making ??= make())
      await catchUp(made)
      if (!wanted || map.failed) return
      made.setInsets(map.box.insets)
      if (session.view.camera !== stood) made.look(session.view.camera, true)
      stood = undefined
      if (byHand) made.lean(...byHand)
      map.handle = made
      const { createLiveMap } = await makers.live()
      map.another = (container, start, heard) => createLiveMap(container, { ...start, words: {} }, heard)
      root.dataset['map'] = 'live'
      performance.mark('goru:live')
    } catch (error) {
      events.failed(String(error))
    }
  }

  /** The still picture as one that flies, which comes when it is asked for. */
  let flies: Promise<MapHandle> | null = null
  const flying = () =>
    (flies ??= import('../render/still/flight').then((flight) =>
      flight.flying(still, () => matchMedia('(prefers-reduced-motion: reduce)').matches, {
        now: () => performance.now(),
        next: (step) => requestAnimationFrame(step),
      }),
    ))

  async function toStill(): Promise<void> {
    if (map.handle !== still) still.look(session.view.camera)
    map.another = null
    map.handle = still
    still.setInsets(map.box.insets)
    root.dataset['map'] = 'still'
    keep()
    try {
      const picture = await flying()
      if (!wanted && !map.failed) map.handle = picture
    } catch {
      // It jumps.
      flies = null
    }
  }

  const shown = $derived(isWanted())
  $effect.root(() => {
    $effect(() => {
      const now = shown
      if (map.failed) return
      untrack(() => {
        wanted = now === true
        map.flat = map.choice === 'still'
        if (now === undefined)
          void drawnByProcessor().then(
            (is) => (slow = is),
            () => (slow = false),
          )
        else if (now) void toLive()
        else void toStill()
      })
    })
    // What the hand wanted is what the view says, as soon as the live map has told of it.
    $effect(() => {
      if (pitchOf(session.view) > 0 || session.view.camera?.bearing) byHand = null
    })
  })
  return (lean) => (byHand = lean)
}
