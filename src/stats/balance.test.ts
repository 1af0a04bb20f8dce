import { array, assert, integer, option, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { balanceOf } from './balance'
import { seriesOfRows } from './series.fixture'

const SIDES = { capital: ['11', '41'], rest: ['26', '36'] }
const SUM = { by: 'sum' } as const

describe('the balance of a sum', () => {
  it('is the capital area’s part of the whole', () => {
    const series = seriesOfRows(2020, { '11': [30], '41': [20], '26': [40], '36': [10] })
    expect(balanceOf(series, SIDES, SUM)).toEqual({
      kind: 'share',
      simple: false,
      line: [{ year: 2020, capital: 50, rest: 50, part: 0.5, missing: [] }],
    })
  })
  it('is null in a year that lacks a region, and says which', () => {
    const series = seriesOfRows(2020, { '11': [30, 3], '41': [20, 2], '26': [40, null], '36': [10, 1] })
    expect(balanceOf(series, SIDES, SUM).line[1]).toEqual({
      year: 2021,
      capital: null,
      rest: null,
      part: null,
      missing: ['26'],
    })
  })
  it('counts a region that the table does not know as missing', () => {
    const series = seriesOfRows(2020, { '11': [30], '41': [20], '26': [40] })
    expect(balanceOf(series, SIDES, SUM).line[0]).toMatchObject({ capital: null, missing: ['36'] })
  })
  it('lacks nothing when the others add up to the nation, as before there was a Sejong', () => {
    const series = seriesOfRows(2011, {
      '00': [90_001, 100],
      '11': [30_000, 30],
      '41': [20_000, 20],
      '26': [40_000, 40],
      '36': [null, 10],
    })
    expect(balanceOf(series, SIDES, SUM).line.map((y) => [y.capital, y.rest, y.missing])).toEqual([
      [50_000, 40_000, ['36']],
      [50, 50, []],
    ])
  })
  it('lacks a region when the others fall short of the nation', () => {
    const series = seriesOfRows(2011, {
      '00': [91_000],
      '11': [30_000],
      '41': [20_000],
      '26': [40_000],
      '36': [null],
    })
    expect(balanceOf(series, SIDES, SUM).line[0]).toMatchObject({ capital: null, rest: null })
  })
  it('is split in two sums, in every year, once any figure is negative', () => {
    const series = seriesOfRows(2020, { '11': [-5, 5], '41': [15, 5], '26': [-8, 5], '36': [-2, 5] })
    expect(balanceOf(series, SIDES, SUM)).toMatchObject({
      kind: 'split',
      line: [
        { capital: 10, rest: -10, part: null },
        { capital: 10, rest: 10, part: null },
      ],
    })
  })
  it('of nothing at all has no part', () => {
    const series = seriesOfRows(2020, { '11': [0], '41': [0], '26': [0], '36': [0] })
    expect(balanceOf(series, SIDES, SUM).line[0]).toMatchObject({ capital: 0, rest: 0, part: null })
  })
})

describe('the balance of a rate', () => {
  const rate = seriesOfRows(2020, { '11': [10], '41': [20], '26': [30], '36': [50] })
  it('is two means by weight', () => {
    const weight = seriesOfRows(2020, { '11': [1], '41': [3], '26': [9], '36': [1] })
    expect(balanceOf(rate, SIDES, { by: 'mean', weight })).toEqual({
      kind: 'means',
      simple: false,
      line: [{ year: 2020, capital: 17.5, rest: 32, part: null, missing: [] }],
    })
  })
  it('is two simple means where nothing weighs, and says so', () => {
    expect(balanceOf(rate, SIDES, { by: 'mean', weight: null })).toMatchObject({
      kind: 'means',
      simple: true,
      line: [{ capital: 15, rest: 40 }],
    })
  })
  it('is null on the side that lacks a weight or a figure', () => {
    const weight = seriesOfRows(2020, { '11': [1], '41': [null], '26': [9], '36': [1] })
    const line = balanceOf(rate, SIDES, { by: 'mean', weight }).line
    expect(line[0]).toMatchObject({ capital: null, rest: 32, missing: ['41'] })
    const gap = seriesOfRows(2020, { '11': [10], '41': [20], '26': [null], '36': [50] })
    expect(balanceOf(gap, SIDES, { by: 'mean', weight: rate }).line[0]).toMatchObject({
      rest: null,
      missing: ['26'],
    })
  })
  it('passes over a region with neither figure nor weight, which was not there', () => {
    const before = seriesOfRows(2020, { '11': [10], '41': [20], '26': [30], '36': [null] })
    expect(balanceOf(before, SIDES, { by: 'mean', weight: before }).line[0]).toMatchObject({
      rest: 30,
      missing: ['36'],
    })
  })
  it('has simple means of the regions that have a figure', () => {
    const gap = seriesOfRows(2020, { '11': [null], '41': [null], '26': [30], '36': [null] })
    expect(balanceOf(gap, SIDES, { by: 'mean', weight: null }).line[0]).toMatchObject({
      capital: null,
      rest: 30,
    })
  })
})

describe('any balance', () => {
  const cell = option(integer({ min: 0, max: 1000 }))
  it('has a part between 0 and 1 exactly where both sides are known and not both zero', () => {
    assert(
      property(array(tuple(cell, cell, cell, cell), { minLength: 1 }), (years) => {
        const row = (i: 0 | 1 | 2 | 3) => years.map((year) => year[i])
        const series = seriesOfRows(2000, { '11': row(0), '41': row(1), '26': row(2), '36': row(3) })
        for (const { capital, rest, part, missing } of balanceOf(series, SIDES, SUM).line) {
          expect(capital === null).toBe(missing.length > 0)
          expect(rest === null).toBe(missing.length > 0)
          expect(part === null).toBe(!((capital ?? 0) + (rest ?? 0)))
          if (part !== null) {
            expect(part).toBeGreaterThanOrEqual(0)
            expect(part).toBeLessThanOrEqual(1)
            expect(part * (capital! + rest!)).toBeCloseTo(capital!, 8)
          }
        }
      }),
    )
  })
  it('has weighted means between the least and the greatest figure of the side', () => {
    const known = tuple(integer({ min: -50, max: 50 }), integer({ min: 1, max: 99 }))
    assert(
      property(known, known, known, known, (a, b, c, d) => {
        const of = (i: 0 | 1) =>
          seriesOfRows(2000, { '11': [a[i]], '41': [b[i]], '26': [c[i]], '36': [d[i]] })
        const { capital, rest } = balanceOf(of(0), SIDES, { by: 'mean', weight: of(1) }).line[0]!
        expect(capital).toBeGreaterThanOrEqual(Math.min(a[0], b[0]) - 1e-9)
        expect(capital).toBeLessThanOrEqual(Math.max(a[0], b[0]) + 1e-9)
        expect(rest).toBeGreaterThanOrEqual(Math.min(c[0], d[0]) - 1e-9)
        expect(rest).toBeLessThanOrEqual(Math.max(c[0], d[0]) + 1e-9)
      }),
    )
  })
})
