import type { Lang, Text } from '../atlas/model'
import { fill } from './words'

/** Words of a story that is read as an article or printed as a hand-out. */
const WORDS = {
  stories: { ko: '이야기', en: 'Stories' },
  storiesOf: {
    ko: '무대에 올리는 이야기를 글로 읽습니다. 모든 수치는 표에서 옵니다.',
    en: 'The talks of the atlas, to be read. Every figure comes from the tables.',
  },
  print: { ko: '인쇄하거나 PDF로 저장', en: 'Print or save as PDF' },
  scroll: { ko: '스크롤하며 보기', en: 'Scroll through it' },
  whole: { ko: '글로 읽고 인쇄하기', en: 'Read it as an article, or print it' },
  onStage: { ko: '무대에 올리기', en: 'On stage' },
  inAtlas: { ko: '지도에서 보기', en: 'In the atlas' },
  contents: { ko: '차례', en: 'Slides' },
  notes: { ko: '발표자 메모', en: 'Speaker’s notes' },
  figures: { ko: '글의 수치', en: 'Figures in the text' },
  map: { ko: '그림', en: 'Picture' },
  making: { ko: '그림을 그리는 중…', en: 'Drawing the pictures…' },
  unseen: {
    ko: '이 슬라이드의 그림을 불러오지 못했습니다: {reason}',
    en: 'The picture of this slide did not come: {reason}',
  },
} as const satisfies Record<string, Text>

/** A word of a story that is read. */
export const articleWord = (
  word: keyof typeof WORDS,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(WORDS[word][lang], values)
