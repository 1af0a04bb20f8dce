import type { Lang, Text } from '../atlas/model'
import { fill } from './words'

const WORDS = {
  moved: {
    ko: '{year}년: {all}곳 가운데 {count}곳의 계급이 바뀌었습니다.',
    en: '{year}: {count} of {all} regions changed class.',
  },
  still: { ko: '{year}년: 계급이 바뀐 곳이 없습니다.', en: '{year}: no region changed class.' },
  movedKinds: {
    ko: '{year}년: {all}곳 가운데 {count}곳의 분류가 바뀌었습니다.',
    en: '{year}: {count} of {all} regions are of another kind.',
  },
  stillKinds: { ko: '{year}년: 분류가 바뀐 곳이 없습니다.', en: '{year}: no region is of another kind.' },
  level: { ko: '{level} {all}곳, {year}년.', en: '{all} {level}, {year}.' },
  figure: { ko: '{title}, {level} {all}곳, {year}년.', en: '{title}, {all} {level}, {year}.' },
  chosen: { ko: '{name} 고름: {value}.', en: '{name} chosen: {value}.' },
  ranked: {
    ko: '{name} 고름: {value}, {all}곳 가운데 {rank}위.',
    en: '{name} chosen: {value}, rank {rank} of {all}.',
  },
  left: { ko: '{name} 놓음.', en: '{name} no longer chosen.' },
} as const satisfies Record<string, Text>

/** A word for who hears the page. */
export const announcementWord = (
  word: keyof typeof WORDS,
  lang: Lang,
  values: Readonly<Record<string, string | number>>,
): string => fill(WORDS[word][lang], values)
