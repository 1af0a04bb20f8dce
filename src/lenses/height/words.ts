import type { Lang, Text } from '../../atlas/model'
import { fill } from '../../i18n/words'

const WORDS = {
  title: { ko: '{title} — 높이', en: '{title}, as height' },
  columns: { ko: '기둥', en: 'Columns' },
  raised: { ko: '솟은 지역', en: 'Raised regions' },
  cities: { ko: '혁신도시 계획과 주민', en: 'Cities: plan and residents' },
  variants: { ko: '높이로 보는 것', en: 'What stands high' },
  linear: {
    ko: '높이는 0에서 시작하는 값에 정비례합니다. 두 배 높으면 두 배입니다.',
    en: 'Height is linear from zero: twice as high is twice as much.',
  },
  signed: {
    ko: '음수도 있으므로 높이는 0에서 떨어진 만큼이고, 색이 늘었는지 줄었는지를 가릅니다.',
    en: 'There are negative figures: height is the distance from zero, and the colour tells the sign.',
  },
  below: {
    ko: '0보다 크면 땅 위로 서고 작으면 땅 아래로 내려갑니다. 길이는 0에서 떨어진 만큼입니다.',
    en: 'What is above zero stands above the ground, what is below zero hangs below it, as long as it is far from zero.',
  },
  scale: { ko: '가장 높은 것: {name} {value}', en: 'The highest: {name}, {value}' },
  longest: { ko: '가장 긴 것: {name} {value}', en: 'The longest: {name}, {value}' },
  flat: { ko: '원의 넓이가 값에 정비례. {scale}', en: 'Area of circles in proportion. {scale}' },
  leaning: { ko: '높이가 값에 정비례. {scale}', en: 'Height in proportion. {scale}' },
  scaleOf: { ko: '가장 높은 것: {name}', en: 'The highest: {name}' },
  empty: { ko: '수치가 없는 {count}곳은 평평합니다.', en: 'Without a figure and so flat: {count}.' },
  alt: {
    ko: '비스듬히 본 한국 지도 위의 {title}. {scale}.',
    en: 'Korea seen at a slant with {title} as height. {scale}.',
  },
  citiesTitle: { ko: '혁신도시: 계획 인구와 주민', en: 'Innovation cities: planned and resident population' },
  citiesQuestion: {
    ko: '혁신도시는 계획한 만큼 찼는가?',
    en: 'Are the innovation cities as full as planned?',
  },
  citiesAnswer: {
    ko: '{year}년까지 두 수가 모두 확인된 {total}곳 가운데 #이 계획 인구에 이르렀습니다.',
    en: 'By {year}, # of the {total} with both figures documented had reached the planned population.',
  },
  reached: { ko: '{count}곳', en: '{count}' },
  plan: { ko: '계획 인구', en: 'Planned' },
  residents: { ko: '주민', en: 'Residents' },
  date: { ko: '시점', en: 'Date' },
  share: { ko: '계획 대비', en: 'Of plan' },
  source: { ko: '출처', en: 'Sources' },
  city: { ko: '도시', en: 'City' },
  persons: { ko: '명', en: 'persons' },
  sourceLine: {
    ko: '출처 {count}건, 아틀라스의 표에 도시마다 밝힘',
    en: '{count} sources, named city by city in the atlas',
  },
  none: { ko: '확인되지 않음', en: 'not documented' },
  computed: { ko: '계산한 값', en: 'computed' },
  rounded: { ko: '반올림', en: 'rounded' },
  citiesNote: {
    ko: '왼쪽 기둥은 계획한 인구(목표이며 실제가 아님), 오른쪽은 그해까지 문서로 확인되는 가장 늦은 주민 수. 시점은 도시마다 다르고, 두 수가 모두 있는 곳만 그립니다. 부산은 네 지구의 가운데에 세웠습니다.',
    en: 'Left: the population planned, a target and not a count. Right: the residents at the latest date documented by the end of the year in view, which differs from city to city. Only cities with both are drawn. Busan stands in the middle of its four districts.',
  },
} as const satisfies Record<string, Text>

/** A word of the heights. */
export const heightWord = (
  word: keyof typeof WORDS,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(WORDS[word][lang], values)
