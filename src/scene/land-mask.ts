import type { MultiPolygon, Position } from 'geojson'
import { toFrame, type Frame } from './projection'

/** px of a cell: finer than any letter, coarse enough for a whole country at once. */
const CELL = 3

/** A box in px. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Says whether land reaches into a box of a picture. */
export type LandIn = (box: Box) => boolean

/** The land of a picture in cells, summed up from its upper left corner: any box is told by four of the sums. */
export function landMask(lands: readonly MultiPolygon[], frame: Frame): LandIn {
  const [across, down] = [Math.ceil(frame.width / CELL) + 1, Math.ceil(frame.height / CELL) + 1]
  const cells = new Uint8Array(across * down)
  const fill = (x: number, y: number) => {
    if (x >= 0 && y >= 0 && x < across && y < down) cells[y * across + x] = 1
  }
  for (const { coordinates } of lands)
    for (const polygon of coordinates) {
      const rings = polygon.map((ring) => ring.map((at) => inCells(at, frame)))
      // Islands smaller than a cell are land, too.
      for (const [x, y] of rings.flat()) fill(Math.floor(x), Math.floor(y))
      fillRows(rings, down, (y, from, to) => {
        for (let x = Math.max(0, Math.floor(from)); x <= Math.min(across - 1, to); x++) fill(x, y)
      })
    }
  const sums = new Int32Array((across + 1) * (down + 1))
  const sum = (x: number, y: number) => sums[y * (across + 1) + x] ?? 0
  for (let y = 0; y < down; y++)
    for (let x = 0; x < across; x++)
      sums[(y + 1) * (across + 1) + x + 1] =
        (cells[y * across + x] ?? 0) + sum(x, y + 1) + sum(x + 1, y) - sum(x, y)
  const within = (value: number, most: number) => Math.min(most, Math.max(0, value))
  return ({ left, top, right, bottom }) => {
    const [x0, x1] = [within(Math.floor(left / CELL), across), within(Math.floor(right / CELL) + 1, across)]
    const [y0, y1] = [within(Math.floor(top / CELL), down), within(Math.floor(bottom / CELL) + 1, down)]
    return sum(x1, y1) - sum(x0, y1) - sum(x1, y0) + sum(x0, y0) > 0
  }
}

function inCells(at: Position, frame: Frame): readonly [number, number] {
  const [x, y] = toFrame(frame, [at[0] ?? 0, at[1] ?? 0])
  return [x / CELL, y / CELL]
}

/** What of each row of cells lies within a polygon, between an odd and an even edge. */
function fillRows(
  rings: readonly (readonly (readonly [number, number])[])[],
  down: number,
  put: (row: number, from: number, to: number) => void,
): void {
  const crossed = new Map<number, number[]>()
  for (const ring of rings)
    ring.forEach(([x0, y0], i) => {
      const [x1, y1] = ring[(i + 1) % ring.length] ?? [x0, y0]
      const [low, high] = [Math.min(y0, y1), Math.max(y0, y1)]
      for (let y = Math.max(0, Math.ceil(low - 0.5)); y + 0.5 < high && y < down; y++) {
        const x = x0 + ((y + 0.5 - y0) / (y1 - y0)) * (x1 - x0)
        const row = crossed.get(y)
        if (row) row.push(x)
        else crossed.set(y, [x])
      }
    })
  for (const [y, xs] of crossed) {
    xs.sort((a, b) => a - b)
    for (let i = 0; i + 1 < xs.length; i += 2) put(y, xs[i] ?? 0, xs[i + 1] ?? 0)
  }
}

/** Whether an area holds a point, in degrees. */
export const holds = ({ coordinates }: MultiPolygon, [lng, lat]: readonly [number, number]): boolean =>
  coordinates.flat().reduce((within, ring) => {
    const crossings = ring.filter(([x0 = 0, y0 = 0], i) => {
      const [x1 = 0, y1 = 0] = ring[(i + 1) % ring.length] ?? []
      return y0 > lat !== y1 > lat && lng < x0 + ((lat - y0) / (y1 - y0)) * (x1 - x0)
    })
    return crossings.length % 2 ? !within : within
  }, false)
