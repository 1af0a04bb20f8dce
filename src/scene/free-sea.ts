import type { MultiPolygon } from 'geojson'
import { toFrame, type Frame } from './projection'

/** What is drawn beside the land, and what it must keep within, px. */
interface Room {
  readonly width: number
  readonly height: number
  readonly top: number
  readonly right: number
  /** It stands at the left of the room, from here on; absent: at its right. */
  readonly left?: number
  readonly bottom: number
  /** Between it and the land, where names reach beyond the coast. */
  readonly gap: number
}

/**
 * How far down a box may stand at one side of a room so that all land beside it, above and below included by the gap, lies
 * on the other side of it: px of its upper edge, the lowest there is; null where no sea is wide enough.
 */
export function freeSea(
  lands: readonly { readonly geometry: MultiPolygon }[],
  frame: Frame,
  { width, height, top, right, left, bottom, gap }: Room,
): number | null {
  const [from, to] = left === undefined ? [right - width - gap, Infinity] : [-Infinity, left + width + gap]
  // How far down there is land in the column of the box, or beyond it: a region around the box has a coast there.
  const reached = lands
    .flatMap(({ geometry }) => geometry.coordinates.flat(2))
    .flatMap((at) => {
      const [x, y] = toFrame(frame, [at[0] ?? 0, at[1] ?? 0])
      return x > from && x < to ? y : []
    })
    .concat(top - gap, bottom + gap)
    .sort((a, b) => a - b)
  for (let i = reached.length - 1; i > 0; i--) {
    const above = reached[i - 1] ?? top
    const below = reached[i] ?? bottom
    if (above < top - gap || below > bottom + gap) continue
    if (below - above >= height + 2 * gap) return below - gap - height
  }
  return null
}
