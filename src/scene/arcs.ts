import type { Arc } from './model'
import { project, unproject } from './projection'

/** How arcs are drawn: seen through where they cross, and nearly gone while another one is meant. */
export const ARC_OPACITY = 0.85
export const ARC_DIMMED = 0.12

/** Straight pieces of a curve: more are not seen even on a large screen. */
const PIECES = 36

/** How much is seen of an arc that fades, from where it begins to where it ends, in equal parts. */
const FADE = [0.3, 0.5, 0.7, 0.9] as const
/** The same where an arc begins and where it ends, for what draws everything between by itself. */
export const FADING = { from: FADE[0], to: FADE[FADE.length - 1]! } as const

/**
 * The curve of an arc in degrees: a quadratic Bezier curve on the Mercator plane, whose middle stands `bend` times the
 * length of the straight line off it, to the left of the way for a positive one. Both renderers draw this.
 */
export function curveOf({ from, to, bend }: Pick<Arc, 'from' | 'to' | 'bend'>): [number, number][] {
  const [x0, y0] = project(...from)
  const [x2, y2] = project(...to)
  // The middle of the curve lies halfway between the chord and the control point. y grows southwards.
  const x1 = (x0 + x2) / 2 + 2 * bend * (y2 - y0)
  const y1 = (y0 + y2) / 2 - 2 * bend * (x2 - x0)
  return Array.from({ length: PIECES + 1 }, (_, i) => {
    const t = i / PIECES
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2]
    return unproject(a * x0 + b * x1 + c * x2, a * y0 + b * y1 + c * y2)
  })
}

/** Width of a ribbon where it begins, in parts of that where it ends. */
export const TAPER = 0.16
/** In how many strokes a ribbon is drawn by what draws lines of one width only: no step of the widest is a pixel high. */
const RIBBON = 18

/** Width of an arc at a part (0 to 1) of its way, in parts of that where it ends. */
export const taperAt = (part: number): number => TAPER + (1 - TAPER) * part

/** Nothing shines through a ribbon, so that its strokes lie on each other's ends without a seam. */
export const arcOpacity = ({ tapers }: Pick<Arc, 'tapers'>): number => (tapers ? 1 : ARC_OPACITY)

/** A part of the curve of an arc, of one opacity and of one width, in parts of that of the arc. */
interface Stroke {
  readonly curve: [number, number][]
  readonly opacity: number
  readonly part: number
}

/** The curve of an arc, in strokes of one opacity and width each: one, or several of an arc that fades or tapers. */
export function strokesOf(arc: Arc): Stroke[] {
  const curve = curveOf(arc)
  const cut = (all: number, i: number, over = 0) =>
    curve.slice((i * PIECES) / all, ((i + 1) * PIECES) / all + 1 + over)
  if (arc.fades) return FADE.map((opacity, i) => ({ curve: cut(FADE.length, i), opacity, part: 1 }))
  if (!arc.tapers) return [{ curve, opacity: ARC_OPACITY, part: 1 }]
  return Array.from({ length: RIBBON }, (_, i) => ({
    curve: cut(RIBBON, i, 1),
    opacity: arcOpacity(arc),
    part: taperAt((i + 0.5) / RIBBON),
  }))
}
