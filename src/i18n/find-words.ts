import type { Lang, Text } from '../atlas/model'
import { fill } from './words'

/** Words of what the search finds, which come with it. */
const WORDS = {
  searchMore: {
    ko: '{count}곳 넘게 찾아 앞의 것만 보입니다.',
    en: 'More than {count} found; the first are shown.',
  },
  searchCount: { ko: '{count}곳을 찾았습니다.', en: '{count} found.' },
  searchNone: { ko: '찾은 곳이 없습니다.', en: 'Nothing found.' },
  searchResults: { ko: '찾은 곳', en: 'Results' },
  aProvince: { ko: '시도', en: 'Province' },
  page: { ko: '쪽', en: 'Page' },
  pageOf: { ko: '{name}의 쪽', en: 'Page of {name}' },
} as const satisfies Record<string, Text>

export const findWord = (
  word: keyof typeof WORDS,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(WORDS[word][lang], values)
