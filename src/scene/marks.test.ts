import { expect, test } from 'vitest'
import fc from 'fast-check'
import type { Place } from '../atlas/model'
import { circleOfArea, existsIn, separate } from './marks'
import { project } from './projection'

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

test('the circle of an area has that area', () => {
  const [ring] = circleOfArea([126.98, 37.57], 100).coordinates[0] ?? []
  const radius = 6371
  const points = (ring ?? []).map(([lng = 0, lat = 0]) => [
    ((lng - 126.98) * Math.PI * radius * Math.cos((37.57 * Math.PI) / 180)) / 180,
    ((lat - 37.57) * Math.PI * radius) / 180,
  ])
  const area = points.reduce((sum, [x = 0, y = 0], i) => {
    const [nx = 0, ny = 0] = points[(i + 1) % points.length] ?? []
    return sum + (x * ny - nx * y) / 2
  }, 0)
  expect(Math.abs(area)).toBeGreaterThan(99)
  expect(Math.abs(area)).toBeLessThan(100.1)
  expect(project(126.98, 37.57)[0]).toBeGreaterThan(0)
})

test('a place exists from its first to its last documented year, and always where neither is documented', () => {
  const place = (from: number | null, to: number | null) => ({ from, to }) as Place
  expect(existsIn(place(2014, null), 2013)).toBe(false)
  expect(existsIn(place(2014, null), 2014)).toBe(true)
  expect(existsIn(place(2014, 2016), 2017)).toBe(false)
  expect(existsIn(place(null, null), 1985)).toBe(true)
})
