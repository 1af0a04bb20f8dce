import type { Colours } from '../../scene/model'
import { ANNOUNCED_DASH, symbolDot, symbolPath } from '../../scene/symbols'
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
  const width = spec.kind === 'mark' ? Math.ceil(spec.size * 1.15 + 2 * STROKE) : spec.length
  const height = spec.kind === 'mark' ? width : 4
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * ratio)
  canvas.height = Math.round(height * ratio)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('The browser gives no 2D canvas for the symbols.')
  context.scale(ratio, ratio)
  if (spec.kind === 'leader') {
    context.fillStyle = spec.colour
    context.fillRect(0, (height - 0.8) / 2, width, 0.8)
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

/**
 * The lines of the no-data hatch, the ground left clear: rising diagonals, 1 px wide and 5 px apart; a tile that
 * repeats without seam. Pure. @param ratio device pixels a CSS pixel, a whole number
 */
export function hatchPixels({ noDataLine }: Pick<Colours, 'noDataLine'>, ratio: number): Pixels {
  const side = HATCH_SIDE * ratio
  const value = Number.parseInt(noDataLine.slice(1), 16)
  const data = new Uint8ClampedArray(side * side * 4)
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const alpha = Math.round(255 * coverage(x, y, ratio))
      data.set([(value >> 16) & 255, (value >> 8) & 255, value & 255, alpha], (y * side + x) * 4)
    }
  }
  return { width: side, height: side, data }
}

/** Part of a pixel that a hatch line covers, 0..1, by a grid of samples. */
function coverage(x: number, y: number, ratio: number): number {
  let inside = 0
  for (let i = 0; i < SAMPLES; i++) {
    for (let j = 0; j < SAMPLES; j++) {
      const sum = (x + (i + 0.5) / SAMPLES + y + (j + 0.5) / SAMPLES) / ratio
      if ((sum % HATCH_SIDE) / Math.SQRT2 < HATCH_LINE) inside++
    }
  }
  return inside / SAMPLES ** 2
}
