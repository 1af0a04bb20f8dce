/** Signs of a missing figure, spaces left out, in lower case. */
const MISSING = new Set(
  '|-|–|—|―|.|..|...|x|×|*|n/a|na|nan|null|#n/a|#div/0!|해당없음|미상|자료없음|비공개'.split('|'),
)

/** Marks of footnotes, which normalising would turn into digits: 12² is no 122. */
const SMALL = /[\u00B2\u00B3\u00B9\u2070-\u209F\u2460-\u24FF]+\)?/g
const MINUS = '[-−–‐△▲]'
const DIGITS = String.raw`\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?|\d+(?:\.\d*)?(?:e[+-]\d{1,3})?|\.\d+`
/** Units that name what is counted. Not 만, 억, 천: they multiply, and nothing is guessed. */
export const UNITS =
  '%p|%|퍼센트|‰|명|인|가구|세대|호|개소|개교|개사|개|건|곳|원|세|점|배|대|채|회|km2|m2|ha|persons?|people'
/** Units of what may be added up. */
export const COUNTS =
  /^(천|만|백만|억|십억|조)?\s?(명|인|가구|세대|호|개소|개교|개사|개|건|곳|원|대|채|회|km²|m²|ha|persons?|people)$/
/** Provisional, estimated, revised; (잠정); a footnote after a space. */
const MARKS = String.raw`(?:\s*(?:[*†‡#]|[per](?![a-z])|\([^()\d]*\)|주\d{0,2}\)|\s\d{1,2}\)))*`
const NUMBER = new RegExp(String.raw`^(?:(${MINUS}) ?)?[₩\\]?(${DIGITS})(?:\s?(?:${UNITS}))?${MARKS}$`, 'i')
const LONGEST = 60

/**
 * The number in a cell; null where it is empty or says that there is none; undefined where it is no number.
 * △ and ▲ before a number are minus signs, as are brackets around it. What begins like a formula is text.
 */
export function numberOf(cell: string): number | null | undefined {
  if (cell.length > LONGEST || /^\s*[=+@＝＋＠]/.test(cell)) return undefined
  const text = cell.replace(SMALL, '').normalize('NFKC').replace(/\s+/g, ' ').trim()
  if (MISSING.has(text.replace(/ /g, '').toLowerCase())) return null
  const [, inner] = /^\(([^()]+)\)\s?%?$/.exec(text) ?? []
  const [, minus, digits] = NUMBER.exec(inner ?? text) ?? []
  if (digits === undefined || (inner !== undefined && minus)) return undefined
  const value = Number(digits.replace(/[, ]/g, ''))
  if (!Number.isFinite(value)) return undefined
  return (minus || inner !== undefined) && value !== 0 ? -value : value
}

/** `%` when every cell with a number has that sign (and not %p); else nothing. */
export function unitOf(cells: readonly string[]): string {
  const numbers = cells.filter((cell) => typeof numberOf(cell) === 'number')
  return numbers.length > 0 && numbers.every((cell) => /[%％](?!\s*[pｐ])/i.test(cell)) ? '%' : ''
}

/** Decimals a number needs to be written as it is, at most 9. */
export function decimalsOf(value: number): number {
  for (let decimals = 0; decimals < 9; decimals++)
    if (Number(value.toFixed(decimals)) === value) return decimals
  return 9
}
