import type { Lang, Text } from '../atlas/model'
import { fill } from './words'

const WORDS = {
  title: { ko: '산업단지', en: 'Industrial parks' },
  around: { ko: '이곳 시군구의 산업단지', en: 'Industrial parks of its municipality' },
  when: { ko: '2025년 12월 31일', en: '31 December 2025' },
  national: { ko: '국가산업단지', en: 'national' },
  general: { ko: '일반산업단지', en: 'general' },
  urban: { ko: '도시첨단산업단지', en: 'urban high-tech' },
  rural: { ko: '농공단지', en: 'agro-industrial' },
  'under-way': { ko: '조성 중', en: 'under construction' },
  'not-begun': { ko: '착공 전', en: 'not begun' },
  complete: { ko: '완료', en: 'complete' },
  sold: { ko: '분양률 {part}%', en: '{part} % of the land sold' },
  km2: { ko: '{area}㎢', en: '{area} km²' },
  firms: { ko: '가동 {operating} / 입주 {tenants}개', en: '{operating} of {tenants} firms at work' },
  none: { ko: '이곳에는 산업단지가 없다.', en: 'There is no industrial park here.' },
  sentence: {
    ko: '산업단지 {count}곳({kinds}), 지정면적 {area}㎢, 입주업체 {tenants}개 가운데 가동 {operating}개.',
    en: 'Industrial parks: {count} ({kinds}), {area} km² designated, {operating} of {tenants} firms at work.',
  },
  all: { ko: '모든 산업단지 (CSV)', en: 'All parks (CSV)' },
  largest: { ko: '큰 곳부터:', en: 'The largest:' },
  note: {
    ko: '두 시군구에 걸친 단지는 양쪽에 나누어 실린다.',
    en: 'A park that lies in two municipalities is told in both. English names are romanised by rule.',
  },
} as const satisfies Record<string, Text>

/** A word of the industrial parks. */
export const parkWord = (
  word: keyof typeof WORDS,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(WORDS[word][lang], values)
