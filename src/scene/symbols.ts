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
  wave: (r) => {
    const h = round(r * 0.5)
    return `M${-r} ${h}C${round(-r * 0.5)} ${-h * 2.2} ${round(-r * 0.2)} ${h * 1.6} 0 0S${round(r * 0.6)} ${-h * 2} ${r} ${-h}V${h}Z`
  },
}

/** SVG path of a symbol centred on 0,0 with a radius of `size / 2` px. */
export function symbolPath(symbol: SymbolId, size: number): string {
  return OUTLINES[symbol](size / 2)
}

/** SVG path of the dot inside, for the symbols that have one; empty otherwise. */
export function symbolDot(symbol: SymbolId, size: number): string {
  return symbol === 'ring-dot' ? circle(round(size * 0.17)) : ''
}

/** Strokes of what was announced only, in parts of the symbol's size. */
export const ANNOUNCED_DASH = [0.2, 0.12] as const

/** Side of the box a mark takes on the map, in px. */
export const MARK_SIZE = 15
