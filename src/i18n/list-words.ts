import type { Lang, Text } from '../atlas/model'
import { fill } from './words'

const WORDS = {
  filter: { ko: '이름으로 거르기', en: 'Filter by name' },
  found: { ko: '{total}곳 가운데 {count}곳', en: '{count} of {total}' },
  none: { ko: '그런 이름의 지역이 없습니다.', en: 'No region has such a name.' },
} as const satisfies Record<string, Text>

/** A word of the list of regions. */
export const listWord = (
  word: keyof typeof WORDS,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(WORDS[word][lang], values)
