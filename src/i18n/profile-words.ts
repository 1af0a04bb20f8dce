import type { Lang, Text } from '../atlas/model'
import { fill } from './words'

/** The words of search, profile, comparison and place card. `{name}` marks a place for a value. */
const PROFILE_WORDS = {
  notCounted: { ko: '세지 않음', en: 'not counted' },
  ofYear: { ko: '{year}년', en: '{year}' },
  lineSentence: {
    ko: '{name}: {from}년 {first}, {to}년 {last}.',
    en: '{name}: {first} in {from}, {last} in {to}.',
  },
  pointSentence: { ko: '{name}: {from}년 {first}.', en: '{name}: {first} in {from}.' },
  trendSentence: { ko: '{title}({unit}). {lines}', en: '{title} ({unit}). {lines}' },
  capitalShort: { ko: '수도권', en: 'Capital' },
  restShort: { ko: '비수도권', en: 'Rest' },
  addToCompare: { ko: '비교할 곳 더하기', en: 'Add places to compare' },
  addingNow: {
    ko: '지도나 순위를 누르면 더해집니다 ({count})',
    en: 'Press the map or the list to add ({count})',
  },
  clear: { ko: '모두 지우기', en: 'Clear' },
  trendTitle: { ko: '해마다의 흐름', en: 'Over the years' },
  brokenAt: { ko: '{year}년부터: {note}', en: 'From {year}: {note}' },
  hollow: { ko: '속 빈 점은 잠정값', en: 'Hollow points are provisional' },
  higherThan: { ko: '전국보다 {amount} 높음', en: '{amount} above the national figure' },
  lowerThan: { ko: '전국보다 {amount} 낮음', en: '{amount} below the national figure' },
  sameAsNation: { ko: '전국과 같음', en: 'the same as the national figure' },
  partOfNation: { ko: '전국의 {part}%', en: '{part} % of the nation' },
  percentagePoints: { ko: '{amount}%p', en: '{amount} percentage points' },
  percent: { ko: '{amount}%', en: '{amount} %' },
  ownFigure: {
    ko: '지도는 이 지표를 {level}별로 보입니다. 위의 값은 이 지역의 것으로, 지도에는 없습니다.',
    en: 'The map shows this indicator by {level}. The figure above is this region’s own, and not on the map.',
  },
  outOfMap: {
    ko: '이 지표의 {level} 지도에는 이 지역이 없습니다. 다른 지표는 아래에 있습니다.',
    en: 'This region is not on the map of this indicator by {level}. Its other figures are below.',
  },
  byProvince: { ko: '시도', en: 'province' },
  byMunicipality: { ko: '시군구', en: 'municipality' },
  partsOf: { ko: '시군구 {count}곳', en: '{count} municipalities' },
  keyFigures: { ko: '이 지역의 다른 지표', en: 'Other figures of this region' },
  keyFiguresNone: { ko: '이 경계로 나온 다른 지표가 없습니다.', en: 'No other figures exist for this unit.' },
  keyFiguresMore: { ko: '같은 주제의 다른 계열 {count}개', en: '{count} more series' },
  rankShort: { ko: '{rank}위/{total}', en: '{rank} of {total}' },
  placesHere: { ko: '이곳의 거점 {count}', en: 'Places here: {count}' },
  placesMore: { ko: '나머지 {count}', en: '{count} more' },
  comparison: { ko: '{count}곳 비교', en: '{count} regions compared' },
  remove: { ko: '{name} 빼기', en: 'Remove {name}' },
  printComparison: { ko: '한 쪽에 나란히 (인쇄용)', en: 'Side by side on a page, to print' },
  rankRow: { ko: '순위', en: 'Rank' },
  changeRow: { ko: '바뀐 폭', en: 'Change' },
  changeSince: { ko: '{year}년부터', en: 'since {year}' },
  acrossBoundary: {
    ko: '그 사이 행정구역이 바뀐 해: {years}',
    en: 'boundaries changed in between: {years}',
  },
  none: { ko: '–', en: '–' },
  dateUnknown: { ko: '시기 문서로 확인되지 않음', en: 'date not established by documents' },
  since: { ko: '{from}부터', en: 'since {from}' },
  until: { ko: '{from}부터 {to}까지', en: '{from} to {to}' },
  position: { ko: '위치', en: 'Position' },
  exactPosition: { ko: '확인된 위치: {precision}', en: 'documented position: {precision}' },
  roughPosition: { ko: '개략 위치: {precision}', en: 'approximate position: {precision}' },
  site: { ko: '자리', en: 'the site' },
  complex: { ko: '단지', en: 'the complex' },
  dong: { ko: '동', en: 'neighbourhood (dong)' },
  town: { ko: '읍면동', en: 'township' },
  zone: { ko: '구역', en: 'the zone' },
  whole: { ko: '시군구', en: 'municipality' },
  located: { ko: '어디에', en: 'Where' },
  time: { ko: '언제', en: 'When' },
  extentArea: { ko: '공식 면적', en: 'Official area' },
  partsOfPlace: { ko: '함께 세는 곳', en: 'Counted together with' },
  plan: { ko: '계획', en: 'The plan' },
  now: { ko: '실적과 현황', en: 'What came of it' },
  what: { ko: '무엇인가', en: 'What it is' },
  money: { ko: '돈', en: 'Money' },
  people: { ko: '옮겨 온 기관과 사람', en: 'Bodies and people' },
  history: { ko: '지나온 일', en: 'History' },
  mediumConfidence: { ko: '신뢰도 보통', en: 'medium confidence' },
  lowConfidence: { ko: '신뢰도 낮음', en: 'low confidence' },
  sourcesOfPlace: { ko: '출처 {count}', en: 'Sources: {count}' },
  sourceNumbers: { ko: '출처', en: 'sources' },
  overlayNumbers: { ko: '계획과 확인', en: 'Planned and documented' },
  further: { ko: '지도에 없는 수치 더 보기', en: 'Further figures that no map shows' },
  furtherNone: { ko: '더 있는 수치가 없습니다.', en: 'There are none.' },
  furtherSince: { ko: '처음: {first}', en: 'first: {first}' },
  asPrinted: {
    ko: '2018년 발표 자료 {slide}면에 적힌 그대로이며 출처를 찾지 못한 값',
    en: 'as printed on slide {slide} of 2018; no source was found',
  },
  candidate: {
    ko: '2018년 발표 자료 {slide}면의 값이 뜻했을 수 있는 통계',
    en: 'a statistic that slide {slide} of 2018 may have meant',
  },
} as const satisfies Record<string, Text>

export type ProfileWord = keyof typeof PROFILE_WORDS

/** A word of these rooms in a language. */
export function tell(
  word: ProfileWord,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return fill(PROFILE_WORDS[word][lang], values)
}
