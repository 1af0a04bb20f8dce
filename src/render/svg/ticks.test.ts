import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ticksOf } from './ticks'

describe('the ticks of an axis', () => {
  it('are few, evenly apart and inside, whatever the span', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1000, max: 1000, noNaN: true }),
        fc.double({ min: 0.001, max: 1000, noNaN: true }),
        (low, span) => {
          const ticks = ticksOf(low, low + span)
          expect(ticks.length).toBeGreaterThanOrEqual(1)
          expect(ticks.length).toBeLessThanOrEqual(7)
          const slack = span * 1e-6
          expect(ticks.every((tick) => tick >= low - slack && tick <= low + span + slack)).toBe(true)
        },
      ),
    )
  })
  it('are round numbers', () => {
    expect(ticksOf(0, 0.04).map((tick) => Number(tick.toFixed(6)))).toEqual([0, 0.01, 0.02, 0.03, 0.04])
  })
})
