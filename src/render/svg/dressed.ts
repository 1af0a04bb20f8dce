import type { Atlas } from '../../atlas/atlas'
import { insetWord } from '../../i18n/inset-words'
import { groundOf, plain, standAside, withAsides } from '../../scene/asides'
import { freeSea } from '../../scene/free-sea'
import { industryNames } from '../../scene/industry-names'
import { textWidth } from '../../scene/labels'
import type { Box } from '../../scene/land-mask'
import type { Scene, Shapes } from '../../scene/model'
import { placeCardOf, type PlaceCardText } from '../../scene/place-card'
import type { Zones } from '../../scene/place-portrait'
import { placeInsetOf, placesWithInset, type PlaceInset } from '../../scene/place-inset'
import type { Frame } from '../../scene/projection'
import { escapeText, markSvg } from './svg'

/** What a picture has for its map. */
export interface Room {
  readonly frame: Frame
  /** Free of words and legend, px. */
  readonly free: Box
  /** Size of type and symbols on the map against their ordinary size. */
  readonly grow: number
}

/** A scene with its names in their places, and what stands in its sea, as SVG. */
export interface Dressed {
  readonly scene: Scene
  readonly above: string
}

/** px of the ground of a place, and of what is written beside it; at the ordinary size of type. */
const HEIGHT = 84
const LETTERS = 11
const LINE = 14
const PAD = 10
const GAP = 6

/**
 * Dresses the map of a picture that stands alone: names without room on land stand in the sea, and places that the whole country is too
 * small for have their ground there at a true scale, with their zones, where no land is in the way.
 */
export const dressing =
  (atlas: Atlas) =>
  (bare: Scene, shapes: Shapes, { frame, free, grow }: Room): Dressed => {
    const scene = plain(bare)
    const flat = !scene.depth?.pitch && !scene.view.camera
    if (!flat) return { scene, above: '' }
    const taken: Box[] = []
    let above = ''
    for (const place of placesWithInset(atlas, scene.view)) {
      const inset = placeInsetOf(place, atlas.outlines, HEIGHT)
      const card = placeCardOf(atlas, scene, place)
      if (!inset || !card) continue
      // With its zones where there is room for them, else its ground and scale alone.
      const [found] = [card.portrait.zones, null].flatMap((zones) => {
        const drawn = insetOf(inset, card, zones, scene)
        const [width, height] = [drawn.width * grow, drawn.height * grow]
        const box = spotOf({ width, height }, shapes, { frame, free, taken })
        return box ? { box, drawn } : []
      })
      if (!found) continue
      const { box, drawn } = found
      taken.push(box)
      above += `<g transform="translate(${round(box.left)} ${round(box.top)}) scale(${round(grow)})">${drawn.svg}</g>`
    }
    const ground = groundOf(scene, shapes, { frame, free, taken, grow })
    const standing = standAside([...scene.labels, ...industryNames(atlas, scene)], scene.marks, ground)
    return { scene: withAsides(scene, standing, ground), above }
  }

/** Where in the sea at the right or the left a box finds room that nothing else has taken. */
function spotOf(
  { width, height }: { readonly width: number; readonly height: number },
  shapes: Shapes,
  { frame, free, taken }: { readonly frame: Frame; readonly free: Box; readonly taken: readonly Box[] },
): Box | null {
  for (const left of [undefined, free.left]) {
    const x = left ?? free.right - width
    const used = taken.filter((box) => box.left < x + width && x < box.right)
    const bottom = Math.min(free.bottom, ...used.map((box) => box.top - GAP))
    const room = { width, height, top: free.top, right: free.right, bottom, gap: GAP }
    const top = freeSea(shapes.regions, frame, left === undefined ? room : { ...room, left })
    if (top !== null) return { left: x, top, right: x + width, bottom: top + height }
  }
  return null
}

/** The ground of a place with its scale, its name and its zones, px at the ordinary size of type. */
function insetOf(
  { width: wide, height: tall, areas, lines, bar }: PlaceInset,
  { name, symbol, colour }: PlaceCardText,
  zones: Zones | null,
  { colours: c, view: { lang } }: Scene,
): { readonly svg: string; readonly width: number; readonly height: number } {
  const rows = (zones?.rows ?? []).map(
    ({ name: { text }, figure }) => [text.split(',')[0] ?? '', figure] as const,
  )
  const note = zones ? insetWord('borders', lang) : ''
  const column = Math.max(wide, bar.px + 2) + 12
  const list =
    Math.max(0, ...rows.map(([text, figure]) => textWidth(text) + textWidth(figure) + 1.5)) * LETTERS
  const width = Math.max(column + list, textWidth(note) * LETTERS, (textWidth(name) + 2) * 12) + 2 * PAD
  const head = PAD + 18
  const body = Math.max(tall + 22, rows.length * LINE + 2)
  const height = head + body + (note ? LINE : 0) + PAD / 2
  const text = (x: number, y: number, words: string, rest = '') =>
    `<text x="${round(x)}" y="${round(y)}" font-size="${LETTERS}" fill="${c.ink}"${rest}>${escapeText(words)}</text>`
  const svg = [
    `<rect width="${round(width)}" height="${round(height)}" rx="8" fill="${c.halo}" stroke="${c.neighbourLine}" stroke-width=".8"/>`,
    `<g transform="translate(${PAD + 6} ${PAD + 5})">${markSvg({ symbol }, 13, colour, c.halo)}</g>`,
    text(PAD + 18, PAD + 9, name, ' font-weight="700"'),
    `<g transform="translate(${PAD} ${head})">`,
    `<path d="${areas.join('')}" fill="${colour}" fill-opacity=".18" stroke="${colour}" stroke-width="1.3" stroke-linejoin="round"/>`,
    `<path d="${lines.join('')}" fill="none" stroke="${colour}" stroke-width="2.6" stroke-linejoin="round"/>`,
    `<path d="M1 ${tall + 4}v4h${bar.px}v-4" fill="none" stroke="${c.ink}" stroke-width="1.1"/>`,
    text(1, tall + 20, `${bar.km} km`),
    '</g>',
    ...rows.flatMap(([zone, figure], i) => [
      text(PAD + column, head + 10 + i * LINE, zone),
      text(width - PAD, head + 10 + i * LINE, figure, ' font-weight="600" text-anchor="end"'),
    ]),
    note ? text(PAD, height - PAD / 2 - 4, note) : '',
  ].join('')
  return { svg, width, height }
}

const round = (value: number) => Math.round(value * 100) / 100
