import { expect, test } from 'vitest'
import fc from 'fast-check'
import { placeLabels, textWidth } from './labels'
import type { Label } from './model'
import { COUNTRY, extentFrame } from './projection'

const frame = extentFrame(COUNTRY, 700)
const label = (id: string, at: readonly [number, number], priority = 1): Label => ({
  id,
  text: '나주시',
  at,
  priority,
  kind: 'municipality',
})

test('a Hangul syllable is wider than a Latin letter', () => {
  expect(textWidth('강원')).toBeGreaterThan(textWidth('ab'))
})

test('of two labels that can stand nowhere else the more important one stays', () => {
  const crowd = Array.from({ length: 30 }, (_, i) => label(`n${i}`, [127, 36], 2 + i))
  const placed = placeLabels([...crowd, label('first', [127, 36], 0)], [], frame)
  expect(placed[0]?.label.id).toBe('first')
  expect(placed.length).toBeLessThan(31)
})

test('no label covers another', () => {
  const at = fc.tuple(
    fc.double({ min: 125, max: 131, noNaN: true }),
    fc.double({ min: 34, max: 38, noNaN: true }),
  )
  fc.assert(
    fc.property(fc.array(at, { maxLength: 60 }), (points) => {
      const placed = placeLabels(
        points.map((point, i) => label(String(i), point, i)),
        [],
        frame,
      )
      const half = (textWidth('나주시') * 11) / 2
      for (const [i, a] of placed.entries())
        for (const b of placed.slice(i + 1))
          expect(Math.abs(a.x - b.x) >= half * 2 || Math.abs(a.y - b.y) >= 11).toBe(true)
    }),
  )
})

test('a label outside the frame is left out', () => {
  expect(placeLabels([label('far', [140, 36])], [], frame)).toEqual([])
})
