import { textWidth } from '../../scene/labels'

/** A name that wants a place near a point; px. */
export interface PointLabel {
  readonly text: string
  readonly at: readonly [number, number]
  /** How far it stands off. */
  readonly gap: number
  readonly size: number
  /** It may lie on the point itself. */
  readonly onto: boolean
  /** Points of what it would be taken for the name of. */
  readonly others?: readonly (readonly [number, number])[]
}

/** A name with the middle of its text; px. */
export interface PlacedLabel extends PointLabel {
  readonly x: number
  readonly y: number
}

interface Ground {
  readonly width: number
  readonly height: number
  /** Points that no name may cover, and how far they reach. */
  readonly ends: readonly (readonly [number, number])[]
  readonly reach: number
  /** Points of lines that a name had better not cover. */
  readonly along: readonly (readonly [number, number])[]
}

/** East, west, and so on: unit steps from the point, those that read best first. */
const SIDES = [
  [1, 0],
  [-1, 0],
  [1, 1],
  [-1, 1],
  [1, -1],
  [-1, -1],
  [0, 1],
  [0, -1],
] as const
const STEPS = [1, 2, 3.5, 5]

/**
 * Gives names their places, the first ones first: of all places around its point that touch no name, no end of a line
 * and no edge, each takes the nearest, or one a little further that covers less of the lines. One that finds none is left out.
 */
export function placePointLabels(labels: readonly PointLabel[], ground: Ground): PlacedLabel[] {
  const placed: PlacedLabel[] = []
  for (const label of labels) {
    const half = [(textWidth(label.text) * label.size) / 2, label.size * 0.6] as const
    const shifts = [
      ...(label.onto ? [[0, 0, 0]] : []),
      ...STEPS.flatMap((step) =>
        SIDES.map(([dx, dy]) => [
          dx * (half[0] + label.gap * step),
          dy * (half[1] + label.gap * step * (dx === 0 ? 1 : 0.6)),
          step,
        ]),
      ),
    ]
    const best = shifts
      .map(([dx = 0, dy = 0, step = 0]) => {
        const [x, y] = [label.at[0] + dx, label.at[1] + dy]
        const covers = (point: readonly [number, number], reach: number) =>
          Math.abs(point[0] - x) < half[0] + reach && Math.abs(point[1] - y) < half[1] + reach
        const free =
          x - half[0] > 2 &&
          y - half[1] > 2 &&
          x + half[0] < ground.width - 2 &&
          y + half[1] < ground.height - 2 &&
          !ground.ends.some((end) => covers(end, ground.reach)) &&
          !placed.some(
            (other) =>
              Math.abs(other.x - x) < half[0] + (textWidth(other.text) * other.size) / 2 + 8 &&
              Math.abs(other.y - y) < half[1] + other.size * 0.6 + 1,
          )
        // A name far from its point is misread; one across a line is only less neat.
        const crossed = ground.along.filter((point) => covers(point, 1)).length
        const mistaken = (label.others ?? []).filter((point) => covers(point, 1)).length
        const cost = crossed * 0.2 + mistaken + step * 4
        return { x, y, free, cost }
      })
      .filter(({ free }) => free)
      .sort((a, b) => a.cost - b.cost)[0]
    if (best) placed.push({ ...label, x: best.x, y: best.y })
  }
  return placed
}
