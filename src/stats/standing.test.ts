import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deviateOf, medianOf, scoreOf, standingOf } from './standing'

const figures = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 40 })
const table = figures.map((all) => new Map(all.map((value, i) => [`r${i}`, value])))

describe('the deviate of a part', () => {
  it('is that of the tables of the normal distribution', () => {
    const printed = { 0.5: 0, 0.841345: 1, 0.97725: 2, 0.99865: 3, 0.9: 1.281552, 0.25: -0.67449 }
    for (const [part, deviate] of Object.entries(printed))
      expect(Math.abs(deviateOf(Number(part)) - deviate)).toBeLessThan(5e-4)
  })
})

describe('the score of a figure', () => {
  it('is 0 in the middle, and only the order counts', () => {
    expect(scoreOf([1, 2, 3], 2)).toBe(0)
    fc.assert(
      fc.property(figures, fc.nat(39), (all, i) => {
        const value = all[i % all.length]!
        const bent = (one: number) => one ** 3 + 7
        expect(scoreOf(all.map(bent), bent(value))).toBe(scoreOf(all, value))
      }),
    )
  })
  it('grows with the figure, and turns round with all', () => {
    fc.assert(
      fc.property(figures, fc.integer(), fc.integer(), (all, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        expect(scoreOf(all, low)).toBeLessThanOrEqual(scoreOf(all, high))
        const turned = scoreOf(
          all.map((one) => -one),
          -a,
        )
        expect(turned).toBeCloseTo(-scoreOf(all, a))
      }),
    )
  })
})

describe('the standing of a region', () => {
  it('counts from above and from below, and equal figures share the better rank', () => {
    const values = new Map([
      ['a', 3],
      ['b', 3],
      ['c', 1],
    ])
    expect(standingOf(values, 'a', [])).toMatchObject({ rank: 1, fromBelow: 2, of: 3 })
    expect(standingOf(values, 'c', [])).toMatchObject({ rank: 3, fromBelow: 1, of: 3 })
    expect(standingOf(values, 'd', [])).toBeNull()
    expect(medianOf([])).toBeNaN()
  })
  it('is out of the ordinary only where it is so among its kin, too, and to the same side', () => {
    const values = new Map([...Array(9).keys()].map((i) => [`r${i}`, i]))
    const far = standingOf(values, 'r8', [])!.apart
    expect(far).toBeGreaterThan(1)
    expect(standingOf(values, 'r8', ['r7', 'r8'])!.apart).toBeLessThan(far)
    expect(standingOf(values, 'r7', ['r8'])!.apart).toBe(0)
    expect(standingOf(values, 'r8', ['r0', 'elsewhere'])!.apart).toBe(far)
  })
  it('turns round with the figures, and never says more than the distance from all', () => {
    fc.assert(
      fc.property(table, fc.nat(39), fc.array(fc.nat(39)), (values, i, kin) => {
        const codes = kin.map((one) => `r${one}`)
        const one = standingOf(values, `r${i}`, codes)
        if (!one) return
        const turned = new Map([...values].map(([code, value]) => [code, -value]))
        const other = standingOf(turned, `r${i}`, codes)!
        expect(other.apart).toBeCloseTo(-one.apart)
        expect([other.rank, other.fromBelow]).toEqual([one.fromBelow, one.rank])
        expect(one.rank + one.fromBelow).toBeLessThanOrEqual(one.of + 1)
        expect(Math.abs(one.apart)).toBeLessThanOrEqual(Math.abs(scoreOf([...values.values()], one.value)))
      }),
    )
  })
})
