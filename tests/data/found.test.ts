import { describe, expect, test } from 'vitest'
import { tables } from './tables'

/**
 * What was found for the municipalities, series by series: what it was called, the indicator that carries it, its figures,
 * its first and its last year. Published shares of vacant homes follow from the two numbers that are kept; the share aged
 * 65 and over of 2022 and 2023 is the publisher's own, not the one computed from residents with a known address.
 */
const FOUND = `
access-childcare-share access-childcare-share 914 2020 2024
access-emergency-share access-emergency-share 913 2020 2024
access-expressway-ic-km access-expressway-ic-km 453 2020 2021
access-fire-station-km access-fire-station-km 911 2020 2024
access-high-speed-rail-km access-high-speed-rail-km 452 2020 2021
access-library-share access-library-share 914 2020 2024
access-park-share access-park-share 914 2020 2024
access-police-station-km access-police-station-km 914 2020 2024
access-primary-school-share access-primary-school-share 914 2020 2024
active-businesses-corporate active-businesses-corporate 3431 2010 2024
active-businesses active-businesses 3431 2010 2024
ageing-index ageing-index 2263 2015 2024
ageing-share-65plus ageing-share-65plus 687 2022 2024
agriculture-employment-share agriculture-employment-share 228 2024 2024
average-pay-residence average-pay-residence 229 2024 2024
basic-livelihood-share basic-livelihood-share 1139 2019 2023
childcare-centres-per-1000-infants childcare-centres-per-1000-infants 2484 2014 2024
crude-death-rate crude-death-rate 912 2020 2024
crude-marriage-rate crude-marriage-rate 2484 2014 2024
cultural-facilities cultural-facilities 2165 2014 2024
daytime-population-index daytime-population-index 229 2020 2020
doctors-per-1000 doctors-per-1000 2163 2014 2024
employed-residents employed-residents 228 2024 2024
employment-rate employment-rate 1989 2013 2024
establishment-employees-2017-2019 establishment-employees 590 2017 2019
establishment-employees establishment-employees 229 2024 2024
establishments-2024 establishments 229 2024 2024
extinction-risk-index extinction-risk-index 687 2022 2024
foreign-nationals foreign-nationals 1140 2020 2024
grdp-nominal-base2015 grdp-nominal-base2015 1134 2015 2021
grdp-nominal grdp-nominal 228 2022 2022
gva-agriculture-share-base2015 gva-agriculture-share-base2015 444 2015 2020
gva-manufacturing-base2015 manufacturing-gva-nominal-base2015 444 2015 2020
gva-manufacturing-share-base2015 manufacturing-share-of-gva-base2015 444 2015 2020
homes homes 2290 2015 2024
hospital-beds-per-1000 hospital-beds-per-1000 2267 2014 2024
industrial-park-area industrial-park-area 182 2025 2025
industrial-park-operating-firms industrial-park-operating-firms 182 2025 2025
industrial-park-tenants industrial-park-tenants 182 2025 2025
industrial-parks industrial-parks 182 2025 2025
knowledge-industry-lq-3y knowledge-industry-lq-3y 229 2019 2019
labour-participation-rate labour-participation-rate-towns 1066 2020 2024
land-price-change land-price-change 1140 2020 2024
mining-manufacturing-employment-share mining-manufacturing-employment-share 228 2024 2024
nabis-core-fiscal-independence-3y nabis-core-fiscal-independence-3y 228 2024 2024
nabis-core-population-growth-5y nabis-core-population-growth-5y 228 2024 2024
natural-increase-rate natural-increase-rate 2484 2014 2024
old-home-share old-home-share 2269 2015 2024
residents-per-119-centre residents-per-119-centre 910 2020 2023
road-pavement-rate road-pavement-rate 2165 2014 2024
self-rated-health-standardised self-rated-health-standardised 3881 2008 2024
sewerage-coverage sewerage-coverage 2494 2014 2024
share-20-39 share-20-39 687 2022 2024
single-household-share single-household-share 915 2020 2023
specialists-emergency specialists-emergency 686 2010 2020
specialists-obstetrics specialists-obstetrics 686 2010 2020
specialists-paediatrics specialists-paediatrics 686 2010 2020
specialists specialists 686 2010 2020
total-fertility-rate total-fertility-rate 5675 2000 2024
total-pay-residence total-pay-residence 229 2024 2024
unemployment-rate unemployment-rate 1989 2013 2024
vacant-home-ratio vacant-home-ratio 2290 2015 2024
vacant-homes vacant-homes 2290 2015 2024
wage-earners-residence wage-earners-residence 229 2024 2024
water-supply-coverage water-supply-coverage 1639 2014 2024
welfare-budget-share welfare-budget-share 906 2019 2022
youth-share-20-34 youth-share-20-34 2723 2014 2025
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '))

const PRINTED = [
  ['11110 2015', 2.8],
  ['46170 2020', 21.2],
  ['46770 2024', 19.3],
] as const

const seriesOf = (id: string) =>
  tables.series.find(({ indicator, level }) => indicator === id && level === 'municipality')

describe('the 67 series found for the municipalities', () => {
  test.each(FOUND)(
    '%s is carried by %s, all %i figures of it, from %i to %i',
    (_, id, count, first, last) => {
      const row = tables.indicators.rows.find((one) => one.id === id)!
      // A ratio has as many figures as the table it is counted by.
      const rows = (seriesOf(id) ?? seriesOf(row.numerator))!.rows
      const years = rows.map(({ year }) => year)
      expect(rows.length).toBeGreaterThanOrEqual(Number(count))
      expect(Math.min(...years)).toBeLessThanOrEqual(Number(first))
      expect(Math.max(...years)).toBeGreaterThanOrEqual(Number(last))
      expect(row.title_ko && row.title_en && row.question_ko && row.question_en).not.toBe('')
    },
  )
  test('are all of them, and computed shares are the published ones to a twentieth of a point', () => {
    expect(FOUND).toHaveLength(67)
    const [vacant, homes] = ['vacant-homes', 'homes'].map(
      (id) => new Map(seriesOf(id)!.rows.map((one) => [`${one.region} ${one.year}`, one.value!])),
    )
    // As printed: Jongno-gu, Naju-si and Goheung-gun of three years.
    for (const [at, printed] of PRINTED)
      expect((vacant!.get(at)! / homes!.get(at)!) * 100).toBeCloseTo(printed, 1)
  })
})
