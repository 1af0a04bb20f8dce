/** Signs of a missing figure, spaces left out, in lower case. */
const MISSING = new Set(
  '|-|–|—|―|.|..|...|‥|x|×|*|n/a|na|nan|null|none|#n/a|#div/0!|#value!|#ref!|해당없음|미상|자료없음|비공개|결측|없음'.split(
    '|',
  ),
)

/** Marks of footnotes, which normalising would turn into digits: 12² is no 122. */
const SMALL = /[\u00B2\u00B3\u00B9\u2070-\u209F\u2460-\u24FF]+\)?/g
const SIGN = '[-−–‐+△▲▽▼]'
const DIGITS = String.raw`\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?|\d+(?:\.\d*)?(?:e[+-]\d{1,3})?|\.\d+`
/** Units that name what is counted. */
export const UNITS =
  '%p|%|퍼센트|‰|명|인|가구|세대|호|개소|개교|개사|개|건|곳|원|달러|세|점|배|대|채|회|위|등|톤|kg|km|시간|분|병상|학급|km2|m2|ha|persons?|people'
/** Words that multiply, alone or one behind the other: 2천억. */
const SMALL_WORDS: Readonly<Record<string, number>> = { 십: 10, 백: 100, 천: 1000 }
const BIG_WORDS: Readonly<Record<string, number>> = { 만: 1e4, 억: 1e8, 조: 1e12 }
const SPELT = String.raw`(?:(?:${DIGITS})\s?[십백천]?[만억조]\s?)+(?:(?:${DIGITS})\s?[십백천]?)?|(?:${DIGITS})\s?[십백천]`
/** Units of what may be added up. */
export const COUNTS =
  /^(천|만|백만|천만|억|십억|백억|조)?\s?(명|인|가구|세대|호|개소|개교|개사|개|건|곳|원|달러|대|채|회|km²|m²|ha|persons?|people)$/
/** Provisional, estimated, revised; (잠정); a footnote after a space. */
const MARKS = String.raw`(?:\s*(?:[*†‡#]|[per](?![a-z])|\([^()\d]*\)|주\d{0,2}\)|\s\d{1,2}\)))*`
const NUMBER = new RegExp(
  String.raw`^(?:(${SIGN}) ?)?[₩\\]?(?:(${SPELT})|(${DIGITS}))\s?(${UNITS})?([△▲▽▼])?${MARKS}$`,
  'i',
)
const LONGEST = 60
/** Most cells are no more than this, and need not be looked at twice. */
const PLAIN = /^(?:[1-9]\d{0,14}|0)(?:\.\d{1,9})?$/

/** Stands behind a figure that several cells share: it is none of theirs alone, so it is read as no number, and told with its rows. */
export const SHARED = ' ↕'

/** What a cell with a number says. */
export interface Quantity {
  readonly value: number
  /** As it stands in the cell; empty where it has none. */
  readonly unit: string
  /** Whether words such as 억 multiplied it. */
  readonly spelt: boolean
}

/**
 * What a cell says: a quantity; null where it is empty or says that there is none; undefined where it is no number.
 * Words that multiply are worked out: 1조 2천억원 is 1,200,000,000,000 원. What begins like a formula is text.
 *
 * @param ups whether ▲ goes up, as it does in a column in which ▼ stands, too. Alone it goes down, as △ and brackets do
 */
export function quantityOf(cell: string, ups = false): Quantity | null | undefined {
  if (PLAIN.test(cell)) return { value: Number(cell), unit: '', spelt: false }
  if (cell.length > LONGEST || /^\s*[=@＝＠]/.test(cell)) return undefined
  const text = cell.replace(SMALL, '').normalize('NFKC').replace(/\s+/g, ' ').trim()
  if (MISSING.has(text.replace(/ /g, '').toLowerCase())) return null
  const [, inner] = /^\(([^()]+)\)\s?%?$/.exec(text) ?? []
  const [, sign, spelt, digits = '', unit = '', after] = NUMBER.exec(inner ?? text) ?? []
  if ((!spelt && !digits) || (inner !== undefined && sign) || (sign && after)) return undefined
  const value = spelt ? spokenValue(spelt) : Number(digits.replace(/[, ]/g, ''))
  if (value === null || !Number.isFinite(value)) return undefined
  const mark = sign ?? after ?? ''
  const down = inner !== undefined || /[-−–‐▽▼]/.test(mark) || (/[△▲]/.test(mark) && !ups)
  const named = inner !== undefined && text.endsWith('%') ? '%' : unit
  return {
    value: down && value !== 0 ? -value : value,
    unit: named.replace('퍼센트', '%'),
    spelt: spelt !== undefined,
  }
}

/** The number in a cell; null where there is none; undefined where it is no number: see `quantityOf`. */
export function numberOf(cell: string): number | null | undefined {
  const quantity = quantityOf(cell)
  return quantity && quantity.value
}

/** 1조 2천억 as a number; null where the words do not go down, as in 2만 3억. */
function spokenValue(text: string): number | null {
  let sum = 0
  let last = Infinity
  for (const [, digits = '', small = '', big = ''] of text.matchAll(
    new RegExp(String.raw`(${DIGITS})\s?([십백천])?([만억조])?`, 'gi'),
  )) {
    const scale = BIG_WORDS[big] ?? 1
    if (scale >= last) return null
    last = scale
    sum += Number(digits.replace(/[, ]/g, '')) * (SMALL_WORDS[small] ?? 1) * scale
  }
  // 1.1억 is 110,000,000 and not 110,000,000.00000001.
  return Number(sum.toPrecision(15))
}

/** The factor and the rest of a unit such as 억원: 1e8 and 원. */
function scaleOf(unit: string): { readonly factor: number; readonly bare: string } {
  const [, small = '', big = '', bare = unit] =
    /^([십백천])?([만억조])?\s?(원|명|인|달러|가구|세대|호|건|개|㎡|m²|톤)?$/.exec(unit) ?? []
  return { factor: (SMALL_WORDS[small] ?? 1) * (BIG_WORDS[big] ?? 1), bare }
}

/** A column of figures. `values[i]` is that of cell `i`, null where there is none or it is one of the other two. */
export interface Figures {
  readonly values: readonly (number | null)[]
  readonly unit: string
  /** Cells that are no number. */
  readonly unread: readonly number[]
  /** Cells that count something else than the column, or do not say what. */
  readonly odd: readonly number[]
}

/**
 * Reads the cells of a column together: ▲ goes up where ▼ stands, too; numbers with 억 or 조 are brought to the unit of
 * the heading, or else to one; a cell of another unit than the column is not taken.
 *
 * @param heading the unit that stands above the column; empty where none does
 * @param around the unit of the whole table, which a column may differ from
 */
export function figuresOf(cells: readonly string[], heading = '', around = ''): Figures {
  const ups = cells.some((cell) => /^\s*[▼▽]|[▼▽]\s*$/.test(cell))
  const read = cells.map((cell) => quantityOf(cell, ups))
  const known = read.filter((one) => one !== null && one !== undefined)
  const said = most(known.map(({ unit }) => unit).filter(Boolean))
  const above = heading || (said && !isSame(said, scaleOf(around).bare) ? '' : around)
  const { factor, bare } = scaleOf(above)
  const spelt = known.filter((one) => one.spelt).length * 2 > known.length
  // Beside 20% nobody knows whether 0.25 is a quarter of a percent, or of all.
  const percents = said === '%' && known.filter(({ unit }) => unit === '%').length * 2 > known.length
  const unread: number[] = []
  const odd: number[] = []
  const values = read.map((one, i) => {
    if (!one) {
      if (one === undefined) unread.push(i)
      return null
    }
    const differs = one.unit && bare && !isSame(one.unit, bare)
    const other = one.unit && !bare && !isSame(one.unit, said)
    // Beside 101억원 nobody knows what 500 counts.
    const unsaid = (spelt || percents) && !above && !one.spelt && !one.unit && one.value !== 0
    if (differs || other || unsaid) {
      odd.push(i)
      return null
    }
    // 101억원 below 억원 is 101.
    return one.spelt || one.unit ? Number((one.value / factor).toPrecision(15)) : one.value
  })
  const left = read.filter((one, i) => one && !odd.includes(i))
  const all = left.every((one) => one!.unit || one!.value === 0)
  return { values, unit: above || (all || said !== '%' ? said : ''), unread, odd }
}

/** Whether a cell may say this below that; %p of a change stands below %. */
function isSame(cell: string, heading: string): boolean {
  const plain = (unit: string) =>
    unit
      .toLowerCase()
      .replace('%p', '%')
      .replace('인', '명')
      .replace('2', '²')
      .replace('개소', '개')
      .replace('곳', '개')
  return plain(cell) === plain(heading) || !new RegExp(`^(?:${UNITS}|km²|m²)$`, 'i').test(heading)
}

function most(words: readonly string[]): string {
  const count = new Map<string, number>()
  for (const word of words) count.set(word, (count.get(word) ?? 0) + 1)
  return [...count].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}

/** Decimals a number needs to be written as it is, at most 9. */
export function decimalsOf(value: number): number {
  for (let decimals = 0; decimals < 9; decimals++)
    if (Number(value.toFixed(decimals)) === value) return decimals
  return 9
}
