import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beta, gini, sigma, theil, weightedCv, type Holding } from './disparity'

const of = (...rows: [number, number, boolean?][]): Holding[] =>
  rows.map(([value, weight, capital = false]) => ({ value, weight, capital }))

/** Two regions: 1 million people at 10, 3 million at 20; mean 17.5. */
const two = of([10, 1, true], [20, 3, false])

describe('measures worked by hand', () => {
  it('weighted coefficient of variation: sqrt((56.25 + 3 x 6.25) / 4) / 17.5', () => {
    expect(weightedCv(two)).toBeCloseTo(Math.sqrt(18.75) / 17.5, 12)
  })
  it('Theil: 0.25 x 0.5714 ln 0.5714 + 0.75 x 1.1429 ln 1.1429 = 0.034510', () => {
    expect(theil(two)!.total).toBeCloseTo(0.03451, 6)
  })
  it('Gini: 2 x 0.25 x 0.75 x 10 / 35 = 0.107143', () => {
    expect(gini(two)).toBeCloseTo(0.107143, 6)
  })
  it('sigma: of 1 and e squared it is 1', () => {
    expect(sigma([1, Math.E ** 2])).toBeCloseTo(1, 12)
  })
  it('beta: 1, 2, 4 that all become 8 in ten years close the whole gap', () => {
    const found = beta(
      [
        [1, 8],
        [2, 8],
        [4, 8],
      ],
      10,
    )!
    expect(found.slope).toBeCloseTo(-0.1, 12)
    expect(found.r2).toBeCloseTo(1, 12)
  })
  it('beta: half of the gap closed in ten years is a half-life of ten years', () => {
    const half = (x: number) => Math.exp(Math.log(x) / 2 + 1)
    const found = beta(
      [1, 2, 4].map((x) => [x, half(x)] as const),
      10,
    )!
    expect(found.halfLife).toBeCloseTo(10, 9)
    expect(found.speed).toBeCloseTo(Math.LN2 / 10, 12)
  })
})

/** Written anew from the definitions, one person as one row where the weights are whole. */
const people = (holdings: readonly Holding[]) =>
  holdings.flatMap(({ value, weight }) => Array<number>(weight).fill(value))
const second = {
  mean: (all: readonly number[]) => all.reduce((a, b) => a + b, 0) / all.length,
  cv(all: readonly number[]) {
    const mean = second.mean(all)
    return Math.sqrt(second.mean(all.map((x) => x * x)) - mean * mean) / mean
  },
  gini(all: readonly number[]) {
    let total = 0
    for (const a of all) for (const b of all) total += Math.abs(a - b)
    return total / (2 * all.length ** 2 * second.mean(all))
  },
  theil(all: readonly number[]) {
    const mean = second.mean(all)
    return second.mean(all.map((x) => (x / mean) * Math.log(x / mean)))
  },
}

const holdings = fc.array(
  fc.record({
    value: fc.integer({ min: 1, max: 500 }),
    weight: fc.integer({ min: 1, max: 9 }),
    capital: fc.boolean(),
  }),
  { minLength: 2, maxLength: 12 },
)

describe('measures of any regions', () => {
  it('agree with a second implementation that counts every person', () => {
    fc.assert(
      fc.property(holdings, (all) => {
        const rows = people(all)
        expect(weightedCv(all)).toBeCloseTo(second.cv(rows), 5)
        expect(gini(all)).toBeCloseTo(second.gini(rows), 9)
        expect(theil(all)!.total).toBeCloseTo(second.theil(rows), 9)
      }),
    )
  })
  it('do not ask in which unit the figure is', () => {
    fc.assert(
      fc.property(holdings, fc.integer({ min: 2, max: 1000 }), (all, times) => {
        const scaled = all.map((one) => ({ ...one, value: one.value * times }))
        expect(weightedCv(scaled)).toBeCloseTo(weightedCv(all)!, 9)
        expect(gini(scaled)).toBeCloseTo(gini(all)!, 9)
        expect(theil(scaled)!.between).toBeCloseTo(theil(all)!.between, 9)
        expect(sigma(scaled.map(({ value }) => value))).toBeCloseTo(sigma(all.map(({ value }) => value))!, 9)
      }),
    )
  })
  it('are zero where all are alike, and never below', () => {
    fc.assert(
      fc.property(holdings, (all) => {
        const alike = all.map((one) => ({ ...one, value: 7 }))
        for (const measure of [weightedCv, gini, (h: readonly Holding[]) => theil(h)!.total]) {
          expect(measure(alike)).toBeCloseTo(0, 9)
          expect(measure(all)).toBeGreaterThanOrEqual(-1e-12)
        }
        expect(gini(all)).toBeLessThan(1)
      }),
    )
  })
  it('are the same for a region and for its halves', () => {
    fc.assert(
      fc.property(holdings, (all) => {
        const halved = all.flatMap((one) => [one, one].map((half) => ({ ...half, weight: half.weight / 2 })))
        expect(gini(halved)).toBeCloseTo(gini(all)!, 9)
        expect(theil(halved)!.within).toBeCloseTo(theil(all)!.within, 9)
      }),
    )
  })
  it('split Theil into parts that are not negative and make up the whole', () => {
    fc.assert(
      fc.property(holdings, (all) => {
        const { total, between, within } = theil(all)!
        expect(between + within).toBeCloseTo(total, 12)
        expect(between).toBeGreaterThanOrEqual(-1e-12)
        expect(within).toBeGreaterThanOrEqual(-1e-12)
      }),
    )
  })
})

describe('what has no meaning', () => {
  it('is null: negative figures, nothing to divide by, too few regions', () => {
    expect(gini(of([-1, 1], [3, 1]))).toBeNull()
    expect(theil(of([-1, 1], [3, 1]))).toBeNull()
    expect(weightedCv(of([-3, 1], [3, 1]))).toBeNull()
    expect(weightedCv([])).toBeNull()
    expect(sigma([0, 1])).toBeNull()
    expect(sigma([1])).toBeNull()
    expect(
      beta(
        [
          [1, 2],
          [2, 3],
        ],
        5,
      ),
    ).toBeNull()
    expect(
      beta(
        [
          [2, 3],
          [2, 4],
          [2, 5],
        ],
        5,
      ),
    ).toBeNull()
    expect(
      beta(
        [
          [1, 2],
          [2, 3],
          [3, 0],
        ],
        5,
      ),
    ).toBeNull()
  })
  it('is a half-life where the gap grows', () => {
    expect(
      beta(
        [
          [1, 1],
          [2, 3],
          [4, 9],
        ],
        10,
      ),
    ).toMatchObject({ speed: null, halfLife: null })
  })
})
