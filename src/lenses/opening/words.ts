import type { Lang, Text } from '../../atlas/model'
import { fill } from '../../i18n/words'

const WORDS = {
  kicker: { ko: '2018년 균형발전의 약속, 그 뒤', en: 'The promise of 2018, and what came of it' },
  crossed: {
    ko: '수도권에 사는 사람이 {crossed}년 절반을 넘어, {year}년 #입니다.',
    en: 'The capital area passed half of Korea’s people in {crossed}; in {year} it holds #.',
  },
  below: {
    ko: '수도권에 사는 사람은 {year}년 전국의 #입니다.',
    en: 'In {year} the capital area holds # of Korea’s people.',
  },
  half: { ko: '절반 50%', en: 'half, 50%' },
  share: {
    ko: '{first}년 {from}에서 {year}년 {now}로, 전국 주민 가운데 수도권에 사는 사람',
    en: 'People in the capital area, of all of Korea: {from} in {first}, {now} in {year}',
  },
  capital: { ko: '수도권', en: 'Capital area' },
  rest: { ko: '나머지', en: 'Rest' },
  people: { ko: '{count}만 명', en: '{count} m' },
  counters: { ko: '다섯 약속을 눌러 지도에서 보기', en: 'Press a promise to see it on the map' },
  planToRecord: { ko: '약속 → 문서', en: 'promised → documented' },
  until: { ko: '~{year}', en: 'by {year}' },
  said: {
    ko: '{name}: 약속 {planned}, 문서 {documented}',
    en: '{name}: promised {planned}, documented {documented}',
  },
  tenThousand: { ko: '{count}만', en: '{count}k' },
  description: {
    ko: '{from}년부터 {to}년까지 주민등록인구가 달라진 만큼. 파란 곳은 늘고 주황 곳은 줄었다.',
    en: 'Change of the resident population from {from} to {to}: blue has grown, orange has shrunk.',
  },
  complexes: { ko: '산학융합지구', en: 'Industry-academia' },
  clusters: { ko: '클러스터', en: 'Clusters' },
  parks: { ko: '청년친화형 산단', en: 'Youth-friendly parks' },
  sejong: { ko: '세종 인구', en: 'Sejong residents' },
  saemangeum: { ko: '새만금 개발', en: 'Saemangeum developed' },
} as const satisfies Record<string, Text>

export type OpeningWord = keyof typeof WORDS
export const isOpeningWord = (word: string): word is OpeningWord => word in WORDS

export const openingWord = (
  word: OpeningWord,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(WORDS[word][lang], values)
