import { indicatorOf, seriesNeeded } from '../atlas/atlas'
import type { Catalogue, Lang } from '../atlas/model'
import { IndicatorResolver } from './indicator-resolver'
import type { ResolvedFigure } from './model'
import { MovesResolver, movesFilesOf } from './moves-resolver'
import { problem, type Problem } from './problem'
import type { Form, Reference } from './reference'
import { TableResolver } from './table-resolver'
import { Unresolved, type Tables } from './resolver'

/** Ids of series and names of tables of the policy and of moves that references need to be resolved. */
export interface Needs {
  readonly series: readonly string[]
  readonly policy: readonly string[]
  readonly moves: readonly string[]
}

export function needsOf(references: readonly Reference[], catalogue: Catalogue): Needs {
  const series = references.flatMap(({ form, parts }) => {
    const indicator = BY_INDICATOR.includes(form) ? indicatorOf(catalogue, parts[0] ?? '') : undefined
    return indicator ? seriesNeeded(indicator) : []
  })
  const policy = references.flatMap(({ form, parts }) => (form === 'table' ? [parts[0] ?? ''] : []))
  const moves = references.flatMap(({ form, parts }) =>
    form === 'moved'
      ? movesFilesOf(parts.slice(0, 2))
      : form === 'gained'
        ? movesFilesOf(parts.slice(0, 1))
        : [],
  )
  return { series: [...new Set(series)], policy: [...new Set(policy)], moves: [...new Set(moves)] }
}

const BY_INDICATOR: readonly Form[] = [
  'value',
  'capital',
  'rest',
  'share',
  'sum',
  'change',
  'rank',
  'highest',
  'lowest',
  'count',
]

/** A reference as the figure it stands for; or why it stands for none. @param line of the text it stands in */
export function resolve(
  reference: Reference,
  tables: Tables,
  lang: Lang,
  line: number,
): ResolvedFigure | Problem {
  const [first = '', second = '', third = '', fourth = '', fifth = ''] = reference.parts
  const figures = new IndicatorResolver(reference, tables, lang)
  const facts = new TableResolver(reference, tables, lang)
  const moves = new MovesResolver(reference, tables, lang)
  const forms: Readonly<Record<Form, () => ResolvedFigure>> = {
    value: () => figures.value(first, second, third),
    capital: () => figures.capitalOrRest(first, 'capital', second),
    rest: () => figures.capitalOrRest(first, 'rest', second),
    share: () => figures.share(first, second),
    sum: () => figures.sum(first, second, third, fourth),
    change: () => figures.change(first, second, third, fourth),
    rank: () => figures.rank(first, second, third),
    highest: () => figures.extreme('highest', first, second, third),
    lowest: () => figures.extreme('lowest', first, second, third),
    count: () => figures.counted(first, second, third, fourth, fifth),
    units: () => figures.units(first),
    fact: () => facts.fact(first),
    partial: () => facts.partial(first, second, third),
    table: () => facts.cell(first, second, reference.parts.slice(2)),
    planned: () => facts.planned(first),
    documented: () => facts.documented(first, second),
    place: () => facts.placeFact(first, second, third),
    moved: () => moves.moved(first, second, third, fourth),
    gained: () => moves.gained(first, second, third),
  }
  try {
    return forms[reference.form]()
  } catch (error) {
    if (error instanceof Unresolved)
      return problem(line, error.code, { text: reference.text, ...error.values })
    throw error
  }
}
