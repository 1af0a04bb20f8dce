import fc from 'fast-check'
import { expect, test } from 'vitest'
import { crowdAt, DOT, FAR, gathered, NEAR, radiusOf, spotOf, stepOf } from './bubbles'
import type { Crowd } from './model'

const crowdOf = (spots: readonly (readonly [number, number])[]): Crowd => ({
  ...{ colour: '#b3261e', here: '{count}곳' },
  places: spots.map((at, i) => ({ id: `own-${i + 1}`, name: `곳 ${i + 1}`, at })),
})

const near = fc.tuple(
  fc.double({ min: 126.9, max: 127.1, noNaN: true }),
  fc.double({ min: 37.4, max: 37.6, noNaN: true }),
)
const far = fc.tuple(
  fc.double({ min: 124.6, max: 131.9, noNaN: true }),
  fc.double({ min: 33, max: 38.9, noNaN: true }),
)
const spots = fc.array(fc.oneof(near, far), { minLength: 1, maxLength: 400 })
const zooms = fc.double({ min: 3, max: 13, noNaN: true })

test('every place is drawn once, as a dot or counted in a bubble', () => {
  fc.assert(
    fc.property(spots, zooms, (some, zoom) => {
      const { dots, bubbles } = gathered(crowdOf(some), zoom)
      const all = [...dots, ...bubbles.flatMap(({ places }) => places)]
      expect(all.toSorted((a, b) => a - b)).toEqual(some.map((_, i) => i))
    }),
    { numRuns: 200 },
  )
})

test('no bubble covers another or a dot, and no dots run together', () => {
  fc.assert(
    fc.property(spots, zooms, (some, zoom) => {
      const crowd = crowdOf(some)
      const scale = 2 ** stepOf(zoom)
      const { dots, bubbles } = gathered(crowd, zoom)
      const discs = [
        ...bubbles.map(({ x, y, places }) => ({ x, y, r: radiusOf(places.length) })),
        ...dots.map((i) => ({ x: spotOf(crowd, i)[0], y: spotOf(crowd, i)[1], r: DOT })),
      ]
      for (const [i, a] of discs.entries())
        for (const b of discs.slice(0, i)) {
          const between = Math.hypot(a.x - b.x, a.y - b.y) * scale
          expect(between + 1e-6).toBeGreaterThanOrEqual(a.r + b.r)
        }
    }),
    { numRuns: 100 },
  )
})

test('the widest two bubbles fit beside each other', () => {
  expect(2 * radiusOf(20_000)).toBeLessThan(FAR)
  expect(2 * DOT).toBeLessThan(NEAR)
})

test('a dot is told by its name, a bubble by its number and where a press leads', () => {
  const crowd = crowdOf([
    [127, 37.5],
    [127.001, 37.5],
    [129, 35],
  ])
  expect(crowdAt(crowd, 6, [129, 35], 'ko')).toEqual({ id: 'own-3', name: '곳 3' })
  expect(crowdAt(crowd, 6, [127, 37.5], 'ko')).toEqual({
    id: 'own-1+',
    name: '2곳: 곳 1, 곳 2',
    extent: [127, 37.5, 127.001, 37.5],
  })
  expect(crowdAt(crowd, 6, [128, 36], 'ko')).toBeNull()
  // Closer, they come apart.
  expect(crowdAt(crowd, 13, [127, 37.5], 'ko')).toEqual({ id: 'own-1', name: '곳 1' })
})

test('what stands on one spot comes apart at no zoom: a press chooses the first, and all are counted', () => {
  const crowd = crowdOf(Array.from({ length: 5 }, () => [127, 37.5] as const))
  expect(crowdAt(crowd, 13, [127, 37.5], 'en')).toEqual({ id: 'own-1', name: '5곳: 곳 1, 곳 2, 곳 3 …' })
})

test('a finger reaches farther than a mouse', () => {
  const crowd = crowdOf([[127, 37.5]])
  const beside = [127 + (8 / (512 * 2 ** 8)) * 360, 37.5] as const
  expect(crowdAt(crowd, 8, beside, 'ko', 'fine')).toBeNull()
  expect(crowdAt(crowd, 8, beside, 'ko', 'coarse')?.id).toBe('own-1')
})
