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
  expect(strokesOf(arc)).toEqual([{ curve: curveOf(arc), opacity: ARC_OPACITY }])
})
