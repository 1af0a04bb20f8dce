import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Series } from '../atlas/model'
import { panelOf } from './panel'

const YEARS = [2020, 2021, 2022]
const series = (rows: Record<string, readonly (number | null)[]>): Series => ({
  indicator: 'x',
  level: 'municipality',
  years: YEARS,
  regions: Object.keys(rows),
  values: Object.values(rows),
  flags: {},
})

describe('the mean of a fixed set of regions', () => {
  const values = series({ a: [1, 2, 3], b: [3, 4, 5], c: [100, null, 100] })
  it('leaves a region that lacks a year out of all of them', () => {
    const { members, line } = panelOf(values, null, ['a', 'b', 'c'])
    expect(members).toEqual(['a', 'b'])
    expect(line).toEqual([
      [2020, 2],
      [2021, 3],
      [2022, 4],
    ])
  })
  it('is weighted where something weighs, and begins with the weights', () => {
    const weights = series({ a: [null, 3, 3], b: [null, 1, 1] })
    expect(panelOf(values, weights, ['a', 'b']).line).toEqual([
      [2021, 2.5],
      [2022, 3.5],
    ])
  })
  it('of nobody is nothing', () => {
    expect(panelOf(values, null, [])).toEqual({ members: [], line: [] })
    expect(panelOf(values, null, ['z'])).toMatchObject({ line: [] })
  })
  it('lies between its least and its greatest member', () => {
    const row = fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: 1, max: 99 }))
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (pairs) => {
        const codes = pairs.map((_, i) => `r${i}`)
        const of = (k: 0 | 1) =>
          series(Object.fromEntries(pairs.map((pair, i) => [`r${i}`, YEARS.map(() => pair[k])] as const)))
        for (const [, mean] of panelOf(of(0), of(1), codes).line) {
          expect(mean).toBeGreaterThanOrEqual(Math.min(...pairs.map(([v]) => v)) - 1e-9)
          expect(mean).toBeLessThanOrEqual(Math.max(...pairs.map(([v]) => v)) + 1e-9)
        }
      }),
    )
  })
})
