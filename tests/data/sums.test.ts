import { describe, expect, test } from 'vitest'
import { pairsOf, sumErrors } from '../../scripts/geodata/sums'
import { decodeTable } from '../../scripts/geodata/table'
import { SERIES } from '../../scripts/geodata/schemas'
import type { SeriesTable } from '../../scripts/geodata/load'
import { CAPITAL, figureOf, seriesTable, sum, sumOf, tables, yearsOf } from './tables'

/** Sums, shares and published figures that the statistics must reproduce. */

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)

describe('the provinces sum to the nation', () => {
  /** Indicator, first and last year, number of years, largest difference in table units. */
  const EXACT: readonly (readonly [string, number, number, number, number])[] = [
    ['grdp-nominal', 2010, 2024, 15, 0],
    ['grni-nominal', 2010, 2024, 15, 2],
    ['net-primary-income-from-outside', 2010, 2024, 15, 2],
    ['population-resident', 2000, 2025, 26, 0],
    ['employed-persons', 2000, 2024, 25, 3],
    ['labour-force', 2000, 2024, 25, 3],
    ['population-15-plus', 2000, 2024, 25, 4],
    ['births', 1982, 2022, 41, 0],
    ['deaths', 1983, 2022, 40, 0],
    ['natural-increase', 1983, 2022, 40, 0],
    ['population-65plus', 2012, 2023, 12, 0],
    ['manufacturing-establishments-10plus', 2021, 2024, 4, 0],
    ['manufacturing-employees-10plus', 2021, 2024, 4, 0],
    ['manufacturing-shipments-10plus', 2021, 2024, 4, 0],
    ['manufacturing-value-added-10plus', 2021, 2024, 4, 0],
    ['manufacturing-establishments-all', 2021, 2024, 4, 0],
    ['manufacturing-employees-all', 2021, 2024, 4, 0],
    ['establishments', 2021, 2024, 4, 0],
    ['establishment-employees', 2021, 2024, 4, 0],
    ['establishment-sales-2021-2024', 2021, 2024, 4, 0],
    ['employees-information-communication', 2021, 2024, 4, 0],
    ['employees-professional-scientific', 2021, 2024, 4, 0],
    ['manufacturing-gva-nominal-base2015', 2021, 2022, 2, 0],
    ['rnd-personnel', 2015, 2020, 6, 0],
    ['emergency-care-vulnerable-count', 2024, 2024, 1, 0],
  ]

  test.each(EXACT)('%s, %i to %i: %i years, at most %i off', (indicator, from, to, count, tolerance) => {
    const years = [...yearsOf(indicator)].filter(
      ([year, { nation }]) => year >= from && year <= to && nation !== undefined,
    )
    expect(years).toHaveLength(count)
    const differences = years.map(([, year]) => Math.abs(sumOf(year) - year.nation!))
    expect(Math.max(...differences)).toBeLessThanOrEqual(tolerance)
    // The tolerance is the difference that is there, not a wish.
    expect(Math.max(...differences)).toBe(tolerance)
  })

  test('chained volumes are not additive but in 2020 and 2021', () => {
    const gap = (indicator: string, year: number) => {
      const one = yearsOf(indicator).get(year)!
      return Math.abs(sumOf(one) - one.nation!)
    }
    for (const year of [2020, 2021]) {
      expect(gap('grdp-real-2020chained', year)).toBeLessThan(0.5)
      expect(gap('grdp-real-mining-manufacturing', year)).toBeLessThan(0.5)
    }
    for (const year of [2015, 2016, 2017, 2018, 2019, 2022]) {
      expect(gap('grdp-real-2020chained', year)).toBeGreaterThan(52)
      expect(gap('grdp-real-2020chained', year)).toBeLessThan(622)
    }
    const others = range(2015, 2024).filter((year) => year !== 2020 && year !== 2021)
    const gaps = others.map((year) => gap('grdp-real-mining-manufacturing', year))
    expect(Math.round(Math.max(...gaps))).toBe(1788)
  })

  test('chained volumes are not declared to be summable', () => {
    const chained = tables.indicators.rows.filter((row) => row.id.startsWith('grdp-real'))
    expect(chained.length).toBeGreaterThan(5)
    expect(chained.filter((row) => row.summable).map((row) => row.id)).toEqual([])
  })

  test('provisional births, deaths and natural increase of 2023 are off by no more than the rounding to hundreds', () => {
    const gap = (indicator: string) => {
      const year = yearsOf(indicator).get(2023)!
      return sumOf(year) - year.nation!
    }
    expect(Math.abs(gap('births'))).toBeLessThanOrEqual(100)
    expect(Math.abs(gap('deaths'))).toBeLessThanOrEqual(200)
    expect(Math.abs(gap('natural-increase'))).toBeLessThanOrEqual(100)
  })

  test('marriages of the provinces stay below the nation, which counts addresses abroad', () => {
    const years = [...yearsOf('marriages').values()].filter((year) => year.nation !== undefined)
    expect(years.length).toBeGreaterThanOrEqual(42)
    for (const year of years) {
      const missing = year.nation! - sumOf(year)
      expect(missing).toBeGreaterThan(1900)
      expect(missing / year.nation!).toBeLessThan(0.04)
    }
  })

  test('sums without a national figure are those that were checked against publications', () => {
    const total = (indicator: string, year: number) => sumOf(yearsOf(indicator).get(year))
    expect(Math.round(total('exports-active-firms', 2022))).toBe(681996)
    expect(total('establishments', 2024)).toBe(6363262)
    expect(total('establishment-employees', 2024)).toBe(25641480)
    expect(total('emergency-care-vulnerable-count', 2024)).toBe(98)
  })
})

describe('migration within the nation sums to zero', () => {
  test.each([
    ['net-migration-total', 2000, 2025],
    ['youth-net-migration-20-39', 2002, 2025],
    ['youth-net-migration-20-29-2002-2021', 2002, 2021],
  ] as const)('%s, in every year from %i to %i and since', (indicator, from, to) => {
    const years = yearsOf(indicator)
    const last = Math.max(to, ...years.keys())
    expect([...years.keys()].sort()).toEqual(range(from, last))
    for (const [year, one] of years) expect([year, sumOf(one)]).toEqual([year, 0])
  })
})

describe('the municipalities sum to their province', () => {
  test.each([
    ['population-resident', 204, 18],
    ['net-migration-total', 204, 18],
    ['youth-net-migration-20-39', 170, 14],
  ] as const)(
    '%s: at least %i pairs, all equal but %i of Daegu and Gyeongbuk before 2023',
    (indicator, count, off) => {
      const pairs = pairsOf(tables, seriesTable(indicator, 'municipality'))
      expect(pairs.length).toBeGreaterThanOrEqual(count)
      const unequal = pairs.filter((pair) => pair.municipalities !== pair.reported)
      expect(unequal).toHaveLength(off)
      for (const pair of unequal) {
        expect(['27', '47']).toContain(pair.province)
        expect(pair.year).toBeLessThan(2023)
      }
      for (const year of new Set(unequal.map((pair) => pair.year))) {
        const gaps = unequal
          .filter((pair) => pair.year === year)
          .map((pair) => pair.municipalities - pair.reported)
        expect([year, sum(gaps)]).toEqual([year, 0])
      }
    },
  )

  test('the gap of Daegu and Gyeongbuk is Gunwi-gun', () => {
    const pairs = pairsOf(tables, seriesTable('population-resident', 'municipality'))
    const daegu = pairs.filter((pair) => pair.province === '27' && pair.year < 2023)
    expect(daegu.length).toBeGreaterThanOrEqual(9)
    for (const pair of daegu)
      expect(pair.municipalities - pair.reported).toBe(
        figureOf('population-resident', '27720', pair.year, 'municipality'),
      )
  })

  test('municipal GRDP per resident times residents gives the GRDP of the provinces that are complete', () => {
    const perHead = yearsOf('grdp-per-resident', 'municipality')
    const people = yearsOf('population-resident', 'municipality')
    const provinces = yearsOf('grdp-nominal')
    const complete: readonly (readonly [string, number, number])[] = [
      ['41', 2015, 31],
      ['44', 2020, 15],
      ['46', 2015, 22],
      ['50', 2020, 2],
      ['52', 2015, 14],
    ]
    for (const [province, from, count] of complete)
      for (const year of range(from, 2022)) {
        const codes = [...perHead.get(year)!.regions.keys()].filter((code) => code.startsWith(province))
        expect(codes).toHaveLength(count)
        const made = sum(
          codes.map((code) => perHead.get(year)!.regions.get(code)! * people.get(year)!.regions.get(code)!),
        )
        const ratio = made / provinces.get(year)!.regions.get(province)!
        // Per head is printed in thousand won, so each municipality is known to about one in 30,000.
        expect(Math.abs(ratio - 1), `${province} ${year}: ${ratio}`).toBeLessThan(0.00002)
      }
  })
})

describe('the share of the capital area', () => {
  test.each([
    ['grdp-nominal', 2010, 49.48],
    ['grdp-nominal', 2015, 50.11],
    ['grdp-nominal', 2017, 51.31],
    ['grdp-nominal', 2020, 52.91],
    ['grdp-nominal', 2023, 52.47],
    ['grdp-nominal', 2024, 52.8],
    ['population-resident', 2000, 46.25],
    ['population-resident', 2015, 49.43],
    ['population-resident', 2016, 49.5],
    ['population-resident', 2017, 49.6],
    ['population-resident', 2019, 50.0],
    ['population-resident', 2024, 50.86],
    ['population-resident', 2025, 51.02],
    ['employed-persons', 2000, 46.45],
    ['employed-persons', 2016, 49.87],
    ['employed-persons', 2024, 51.29],
    ['exports-active-firms', 2016, 37.72],
    ['exports-active-firms', 2022, 37.74],
    ['exports-active-firms', 2025, 43.12],
    ['establishments', 2024, 48.87],
    ['establishment-employees', 2024, 51.92],
  ] as const)('%s %i is %f %%', (indicator, year, share) => {
    const one = yearsOf(indicator).get(year)
    expect(((100 * sumOf(one, CAPITAL)) / sumOf(one)).toFixed(2)).toBe(share.toFixed(2))
  })

  test.each([
    ['grdp-nominal', 2010, 2015, 52.6],
    ['grdp-nominal', 2011, 2015, 54.8],
    ['grdp-nominal', 2015, 2024, 58.5],
    ['grdp-real-2020chained', 2015, 2022, 69.1],
    ['grdp-real-2020chained', 2015, 2024, 67.1],
    ['employed-persons', 2000, 2010, 73.9],
    ['employed-persons', 2010, 2015, 51.2],
    ['population-resident', 2000, 2010, 99.9],
    ['population-resident', 2010, 2015, 60.5],
  ] as const)('in the increase of %s from %i to %i is %f %%', (indicator, from, to, share) => {
    const years = yearsOf(indicator)
    const [first, last] = [years.get(from), years.get(to)]
    const capital = sumOf(last, CAPITAL) - sumOf(first, CAPITAL)
    expect(((100 * capital) / (sumOf(last) - sumOf(first))).toFixed(1)).toBe(share.toFixed(1))
  })
})

describe('published figures', () => {
  test.each([
    ['grdp-nominal', '00', 2024, 2560811495],
    ['fiscal-independence-ratio', '00', 2008, 53.9],
    ['fiscal-independence-ratio', '00', 2009, 53.6],
    ['fiscal-independence-ratio', '00', 2010, 52.2],
    ['fiscal-independence-ratio', '00', 2011, 51.9],
    ['fiscal-independence-ratio', '00', 2012, 52.3],
    ['fiscal-independence-ratio', '00', 2013, 51.1],
    ['grdp-real-growth', '41', 2024, 3.6],
    ['grdp-real-growth', '31', 2024, 3.4],
    ['grdp-real-growth', '46', 2024, 3.4],
    ['grdp-real-growth', '11', 2024, 1.0],
    ['grdp-real-growth', '27', 2024, -0.8],
    ['grdp-real-growth', '43', 2024, -1.5],
    ['youth-net-migration-20-39', '27', 2020, -7846],
    ['youth-net-migration-20-39', '27', 2025, -4673],
    ['population-resident', '11', 2023, 9386034],
    ['population-resident', '28', 2023, 2997410],
    ['population-resident', '41', 2023, 13630821],
    ['population-resident', '41', 2020, 13427014],
    ['births', '00', 2022, 249186],
  ] as const)('%s of %s in %i is %f', (indicator, region, year, value) => {
    expect(figureOf(indicator, region, year)).toBe(value)
  })

  test('GRDP in trillion won and per head in ten thousand won are as printed', () => {
    const trillions = (code: string) => (figureOf('grdp-nominal', code, 2024) / 1e6).toFixed(1)
    expect([trillions('48'), trillions('44')]).toEqual(['151.2', '150.7'])
    // In ten thousand won the press cuts 3,708.5 to 3,708: half a unit either way.
    const printed = { '31': 8519, '44': 6776, '26': 3708, '27': 3137, '00': 4948 }
    for (const [code, value] of Object.entries(printed))
      expect(Math.abs(figureOf('grdp-per-capita', code, 2024) - value * 10), code).toBeLessThanOrEqual(5)
  })

  test('net migration into the capital area is as released', () => {
    const capital = (indicator: string, from: number, to: number) =>
      range(from, to).map((year) => sumOf(yearsOf(indicator).get(year), CAPITAL))
    expect(sum(capital('net-migration-total', 2004, 2024))).toBe(960657)
    expect(sum(capital('net-migration-total', 2013, 2022))).toBe(279351)
    expect(capital('youth-net-migration-20-39', 2016, 2025)).toEqual([
      41694, 50525, 73109, 85188, 93430, 74601, 64368, 59604, 57567, 50732,
    ])
  })

  test('emergency-care-vulnerable places are the 98 given to the National Assembly', () => {
    const counts = [...yearsOf('emergency-care-vulnerable-count').get(2024)!.regions.values()]
    const listed = counts.filter((count) => count > 0).sort((a, b) => a - b)
    expect(listed).toEqual([2, 5, 15, 8, 11, 9, 17, 1, 15, 14, 1].sort((a, b) => a - b))
    expect(sumOf(yearsOf('emergency-care-vulnerable', 'municipality').get(2024))).toBe(98)
  })

  test('establishments of Seongnam and of two provinces are as the places themselves print them', () => {
    const seongnam = range(2019, 2023).map((year) =>
      figureOf('establishments', '41130', year, 'municipality'),
    )
    expect(seongnam).toEqual([66333, 97505, 97955, 97596, 98891])
    const pairs = pairsOf(tables, seriesTable('establishments', 'municipality'))
    const of = (province: string) => pairs.find((pair) => pair.province === province && pair.year === 2022)
    expect([of('11')?.municipalities, of('41')?.municipalities]).toEqual([1180025, 1514951])
  })

  test('wages rise with the size of the firm in every province and year', () => {
    const [all, large, small] = [
      'wage-monthly-regular',
      'wage-monthly-regular-300plus',
      'wage-monthly-regular-1-29',
    ].map((id) => seriesTable(id).rows)
    expect(all!.length).toBeGreaterThanOrEqual(54)
    const of = (rows: typeof all, region: string, year: number) =>
      rows!.find((row) => row.region === region && row.year === year)!.value!
    for (const { region, year, value } of all!) {
      expect(of(large, region, year)).toBeGreaterThan(value!)
      expect(value!).toBeGreaterThan(of(small, region, year))
    }
  })

  test('fiscal independence never exceeds fiscal autonomy', () => {
    const autonomy = new Map(
      seriesTable('fiscal-autonomy-ratio').rows.map((row) => [`${row.region} ${row.year}`, row.value!]),
    )
    const pairs = seriesTable('fiscal-independence-ratio').rows.flatMap((row) => {
      const other = autonomy.get(`${row.region} ${row.year}`)
      return other === undefined ? [] : [[row.value!, other] as const]
    })
    expect(pairs.length).toBeGreaterThan(400)
    for (const [independence, other] of pairs) expect(independence).toBeLessThanOrEqual(other)
  })
})

describe('a wrong digit is caught', () => {
  /** The table with one digit of one figure changed. */
  function withWrongDigit(table: SeriesTable, index: number, position: number): SeriesTable {
    const rows = table.cells.map((cells, i) => {
      const texts = cells.map((cell) => cell.text)
      if (i !== index) return texts.join(',')
      const value = texts[2]!
      const digits = Array.from(value.matchAll(/\d/g), (match) => match.index)
      const at = digits[position % digits.length]!
      const digit = String((Number(value[at]) + 5) % 10)
      texts[2] = value.slice(0, at) + digit + value.slice(at + 1)
      return texts.join(',')
    })
    const text = [table.header.join(','), ...rows].join('\n')
    return { ...decodeTable(table.file, text, SERIES), indicator: table.indicator, level: table.level }
  }

  test.each([
    ['grdp-nominal', 'province'],
    ['population-resident', 'province'],
    ['net-migration-total', 'province'],
    ['youth-net-migration-20-39', 'province'],
    ['population-resident', 'municipality'],
    ['net-migration-total', 'municipality'],
    ['youth-net-migration-20-39', 'municipality'],
    ['manufacturing-value-added-10plus', 'province'],
  ] as const)('in any row of %s by %s', (indicator, level) => {
    const table = seriesTable(indicator, level)
    const upper = level === 'municipality' ? new Set(yearsOf(indicator).keys()) : null
    const rows = table.rows.flatMap((row, i) =>
      row.value !== null && row.value !== 0 && (!upper || upper.has(row.year)) ? [i] : [],
    )
    expect(sumErrors(tables, table)).toEqual([])
    for (let k = 0; k < 40; k++) {
      const index = rows[Math.floor((k * rows.length) / 40)]!
      const wrong = withWrongDigit(table, index, k)
      const errors = sumErrors(
        { ...tables, series: tables.series.map((one) => (one === table ? wrong : one)) },
        wrong,
      )
      const { region, year } = table.rows[index]!
      expect(
        errors.some((error) => error.reason.includes(String(year))),
        `${region} ${year}`,
      ).toBe(true)
    }
  })
})
