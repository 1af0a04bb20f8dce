import { expect, test } from 'vitest'
import fc from 'fast-check'
import type { Overlay, Place } from '../atlas/model'
import { cameraFor } from './ring-camera'
import { APART_FROM, GATHER, groupsOf, separate, standing } from './rings'
import { apart, ringsIn } from './marks'
import type { Mark } from './model'
import { project } from './projection'
import { RING_SIZE } from './symbols'
import { THEMES } from './themes'

const mark = (id: string, at: readonly [number, number]) => ({
  id,
  overlay: 'o',
  symbol: 'square' as const,
  colour: '#000000',
  at,
  name: id,
  approximate: false,
  selected: false,
})

test('a mark that stands alone stays where it is', () => {
  expect(separate([mark('a', [127, 36]), mark('b', [129, 35])], 7)).toMatchObject([
    { dx: 0, dy: 0 },
    { dx: 0, dy: 0 },
  ])
})

test('marks at one place are pushed apart until none covers another, and stay near it', () => {
  const marks = separate(
    ['a', 'b', 'c', 'd'].map((id) => mark(id, [127, 36])),
    7,
  )
  for (const [i, a] of marks.entries()) {
    expect(Math.hypot(a.dx, a.dy)).toBeLessThan(40)
    for (const b of marks.slice(i + 1)) expect(Math.hypot(a.dx - b.dx, a.dy - b.dy)).toBeGreaterThan(13)
  }
})

test('separating is deterministic and keeps order, ids and true positions', () => {
  const at = fc.tuple(
    fc.double({ min: 125, max: 130, noNaN: true }),
    fc.double({ min: 33, max: 38, noNaN: true }),
  )
  fc.assert(
    fc.property(fc.array(at, { maxLength: 40 }), fc.integer({ min: 5, max: 11 }), (points, zoom) => {
      const input = points.map((point, i) => mark(String(i), point))
      const once = separate(input, zoom)
      expect(once).toEqual(separate(input, zoom))
      expect(once.map(({ id, at }) => ({ id, at }))).toEqual(input.map(({ id, at }) => ({ id, at })))
    }),
    { numRuns: 40 },
  )
})

const overlays = ['o', 'p'].map((id) => ({ id, name: { ko: id, en: id } }) as Overlay)
const telling = { overlays, lang: 'en', colours: THEMES.light, gathers: true } as const
const gather = (marks: Parameters<typeof standing>[0], zoom: number) => standing(marks, zoom, telling)

/** Places all over the country, some of them in one spot, some announced only, of two kinds. */
const crowds = fc
  .array(
    fc.record({
      lng: fc.double({ min: 125, max: 130, noNaN: true }),
      lat: fc.double({ min: 33, max: 38, noNaN: true }),
      again: fc.boolean(),
      overlay: fc.constantFrom('o', 'p'),
      announced: fc.boolean(),
      selected: fc.boolean(),
    }),
    { maxLength: 50 },
  )
  .map((some) =>
    some.map(({ lng, lat, again, ...rest }, i) => {
      const first = some[0] ?? { lng, lat }
      return {
        ...mark(String(i), again ? [first.lng, first.lat] : [lng, lat]),
        ...rest,
        selected: rest.selected && i % 9 === 0,
      }
    }),
  )
const zooms = fc.double({ min: 4, max: 9, noNaN: true })

/** px on the map at a zoom. */
const spot = ({ at, dx, dy }: Mark, zoom: number) => {
  const [x, y] = project(at[0], at[1])
  return [x * 2 ** zoom + dx, y * 2 ** zoom + dy] as const
}

test('every place is in exactly one ring or stands alone, and the numbers add up', () => {
  fc.assert(
    fc.property(crowds, zooms, (input, zoom) => {
      const drawn = gather(input, zoom)
      const ids = (marks: readonly { id: string }[]) => marks.map(({ id }) => id).sort()
      expect(ids(apart(drawn))).toEqual(ids(input))
      expect(new Set(ids(drawn)).size).toBe(drawn.length)
      const rings = drawn.flatMap(({ ring }) => ring ?? [])
      const alone = drawn.filter(({ ring }) => !ring)
      expect(rings.reduce((sum, { members }) => sum + members.length, alone.length)).toBe(input.length)
      for (const { members, parts } of rings) {
        expect(members.length).toBeGreaterThan(1)
        const kinds = new Set(members.map(({ overlay, announced }) => `${overlay} ${String(announced)}`))
        expect(parts).toHaveLength(1 + kinds.size)
        expect(parts.some(({ dash }) => dash)).toBe(members.some(({ announced }) => announced))
      }
      if (zoom >= APART_FROM) expect(rings).toEqual([])
    }),
    { numRuns: 150 },
  )
})

test('rings are the same whatever the order of the places', () => {
  const sorted = (marks: Mark[]) =>
    marks
      .map(({ ring, dx, dy, ...rest }) =>
        // How crowded symbols are pushed apart close up depends on their order.
        ring ? { ...rest, dx, dy, ring: { ...ring, members: ring.members.map(({ id }) => id) } } : rest,
      )
      .sort((a, b) => (a.id < b.id ? -1 : 1))
  fc.assert(
    fc.property(
      crowds,
      fc.double({ min: 4, max: 7.4, noNaN: true }),
      fc.infiniteStream(fc.nat()),
      (input, zoom, keys) => {
        const shuffled = input
          .map((one) => [keys.next().value as number, one] as const)
          .sort(([a], [b]) => a - b)
          .map(([, one]) => one)
        expect(sorted(gather(shuffled, zoom))).toEqual(sorted(gather(input, zoom)))
        expect(gather(input, zoom)).toEqual(gather(input, zoom))
      },
    ),
    { numRuns: 60 },
  )
})

test('no ring covers another or a place that stands alone', () => {
  fc.assert(
    fc.property(crowds, fc.double({ min: 4, max: 7.4, noNaN: true }), (input, zoom) => {
      const drawn = gather(
        input.map((one) => ({ ...one, selected: false })),
        zoom,
      )
      const rings = drawn.filter(({ ring }) => ring)
      for (const ring of rings) {
        const [x, y] = spot(ring, zoom)
        for (const other of drawn) {
          if (other === ring) continue
          const [ox, oy] = spot(other, zoom)
          expect(Math.hypot(ox - x, oy - y)).toBeGreaterThanOrEqual(GATHER - 0.001)
        }
      }
      // Half a step of zoom away, too.
      expect(GATHER * 2 ** -0.25).toBeGreaterThanOrEqual(RING_SIZE)
    }),
    { numRuns: 100 },
  )
})

test('a place that is chosen keeps its symbol at its place, and a ring steps aside from it', () => {
  const input = [
    { ...mark('a', [127, 36]), selected: true },
    mark('b', [127.01, 36]),
    mark('c', [127.02, 36]),
  ]
  const drawn = gather(input, 6)
  const [ring, chosen] = [drawn.find((one) => one.ring), drawn.find(({ id }) => id === 'a')]
  expect(chosen).toMatchObject({ dx: 0, dy: 0, selected: true })
  const [a, b] = [spot(ring!, 6), spot(chosen!, 6)]
  expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeGreaterThan(21)
})

test('a ring says what it holds, and is found by a region of one of its places', () => {
  const drawn = gather(
    [
      mark('a', [127, 36]),
      { ...mark('b', [127, 36]), overlay: 'p', announced: true },
      mark('c', [127, 36.01]),
    ],
    6,
  )
  expect(drawn.map(({ name }) => name)).toEqual(['3 places: o 2, p 1 (1 announced only)'])
  const places = [
    { id: 'b', province: '46', municipalities: ['46110'] },
    { id: 'z', province: '11', municipalities: [] },
  ] as unknown as Place[]
  for (const region of ['46', '46110']) expect(ringsIn({ marks: drawn }, places, region)).toEqual(drawn)
  for (const region of ['11', null]) expect(ringsIn({ marks: drawn }, places, region)).toEqual([])
})

test('groups are of places that lie near each other', () => {
  const far = groupsOf(
    [mark('a', [127, 36]), mark('b', [129, 36])].map((one) => ({ ...one, dx: 0, dy: 0 })),
    6,
  )
  expect(far).toHaveLength(2)
  const near = groupsOf(
    [mark('a', [127, 36]), mark('b', [127.1, 36])].map((one) => ({ ...one, dx: 0, dy: 0 })),
    6,
  )
  expect(near).toHaveLength(1)
})

const box = { width: 1440, height: 900, insets: { top: 20, right: 60, bottom: 130, left: 360 } }

test('a ring is opened by a camera under which its places stand apart', () => {
  const members = [mark('a', [127, 36]), mark('b', [127.1, 36.05]), mark('c', [127.02, 35.9])]
  const camera = cameraFor(members, box)
  expect(camera?.zoom).toBeGreaterThanOrEqual(APART_FROM)
  const drawn = gather(members, camera?.zoom ?? 0)
  expect(drawn.every(({ ring }) => !ring)).toBe(true)
  const [[ax, ay], [bx, by]] = [spot(drawn[0]!, camera!.zoom), spot(drawn[1]!, camera!.zoom)]
  expect(Math.hypot(ax - bx, ay - by)).toBeGreaterThan(RING_SIZE)
})

test('places in one spot are told apart by no zoom', () => {
  expect(cameraFor([mark('a', [127, 36]), mark('b', [127.001, 36])], box)).toBeNull()
})

test('where no number would be read, as in a hall, each place keeps its symbol, pushed aside', () => {
  fc.assert(
    fc.property(crowds, zooms, (marks, zoom) => {
      expect(standing(marks, zoom, { ...telling, gathers: false })).toEqual(separate(marks, zoom))
    }),
  )
})
