import type { Position } from 'geojson'
import { project, type Frame } from '../../scene/projection'

type Point = readonly [number, number]

/** A whole number of steps as a decimal without needless zero: "-.5", "12". */
function short(steps: number, perPixel: number): string {
  return String(steps / perPixel).replace(/^(-?)0\./, '$1.')
}

/** Joins two numbers of a path: a minus sign separates by itself. */
const join = (a: string, b: string) => (b.startsWith('-') ? a + b : `${a} ${b}`)

/** How finely paths are drawn: steps a pixel, 10 = one decimal. */
export type Fineness = 1 | 10

/**
 * One line or ring as relative path commands. Each vertex is rounded where it stands, not where the pen got to, so
 * that rounding never adds up and shared borders stay shared. Moves of less than a step vanish.
 */
function trace(points: readonly Point[], close: boolean, fine: Fineness): string {
  const first = points[0]
  if (!first) return ''
  let x = Math.round(first[0] * fine)
  let y = Math.round(first[1] * fine)
  const start = join(short(x, fine), short(y, fine))
  let steps = ''
  let count = 0
  for (const [px, py] of points.slice(1)) {
    const nx = Math.round(px * fine)
    const ny = Math.round(py * fine)
    if (nx === x && ny === y) continue
    const step = join(short(nx - x, fine), short(ny - y, fine))
    steps = count ? join(steps, step) : step
    x = nx
    y = ny
    count++
  }
  if (count === 0 || (close && count < 2)) return ''
  return `M${start}l${steps}${close ? 'z' : ''}`
}

function toPixels(line: readonly Position[], frame: Frame): Point[] {
  return line.map(([lng = 0, lat = 0]) => {
    const [x, y] = project(lng, lat)
    return [(x - frame.x) * frame.scale, (y - frame.y) * frame.scale]
  })
}

/** Path of lines. */
export function linePath(lines: readonly (readonly Position[])[], frame: Frame, fine: Fineness = 10): string {
  return lines.map((line) => trace(toPixels(line, frame), false, fine)).join('')
}

/** Path of polygons (each a list of rings); holes by the even-odd rule. */
export function areaPath(
  polygons: readonly (readonly (readonly Position[])[])[],
  frame: Frame,
  fine: Fineness = 10,
): string {
  return polygons
    .map((rings) => rings.map((ring) => trace(toPixels(ring, frame), true, fine)).join(''))
    .join('')
}

/** Path of polygons cut off `margin` px outside the frame, for land that only surrounds the picture. */
export function clippedPath(
  polygons: readonly (readonly (readonly Position[])[])[],
  frame: Frame,
  margin: number,
  fine: Fineness = 10,
): string {
  const box = { left: -margin, top: -margin, right: frame.width + margin, bottom: frame.height + margin }
  return polygons
    .flatMap((rings) => rings.map((ring) => trace(clip(toPixels(ring, frame), box), true, fine)))
    .join('')
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Sutherland and Hodgman (1974): cuts a ring by the four edges of a box, one after the other. */
function clip(ring: readonly Point[], box: Box): Point[] {
  const edges: [(p: Point) => boolean, (a: Point, b: Point) => Point][] = [
    [(p) => p[0] >= box.left, (a, b) => atX(a, b, box.left)],
    [(p) => p[0] <= box.right, (a, b) => atX(a, b, box.right)],
    [(p) => p[1] >= box.top, (a, b) => atY(a, b, box.top)],
    [(p) => p[1] <= box.bottom, (a, b) => atY(a, b, box.bottom)],
  ]
  let points: Point[] = [...ring]
  for (const [inside, cross] of edges) {
    const input = points
    points = []
    input.forEach((point, i) => {
      const previous = input.at(i - 1) ?? point
      if (inside(point)) {
        if (!inside(previous)) points.push(cross(previous, point))
        points.push(point)
      } else if (inside(previous)) points.push(cross(previous, point))
    })
  }
  return points
}

const atX = (a: Point, b: Point, x: number): Point => [x, a[1] + ((b[1] - a[1]) * (x - a[0])) / (b[0] - a[0])]
const atY = (a: Point, b: Point, y: number): Point => [a[0] + ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]), y]
