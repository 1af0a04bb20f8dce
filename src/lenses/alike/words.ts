import type { Lang, Text } from '../../atlas/model'
import { fill } from '../../i18n/words'

const WORDS = {
  question: { ko: '{name}: 어디가 가장 닮았나?', en: 'Who is most like {name}?' },
  questionNone: { ko: '어디와 어디가 닮았나?', en: 'Which places are alike?' },
  chooseHint: {
    ko: '비교할 곳을 하나 고르세요. 지도에서 누르거나 이름으로 찾습니다.',
    en: 'Choose a place to compare: click it on the map, or find it by its name.',
  },
  find: { ko: '이름으로 찾기', en: 'Find by name' },
  choose: { ko: '비교할 시군구', en: 'Municipality to compare' },
  chooseProvince: { ko: '비교할 시도', en: 'Province to compare' },
  nobody: { ko: '고르지 않음', en: 'None chosen' },
  level: { ko: '비교할 단위', en: 'Compare' },
  title: { ko: '{name} 닮은 정도', en: 'Likeness to {name}' },
  titleNone: { ko: '닮은 곳', en: 'Alike' },
  unit: { ko: '100 = 모두 같음', en: '100 = the same in all' },
  answer: { ko: '가장 닮은 곳은 #, 그다음은 {next}.', en: 'Most like it: #; then {next}.' },
  description: {
    ko: '여러 지표에서 차이가 작을수록 닮은 곳이다. 지표마다 무게를 달리할 수 있다.',
    en: 'The smaller the gaps in many figures, the more alike two places are. Each figure can be weighed.',
  },
  scale: { ko: '재는 방법', en: 'Scale' },
  rank: { ko: '순위', en: 'Ranks' },
  mad: { ko: '중앙값 편차', en: 'Median and deviation' },
  formulaRank: {
    ko: '닮은 정도 = 100 × (1 − 순위 차이의 가중 평균). 순위는 지표마다 가장 낮은 곳을 0, 가장 높은 곳을 1로 놓은 자리다.',
    en: 'Likeness = 100 × (1 − weighted mean of the gaps in rank), where in each figure the lowest place is at 0 and the highest at 1.',
  },
  formulaMad: {
    ko: '닮은 정도 = 100 × (1 − 편차 차이의 가중 평균 ÷ 6). 편차는 (값 − 중앙값) ÷ (1.4826 × 중앙값 절대편차)이고 −3과 3에서 자른다.',
    en: 'Likeness = 100 × (1 − weighted mean of the gaps in deviation ÷ 6), where a deviation is (figure − median) ÷ (1.4826 × median absolute deviation), cut off at −3 and 3.',
  },
  formulaMissing: {
    ko: '두 곳 모두 수치가 있는 지표만 쓰고, 무게로 절반이 안 되면 비교하지 않는다(가워 1971).',
    en: 'Only figures that both have count; places that share less than half of the weight are not compared (Gower 1971).',
  },
  near: { ko: '비슷함: {list}', en: 'alike in {list}' },
  far: { ko: '다름: {list}', en: 'apart in {list}' },
  between: { ko: '뚜렷이 닮거나 다른 지표 없음', en: 'neither close nor far in any one figure' },
  meaning: {
    ko: '“비슷함”은 그 지표에서 가장 가까운 5분의 1에 드는 것, “다름”은 절반보다 많은 곳이 더 가까운 것.',
    en: '“Alike”: among the nearest fifth in that figure. “Apart”: more than half of all places are nearer in it.',
  },
  shared: { ko: '지표 {all}개 가운데 {count}개로 비교', en: 'by {count} of {all} figures' },
  tooFew: { ko: '수치가 모자라 비교하지 않음', en: 'too few figures to compare' },
  notThere: { ko: '이 경계에는 비교할 수치가 없음', en: 'no figures to compare on this boundary' },
  chosenHere: { ko: '고른 곳', en: 'the place chosen' },
  lacks: { ko: '{name}에 수치가 없는 지표: {list}.', en: '{name} has no figure for {list}.' },
  leftOut: {
    ko: '수치가 모자라 비교하지 않은 곳: {count}.',
    en: 'Not compared for want of figures: {count}.',
  },
  few: {
    ko: '시도는 17곳뿐이라 가장 닮은 곳도 많이 다를 수 있다.',
    en: 'There are only 17 provinces: even the most alike may differ much.',
  },
  none: {
    ko: '지표를 하나도 쓰지 않아 비교할 것이 없습니다.',
    en: 'All figures are left out: there is nothing to compare by.',
  },
  unknown: { ko: '여기서 쓰지 않는 지표: {list}.', en: 'Not among the figures compared here: {list}.' },
  used: { ko: '쓴 지표 {count}개: {list}.', en: '{count} figures: {list}.' },
  weighed: { ko: '{word} {year}(×{weight})', en: '{word} {year} (×{weight})' },
  plain: { ko: '{word} {year}', en: '{word} {year}' },
  ranked: { ko: '가장 닮은 곳', en: 'Most alike' },
  least: { ko: '가장 다른 곳', en: 'Least alike' },
  figures: { ko: '지표와 무게', en: 'Figures and their weights' },
  extra: { ko: '더 쓸 수 있는 지표', en: 'Figures that can be added' },
  weight: { ko: '{title}의 무게', en: 'Weight of {title}' },
  out: { ko: '뺌', en: 'out' },
  times: { ko: '×{weight}', en: '×{weight}' },
  reset: { ko: '처음 무게로', en: 'Weights as they were' },
  formula: { ko: '어떻게 셈하나', en: 'How it is worked out' },
  detail: { ko: '지표별로 보기', en: 'Figure by figure' },
  compared: { ko: '지표', en: 'Figure' },
  gap: { ko: '차이', en: 'Gap' },
  noFigure: { ko: '없음', en: 'none' },
  walk: { ko: '{name}에서 보기', en: 'See from {name}' },
  alt: {
    ko: '{name} 닮은 정도의 지도. 가장 닮은 곳: {list}.',
    en: 'Map of likeness to {name}. Most alike: {list}.',
  },
  altNone: { ko: '비교할 곳을 고르기 전의 지도.', en: 'Map before a place is chosen.' },
} as const satisfies Record<string, Text>

/** A word of who is like whom. */
export const alikeWord = (
  word: keyof typeof WORDS,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(WORDS[word][lang], values)

/** The same in both languages; values by language. */
export const alikeText = (word: keyof typeof WORDS, values: Readonly<Record<string, Text>> = {}): Text => {
  const told = (lang: Lang) =>
    alikeWord(
      word,
      lang,
      Object.fromEntries(Object.entries(values).map(([name, text]) => [name, text[lang]])),
    )
  return { ko: told('ko'), en: told('en') }
}

/** A name with the particle that joins it to another in Korean: 나주시와, 홍성군과. */
export const beside = (name: string): string => {
  const last = name.charCodeAt(name.length - 1) - 0xac00
  return name + (last >= 0 && last < 11172 && last % 28 ? '과' : '와')
}
