import { describe, expect, it } from 'vitest'
import { seriesKey, type Atlas } from '../atlas/atlas'
import type { Latest } from '../atlas/decode-profile'
import type { Indicator } from '../atlas/model'
import type { View } from '../view/view'
import { atlas as base, seriesFixture, view } from './atlas.fixture'
import { profileOf } from './profile'
import { sceneOf } from './scene'

const profile = (code: string, over: Partial<View> = {}, atlas: Atlas = base, latest: Latest | null = null) =>
  profileOf(atlas, sceneOf(atlas, { ...view, ...over }, { theme: 'light', zoom: 6 }), code, latest)

/** A rate with a reported national figure of 7.0: 6.96 is shown as 7.0. */
const rated = (unit: string): Atlas => {
  const price = base.catalogue.indicators.find(({ id }) => id === 'price')!
  const indicator: Indicator = {
    ...price,
    id: 'rated',
    national: 'reported',
    display: { factor: 0.001, unit: { ko: unit, en: unit }, decimals: 1 },
    levels: { municipality: { years: [2021], sources: [] } },
  }
  const rows = { '00': [7000], '11110': [8260], '29110': [6960], '46110': [5440] }
  return {
    ...base,
    catalogue: { ...base.catalogue, indicators: [...base.catalogue.indicators, indicator] },
    series: new Map([
      ...base.series,
      [seriesKey('rated', 'municipality'), seriesFixture('rated', 'municipality', rows, [2021])],
    ]),
  }
}
const againstNation = (code: string, unit: string, lang: View['lang'] = 'en') =>
  profile(code, { indicator: 'rated', lang }, rated(unit))?.against[0]?.difference

const LATEST: Latest = {
  people: {
    municipality: { year: 2021, values: { '11110': 110, '29110': 40, '46110': 50, '00': 200 } },
    province: { year: 2020, values: { '46': 60 } },
  },
  price: { municipality: { year: 2019, values: { '11110': 9, '29110': 4, '46110': 4 } } },
}

describe('the profile of a region', () => {
  it('says its figure, year, unit and rank', () => {
    expect(profile('46110')).toMatchObject({
      name: 'City',
      value: '50',
      known: true,
      unit: '명',
      year: '2021',
      rank: '2 of 3',
    })
  })
  it('leads from a municipality to its province and back', () => {
    expect(profile('46110')).toMatchObject({ whole: { code: '46', name: 'Country' }, parts: [] })
    const country = profile('12', { level: 'province', vintage: '2026-07' })
    expect(country?.whole).toBeNull()
    expect(country?.parts.map(({ code }) => code)).toEqual(['46112', '12999'])
  })
  it('leads from a general district to its city', () => {
    expect(profile('46112', { vintage: '2025' })).toMatchObject({ whole: { code: '46110' }, known: false })
  })
  it('says which part of the nation a sum is', () => {
    expect(profile('46110')?.against).toEqual([
      { name: 'Korea', text: '200', difference: '25.0 % of the nation' },
      { name: 'Capital area', text: '110', difference: '' },
      { name: 'Rest of Korea', text: '90', difference: '' },
    ])
  })
  it('says how far a rate is from the nation, as a reader would subtract it', () => {
    expect(againstNation('11110', 'x')).toBe('1.3 above the national figure')
    expect(againstNation('46110', 'x')).toBe('1.6 below the national figure')
    expect(againstNation('29110', 'x')).toBe('the same as the national figure')
  })
  it('says percentage points where the unit is percent', () => {
    expect(againstNation('11110', '%')).toBe('1.3 percentage points above the national figure')
    expect(againstNation('46110', '%', 'ko')).toBe('전국보다 1.6%p 낮음')
  })
  it('has its line over the years', () => {
    expect(profile('46110')?.trend?.lines[0]?.segments[0]?.map(({ value }) => value)).toEqual([60, 50])
  })
  it('lists the latest figures by theme with ranks, ties sharing the better one', () => {
    expect(profile('46110')?.keyFigures).toBeNull()
    const keyFigures = profile('46110', {}, base, LATEST)?.keyFigures
    expect(keyFigures?.map(({ title }) => title)).toEqual(['People'])
    expect(keyFigures?.[0]?.figures).toEqual([
      expect.objectContaining({ indicator: 'people', year: 2021, text: '50', rank: '2 of 3' }),
      expect.objectContaining({ indicator: 'price', year: 2019, text: '4', rank: '2 of 3' }),
    ])
  })
  it('lists the places in it, dated or not', () => {
    expect(profile('46110')?.places).toEqual([
      expect.objectContaining({ id: 'city-a', overlay: 'Cities', date: 'since 2021' }),
      expect.objectContaining({ id: 'city-b', date: 'date not established by documents' }),
    ])
    expect(profile('46', { level: 'province' })?.places).toHaveLength(2)
    expect(profile('11110')?.places).toEqual([])
  })
  it('lists in a unit of other boundaries only the places that surely lie there', () => {
    const later = { level: 'province', vintage: '2026-07' } as const
    expect(profile('12', later)?.places.map(({ id }) => id)).toEqual(['city-a', 'city-b'])
    expect(profile('46112', { vintage: '2025' })?.places).toEqual([])
  })
  it('is there for a region that the map does not show, and says so', () => {
    const country = profile('46', {}, base, LATEST)
    expect(country).toMatchObject({ known: true, trend: null })
    const [own] = country?.keyFigures?.[0]?.figures ?? []
    expect([country?.value, country?.rank, country?.series]).toEqual([own?.text, own?.rank, own?.series])
    expect(country?.remark).toContain('own, and not on the map')
    const without = profile('46', {}, base, null)
    expect(without).toMatchObject({ known: false, rank: '', trend: null })
    expect(without?.remark).toContain('not on the map of this indicator by municipality')
    expect(country?.keyFigures?.[0]?.figures).toHaveLength(1)
  })
  it('is nothing for an unknown code', () => {
    expect(profile('99999')).toBeNull()
  })
})
