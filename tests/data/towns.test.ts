import { describe, expect, test } from 'vitest'
import { allSeries } from '../../scripts/geodata/series'
import { pairsOf } from '../../scripts/geodata/sums'
import { CAPITAL, figureOf, seriesTable, sum, sumOf, tables, yearsOf, type Year } from './tables'

/** The figures of municipalities against everything they can be checked with. */

const municipal = (indicator: string) => yearsOf(indicator, 'municipality')
const at = (indicator: string, year: number): ReadonlyMap<string, number> =>
  municipal(indicator).get(year)!.regions
const whole = (indicator: string, year: number) => sumOf(municipal(indicator).get(year))
const row = (indicator: string) => tables.indicators.rows.find(({ id }) => id === indicator)!
const of = (year: Year | undefined, province: string) =>
  sum([...year!.regions].flatMap(([code, value]) => (code.startsWith(province) ? [value] : [])))

describe('sums', () => {
  test('of municipal GRDP are that of the province in 2022, but for Gunwi-gun, which was moved', () => {
    const pairs = pairsOf(tables, seriesTable('grdp-nominal', 'municipality')).filter(
      ({ year }) => year === 2022,
    )
    expect(pairs).toHaveLength(17)
    const gunwi = figureOf('grdp-nominal', '27720', 2022, 'municipality')
    expect(gunwi).toBe(892849)
    const moved: Readonly<Record<string, number>> = { '27': gunwi, '47': -gunwi }
    for (const { province, municipalities, reported } of pairs)
      expect(Math.abs(municipalities - reported - (moved[province] ?? 0)), province).toBeLessThanOrEqual(1)
  })

  test('leave to Michuhol-gu what its GRDP per resident says', () => {
    const own = figureOf('grdp-nominal', '28177', 2022, 'municipality')
    expect(own / 1000).toBeCloseTo(figureOf('grdp-derived', '28177', 2022, 'municipality'), -1)
  })

  test('of establishments and of persons engaged in 2024 are exactly those of all provinces', () => {
    for (const indicator of ['establishments', 'establishment-employees']) {
      const pairs = pairsOf(tables, seriesTable(indicator, 'municipality')).filter(
        ({ year }) => year === 2024,
      )
      expect(pairs).toHaveLength(17)
      for (const { municipalities, reported } of pairs) expect(municipalities).toBe(reported)
    }
  })

  test('of net migration in 2025 are exactly those of all provinces', () => {
    const pairs = pairsOf(tables, seriesTable('net-migration-total', 'municipality'))
    const last = pairs.filter(({ year }) => year === 2025)
    expect(last).toHaveLength(17)
    for (const { municipalities, reported } of last) expect(municipalities).toBe(reported)
  })

  test('of homes and of vacant homes are those of the census', () => {
    const counted = [
      [2015, 1068919, 16367006],
      [2020, 1511306, 18525844],
      [2024, 1599086, 19872674],
    ] as const
    for (const [year, vacant, all] of counted)
      expect([whole('vacant-homes', year), whole('homes', year)]).toEqual([vacant, all])
  })

  test('of specialists are those of the nation, in 2010 without what became Sejong', () => {
    expect([2015, 2020].map((year) => whole('specialists', year))).toEqual([75551, 88877])
    const missing = 61846 - whole('specialists', 2010)
    expect(missing).toBeGreaterThan(0)
    expect(missing).toBeLessThan(100)
    expect(at('specialists', 2010).has('36110')).toBe(false)
  })

  test('of businesses registered for tax are those the tax office printed', () => {
    expect([2022, 2023, 2024].map((year) => whole('active-businesses', year))).toEqual([
      9677375, 9950368, 10145150,
    ])
  })

  test('of industrial parks are those of the whole country, where a municipality without a park has none', () => {
    for (const indicator of ['industrial-parks', 'industrial-park-area', 'industrial-park-tenants'])
      expect(at(indicator, 2025).size).toBe(229)
    expect(whole('industrial-park-tenants', 2025)).toBe(131269)
    expect(whole('industrial-park-operating-firms', 2025)).toBe(120957)
    expect(whole('industrial-park-area', 2025)).toBeCloseTo(1487.188, 1)
    const none = [...at('industrial-parks', 2025)].filter(([, parks]) => parks === 0)
    expect(none).toHaveLength(47)
    for (const [code] of none) expect(at('industrial-park-area', 2025).get(code)).toBe(0)
  })

  test('of doctors and of people aged 65 and over are those of the nation in every year', () => {
    for (const indicator of ['doctors', 'population-65plus'])
      for (const [year, one] of yearsOf(indicator)) expect([year, sumOf(one)]).toEqual([year, one.nation])
  })
})

describe('figures that must agree', () => {
  test('mean pay is total pay by the number of employees, in all 229 municipalities', () => {
    const [pay, people] = [at('total-pay-residence', 2024), at('wage-earners-residence', 2024)]
    const means = at('average-pay-residence', 2024)
    expect(means.size).toBe(229)
    for (const [code, mean] of means)
      expect((pay.get(code)! * 100) / people.get(code)!, code).toBeCloseTo(mean, 0)
  })

  test('employment by the share that has work gives the participation rate of the other publisher', () => {
    for (const [year, least] of [
      [2020, 150],
      [2021, 190],
      [2024, 190],
    ] as const) {
      const [rate, without] = [at('employment-rate', year), at('unemployment-rate', year)]
      const both = [...at('labour-participation-rate-towns', year)].filter(([code]) => rate.has(code))
      expect(both.length).toBeGreaterThanOrEqual(least)
      for (const [code, participation] of both)
        expect(Math.abs(rate.get(code)! / (1 - without.get(code)! / 100) - participation), code).toBeLessThan(
          0.11,
        )
    }
  })

  test('corporations are some of the businesses', () => {
    for (const [year, { regions }] of municipal('active-businesses-corporate'))
      for (const [code, firms] of regions)
        expect(firms).toBeLessThan(at('active-businesses', year).get(code)!)
  })

  test('fertility is told of no area but that of today', () => {
    const first = (code: string) =>
      Math.min(
        ...[...municipal('total-fertility-rate')].flatMap(([year, one]) =>
          one.regions.has(code) ? [year] : [],
        ),
      )
    expect([first('43110'), first('48120'), first('50110'), first('50130')]).toEqual([2014, 2010, 2007, 2007])
  })

  test('births of municipalities add up to those of the provinces that were printed for 2023', () => {
    const years = municipal('births').get(2023)
    for (const [province, births] of [
      ['30', 7194],
      ['36', 2761],
      ['43', 7580],
      ['44', 9436],
    ] as const) {
      expect(figureOf('births', province, 2023)).toBe(births)
      expect(of(years, province)).toBe(births)
    }
  })

  test('as many places are at risk of extinction as were counted', () => {
    const below = (limit: number) =>
      [2022, 2023, 2024].map(
        (year) => [...at('extinction-risk-index', year).values()].filter((v) => v < limit).length,
      )
    expect(below(0.5)).toEqual([119, 126, 135])
    expect(below(0.2)).toEqual([50, 53, 60])
  })

  test('the share aged 65 and over follows from the number of the same year, to a tenth', () => {
    for (const [year, { regions }] of yearsOf('population-65plus')) {
      const people = yearsOf('population-resident').get(year)
      for (const [code, old] of regions)
        expect(
          Math.abs((old / people!.regions.get(code)!) * 100 - figureOf('ageing-share-65plus', code, year)),
          `${code} ${year}`,
        ).toBeLessThan(code === '27' || code === '47' || year < 2012 ? 1 : 0.11)
    }
  })
})

describe('what is not the same measure', () => {
  const NEVER: readonly (readonly [string, string])[] = [
    ['grdp-nominal-base2015', 'grdp-nominal'],
    ['grdp-nominal-base2015', 'grdp-derived'],
    ['active-businesses', 'establishments'],
    ['active-businesses-corporate', 'establishments'],
    ['average-pay-residence', 'average-annual-pay-tax'],
    ['nabis-core-fiscal-independence-3y', 'fiscal-independence-ratio'],
    ['share-20-39', 'youth-share-20-39-midyear-2002-2021'],
    ['labour-participation-rate-towns', 'labour-participation-rate'],
  ]
  test.each(NEVER)('%s is kept apart from %s, and says so in both languages', (one, other) => {
    expect(row(one).not_joined_with).toContain(other)
    expect(row(one).caption_ko).not.toBe('')
    expect(row(one).caption_en).not.toBe('')
    expect(seriesTable(one, 'municipality').rows.length).toBeGreaterThan(200)
  })

  test('the survey before the register and the one on it are parted by a break', () => {
    const { rows } = tables.breaks
    for (const id of ['establishments', 'establishment-employees', 'establishment-employees-per-1000'])
      expect(
        rows.some(({ indicator, year }) => indicator === id && year === 2020),
        id,
      ).toBe(true)
  })

  test('what was counted otherwise from 2023 on is parted by a break', () => {
    const services = tables.indicators.rows.filter(
      ({ id, theme }) => id.startsWith('access-') && theme === 'services',
    )
    expect(services.length).toBeGreaterThan(5)
    for (const { id } of services)
      expect(
        tables.breaks.rows.some(({ indicator, year }) => indicator === id && year === 2023),
        id,
      ).toBe(true)
  })
})

test('rough shares are marked: those of places where fewer than thirty thousand people work', () => {
  const people = at('employed-residents', 2024)
  for (const indicator of ['mining-manufacturing-employment-share', 'agriculture-employment-share'])
    for (const { region, flag } of seriesTable(indicator, 'municipality').rows)
      expect(flag === 'r', `${indicator} ${region}`).toBe(people.get(region)! < 30_000)
})

test('no figure of a municipality is a slip: shares lie between 0 and 100, counts are whole and not negative', () => {
  for (const table of tables.series.filter(({ level }) => level === 'municipality')) {
    const { unit_en, summable, nature, id } = row(table.indicator)
    const share = unit_en === '%' && nature === 'sequential'
    const count = summable && nature === 'sequential'
    for (const { region, year, value } of table.rows) {
      if (value === null) continue
      if (share) expect(value, `${id} ${region} ${year}`).toBeLessThanOrEqual(100)
      if (share || count) expect(value, `${id} ${region} ${year}`).toBeGreaterThanOrEqual(0)
    }
  }
})

test('the capital area has half of the doctors, and every indicator can be computed', () => {
  const year = yearsOf('doctors').get(2024)
  expect(sumOf(year, CAPITAL) / sumOf(year)).toBeGreaterThan(0.5)
  for (const [id, levels] of allSeries(tables)) expect(levels.length, id).toBeGreaterThan(0)
})

test('depopulation areas are the 89 of the notice, areas of interest 18 others', () => {
  const on = (indicator: string, year: number) =>
    new Set([...at(indicator, year)].flatMap(([code, value]) => (value === 1 ? [code] : [])))
  const [areas, next] = [on('depopulation-area', 2021), on('depopulation-interest-area', 2026)]
  expect([areas.size, next.size]).toEqual([89, 18])
  expect([...next].filter((code) => areas.has(code))).toEqual([])
  // With Gunwi-gun, which counts in Daegu now: Busan 3, Daegu 3, Incheon 2, Gyeonggi 2, and so on.
  const provinces = ['26', '27', '28', '41', '51', '43', '44', '52', '46', '47', '48']
  const counts = provinces.map((province) => [...areas].filter((code) => code.startsWith(province)).length)
  expect(counts).toEqual([3, 3, 2, 2, 12, 6, 9, 10, 16, 15, 11])
})

test('a national complex at work has firms at work among its tenants, and people who work in it', () => {
  const facts = tables.placeFacts.rows.filter(({ date }) => date === '2026-Q1')
  const of = (kind: string) => facts.filter(({ fact }) => fact === kind)
  expect(of('tenants').length).toBeGreaterThan(20)
  for (const { place, note_ko, value } of of('operating-firms')) {
    const tenants = of('tenants').find((one) => one.place === place && one.note_ko === note_ko)
    expect(value, place).toBeLessThanOrEqual(tenants!.value!)
  }
  // One that is still being built may have firms and, as its publisher counts, nobody yet; one that produces has people.
  const working = new Set(of('employment').flatMap(({ place, value }) => (value! > 0 ? [place] : [])))
  expect(of('production').length).toBeGreaterThan(20)
  for (const { place } of of('production')) expect(working, place).toContain(place)
  for (const { place, value } of of('capacity-use')) expect(value, place).toBeLessThanOrEqual(100)
})
