import type { Lang, Text } from '../atlas/model'
import { fill } from './words'

const WORDS = {
  span: { ko: '{from}~{to}년', en: '{from}–{to}' },
  period: { ko: '{from} ~ {to}', en: '{from} – {to}' },
  halfYear: { ko: '{year}년 {half}', en: '{half} of {year}' },
  firstHalf: { ko: '상반기', en: 'first half' },
  secondHalf: { ko: '하반기', en: 'second half' },
  quarter: { ko: '{year}년 {quarter}분기', en: 'Q{quarter} {year}' },
} as const satisfies Record<string, Text>

/** A word of a date. */
export const dateWord = (
  word: keyof typeof WORDS,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(WORDS[word][lang], values)
