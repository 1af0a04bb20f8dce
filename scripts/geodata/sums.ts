import type { SeriesTable, Tables } from './load'
import type { TableError } from './errors'
import { errorAt } from './table'

/** How far a sum may be off, in table units, and why. Everything that is not named here must hold exactly. */
interface Allowance {
  readonly indicator: string
  readonly years: readonly [number, number]
  readonly tolerance: number
  readonly why: string
}

const ALWAYS = [0, 9999] as const
const rounded = 'every figure was rounded by itself'
const vital = 'provisional figures of 2023 are rounded to hundreds'

/** Sums of the provinces against the nation. */
const NATION_ALLOWANCES: readonly Allowance[] = [
  { indicator: 'grni-nominal', years: ALWAYS, tolerance: 2, why: rounded },
  { indicator: 'net-primary-income-from-outside', years: ALWAYS, tolerance: 2, why: rounded },
  { indicator: 'employed-persons', years: ALWAYS, tolerance: 3, why: rounded },
  { indicator: 'labour-force', years: ALWAYS, tolerance: 3, why: rounded },
  { indicator: 'population-15-plus', years: ALWAYS, tolerance: 4, why: rounded },
  { indicator: 'births', years: [2023, 2023], tolerance: 100, why: vital },
  { indicator: 'deaths', years: [2023, 2023], tolerance: 200, why: vital },
  { indicator: 'natural-increase', years: [2023, 2023], tolerance: 100, why: vital },
  { indicator: 'marriages', years: ALWAYS, tolerance: 12288, why: 'the nation counts addresses abroad' },
]

/** Sums of the municipalities against their province. */
const PROVINCE_ALLOWANCES: readonly Allowance[] = [
  { indicator: 'grdp-nominal', years: ALWAYS, tolerance: 1, why: rounded },
  { indicator: 'births', years: [2023, 2023], tolerance: 56, why: vital },
]

/** What one province gains, others lose: all provinces of a year sum to zero. */
const ZERO_SUM: readonly string[] = [
  'net-migration-total',
  'youth-net-migration-20-39',
  'youth-net-migration-20-29-2002-2021',
]

/**
 * Gunwi-gun went from Gyeongbuk (47) to Daegu (27) in 2023. Municipality tables have it in Daegu in all years, province
 * tables only since: before, the two differ by equal and opposite amounts.
 */
const GUNWI = { provinces: ['27', '47'], before: 2023 } as const

/** Fewest provinces of a complete year: the thirteen of 1982. */
const COMPLETE = 13
/** Slack for adding binary fractions. */
const EPSILON = 1e-6

/** Figures of a table by `code year`. */
function figuresOf(table: SeriesTable): Map<string, number> {
  return new Map(
    table.rows.flatMap((row) =>
      row.value === null ? [] : [[`${row.region} ${row.year}`, row.value] as const],
    ),
  )
}

const allowance = (list: readonly Allowance[], indicator: string, year: number): number =>
  list.find((one) => one.indicator === indicator && one.years[0] <= year && year <= one.years[1])
    ?.tolerance ?? 0

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
const HINT = 'correct the wrong figure; a gap the publisher explains belongs in scripts/geodata/sums.ts'

/** The sums that must hold within a table that may be summed, and between it and the table of the level above. */
export function sumErrors(tables: Tables, table: SeriesTable): TableError[] {
  const entry = tables.indicators.rows.find((row) => row.id === table.indicator)
  if (!entry?.summable || table.errors.length) return []
  return table.level === 'province'
    ? [...nationErrors(table), ...(ZERO_SUM.includes(entry.id) ? zeroErrors(table) : [])]
    : provinceErrors(tables, table)
}

function nationErrors(table: SeriesTable): TableError[] {
  const years = provincesByYear(table)
  return table.rows.flatMap((row, i) => {
    const parts = years.get(row.year) ?? []
    if (row.region !== '00' || row.value === null || parts.length < COMPLETE) return []
    const sum = total(parts)
    const off = Math.abs(sum - row.value)
    if (off <= allowance(NATION_ALLOWANCES, table.indicator, row.year) + EPSILON) return []
    const reason = `the provinces of ${row.year} sum to ${neat(sum)}, the nation is ${neat(row.value)}`
    return [errorAt(table, i, 'value', reason, HINT)]
  })
}

function zeroErrors(table: SeriesTable): TableError[] {
  return [...provincesByYear(table)].flatMap(([year, parts]) => {
    const sum = total(parts)
    if (Math.abs(sum) <= EPSILON) return []
    const first = table.rows.findIndex((row) => row.year === year)
    const reason = `the provinces of ${year} sum to ${neat(sum)}, moves within the nation to 0`
    return [errorAt(table, first, 'value', reason, HINT)]
  })
}

function provincesByYear(table: SeriesTable): Map<number, number[]> {
  const years = new Map<number, number[]>()
  for (const row of table.rows)
    if (row.region !== '00' && row.value !== null)
      years.set(row.year, [...(years.get(row.year) ?? []), row.value])
  return years
}

/** A province and a year for which every municipality has a figure: their sum and that of the province table. */
export interface Pair {
  readonly province: string
  readonly year: number
  readonly municipalities: number
  readonly reported: number
}

/** All pairs that can be compared: a sum of all municipalities and the figure of their province. */
export function pairsOf(tables: Tables, table: SeriesTable): Pair[] {
  const upper = tables.series.find((one) => one.indicator === table.indicator && one.level === 'province')
  if (!upper) return []
  const reported = figuresOf(upper)
  const figures = figuresOf(table)
  const units = new Map<string, string[]>()
  for (const row of tables.regions.rows)
    if (row.level === 'municipality' && row.vintages.includes('statistics'))
      units.set(row.parent, [...(units.get(row.parent) ?? []), row.code])
  const years = [...new Set(table.rows.map((row) => row.year))]
  return years.flatMap((year) =>
    [...units].flatMap(([province, codes]) => {
      const whole = reported.get(`${province} ${year}`)
      const parts = codes.flatMap((code) => figures.get(`${code} ${year}`) ?? [])
      return whole === undefined || parts.length < codes.length
        ? []
        : [{ province, year, municipalities: total(parts), reported: whole }]
    }),
  )
}

function provinceErrors(tables: Tables, table: SeriesTable): TableError[] {
  const pairs = pairsOf(tables, table)
  const gap = (pair: Pair): number => pair.municipalities - pair.reported
  return pairs.flatMap((pair) => {
    const moved = pair.year < GUNWI.before && GUNWI.provinces.some((code) => code === pair.province)
    const both = pairs.filter(
      (one) => one.year === pair.year && GUNWI.provinces.some((code) => code === one.province),
    )
    // Where one of the two is not complete, what was moved between them is not known.
    if (moved && both.length < GUNWI.provinces.length) return []
    const off = moved ? total(both.map(gap)) : gap(pair)
    if (Math.abs(off) <= allowance(PROVINCE_ALLOWANCES, table.indicator, pair.year) + EPSILON) return []
    const first = table.rows.findIndex(
      (row) => row.year === pair.year && row.region.startsWith(pair.province),
    )
    const reason = `the municipalities of ${pair.province} in ${pair.year} sum to ${neat(pair.municipalities)}, the province is ${neat(pair.reported)}`
    return [errorAt(table, first, 'value', reason, HINT)]
  })
}

/** A sum without the noise of binary fractions. */
const neat = (value: number): string => String(Number(value.toFixed(6)))
