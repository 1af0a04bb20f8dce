import type { Lang, PolicyTables } from '../../atlas/model'
import { INSTITUTIONS, RELOCATION_TOTALS, type RelocationTotal } from '../../atlas/policy/relocation'
import { rowsOf } from '../../atlas/policy/table'
import { flowsWord } from './words'

/** What a total of the documents is and how it hangs together with others, in a sentence. */
export interface FlowSum {
  readonly text: string
  readonly sources: readonly string[]
}

/** The totals of the documents, put in relation. */
export function sumsOf(tables: PolicyTables, lang: Lang): readonly FlowSum[] {
  const rows = new Map(rowsOf(tables, RELOCATION_TOTALS).map((row) => [row.key, row]))
  if (!rows.size) return []
  type Key = RelocationTotal['key']
  const figure = (key: Key) => rows.get(key)?.value ?? ''
  const sourcesOf = (...keys: Key[]) => [...new Set(keys.flatMap((key) => rows.get(key)?.sources ?? []))]
  const institutions = rowsOf(tables, INSTITUTIONS)
  const outside = institutions.filter(({ counted }) => !counted)
  return [
    {
      text: flowsWord('sumListed', lang, { listed: figure('listed'), rows: institutions.length }),
      sources: sourcesOf('listed'),
    },
    {
      text: flowsWord('sumCounted', lang, {
        counted: figure('counted'),
        between: figure('counted-2018'),
        gap: outside.length,
        names: outside.map(({ name }) => name[lang]).join(', '),
      }),
      sources: sourcesOf('counted', 'counted-2018'),
    },
    {
      text: flowsWord('sumNational', lang, {
        national: figure('national'),
        counted: figure('counted'),
        sejong: figure('to-sejong'),
        other: figure('other'),
      }),
      sources: sourcesOf('national'),
    },
  ]
}
