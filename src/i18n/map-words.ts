import type { Lang, Text } from '../atlas/model'

const WORDS = {
  vintageLabel: { ko: '행정구역', en: 'Boundaries' },
  methodLabel: { ko: '구간 나누기', en: 'Classes by' },
  classesLabel: { ko: '구간 수', en: 'Number of classes' },
  paletteLabel: { ko: '색', en: 'Colours of the map' },
  breaksLabel: { ko: '구간 경계', en: 'Class breaks' },
  breaksAll: { ko: '모든 해에 같게', en: 'the same in all years' },
  breaksYear: { ko: '보는 해에 맞춰', en: 'of the year shown' },
  mapChoice: { ko: '지도 그리기', en: 'Map drawn' },
  auto: { ko: '이 기기에서 빠른 쪽', en: 'the faster way here' },
  live: { ko: '그래픽 카드로', en: 'by the graphics card' },
  still: { ko: '그림으로', en: 'as a picture' },
  equal: { ko: '등간격', en: 'Equal intervals' },
  quantile: { ko: '분위수', en: 'Quantiles' },
  jenks: { ko: '자연 경계', en: 'Natural breaks' },
  log: { ko: '등비 간격', en: 'Geometric' },
  stdev: { ko: '표준편차', en: 'Standard deviation' },
  blues: { ko: '파랑', en: 'Blues' },
  greens: { ko: '초록', en: 'Greens' },
  purples: { ko: '보라', en: 'Purples' },
  oranges: { ko: '주황', en: 'Oranges' },
  reds: { ko: '빨강', en: 'Reds' },
  teals: { ko: '청록', en: 'Teals' },
  'orange-blue': { ko: '주황–파랑', en: 'Orange–blue' },
  'purple-green': { ko: '보라–초록', en: 'Purple–green' },
  unequal: { ko: '구간마다 지역 수가 다릅니다.', en: 'Classes are not of one size.' },
  ofAllYears: {
    ko: '경계는 모든 해의 값을 모아 정했고, 해가 바뀌어도 같습니다.',
    en: 'Breaks are those of the figures of all years, and stay when the year changes.',
  },
  mirrored: {
    ko: '경계는 가운데 값의 위와 아래에 똑같이 놓입니다.',
    en: 'Breaks lie alike above and below the midpoint.',
  },
  rounded: {
    ko: '값이 같은 지역은 나누지 않고, 경계는 읽기 쉬운 수로 다듬습니다.',
    en: 'Equal figures stay together, and breaks are rounded to be read.',
  },
  'brown-teal': { ko: '갈색–청록', en: 'Brown–teal' },
} as const satisfies Record<string, Text>

/** A word of how a map is classed and coloured. */
export const mapWord = (word: keyof typeof WORDS, lang: Lang): string => WORDS[word][lang]
