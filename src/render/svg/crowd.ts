import {
  COUNT_SIZE,
  crowdAt,
  DOT,
  gathered,
  radiusOf,
  spotOf,
  type Bubble,
  type Gathered,
  type Meant,
} from '../../scene/bubbles'
import { formatNumber } from '../../scene/format'
import type { Crowd, Mark, Scene } from '../../scene/model'
import { unproject, type Frame } from '../../scene/projection'
import { MARK_SIZE } from '../../scene/symbols'

/** Most dots of a picture: a crowd with more of them is gathered as from farther off. */
export const MOST_DOTS = 3000

/** px around the frame in which a dot or a bubble may still reach into it. */
const AROUND = 20

/** What names give way to. */
type Room = Pick<Mark, 'at' | 'dx' | 'dy'>

/**
 * A crowd as a flat picture has it, and what names have to give way to: all dots are one path, the circles of all bubbles of a
 * size another, and each bubble its number. Some 30 bytes a dot, 110 a bubble.
 */
export function crowdPicture(
  scene: Scene,
  { frame, grow = 1 }: { readonly frame: Frame; readonly grow?: number },
): readonly [svg: string, room: readonly Room[]] {
  const { crowd, colours, view } = scene
  if (!crowd) return ['', []]
  const { dots, bubbles } = inFrame(crowd, frame, grow)
  const at = (x: number, y: number) => [
    round((x - frame.x) * frame.scale),
    round((y - frame.y) * frame.scale),
  ]
  const r = round(DOT * grow)
  const spots = dots
    .map((i) => {
      const [x = 0, y = 0] = at(...spotOf(crowd, i))
      return `M${x} ${round(y + r)}a${r} ${r} 0 1 1 .1 0z`
    })
    .join('')
  const rims = new Map<number, string>()
  for (const { x, y, places } of bubbles) {
    const radius = round(radiusOf(places.length) * grow)
    const [cx = 0, cy = 0] = at(x, y)
    const d = `M${round(cx - radius)} ${cy}a${radius} ${radius} 0 1 0 ${round(2 * radius)} 0a${radius} ${radius} 0 1 0 ${round(-2 * radius)} 0`
    rims.set(radius, `${rims.get(radius) ?? ''}${d}`)
  }
  const size = round(COUNT_SIZE * grow)
  const numbers = bubbles
    .map(({ x, y, places }) => {
      const [cx = 0, cy = 0] = at(x, y)
      return `<text x="${cx}" y="${round(cy + size * 0.36)}">${formatNumber(places.length, 0, view.lang)}</text>`
    })
    .join('')
  const svg = [
    spots ? `<path stroke-width="${round(0.8 * grow)}" d="${spots}"/>` : '',
    ...[...rims.values()].map((d) => `<path stroke-width="${round(1.5 * grow)}" d="${d}"/>`),
    numbers
      ? `<g fill="${colours.halo}" stroke="none" font-size="${size}" font-weight="600" text-anchor="middle" font-family="Goru, Pretendard, 'Noto Sans KR', sans-serif">${numbers}</g>`
      : '',
  ].join('')
  return [
    svg ? `<g class="crowd" fill="${crowd.colour}" stroke="${colours.halo}">${svg}</g>` : '',
    bubbles.flatMap(roomOf),
  ]
}

/** A bubble as boxes of the size of a symbol. */
function roomOf({ at, places }: Bubble): Room[] {
  const beyond = Math.max(0, radiusOf(places.length) - MARK_SIZE / 2)
  return [-beyond, beyond].flatMap((dx) => [-beyond, beyond].map((dy) => ({ at, dx, dy })))
}

/** A crowd as a frame shows it: no more dots than a picture may have, and what stands outside left out. */
export function inFrame(crowd: Crowd, frame: Frame, grow = 1): Gathered {
  const { x, y, scale, width, height } = frame
  const reach = AROUND * grow
  const sees = (px: number, py: number) => {
    const [left, top] = [(px - x) * scale, (py - y) * scale]
    return left > -reach && top > -reach && left < width + reach && top < height + reach
  }
  for (let zoom = zoomOf(frame, grow); ; zoom -= 0.5) {
    const all = gathered(crowd, zoom)
    const dots = all.dots.filter((i) => sees(...spotOf(crowd, i)))
    if (dots.length <= MOST_DOTS || zoom < 1)
      return { dots, bubbles: all.bubbles.filter((one) => sees(one.x, one.y)) }
  }
}

/** Zoom from which px are counted that are as large as those of the picture's symbols. */
const zoomOf = ({ scale }: Frame, grow: number) => Math.log2(scale / grow)

/** What of a crowd a point of a frame means, px. */
export function crowdAtPoint(
  { crowd, view }: Pick<Scene, 'crowd' | 'view'>,
  frame: Frame,
  [x, y]: readonly [number, number],
): Meant | null {
  const at = unproject(frame.x + x / frame.scale, frame.y + y / frame.scale)
  return crowd ? crowdAt(crowd, zoomOf(frame, 1), at, view.lang) : null
}

const round = (value: number) => Math.round(value * 10) / 10
