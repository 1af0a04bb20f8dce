import type { Lang, Text } from '../../atlas/model'
import { fill } from '../../i18n/words'

const WORDS = {
  heading: { ko: '순위 막대', en: 'Ranked bars' },
  sentence: {
    ko: '가장 높은 곳: {high} {most}. 가장 낮은 곳: {low} {least}. 수치가 있는 {count}곳.',
    en: 'Highest: {high}, {most}. Lowest: {low}, {least}. {count} have a figure.',
  },
  none: { ko: '{year}년 수치가 있는 곳이 없습니다.', en: 'Nowhere has a figure for {year}.' },
  what: {
    ko: '막대는 0에서 시작하고 길이가 값에 정비례합니다. 색은 지도의 계급과 같습니다.',
    en: 'Bars begin at zero and are as long as their figure; their colours are the classes of the map.',
  },
  lacking: { ko: '자료 없음: {names}', en: 'No data: {names}' },
  lackingMany: { ko: '자료 없음: {count}곳', en: 'No data: {count}' },
  provisional: { ko: 'p 잠정치', en: 'p provisional' },
  nation: { ko: '전국 {value}', en: 'Korea {value}' },
  between: { ko: '… 사이에 {count}곳', en: '… {count} between' },
} as const satisfies Record<string, Text>

/** A word of the ranked bars. */
export const barsWord = (
  word: keyof typeof WORDS,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(WORDS[word][lang], values)
