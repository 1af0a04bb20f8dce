import type { Lang, Overlay } from '../atlas/model'
import { ringWord } from '../i18n/ring-words'
import type { Mark, Ring, Scene } from './model'
import { project, unproject } from './projection'
import { MARK_SIZE, RING_SIZE } from './symbols'

export type Undodged = Omit<Mark, 'dx' | 'dy'>

/**
 * Pushes crowded symbols apart until none covers another, each as near to its place as the others let it be.
 * Deterministic: order and result depend on nothing but the input.
 * @param zoom map zoom the distances are measured at
 */
export function separate(marks: readonly Undodged[], zoom: number, gap = MARK_SIZE + 1): Mark[] {
  const scale = 2 ** zoom
  const bodies = marks.map((mark, i) => {
    const [x, y] = project(mark.at[0], mark.at[1])
    // Equal positions get distinct directions, so that they can be told apart at all.
    const angle = i * 2.399963
    return {
      mark,
      x0: x * scale,
      y0: y * scale,
      x: x * scale + Math.cos(angle) * 0.01,
      y: y * scale + Math.sin(angle) * 0.01,
    }
  })
  for (let round = 0; round < 60; round++) {
    let moved = false
    for (const body of bodies) {
      body.x += (body.x0 - body.x) * 0.05
      body.y += (body.y0 - body.y) * 0.05
    }
    for (let i = 0; i < bodies.length; i++) {
      for (let j = i + 1; j < bodies.length; j++) {
        const a = bodies[i]
        const b = bodies[j]
        if (!a || !b) continue
        const dx = b.x - a.x
        const dy = b.y - a.y
        const distance = Math.hypot(dx, dy)
        if (distance >= gap) continue
        const push = (gap - distance) / 2 / (distance || 1)
        a.x -= dx * push
        a.y -= dy * push
        b.x += dx * push
        b.y += dy * push
        moved = true
      }
    }
    if (!moved) break
  }
  return bodies.map(({ mark, x, y, x0, y0 }) => ({
    ...mark,
    dx: Math.abs(x - x0) < 1 ? 0 : Math.round(x - x0),
    dy: Math.abs(y - y0) < 1 ? 0 : Math.round(y - y0),
  }))
}

/** From this zoom on every place has a symbol of its own. */
export const APART_FROM = 7.5
/**
 * Places nearer than this (px) to each other, or to the middle of a ring, are gathered. A ring is smaller: a page lays symbols out
 * for steps of half a zoom, and between two of them all lie nearer by a fifth.
 */
export const GATHER = 31
/** Between the middles of a ring and of a place that is chosen and keeps its symbol, px. */
const ASIDE = (RING_SIZE + MARK_SIZE) / 2 + 2

interface Group {
  readonly x: number
  readonly y: number
  readonly marks: readonly Mark[]
}

/**
 * Which marks are drawn as one: the two nearest are joined as long as any two are nearer than `GATHER` px, a group counting
 * as its middle. A mark that is chosen stays alone. Every mark is in exactly one group; neither the groups nor the order
 * within depends on that of the marks.
 * @param zoom map zoom the distances are measured at
 */
export function groupsOf(marks: readonly Mark[], zoom: number): Group[] {
  const scale = 2 ** zoom
  const groups = [...marks]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((mark): Group => {
      const [x, y] = project(mark.at[0], mark.at[1])
      return { x: x * scale, y: y * scale, marks: [mark] }
    })
  const alone = groups.filter(({ marks: [mark] }) => mark?.selected)
  const free = groups.filter((group) => !alone.includes(group))
  for (;;) {
    let nearest = GATHER
    let pair: readonly [Group, Group] | null = null
    free.forEach((a, i) => {
      for (const b of free.slice(i + 1)) {
        const distance = Math.hypot(a.x - b.x, a.y - b.y)
        if (distance >= nearest) continue
        nearest = distance
        pair = [a, b]
      }
    })
    if (!pair) return [...alone, ...free]
    const [a, b]: readonly [Group, Group] = pair
    const [m, n] = [a.marks.length, b.marks.length]
    free.splice(free.indexOf(b), 1)
    free[free.indexOf(a)] = {
      x: (a.x * m + b.x * n) / (m + n),
      y: (a.y * m + b.y * n) / (m + n),
      marks: [...a.marks, ...b.marks],
    }
  }
}

/** What rings are told by. */
export interface Telling {
  readonly overlays: readonly Overlay[]
  readonly lang: Lang
  readonly colours: Scene['colours']
  /** Whether places are gathered from afar. */
  readonly gathers: boolean
}

/**
 * The symbols of places as they are drawn at a zoom: from afar those near each other as one ring, close up each with its own,
 * pushed aside where they crowd.
 */
export function standing(chosen: readonly Undodged[], zoom: number, telling: Telling): Mark[] {
  const marks = separate(chosen, zoom)
  if (!telling.gathers || zoom >= APART_FROM) return marks
  const groups = groupsOf(marks, zoom)
  const single = groups.flatMap(({ marks: [mark, ...more] }) =>
    mark && more.length === 0 ? [{ ...mark, dx: 0, dy: 0 }] : [],
  )
  const scale = 2 ** zoom
  const selected = single
    .filter((mark) => mark.selected)
    .map(({ at }) => {
      const [x, y] = project(at[0], at[1])
      return { x: x * scale, y: y * scale }
    })
  const rings = groups
    .filter(({ marks: { length } }) => length > 1)
    .map((group) => {
      const off = selected.find(({ x, y }) => Math.hypot(group.x - x, group.y - y) < ASIDE)
      const away = off ? aside(group, off) : [0, 0]
      return ringMark(group, unproject(group.x / scale, group.y / scale), away, telling)
    })
  return [...rings, ...single]
}

/** How far a ring steps away from a place that is chosen, px. */
function aside(ring: Group, { x, y }: Pick<Group, 'x' | 'y'>): readonly [number, number] {
  const [dx, dy] = [ring.x - x, ring.y - y]
  const distance = Math.hypot(dx, dy)
  // Right upon it: to the east, where its name ends.
  const [ux, uy] = distance < 0.01 ? [1, 0] : [dx / distance, dy / distance]
  return [Math.round(ux * (ASIDE - distance)), Math.round(uy * (ASIDE - distance))]
}

function ringMark(
  { marks }: Group,
  at: Mark['at'],
  [dx, dy]: readonly number[],
  { overlays, lang, colours }: Telling,
): Mark {
  const order = new Map(overlays.map(({ id }, i) => [id, i]))
  const members = [...marks].sort((a, b) => (order.get(a.overlay) ?? 0) - (order.get(b.overlay) ?? 0))
  const kinds = overlays.flatMap(({ id, name }) => {
    const those = members.filter(({ overlay }) => overlay === id)
    const announced = those.filter((mark) => mark.announced).length
    const [first] = those
    return first ? [{ name: name[lang], colour: first.colour, count: those.length, announced }] : []
  })
  const ring: Ring = {
    members,
    parts: [
      // A disc.
      { d: arc(0, 2 * Math.PI, RING_SIZE / 4), colour: colours.halo, width: RING_SIZE / 2 },
      ...partsOf(
        kinds.flatMap(({ colour, count, announced }) => [
          { colour, count: count - announced, announced: false },
          { colour, count: announced, announced: true },
        ]),
      ),
    ],
    key: ringWord('key', lang),
  }
  return {
    id: `ring:${marks[0]?.id ?? ''}`,
    overlay: '',
    symbol: 'circle',
    colour: colours.ink,
    at,
    dx: dx ?? 0,
    dy: dy ?? 0,
    name: ringWord('name', lang, {
      count: members.length,
      kinds: kinds
        .map(({ name, count, announced }) =>
          ringWord(announced ? 'kindAnnounced' : 'kind', lang, { name, count, announced }),
        )
        .join(', '),
    }),
    approximate: false,
    selected: false,
    ring,
  }
}

/** Of the circle that the parts lie on, and the gap between two of them, px. */
const RADIUS = 10
const GAP = 1

/** The parts of a ring in proportion, clockwise from the top. */
function partsOf(
  shares: readonly { readonly colour: string; readonly count: number; readonly announced: boolean }[],
): Ring['parts'] {
  const some = shares.filter(({ count }) => count > 0)
  const all = some.reduce((sum, { count }) => sum + count, 0)
  const gap = some.length > 1 ? GAP / RADIUS / 2 : 0
  let from = 0
  return some.map(({ colour, count, announced }) => {
    const to = from + (count / all) * 2 * Math.PI
    const d = arc(from + gap, to - gap)
    from = to
    return announced ? { d, colour, width: 2, dash: [2.4, 1.6] } : { d, colour, width: 4.4 }
  })
}

/** Clockwise from one angle to another, both from the top. */
function arc(from: number, to: number, radius = RADIUS): string {
  const point = (angle: number) => `${round(radius * Math.sin(angle))} ${round(-radius * Math.cos(angle))}`
  // In two halves: an arc whose ends meet would be none.
  const r = `A${radius} ${radius} 0 0 1`
  return `M${point(from)}${r} ${point((from + to) / 2)}${r} ${point(to)}`
}

const round = (value: number) => Math.round(value * 100) / 100
