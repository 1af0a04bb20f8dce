import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crossing } from './scene'

const line = (...parts: number[]) => parts.map((part, i) => ({ year: 2000 + i, part }))

describe('the year in which a line passes a height', () => {
  it('is the first one above it from which on it stays above', () => {
    expect(crossing(line(0.4, 0.49, 0.51, 0.52), 0.5)).toBe(2002)
    expect(crossing(line(0.4, 0.51, 0.49, 0.52), 0.5)).toBe(2003)
  })
  it('is none where the line never was below, or is not above at its end', () => {
    expect(crossing(line(0.6, 0.7), 0.5)).toBeNull()
    expect(crossing(line(0.6, 0.4), 0.5)).toBeNull()
    expect(crossing([], 0.5)).toBeNull()
  })
  it('leaves all later years above, and the one before it not', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (parts) => {
        const all = line(...parts)
        const year = crossing(all, 0.5)
        if (year === null) return
        expect(all.filter((one) => one.year >= year).every(({ part }) => part > 0.5)).toBe(true)
        expect(all.find((one) => one.year === year - 1)?.part).toBeLessThanOrEqual(0.5)
      }),
    )
  })
})
