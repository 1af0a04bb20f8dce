import { figure, indicatorOf, seriesKey, type Atlas } from '../../atlas/atlas'
import { LEVELS, type PolicyTables } from '../../atlas/model'
import { rowsWhere } from '../../atlas/policy/query'

/** A documented value; `year` is that of its date. */
export interface Documented {
  readonly year: number
  readonly date: string
  readonly value: number
  readonly confidence: string
  readonly sources: readonly string[]
}

/** What references are read from. */
export type Holders = Pick<Atlas, 'catalogue' | 'series' | 'places'>

/**
 * The values a reference stands for, ascending by date: `table?column=value&column=value#column` for a policy table,
 * `series?indicator=id&region=code` for a figure of the atlas, `facts?place=id&fact=kind` for facts of a place,
 * `places?overlay=id` for places documented up to each year, `value:number@year` for a figure that a document gives in a
 * sentence.
 */
export function referenced(reference: string, atlas: Holders, tables: PolicyTables): readonly Documented[] {
  const [, literal, of] = /^value:([\d.]+)@(\d{4})$/.exec(reference) ?? []
  if (literal && of)
    return [{ year: Number(of), date: of, value: Number(literal), confidence: 'high', sources: [] }]
  const [, table = '', query = '', column = ''] = /^([^?]+)\?([^#]+)#?(.*)$/.exec(reference) ?? []
  const asked = query.split('&').map((pair) => pair.split('=') as [string, string])
  const wanted = (name: string) => asked.find(([key]) => key === name)?.[1] ?? ''
  if (table === 'places') return counted(wanted('overlay'), atlas)
  if (table === 'series') return figures(wanted('indicator'), wanted('region'), atlas)
  const all =
    table === 'facts'
      ? (atlas.places.find(({ id }) => id === wanted('place'))?.record?.facts ?? [])
          .filter(({ kind, value }) => kind === wanted('fact') && value !== null)
          .map(({ date, value, confidence, sources }) => ({ date, value: value ?? 0, confidence, sources }))
      : rowsWhere(tables, table, asked)
          .filter(({ cells }) => cells[column])
          .map(({ cells, date, confidence, sources }) => ({
            date,
            value: Number(cells[column]),
            confidence,
            sources,
          }))
  return all
    .map((one) => ({ ...one, year: Number(one.date.slice(0, 4)) }))
    .sort((a, b) => a.date.localeCompare(b.date))
}

/** Places of an overlay that are documented up to each year in which one was added. */
function counted(overlay: string, { places }: Holders): Documented[] {
  const those = places.filter(
    ({ id, overlay: own, group, counted, from }) =>
      own === overlay && group === id && counted && from !== null,
  )
  const years = [...new Set(those.map(({ from }) => from ?? 0))].sort((a, b) => a - b)
  return years.map((year) => {
    const known = those.filter(({ from }) => (from ?? 0) <= year)
    return {
      year,
      date: String(year),
      value: known.length,
      confidence:
        ['low', 'medium'].find((level) => known.some(({ record }) => record?.confidence === level)) ?? 'high',
      sources: [...new Set(known.flatMap(({ record }) => record?.sources ?? []))],
    }
  })
}

/** All figures of a region, in the unit of their table; which of the sources a year rests on is not told apart. */
function figures(id: string, region: string, { catalogue, series }: Holders): Documented[] {
  const indicator = indicatorOf(catalogue, id)
  return LEVELS.flatMap((level) => {
    const own = series.get(seriesKey(id, level))
    const sources = indicator?.levels[level]?.sources ?? []
    return (own?.years ?? []).flatMap((year) => {
      const value = own ? figure(own, region, year) : null
      return value === null ? [] : [{ year, date: String(year), value, confidence: '', sources }]
    })
  })
}
