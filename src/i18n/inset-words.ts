import type { Lang, Text } from '../atlas/model'
import { fill } from './words'

const WORDS = {
  outline: { ko: '{name}의 윤곽, 막대는 {km} km', en: 'Outline of {name}; the bar is {km} km' },
  borders: {
    ko: '구역 경계는 문서에 없어 그리지 않았습니다.',
    en: 'No document shows the zones’ borders: none drawn.',
  },
} as const satisfies Record<string, Text>

/** A word of the small maps of places. */
export const insetWord = (
  word: keyof typeof WORDS,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(WORDS[word][lang], values)
