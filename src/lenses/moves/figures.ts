import type { Birth, Indicator, Level, Moves, Series, Text } from '../../atlas/model'
import {
  allExchanges,
  balanceOf,
  balancesOf,
  currentsOf,
  exchangesOf,
  measured,
  type Measure,
} from './exchange'
import { movesText } from './words'

/** Moves as figures of regions, so that they are classed, coloured, ranked and told like those of any indicator. */

/** The id of figures that stand in no catalogue. */
export const MOVES = 'moves'

/** A region whose moves are looked at by itself. */
export interface Chosen {
  readonly code: string
  readonly name: Text
}

export interface Figures {
  readonly indicator: Indicator
  readonly series: Series
  /** Persons of the strongest current in any year, by which all widths are measured. */
  readonly most: number
}

const kept = new WeakMap<Moves, Map<string, Figures>>()

/** Moves as an indicator; worked out once for all years, so that classes stay and a year costs no more than any other's. */
export function figuresOf(moves: Moves, level: Level, measure: Measure, chosen: Chosen | null): Figures {
  let known = kept.get(moves)
  if (!known) kept.set(moves, (known = new Map<string, Figures>()))
  const key = `${measure}/${chosen?.code ?? ''}`
  const found = known.get(key) ?? {
    indicator: indicatorOf(moves, level, measure, chosen),
    series: seriesOf(moves, level, measure, chosen),
    most: Math.max(
      1,
      ...moves.years.map((year) => currentsIn(moves, year, measure, chosen)[0]?.persons ?? 0),
    ),
  }
  known.set(key, found)
  return found
}

/** The currents of a year, the strongest first: of the region chosen, else of all. */
export function currentsIn(moves: Moves, year: number, measure: Measure, chosen: Chosen | null) {
  const exchanges = chosen ? exchangesOf(moves, chosen.code, year) : allExchanges(moves, year)
  return currentsOf(exchanges, measure, chosen?.code ?? null)
}

/** Net figures around zero, all others from zero on. */
function indicatorOf(moves: Moves, level: Level, measure: Measure, chosen: Chosen | null): Indicator {
  const unit = movesText('persons')
  const net = measure === 'net'
  return {
    id: MOVES,
    aliases: [],
    family: MOVES,
    theme: '',
    title: chosen ? movesText(`${measure}Of`, { name: chosen.name }) : movesText(`${measure}Title`),
    unit,
    decimals: 0,
    display: { factor: 1, unit, decimals: 0 },
    polarity: 'neutral',
    nature: net ? 'diverging' : 'sequential',
    midpoint: net ? 0 : null,
    midpointLabel: net ? movesText('even') : { ko: '', en: '' },
    palette: net ? 'orange-blue' : measure === 'out' ? 'oranges' : 'blues',
    // Figures of thousands need room below their legend.
    scheme: { method: 'quantile', classes: level === 'province' || !chosen ? 5 : 7 },
    summable: true,
    national: 'sum',
    weight: null,
    ratio: null,
    notJoinedWith: [],
    breaks: moves.births.map(({ year, note }) => ({ level: 'province', year, kind: 'boundary', note })),
    levels: { [level]: { years: moves.years, sources: moves.sources } },
  }
}

/** What every region came to: with all others together, or with the one that is chosen, which itself has no figure. */
function seriesOf(moves: Moves, level: Level, measure: Measure, chosen: Chosen | null): Series {
  const columns = moves.years.map((year) => {
    if (!chosen)
      return new Map([...balancesOf(moves, year)].map(([code, of]) => [code, measured(of, measure)]))
    // Seen from the one that is chosen: who came to it from there, and who left it.
    return new Map(
      exchangesOf(moves, chosen.code, year).map((one) => [one.b, measured(balanceOf([one]), measure)]),
    )
  })
  return {
    indicator: MOVES,
    level,
    years: moves.years,
    regions: moves.codes,
    values: moves.codes.map((code) => columns.map((column) => column.get(code) ?? null)),
    flags: {},
    terms: {
      question: chosen ? movesText('questionOf', { name: chosen.name }) : movesText('question'),
      description: movesText('description', {
        units: movesText(level === 'province' ? 'unitsProvince' : 'unitsMunicipality'),
      }),
      caption: movesText(level === 'province' ? 'captionProvince' : 'captionMunicipality'),
      caution: { ko: '', en: '' },
      period: movesText('period'),
    },
  }
}

/** The region that another was still a part of in a year; undefined when it was there. */
export const partIn = ({ births }: Moves, code: string, year: number): Birth | undefined =>
  births.find((birth) => birth.region === code && year < birth.year)
