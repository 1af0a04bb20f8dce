import type { SymbolId } from '../atlas/model'

/** Vertices of a regular polygon or star on a circle of radius `r`, first one at the top. */
function ring(points: number, r: number, inner = r): string {
  const vertices = Array.from({ length: inner === r ? points : points * 2 }, (_, i) => {
    const angle = (i * 2 * Math.PI) / (inner === r ? points : points * 2) - Math.PI / 2
    const radius = inner === r || i % 2 === 0 ? r : inner
    return `${round(radius * Math.cos(angle))} ${round(radius * Math.sin(angle))}`
  })
  return `M${vertices.join('L')}Z`
}

const round = (value: number) => Math.round(value * 100) / 100

/** A square of half a side `a` around 0,0. */
const box = (a: number) => {
  const [low, high] = [round(-a), round(a)]
  return `M${low} ${low}H${high}V${high}H${low}Z`
}

/** The corners of such a square, `w` long. */
const corners = (a: number, w: number) => {
  const [A, B] = [round(a), round(a - w)]
  return [
    `M${-A} ${-B}V${-A}H${-B}`,
    `M${B} ${-A}H${A}V${-B}`,
    `M${A} ${B}V${A}H${B}`,
    `M${-B} ${A}H${-A}V${B}`,
  ].join('')
}

/** Three falling stripes, `2 w` wide along the side, in a square of half a side `a`. */
const stripes = (a: number, w: number) => {
  const [A, W] = [round(a), round(w)]
  return [
    `M${-A} ${-A}H${round(w - a)}L${A} ${round(a - w)}V${A}H${round(a - w)}L${-A} ${round(w - a)}Z`,
    `M${-W} ${-A}H${W}L${A} ${-W}V${W}Z`,
    `M${-A} ${-W}V${W}L${-W} ${A}H${W}Z`,
  ].join('')
}

const circle = (r: number) => `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`

/** Shapes within a circle of radius 1, equal in visual weight. */
const OUTLINES: Readonly<Record<SymbolId, (r: number) => string>> = {
  'ring-dot': (r) => circle(round(r * 0.95)),
  square: (r) => `M${-r * 0.8} ${-r * 0.8}H${r * 0.8}V${r * 0.8}H${-r * 0.8}Z`,
  diamond: (r) => ring(4, r * 1.08),
  triangle: (r) => `M0 ${-r}L${round(r * 0.98)} ${r * 0.75}H${round(-r * 0.98)}Z`,
  hexagon: (r) => ring(6, r),
  star: (r) => ring(5, r * 1.15, r * 0.52),
  circle: (r) => circle(round(r * 0.85)),
  cross: (r) => {
    const a = round(r * 0.36)
    return `M${-a} ${-r}H${a}V${-a}H${r}V${a}H${a}V${r}H${-a}V${a}H${-r}V${-a}H${-a}Z`
  },
  pentagon: (r) => ring(5, r * 1.02),
  house: (r) =>
    `M0 ${-r}L${r * 0.9} ${-r * 0.2}H${r * 0.65}V${r * 0.85}H${-r * 0.65}V${-r * 0.2}H${-r * 0.9}Z`,
  bowtie: (r) =>
    `M${-r} ${-r * 0.75}L0 ${-r * 0.2}L${r} ${-r * 0.75}V${r * 0.75}L0 ${r * 0.2}L${-r} ${r * 0.75}Z`,
  hatch: (r) => box(r * 0.9),
  frame: (r) => box(r * 0.9),
  dashes: (r) => corners(r * 0.9, r * 0.45),
  wave: (r) => {
    const h = round(r * 0.5)
    return `M${-r} ${h}C${round(-r * 0.5)} ${-h * 2.2} ${round(-r * 0.2)} ${h * 1.6} 0 0S${round(r * 0.6)} ${-h * 2} ${r} ${-h}V${h}Z`
  },
}

/** SVG path of a symbol centred on 0,0 with a radius of `size / 2` px. */
export function symbolPath(symbol: SymbolId, size: number): string {
  return OUTLINES[symbol](size / 2)
}

/** What is filled within a symbol: a dot, the stripes of a hatch. */
const INSIDES: Readonly<Partial<Record<SymbolId, (r: number) => string>>> = {
  'ring-dot': (r) => circle(round(r * 0.34)),
  hatch: (r) => stripes(r * 0.9, r * 0.17),
}

/** SVG path of what is filled inside, for the symbols that have something; empty otherwise. */
export function symbolDot(symbol: SymbolId, size: number): string {
  return INSIDES[symbol]?.(size / 2) ?? ''
}

/** Strokes of what was announced only, in parts of the symbol's size. */
export const ANNOUNCED_DASH = [0.2, 0.12] as const

/** Side of the box a mark takes on the map, in px. */
export const MARK_SIZE = 15

/** The same of a ring of several places, and its letters. */
export const RING_SIZE = 26
export const RING_LETTERS = 11
/** Side of the box that a mark takes, px. */
export const boxOf = ({ ring }: { readonly ring?: unknown }): number => (ring ? RING_SIZE : MARK_SIZE)
