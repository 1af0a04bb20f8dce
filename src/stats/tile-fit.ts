type Point = readonly [number, number]

/** How well a tile map keeps who lies beside whom, and where. All counts; shares are theirs to make. */
export interface TileFit {
  /** Pairs of units that share a border on land, of those on the tile map. */
  readonly pairs: number
  /** Of these, pairs whose tiles share a side; and those whose tiles share a side or a corner. */
  readonly side: number
  readonly touching: number
  /** Pairs whose direction on the tile map is within 45 degrees of the true one. */
  readonly direction: number
}

/**
 * The fit of a tile map by the measures of Meulemans et al., Small Multiples with Gaps (IEEE TVCG 23, 2017): adjacency
 * kept, and relative direction kept.
 *
 * @param borders code -> codes it shares a border with, both ways
 * @param cells code -> [column, row], rows grow southwards
 * @param points code -> point on a plane, y grows southwards
 */
export function tileFit(
  borders: ReadonlyMap<string, readonly string[]>,
  cells: ReadonlyMap<string, Point>,
  points: ReadonlyMap<string, Point>,
): TileFit {
  const fit = { pairs: 0, side: 0, touching: 0, direction: 0 }
  for (const [code, others] of borders)
    for (const other of others) {
      const [a, b, p, q] = [cells.get(code), cells.get(other), points.get(code), points.get(other)]
      if (code >= other || !a || !b || !p || !q) continue
      const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
      const [ux, uy] = [q[0] - p[0], q[1] - p[1]]
      fit.pairs++
      if (Math.abs(dx) + Math.abs(dy) === 1) fit.side++
      if (Math.max(Math.abs(dx), Math.abs(dy)) === 1) fit.touching++
      const cosine = (dx * ux + dy * uy) / (Math.hypot(dx, dy) * Math.hypot(ux, uy))
      if (cosine >= Math.SQRT1_2 - 1e-9) fit.direction++
    }
  return fit
}
