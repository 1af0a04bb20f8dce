import type { Lang, Text } from '../atlas/model'
import { fill } from './words'

const WORDS = {
  township: { ko: '읍면동(법정동)', en: 'Townships (by law)' },
  scale: { ko: '축척: 막대 {px}픽셀이 {km} km', en: 'Scale: a bar of {px} pixels is {km} km' },
} as const satisfies Record<string, Text>

/** A word of the map close up. */
export const closeWord = (
  word: keyof typeof WORDS,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(WORDS[word][lang], values)
