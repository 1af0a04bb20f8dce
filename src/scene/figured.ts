import { seriesOf, type Atlas } from '../atlas/atlas'
import type { Indicator, Series } from '../atlas/model'
import { ranksOf } from '../stats/rank'
import type { View } from '../view/view'
import { figuresOf, type UnitFigure } from './figures'
import { nationalFigures } from './nation'

/** What of a view the figures depend on. */
export type FiguredBy = Pick<View, 'indicator' | 'level' | 'vintage' | 'year'>

/** The first step to a scene: the figures of a year, in the unit of their table. */
export interface Figured {
  readonly indicator: Indicator
  readonly series: Series | undefined
  readonly figures: readonly UnitFigure[]
  /** Of each figure: 1 = highest; null where there is none. */
  readonly ranks: readonly (number | null)[]
  readonly nation: number | null
}

/** Throws when the view names an indicator the catalogue lacks; `view/legal.ts` makes sure that it does not. */
export function figured(atlas: Atlas, { indicator: id, level, vintage, year }: FiguredBy): Figured {
  const indicator = atlas.catalogue.indicators.find((one) => one.id === id)
  if (!indicator) throw new Error(`No indicator has the id ${id}.`)
  const figures = figuresOf(atlas, indicator, level, vintage, year)
  return {
    indicator,
    series: seriesOf(atlas, id, level),
    figures,
    ranks: ranksOf(figures.map(({ value }) => value)),
    nation: nationalFigures(atlas, indicator, level).get(year) ?? null,
  }
}
