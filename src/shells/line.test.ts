import { describe, expect, it } from 'vitest'
import { isSlow, rateOf, SLOW_BELOW } from './line'

describe('a line is slow', () => {
  it('where the reader saves data, however fast it is', () => {
    expect(isSlow({ saveData: true, effectiveType: '4g', rate: 90_000 })).toBe(true)
  })
  it.each(['slow-2g', '2g', '3g'])('where the browser calls it %s', (effectiveType) => {
    expect(isSlow({ saveData: false, effectiveType, rate: 90_000 })).toBe(true)
  })
  it('by the rate of the first script only where the browser says nothing', () => {
    const slow = SLOW_BELOW - 1
    expect(isSlow({ rate: slow })).toBe(true)
    expect(isSlow({ rate: SLOW_BELOW })).toBe(false)
    expect(isSlow({ effectiveType: '4g', rate: slow })).toBe(false)
  })
  it('not where nothing is known of it', () => {
    expect(isSlow({ rate: null })).toBe(false)
  })
})

describe('the rate of a file', () => {
  it('is what came over the line in the time it took', () => {
    expect(rateOf({ transferSize: 70_000, responseStart: 200, responseEnd: 900 })).toBe(800)
  })
  it('is not known of a file that was there already', () => {
    expect(rateOf({ transferSize: 0, responseStart: 200, responseEnd: 201 })).toBeNull()
    expect(rateOf({ transferSize: 300, responseStart: 0, responseEnd: 0 })).toBeNull()
  })
})
