import { array, assert, integer, option, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { derive } from './ratio'
import { seriesOfRows } from './series.fixture'

describe('a ratio', () => {
  it('is numerator by denominator times the factor: 912 leavers of 152,000 are −6 in 1,000', () => {
    const net = seriesOfRows(2016, { '11': [-912] })
    const people = seriesOfRows(2016, { '11': [152_000] })
    expect(derive(net, people, 1000).values).toEqual([[-6]])
  })
  it('has the years and regions that both tables know, however they are ordered', () => {
    const above = seriesOfRows(2014, { '11': [1, 2, 3], '26': [4, 5, 6], '36': [7, 8, 9] })
    const below = {
      ...seriesOfRows(2015, { '00': [1, 1, 1], '26': [10, 20, 30], '36': [2, 4, 8] }),
      regions: ['36', '26', '00'],
    }
    expect(derive(above, below, 1)).toMatchObject({
      years: [2015, 2016],
      regions: ['26', '36'],
      values: [
        [0.5, 0.3],
        [8, 9],
      ],
    })
  })
  it('is null where a part is missing or the denominator is zero, and zero where the numerator is', () => {
    const above = seriesOfRows(2015, { '11': [null, 1, 1, 0] })
    const below = seriesOfRows(2015, { '11': [1, null, 0, 4] })
    expect(derive(above, below, 100).values).toEqual([[null, null, null, 0]])
  })
  it('bears the flags of both parts, each once, and none where there is no figure', () => {
    const above = seriesOfRows(
      2015,
      { '11': [1, 1, 1] },
      { flags: { '11 2015': 'p', '11 2016': 'p', '11 2017': 'b' } },
    )
    const below = seriesOfRows(2015, { '11': [1, 1, null] }, { flags: { '11 2015': 'b', '11 2016': 'p' } })
    expect(derive(above, below, 1).flags).toEqual({ '11 2015': 'bp', '11 2016': 'p' })
  })
  it('takes the name it is given, else that of its numerator', () => {
    const part = seriesOfRows(2015, { '11': [1] })
    expect(derive(part, part, 1).indicator).toBe('test')
    expect(derive(part, part, 1, 'rate').indicator).toBe('rate')
  })
  it('is refused for tables of two levels', () => {
    const part = seriesOfRows(2015, { '11': [1] })
    expect(() => derive(part, { ...part, level: 'municipality' }, 1)).toThrow('by province')
  })
  it('gives the numerator back when multiplied by the denominator', () => {
    const cells = array(
      tuple(option(integer({ min: -999, max: 999 })), option(integer({ min: 0, max: 9 }))),
      { minLength: 1 },
    )
    assert(
      property(cells, (all) => {
        const above = seriesOfRows(2000, { '11': all.map(([n]) => n) })
        const below = seriesOfRows(2000, { '11': all.map(([, d]) => d) })
        derive(above, below, 1000).values[0]!.forEach((ratio, i) => {
          const [n, d] = all[i]!
          if (n === null || !d) expect(ratio).toBeNull()
          else expect((ratio! / 1000) * d).toBeCloseTo(n, 8)
        })
      }),
    )
  })
})
