import { LEVELS, type AlikeFigures, type Level, type Series } from '../../src/atlas/model'
import type { TableError } from './errors'
import type { Tables } from './load'
import { coverageOf } from './series'
import { errorAt } from './table'

/** The nation's own row is nobody's like. */
const NATION = '00'
/** Part of the regions of the fullest year that a newer one must have to stand in its place. */
const FULL = 0.95

/** The figures by which the regions of each level are compared, each of the newest year that nearly all have. */
export function alikeOf(
  tables: Tables,
  series: ReadonlyMap<string, readonly Series[]>,
): Map<Level, AlikeFigures> {
  return new Map(
    LEVELS.map((level) => {
      const found = tables.alike.rows
        .filter((row) => row.level === level)
        .flatMap((row) => {
          const one = series.get(row.indicator)?.find((each) => each.level === level)
          return one ? [{ row, one, at: newestOf(one) }] : []
        })
      const regions = [...new Set(found.flatMap(({ one }) => one.regions))]
        .filter((code) => code !== NATION)
        .sort()
      const figures = found.map(({ row: { indicator: id, weight, word_ko, word_en }, one, at }) => {
        const year = one.years[at]!
        const sources = coverageOf(tables, id, [{ ...one, years: [year] }])[level]?.sources ?? []
        return { id, year, weight, word: { ko: word_ko, en: word_en }, sources }
      })
      const rows = found.map(({ one }) => new Map(one.regions.map((code, r) => [code, one.values[r]!])))
      const values = regions.map((code) => found.map(({ at }, i) => rows[i]!.get(code)?.[at] ?? null))
      return [level, { regions, figures, values }] as const
    }),
  )
}

/** The place of the newest year in which nearly as many regions have a figure as in the fullest. */
function newestOf({ years, regions, values }: Series): number {
  const known = years.map(
    (_, y) => values.filter((row, r) => regions[r] !== NATION && typeof row[y] === 'number').length,
  )
  return known.findLastIndex((count) => count >= FULL * Math.max(...known))
}

/** What is wrong with the table of these figures: each is known at its level, stands there once, and is no count. */
export function alikeErrors({ alike, indicators, series }: Tables): TableError[] {
  if ([alike, indicators].some(({ errors }) => errors.length)) return []
  const has = (id: string, level: string) => series.some((one) => one.indicator === id && one.level === level)
  const seen = new Set<string>()
  return alike.rows.flatMap((row, i) => {
    const at = (reason: string, hint: string) => [errorAt(alike, i, 'indicator', reason, hint)]
    const known = indicators.rows.find(({ id }) => id === row.indicator)
    if (!known) return at(`unknown indicator "${row.indicator}"`, 'the ids stand in indicators.csv')
    const parts = known.numerator ? [known.numerator, known.denominator] : []
    // A ratio of something unknown is said where it is declared.
    const told = parts.some((id) => !indicators.rows.some((one) => one.id === id))
    if (!told && !has(known.id, row.level) && !(parts.length && parts.every((id) => has(id, row.level))))
      return at(`${known.id} has no figures by ${row.level}`, 'delete the row')
    // Large places are like each other in every count.
    if (known.summable) return at(`${known.id} is a count`, 'take a rate, a share or a mean')
    const key = `${row.level} ${row.indicator}`
    if (seen.has(key)) return at(`${known.id} stands twice at this level`, 'keep one of them')
    seen.add(key)
    return []
  })
}
