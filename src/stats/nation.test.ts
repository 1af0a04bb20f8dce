import { describe, expect, it } from 'vitest'
import { nationOf, nationOfRatio, sumOf } from './nation'
import { seriesOfRows } from './series.fixture'

const series = seriesOfRows(2020, { '00': [100, null], '11': [60, 50], '26': [30, null] })

describe('the national figure', () => {
  it('is the row 00 where it is reported, as it is reported', () => {
    expect([...nationOf({ series, national: 'reported' })]).toEqual([
      [2020, 100],
      [2021, null],
    ])
  })
  it('is the sum of the regions without the row 00, or null when one is missing', () => {
    expect([...nationOf({ series, national: 'sum' })]).toEqual([
      [2020, 90],
      [2021, null],
    ])
  })
  it('is null where there is none, or nothing reported', () => {
    expect([...nationOf({ series, national: 'none' }).values()]).toEqual([null, null])
    const regions = seriesOfRows(2020, { '11': [1] })
    expect([...nationOf({ series: regions, national: 'reported' }).values()]).toEqual([null])
  })
  it('of a ratio is made of the national parts, not of the regions’ ratios', () => {
    const above = seriesOfRows(2020, { '11': [10, 1], '26': [2, 1] })
    const below = seriesOfRows(2020, { '00': [200, 0], '11': [20, 0], '26': [180, 0] })
    const nation = nationOfRatio(
      { series: above, national: 'sum' },
      { series: below, national: 'reported' },
      100,
    )
    expect([...nation]).toEqual([
      [2020, 6],
      [2021, null],
    ])
  })
  it('of a ratio has the years of both parts', () => {
    const above = seriesOfRows(2019, { '00': [1, 2] })
    const below = seriesOfRows(2020, { '00': [4, 5] })
    const part = (of: typeof above) => ({ series: of, national: 'reported' as const })
    expect([...nationOfRatio(part(above), part(below), 1)]).toEqual([[2020, 0.5]])
  })
})

describe('a sum', () => {
  it('is null of nothing and with anything missing, and may be zero', () => {
    expect([sumOf([]), sumOf([1, null]), sumOf([1, -1])]).toEqual([null, null, 0])
  })
})
