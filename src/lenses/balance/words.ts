import type { Lang, Text } from '../../atlas/model'
import { fill } from '../../i18n/words'

const WORDS = {
  title: { ko: '{title}: 지역 사이의 균형', en: '{title}: balance between the regions' },
  perHead: { ko: '{title}, 주민 한 사람당', en: '{title} per resident' },
  share: { ko: '수도권 비중', en: 'Capital area’s share' },
  shareOf: { ko: '{name}의 비중', en: '{name}: share' },
  means: { ko: '두 쪽의 평균', en: 'Means of both sides' },
  capital: { ko: '수도권', en: 'Capital area' },
  rest: { ko: '비수도권', en: 'Rest of the country' },
  others: { ko: '그 밖의 시군구', en: 'all other municipalities' },
  compare: { ko: '견줄 것', en: 'Compare' },
  capitalAgainst: { ko: '수도권과 비수도권', en: 'Capital area and the rest' },
  groupAgainst: { ko: '{name}과 그 밖', en: '{name} and all others' },
  against: { ko: '{title}: {name}과 그 밖의 시군구', en: '{title}: {name} and all others' },
  betweenGroup: { ko: '{name}과 그 밖 사이', en: 'between {name} and all others' },
  reading: { ko: '지역 목록을 읽는 중입니다.', en: 'Reading the list of municipalities.' },
  notMeans: {
    ko: '더할 수 있는 수치라 평균 대신 비중을 본다.',
    en: 'A total that can be added up: see the share.',
  },
  whatMeans: { ko: '두 쪽 각각의 평균.', en: 'The mean of each side.' },
  weighted: { ko: '무게: {weight}.', en: 'Weighted by {weight}.' },
  simple: {
    ko: '무게가 없어 시군구를 모두 하나로 셉니다.',
    en: 'Nothing weighs this figure: regions great and small count alike.',
  },
  whatShareOf: {
    ko: '전국 합계에서 {name}이 차지하는 몫.',
    en: 'The part of the national total that these municipalities hold.',
  },
  whoIsIn: {
    ko: '{name}: 지정된 시군구 {count}곳. 지정되기 앞의 해에도 같은 곳들을 셉니다.',
    en: '{name}: the {count} municipalities designated, the same in the years before they were.',
  },
  sidesAt: {
    ko: '{year}년 {inside} {insideValue}, {outside} {outsideValue}.',
    en: 'In {year}: {inside} {insideValue}, {outside} {outsideValue}.',
  },
  cv: { ko: '가중 변동계수(윌리엄슨)', en: 'Weighted coefficient of variation (Williamson)' },
  theil: { ko: '타일 지수', en: 'Theil index' },
  gini: { ko: '지니 계수', en: 'Gini coefficient' },
  sigma: { ko: '시그마 수렴', en: 'Sigma convergence' },
  beta: { ko: '베타 수렴', en: 'Beta convergence' },
  between: { ko: '수도권과 비수도권 사이', en: 'between capital area and rest' },
  within: { ko: '각각의 안', en: 'within them' },
  total: { ko: '전체', en: 'total' },
  what: { ko: '이 값은 무엇인가', en: 'What this is' },
  whatShare: {
    ko: '전국 합계에서 서울·인천·경기가 차지하는 몫.',
    en: 'The part of the national total that Seoul, Incheon and Gyeonggi hold.',
  },
  whatCv: {
    ko: '인구로 가중한 표준편차를 가중 평균으로 나눈 값. 모두 같으면 0. 윌리엄슨(1965).',
    en: 'Standard deviation weighted by population, divided by the weighted mean; 0 when all are alike. Williamson (1965).',
  },
  whatTheil: {
    ko: '인구 몫 × 상대 수준 × 그 로그의 합. 모두 같으면 0이며, 수도권과 비수도권 사이의 몫과 각각의 안의 몫으로 나뉜다. 타일(1967), 쇼록스(1980).',
    en: 'Sum of population part x relative level x its logarithm; 0 when all are alike. It falls into what lies between the capital area and the rest and what lies within them. Theil (1967), Shorrocks (1980).',
  },
  whatGini: {
    ko: '두 사람을 뽑았을 때 사는 지역의 수준 차이 평균을 평균 수준의 두 배로 나눈 값. 0에서 1. 지니(1912).',
    en: 'Mean difference between the regional levels of any two people, divided by twice the mean; from 0 to 1. Gini (1912).',
  },
  whatSigma: {
    ko: '지역 수준의 로그의 표준편차. 지역 하나를 하나로 센다. 해마다 줄면 시그마 수렴. 배로·살라이마틴(1992).',
    en: 'Standard deviation of the logarithms, each region counting once; where it falls over the years there is sigma convergence. Barro and Sala-i-Martin (1992).',
  },
  whatBeta: {
    ko: '처음 수준(로그)에 대한 해마다의 성장률(로그). 기울기가 음수이면 낮게 시작한 곳이 더 빨리 늘었다. 배로·살라이마틴(1992).',
    en: 'Mean yearly growth of the logarithm against the logarithm of the starting level; a slope below zero says that what began lower grew faster. Barro and Sala-i-Martin (1992).',
  },
  notShare: { ko: '비율이라 합계의 몫이 없다.', en: 'A rate has no total to hold a share of.' },
  notItself: {
    ko: '인구 자체는 한 사람당 수준이 모두 같아 재지 않는다.',
    en: 'Population per resident is the same everywhere.',
  },
  notNegative: {
    ko: '음수가 될 수 있는 수치에는 쓰지 않는다.',
    en: 'Not defined for a figure that may be negative.',
  },
  notKnown: {
    ko: '모든 지역의 수치와 인구가 함께 있는 해가 없다.',
    en: 'There is no year with figure and population of every region.',
  },
  rule: {
    ko: '그 해에 있던 지역 모두의 수치와 주민등록인구가 있는 해만 계산한다. 지역 {count}곳.',
    en: 'Only years with the figure and the residents of every region that existed are computed; {count} regions.',
  },
  ruleShare: {
    ko: '수도권과 비수도권의 합계가 모두 있는 해만 계산한다.',
    en: 'Only years with the totals of both sides are computed.',
  },
  brokenIn: { ko: '{year}년에 달라진 것: {note}', en: 'Changed in {year}: {note}' },
  rose: {
    ko: '{from}년 {first} → {to}년 {last}. {change} 커졌습니다.',
    en: 'From {first} in {from} to {last} in {to}: up by {change}.',
  },
  fell: {
    ko: '{from}년 {first} → {to}년 {last}. {change} 작아졌습니다.',
    en: 'From {first} in {from} to {last} in {to}: down by {change}.',
  },
  level: {
    ko: '{from}년과 {to}년 모두 {last}입니다.',
    en: '{last} in {to}, the same as in {from}.',
  },
  one: { ko: '{to}년 {last}.', en: '{last} in {to}.' },
  meansMore: {
    ko: ' 값이 클수록 지역 사이의 차이가 큽니다.',
    en: ' The larger the value, the more the regions differ.',
  },
  turned: {
    ko: ' 그 사이에 가장 큰 값은 {highYear}년 {high}, 가장 작은 값은 {lowYear}년 {low}입니다.',
    en: ' In between it was highest in {highYear} ({high}) and lowest in {lowYear} ({low}).',
  },
  betaDown: {
    ko: '{from}~{to}년, 낮게 시작한 곳이 더 빨리 늘었습니다(기울기 {slope}, 결정계수 {r2}, 지역 {count}곳).',
    en: '{from} to {to}: what began lower grew faster (slope {slope}, r² {r2}, {count} regions).',
  },
  betaUp: {
    ko: '{from}~{to}년, 낮게 시작한 곳이 더 빨리 늘지 않았습니다(기울기 {slope}, 결정계수 {r2}, 지역 {count}곳).',
    en: '{from} to {to}: what began lower did not grow faster (slope {slope}, r² {r2}, {count} regions).',
  },
  halfLife: {
    ko: ' 이 기울기대로라면 차이의 절반이 줄기까지 {years}년입니다.',
    en: ' At this slope half of the gap would take {years} years to close.',
  },
  startAxis: { ko: '{year}년 수준(로그)', en: 'Level of {year} (log)' },
  growthAxis: { ko: '해마다의 성장률(%)', en: 'Growth a year (%)' },
  year: { ko: '연도', en: 'Year' },
  points: { ko: '%p', en: ' points' },
} as const satisfies Record<string, Text>

/** A word of the measures of balance. */
export const balanceWord = (
  word: keyof typeof WORDS,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(WORDS[word][lang], values)
