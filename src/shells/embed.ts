import './embed.css'
import { heightMessages } from '../embed/height'
import {
  creditOf,
  failureOf,
  footOf,
  headOf,
  legendOf,
  noteOf,
  tableOf,
  tipOf,
  unnamed,
  wordsAbove,
  yearsOf,
} from '../embed/parts'
import { langOf, readEmbed } from '../embed/address'
import { embedWord } from '../i18n/embed-words'
import { say } from '../i18n/words'
import { escapeText as e } from '../render/svg/text'
import type { Hit, MapEvents, MapHandle } from '../render/map'
import { createStillMap } from '../render/still/still'
import { COUNTRY, fitCamera } from '../scene/projection'
import { walk } from '../scene/walk'
import type { Scene } from '../scene/model'
import { withYear } from '../view/moves'
import { yearsShown } from '../view/parameters'
import type { View } from '../view/view'
import type { MapTheme } from '../atlas/model'
import { rowOf, seriesOn } from '../scene/row'
import type { Put } from '../supply/files'
import { areasOf, sceneFor } from '../supply/look'
import { reasonOf, standFor, type Stand } from './embed-atlas'

/** From this width (px) on, words and map stand beside each other. */
const WIDE = 640
const INSETS = { top: 8, right: 8, bottom: 8, left: 8 }
const root = document.documentElement
const main = document.getElementById('embed')!
const { frame, query, unknown } = readEmbed(location.search)
const lang = langOf(query)
// An empty address of the atlas is its opening view; that of an embed is the map.
let { hash } = location
const atlasLink = () => `./?${/indicator=|show=/.test(query) ? query : `${query}&show=map`}${hash}`
const dark = matchMedia('(prefers-color-scheme: dark)')
let onPaper = false
const themeNow = (): MapTheme => (frame.auto && dark.matches && !onPaper ? 'dark' : 'light')
/** A view as it is seen now: paper is white, whatever was asked for. */
const seen = (view: View): View => (onPaper ? { ...view, theme: null } : view)

/** Draws again when the device turns dark or light, and in light for the printer. */
function followTheme(draw: () => void): void {
  dark.addEventListener('change', draw)
  for (const [kind, paper] of [
    ['beforeprint', true],
    ['afterprint', false],
  ] as const)
    addEventListener(kind, () => {
      onPaper = paper
      draw()
    })
}

root.lang = lang

/** The words of the page in the colours of the picture. */
function colour({ colours }: Scene): void {
  for (const name of 'sea land ink quiet accent halo provinceLine'.split(' '))
    root.style.setProperty(`--${name}`, colours[name as 'sea'])
}

/** Tells the host the height of the frame, whenever it is another. */
const tellHeight = () =>
  new ResizeObserver(() => {
    const px = Math.ceil(main.getBoundingClientRect().height)
    // A height is no secret, and the host is not known.
    for (const message of heightMessages(px, frame.height, frame.id)) parent.postMessage(message, '*')
  }).observe(main)

async function begin(): Promise<void> {
  tellHeight()
  if (/\bregion=/.test(query)) return (await import('./embed-region')).show(main, query)
  if (frame.data) hash = await (await import('./embed-data')).fragmentOfData(frame.data, lang)
  const stand = await standFor(query, hash)
  if (stand.chart) chart(stand, stand.chart)
  else map(stand)
}

const unusedOf = ({ notes, wrong }: Stand) => [
  ...unknown,
  ...notes.map((note) => noteOf(note, lang)),
  ...wrong.map((text) => text[lang]),
]

function foot(stand: Stand, credit: readonly string[], scene: Scene): void {
  const [series] = seriesOn(scene)
  const unused = unusedOf(stand)
  main.querySelector('footer')!.innerHTML = footOf(
    lang,
    credit,
    atlasLink(),
    frame.hidden,
    unused,
    stand.missing,
    series && rowOf(series, lang),
  )
}

/** A way of looking that is no single map: its words, and its picture as wide as the frame. */
function chart(stand: Stand, wordsOf: NonNullable<Stand['chart']>): void {
  main.className = 'chart'
  main.innerHTML = '<header></header><div class="graphic"></div><footer></footer>'
  const box = main.querySelector<HTMLElement>('.graphic')!
  let { supplies } = stand
  const draw = () => {
    const scene = sceneFor(seen(stand.view), supplies, { theme: themeNow(), zoom: 6 })
    const width = box.clientWidth
    const maps = stand.view.show === 'beside'
    const height = Math.round(width >= WIDE ? Math.min(620, width * 0.6) : width * (maps ? 2.5 : 0.9))
    colour(scene)
    document.title = scene.question || scene.title
    let credit: readonly string[] = []
    try {
      const words = wordsOf(scene, areasOf(scene, supplies))
      main.querySelector('header')!.innerHTML = wordsAbove(scene, words, frame.hidden)
      box.innerHTML = words.draw(width, height)
      credit = [words.credit]
    } catch (error) {
      box.textContent = error instanceof Error ? error.message : String(error)
    }
    foot(stand, credit, scene)
    root.dataset['map'] = 'static'
  }
  draw()
  void stand.late?.then((put) => {
    supplies = put(supplies)
    draw()
  })
  let width = box.clientWidth
  new ResizeObserver(() => {
    if (width !== box.clientWidth) draw()
    width = box.clientWidth
  }).observe(box)
  followTheme(draw)
}

function map(stand: Stand): void {
  let { view, supplies } = stand
  let hovered: string | null = null
  let pinned: Hit | null = null
  let lit: number | null = null
  let held: number | null = null
  let scene: Scene

  main.innerHTML = `<div class="words"><header></header><div class="legend"></div></div>
<div class="map"><div class="picture" tabindex="0" role="application"></div><div class="hands"></div><div class="tip" role="presentation"></div></div>
<div class="years"></div><footer></footer><div class="unseen" aria-live="polite"></div><div class="unseen table"></div>`
  const part = <T extends HTMLElement>(name: string) => main.querySelector<T>(name)!
  const picture = part('.picture')
  const box = part('.map')
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
      void handle.show(scene, areasOf(scene, supplies))
    },
  }
  const still = createStillMap(picture, { insets: INSETS, camera: view.camera, held: true }, events)
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

  const draw = () => {
    const { clientWidth, clientHeight } = picture
    const { zoom } = view.camera ?? fitCamera(COUNTRY, clientWidth, clientHeight, INSETS)
    scene = sceneFor(seen(view), supplies, { theme: themeNow(), zoom: Math.round(zoom * 2) / 2 })
    colour(scene)
    document.title = scene.question || scene.title
    part('header').innerHTML = headOf(scene, frame.hidden)
    part('.legend').innerHTML = frame.hidden.includes('legend')
      ? ''
      : legendOf(scene, part('.words').clientWidth)
    foot(stand, creditOf(scene), scene)
    part('.table').innerHTML = tableOf(scene)
    picture.setAttribute('aria-label', `${scene.alt} ${say('mapLabel', lang)}`)
    void handle.show(scene, areasOf(scene, supplies))
    emphasise()
  }

  const goLive = async () => {
    part('.hands').innerHTML = hands()
    still.release()
    picture.classList.add('free')
    root.dataset['map'] = 'still'
    try {
      const { liveMapOver } = await import('./embed-live')
      const shapes = areasOf(scene, supplies)
      handle = await liveMapOver(
        picture,
        { scene, shapes, camera: view.camera, insets: INSETS },
        events,
        lang,
      )
      await handle.show(scene, areasOf(scene, supplies))
      emphasise()
      root.dataset['map'] = 'live'
    } catch (error) {
      // The still picture has the same hands.
      console.warn(error)
    }
  }
  const hands = () =>
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
    if (act === 'move') void goLive()
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

  /** The years: moved by hand, or one by one. */
  const years = () => yearsShown(scene.indicator, scene.level, view.show)
  let asked = 0
  let add: Put = (all) => all
  const toYear = async (year: number) => {
    const next = withYear(view, year, supplies.atlas.catalogue)
    const mine = ++asked
    const all = await stand.ready(next)
    // A hand that went on has asked for another year since.
    if (mine !== asked) return
    supplies = add(all)
    view = next
    draw()
    const input = part<HTMLInputElement>('.years input')
    input.value = String(years().indexOf(year))
    input.setAttribute('aria-valuetext', String(year))
    part('.years output').textContent = String(year)
    if (pinned) point(pinned)
  }
  // The other years, and what moves them, are sent for when a hand comes near; what it does meanwhile is done then.
  let player: Promise<(event: Event) => void> | null = null
  const readyToPlay = async () => {
    const other = years().find((year) => year !== view.year)
    if (other !== undefined)
      void stand.ready(withYear(view, other, supplies.atlas.catalogue)).catch(() => undefined)
    const { playYears } = await import('../embed/player')
    return playYears({ years, year: () => view.year, to: toYear, box: part('.years'), lang })
  }
  for (const kind of ['pointerover', 'focusin', 'input', 'click'])
    part('.years').addEventListener(
      kind,
      (event) =>
        void (player ??= readyToPlay())
          .then((act) => act(event))
          .catch((error: unknown) => {
            // Data that did not come are asked for again by the next touch; a script comes with the page only.
            player = null
            foot({ ...stand, missing: [reasonOf(error)] }, creditOf(scene), scene)
            part<HTMLInputElement>('.years input').value = String(years().indexOf(view.year))
          }),
    )

  draw()
  part('.years').innerHTML = yearsOf(scene!, frame)
  if (frame.hands === 'ask')
    part('.hands').innerHTML =
      `<button type="button" data-act="move">✥ ${e(embedWord('move', lang))}</button>`
  root.dataset['map'] = 'static'
  void stand.late?.then((put) => {
    add = put
    supplies = add(supplies)
    draw()
  })
  if (frame.hands === 'live') void goLive()
  let width = box.clientWidth
  new ResizeObserver(() => {
    if (width !== box.clientWidth) draw()
    width = box.clientWidth
  }).observe(box)
  followTheme(draw)
}

main.addEventListener('click', ({ target }) => {
  if ((target as Element).closest('.again')) location.reload()
})

begin().catch((error: unknown) => {
  root.dataset['map'] = 'failed'
  main.innerHTML =
    unnamed() + failureOf('failed', lang, reasonOf(error)) + footOf(lang, [], atlasLink(), [], [], [])
})
