import type { Lang, Text } from '../atlas/model'
import { fill } from './words'

const WORDS = {
  missing: { ko: '이 주소에는 아무것도 없습니다.', en: 'There is nothing at this address.' },
  skip: { ko: '본문으로 건너뛰기', en: 'Skip to the content' },
  all: { ko: '모든 지표', en: 'All indicators' },
  allOf: {
    ko: '지표 {count}가지: 지도와 최근 수치, 출처',
    en: '{count} indicators, each with its map, latest figures and sources',
  },
  otherLanguage: { ko: 'English', en: '한국어' },
  figures: { ko: '{level}별 최근 수치', en: 'Latest figures: {level}' },
  ends: {
    ko: '수치가 있는 {total}곳 가운데 위아래 {count}곳씩입니다. 모두는 지도에서 볼 수 있습니다.',
    en: 'The first and the last {count} of the {total} with a figure; the map has them all.',
  },
  without: { ko: '{count}곳은 이 해의 수치가 없습니다.', en: '{count} without a figure for this year.' },
  between: { ko: '가운데 {count}곳', en: '{count} between' },
  years: { ko: '담은 연도', en: 'Years covered' },
  spans: { ko: '{level}: {spans} ({count}개 연도)', en: '{level}: {spans} ({count} years)' },
  spanOne: { ko: '{level}: {spans}', en: '{level}: {spans}' },
  licence: { ko: '이용 조건', en: 'Terms' },
  picture: { ko: '그림 파일 (PNG, {width} × {height})', en: 'Picture (PNG, {width} × {height})' },
  embed: { ko: '기사와 누리집에 싣기', en: 'Put it in an article' },
  embedNote: {
    ko: '이 줄을 글에 붙이면 지도가 출처와 함께 나타납니다.',
    en: 'These lines, pasted into an article, show the map with its sources.',
  },
  host: {
    ko: 'https://HOST/ 자리에는 이 지도의 주소를 넣으십시오.',
    en: 'Replace https://HOST/ by the address of this atlas.',
  },
  late: {
    ko: '이 페이지의 나머지가 아직 오지 않았습니다.',
    en: 'The rest of this page has not come yet.',
  },
  reload: { ko: '다시 불러오기', en: 'Reload' },
  firstView: { ko: '고루의 첫 화면으로', en: 'To the first view of Goru' },
  related: { ko: '같은 주제의 지표', en: 'More on this theme' },
} as const satisfies Record<string, Text>

/** A word of the pages that are read without scripts. */
export const pageWord = (
  word: keyof typeof WORDS,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(WORDS[word][lang], values)
