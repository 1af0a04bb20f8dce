import type { Series } from '../atlas/model'

/** The mean of a fixed set of regions over the years. */
export interface Panel {
  /** Codes in the mean: those with figure and weight in every year of `line`. */
  readonly members: readonly string[]
  /** Year and mean in table units, years ascending. */
  readonly line: readonly (readonly [number, number])[]
}

/**
 * The mean of some regions in each year: sum of value x weight / sum of weights, or the simple mean where nothing
 * weighs (`null`). Its years are those in which any of the regions has figure and weight; a region that lacks one of
 * these years is left out of all of them, so that no change of the mean comes from a change of who is in it.
 */
export function panelOf(series: Series, weight: Series | null, codes: readonly string[]): Panel {
  const value = reader(series)
  const weigh = weight ? reader(weight) : () => 1
  const held = (code: string, year: number) => value(code, year) !== null && weigh(code, year) !== null
  const years = series.years.filter((year) => codes.some((code) => held(code, year)))
  const members = codes.filter((code) => years.every((year) => held(code, year)))
  const line = years.flatMap((year) => {
    const total = sum(members.map((code) => weigh(code, year) ?? 0))
    const weighted = sum(members.map((code) => (value(code, year) ?? 0) * (weigh(code, year) ?? 0)))
    return total > 0 ? [[year, weighted / total] as const] : []
  })
  return { members, line }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

function reader(series: Series) {
  const column = new Map(series.years.map((year, i) => [year, i]))
  const row = new Map(series.regions.map((code, i) => [code, series.values[i]]))
  return (code: string, year: number) => row.get(code)?.[column.get(year) ?? -1] ?? null
}
