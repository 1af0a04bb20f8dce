import { describe, expect, test } from 'vitest'
import { tables } from './tables'

/**
 * What is shown of a table stands in two columns, `<name>_ko` and `<name>_en`, each in its language. What has no such
 * ending is a figure, a date, an id, or a remark for those who keep the tables, which nobody else sees.
 */

const HANGUL = /[가-힣]/
/** Korean text without Hangul that is right as it stands: web addresses, units and initials that Korean uses, too, and parks that have no other name. */
const NOT_ENGLISH = /^(?:https?:\/\/\S+|km²?|GW|IT, BT|AR·VR|I-FoodPark|LG Digital Park)$/
/** Four words of small letters in a row are an English sentence, whatever Hangul stands around them. */
const ENGLISH_SENTENCE = /(?:\b[a-z]{2,}[ ,;]+){3}[a-z]{2,}\b/
/**
 * Names that others gave and that are shown as they are, marked as Korean on an English page: what an institution is
 * called now, newspapers and their headlines. And the key by which an industry is counted, which is not shown.
 */
const AS_OTHERS_SAY =
  /policy\/institutions\.csv, .*name_now$|sources\/\w+\.csv, .*(?:publisher|title)$|policy\/industry-fields\.csv, .*industry$/

interface Shown {
  readonly where: string
  readonly ko: string
  /** Undefined where the table has no English column. */
  readonly en: string | undefined
}

type Columns = Readonly<Record<string, unknown>>
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
const shownOf = (file: string, rows: readonly Columns[]): Shown[] =>
  rows.flatMap((row, i) =>
    Object.keys(row).flatMap((column) => {
      const name = /^(.+)_ko$/.exec(column)?.[1]
      const ko = textOf(row[column])
      if (name === undefined || ko === undefined) return []
      return [{ where: `${file}, row ${i + 2}, ${name}`, ko, en: textOf(row[`${name}_en`]) }]
    }),
  )

const { policy, sources, series, partialSeries, moves: _moves, errors, ...single } = tables
const every = [...Object.values(single), ...sources, ...policy.values()]
const shown = every
  .flatMap(({ file, rows }) => shownOf(file, rows))
  .filter(({ where }) => !AS_OTHERS_SAY.test(where))
const missing = (one: Shown): string => `${one.where}: "${one.ko}" beside "${one.en ?? ''}"`

describe('every text that is shown', () => {
  test('is looked at: those of places, of the policy, of indicators and of single facts', () => {
    expect(errors).toEqual([])
    expect(
      [...series, ...partialSeries].every(({ header }) => !header.some((name) => name.endsWith('_ko'))),
    ).toBe(true)
    const files = new Set(shown.map(({ where }) => where.split(', ')[0]!.split('/geodata/')[1]))
    for (const file of [
      'indicators',
      'breaks',
      'facts',
      'overlays',
      'regions',
      'places/places',
      'places/facts',
    ])
      expect(files).toContain(`${file}.csv`)
    expect(files).toContain('policy/targets.csv')
  })

  test('is Korean on Korean pages', () => {
    const foreign = shown.filter(
      ({ ko }) =>
        ENGLISH_SENTENCE.test(ko) || (/[a-z]{2}/i.test(ko) && !HANGUL.test(ko) && !NOT_ENGLISH.test(ko)),
    )
    expect(foreign.map(missing)).toEqual([])
  })

  test('of a source is the same in every language, or stands in both: its table, its dates and its terms', () => {
    for (const { file, rows } of sources)
      for (const { id, table_id, vintage } of rows)
        expect(HANGUL.test(`${table_id} ${vintage}`), `${file}, ${id}`).toBe(false)
    const files = new Set(shown.map(({ where }) => where.split(', ')[0]!.split('/geodata/')[1]))
    expect(files).toContain('licences.csv')
  })

  test('has no Hangul on English pages', () => {
    expect(shown.filter(({ en }) => HANGUL.test(en ?? '')).map(missing)).toEqual([])
  })

  test('is there in both languages or in neither', () => {
    const half = shown.filter(({ ko, en }) => (ko === '') !== ((en ?? '') === ''))
    expect(half.map(missing)).toEqual([])
  })
})
