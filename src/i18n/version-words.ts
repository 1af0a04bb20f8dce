import type { Lang, Text } from '../atlas/model'

const WORDS = {
  offered: { ko: '새 판이 있습니다.', en: 'A new version is ready.' },
  others: {
    ko: '고루를 띄운 다른 창을 먼저 닫아 주십시오. 모두 닫으면 저절로 바뀝니다.',
    en: 'Please close the other windows of the atlas first; with all of them closed it changes by itself.',
  },
  change: { ko: '지금 바꾸기', en: 'Switch now' },
  later: { ko: '나중에', en: 'Later' },
} as const satisfies Record<string, Text>

/** A word about a new version of the atlas. */
export const versionWord = (key: keyof typeof WORDS, lang: Lang): string => WORDS[key][lang]
