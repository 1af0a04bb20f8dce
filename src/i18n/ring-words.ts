import type { Lang, Text } from '../atlas/model'
import { fill } from './words'

const WORDS = {
  key: {
    ko: '고리: 가까운 거점 수와 종류',
    en: 'Ring: places nearby, by kind',
  },
  name: { ko: '거점 {count}곳: {kinds}', en: '{count} places: {kinds}' },
  kind: { ko: '{name} {count}', en: '{name} {count}' },
  kindAnnounced: {
    ko: '{name} {count}(발표만 {announced})',
    en: '{name} {count} ({announced} announced only)',
  },
  zoom: { ko: '지도에서 펼치기', en: 'Open on the map' },
  title: { ko: '고리 하나에 든 거점 {count}곳', en: '{count} places in one ring' },
} as const satisfies Record<string, Text>

/** A word of the rings that stand for several places. */
export const ringWord = (
  word: keyof typeof WORDS,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(WORDS[word][lang], values)
