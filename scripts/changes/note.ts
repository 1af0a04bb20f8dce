import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { csvFormatRows } from 'd3-dsv'
import type { Level, Text } from '../../src/atlas/model'
import { seriesName } from '../geodata/schemas'
import { fingerprintOfSeries, readKeepers } from '../opendata/keepers'

/** What is noted where nothing else is said. */
export const CHANGED: Text = { ko: '수치가 바뀜', en: 'Figures changed' }

/**
 * Notes in changes.csv every series file that is another than when it was noted last.
 *
 * @param geodata folder of the tables
 * @param date day of the change, such as 2026-11-27
 * @returns the series that were noted
 */
export function noteChanges(
  geodata: string,
  date: string,
  note: Text = CHANGED,
): { readonly indicator: string; readonly level: Level }[] {
  const { changes } = readKeepers(geodata)
  const changed = readdirSync(path.join(geodata, 'series'))
    .sort()
    .flatMap((file) => {
      const series = seriesName(file)
      if (!series) return []
      const fingerprint = fingerprintOfSeries(geodata, series.indicator, series.level) ?? ''
      const last = changes.findLast((one) => one.indicator === series.indicator && one.level === series.level)
      return last?.fingerprint === fingerprint ? [] : [{ ...series, fingerprint }]
    })
  const rows = changed.map((one) => [date, one.indicator, one.level, one.fingerprint, note.ko, note.en])
  const file = path.join(geodata, 'changes.csv')
  if (rows.length) writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()}\n${csvFormatRows(rows)}\n`)
  return changed
}
