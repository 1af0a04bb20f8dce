import { ARC_DIMMED, ARC_OPACITY, curveOf, strokesOf, taperAt } from '../../scene/arcs'
import type { Arc, Column, Depth, Scene } from '../../scene/model'
import { DIMMED } from '../../scene/light'
import { toFrame, type Frame } from '../../scene/projection'
import { linePath } from './path'
import { escapeText } from './text'

interface DepthOptions {
  readonly frame: Frame
  readonly grow?: number
  /** Regions to keep bright because their class is pointed at, and the one that is pointed at. */
  readonly lit?: readonly string[] | null
  readonly hovered?: string | null
  /** Arcs to keep bright, by id. */
  readonly litArcs?: readonly string[] | null
}

/** Radius (px) of the greatest circle: the more there are, the smaller, so that they do not cover the land. */
const LARGEST = { few: 28, many: 15, share: 115 } as const

/** px; `count` circles share the picture. */
export const largestRadius = (count: number) =>
  Math.min(LARGEST.few, Math.max(LARGEST.many, LARGEST.share / Math.sqrt(count)))

/** Radius of a circle whose area is `height` (0 to 1) of the greatest one's. */
export const radiusOf = (height: number, largest: number) => largest * Math.sqrt(height)

/**
 * What stands above the regions, as a flat picture has it: arcs as curves, heights as circles of proportional area. What
 * comes in pairs, such as plan and outcome, is drawn as two half circles around one middle.
 */
export function depthPicture(scene: Scene, options: DepthOptions): string {
  const { depth } = scene
  return depth ? circles(scene, depth, options) + arcs(depth.arcs, options) : ''
}

/** Arcs as curves; those not meant are dimmed. */
function arcs(all: readonly Arc[], { frame, grow = 1, litArcs = null }: DepthOptions): string {
  const paths = all.flatMap((arc) => {
    const dim = litArcs && !litArcs.includes(arc.id) ? ` opacity="${ARC_DIMMED}"` : ''
    if (arc.tapers)
      return `<path data-arc="${escapeText(arc.id)}" fill="${arc.colour}" stroke="none"${dim} d="${ribbon(arc, grow, frame)}"><title>${escapeText(arc.name)}</title></path>`
    const dash = arc.dashed ? ` stroke-dasharray="${4 * grow} ${3 * grow}"` : ''
    return strokesOf(arc).map(({ curve, opacity }) => {
      const pale = opacity === ARC_OPACITY ? '' : ` stroke-opacity="${opacity}"`
      return `<path data-arc="${escapeText(arc.id)}" stroke="${arc.colour}" stroke-width="${round(arc.width * grow)}"${dash}${pale}${dim} d="${linePath([curve], frame)}"><title>${escapeText(arc.name)}</title></path>`
    })
  })
  return paths.length ? `<g fill="none" stroke-opacity="${ARC_OPACITY}">${paths.join('')}</g>` : ''
}

/** The outline of a ribbon, to a tenth of a px: along one side of its curve, and back along the other. Every other point is enough for the eye. */
function ribbon(arc: Arc, grow: number, frame: Frame): string {
  const points = curveOf(arc).flatMap((point, i) => (i % 2 ? [] : [toFrame(frame, point)]))
  const sides = points.map(([x, y], i) => {
    const [x0, y0] = points[i - 1] ?? [x, y]
    const [x1, y1] = points[i + 1] ?? [x, y]
    const half = (arc.width * grow * taperAt(i / (points.length - 1))) / 2
    const length = Math.hypot(x1 - x0, y1 - y0) || 1
    const [across, down] = [((y0 - y1) / length) * half, ((x1 - x0) / length) * half]
    return [
      [x + across, y + down],
      [x - across, y - down],
    ] as const
  })
  const outline = [...sides.map(([left]) => left), ...sides.reverse().map(([, right]) => right)]
  return `M${outline.map((point) => point.map((value) => value.toFixed(1)).join(' ')).join('L')}Z`
}

/** The greatest first, so that none hides a smaller one. */
function circles(
  scene: Scene,
  depth: Depth,
  { frame, grow = 1, lit = null, hovered = null }: DepthOptions,
): string {
  const all = [...(depth.columns ?? []), ...raisedColumns(scene, depth)]
  const spots = new Set(all.map(({ of }) => of.id)).size
  const largest = largestRadius(spots) * grow
  const paths = all
    .filter(({ height }) => height > 0)
    .sort((a, b) => b.height - a.height)
    .map(({ id, of, at, side, height, colour, name }) => {
      const [x, y] = toFrame(frame, at)
      const key = of.kind === 'place' ? 'data-place' : 'data-code'
      const d = disc(x, y, radiusOf(height, largest), side)
      const dim = lit && !lit.includes(of.id) ? ` opacity="${DIMMED}"` : ''
      const meant =
        of.id === hovered ? ` stroke="${scene.colours.accent}" stroke-width="${round(2 * grow)}"` : ''
      return `<path data-column="${escapeText(id)}" ${key}="${escapeText(of.id)}" fill="${colour}"${dim}${meant} d="${d}"><title>${escapeText(name)}</title></path>`
    })
  return paths.length
    ? `<g stroke="${scene.colours.ink}" stroke-opacity=".75" stroke-width="${round(0.8 * grow)}" fill-opacity=".9">${paths.join('')}</g>`
    : ''
}

/** A raised region is, seen from above, a column at its point. */
function raisedColumns({ regions, ramp, colours, unit }: Scene, { raised }: Depth): Column[] {
  return regions.flatMap(({ code, at, cls, fullName, text }) => {
    const height = raised?.[code]
    if (height === undefined) return []
    const colour = (cls === null ? undefined : ramp[cls]) ?? colours.noData
    return [
      {
        id: code,
        of: { kind: 'region', id: code },
        at,
        side: 0,
        height,
        colour,
        name: `${fullName} ${text} ${unit}`.trim(),
      },
    ]
  })
}

/** A circle, or its left or right half. */
function disc(x: number, y: number, r: number, side: Column['side']): string {
  const [up, down, across] = [round(y - r), round(y + r), round(x)]
  const half = (sweep: 0 | 1, to: number) => `A${round(r)} ${round(r)} 0 0 ${sweep} ${across} ${to}`
  return `M${across} ${up}${half(side < 0 ? 0 : 1, down)}${side === 0 ? half(1, up) : ''}Z`
}

const round = (value: number) => Math.round(value * 100) / 100
