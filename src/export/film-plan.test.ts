import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HOLD, lengthOf, picturesOf, planOf, RATE, yearsWithin } from './film-plan'

const someYears = fc.uniqueArray(fc.integer({ min: 1960, max: 2050 }), { minLength: 1, maxLength: 70 })
const seconds = fc.double({ min: 0.1, max: 10, noNaN: true })

describe('the plan of a film', () => {
  it('shows each year in its turn, and holds the last', () => {
    expect(planOf([2010, 2015, 2020], 0.5)).toEqual([
      { year: 2010, at: 0, pictures: 15 },
      { year: 2015, at: 15, pictures: 15 },
      { year: 2020, at: 30, pictures: 15 + HOLD * RATE },
    ])
    expect(lengthOf(planOf([2010, 2015, 2020], 0.5))).toBe(3.5)
    expect(planOf([], 1)).toEqual([])
  })

  it('has no gap and no overlap, and is as long as its years together to half a picture', () => {
    fc.assert(
      fc.property(someYears, seconds, (years, each) => {
        const plan = planOf(years, each)
        expect(plan.map(({ year }) => year)).toEqual(years)
        let next = 0
        for (const [i, { at, pictures }] of plan.entries()) {
          expect(at).toBe(next)
          next = at + pictures
          const asked = each + (i === years.length - 1 ? HOLD : 0)
          expect(Math.abs(pictures / RATE - asked)).toBeLessThanOrEqual(1 / RATE + 1e-9)
        }
        expect(picturesOf(plan)).toBe(next)
        expect(Math.abs(lengthOf(plan) - years.length * each - HOLD)).toBeLessThanOrEqual(0.5 / RATE + 1e-9)
      }),
    )
  })

  it('takes the years between two, whichever is chosen first', () => {
    expect(yearsWithin([2000, 2005, 2010, 2015], 2010, 2004)).toEqual([2005, 2010])
    fc.assert(
      fc.property(someYears, fc.integer(), fc.integer(), (years, one, other) => {
        expect(yearsWithin(years, one, other)).toEqual(yearsWithin(years, other, one))
        expect(yearsWithin(years, Math.min(...years), Math.max(...years))).toEqual(years)
      }),
    )
  })
})
