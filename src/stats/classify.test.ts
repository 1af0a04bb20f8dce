import {
  array,
  assert,
  constantFrom,
  integer,
  option,
  property,
  record,
  sample,
  uniqueArray,
} from 'fast-check'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { METHODS, type Method, type Nature } from '../atlas/model'
import { classCounts, classOf } from './classes'
import { breaksOf } from './classify'

const span = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
const plain = (values: readonly number[], method: Method, classes: number, factor = 1) =>
  breaksOf(values, { method, classes }, { nature: 'sequential', midpoint: null, factor })
const around = (midpoint: number, values: readonly number[], method: Method, classes: number) =>
  breaksOf(values, { method, classes }, { nature: 'diverging', midpoint, factor: 1 })

describe('the classes of a sequential figure', () => {
  it('are intervals of one width', () => {
    expect(plain([0, 3, 8, 50, 100], 'equal', 5)).toEqual([20, 40, 60, 80])
  })
  it('are of one size by quantiles', () => {
    const values = span(1, 10)
    expect(plain(values, 'quantile', 5)).toEqual([3, 5, 7, 9])
    expect(classCounts(values, plain(values, 'quantile', 5))).toEqual([2, 2, 2, 2, 2])
  })
  it('keep ties together by quantiles, and cut at the nearest gap', () => {
    expect(plain([1, 1, 1, 1, 1, 2, 3, 4], 'quantile', 4)).toEqual([2, 3])
  })
  it('are the clusters of the values by natural breaks, cut between them', () => {
    expect(plain([1, 2, 3, 10, 11, 12, 50, 51], 'jenks', 3)).toEqual([7, 30])
  })
  it('grow by one factor by logarithm', () => {
    expect(plain([1, 10, 100, 1000], 'log', 3)).toEqual([10, 100])
  })
  it('grow both ways from zero by logarithm where values are not positive', () => {
    // c = 1; log(1 + 100) / 2 = 2.3076; e^2.3076 - 1 = 9.05
    expect(plain([-100, -10, -1, 0, 1, 10, 100], 'log', 4)).toEqual([-9, 0, 9])
    expect(plain([0, 0, 1, 10, 100, 1000], 'log', 3)[0]).toBeGreaterThan(0)
  })
  it('are whole standard deviations from the mean, here 5 and 2', () => {
    const values = [2, 4, 4, 4, 5, 5, 7, 9]
    expect(plain(values, 'stdev', 4)).toEqual([3, 5, 7])
    // 5 ± 1 and ± 3, of which 2 is no break: nothing is below it
    expect(plain(values, 'stdev', 5)).toEqual([4, 6, 8])
  })
  it('are halves of the standard deviation from seven classes on', () => {
    // 0..10: mean 5, standard deviation the root of 10 = 3.162; 5 ± 0.79, ± 2.37, ± 3.95; 1 and 9 forbid fewer digits
    expect(plain(span(0, 10), 'stdev', 7)).toEqual([1.05, 2.63, 4.21, 5.79, 7.37, 8.95])
  })
  it('are no more than there are different values', () => {
    for (const method of METHODS) {
      expect(plain([], method, 5)).toEqual([])
      expect(plain([7, 7, 7], method, 5)).toEqual([])
      expect(plain([3, 3, 8], method, 5)).toHaveLength(1)
    }
  })
  it('are round in shown units, ten thousands of people here, not in units of the table', () => {
    // natural breaks 81,190.5 and 142,956.5; as shown 8.1 and 14
    expect(plain([15_210, 25_377, 137_004, 148_909], 'jenks', 3, 0.0001)).toEqual([81_000, 140_000])
  })
})

describe('the classes of a diverging figure', () => {
  it('have a neutral one in the middle when they are odd in number', () => {
    expect(around(0, span(-7, 7), 'equal', 7)).toEqual([-5, -3, -1, 1, 3, 5])
  })
  it('have a break at the midpoint when they are even in number', () => {
    expect(around(0, span(-6, 6), 'equal', 6)).toEqual([-4, -2, 0, 2, 4])
  })
  it('are symmetric even where the values are not', () => {
    expect(around(100, [98, 99, 100, 120], 'equal', 4)).toEqual([90, 100, 110])
  })
  it('have as many values a side as the distances say, by quantiles', () => {
    // distances 1 2 3 4 5 6 7 8 9: a third nearest is neutral
    expect(around(0, [1, -2, 3, -4, 5, -6, 7, -8, 9], 'quantile', 3)).toEqual([-3.5, 3.5])
  })
  it('are the clusters of the distances by natural breaks', () => {
    expect(around(0, [-1, 1, 2, -20, 21, 90], 'jenks', 5)).toEqual([-60, -10, 10, 60])
  })
  it('are standard deviations from the midpoint, not from the mean', () => {
    // root mean square of 1, 1, 7, 7 = 5
    expect(around(0, [1, 1, 7, 7], 'stdev', 4)).toEqual([-5, 0, 5])
  })
  it('grow both ways by logarithm', () => {
    // distances 1 1 10 10 100 100, c = 1: (1 + 100)^(1/2) - 1 = 9.05
    expect(around(0, [-100, -10, -1, 1, 10, 100], 'log', 4)).toEqual([-9, 0, 9])
  })
  it('never move a break at the midpoint, however unreadable, since above and below it is meaning', () => {
    const values = span(20, 60).map((v) => v + 0.05)
    // 20.05 .. 60.05: the farthest is 22.64 away, half of it 11.32
    expect(around(37.4128, values, 'equal', 4)).toEqual([26.1, 37.4128, 48.7])
  })
  it('are none where all values are at the midpoint', () => {
    for (const method of METHODS) expect(around(3, [3, 3], method, 5)).toEqual([])
  })
  it('are those of a sequential figure where there is no midpoint', () => {
    const options = { nature: 'diverging' as const, midpoint: null, factor: 1 }
    expect(breaksOf(span(1, 10), { method: 'quantile', classes: 5 }, options)).toEqual([3, 5, 7, 9])
  })
})

describe('what cannot be classed', () => {
  it.each([NaN, Infinity, -Infinity])('is refused: %s', (bad) => {
    expect(() => plain([1, bad, 2], 'equal', 3)).toThrow(RangeError)
    expect(() => classOf(bad, [1])).toThrow(RangeError)
    expect(() => around(bad, [1, 2], 'equal', 3)).toThrow(RangeError)
    expect(() => plain([1, 2], 'equal', 3, bad)).toThrow(RangeError)
    expect(() => plain([1, 2], 'equal', bad)).toThrow(RangeError)
  })
  it('is refused: a factor or number of classes that makes no sense', () => {
    expect(() => plain([1, 2], 'equal', 3, 0)).toThrow(RangeError)
    expect(() => plain([1, 2], 'equal', 1)).toThrow(RangeError)
    expect(() => plain([1, 2], 'equal', 3.5)).toThrow(RangeError)
  })
})

describe('the class of a value', () => {
  it('begins at its break', () => {
    expect([-1, 0, 0.9, 1, 5].map((v) => classOf(v, [0, 1]))).toEqual([0, 1, 1, 2, 2])
    expect(classOf(5, [])).toBe(0)
  })
  it('is counted, empty ones too', () => {
    expect(classCounts([1, 1, 9], [2, 3])).toEqual([2, 0, 1])
    expect(classCounts([], [2])).toEqual([0, 0])
  })
})

const hundredths = integer({ min: -500_000, max: 500_000 }).map((n) => n / 100)
const figures = array(hundredths, { maxLength: 120, size: 'max' })
const cases = record({
  values: figures,
  method: constantFrom(...METHODS),
  classes: integer({ min: 3, max: 9 }),
  nature: constantFrom<Nature>('sequential', 'diverging'),
  midpoint: option(hundredths),
  factor: constantFrom(1, 0.001, 0.0001, 100),
})

describe('any figures, by any method', () => {
  it('have breaks that ascend and are fewer than the classes asked for', () => {
    assert(
      property(cases, ({ values, method, classes, ...options }) => {
        const breaks = breaksOf(values, { method, classes }, options)
        expect(breaks.length).toBeLessThan(classes)
        breaks.forEach((b, i) => {
          expect(Number.isFinite(b)).toBe(true)
          if (i) expect(b).toBeGreaterThan(breaks[i - 1]!)
        })
      }),
      { numRuns: 400 },
    )
  })
  it('lie each in exactly one class, higher figures in no lower one', () => {
    assert(
      property(cases, ({ values, method, classes, ...options }) => {
        const breaks = breaksOf(values, { method, classes }, options)
        const bounds = [-Infinity, ...breaks, Infinity]
        const homes = values.map(
          (v) => breaks.concat(Infinity).filter((to, i) => bounds[i]! <= v && v < to).length,
        )
        expect(homes.every((n) => n === 1)).toBe(true)
        expect(classCounts(values, breaks).reduce((a, b) => a + b, 0)).toBe(values.length)
        const classesOf = [...values].sort((a, b) => a - b).map((v) => classOf(v, breaks))
        expect(classesOf).toEqual([...classesOf].sort((a, b) => a - b))
      }),
    )
  })
  it('have the same breaks in any order', () => {
    assert(
      property(cases, integer(), ({ values, method, classes, ...options }, seed) => {
        const order = sample(integer(), { numRuns: values.length, seed })
        const shuffled = values
          .map((v, i) => [v, order[i]!] as const)
          .sort((a, b) => a[1] - b[1])
          .map(([v]) => v)
        const scheme = { method, classes }
        expect(breaksOf(shuffled, scheme, options)).toEqual(breaksOf(values, scheme, options))
      }),
    )
  })
  it('leave neither the lowest nor the highest class empty when sequential', () => {
    assert(
      property(cases, ({ values, method, classes, factor }) => {
        if (!values.length) return
        const counts = classCounts(values, plain(values, method, classes, factor))
        expect(counts[0]).toBeGreaterThan(0)
        expect(counts.at(-1)).toBeGreaterThan(0)
      }),
    )
  })
  it('have mirrored breaks around a readable midpoint', () => {
    assert(
      property(cases, constantFrom(0, 100, -20), ({ values, method, classes }, midpoint) => {
        const breaks = around(midpoint, values, method, classes)
        breaks.forEach((b, i) => expect(b - midpoint).toBeCloseTo(midpoint - breaks.at(-1 - i)!, 9))
        if (values.some((v) => v !== midpoint)) expect(breaks.length % 2).toBe((classes + 1) % 2)
        if (breaks.length && classes % 2 === 0) expect(breaks).toContain(midpoint)
      }),
    )
  })
})

describe('quantiles of different figures', () => {
  it('differ in size by one at most', () => {
    assert(
      property(
        uniqueArray(hundredths, { minLength: 9, maxLength: 49, size: 'max' }),
        integer({ min: 3, max: 9 }),
        (values, classes) => {
          const counts = classCounts(values, plain(values, 'quantile', classes))
          expect(counts).toHaveLength(classes)
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
        },
      ),
    )
  })
})

describe('natural breaks', () => {
  const squares = (group: readonly number[]) => {
    const mean = group.reduce((a, b) => a + b, 0) / group.length
    return group.reduce((sum, v) => sum + (v - mean) ** 2, 0)
  }
  it('have the least squares of all ways to make three classes', () => {
    assert(
      property(uniqueArray(integer({ min: 0, max: 1000 }), { minLength: 4, maxLength: 12 }), (values) => {
        const sorted = [...values].sort((a, b) => a - b)
        const cuts = span(1, sorted.length - 2).flatMap((i) =>
          span(i + 1, sorted.length - 1).map((j) => [i, j] as const),
        )
        const ways = cuts.map(
          ([i, j]) => squares(sorted.slice(0, i)) + squares(sorted.slice(i, j)) + squares(sorted.slice(j)),
        )
        const breaks = plain(values, 'jenks', 3)
        const own = [0, 1, 2].map((cls) => squares(sorted.filter((v) => classOf(v, breaks) === cls)))
        expect(own.reduce((a, b) => a + b, 0)).toBeCloseTo(Math.min(...ways), 6)
      }),
    )
  })
})

describe('breaks in gaps between whole values', () => {
  it('are whole, and class every value as before', () => {
    expect(
      breaksOf(
        [0, 0, 1, 0, 1],
        { method: 'jenks', classes: 5 },
        { nature: 'sequential', midpoint: null, factor: 1 },
      ),
    ).toEqual([1])
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 2 }),
        fc.constantFrom('jenks' as const, 'quantile' as const),
        (values, method) => {
          const breaks = breaksOf(
            values,
            { method, classes: 5 },
            { nature: 'sequential', midpoint: null, factor: 1 },
          )
          expect(breaks.every(Number.isInteger)).toBe(true)
          expect(breaks).toEqual([...new Set(breaks)])
        },
      ),
    )
  })
})
