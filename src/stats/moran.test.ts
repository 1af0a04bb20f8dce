import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { falseDiscovery, moran, moranI, type Lists } from './moran'

/** The neighbours of the cells of a board that share a side, row by row. */
const board = (columns: number, rows: number): number[][] =>
  Array.from({ length: columns * rows }, (_, cell) => {
    const [x, y] = [cell % columns, Math.floor(cell / columns)]
    return [
      [x - 1, y],
      [x + 1, y],
      [x, y - 1],
      [x, y + 1],
    ].flatMap(([a, b]) => (a! >= 0 && a! < columns && b! >= 0 && b! < rows ? [b! * columns + a!] : []))
  })

/** Any figures that are not all the same, and who lies beside whom: both ways, everybody beside somebody. */
const lands = fc
  .integer({ min: 4, max: 14 })
  .chain((n) =>
    fc.record({
      values: fc
        .array(fc.integer({ min: -1000, max: 1000 }), { minLength: n, maxLength: n })
        .filter((values) => new Set(values).size > 1),
      extra: fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { maxLength: 20 }),
    }),
  )
  .map(({ values, extra }) => {
    const n = values.length
    const sets = values.map((_, i) => new Set([(i + 1) % n, (i + n - 1) % n]))
    for (const [a, b] of extra)
      if (a !== b) {
        sets[a]!.add(b)
        sets[b]!.add(a)
      }
    return { values, lists: sets.map((set) => [...set]) }
  })
const FEW = { permutations: 19, seed: 7 }

/**
 * Another road to the same: Moran’s I as it is printed, with a whole matrix of weights, every one of them written down,
 * I = n / S0 · ΣΣ w_ij (x_i − x̄)(x_j − x̄) / Σ (x_i − x̄)².
 */
function byMatrix(values: readonly number[], lists: Lists) {
  const n = values.length
  const w = values.map((_, i) => values.map((_, j) => (lists[i]!.includes(j) ? 1 / lists[i]!.length : 0)))
  const mean = values.reduce((a, b) => a + b) / n
  const d = values.map((value) => value - mean)
  const s0 = w.flat().reduce((a, b) => a + b)
  const m2 = d.reduce((sum, one) => sum + one ** 2, 0) / n
  let cross = 0
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) cross += w[i]![j]! * d[i]! * d[j]!
  const local = d.map((one, i) => (one / m2) * w[i]!.reduce((sum, weight, j) => sum + weight * d[j]!, 0))
  return { i: (n / s0) * (cross / (m2 * n)), local }
}

describe("Moran's I", () => {
  it('is what the printed formula gives with the whole matrix, for all and for each', () => {
    fc.assert(
      fc.property(lands, ({ values, lists }) => {
        const found = moran(values, lists, FEW)!
        const { i, local } = byMatrix(values, lists)
        expect(found.i).toBeCloseTo(i, 9)
        found.units.forEach((unit, k) => expect(unit.i).toBeCloseTo(local[k]!, 9))
      }),
    )
  })
  it('is the mean of its local parts, which are a place times its neighbours', () => {
    fc.assert(
      fc.property(lands, ({ values, lists }) => {
        const { i, units } = moran(values, lists, FEW)!
        expect(units.reduce((sum, unit) => sum + unit.i, 0) / units.length).toBeCloseTo(i, 9)
        for (const unit of units) expect(unit.i).toBeCloseTo(unit.z * unit.lag, 9)
      }),
    )
  })
  it('measures in standard deviations from the mean, so that no unit of the figures changes it', () => {
    fc.assert(
      fc.property(
        lands,
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: -500, max: 500 }),
        ({ values, lists }, factor, shift) => {
          const { i, units } = moran(values, lists, FEW)!
          const zs = units.map(({ z }) => z)
          expect(zs.reduce((a, b) => a + b) / zs.length).toBeCloseTo(0, 9)
          expect(zs.reduce((sum, z) => sum + z * z, 0) / zs.length).toBeCloseTo(1, 9)
          expect(
            moranI(
              values.map((value) => value * factor + shift),
              lists,
            ),
          ).toBeCloseTo(i, 6)
          expect(
            moranI(
              values.map((value) => -value),
              lists,
            ),
          ).toBeCloseTo(i, 9)
        },
      ),
    )
  })
  it('does not ask in which order the places are written down', () => {
    fc.assert(
      fc.property(
        lands,
        fc.array(fc.nat(), { minLength: 14, maxLength: 14 }),
        ({ values, lists }, numbers) => {
          const order = values
            .map((_, i) => ({ i, key: numbers[i]! }))
            .sort((a, b) => a.key - b.key)
            .map(({ i }) => i)
          const at = new Map(order.map((old, i) => [old, i]))
          const moved = moran(
            order.map((old) => values[old]!),
            order.map((old) => lists[old]!.map((other) => at.get(other)!)),
            FEW,
          )!
          const { i, units } = moran(values, lists, FEW)!
          expect(moved.i).toBeCloseTo(i, 9)
          order.forEach((old, k) => expect(moved.units[k]!.i).toBeCloseTo(units[old]!.i, 9))
        },
      ),
    )
  })
  it('is −1 on a chessboard, and not defined where all are the same or fewer than three', () => {
    const chess = Array.from({ length: 64 }, (_, i) => ((i % 8) + Math.floor(i / 8)) % 2)
    expect(moranI(chess, board(8, 8))).toBeCloseTo(-1)
    expect(moran([5, 5, 5, 5], board(2, 2))).toBeNull()
    // A third of itself three times over is not quite the same in a computer.
    expect(moranI([0.1, 0.1, 0.1], [[1], [0, 2], [1]])).toBeNull()
    expect(moran([1, 2], [[1], [0]])).toBeNull()
  })
  it('has the local values that PySAL prints for the ten areas of de Smith, Goodchild and Longley', () => {
    // Its documentation of Moran_Local: data "desmith", rows standardised. It divides by n − 1 where we divide by n.
    const values = [2.24, 3.1, 4.55, -5.15, -4.39, 0.46, 5.54, 9.02, -2.09, -3.06]
    const beside = [
      [2, 4],
      [1, 5],
      [4, 7],
      [1, 3, 5, 8],
      [2, 4, 6, 9],
      [5, 10],
      [3, 8],
      [4, 7, 9],
      [5, 8, 10],
      [6, 9],
    ]
    const printed = [
      -0.11409277, -0.19940543, -0.13351408, -0.51770383, 0.48095009, 0.12208113, 1.19148298, -0.58144305,
      0.07101383, 0.34314301,
    ]
    const { units } = moran(
      values,
      beside.map((codes) => codes.map((code) => code - 1)),
    )!
    units.forEach(({ i }, k) => expect(i * (9 / 10)).toBeCloseTo(printed[k]!, 7))
    // 1 high beside high, 2 low among high, 3 low beside low, 4 high among low.
    const quadrant = units.map(({ z, lag }) => (z > 0 ? (lag > 0 ? 1 : 4) : lag > 0 ? 2 : 3))
    expect(quadrant).toEqual([4, 4, 4, 2, 3, 3, 1, 4, 3, 3])
  })
})

describe('what chance would do', () => {
  const halves = Array.from({ length: 64 }, (_, i) => (i % 8 < 4 ? 0 : 1))
  it('never comes near two halves of a board, and often near no order', () => {
    const ordered = moran(halves, board(8, 8))!
    expect(ordered.p).toBe(1 / 1000)
    expect(ordered.i).toBeGreaterThan(0.5)
    // The smallest p there is: of an order, not of a certainty.
    for (const { p } of ordered.units) expect(p).toBeGreaterThanOrEqual(1 / 1000)
  })
  it('is the same whenever it is asked, and another with other random numbers', () => {
    const values = board(8, 8).map((_, i) => (i * 37) % 17)
    expect(moran(values, board(8, 8))).toEqual(moran(values, board(8, 8)))
    const other = moran(values, board(8, 8), { permutations: 999, seed: 5 })!
    expect(other.i).toBe(moran(values, board(8, 8))!.i)
    expect(other.units.map(({ p }) => p)).not.toEqual(moran(values, board(8, 8))!.units.map(({ p }) => p))
  })
  it('gives the p of all orders that there are, where these are few enough to be counted', () => {
    // A place of one neighbour: as many of the others as high as that neighbour, of all the others.
    const values = [9, 8, 1, 2, 3, 4, 5, 6, 7, 0, 2.5, 3.5]
    const lists = values.map((_, i) =>
      i === 0 ? [1] : [i === 1 ? 0 : i === values.length - 1 ? i - 1 : i + 1],
    )
    const { units } = moran(values, lists, { permutations: 20_000, seed: 3 })!
    const exact = (unit: number) => {
      const others = values.filter((_, i) => i !== unit)
      const seen = values[lists[unit]![0]!]!
      const share = (as: (value: number) => boolean) => others.filter(as).length / others.length
      return Math.min(
        share((value) => value >= seen),
        share((value) => value <= seen),
      )
    }
    // Within four standard errors of 20 000 draws.
    units.forEach(({ p }, unit) => {
      const truth = exact(unit)
      expect(Math.abs(p - truth)).toBeLessThan(4 * Math.sqrt((truth * (1 - truth)) / 20_000) + 1e-3)
    })
  })
  it('finds in no order about as many as it promises: one in ten looks one way or the other at one in twenty', () => {
    let random = 42
    const values = board(20, 20).map(() => (random = (random * 16_807) % 2_147_483_647))
    const { units } = moran(values, board(20, 20))!
    const share = units.filter(({ p }) => p <= 0.05).length / units.length
    expect(share).toBeGreaterThan(0.05)
    expect(share).toBeLessThan(0.15)
  })
})

describe('the false discovery rate', () => {
  const ps = fc.array(fc.option(fc.double({ min: 0.001, max: 1, noNaN: true })), { maxLength: 40 })
  it('raises each p, keeps their order and stays a share', () => {
    fc.assert(
      fc.property(ps, (tests) => {
        const adjusted = falseDiscovery(tests)
        expect(adjusted.map((q) => q === null)).toEqual(tests.map((p) => p === null))
        const pairs = tests
          .flatMap((p, i) => (p === null ? [] : [{ p, q: adjusted[i]! }]))
          .sort((a, b) => a.p - b.p)
        pairs.forEach(({ p, q }, i) => {
          expect(q).toBeGreaterThanOrEqual(p)
          expect(q).toBeLessThanOrEqual(1)
          if (i > 0) expect(q).toBeGreaterThanOrEqual(pairs[i - 1]!.q)
        })
      }),
    )
  })
  it('believes just those that the step-up rule of 1995 believes', () => {
    fc.assert(
      fc.property(ps, fc.double({ min: 0.01, max: 0.5, noNaN: true }), (tests, limit) => {
        const known = tests.filter((p) => p !== null)
        // The greatest k whose p is at most k/m of the limit; the k smallest are believed.
        const sorted = [...known].sort((a, b) => a - b)
        const k = sorted.findLastIndex((p, i) => p * known.length <= limit * (i + 1)) + 1
        const believed = falseDiscovery(tests).filter((q) => q !== null && q <= limit * (1 + 1e-12)).length
        expect(believed).toBeGreaterThanOrEqual(k)
        expect(believed).toBeLessThanOrEqual(sorted.filter((p) => k > 0 && p <= sorted[k - 1]!).length)
      }),
    )
  })
  it('is that of the fifteen tests that Benjamini and Hochberg print: four are believed', () => {
    const printed = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ]
    expect(falseDiscovery(printed).filter((q) => q! <= 0.05)).toHaveLength(4)
  })
})
