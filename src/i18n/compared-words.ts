import type { Lang, Text } from '../atlas/model'

const WORDS = {
  compared: {
    ko: '최근 수치와 순위. 순위는 같은 단위(시도끼리, 시군구끼리) 안에서 매긴다.',
    en: 'Latest figures and ranks, each among its own level: provinces, or municipalities.',
  },
  figure: { ko: '지표', en: 'Figure' },
} satisfies Record<string, Text>

/** A word of regions beside each other. */
export const comparedWord = (word: keyof typeof WORDS, lang: Lang): string => WORDS[word][lang]
