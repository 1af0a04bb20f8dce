import type { Lang, Text } from '../../atlas/model'
import { fill } from '../../i18n/words'

const WORDS = {
  question: {
    ko: '{from}년에서 {to}년 사이 얼마나 달라졌는가?',
    en: 'How much changed between {from} and {to}?',
  },
  title: { ko: '{title} 변화', en: '{title}, change' },
  points: { ko: '%p', en: 'percentage points' },
  percentUnit: { ko: '%', en: '%' },
  absolute: { ko: '차이', en: 'Difference' },
  percent: { ko: '변화율(%)', en: 'Percent' },
  from: { ko: '처음 해', en: 'From' },
  to: { ko: '나중 해', en: 'To' },
  answer: {
    ko: '수치가 있는 {total}곳 가운데 #이 늘었습니다.',
    en: '# of the {total} with both figures rose.',
  },
  description: {
    ko: '{to}년 값에서 {from}년 값을 뺀 것. 0을 가운데 둔다.',
    en: 'The figure of {to} less that of {from}, around zero.',
  },
  descriptionPercent: {
    ko: '{from}년 값에 견준 {to}년까지의 변화. 0을 가운데 둔다.',
    en: 'The change up to {to} in percent of the figure of {from}, around zero.',
  },
  lacks: { ko: '{years}년 수치가 없음', en: 'no figure for {years}' },
  notAbove: {
    ko: '{year}년 값이 0보다 크지 않아 변화율을 내지 않음',
    en: 'no percentage: the figure of {year} is not above zero',
  },
  notPercent: {
    ko: '이 지표는 비율이거나 음수가 될 수 있어 변화율 대신 차이만 보입니다.',
    en: 'This figure is a share or may be negative: its difference is shown, not a percentage.',
  },
  broken: {
    ko: '{year}년에 통계의 기준이 바뀌어 두 해를 견줄 수 없습니다: {note}',
    en: 'The statistics changed in {year}, so that the two years cannot be compared: {note}',
  },
  beware: { ko: '{year}년에 달라진 것: {note}', en: 'Changed in {year}: {note}' },
  noChange: { ko: '변화 없음', en: 'no change' },
  gainers: { ko: '가장 많이 늘어난 곳', en: 'Largest rises' },
  losers: { ko: '가장 많이 줄어든 곳', en: 'Largest falls' },
  rose: { ko: '늘어난 곳 {count}', en: 'rose: {count}' },
  fell: { ko: '줄어든 곳 {count}', en: 'fell: {count}' },
  same: { ko: '그대로 {count}', en: 'unchanged: {count}' },
  alt: {
    ko: '{title} 지도. 늘어난 곳 {rose}, 줄어든 곳 {fell}.',
    en: 'Map of {title}. Rose: {rose}; fell: {fell}.',
  },
} as const satisfies Record<string, Text>

/** A word of the change map. */
export const changeWord = (
  word: keyof typeof WORDS,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(WORDS[word][lang], values)
