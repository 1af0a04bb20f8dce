import type { Lang } from '../atlas/model'
import { playYears } from '../embed/player'
import { tipOf } from '../embed/tip'
import { say } from '../i18n/words'
import type { Hit, Insets, MapEvents, MapHandle } from '../render/map'
import { createStillMap } from '../render/still/still'
import { escapeText as e } from '../render/svg/text'
import type { Scene, Shapes } from '../scene/model'
import { walk } from '../scene/walk'
import type { Supplies } from '../supply/supplies'
import type { Camera } from '../view/view'

/** The page of an embed, as its hands know it. */
interface Page {
  readonly main: HTMLElement
  readonly lang: Lang
  readonly insets: Insets
  readonly camera: Camera | null
  readonly years: readonly number[]
  /** The year on show. */
  readonly year: () => number
  /** What another is drawn from; rejects where that does not come. */
  readonly ready: (year: number) => Promise<Supplies>
  /** Shows it. */
  readonly to: (year: number, supplies: Supplies) => void
}

export interface Hands {
  /** Draws the picture, from now on with what is pointed at. */
  readonly show: (scene: Scene, shapes: Shapes) => void
  /** Puts the live map in place of the still one. */
  readonly live: () => Promise<void>
}

/** What answers to hands on a drawn embed: it tells, lights, moves and goes through the years. Loaded when a hand comes near. */
export function giveHands({ main, lang, insets, camera, years, year, ready, to }: Page): Hands {
  const root = document.documentElement
  let hovered: string | null = null
  let pinned: Hit | null = null
  let lit: number | null = null
  let held: number | null = null
  let scene: Scene
  let shapes: Shapes
  const part = <T extends HTMLElement>(name: string) => main.querySelector<T>(name)!
  const picture = part('.picture')
  const tip = part('.tip')

  const events: MapEvents = {
    hover: (hit) => {
      if (!pinned) point(hit)
    },
    click: (hit) => {
      if (hit?.extent && handle !== still) return handle.fit(hit.extent)
      pinned = hit && hit.id !== pinned?.id ? hit : null
      point(hit)
    },
    camera: () => {},
    failed: () => {
      root.dataset['map'] = 'still'
      handle = still
      void handle.show(scene, shapes)
    },
  }
  const still = createStillMap(picture, { insets, camera, held: true }, events)
  let handle: MapHandle = still

  const emphasise = () =>
    handle.emphasise({
      hovered,
      lit: lit === null ? null : scene.regions.filter(({ cls }) => cls === lit).map(({ code }) => code),
    })
  const point = (hit: Hit | null) => {
    hovered = hit?.kind === 'region' ? hit.id : null
    const words = hit ? tipOf(scene, hit) : null
    tip.innerHTML = words ?? ''
    part('[aria-live]').textContent = words ? tip.innerText.replaceAll('\n', ' ') : ''
    if (hit && words) place(hit.point)
    emphasise()
  }
  /** To the left of the pointer in the right half, above it in the lower half: never under the finger. */
  const place = ([x, y]: readonly [number, number]) => {
    const { clientWidth: width, clientHeight: height } = picture
    tip.style.left = x > width / 2 ? '' : `${x + 14}px`
    tip.style.right = x > width / 2 ? `${width - x + 14}px` : ''
    tip.style.top = y > height / 2 ? '' : `${y + 10}px`
    tip.style.bottom = y > height / 2 ? `${height - y + 10}px` : ''
  }

  const live = async () => {
    part('.hands').innerHTML = buttons()
    still.release()
    picture.classList.add('free')
    root.dataset['map'] = 'still'
    try {
      const { liveMapOver } = await import('./embed-live')
      handle = await liveMapOver(picture, { scene, shapes, camera, insets }, events, lang)
      await handle.show(scene, shapes)
      emphasise()
      root.dataset['map'] = 'live'
    } catch (error) {
      // The still picture has the same hands.
      console.warn(error)
    }
  }
  const buttons = () =>
    'in + zoomIn,out − zoomOut,whole ⤢ wholeCountry'
      .split(',')
      .map((hand) => hand.split(' '))
      .map(
        ([act, sign, word]) =>
          `<button type="button" data-act="${act}" aria-label="${e(say(word as 'zoomIn', lang))}">${sign}</button>`,
      )
      .join('')
  part('.hands').addEventListener('click', ({ target }) => {
    const act = (target as Element).closest<HTMLElement>('[data-act]')?.dataset['act']
    if (act === 'move') void live()
    else if (act === 'whole') handle.look(null)
    else if (act) handle.zoom(act === 'in' ? 1 : -1)
  })

  part('.legend').addEventListener('pointerover', ({ target }) => light(target, false))
  part('.legend').addEventListener('focusin', ({ target }) => light(target, false))
  part('.legend').addEventListener('pointerleave', () => light(null, false))
  part('.legend').addEventListener('click', ({ target }) => light(target, true))
  const light = (target: EventTarget | null, press: boolean) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-class]') : null
    const meant = button ? Number(button.dataset['class']) : null
    if (press && meant !== null) held = held === meant ? null : meant
    lit = press ? held : (meant ?? held)
    for (const one of main.querySelectorAll<HTMLElement>('[data-class]'))
      one.setAttribute('aria-pressed', String(Number(one.dataset['class']) === held))
    emphasise()
  }

  picture.addEventListener('keydown', (event) => {
    const next = walk(scene.regions, hovered, event.key)
    const { key } = event
    if (key === 'Escape') {
      pinned = null
      point(null)
    } else if (next) {
      const region = picture.querySelector(`[data-code="${next}"]`)?.getBoundingClientRect()
      const corner = picture.getBoundingClientRect()
      const at = region
        ? ([
            region.left + region.width / 2 - corner.left,
            region.top + region.height / 2 - corner.top,
          ] as const)
        : ([0, 0] as const)
      pinned = { kind: 'region', id: next, point: at }
      point(pinned)
    } else return
    event.preventDefault()
  })

  let asked = 0
  const toYear = async (wanted: number) => {
    const mine = ++asked
    const supplies = await ready(wanted)
    // A hand that went on has asked for another year since.
    if (mine !== asked) return
    to(wanted, supplies)
    const input = part<HTMLInputElement>('.years input')
    input.value = String(years.indexOf(wanted))
    input.setAttribute('aria-valuetext', String(wanted))
    part('.years output').textContent = String(wanted)
    if (pinned) point(pinned)
  }
  const play = playYears({ years, year, to: toYear, box: part('.years'), lang })
  /** The other years are sent for when a hand comes near. */
  const comeNear = () => {
    const other = years.find((one) => one !== year())
    if (other !== undefined) void ready(other).catch(() => undefined)
  }
  for (const kind of ['pointerover', 'focusin']) part('.years').addEventListener(kind, comeNear)
  for (const kind of ['input', 'click']) part('.years').addEventListener(kind, play)

  return {
    live,
    show: (next, areas) => {
      scene = next
      shapes = areas
      void handle.show(scene, shapes)
      emphasise()
    },
  }
}
