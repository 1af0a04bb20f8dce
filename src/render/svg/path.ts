import type { Position } from 'geojson'
import { project, type Frame } from '../../scene/projection'

type Point = readonly [number, number]

/** A number with at most one decimal and no needless zero: "-.5", "12". */
function short(value: number): string {
  const text = String(Math.round(value * 10) / 10)
  return text.replace(/^(-?)0\./, '$1.')
}

/** Joins two numbers of a path: a minus sign separates by itself. */
const join = (a: string, b: string) => (b.startsWith('-') ? a + b : `${a} ${b}`)

/**
 * One line or ring as relative path commands with one decimal. Each vertex is rounded where it stands, not where
 * the pen got to, so that rounding never adds up and shared borders stay shared. Steps of less than 0.1 px vanish.
 */
function trace(points: readonly Point[], close: boolean): string {
  const first = points[0]
  if (!first) return ''
  let x = Math.round(first[0] * 10)
  let y = Math.round(first[1] * 10)
  let path = 'M' + join(short(x / 10), short(y / 10))
  let steps = ''
  let count = 0
  for (const [px, py] of points.slice(1)) {
    const nx = Math.round(px * 10)
    const ny = Math.round(py * 10)
    if (nx === x && ny === y) continue
    const step = join(short((nx - x) / 10), short((ny - y) / 10))
    steps = count ? join(steps, step) : step
    x = nx
    y = ny
    count++
  }
  if (count === 0 || (close && count < 2)) return ''
  path += `l${steps}`
  return close ? `${path}z` : path
}

function toPixels(line: readonly Position[], frame: Frame): Point[] {
  return line.map(([lng = 0, lat = 0]) => {
    const [x, y] = project(lng, lat)
    return [(x - frame.x) * frame.scale, (y - frame.y) * frame.scale]
  })
}

/** Path of lines. */
export function linePath(lines: readonly (readonly Position[])[], frame: Frame): string {
  return lines.map((line) => trace(toPixels(line, frame), false)).join('')
}

/** Path of polygons (each a list of rings); holes by the even-odd rule. */
export function areaPath(polygons: readonly (readonly (readonly Position[])[])[], frame: Frame): string {
  return polygons.map((rings) => rings.map((ring) => trace(toPixels(ring, frame), true)).join('')).join('')
}

/** Path of polygons cut off `margin` px outside the frame, for land that only surrounds the picture. */
export function clippedPath(
  polygons: readonly (readonly (readonly Position[])[])[],
  frame: Frame,
  margin: number,
): string {
  const box = { left: -margin, top: -margin, right: frame.width + margin, bottom: frame.height + margin }
  return polygons
    .flatMap((rings) => rings.map((ring) => trace(clip(toPixels(ring, frame), box), true)))
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
