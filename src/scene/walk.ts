import type { SceneRegion } from './model'
import { project } from './projection'

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
}

/**
 * The region one arrives at from another by an arrow key: the nearest whose centre lies within 60 degrees of the
 * direction, sideways distance counting double. Without a start, the region nearest to the middle of all.
 * Null for other keys and at the edge of the country.
 */
export function walk(regions: readonly SceneRegion[], from: string | null, key: string): string | null {
  const direction = DIRECTIONS[key]
  if (!direction) return null
  const points = regions.map(({ code, at }) => ({ code, at: project(at[0], at[1]) }))
  const start = points.find(({ code }) => code === from)
  if (!start) {
    const mean = (axis: 0 | 1) =>
      points.reduce((sum, { at }) => sum + at[axis], 0) / Math.max(1, points.length)
    const middle = [mean(0), mean(1)] as const
    return nearest(points, ({ at }) => Math.hypot(at[0] - middle[0], at[1] - middle[1]))
  }
  return nearest(
    points.filter((point) => point !== start),
    ({ at }) => {
      const dx = at[0] - start.at[0]
      const dy = at[1] - start.at[1]
      const ahead = dx * direction[0] + dy * direction[1]
      const aside = Math.abs(dx * direction[1]) + Math.abs(dy * direction[0])
      return ahead <= 0 || aside > ahead * Math.tan(Math.PI / 3) ? Infinity : ahead + aside * 2
    },
  )
}

function nearest<P extends { readonly code: string }>(points: readonly P[], distance: (point: P) => number) {
  let best: string | null = null
  let least = Infinity
  for (const point of points) {
    const here = distance(point)
    if (here < least) {
      least = here
      best = point.code
    }
  }
  return best
}
