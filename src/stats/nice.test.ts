import { array, assert, constantFrom, integer, property, uniqueArray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classCounts, classOf } from './classes'
import { niceBreaks } from './nice'

describe('readable breaks', () => {
  it('have the fewest digits that change no class', () => {
    expect(niceBreaks([12.3456, 45.6789], [10, 14, 40, 50], 1)).toEqual(
      [12, 46].map((b) => expect.closeTo(b, 0) as unknown),
    )
    expect(niceBreaks([12.3456, 45.6789], [1, 20, 30, 99], 1)).toEqual([10, 50])
  })
  it('keep digits where values crowd', () => {
    expect(niceBreaks([12.34], [12.33, 12.35], 1)).toEqual([12.34])
  })
  it('let two values in a hundred change class, and not a third', () => {
    const low = Array.from({ length: 60 }, (_, i) => i / 10)
    const crowd = (moving: number) => [
      ...low,
      ...Array.from({ length: moving }, () => 9.7),
      ...low.map((v) => 20 + v),
    ]
    // 9.6 becomes 10, and what is at 9.7 falls below it: 2 of 122 may, 3 of 123 may not
    expect(niceBreaks([9.6], crowd(2), 1)).toEqual([10])
    expect(niceBreaks([9.6], crowd(3), 1)).toEqual([9.6])
  })
  it('never empty a class: Seoul stays alone', () => {
    const rest = Array.from({ length: 200 }, (_, i) => i / 1000)
    expect(niceBreaks([9.6], [...rest, 9.7], 1)).toEqual([9.6])
  })
  it('are round as shown, not as tabled', () => {
    expect(niceBreaks([41_234_567], [1_000_000, 90_000_000], 0.000001)).toEqual([40_000_000])
    expect(niceBreaks([0.123], [0.05, 0.2], 100)).toEqual([0.1])
  })
  it('spare small breaks the decimals that large ones lack', () => {
    expect(niceBreaks([0.0123, 10], [-3, 5, 20], 1)).toEqual([0, 10])
    expect(niceBreaks([0.37, 12], [-3, 5, 20], 1)).toEqual([0.4, 10])
  })
  it('keep each its own digits over many powers of ten', () => {
    expect(niceBreaks([10.1, 101, 1010, 10100], [5, 50, 500, 5000, 50_000], 1)).toEqual([
      10, 100, 1000, 10_000,
    ])
  })
  it('stay as alike on both sides of a midpoint', () => {
    const mirror = { midpoint: 100, even: true }
    expect(niceBreaks([2.34, 5.67], [90, 97, 99, 101, 103, 110], 1, mirror)).toEqual([94, 98, 100, 102, 106])
    expect(niceBreaks([], [90, 110], 1, mirror)).toEqual([100])
    expect(niceBreaks([1000], [0, 2000], 1, { midpoint: 100, even: false })).toEqual([-900, 1100])
  })
})

describe('any readable breaks', () => {
  const tenths = integer({ min: -5000, max: 5000 }).map((n) => n / 10)
  it('ascend, are as many as before, move two values in a hundred at most and empty no class', () => {
    const rawBreaks = uniqueArray(
      integer({ min: -49_999, max: 49_999 }).map((n) => n / 97),
      { minLength: 1, maxLength: 8 },
    )
    assert(
      property(
        rawBreaks,
        array(tenths, { minLength: 1, maxLength: 300, size: 'max' }),
        constantFrom(1, 0.01, 100),
        (some, all, factor) => {
          const raw = some.sort((a, b) => a - b)
          const sorted = all.sort((a, b) => a - b)
          const nice = niceBreaks(raw, sorted, factor)
          expect(nice).toHaveLength(raw.length)
          nice.slice(1).forEach((b, i) => expect(b).toBeGreaterThan(nice[i]!))
          const moved = sorted.filter((v) => classOf(v, raw) !== classOf(v, nice)).length
          expect(moved).toBeLessThanOrEqual(0.02 * sorted.length)
          const before = classCounts(sorted, raw)
          classCounts(sorted, nice).forEach((count, i) => {
            if (before[i]) expect(count).toBeGreaterThan(0)
          })
        },
      ),
    )
  })
})
