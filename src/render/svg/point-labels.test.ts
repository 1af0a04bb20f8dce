import fc from 'fast-check'
import { expect, it } from 'vitest'
import { textWidth } from '../../scene/labels'
import { placePointLabels } from './point-labels'

const point = fc.tuple(
  fc.double({ min: 0, max: 400, noNaN: true }),
  fc.double({ min: 0, max: 300, noNaN: true }),
)
const label = fc.record({
  text: fc.constantFrom('Can Tho', '껀터', 'United States'),
  at: point,
  gap: fc.constant(6),
  size: fc.constantFrom(11, 13),
  onto: fc.boolean(),
})

it('no name touches another, an end of a line, or the edge', () => {
  fc.assert(
    fc.property(fc.array(label, { maxLength: 12 }), fc.array(point, { maxLength: 6 }), (labels, ends) => {
      const boxes = placePointLabels(labels, { width: 400, height: 300, ends, along: [], reach: 4 }).map(
        ({ text, size, x, y }) => ({ x, y, w: (textWidth(text) * size) / 2, h: size * 0.6 }),
      )
      for (const [i, a] of boxes.entries()) {
        expect(a.x - a.w).toBeGreaterThan(0)
        expect(a.x + a.w).toBeLessThan(400)
        expect(a.y - a.h).toBeGreaterThan(0)
        expect(a.y + a.h).toBeLessThan(300)
        for (const [x, y] of ends) expect(Math.abs(a.x - x) >= a.w || Math.abs(a.y - y) >= a.h).toBe(true)
        for (const b of boxes.slice(i + 1))
          expect(Math.abs(a.x - b.x) >= a.w + b.w || Math.abs(a.y - b.y) >= a.h + b.h).toBe(true)
      }
    }),
  )
})

it('a name gives way to a line where another side is as near', () => {
  const one = { text: 'Can Tho', at: [200, 150] as const, gap: 6, size: 11, onto: false }
  const ground = { width: 400, height: 300, ends: [one.at], reach: 4 }
  expect(placePointLabels([one], { ...ground, along: [] })[0]!.x).toBeGreaterThan(200)
  expect(placePointLabels([one], { ...ground, along: [[230, 150]] })[0]!.x).toBeLessThan(200)
})
