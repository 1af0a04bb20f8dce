import { figure, seriesOf, type Atlas } from '../atlas/atlas'
import type { Indicator, Level, Series, Unit } from '../atlas/model'
import { unitsOf } from '../atlas/units'

/** The figure of one unit of a vintage, and where it comes from when it is not simply the unit's own. */
export interface UnitFigure {
  readonly unit: Unit
  readonly value: number | null
  /** Codes of the statistical units that were added up, or that overlap the unit when there is no figure. */
  readonly parts: readonly string[]
  readonly kind: 'own' | 'sum' | 'none' | 'part-of' | 'redrawn'
  readonly flag: string
}

/**
 * Figures are published for the units of the statistics (a reader's own may be of another vintage). A unit of another
 * vintage has a figure only if it is one of them, or exactly several of them put together and the figure may be added up
 * (a ratio: its two parts may). A general district has none of its own, and a redrawn unit none at all: nothing is guessed.
 */
export function figuresOf(
  atlas: Atlas,
  indicator: Indicator,
  level: Level,
  vintage: string,
  year: number,
): UnitFigure[] {
  const { catalogue } = atlas
  const series = seriesOf(atlas, indicator.id, level)
  const units = unitsOf(catalogue, vintage, level)
  const published = series?.vintage ?? 'statistics'
  if (vintage === published) return units.map((unit) => own(unit, series, year))

  const at = level === 'province' ? 1 : 0
  const home = new Map(catalogue.atoms.map(({ id, units: of }) => [id, of[published]?.[at] ?? '']))
  return units.map((unit) => {
    const parts = [...new Set(unit.atoms.map((atom) => home.get(atom) ?? ''))]
    const whole = catalogue.atoms.filter(({ id }) => parts.includes(home.get(id) ?? '')).length
    const first = parts[0]
    if (whole === unit.atoms.length) {
      if (parts.length === 1 && first !== undefined) return { ...own(unit, series, year, first), parts }
      const value = combined(atlas, indicator, level, parts, year)
      return { unit, value, parts, kind: value === null ? 'none' : 'sum', flag: '' }
    }
    const inside = parts.length === 1 && unit.region.level === 'district'
    return { unit, value: null, parts, kind: inside ? 'part-of' : 'redrawn', flag: '' }
  })
}

function own(unit: Unit, series: Series | undefined, year: number, code = unit.region.code): UnitFigure {
  const value = series ? figure(series, code, year) : null
  const flag = series?.flags[`${code} ${year}`] ?? ''
  return { unit, value, parts: [code], kind: value === null ? 'none' : 'own', flag }
}

/** Sum of the parts where figures may be added, ratio of the sums for a declared ratio, null otherwise. */
function combined(
  atlas: Atlas,
  indicator: Indicator,
  level: Level,
  parts: readonly string[],
  year: number,
): number | null {
  const total = (id: string): number | null => {
    const series = seriesOf(atlas, id, level)
    if (!series) return null
    return parts.reduce<number | null>((sum, code) => {
      const value = figure(series, code, year)
      return sum === null || value === null ? null : sum + value
    }, 0)
  }
  if (indicator.summable) return total(indicator.id)
  if (!indicator.ratio) return null
  const numerator = total(indicator.ratio.numerator)
  const denominator = total(indicator.ratio.denominator)
  return numerator === null || !denominator ? null : (numerator / denominator) * indicator.ratio.factor
}
