import './embed.css'
import { heightMessages } from '../embed/height'
import {
  creditOf,
  failureOf,
  footOf,
  headOf,
  legendOf,
  tableOf,
  unnamed,
  wordsAbove,
  yearsOf,
} from '../embed/parts'
import { langOf, readEmbed } from '../embed/address'
import { untilHands } from '../embed/first-hand'
import { embedWord } from '../i18n/embed-words'
import { say } from '../i18n/words'
import { escapeText as e } from '../render/svg/text'
import { MARGIN } from '../render/map'
import { renderSvg } from '../render/svg/svg'
import { COUNTRY, fitCamera, frameOf } from '../scene/projection'
import type { Scene } from '../scene/model'
import type { View } from '../view/view'
import type { MapTheme } from '../atlas/model'
import { rowOf, seriesOn } from '../scene/row'
import type { Put } from '../supply/files'
import { standFor, type Stand } from './embed-atlas'
import type { Hands } from './embed-hands'
import { reasonOf } from './embed-files'

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
  const stand = await standFor(query, hash, frame.auto)
  if (stand.chart) chart(stand, stand.chart)
  else map(stand)
}

function foot(stand: Stand, credit: readonly string[], scene: Scene): void {
  const [series] = seriesOn(scene)
  const unused = [...unknown, ...stand.unused]
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
    const scene = stand.look.scene(seen(stand.view), supplies, { theme: themeNow(), zoom: 6 })
    const width = box.clientWidth
    const maps = stand.view.show === 'beside'
    const height = Math.round(width >= WIDE ? Math.min(620, width * 0.6) : width * (maps ? 2.5 : 0.9))
    colour(scene)
    document.title = scene.question || scene.title
    let credit: readonly string[] = []
    try {
      const words = wordsOf(scene, stand.look.areas(scene, supplies))
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

/** A plain map, or a way of looking that is one: its picture first, and what answers to hands when one comes. */
function map(stand: Stand): void {
  let { view, supplies } = stand
  let add: Put = (all) => all
  let scene: Scene
  let hands: Hands | null = null
  main.innerHTML = `<div class="words"><header></header><div class="legend"></div></div>
<div class="map"><div class="picture" tabindex="0" role="application"></div><div class="hands"></div><div class="tip" role="presentation"></div></div>
<div class="years"></div><footer></footer><div class="unseen" aria-live="polite"></div><div class="unseen table"></div>`
  const part = <T extends HTMLElement>(name: string) => main.querySelector<T>(name)!
  const picture = part('.picture')
  const size = () => [picture.clientWidth, picture.clientHeight] as const

  const paint = () => {
    const [width, height] = size()
    const shapes = stand.look.areas(scene, supplies)
    if (hands) return hands.show(scene, shapes)
    const camera = view.camera ?? fitCamera(scene.extent ?? COUNTRY, width, height, INSETS)
    picture.innerHTML = renderSvg(scene, shapes, { frame: frameOf(camera, width, height), margin: MARGIN })
  }
  const draw = () => {
    const { zoom } = view.camera ?? fitCamera(COUNTRY, ...size(), INSETS)
    scene = stand.look.scene(seen(view), supplies, { theme: themeNow(), zoom: Math.round(zoom * 2) / 2 })
    colour(scene)
    document.title = scene.question || scene.title
    part('header').innerHTML = headOf(scene, frame.hidden)
    part('.legend').innerHTML = frame.hidden.includes('legend')
      ? ''
      : legendOf(scene, part('.words').clientWidth)
    foot(stand, creditOf(scene), scene)
    part('.table').innerHTML = tableOf(scene)
    picture.setAttribute('aria-label', `${scene.alt} ${say('mapLabel', lang)}`)
    paint()
  }

  let brought: Promise<Hands> | null = null
  const bringHands = () =>
    (brought ??= import('./embed-hands').then(({ giveHands }) => {
      hands = giveHands({
        ...{ main, lang, insets: INSETS, camera: view.camera, years: stand.years, ready: stand.ready },
        year: () => view.year,
        to: (year, all) => {
          supplies = add(all)
          view = { ...view, year }
          draw()
        },
      })
      paint()
      again()
      return hands
    }))
  const again = untilHands(['.picture', '.hands', '.legend', '.years'].map(part), () => {
    bringHands().catch((error: unknown) => {
      // A script comes with the page only, and so does a year that was asked for.
      foot({ ...stand, missing: [reasonOf(error)] }, creditOf(scene), scene)
      const slider = part<HTMLInputElement>('.years input')
      const back = () => (slider.value = String(stand.years.indexOf(view.year)))
      // Now, and whenever a hand moves it once more.
      slider?.addEventListener('input', back)
      if (slider) back()
    })
  })

  draw()
  part('.years').innerHTML = yearsOf(scene!, stand.years, frame)
  if (frame.hands === 'ask')
    part('.hands').innerHTML =
      `<button type="button" data-act="move">✥ ${e(embedWord('move', lang))}</button>`
  root.dataset['map'] = 'static'
  void stand.late?.then((put) => {
    add = put
    supplies = add(supplies)
    draw()
  })
  let before = size()
  new ResizeObserver(() => {
    const [width, height] = before
    before = size()
    if (width !== before[0]) draw()
    else if (height !== before[1]) paint()
  }).observe(picture)
  followTheme(draw)
  if (frame.hands === 'live') bringHands().then((all) => all.live(), console.warn)
}

main.addEventListener('click', ({ target }) => {
  if ((target as Element).closest('.again')) location.reload()
})

begin().catch((error: unknown) => {
  root.dataset['map'] = 'failed'
  main.innerHTML =
    unnamed() + failureOf('failed', lang, reasonOf(error)) + footOf(lang, [], atlasLink(), [], [], [])
})
