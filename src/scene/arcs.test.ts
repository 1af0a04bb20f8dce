import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ARC_OPACITY, curveOf, strokesOf } from './arcs'
import type { Arc } from './model'

const anyPoint = fc.tuple(
  fc.double({ min: 124, max: 132, noNaN: true }),
  fc.double({ min: 33, max: 39, noNaN: true }),
)
const arcOf = (from: Arc['from'], to: Arc['to'], fades: boolean): Arc => ({
  ...{ id: 'a', from, to, bend: 0.14, width: 3, colour: '#000000', dashed: false, fades, name: '', keys: [] },
})

it('the strokes of an arc that fades make up its curve without a gap, each seen better than the one before', () => {
  fc.assert(
    fc.property(anyPoint, anyPoint, (from, to) => {
      const strokes = strokesOf(arcOf(from, to, true))
      const joined = strokes.flatMap(({ curve }, i) => (i ? curve.slice(1) : curve))
      expect(joined).toEqual(curveOf({ from, to, bend: 0.14 }))
      for (const [i, { opacity, curve }] of strokes.entries()) {
        const before = strokes[i - 1]
        if (!before) continue
        expect(opacity).toBeGreaterThan(before.opacity)
        expect(curve[0]).toEqual(before.curve.at(-1))
      }
    }),
  )
})

it('an arc that does not fade is one stroke', () => {
  const arc = arcOf([127, 37], [129, 35], false)
  expect(strokesOf(arc)).toEqual([{ curve: curveOf(arc), opacity: ARC_OPACITY, part: 1 }])
})

it('the strokes of a ribbon become wider to its full width, lie on each other’s ends, and let nothing shine through', () => {
  fc.assert(
    fc.property(anyPoint, anyPoint, (from, to) => {
      const arc = { ...arcOf(from, to, false), tapers: true }
      const strokes = strokesOf(arc)
      const curve = curveOf(arc)
      expect(strokes[0]!.curve[0]).toEqual(curve[0])
      expect(strokes.at(-1)!.curve.at(-1)).toEqual(curve.at(-1))
      for (const [i, { part, opacity, curve: piece }] of strokes.entries()) {
        expect(opacity).toBe(1)
        expect(part).toBeGreaterThan(strokes[i - 1]?.part ?? 0)
        expect(part).toBeLessThanOrEqual(1)
        // It begins before the end of the one before.
        if (i) expect(strokes[i - 1]!.curve).toContainEqual(piece[1])
      }
    }),
  )
})
