import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAP_THEMES } from '../atlas/model'
import { beside, CONTEXTS, patternsOf, synthesis, together, type Member } from './contexts'
import { contextRamp } from './context-colours'
import { apart, EYES, seen } from './eyes.fixture'

describe('the figure of several regions together', () => {
  it('is the ratio of the sums where the figure is a ratio: 10 of 100 and 90 of 300 are 25 per 100', () => {
    const members: Member[] = [
      { value: 10, parts: [10, 100] },
      { value: 30, parts: [90, 300] },
    ]
    expect(together(members, 100)).toEqual({ value: 25, how: 'ratio', members: 2 })
  })
  it('is the weighted mean where something weighs: 10 of one and 30 of three are 25', () => {
    expect(
      together([
        { value: 10, weight: 1 },
        { value: 30, weight: 3 },
      ]),
    ).toEqual({ value: 25, how: 'weighted', members: 2 })
  })
  it('is the middle one where nothing weighs, or not all can be weighed', () => {
    const three = [{ value: 1 }, { value: 2 }, { value: 90 }]
    expect(together(three)).toEqual({ value: 2, how: 'median', members: 3 })
    expect(
      together([
        { value: 10, weight: 1 },
        { value: 30, weight: null },
      ])?.how,
    ).toBe('median')
  })
  it('leaves out who has no figure, and is none where nobody has', () => {
    expect(together([{ value: 7 }, { value: null }])).toEqual({ value: 7, how: 'median', members: 1 })
    expect(together([{ value: null }])).toBeNull()
    expect(together([])).toBeNull()
  })
  it('lies between the least and the greatest, does not depend on the order, and is theirs when all are alike', () => {
    const member = fc.record({
      below: fc.integer({ min: 1, max: 1000 }),
      value: fc.integer({ min: 0, max: 1000 }),
      kind: fc.constantFrom('ratio', 'weighted', 'median'),
    })
    fc.assert(
      fc.property(fc.array(member, { minLength: 1, maxLength: 9 }), (all) => {
        const { kind } = all[0]!
        const members = all.map(({ value, below }): Member =>
          kind === 'ratio'
            ? { value, parts: [value * below, below] }
            : kind === 'weighted'
              ? { value, weight: below }
              : { value },
        )
        const found = together(members)!
        expect(found.how).toBe(kind)
        expect(found.value).toBeGreaterThanOrEqual(Math.min(...all.map(({ value }) => value)) - 1e-9)
        expect(found.value).toBeLessThanOrEqual(Math.max(...all.map(({ value }) => value)) + 1e-9)
        expect(together([...members].reverse())!.value).toBeCloseTo(found.value, 9)
        // Twice the same regions are together what they were.
        expect(together([...members, ...members])!.value).toBeCloseTo(found.value, 9)
      }),
    )
  })
  it('of a ratio is its mean weighted by the denominators', () => {
    const parts = fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 500 }))
    fc.assert(
      fc.property(fc.array(parts, { minLength: 1, maxLength: 8 }), (all) => {
        const ratio = together(
          all.map(([a, b]) => ({ value: (1000 * a) / b, parts: [a, b] })),
          1000,
        )!
        const mean = together(all.map(([a, b]) => ({ value: (1000 * a) / b, weight: b })))!
        expect(ratio.value).toBeCloseTo(mean.value, 6)
      }),
    )
  })
})

describe('a figure beside its reference', () => {
  it('is in percent of it, or less it', () => {
    expect(beside(30, 25, 'percent')).toBe(120)
    expect(beside(30, 25, 'difference')).toBe(5)
    expect(beside(-3, -5, 'difference')).toBe(2)
  })
  it('is nothing where one is missing, or in percent of nothing', () => {
    expect(beside(null, 25, 'percent')).toBeNull()
    expect(beside(30, null, 'difference')).toBeNull()
    expect(beside(30, 0, 'percent')).toBeNull()
    expect(beside(-3, -5, 'percent')).toBeNull()
  })
})

describe('the classes of three contexts', () => {
  it('are eight, from below all to above all, each pattern once', () => {
    const patterns = patternsOf(CONTEXTS.length)
    expect(patterns).toHaveLength(8)
    expect(new Set(patterns.map(String)).size).toBe(8)
    expect(patterns[0]).toEqual([false, false, false])
    expect(patterns[7]).toEqual([true, true, true])
    patterns.forEach((pattern, cls) => expect(synthesis(pattern)).toBe(cls))
  })
  it('never go down when a region rises above one context more', () => {
    const three = fc.tuple(fc.boolean(), fc.boolean(), fc.boolean())
    fc.assert(
      fc.property(three, fc.nat(2), (above, i) => {
        const more = above.map((one, k) => one || k === i)
        expect(synthesis(more)!).toBeGreaterThanOrEqual(synthesis(above)!)
      }),
    )
  })
  it('are four of two contexts, and none where one is missing', () => {
    expect(patternsOf(2)).toEqual([
      [false, false],
      [false, true],
      [true, false],
      [true, true],
    ])
    expect(synthesis([true, null, false])).toBeNull()
  })
})

describe('the colours of the classes', () => {
  it.each(Object.keys(EYES))('are all told apart by %s eyes, on every map', (eye) => {
    for (const theme of MAP_THEMES) {
      const colours = contextRamp(theme, 3).map((hex) => seen(hex, eye))
      for (const [i, a] of colours.entries())
        for (const b of colours.slice(i + 1)) expect(apart(a, b)).toBeGreaterThan(0.1)
    }
  })
  it('mean the same of two contexts as of three: both ends, and one above nation or neighbours', () => {
    for (const theme of MAP_THEMES) {
      const [three, two] = [contextRamp(theme, 3), contextRamp(theme, 2)]
      expect([two[0], two[3]]).toEqual([three[0], three[7]])
      expect(two.slice(1, 3).every((colour) => three.includes(colour))).toBe(true)
    }
  })
})
