import type { Catalogue, Level, PaletteId, Scheme } from '../atlas/model'
import { unitsOf } from '../atlas/units'
import { OwnError } from './error'
import { isYear, sourceLine, yearOf } from './heading'
import type { Layout } from './layout'
import { matchRegions, type Problem } from './match'
import { COUNTS, decimalsOf, numberOf, unitOf } from './number'
import { VINTAGE } from './regions'

/** A reader's own figures. `values[r][y]` is that of `regions[r]` in `years[y]`, null = none. */
export interface OwnTable {
  readonly title: string
  readonly unit: string
  readonly decimals: number
  readonly level: Level
  readonly years: readonly number[]
  readonly regions: readonly string[]
  readonly values: readonly (readonly (number | null)[])[]
  readonly source: string
  readonly palette: PaletteId
  readonly scheme: Scheme
  readonly midpoint: number | null
  readonly summable: boolean
}

/** What became of the rows. Rows and columns count from 1, as in the spreadsheet. */
export interface Report {
  /** Rows that found their region, of all rows with a name. */
  readonly matched: number
  readonly rows: number
  readonly problems: readonly Problem[]
  readonly notNumbers: readonly { readonly row: number; readonly column: number; readonly text: string }[]
  /** Codes of the units that no row names. */
  readonly missing: readonly string[]
}

export interface Choice {
  /** Index into the measures of the layout. */
  readonly measure: number
  /** Columns instead of those of the measure. */
  readonly columns?: readonly number[]
  /** The year of columns that name none. */
  readonly year?: number
}

/** Longest texts of a table. */
export const LONGEST = { title: 200, unit: 30, source: 300 } as const

interface Figure {
  readonly row: number
  readonly year: number
  readonly column: number
}

/**
 * The figures of a choice. Where a region has two figures of a year, the first is kept; that they differ is reported.
 * Throws `OwnError`: noRegions, noNumbers, noYear.
 */
export function tableOf(
  cells: readonly (readonly string[])[],
  layout: Layout,
  choice: Choice,
  catalogue: Catalogue,
): OwnTable & { readonly report: Report } {
  const measure = layout.measures[choice.measure]
  const chosen = choice.columns ?? measure?.columns ?? []
  const named = namedRows(cells, layout)
  const { level, matched, problems } = matchRegions(named, catalogue)
  const notNumbers: Report['notNumbers'][number][] = []
  const repeated = new Set<number>()
  const kept = new Map<string, number | null>()
  const texts: string[] = []
  const unread = ({ row, column }: Omit<Figure, 'year'>, text: string) =>
    notNumbers.push({ row: row + 1, column: column + 1, text })
  named.forEach(({ row }, i) => {
    const code = matched[i]
    if (!code) return
    for (const figure of figuresOf(cells, layout, chosen, choice, row, unread)) {
      const text = cells[row]?.[figure.column] ?? ''
      const value = numberOf(text)
      if (value === undefined) unread(figure, text)
      else texts.push(text)
      const key = `${code} ${figure.year}`
      const before = kept.get(key)
      if (before === undefined) kept.set(key, value ?? null)
      else if (before !== (value ?? null)) repeated.add(i)
    }
  })
  if (!matched.some(Boolean)) throw new OwnError('noRegions')
  const known = [...kept.values()].filter((value) => value !== null)
  if (!known.length) throw new OwnError('noNumbers')
  const units = unitsOf(catalogue, VINTAGE, level).map(({ region }) => region.code)
  const regions = units.filter((code) => matched.includes(code))
  const years = [...new Set([...kept.keys()].map((key) => Number(key.split(' ')[1])))].sort((a, b) => a - b)
  const unit = unitOf(texts) || unitOfColumns(layout, chosen) || layout.unit
  const title = titleOf(layout, chosen)
  const signed = known.some((value) => value < 0) && known.some((value) => value > 0)
  return {
    title: title.slice(0, LONGEST.title),
    unit: unit.slice(0, LONGEST.unit),
    decimals: shownDecimals(known),
    level,
    years,
    regions,
    values: regions.map((code) => years.map((year) => kept.get(`${code} ${year}`) ?? null)),
    source: (layout.notes.map(sourceLine).find(Boolean) ?? '').slice(0, LONGEST.source),
    palette: signed ? 'orange-blue' : 'blues',
    scheme: { method: 'quantile', classes: 5 },
    midpoint: signed ? 0 : null,
    summable: isSummable(title, unit, known),
    report: {
      matched: matched.filter(Boolean).length,
      rows: named.length,
      problems: [
        ...problems.filter(({ kind }) => kind !== 'repeated'),
        ...[...repeated].map((row): Problem => ({
          row,
          name: named[row]!.name,
          kind: 'repeated',
          suggestions: [],
        })),
      ]
        .map((problem) => ({ ...problem, row: named[problem.row]!.row + 1 }))
        .sort((a, b) => a.row - b.row),
      notNumbers,
      missing: units.filter((code) => !matched.includes(code)),
    },
  }
}

/** The rows that have a name; merged cells of provinces, and of regions over several years, are filled from above. */
function namedRows(
  cells: readonly (readonly string[])[],
  { firstRow, lastRow, region, province, shape }: Layout,
) {
  let [name, whole] = ['', '']
  return cells.slice(firstRow, lastRow + 1).flatMap((line, i) => {
    if (province !== null) whole = line[province] || whole
    name = line[region] || (shape === 'long' ? name : '')
    return name ? [{ row: firstRow + i, name, ...(province === null ? {} : { province: whole }) }] : []
  })
}

function figuresOf(
  cells: readonly (readonly string[])[],
  layout: Layout,
  chosen: readonly number[],
  { year: given }: Choice,
  row: number,
  unread: (where: Omit<Figure, 'year'>, text: string) => void,
): Figure[] {
  if (layout.year !== null) {
    const text = cells[row]?.[layout.year] ?? ''
    const year = yearOf(text)
    if (year === null || !isYear(year)) {
      if (text) unread({ row, column: layout.year }, text)
      return []
    }
    return chosen.slice(0, 1).map((column) => ({ row, column, year }))
  }
  return chosen.map((column) => {
    const year = layout.columns.find(({ index }) => index === column)?.year ?? given
    if (year === undefined || !isYear(year)) throw new OwnError('noYear')
    return { row, column, year }
  })
}

const columnsAt = (layout: Layout, chosen: readonly number[]) =>
  layout.columns.filter(({ index }) => chosen.includes(index))

const unitOfColumns = (layout: Layout, chosen: readonly number[]) =>
  columnsAt(layout, chosen).find(({ unit }) => unit)?.unit ?? ''

/** What is measured, after the title of the table where that does not say it already. */
function titleOf(layout: Layout, chosen: readonly number[]): string {
  const name = columnsAt(layout, chosen)[0]?.name ?? ''
  return layout.title.includes(name) ? layout.title : [layout.title, name].filter(Boolean).join(' · ')
}

/** Whether figures may be added up: counts may; what is per head, a mean, a rate or an index may not. */
const isSummable = (title: string, unit: string, values: readonly number[]) =>
  COUNTS.test(unit) &&
  !/당|평균|중위|비율|[율률]|지수|밀도|\bper\b|average|mean|median|rate|ratio|index/i.test(title) &&
  values.every((value) => value >= 0 && Number.isInteger(value))

/** All that were written, but no more than three behind the point where there are digits before it. */
function shownDecimals(values: readonly number[]): number {
  const most = values.reduce((top, value) => Math.max(top, decimalsOf(value)), 0)
  return Math.min(most, values.some((value) => Math.abs(value) >= 1) ? 3 : 6)
}
