import type { Lang } from '../atlas/model'
import { formatPlain } from './format'
import { textWidth } from './labels'
import type { Legend } from './model'

/**
 * Where a value stands on the legend, 0 (left end) to 1: its class, and within the class in proportion, since all
 * classes are drawn equally wide. Values outside stand at the ends; 0 for a legend without classes.
 */
export function legendPosition(legend: Legend, value: number): number {
  const { classes, breaks } = legend
  const index = breaks.filter((b) => b <= value).length
  const cls = classes[index]
  if (!cls) return 0
  const within = cls.to > cls.from ? (value - cls.from) / (cls.to - cls.from) : 0.5
  return (index + Math.min(1, Math.max(0, within))) / classes.length
}

/** A break as it is written: `x` 0 (left end) to 1 is its middle, `row` counts from the classes down. */
export interface WrittenBreak {
  readonly text: string
  readonly x: number
  readonly row: number
}

/** px between two breaks of a row. */
const APART = 6
const UNITS = {
  ko: [
    [1e8, '억'],
    [1e4, '만'],
  ],
  en: [
    [1e9, 'bn'],
    [1e6, 'm'],
    [1e3, 'k'],
  ],
} as const

/** A long number in fewer letters, such as `144만` for `1,440,000`; as it is where that would lose a figure. */
export function shortNumber(text: string, lang: Lang): string {
  const [sign = ''] = /^[+−-]/.exec(text) ?? []
  const value = Number(text.slice(sign.length).replaceAll(',', ''))
  const found = UNITS[lang].find(([unit]) => value >= unit)
  if (!found) return text
  const [unit, name] = found
  const exact = Math.round((value / unit) * 1e3) / 1e3
  return Math.abs(exact * unit - value) < 1e-6 * value ? sign + formatPlain(exact, 3, lang) + name : text
}

/**
 * The breaks below classes that are drawn equally wide, so that none stands on another or beyond the ends: in full where they have room
 * beside each other, else as short numbers, and what still has none a row lower.
 * @param width of the classes, px
 * @param size of the letters, px
 */
export function writtenBreaks(
  { breakTexts }: Pick<Legend, 'breakTexts'>,
  lang: Lang,
  width: number,
  size: number,
): readonly WrittenBreak[] {
  const full = inRows(breakTexts, width, size)
  if (full.every(({ row }) => row === 0)) return full
  const shorts = breakTexts.map((text) => shortNumber(text, lang))
  return inRows(shorts, width, size)
}

function inRows(texts: readonly string[], width: number, size: number): WrittenBreak[] {
  /** Right end of the last break of each row, px. */
  const ends: number[] = []
  return texts.map((text, i) => {
    const half = (textWidth(text) * size) / 2
    const middle = Math.min(width - half, Math.max(half, ((i + 1) / (texts.length + 1)) * width))
    const free = ends.findIndex((end) => end + APART <= middle - half)
    const row = free < 0 ? ends.length : free
    ends[row] = middle + half
    return { text, x: width > 0 ? middle / width : 0, row }
  })
}
