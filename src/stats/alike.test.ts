import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alike, ALIKE_SCALES, CLIP, FAR, NEAR, scaled, type AlikeScale, type AlikeTable } from './alike'

const small: AlikeTable = {
  regions: ['A', 'B', 'C', 'D', 'E'],
  indicators: ['old', 'pay', 'farm'],
  values: [
    [10, 300, 1],
    [12, 200, 1],
    [20, 310, null],
    [30, 250, 9],
    [50, 100, 5],
  ],
}

describe('likeness worked by hand', () => {
  it('ranks: A and C are a half and a quarter apart in the two figures that both have', () => {
    const found = alike(small, 'A').find(({ region }) => region === 'C')!
    expect(found.gaps).toEqual([0.5, 0.25, null])
    expect(found.distance).toBeCloseTo(0.375, 12)
    expect(found.shared).toBe(2)
  })
  it('ranks: equal figures share the mean of their ranks', () => {
    expect(scaled([1, 1, null, 9, 5], 'rank')).toEqual([1 / 6, 1 / 6, null, 1, 2 / 3])
  })
  it('medians: of 1 2 3 4 100 the median is 3, the MAD 1, and 100 is clipped', () => {
    const at = (x: number) => ((x - 3) / 1.4826 + CLIP) / (2 * CLIP)
    const found = scaled([1, 2, 3, 4, 100], 'mad')
    ;[at(1), at(2), 0.5, at(4), 1].forEach((value, i) => expect(found[i]).toBeCloseTo(value, 12))
  })
  it('medians: where most are the same, the mean deviation measures the rest', () => {
    const found = scaled([0, 0, 0, 0, 5], 'mad')
    expect(found[0]).toBe(0.5)
    expect(found[4]).toBeCloseTo((Math.min(CLIP, 5 / (1 * Math.sqrt(Math.PI / 2))) + CLIP) / (2 * CLIP), 12)
  })
  it('a weight of two counts twice, a weight of nothing leaves out', () => {
    const weighed = alike(small, 'A', { old: 2, farm: 0 }).find(({ region }) => region === 'B')!
    expect(weighed.distance).toBeCloseTo((2 * 0.25 + 0.5) / 3, 12)
    expect(weighed.shared).toBe(2)
    expect(weighed.gaps[2]).toBeNull()
  })
})

describe('what likeness does not do', () => {
  it('compares nobody with who is not in the table, or by figures that weigh nothing or are all alike', () => {
    expect(alike(small, 'Z')).toEqual([])
    expect(alike(small, 'A', { old: 0, pay: 0, farm: -1 })).toEqual([])
    const same = { ...small, indicators: ['same'], values: small.regions.map(() => [7]) }
    expect(alike(same, 'A')).toEqual([])
  })
  it('leaves out who shares less than half of the weight', () => {
    const codes = (weights: Record<string, number>) => alike(small, 'A', weights).map(({ region }) => region)
    expect(codes({ farm: 2 })).toContain('C')
    expect(codes({ farm: 2.1 })).not.toContain('C')
  })
})

/** Written anew from the definition, pair by pair and figure by figure. */
function second(table: AlikeTable, a: string, b: string, weights: Record<string, number>, scale: AlikeScale) {
  const rowOf = (code: string) => table.values[table.regions.indexOf(code)]!
  const median = (all: number[]) => {
    const sorted = [...all].sort((x, y) => x - y)
    return sorted.length % 2
      ? sorted[(sorted.length - 1) / 2]!
      : (sorted[sorted.length / 2 - 1]! + sorted[sorted.length / 2]!) / 2
  }
  let [above, below, all] = [0, 0, 0]
  table.indicators.forEach((id, i) => {
    const known = table.values.map((row) => row[i]!).filter((value) => value !== null)
    if (new Set(known).size < 2) return
    const weight = weights[id] ?? 1
    all += weight
    const [x, y] = [rowOf(a)[i], rowOf(b)[i]]
    if (x === null || x === undefined || y === null || y === undefined) return
    let gap: number
    if (scale === 'rank') {
      const place = (value: number) =>
        known.filter((one) => one < value).length + (known.filter((one) => one === value).length - 1) / 2
      gap = Math.abs(place(x) - place(y)) / (known.length - 1)
    } else {
      const middle = median(known)
      const away = known.map((value) => Math.abs(value - middle))
      const mad = 1.4826 * median(away)
      const unit = mad > 0 ? mad : (away.reduce((s, v) => s + v, 0) / away.length) * Math.sqrt(Math.PI / 2)
      const z = (value: number) => Math.sign(value - middle) * Math.min(3, Math.abs(value - middle) / unit)
      gap = Math.abs(z(x) - z(y)) / 6
    }
    above += weight * gap
    below += weight
  })
  return all && below >= all / 2 ? above / below : null
}

const cell = fc.option(fc.integer({ min: -50, max: 50 }), { freq: 8 })
const tables = fc.tuple(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 1, max: 6 })).chain(([n, k]) =>
  fc.record({
    regions: fc.constant(Array.from({ length: n }, (_, r) => `r${r}`)),
    indicators: fc.constant(Array.from({ length: k }, (_, i) => `i${i}`)),
    values: fc.array(fc.array(cell, { minLength: k, maxLength: k }), { minLength: n, maxLength: n }),
  }),
)
const scales = fc.constantFrom(...ALIKE_SCALES)
const weighings = fc
  .array(fc.integer({ min: 0, max: 3 }), { minLength: 6, maxLength: 6 })
  .map((list) => Object.fromEntries(list.map((weight, i) => [`i${i}`, weight])))

describe('likeness, whatever the figures', () => {
  it('is what a second computation says', () => {
    fc.assert(
      fc.property(tables, weighings, scales, (table, weights, scale) => {
        const found = new Map(alike(table, 'r0', weights, scale).map((one) => [one.region, one.distance]))
        for (const code of table.regions.slice(1)) {
          const expected = second(table, 'r0', code, weights, scale)
          if (expected === null) expect(found.has(code)).toBe(false)
          else expect(found.get(code)).toBeCloseTo(expected, 9)
        }
      }),
    )
  })
  it('is the same both ways, between 0 and 1, and in order', () => {
    fc.assert(
      fc.property(tables, weighings, scales, (table, weights, scale) => {
        const found = alike(table, 'r0', weights, scale)
        found.forEach(({ region, distance }, i) => {
          expect(distance).toBeGreaterThanOrEqual(0)
          expect(distance).toBeLessThanOrEqual(1)
          if (i) expect(distance).toBeGreaterThanOrEqual(found[i - 1]!.distance)
          const back = alike(table, region, weights, scale).find((one) => one.region === 'r0')!
          expect(back.distance).toBeCloseTo(distance, 12)
        })
      }),
    )
  })
  it('does not change with the unit of a figure, and by ranks not with any scale that keeps the order', () => {
    const bent = (table: AlikeTable, of: (value: number) => number) => ({
      ...table,
      values: table.values.map((row) => row.map((value) => (value === null ? null : of(value)))),
    })
    fc.assert(
      fc.property(tables, scales, (table, scale) => {
        const plain = alike(table, 'r0', {}, scale).map(({ distance }) => distance)
        alike(
          bent(table, (x) => 8 * x + 24),
          'r0',
          {},
          scale,
        ).forEach(({ distance }, i) => expect(distance).toBeCloseTo(plain[i]!, 9))
        const ranks = alike(table, 'r0').map(({ region }) => region)
        expect(
          alike(
            bent(table, (x) => Math.exp(x / 25)),
            'r0',
          ).map(({ region }) => region),
        ).toEqual(ranks)
      }),
    )
  })
  it('does not change when all weights grow alike, and a figure without weight might as well not be there', () => {
    fc.assert(
      fc.property(tables, weighings, scales, (table, weights, scale) => {
        const plain = alike(table, 'r0', weights, scale)
        const thrice = Object.fromEntries(Object.entries(weights).map(([id, weight]) => [id, weight * 3]))
        alike(table, 'r0', thrice, scale).forEach(({ distance }, i) =>
          expect(distance).toBeCloseTo(plain[i]!.distance, 9),
        )
        const kept = table.indicators.flatMap((id, i) => (weights[id] ? [i] : []))
        const less = {
          ...table,
          indicators: kept.map((i) => table.indicators[i]!),
          values: table.values.map((row) => kept.map((i) => row[i]!)),
        }
        expect(
          alike(less, 'r0', weights, scale).map(({ region, distance, shared }) => [region, distance, shared]),
        ).toEqual(plain.map(({ region, distance, shared }) => [region, distance, shared]))
      }),
    )
  })
  it('calls nothing near and far at once, and near only what few regions are nearer in', () => {
    expect(NEAR).toBeLessThan(FAR)
    fc.assert(
      fc.property(tables, scales, (table, scale) => {
        const all = alike(table, 'r0', {}, scale)
        for (const one of all) {
          expect(one.near.filter((id) => one.far.includes(id))).toEqual([])
          for (const id of one.near) {
            const i = table.indicators.indexOf(id)
            const gaps = all.flatMap(({ gaps: each }) => each[i] ?? [])
            const closer = gaps.filter((gap) => gap < one.gaps[i]!).length
            expect(closer).toBeLessThan(Math.max(1, NEAR * table.regions.length))
          }
        }
      }),
    )
  })
})
