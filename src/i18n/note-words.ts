import type { Lang, Text } from '../atlas/model'
import { fill } from './words'

const WORDS = {
  title: { ko: '지도에 글 쓰기', en: 'Write on the map' },
  hint: {
    ko: '지도에서 가리킬 곳을 누르고 글을 적으세요. 글은 주소에 담기고, 그림과 기사에도 그대로 나옵니다.',
    en: 'Press the place you mean, then write. The text is part of the address, of pictures and of embeds.',
  },
  text: { ko: '글 {n}', en: 'Text {n}' },
  fresh: { ko: '새 글', en: 'New text' },
  add: { ko: '쓰기', en: 'Write' },
  remove: { ko: '글 {n} 지우기', en: 'Remove text {n}' },
  place: { ko: '글 {n}의 자리', en: 'Place of text {n}' },
  far: { ko: '글 {n}의 거리', en: 'Distance of text {n}' },
  n: { ko: '위', en: 'above' },
  ne: { ko: '오른쪽 위', en: 'above, right' },
  e: { ko: '오른쪽', en: 'right' },
  se: { ko: '오른쪽 아래', en: 'below, right' },
  s: { ko: '아래', en: 'below' },
  sw: { ko: '왼쪽 아래', en: 'below, left' },
  w: { ko: '왼쪽', en: 'left' },
  nw: { ko: '왼쪽 위', en: 'above, left' },
  full: { ko: '글은 {count}개까지 쓸 수 있습니다.', en: 'There is room for {count} texts.' },
} as const satisfies Record<string, Text>

/** A word of the panel for texts on the map. */
export const noteWord = (
  word: keyof typeof WORDS,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(WORDS[word][lang], values)
