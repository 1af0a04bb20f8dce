import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sparkline, sparkPicture } from './sparkline'

const values = fc.array(fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true })), {
  minLength: 2,
  maxLength: 60,
})

describe('a small line', () => {
  it('has a letter for each year, the least and the greatest value at its ends', () => {
    fc.assert(
      fc.property(values, (all) => {
        const known = all.filter((value) => value !== null)
        const text = sparkline(all)
        fc.pre(new Set(known).size > 1)
        expect(text).toHaveLength(all.length)
        all.forEach((value, i) => expect(text[i] === '.').toBe(value === null))
        expect(text[all.indexOf(Math.max(...known))]).toBe('z')
        expect(text[all.indexOf(Math.min(...known))]).toBe('0')
      }),
    )
  })
  it('is drawn from the first year at the left to the last at the right, the greatest at the top', () => {
    expect(sparkPicture(sparkline([1, 3, 2]), 44, 24)).toEqual({ d: 'M2 22L22 2L42 11.7', end: [42, 11.7] })
  })
  it('bridges years without a figure, and is cut where figures must not be joined', () => {
    expect(sparkPicture(sparkline([0, null, 1]), 24, 14)?.d).toBe('M2 12L22 2')
    expect(sparkPicture(sparkline([0, 1, 0, 1], [2]), 34, 14)?.d).toBe('M2 12L12 2M22 12L32 2')
  })
  it('is none of one value, or of one that never changes', () => {
    expect(sparkline([null, 5])).toBe('')
    expect(sparkline([0, 0, 0])).toBe('')
    expect(sparkPicture('', 44, 24)).toBeNull()
  })
})
