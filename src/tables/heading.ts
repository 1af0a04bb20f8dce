import { UNITS } from './number'

/** Years that figures of regions can be of. */
export const isYear = (year: number) => Number.isInteger(year) && year >= 1900 && year <= 2100

/** A point in time. `part` is M1 to M12, Q1 to Q4 or H1, H2; empty for a year. */
export interface Time {
  readonly year: number
  readonly part: string
}

/** Times in their order. */
export const byTime = (a: Time, b: Time) => a.year - b.year || orderOf(a.part) - orderOf(b.part)

const MONTHS = { M: 1, Q: 3, H: 6 } as const
const orderOf = (part: string) => Number(part.slice(1)) * (MONTHS[part[0] as keyof typeof MONTHS] ?? 0)

const YEAR =
  /(?<![\d.,])(?:((?:19|20)\d{2}|2100)(?![\d,])(?!년대|\s*년?\s*=|\/\d{2}(?!\d))(?:\.0+(?!\d))?|^(\d{2})(?=\.\s?[1-4]\s?(?:Q|분기|\/\s?4))|['’‘`](\d{2})(?!\d)|^(\d{2})년(?=도|말|$|\s*(?:\d{1,2}월|[1-4]분기|[상하]반기)))/g
/** What may follow or stand for a part of a year. */
const PART =
  /^(?:(?:(\d)\s*\/\s*4|([1-4])\s*분기|Q\s?([1-4])|([1-4])\s?Q)(?:분기)?|(상|하)반기|(1[0-2]|0?[1-9])\s*월(?:\s*\d{1,2}일?)?|(1[0-2]|0?[1-9])(?:[.\-/]\s*\d{1,2})?|H([12])|([12])H)$/i
const MARKED = /\s*(?:\(?[pe]\)?|\((?:잠정|추정|확정)\))$/i
const UNIT = new RegExp(
  String.raw`[([]\s*(?:단위\s*[:：]?\s*([^()[\]]{1,20})|((?:천|백만|천만|십억|백억|억|조|만)?\s?(?:${UNITS}|천|백만|억|조|만)(?:/[^()[\]/]{1,6})?))\s*[)\]]`,
  'i',
)

/** What a heading says: its time, if it names exactly one; its unit in brackets; and the rest. */
export interface Heading {
  readonly name: string
  readonly year: number | null
  /** M12, Q3, H1; may stand without a year, which is then in another row of headings. */
  readonly part: string
  readonly unit: string
  /** Provisional, by a mark behind the year. */
  readonly provisional: boolean
}

/** Reads one header cell: 2023, 2023년, '23, 2023.0, 2023p, 2023-12, 2023.3/4, 3분기, `인구(명) 2023`. */
export function headingOf(cell: string): Heading {
  const text = uncoded(cell.normalize('NFKC').replace(/\s+/g, ' ').trim())
  const unit = UNIT.exec(text)
  const bare = text.replace(UNIT, ' ').trim()
  const said = { unit: (unit?.[1] ?? unit?.[2] ?? '').trim().replace(/m2$/, 'm²'), provisional: false }
  const [found, second] = bare.matchAll(YEAR)
  if (!found) {
    const part = /^\d+$/.test(bare) ? '' : partOf(bare)
    return { name: part ? '' : tidy(bare), year: null, part, ...said }
  }
  if (second) return { name: tidy(bare), year: null, part: '', ...said }
  const before = bare.slice(0, found.index)
  const after = bare.slice(found.index + found[0].length)
  const provisional = /^\s*년?\s*\(?p\)?$/i.test(after) || /\((잠정|추정)\)$/.test(after)
  const rest = after.replace(MARKED, '').replace(/^[\s.\-/]*(?:년(?:도|말)?(?!간)|말$)?[\s.\-/]*/, '')
  const short = Number(found[2] ?? found[3] ?? found[4])
  const year = found[1] ? Number(found[1]) : 2000 + short - (short > 60 ? 100 : 0)
  const part = partOf(rest.replace(/\)$/, '').trim())
  // A bracket that held the year alone is empty now.
  const name = tidy(`${before} ${part ? '' : rest}`.replace(/\(\s*\)/g, ' '))
  return { name, year, part, ...said, provisional }
}

function partOf(text: string): string {
  const [, ...found] = PART.exec(text) ?? []
  const [slash, quarter, q, behind, half, month, digits, h, halfBehind] = found
  const quarters = slash ?? quarter ?? q ?? behind
  if (quarters) return Number(quarters) >= 1 && Number(quarters) <= 4 ? `Q${Number(quarters)}` : ''
  if (half) return half === '상' ? 'H1' : 'H2'
  if (h ?? halfBehind) return `H${h ?? halfBehind}`
  return (month ?? digits) ? `M${Number(month ?? digits)}` : ''
}

/** A text without the code that a download of KOSIS may put before it: `Y2015 2015`, `T00 인구`, `M201501 2015.01`. */
const uncoded = (text: string) =>
  text
    .replace(/^[YMQH]\d{4,6}\s+(?=\d{4})/, '')
    .replace(/^(?:TIME|[A-Z]{1,3}\d{0,8}[A-Z]?)\s+(?=[가-힣])/, '')

/** The time of a cell that says nothing else, or null. */
export function timeOf(cell: string): (Time & { readonly provisional: boolean }) | null {
  const { name, year, part, provisional } = headingOf(cell)
  return name === '' && year !== null ? { year, part, provisional } : null
}

/** The part of a year that a cell says and nothing else; a number alone counts as a month. Empty for all else. */
export const partOnly = (cell: string) => {
  const text = cell.trim()
  const { name, year, part } = headingOf(/^\d{1,2}$/.test(text) ? `${text}월` : text)
  return name === '' && year === null ? part : ''
}

/** The time of a cell in a column of times, where 202401 and 20240131 are such, too. */
export function timeInColumn(cell: string): ReturnType<typeof timeOf> {
  const [, year, month] = /^((?:19|20)\d{2})(0[1-9]|1[0-2])(?:[0-3]\d)?$/.exec(cell.trim()) ?? []
  return year ? { year: Number(year), part: `M${Number(month)}`, provisional: false } : timeOf(cell)
}

/** The year that a text such as a title, a sheet's or a file's name speaks of; null where there is not one alone. */
export function yearIn(text: string): number | null {
  const years = [
    ...text
      .normalize('NFKC')
      .matchAll(/(?<!\d)(?:(19|20)(\d{2})(?=\D|$|[01]\d(?:[0-3]\d)?(?!\d))|['’‘](\d{2})(?!\d))/g),
  ]
  const found = years.map(([, century, two, short]) =>
    short ? 2000 + Number(short) : Number(`${century}${two}`),
  )
  return new Set(found).size === 1 ? found[0]! : null
}

/** The unit of a line such as `(단위: 명, %)`, where it names one alone. */
export const unitLine = (line: string): string => {
  const [, named = ''] = /(?:단위|unit)\s*[:：]\s*([^)\]]{1,30})/i.exec(line) ?? []
  return /[,·]|\s\/\s/.test(named) ? '' : named.trim()
}

/** Whom a line such as `자료: 통계청` names. */
export const sourceLine = (line: string): string =>
  /^\s*[※*]?\s*(?:자료원?|출처|source)\s*[:：)]\s*(.+)$/i.exec(line)?.[1]?.trim() ?? ''

const tidy = (text: string) => text.replace(/\s+/g, ' ').replace(/^[\s_\-:·,/|]+|[\s_\-:·,/|]+$/g, '')
