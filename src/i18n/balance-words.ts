import type { Lang, Text } from '../atlas/model'
import { fill } from './words'

const WORDS = {
  shareRemark: { ko: '수도권이 전체에서 차지하는 몫', en: 'capital area’s part of the whole' },
  weightedRemark: { ko: '{weight}로 가중한 평균', en: 'means weighted by {weight}' },
  simpleRemark: { ko: '시도 단순 평균 (가중하지 않음)', en: 'simple means, not weighted' },
  splitRemark: { ko: '늘고 준 수를 각각 더한 값', en: 'sums of gains and losses' },
} as const satisfies Record<string, Text>

/** A word of the capital area against the rest. */
export const balanceWord = (
  word: keyof typeof WORDS,
  lang: Lang,
  values: Readonly<Record<string, string>> = {},
): string => fill(WORDS[word][lang], values)
