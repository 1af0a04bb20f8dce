import type { Lang, Text } from '../atlas/model'
import { fill } from './words'

const WORDS = {
  move: { ko: '지도 움직이기', en: 'Move the map' },
  open: { ko: '고루에서 자세히 보기', en: 'Explore in Goru' },
  failed: { ko: '지도를 그리지 못했습니다: {what}', en: 'The map could not be drawn: {what}' },
  missing: { ko: '받지 못한 것: {what}', en: 'What did not come: {what}' },
  reload: { ko: '다시 불러오기', en: 'Reload' },
  unused: { ko: '주소에서 쓰지 못한 것: {what}', en: 'Not used from the address: {what}' },
} satisfies Record<string, Text>

export type EmbedWord = keyof typeof WORDS

/** A word of the embed. */
export const embedWord = (word: EmbedWord, lang: Lang, values: Readonly<Record<string, string>> = {}) =>
  fill(WORDS[word][lang], values)
