import type { Lang, Text } from '../../atlas/model'
import { fill } from '../../i18n/words'

const WORDS = {
  title: { ko: '해외 협력', en: 'Cooperation abroad' },
  question: {
    ko: '해외 협력, 어디까지 확인되나?',
    en: 'What cooperation abroad is on record?',
  },
  answer: {
    ko: '2018년 발표 자료의 {all}쌍 가운데 #이 확인됩니다. {parallel}쌍은 다른 때의 비슷한 사업뿐, {slide}쌍은 찾지 못했습니다.',
    en: '# of {all} pairs on the slide of 2018 are documented; {parallel} have only a parallel of another time, {slide} nothing.',
  },
  pairs: { ko: '{count}쌍', en: '{count}' },
  description: {
    ko: '선은 문서로 확인되는 사업만 가장 짧은 길(대권)로 잇습니다. 발표 자료와 주제와 나라가 같은 것만 그렸습니다.',
    en: 'Lines join what documents show, along the shortest way (great circle), and only where theme and country are those of the slide.',
  },
  projection: {
    ko: '면적 비율을 지키는 도법(이퀄 어스), 한국이 가운데',
    en: 'Equal-area projection (Equal Earth) centred on Korea',
  },
  alt: {
    ko: '세계 지도. 발표 자료의 협력 {all}쌍 가운데 {documented}쌍이 확인됨. 선으로 그린 곳: {arcs}.',
    en: 'Map of the world. {documented} of the {all} pairs of the slide are documented. Drawn as lines: {arcs}.',
  },
  documented: { ko: '확인됨: 주제와 나라가 같음', en: 'Documented: same theme and country' },
  parallel: { ko: '다른 때의 비슷한 사업뿐', en: 'Only a parallel of another time' },
  slide: { ko: '2018년 발표 자료에만, 확인되지 않음', en: 'On the slide of 2018, not documented' },
  line: { ko: '확인된 사업', en: 'Documented programme' },
  dashed: {
    ko: '비슷한 사업, 2018년의 그 사업은 아님',
    en: 'A parallel, not the project of 2018',
  },
  hatch: { ko: '발표 자료에만 있음: {names}', en: 'On the slide only: {names}' },
  ring: { ko: '전국 사업: 한국 전체를 한 점으로', en: 'National programmes: one point for all of Korea' },
  regional: { ko: '지역 사업: 그 지역에서 시작', en: 'Regional programmes: from their region' },
  korea: { ko: '한국', en: 'Korea' },
  national: { ko: '전국(한 지역으로 정해지지 않음)', en: 'National (no single region)' },
  arc: { ko: '{from} – {to}: {theme}, {period}', en: '{from} – {to}: {theme}, {period}' },
  place: { ko: '{place}({country})', en: '{place} ({country})' },
  country: { ko: '나라', en: 'Country' },
  theme: { ko: '주제', en: 'Theme' },
  years: { ko: '때', en: 'When' },
  none: { ko: '없음', en: 'none' },
  region: { ko: '한국 쪽 지역', en: 'Region in Korea' },
  koreans: { ko: '한국 쪽', en: 'In Korea' },
  partner: { ko: '상대', en: 'Partner' },
  match: { ko: '발표 자료와 견주면', en: 'Against the slide' },
  unplaced: {
    ko: '상대 쪽의 좌표가 없어 선을 긋지 않았습니다.',
    en: 'No coordinates of the partner are known, so no line is drawn.',
  },
  asPrinted: {
    ko: '발표 자료에 적힌 그대로입니다. 문서를 찾지 못했습니다.',
    en: 'As printed on the slide. No document was found.',
  },
  unpaired: { ko: '비슷하지만 발표 자료의 짝이 아닌 것', en: 'Similar, but no pair of the slide' },
  unpairedNote: {
    ko: '나라가 다르거나, 계획보다 앞섰거나, 상대가 다릅니다. 지도에 그리지 않았습니다.',
    en: 'Another country, before the plan, or with other partners. Not drawn.',
  },
  source: { ko: '출처', en: 'Sources' },
  slideSource: { ko: '쌍의 출처', en: 'Source of the pairs' },
  sourceLine: {
    ko: '자료: 2018년 심포지엄 발표 자료, 사업마다 단 문서와 보도 {count}건',
    en: 'Source: symposium slides of 2018; {count} documents and press reports, named with each programme',
  },
} as const satisfies Record<string, Text>

export type WorldWord = keyof typeof WORDS

/** A word of the overseas cooperation. */
export const worldWord = (
  word: WorldWord,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(WORDS[word][lang], values)

/** Korean names of places that the table has in English. */
const PLACES: Readonly<Record<string, string>> = {
  'Can Tho': '껀터',
  Naypyidaw: '네피도',
  'Thai Binh': '타이빈',
  Jakarta: '자카르타',
  'Detroit area': '디트로이트 일대',
  'Le Bourget (Paris)': '르부르제(파리)',
  Boston: '보스턴',
}

/** A place abroad as it is labelled. */
export const placeName = (place: string, lang: Lang): string => (lang === 'ko' ? PLACES[place] : '') || place
