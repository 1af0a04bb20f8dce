import type { Colours } from '../../scene/model'
import { ANNOUNCED_DASH, RING_LETTERS, RING_SIZE, symbolDot, symbolPath } from '../../scene/symbols'
import { AREA_HATCH } from '../../scene/light'
import type { IconSpec } from './features'

/** Pixels of an image, RGBA, rows from the top. */
interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray
}

const STROKE = 1.8

/** Draws an icon at `ratio` device pixels a CSS pixel. Throws when the browser gives no 2D canvas. */
export function drawIcon(spec: IconSpec, ratio: number): Pixels {
  // A star reaches 1.15 of its nominal radius; the stroke stands half outside.
  const width =
    spec.kind === 'mark'
      ? Math.ceil(spec.size * 1.15 + 2 * STROKE)
      : spec.kind === 'ring'
        ? RING_SIZE
        : spec.length
  const height = spec.kind === 'leader' ? 4 : width
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * ratio)
  canvas.height = Math.round(height * ratio)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('The browser gives no 2D canvas for the symbols.')
  context.scale(ratio, ratio)
  if (spec.kind === 'leader') {
    context.fillStyle = spec.colour
    context.fillRect(0, (height - 0.8) / 2, width, 0.8)
  } else if (spec.kind === 'ring') {
    context.translate(width / 2, height / 2)
    for (const { d, colour, width, dash = [] } of spec.parts) {
      context.strokeStyle = colour
      context.lineWidth = width
      context.setLineDash([...dash])
      context.stroke(new Path2D(d))
    }
    context.font = `700 ${RING_LETTERS}px Goru, Pretendard, 'Noto Sans KR', sans-serif`
    context.textAlign = 'center'
    context.fillStyle = spec.ink
    context.fillText(String(spec.count), 0, 4)
  } else {
    context.translate(width / 2, height / 2)
    const outline = new Path2D(symbolPath(spec.symbol, spec.size))
    const [fill, stroke] = spec.announced ? [spec.ground, spec.stroke] : [spec.stroke, spec.ground]
    context.fillStyle = fill
    context.fill(outline)
    context.strokeStyle = stroke
    context.lineWidth = spec.size / 9
    if (spec.announced) context.setLineDash(ANNOUNCED_DASH.map((part) => part * spec.size))
    context.stroke(outline)
    const dot = symbolDot(spec.symbol, spec.size)
    if (dot) {
      context.fillStyle = stroke
      context.fill(new Path2D(dot))
    }
  }
  return context.getImageData(0, 0, canvas.width, canvas.height)
}

/** Side of the hatch's tile in CSS px: diagonals 5 px apart cross it at 7 px. */
export const HATCH_SIDE = 7
const HATCH_LINE = 1
const SAMPLES = 4
/** Of a stripe and its gap, measured across, CSS px. */
const MIDDLE = HATCH_SIDE / Math.SQRT2 / 2

/**
 * The lines of the no-data hatch, the ground left clear: rising diagonals, 1 px wide and 5 px apart; a tile that
 * repeats without seam. Pure. @param ratio device pixels a CSS pixel, a whole number
 */
export function hatchPixels({ noDataLine }: Pick<Colours, 'noDataLine'>, ratio: number): Pixels {
  const line = rgbOf(noDataLine)
  return tile(ratio, (x, y) => [...line, coverage(x + y, ratio, 0, HATCH_LINE)])
}

/**
 * The hatch of an area, the ground left clear: falling diagonals of its colour, each on a wider light line, so that they
 * are seen over any colour; a tile that repeats without seam. Pure. @param ratio device pixels a CSS pixel, a whole number
 */
export function areaHatchPixels(colour: string, halo: string, ratio: number): Pixels {
  const [above, below] = [rgbOf(colour), rgbOf(halo)]
  const { line, halo: width, opacity } = AREA_HATCH
  return tile(ratio, (x, y) => {
    // The light line is the wider one: where it covers nothing, nothing does.
    const ground = coverage(x - y, ratio, MIDDLE - width / 2, MIDDLE + width / 2)
    const part = ground > 0 ? coverage(x - y, ratio, MIDDLE - line / 2, MIDDLE + line / 2) / ground : 0
    const mixed = above.map((value, i) => Math.round(part * value + (1 - part) * (below[i] ?? 0)))
    return [...mixed, ground * opacity]
  })
}

/** A tile by its pixels: red, green, blue 0 to 255, opacity 0 to 1. */
function tile(ratio: number, pixel: (x: number, y: number) => readonly number[]): Pixels {
  const side = HATCH_SIDE * ratio
  const data = new Uint8ClampedArray(side * side * 4)
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const [red = 0, green = 0, blue = 0, opacity = 0] = pixel(x, y)
      data.set([red, green, blue, Math.round(255 * opacity)], (y * side + x) * 4)
    }
  }
  return { width: side, height: side, data }
}

function rgbOf(colour: string): readonly [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

/**
 * Part of a pixel that a diagonal covers, 0..1, by a grid of samples; it reaches from `from` to `to` px across its period.
 * @param at the sum of the pixel's coordinates for a rising diagonal, their difference for a falling one, device px
 */
function coverage(at: number, ratio: number, from: number, to: number): number {
  let inside = 0
  for (let i = 0; i < SAMPLES; i++) {
    for (let j = 0; j < SAMPLES; j++) {
      const off = (((at + (i + j + 1) / SAMPLES) / ratio) % HATCH_SIDE) + HATCH_SIDE
      const across = (off % HATCH_SIDE) / Math.SQRT2
      if (across >= from && across < to) inside++
    }
  }
  return inside / SAMPLES ** 2
}
