import type { Lang } from '../atlas/model'
import { fill } from '../i18n/words'
import { formatNumber } from './format'
import type { Crowd, CrowdPlace, LonLat } from './model'
import { project, type Extent } from './projection'

/** px: dots nearer than this to each other would run together. */
export const NEAR = 7
/** px: a bubble takes in all that lies within; more than the largest bubble is wide, so that none covers another. */
export const FAR = 40
/** Radius (px) of a dot. */
export const DOT = 2.5
/** px of the letters in a bubble. */
export const COUNT_SIZE = 11

/** Places that lie too close for dots, by their indexes: `x`, `y` in world px at zoom 0, as `at`. */
export interface Bubble {
  readonly at: LonLat
  readonly x: number
  readonly y: number
  readonly places: readonly number[]
}

/** A crowd as it is drawn at a zoom: every place of it once, by its index. */
export interface Gathered {
  readonly dots: readonly number[]
  readonly bubbles: readonly Bubble[]
}

/** Radius (px) of a bubble: wide enough for its number. */
export const radiusOf = (count: number): number =>
  count < 10 ? 9.5 : count < 100 ? 11.5 : count < 1000 ? 14 : count < 10_000 ? 17 : 19.5

/** A crowd is gathered anew with each half step of the zoom. */
export const stepOf = (zoom: number): number => Math.floor(zoom * 2) / 2

interface World {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly steps: Map<number, Gathered>
}
const worlds = new WeakMap<readonly CrowdPlace[], World>()

/** Where the places stand in world px at zoom 0, and what was gathered of them before. */
function worldOf(places: readonly CrowdPlace[]): World {
  let world = worlds.get(places)
  if (world) return world
  world = { x: new Float64Array(places.length), y: new Float64Array(places.length), steps: new Map() }
  for (const [i, { at }] of places.entries()) [world.x[i], world.y[i]] = project(at[0], at[1])
  worlds.set(places, world)
  return world
}

/** World px at zoom 0 of a place of a crowd. */
export const spotOf = ({ places }: Crowd, index: number): readonly [number, number] => {
  const { x, y } = worldOf(places)
  return [x[index] ?? 0, y[index] ?? 0]
}

/** A crowd as it is drawn at a zoom; kept, since every step of a hand asks for it. */
export function gathered({ places }: Pick<Crowd, 'places'>, zoom: number): Gathered {
  const world = worldOf(places)
  const step = stepOf(zoom)
  let found = world.steps.get(step)
  if (!found) world.steps.set(step, (found = gather(places, world, 2 ** step)))
  return found
}

/** Places of one cell so small that their dots would run together. */
interface Cell {
  readonly x: number
  readonly y: number
  readonly places: readonly number[]
  taken: boolean
}

/** Lists by cell of a grid; no two cells of Korea share a key. */
class Cells<T> {
  private readonly lists = new Map<number, T[]>()
  constructor(private readonly side: number) {}

  put(x: number, y: number, value: T): void {
    const key = this.key(Math.floor(x / this.side), Math.floor(y / this.side))
    const list = this.lists.get(key)
    if (list) list.push(value)
    else this.lists.set(key, [value])
  }

  all(): Iterable<T[]> {
    return this.lists.values()
  }

  /** What lies in the cell of a point and in the eight around it. */
  *around(x: number, y: number): Iterable<T> {
    const [column, row] = [Math.floor(x / this.side), Math.floor(y / this.side)]
    for (let c = column - 1; c <= column + 1; c++)
      for (let r = row - 1; r <= row + 1; r++) yield* this.lists.get(this.key(c, r)) ?? []
  }

  private key(column: number, row: number): number {
    return column * 2 ** 26 + row
  }
}

/**
 * Bubbles around the fullest cells first, each taking in all within `FAR` px that none has yet; what is left stands apart
 * and is a dot. Deterministic: the result depends on the places and their order alone.
 *
 * @param scale px a world px
 */
function gather(places: readonly CrowdPlace[], { x, y }: World, scale: number): Gathered {
  // Any two in a cell of this side are nearer than NEAR.
  const fine = new Cells<number>(NEAR / Math.SQRT2)
  for (let i = 0; i < places.length; i++) fine.put(x[i]! * scale, y[i]! * scale, i)
  const cells = Array.from(fine.all(), (list): Cell => {
    const sum = (of: Float64Array) => list.reduce((all, i) => all + of[i]!, 0)
    return { x: sum(x) / list.length, y: sum(y) / list.length, places: list, taken: false }
  }).sort((a, b) => b.places.length - a.places.length || a.places[0]! - b.places[0]!)
  const coarse = new Cells<Cell>(FAR)
  for (const cell of cells) coarse.put(cell.x * scale, cell.y * scale, cell)
  const within = (cell: Cell, reach: number) =>
    Array.from(coarse.around(cell.x * scale, cell.y * scale)).filter(
      (one) => !one.taken && Math.hypot(one.x - cell.x, one.y - cell.y) * scale < reach,
    )
  const bubbles = cells.flatMap((cell): Bubble[] => {
    // Alone is who has nobody near but itself.
    if (cell.taken || (cell.places.length === 1 && within(cell, NEAR).length === 1)) return []
    const members = within(cell, FAR)
    for (const one of members) one.taken = true
    const first = places[cell.places[0]!]!.at
    const at =
      cell.places.length === 1
        ? first
        : ([0, 1] as const).map(
            (axis) => cell.places.reduce((sum, i) => sum + places[i]!.at[axis], 0) / cell.places.length,
          )
    return [
      {
        ...{ at: at as unknown as LonLat, x: cell.x, y: cell.y },
        places: members.flatMap((one) => one.places),
      },
    ]
  })
  return { dots: cells.flatMap(({ taken, places: list }) => (taken ? [] : list)), bubbles }
}

/** What of a crowd a point means: a place, or several that a press leads to (`extent`) or, where they all stand on one spot, the first of them. */
export interface Meant {
  /** Id of the place, or of the bubble whose places a press leads to. */
  readonly id: string
  /** What is said of it. */
  readonly name: string
  readonly extent?: Extent
}

/** px between a pointer and the rim of a dot. */
const REACH = { fine: 3, coarse: 9 } as const
/** Names that are told of a bubble. */
const NAMES = 3

/** @param zoom of the map, from which px are counted; @param at what the pointer is on, in degrees */
export function crowdAt(
  crowd: Crowd,
  zoom: number,
  at: LonLat,
  lang: Lang,
  pointer: keyof typeof REACH = 'fine',
): Meant | null {
  const { places } = crowd
  const { dots, bubbles } = gathered(crowd, zoom)
  const world = worldOf(places)
  const [px, py] = project(at[0], at[1])
  const away = (x: number, y: number) => Math.hypot(x - px, y - py) * 2 ** zoom
  const bubble = bubbles.find(({ x, y, places: list }) => away(x, y) <= radiusOf(list.length))
  if (bubble) return bubbleMeant(bubble, crowd, lang)
  let best: number | null = null
  let nearest = DOT + REACH[pointer]
  for (const i of dots) {
    const distance = away(world.x[i]!, world.y[i]!)
    if (distance > nearest) continue
    best = i
    nearest = distance
  }
  const place = best === null ? undefined : places[best]
  return place ? { id: place.id, name: place.name } : null
}

function bubbleMeant({ places: list }: Bubble, { places, here }: Crowd, lang: Lang): Meant {
  const all = list.map((i) => places[i]!)
  const names = all.flatMap(({ name }) => name || []).slice(0, NAMES)
  const count = fill(here, { count: formatNumber(all.length, 0, lang) })
  const name = names.length ? `${count}: ${names.join(', ')}${all.length > names.length ? ' …' : ''}` : count
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { at } of all) {
    west = Math.min(west, at[0])
    east = Math.max(east, at[0])
    south = Math.min(south, at[1])
    north = Math.max(north, at[1])
  }
  // Nothing comes apart that stands on one spot.
  if (east - west < ONE_SPOT && north - south < ONE_SPOT) return { id: all[0]!.id, name }
  return { id: `${all[0]!.id}+`, name, extent: [west, south, east, north] }
}
/** Degrees: some 50 m, less than a dot at the closest zoom. */
const ONE_SPOT = 0.0005
