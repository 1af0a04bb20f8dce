import { UNITS } from './number'

/** Years that figures of regions can be of. */
export const isYear = (year: number) => Number.isInteger(year) && year >= 1900 && year <= 2100

const YEAR = /(?<![\d.,])((?:19|20)\d{2}|2100)(?![\d,])(?!년대)(?:\.0+(?!\d))?/g
const UNIT = new RegExp(
  String.raw`[([]\s*(?:단위\s*[:：]?\s*)?((?:천|백만|십억|억|만)?\s?(?:${UNITS}|천|백만|억|만))\s*[)\]]`,
  'i',
)

/** What a heading says: its year, if it names exactly one; its unit in brackets; and the rest. */
export interface Heading {
  readonly name: string
  readonly year: number | null
  readonly unit: string
  /** What else stood with the year, such as a month. */
  readonly rest: string
}

/** Reads one header cell: 2023, 2023년, 2023.0, 2023p, 2023-12, `인구(명) 2023`. */
export function headingOf(cell: string): Heading {
  const text = cell.normalize('NFKC').replace(/\s+/g, ' ').trim()
  const years = [...text.matchAll(YEAR)]
  const unit = (UNIT.exec(text)?.[1] ?? '').replace(/m2$/, 'm²')
  const bare = text.replace(UNIT, ' ')
  const [found] = years
  if (!found || years.length > 1) return { name: tidy(bare), year: null, unit, rest: '' }
  const [before = '', after = ''] = bare.split(found[0])
  const month =
    /^[\s.\-/]*(?:년(?:도|말)?)?\s*[.\-/]?\s*(\d{1,2}(?:[월.\-/].*)?|\d\/4.*|[QH]\d)?\s*(?:\(?[pe]\)?|\(잠정\)|년)?\s*\)?$/i
  const dated = month.exec(after)
  const name = tidy(before.replace(/'$/, '') + ' ' + (dated ? '' : after.replace(/^\s*년도?/, '')))
  return { name, year: Number(found[1]), unit, rest: dated?.[1] ?? '' }
}

/** The year of a cell that says nothing else, or null. */
export function yearOf(cell: string): number | null {
  const { name, year } = headingOf(cell)
  return name === '' ? year : null
}

/** The unit of a line such as `(단위: 명, %)`, where it names one alone. */
export const unitLine = (line: string): string => {
  const [, named = ''] = /(?:단위|unit)\s*[:：]\s*([^)\]]{1,30})/i.exec(line) ?? []
  return /[,·/]/.test(named) ? '' : named.trim()
}

/** Whom a line such as `자료: 통계청` names. */
export const sourceLine = (line: string): string =>
  /^\s*[※*]?\s*(?:자료원?|출처|source)\s*[:：)]\s*(.+)$/i.exec(line)?.[1]?.trim() ?? ''

const tidy = (text: string) => text.replace(/\s+/g, ' ').replace(/^[\s_\-:·,/|]+|[\s_\-:·,/|]+$/g, '')
