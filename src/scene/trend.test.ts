import { describe, expect, it } from 'vitest'
import { seriesKey, type Atlas } from '../atlas/atlas'
import type { Indicator } from '../atlas/model'
import { atlas as base, seriesFixture, view } from './atlas.fixture'
import { trendOf } from './trend'

const price = base.catalogue.indicators.find(({ id }) => id === 'price')!
const YEARS = [2018, 2019, 2020, 2021, 2022]

/** The fixture's country with one more indicator by municipality. */
function atlasWith(
  rows: Record<string, readonly (number | null)[]>,
  over: Partial<Indicator> = {},
  years: readonly number[] = YEARS,
): Atlas {
  const indicator: Indicator = {
    ...price,
    id: 'one',
    national: 'reported',
    levels: { municipality: { years, sources: [] } },
    ...over,
  }
  const series = { ...seriesFixture('one', 'municipality', rows, years), flags: { '46110 2022': 'p' } }
  return {
    ...base,
    catalogue: { ...base.catalogue, indicators: [...base.catalogue.indicators, indicator] },
    series: new Map([...base.series, [seriesKey('one', 'municipality'), series]]),
  }
}
const look = { ...view, indicator: 'one', year: 2020 }
const years = (segments: readonly (readonly { year: number }[])[] = []) =>
  segments.map((points) => points.map(({ year }) => year))

describe('a trend', () => {
  it('joins figures of successive years', () => {
    const trend = trendOf(atlasWith({ '46110': [1, 2, 3, 4, 5] }), look, ['46110'])
    expect(years(trend?.lines[0]?.segments)).toEqual([YEARS])
    expect(trend).toMatchObject({ from: 2018, to: 2022, year: 2020 })
    expect(trend?.lines[0]?.first.text).toBe('1')
    expect(trend?.lines[0]?.now?.value).toBe(3)
  })
  it('leaves a gap where a year has no figure, in the table or as a whole', () => {
    const hole = trendOf(atlasWith({ '46110': [1, 2, null, 4, 5] }), look, ['46110'])
    expect(years(hole?.lines[0]?.segments)).toEqual([
      [2018, 2019],
      [2021, 2022],
    ])
    const sparse = trendOf(atlasWith({ '46110': [1, 2, 3] }, {}, [2013, 2022, 2023]), look, ['46110'])
    expect(years(sparse?.lines[0]?.segments)).toEqual([[2013], [2022, 2023]])
  })
  it('is cut before the year of a break of its own level', () => {
    const note = { ko: '새 정의', en: 'new definition' }
    const breaks: Indicator['breaks'] = [
      { level: null, year: 2020, kind: 'definition', note },
      { level: 'province', year: 2022, kind: 'boundary', note },
    ]
    const trend = trendOf(atlasWith({ '46110': [1, 2, 3, 4, 5] }, { breaks }), look, ['46110'])
    expect(years(trend?.lines[0]?.segments)).toEqual([
      [2018, 2019],
      [2020, 2021, 2022],
    ])
    expect(trend?.breaks).toEqual([{ year: 2020, note: 'new definition' }])
  })
  it('goes with nation, capital area and rest where they are of its scale', () => {
    const rows = {
      '00': [3, 3, 3, 3, 3],
      '11110': [4, 4, 4, 4, 4],
      '29110': [1, 1, 1, 1, 1],
      '46110': [2, 2, 2, 2, 3],
    }
    const trend = trendOf(atlasWith(rows), look, ['46110'])
    expect(trend?.lines.map(({ id }) => id)).toEqual(['46110', 'nation', 'capital', 'rest'])
    expect(trend?.lines[3]?.last).toMatchObject({ year: 2022, value: 2 })
    const sums = trendOf(atlasWith(rows, { summable: true }), look, ['46110'])
    expect(sums?.lines.map(({ id }) => id)).toEqual(['46110'])
  })
  it('shows the others for the years of the region only', () => {
    const rows = { '00': [3, 3, 3, 3, 3], '46110': [null, 2, 2, 2, null] }
    const trend = trendOf(atlasWith(rows), look, ['46110'])
    expect(trend?.lines.find(({ id }) => id === 'nation')?.first.year).toBe(2019)
    expect(trend).toMatchObject({ from: 2019, to: 2021 })
  })
  it('marks provisional figures', () => {
    const trend = trendOf(atlasWith({ '46110': [1, 2, 3, 4, 5] }), look, ['46110'])
    expect(trend?.provisional).toBe('Hollow points are provisional')
    expect(trend?.lines[0]?.last.provisional).toBe(true)
    expect(trend?.lines[0]?.first.provisional).toBe(false)
    expect(trendOf(base, view, ['46110'])?.provisional).toBe('')
  })
  it('has an axis that ends on its outer ticks, in shown units', () => {
    const display = { factor: 0.001, unit: { ko: '천', en: 'thousand' }, decimals: 1 }
    const trend = trendOf(atlasWith({ '46110': [1100, 2000, 3000, 4000, 4900] }, { display }), look, [
      '46110',
    ])
    expect(trend?.ticks[0]?.value).toBeCloseTo(trend?.low ?? NaN)
    expect(trend?.ticks.at(-1)?.value).toBeCloseTo(trend?.high ?? NaN)
    expect(trend?.low).toBeLessThanOrEqual(1100)
    expect(trend?.high).toBeGreaterThanOrEqual(4900)
    expect(trend?.ticks.map(({ text }) => text)).toContain('2')
  })
  it('keeps zero in sight for gains and losses, and has room for a flat line', () => {
    const signed = { nature: 'diverging', midpoint: 0, palette: 'orange-blue' } as const
    const trend = trendOf(atlasWith({ '46110': [5, 6, 7, 8, 9] }, signed), look, ['46110'])
    expect(trend).toMatchObject({ zero: true, low: 0 })
    const flat = trendOf(atlasWith({ '46110': [7, 7, 7, 7, 7] }), look, ['46110'])
    expect(flat?.low).toBeLessThan(7)
    expect(flat?.high).toBeGreaterThan(7)
  })
  it('says in words where each line begins and ends', () => {
    const trend = trendOf(atlasWith({ '46110': [1, 2, 3, 4, 5] }), look, ['46110'])
    expect(trend?.sentence).toContain('City: 1 in 2018, 5 in 2022.')
  })
  it('compares regions, in the order asked for, and is nothing without figures', () => {
    const atlas = atlasWith({ '29110': [1, 1, 1, 1, 1], '46110': [1, 2, 3, 4, 5] })
    expect(
      trendOf(atlas, look, ['46110', '29110'])
        ?.lines.slice(0, 2)
        .map(({ id }) => id),
    ).toEqual(['46110', '29110'])
    expect(trendOf(atlas, look, ['46110'])?.lines.map(({ id }) => id)).toContain('rest')
    expect(trendOf(atlas, look, ['46110', '29110'])?.lines.map(({ id }) => id)).toEqual(['46110', '29110'])
    expect(trendOf(atlas, look, ['11110'])).toBeNull()
    expect(trendOf(atlas, { ...look, indicator: 'unknown' }, ['46110'])).toBeNull()
  })
  it('serves units of other boundaries with the sums of their parts', () => {
    const trend = trendOf(base, { ...view, level: 'province', vintage: '2026-07' }, ['12'])
    expect(trend?.lines[0]?.segments[0]?.map(({ value }) => value)).toEqual([100, 90])
  })
})
