import type { Lang, Text } from '../../atlas/model'
import { fill } from '../../i18n/words'

const WORDS = {
  title: { ko: '{x} × {y}', en: '{x} × {y}' },
  heading: { ko: '두 지표를 한 지도에', en: 'Two figures on one map' },
  question: { ko: '{x}, {y}: 둘 다 높은 곳은?', en: 'Where are both high? {x}; {y}' },
  answer: {
    ko: '#은 두 지표가 모두 높은 쪽 3분의 1에, {low}곳은 모두 낮은 쪽 3분의 1에 듭니다.',
    en: '# are in the highest third of both; {low} in the lowest third of both.',
  },
  places: { ko: '{count}곳', en: '{count}' },
  description: {
    ko: '지표마다 지역을 낮음·중간·높음으로 3등분하고, 아홉 조합에 색을 하나씩 주었습니다.',
    en: 'Each figure cuts the regions into thirds, low, middle and high; each of the nine pairs has a colour.',
  },
  cell: { ko: '{x} {first} · {y} {second}', en: '{x}: {first}, {y}: {second}' },
  low: { ko: '낮음', en: 'low' },
  middle: { ko: '중간', en: 'middle' },
  high: { ko: '높음', en: 'high' },
  bothHigh: { ko: '둘 다 높음', en: 'Both high' },
  bothLow: { ko: '둘 다 낮음', en: 'Both low' },
  onlyFirst: { ko: '{x} 높고 {y} 낮음', en: '{x} high, {y} low' },
  onlySecond: { ko: '{y} 높고 {x} 낮음', en: '{y} high, {x} low' },
  second: { ko: '둘째 지표', en: 'Second figure' },
  swap: { ko: '가로와 세로 바꾸기', en: 'Swap the two' },
  scatter: { ko: '점마다 한 지역', en: 'A dot for each region' },
  scatterAlt: {
    ko: '산점도. 가로 {x}, 세로 {y}, 지역 {n}곳. {sentence}',
    en: 'Scatter plot: {x} across, {y} upwards, {n} regions. {sentence}',
  },
  logAxis: {
    ko: '{title} 축은 로그 눈금입니다.',
    en: 'The axis of {title} has equal steps for equal ratios.',
  },
  together: {
    ko: '{x} 순위가 높은 {level}일수록 {y} 순위도 높은 경향이 {strength}(스피어만 순위상관 {rho}, {n}곳). 함께 나타난다는 뜻일 뿐, 한쪽이 다른 쪽의 원인이라는 뜻은 아닙니다.',
    en: '{level} that rank higher in {x} tend to rank higher in {y}; the tendency is {strength} (Spearman’s rank correlation {rho}, {n} regions). They go together; it does not say that one causes the other.',
  },
  against: {
    ko: '{x} 순위가 높은 {level}일수록 {y} 순위는 낮은 경향이 {strength}(스피어만 순위상관 {rho}, {n}곳). 함께 나타난다는 뜻일 뿐, 한쪽이 다른 쪽의 원인이라는 뜻은 아닙니다.',
    en: '{level} that rank higher in {x} tend to rank lower in {y}; the tendency is {strength} (Spearman’s rank correlation {rho}, {n} regions). They go together; it does not say that one causes the other.',
  },
  none: {
    ko: '{x}, {y}의 순위 사이에는 이렇다 할 관계가 보이지 않습니다(스피어만 순위상관 {rho}, {n}곳).',
    en: 'The ranks in {x} and {y} show hardly any relation (Spearman’s rank correlation {rho}, {n} regions).',
  },
  noRho: {
    ko: '두 수치가 모두 있는 지역이 너무 적어 관계를 말할 수 없습니다.',
    en: 'Too few regions have both figures to say how they go together.',
  },
  strong: { ko: '뚜렷합니다', en: 'strong' },
  moderate: { ko: '어느 정도 있습니다', en: 'moderate' },
  weak: { ko: '약합니다', en: 'weak' },
  province: { ko: '시도', en: 'Provinces' },
  municipality: { ko: '시군구', en: 'Municipalities' },
  otherYear: {
    ko: '{x} {year}년, {y} {other}년: 같은 해의 수치가 없어 가장 가까운 해를 썼습니다.',
    en: '{x} is of {year}, {y} of {other}: the nearest year, since there is no figure of the same one.',
  },
  alt: {
    ko: '{x}, {y}를 함께 나타낸 지도. {total}곳 가운데 {both}곳은 둘 다 높고 {low}곳은 둘 다 낮다.',
    en: 'Map of {x} and {y} together. Of {total} regions {both} are high in both and {low} low in both.',
  },
  legend: { ko: '아홉 색의 뜻', en: 'What the nine colours mean' },
} as const satisfies Record<string, Text>

/** A word of the two figures on one map. */
export const pairWord = (
  word: keyof typeof WORDS,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(WORDS[word][lang], values)
