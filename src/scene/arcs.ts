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

/** The curve of an arc, in strokes of one opacity each: one, or several of an arc that fades. */
export function strokesOf(arc: Arc): { readonly curve: [number, number][]; readonly opacity: number }[] {
  const curve = curveOf(arc)
  if (!arc.fades) return [{ curve, opacity: ARC_OPACITY }]
  const length = PIECES / FADE.length
  return FADE.map((opacity, i) => ({ curve: curve.slice(i * length, (i + 1) * length + 1), opacity }))
}

/** Ids of the arcs that something lights; null when it lights none. */
export function litArcs(arcs: readonly Arc[], focus: string | null): readonly string[] | null {
  const lit = focus === null ? [] : arcs.filter(({ keys }) => keys.includes(focus)).map(({ id }) => id)
  return lit.length ? lit : null
}
