import type { Lang, Text } from '../atlas/model'
import { fill } from './words'

/** The words of what a place's card tells before it lists. `{name}` marks a place for a value; sentences come in two halves around their figure. */
const PLACE_WORDS = {
  approximate: { ko: '개략', en: 'approximate' },
  plannedFor: {
    ko: '{plan}명이 살도록 계획되었고, {date} 주민은',
    en: 'Planned for {plan} people, it had',
  },
  plannedBy: {
    ko: '{year}년까지 {plan}명이 살도록 계획되었고, {date} 주민은',
    en: 'Planned for {plan} people by {year}, it had',
  },
  people: { ko: '{count}명', en: '{count}' },
  belowPeak: {
    ko: '입니다. 가장 많던 {peak}보다 적습니다.',
    en: 'in {date}, fewer than at its peak in {peak}.',
  },
  abovePlan: { ko: '입니다. 계획보다 많습니다.', en: 'in {date}, more than were planned.' },
  partOfPlan: { ko: '입니다. 계획의 {part}%입니다.', en: 'in {date}, {part} % of the plan.' },
  workersOfFirms: { ko: '{date}, 입주 업체 {firms}곳에서', en: 'In {date}, its {firms} firms employed' },
  workers: { ko: '{date}, 이곳에서', en: 'In {date}, it employed' },
  work: { ko: '이 일합니다.', en: 'people.' },
  students: { ko: '{university} 주관으로 세웠고, 학생은', en: 'Led by {university}, with' },
  studentsCount: { ko: '{count}명', en: '{count} students' },
  studentsAfter: { ko: '으로 전해집니다.', en: 'as documents tell.' },
  university: { ko: '주관 대학은', en: 'Led by' },
  industry: { ko: '대표 산업은', en: 'Its representative industry:' },
  is: { ko: '입니다.', en: '' },
  developedBy: {
    ko: '{year}년까지 {goal}%를 개발하는 것이 목표였고, 실적은',
    en: '{goal} % was to be developed by {year};',
  },
  share: { ko: '{share}%', en: '{share} %' },
  was: { ko: '입니다.', en: 'was.' },
  growth: { ko: '주민 수', en: 'Residents' },
  growthHint: { ko: '점은 문서에서 찾은 값', en: 'dots: counts found in documents' },
  plan: { ko: '계획 {plan}', en: 'planned {plan}' },
  planBy: { ko: '{year}년 계획 {plan}', en: 'planned for {year}: {plan}' },
  peak: { ko: '최고 {value}', en: 'peak {value}' },
  attained: { ko: '{part}%', en: '{part} %' },
  growthSentence: {
    ko: '주민 수: {first}에서 {newest}까지. {plan}.',
    en: 'Residents: from {first} to {newest}. {plan}.',
  },
  pointOf: { ko: '{date} {value}명', en: '{value} in {date}' },
  arrivals: { ko: '옮겨 온 기관 {count}곳, 옮긴 해', en: '{count} bodies, by the year of the move' },
  dated: { ko: '문서로 확인 {count}', en: 'dated in documents {count}' },
  about: { ko: '계획되었거나 대략 {count}', en: 'planned or about {count}' },
  undated: { ko: '시기 미상 {count}', en: 'without a year {count}' },
  inYear: { ko: '{year}년 {count}곳', en: '{year}: {count}' },
  documents: { ko: '문서에서 찾은 것 모두 ({count})', en: 'All that documents tell ({count})' },
} as const satisfies Record<string, Text>

export type PlaceWord = keyof typeof PLACE_WORDS

/** A word of a place's card in a language. */
export const placeWord = (
  word: PlaceWord,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(PLACE_WORDS[word][lang], values)
