import type { Series } from '../atlas/model'

/**
 * A figure made of two tables: numerator / denominator x factor, for the years and regions that both tables know, in
 * the order of the numerator. Null where either has no figure or the denominator is zero. A figure carries the flags
 * of both parts, each once (`p`, `b`, `pb`). The build and the page both derive with this.
 *
 * @param indicator id of the result; the numerator's where it is left out
 * Throws when the two are not of the same level.
 */
export function derive(
  numerator: Series,
  denominator: Series,
  factor: number,
  indicator = numerator.indicator,
): Series {
  if (numerator.level !== denominator.level) {
    throw new Error(
      `${numerator.indicator} is by ${numerator.level}, ${denominator.indicator} by ${denominator.level}.`,
    )
  }
  const column = new Map(denominator.years.map((year, i) => [year, i]))
  const row = new Map(denominator.regions.map((code, i) => [code, i]))
  const years = numerator.years.filter((year) => column.has(year))
  const regions = numerator.regions.filter((code) => row.has(code))
  const rows = new Map(numerator.regions.map((code, i) => [code, numerator.values[i]!]))
  const flags: Record<string, string> = {}

  const values = regions.map((code) =>
    years.map((year) => {
      const above = rows.get(code)![numerator.years.indexOf(year)] ?? null
      const below = denominator.values[row.get(code)!]![column.get(year)!] ?? null
      if (above === null || below === null || below === 0) return null
      const cell = `${code} ${year}`
      const flag = new Set(`${numerator.flags[cell] ?? ''}${denominator.flags[cell] ?? ''}`)
      if (flag.size) flags[cell] = [...flag].sort().join('')
      return (above / below) * factor
    }),
  )
  return { indicator, level: numerator.level, years, regions, values, flags }
}
