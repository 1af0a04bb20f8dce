import type { MultiLineString } from 'geojson'
import { sizeOf, textWidth } from './labels'
import { holds, landMask, type Box, type LandIn } from './land-mask'
import type { Label, LonLat, Mark, PlaceShape, Scene, Shapes } from './model'
import { toFrame, unproject, type Frame } from './projection'
import { boxOf } from './symbols'

/** A name that may be told in fewer words where there is little room. */
export interface Named extends Label {
  readonly shorter?: readonly string[]
}

/** The picture that names stand on. */
export interface Ground {
  readonly frame: Frame
  /** Where names may stand, px. */
  readonly free: Box
  /** What else lies on it, px: no name stands there. */
  readonly taken: readonly Box[]
  /** Land, which names that stand aside leave free. */
  readonly land: LandIn
  /** Whether a point of the picture (px) is in the region that a name is of. */
  readonly own: (id: string, x: number, y: number) => boolean
  /** Size of type and symbols against their ordinary size. */
  readonly grow?: number
}

/** A name in its place: at its point, beside it, or aside with a line to its point; px. */
export interface Standing {
  readonly label: Label
  readonly x: number
  readonly y: number
  readonly box: Box
  readonly leader: Segment | null
}

type Segment = readonly [x0: number, y0: number, x1: number, y1: number]

/** Between a name and what else there is, px: whoever draws it places it anew, and finds it as free. */
const GAP = 1
/** Air around a name that stands aside, px. */
const AIR = 2
/** No line is longer, in parts of what is free. */
const FAR = 0.36
/** What a line that is not level costs, in px a px of its slope. */
const SLOPE = 1
/** How much further off the next place is that is looked at, in parts of how far off this one is. */
const COARSER = 0.12
/** What it costs to tell a name in fewer words, px of a line. */
const WORDS = 120
/** Where else in its region a line may lead to: directions, and px. */
const TURNS = Array.from({ length: 6 }, (_, i) => (i * Math.PI) / 3)
const NEAR = [3, 6, 9, 12, 15, 18, 24] as const
/** A line leads no nearer to the middle of a mark that is its own, px. */
const OFF_MARK = 0.5

/**
 * Gives every name its own place: most important first at its point, or near it within its own region; those that would stand on
 * others stand aside in the sea, with a line to their point that crosses no name, no symbol and no other line. What finds
 * no such place in any of its words is left out.
 */
export function standAside(
  labels: readonly Named[],
  marks: readonly Pick<Mark, 'at' | 'dx' | 'dy' | 'ring'>[],
  ground: Ground,
): Standing[] {
  const { frame, free, grow = 1 } = ground
  const symbols = marks.map((mark) => {
    const [x, y] = toFrame(frame, mark.at)
    const half = (boxOf(mark) * grow) / 2
    return around(x + mark.dx * grow, y + mark.dy * grow, half, half)
  })
  const solid = [...symbols, ...ground.taken]
  const lines: Segment[] = []
  const standing: Standing[] = []
  const isFree = (box: Box) => {
    const wide = grown(box, GAP)
    return (
      within(box, free) &&
      !solid.some((other) => touch(wide, other)) &&
      !lines.some((line) => crosses(line, wide))
    )
  }
  const put = (one: Standing) => {
    standing.push(one)
    solid.push(one.box)
    if (one.leader) lines.push(one.leader)
  }
  const wanting = [...labels]
    .sort((a, b) => a.priority - b.priority)
    .flatMap((label): Wanting[] => {
      const [x, y] = toFrame(frame, label.at)
      return x < 0 || y < 0 || x > frame.width || y > frame.height ? [] : [{ label, x, y }]
    })
  const away: Wanting[] = []
  for (const one of wanting) {
    const near = one.label.shorter ? null : nearby(one)
    if (near) put(near)
    else away.push(one)
  }
  for (const one of away) {
    const points = one.label.shorter ? [one] : clearPoints(one)
    let best: Aside | null = null
    for (const [i, text] of [one.label.text, ...(one.label.shorter ?? [])].entries())
      for (const at of points) {
        const extra = i * WORDS
        const found = asideOf({ ...one, ...at }, text, (best?.cost ?? Infinity) - extra)
        if (found) best = { ...found, cost: found.cost + extra }
      }
    if (best) put(best.place)
  }
  return standing

  /** At its point, or near it where that is still the region it is of: where it covers the point of no other, if it can. */
  function nearby({ label, x, y }: Wanting): Standing | null {
    const [half, tall] = halvesOf(label, label.text, grow)
    let covering: Standing | null = null
    for (const [dx, dy] of shifts(half, tall)) {
      const box = around(x + dx, y + dy, half, tall)
      if (!isFree(box) || ((dx !== 0 || dy !== 0) && !ground.own(label.id, x + dx, y + dy))) continue
      const spot = { label, x: x + dx, y: y + dy, box, leader: null }
      if (!wanting.some((one) => one.label !== label && inside(box, one.x, one.y))) return spot
      covering ??= spot
    }
    return covering
  }

  /**
   * Points of a region that nothing stands on: its own, or, as a line to a symbol would name that, one near it for each of some
   * directions.
   */
  function clearPoints({ label, x, y }: Wanting): readonly Point[] {
    const clear = (at: Point) => !solid.some((box) => inside(box, at.x, at.y))
    if (clear({ x, y })) return [{ x, y }]
    const near = TURNS.flatMap((turn) => {
      const spots = NEAR.map((far) => ({ x: x + far * Math.cos(turn), y: y + far * Math.sin(turn) }))
      return spots.find((at) => clear(at) && ground.own(label.id, at.x, at.y)) ?? []
    })
    return near.length ? near : [{ x, y }]
  }

  /** The nearest place in the sea from which a line leads to its point, where it costs less than what there is already. */
  function asideOf({ label, x, y }: Wanting, text: string, most: number): Aside | null {
    const [half, tall] = halvesOf(label, text, grow)
    // Lines end at the edge of the symbol that stands on the point.
    const mine = symbols.filter((box) => inside(box, x, y))
    const others = solid.filter((box) => !mine.includes(box))
    const farthest = Math.max(free.right - free.left, free.bottom - free.top) * FAR
    let least = Math.min(most, farthest * (1 + SLOPE))
    let best: Aside | null = null
    const look = (cx: number, cy: number): boolean => {
      const end = edgeTowards(cx, cy, half, tall, x, y)
      const length = Math.hypot(end[0] - x, end[1] - y)
      const cost = length + SLOPE * Math.abs(end[1] - y)
      if (length > farthest || cost >= least) return false
      const box = around(cx, cy, half, tall)
      if (!within(box, free) || ground.land(around(cx, cy, half + AIR, tall + AIR)) || !isFree(box))
        return true
      const leader = cut([x, y, ...end], mine)
      if (others.some((other) => crosses(leader, other)) || lines.some((line) => meet(leader, line)))
        return true
      best = { place: { label: { ...label, text }, x: cx, y: cy, box, leader }, cost }
      least = cost
      return true
    }
    // Row by row away from the point, and along each to both sides, as long as a nearer place may be found; ever more coarsely.
    for (let off = 0; (off - tall) * (1 + SLOPE) < least; off += Math.max(tall, off * COARSER))
      for (const cy of off ? [y - off, y + off] : [y])
        for (const side of [-1, 1]) {
          if (off > tall) for (let cx = 0; cx <= half; cx += tall) look(x + side * cx, cy)
          for (let gone = 0; look(x + side * (half + 1 + gone), cy);) gone += Math.max(tall, gone * COARSER)
        }
    return best
  }
}

/** A place aside, and what it costs, px of a line. */
interface Aside {
  readonly place: Standing
  readonly cost: number
}

interface Point {
  readonly x: number
  readonly y: number
}

interface Wanting extends Point {
  readonly label: Named
}

/** Half of the width and height of a name, px. */
function halvesOf(label: Label, text: string, grow: number): readonly [number, number] {
  const size = sizeOf(label) * grow
  // With some air at both ends.
  return [((textWidth(text) + 0.16) * size) / 2, size * 0.6]
}

/** Nearby, above and below before the sides. */
const shifts = (half: number, tall: number): readonly (readonly [number, number])[] =>
  [0, 1, -1, 1.8, -1.8, 2.6, -2.6].flatMap((down) =>
    [0, 0.5, -0.5, 1, -1].map((across) => [across * half, down * tall] as const),
  )

const around = (x: number, y: number, half: number, tall: number): Box => ({
  left: x - half,
  right: x + half,
  top: y - tall,
  bottom: y + tall,
})

const grown = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
})
const touch = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
const within = (a: Box, b: Box) =>
  a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom
const inside = ({ left, top, right, bottom }: Box, x: number, y: number) =>
  x > left && x < right && y > top && y < bottom

/** Where the line to a point leaves a name: at the middle of the side that looks there. */
function edgeTowards(
  cx: number,
  cy: number,
  half: number,
  tall: number,
  x: number,
  y: number,
): [number, number] {
  if (x > cx + half) return [cx + half, cy]
  if (x < cx - half) return [cx - half, cy]
  return [cx, y > cy ? cy + tall : cy - tall]
}

/** A line from a point, without what of it lies in symbols that stand there. */
function cut([x0, y0, x1, y1]: Segment, boxes: readonly Box[]): Segment {
  const length = Math.hypot(x1 - x0, y1 - y0)
  const radius = Math.max(0, ...boxes.map(({ left, right }) => (right - left) / 2 + OFF_MARK))
  const part = length > radius ? radius / length : 0
  return [x0 + (x1 - x0) * part, y0 + (y1 - y0) * part, x1, y1]
}

/** Whether a line runs through a box. */
export function crosses([x0, y0, x1, y1]: Segment, { left, top, right, bottom }: Box): boolean {
  // The part of the line, 0 to 1, that is between the sides, then between top and bottom.
  let [from, to] = [0, 1]
  for (const [start, way, low, high] of [
    [x0, x1 - x0, left, right],
    [y0, y1 - y0, top, bottom],
  ] as const) {
    if (way === 0) {
      if (start <= low || start >= high) return false
      continue
    }
    const [a, b] = [(low - start) / way, (high - start) / way]
    from = Math.max(from, Math.min(a, b))
    to = Math.min(to, Math.max(a, b))
  }
  return from < to
}

/** Whether two lines cross. */
export function meet(a: Segment, b: Segment): boolean {
  const side = ([x0, y0, x1, y1]: Segment, x: number, y: number) =>
    Math.sign((x1 - x0) * (y - y0) - (y1 - y0) * (x - x0))
  return side(a, b[0], b[1]) !== side(a, b[2], b[3]) && side(b, a[0], a[1]) !== side(b, a[2], a[3])
}

/** A scene whose names stand at their points again, for another picture of it. */
export const plain = ({ atPoints, ...scene }: Scene): Scene =>
  atPoints
    ? { ...scene, labels: atPoints, shapes: scene.shapes.filter(({ kind }) => kind !== 'leader') }
    : scene

/** A scene whose names stand so. */
export function withAsides(scene: Scene, standing: readonly Standing[], { frame }: Ground): Scene {
  const at = (x: number, y: number): LonLat => unproject(frame.x + x / frame.scale, frame.y + y / frame.scale)
  const lines = standing.flatMap(({ leader }) =>
    leader ? [[at(leader[0], leader[1]), at(leader[2], leader[3])]] : [],
  )
  const geometry: MultiLineString = {
    type: 'MultiLineString',
    coordinates: lines.map((line) => line.map((end) => [...end])),
  }
  const leaders: PlaceShape = {
    id: 'leaders',
    place: '',
    kind: 'leader',
    colour: scene.colours.ink,
    geometry,
  }
  return {
    ...scene,
    atPoints: scene.labels,
    labels: standing.map(({ label, x, y }) => ({ ...label, at: at(x, y) })),
    shapes: lines.length ? [...scene.shapes, leaders] : scene.shapes,
  }
}

/** The picture of a scene: its land, and which of it is whose. */
export function groundOf(
  { regions }: Pick<Scene, 'regions'>,
  shapes: Shapes,
  room: Pick<Ground, 'frame' | 'free' | 'taken' | 'grow'>,
): Ground {
  const { frame } = room
  const areas = new Map(shapes.regions.map(({ code, geometry }) => [code, geometry]))
  const partsOf = (id: string) =>
    regions.flatMap(({ code, province }) => (code === id || province === id ? (areas.get(code) ?? []) : []))
  return {
    ...room,
    land: landMask([...areas.values()], frame),
    own: (id, x, y) => {
      const at = unproject(frame.x + x / frame.scale, frame.y + y / frame.scale)
      return partsOf(id).some((area) => holds(area, at))
    },
  }
}
