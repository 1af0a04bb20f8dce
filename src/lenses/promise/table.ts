import { listed, rowsOf, type Table } from '../../export/table'
import type { PromiseScene } from './scene'

/** Promises, one a row, with what is documented last. */
export const table = ({ promises }: PromiseScene): Table =>
  rowsOf(
    [
      ...['id', 'topic', 'statement', 'announced', 'as_printed', 'target', 'target_text', 'deadline'],
      ...['outcome', 'outcome_value', 'outcome_date', 'status', 'confidence', 'sources'],
    ],
    promises.flatMap(({ topic, rows }) =>
      rows.map((row) => {
        const last = row.series.at(-1)
        return [
          ...[row.id, topic, row.statement, row.announced, row.asPrinted ? 'as printed' : ''],
          ...[row.target, row.targetText, row.deadline, row.outcome, last?.value ?? null, last?.date ?? ''],
          ...[row.status, row.confidence, listed(row.sources)],
        ]
      }),
    ),
  )
