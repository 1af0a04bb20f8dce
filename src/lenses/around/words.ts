import type { Lang, Text } from '../../atlas/model'
import { fill } from '../../i18n/words'

const WORDS = {
  question: { ko: '{home}, {from}년 앞과 뒤: {title}', en: '{home} before and after {from}: {title}' },
  title: { ko: '{place} 둘레의 앞과 뒤', en: 'Before and after, around {place}' },
  noPlaceTitle: { ko: '어느 곳의 앞과 뒤를 볼까?', en: 'Around which place?' },
  choosePlace: { ko: '혁신도시나 단지', en: 'Innovation city or park' },
  chooseHint: {
    ko: '고른 곳이 자리한 시군구와 이웃 시군구의 수치를, 그 해의 앞과 뒤로 나누어 견줍니다.',
    en: 'The figures of its municipality and of the neighbouring ones, before and after a year.',
  },
  pleaseChoose: { ko: '고르세요', en: 'Choose' },
  lost: {
    ko: '이 곳은 시군구 하나에 자리하지 않아 견줄 수 없습니다.',
    en: 'This place does not lie in any one municipality, so that nothing can be compared.',
  },
  year: { ko: '나누는 해', en: 'Dividing year' },
  against: { ko: '견줄 상대', en: 'Compared with' },
  province: { ko: '같은 시도의 다른 시군구', en: 'Others of the province' },
  neighbours: { ko: '이웃 시군구', en: 'Neighbours' },
  rest: { ko: '비수도권 시군구', en: 'Outside the capital area' },
  nation: { ko: '전국', en: 'Korea' },
  chosen: { ko: '고른 시군구', en: 'Chosen municipalities' },
  provinceShort: { ko: '{province} 다른 시군구', en: 'rest of {province}' },
  provincesShort: { ko: '같은 시도', en: 'same provinces' },
  neighboursShort: { ko: '이웃', en: 'neighbours' },
  restShort: { ko: '비수도권', en: 'rest of Korea' },
  nationShort: { ko: '전국', en: 'Korea' },
  chosenShort: { ko: '고른 곳', en: 'chosen' },
  start: { ko: '시작', en: 'begun' },
  completion: { ko: '준공', en: 'completed' },
  firstMove: { ko: '첫 기관 이전', en: 'first body moved in' },
  lastMove: { ko: '마지막 기관 이전', en: 'last body moved in' },
  theme: { ko: '특화 산업 지정', en: 'specialisation named' },
  someYear: { ko: '{year}년', en: '{year}' },
  datedYear: { ko: '{year}년 · {event}', en: '{year} · {event}' },
  instead: {
    ko: '이 곳은 {start}년에 시작했으나 그 해의 앞이나 뒤에 시군구 수치가 없어, {from}년({event})으로 나눕니다.',
    en: 'The place was begun in {start}, but there are no municipal figures on both sides of that year: divided at {from} ({event}).',
  },
  nothingBefore: {
    ko: '{from}년 앞의 시군구 수치가 없어 앞뒤를 견줄 수 없습니다. 나누는 해를 바꾸어 보세요.',
    en: 'There are no municipal figures before {from}, so that nothing can be compared. Try another dividing year.',
  },
  nothingAfter: {
    ko: '{from}년부터의 시군구 수치가 없어 앞뒤를 견줄 수 없습니다. 나누는 해를 바꾸어 보세요.',
    en: 'There are no municipal figures from {from} on, so that nothing can be compared. Try another dividing year.',
  },
  brokenAt: {
    ko: '{from}년에 통계의 기준이 바뀌어 앞뒤를 견줄 수 없습니다.',
    en: 'The statistics changed in {from}, so that before and after cannot be compared.',
  },
  undated: {
    ko: '이 곳이 시작된 해를 밝힌 문서가 없습니다. 나누는 해를 고르세요.',
    en: 'No document says when this place was begun. Choose a dividing year.',
  },
  notMunicipal: {
    ko: '{title}에는 시군구 수치가 없습니다. 아래 표는 시군구 수치가 있는 지표를 보입니다.',
    en: '{title} is not published by municipality. The table below has figures that are.',
  },
  toMunicipal: { ko: '시군구 지도로', en: 'Map of municipalities' },
  noSet: { ko: '견줄 시군구가 없습니다.', en: 'There are no municipalities to compare with.' },
  noChosen: {
    ko: '지도에서 시군구를 골라 더하면 그 평균과 견줍니다.',
    en: 'Choose municipalities on the map: their mean is then compared.',
  },
  caution: {
    ko: '달라진 모습을 적은 것이지 원인을 밝힌 것이 아닙니다. 그 사이에 다른 일도 함께 일어났습니다.',
    en: 'This describes what changed; it does not prove why. Much else happened in the same years.',
  },
  before: { ko: '앞 평균', en: 'Mean before' },
  after: { ko: '뒤 평균', en: 'Mean after' },
  change: { ko: '차이', en: 'Change' },
  figure: { ko: '지표', en: 'Figure' },
  telling: { ko: '여러 지표의 앞과 뒤', en: 'Before and after in several figures' },
  spells: { ko: '{before} → {after}', en: '{before} → {after}' },
  years: { ko: '{from}~{to}년', en: '{from} to {to}' },
  oneYear: { ko: '{year}년', en: '{year}' },
  none: { ko: '–', en: '–' },
  without: { ko: '앞이나 뒤의 수치가 없는 지표: {titles}', en: 'Without figures on both sides: {titles}' },
  cutOff: {
    ko: '{years}년에 기준이 바뀌어 같은 기준의 해만 평균했습니다.',
    en: 'The statistics changed in {years}: only years of one definition are in the means.',
  },
  homeTogether: { ko: '{regions}의 평균', en: 'mean of {regions}' },
  setNote: { ko: '{name} {count}곳', en: '{name}: {count} municipalities' },
  setPart: {
    ko: '{name} {total}곳 가운데 해마다 수치가 있는 {count}곳',
    en: '{name}: {count} of {total} municipalities, those with a figure in every year',
  },
  nationNote: { ko: '전국 값', en: 'national figure' },
  weighted: { ko: '평균은 {weight}로 가중.', en: 'Means are weighted by {weight}.' },
  perMunicipality: {
    ko: '합계가 아니라 시군구 하나를 하나로 센 단순 평균.',
    en: 'Simple means: not totals, each municipality counts once.',
  },
  simple: {
    ko: '가중할 값이 없어 단순 평균: 크고 작은 시군구를 똑같이 셈.',
    en: 'Simple means, since nothing weighs this figure: large and small municipalities count alike.',
  },
  rule: {
    ko: '‘앞’은 나누는 해의 전해까지, ‘뒤’는 그 해부터. 견주는 둘 모두 수치가 있는 해만 평균한다.',
    en: '“Before” ends with the year before the dividing one, “after” begins with it; only years with a figure on both sides of the comparison are in the means.',
  },
  answerBefore: { ko: '{from}년을 사이에 두고 {home} ', en: 'Across {from}, {home} changed by ' },
  answerAfter: { ko: ', {set} {change}.', en: ', {set} by {change}.' },
  neighboursAre: { ko: '이웃: {names}', en: 'Neighbours: {names}' },
  noNeighbours: { ko: '땅으로 맞닿은 이웃이 없습니다.', en: 'It has no neighbour on land.' },
  line: {
    ko: '{name} {from}년 {first}, {to}년 {last}.',
    en: '{name}: {first} in {from}, {last} in {to}.',
  },
  picture: {
    ko: '{title}({unit})의 선 그림, {from}년에 세로줄. {lines}',
    en: 'Lines of {title} ({unit}) with a rule at {from}. {lines}',
  },
} as const satisfies Record<string, Text>

export type AroundWord = keyof typeof WORDS

/** A word of the comparison around a place. */
export const aroundWord = (
  word: AroundWord,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(WORDS[word][lang], values)
