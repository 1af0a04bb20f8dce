import { describe, expect, it } from 'vitest'
import { SYMBOLS } from '../atlas/model'
import { symbolDot, symbolPath } from '../scene/symbols'
import { shapeOf } from './slide-symbol'

describe('a symbol as a drawing in an office file', () => {
  it.each(SYMBOLS)(
    '%s keeps to its box, begins with a move and has a number wherever it has a point',
    (symbol) => {
      for (const path of [symbolPath(symbol, 200), symbolDot(symbol, 200)].filter(Boolean)) {
        const points = shapeOf(path, 0.22 / 200, 0.11)
        expect(points[0]).toHaveProperty('moveTo', true)
        expect(points.length).toBeGreaterThan(2)
        for (const point of points)
          if ('x' in point)
            for (const at of [point.x, point.y].map(Number)) {
              expect(at).toBeGreaterThan(-0.03)
              expect(at).toBeLessThan(0.25)
            }
      }
    },
  )

  it('draws a circle as two halves that run the same way round', () => {
    const curves = shapeOf('M-5 0A5 5 0 1 1 5 0A5 5 0 1 1 -5 0Z', 0.1, 1).flatMap((point) =>
      'curve' in point ? [{ x: point.x, ...point.curve }] : [],
    )
    expect(curves).toEqual([
      { x: 1.5, type: 'arc', hR: 0.5, wR: 0.5, stAng: 180, swAng: 180 },
      { x: 0.5, type: 'arc', hR: 0.5, wR: 0.5, stAng: 0, swAng: 180 },
    ])
  })
})
