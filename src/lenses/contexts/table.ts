import { listed, rowsOf, type Table } from '../../export/table'
import type { ContextsScene } from './scene'

/**
 * Every region with its figure and, for each context, the figure it is compared with, how that was made, and the region beside it
 * (in percent of it, or less it); null for a count, which is not compared.
 */
export const table = ({ contexts, regions, indicator, year }: ContextsScene): Table | null => {
  if (contexts.withheld) return null
  const { ids, kind, of } = contexts
  const what = kind === 'percent' ? 'percent_of' : 'less'
  return rowsOf(
    [
      ...['code', 'region', 'indicator', 'year', 'threshold_percent'],
      ...ids.flatMap((id) => [id, `${id}_made`, `${what}_${id}`, `above_${id}`]),
      'neighbours_codes',
      'remark',
    ],
    regions.map(({ code, fullName, remark }) => {
      const found = of.get(code) ?? {}
      return [
        ...[code, fullName, indicator.id, year, kind === 'percent' ? contexts.least : null],
        ...ids.flatMap((id) => {
          const one = found[id]
          const value = one?.value ?? null
          const least = kind === 'percent' ? contexts.least : 0
          return [
            one?.reference?.value ?? null,
            one?.reference?.how ?? '',
            value,
            value === null ? '' : value >= least ? 'above' : 'below',
          ]
        }),
        listed(found.neighbours?.codes ?? []),
        remark,
      ]
    }),
  )
}
