import type { Lang, Text } from '../atlas/model'
import { fill } from './words'

/** Words of the stage and of the speaker's window. */
const WORDS = {
  printed: {
    ko: '† 2018년 5월 발표 자료에 적힌 대로이며, 무엇을 센 수인지 확인되지 않았다',
    en: '† as printed in the deck of May 2018; what it counts is not established',
  },
  candidate: {
    ko: '‡ 발표 자료의 수를 이렇게 읽을 수 있다는 한 가지 후보',
    en: '‡ one reading of what the deck prints',
  },
  target: { ko: '* 목표이며 실적이 아니다', en: '* a target, not a count' },
  source: { ko: '자료', en: 'Source' },
  press: { ko: '언론 보도', en: 'Korean press' },
  moreSources: { ko: '그 밖에 {count}건', en: 'and {count} more' },
  notStory: { ko: '‘{id}’라는 이야기가 없습니다.', en: 'There is no story “{id}”.' },
  failed: { ko: '불러오지 못했습니다: {reason}', en: 'This did not load: {reason}' },
  astray: {
    ko: '이 슬라이드의 지도를 불러오지 못했습니다({files}).',
    en: 'The map of this slide did not come ({files}).',
  },
  lacking: { ko: '지도에서 빠진 것: {files}', en: 'Missing from the map: {files}' },
  atlas: { ko: '지도로', en: 'To the atlas' },
  retry: { ko: '다시 시도', en: 'Try again' },
  slideOf: { ko: '{at}번째 슬라이드, 모두 {count}', en: 'Slide {at} of {count}' },
  overview: { ko: '모든 슬라이드', en: 'All slides' },
  back: { ko: '{at}번 슬라이드로 돌아가기', en: 'Back to slide {at}' },
  next: { ko: '다음', en: 'Next' },
  previous: { ko: '이전', en: 'Previous' },
  last: { ko: '마지막 슬라이드입니다.', en: 'This is the last slide.' },
  notes: { ko: '발표자 메모', en: 'Notes' },
  noNotes: { ko: '메모가 없습니다.', en: 'No notes.' },
  notesWindow: { ko: '발표자 창', en: 'Speaker’s window' },
  notesBlocked: {
    ko: '브라우저가 창을 막았습니다. 팝업을 허용한 뒤 다시 누르세요.',
    en: 'The browser blocked the window. Allow pop-ups and press again.',
  },
  clock: { ko: '시각', en: 'Clock' },
  timer: { ko: '경과', en: 'Elapsed' },
  start: { ko: '시작', en: 'Start' },
  pause: { ko: '멈춤', en: 'Pause' },
  reset: { ko: '처음으로', en: 'Reset' },
  larger: { ko: '글자 크게', en: 'Larger type' },
  smaller: { ko: '글자 작게', en: 'Smaller type' },
  together: { ko: '발표 화면과 이어져 있습니다.', en: 'In step with the stage.' },
  alone: {
    ko: '발표 화면을 찾지 못했습니다. 이 창은 혼자 움직입니다.',
    en: 'No stage found. This window moves alone.',
  },
  black: { ko: '화면이 꺼져 있습니다.', en: 'The screen is black.' },
  free: { ko: '지도를 둘러보는 중입니다.', en: 'Exploring the map.' },
  help: { ko: '발표 조작', en: 'How to present' },
  close: { ko: '닫기', en: 'Close' },
  fullscreen: { ko: '전체 화면', en: 'Full screen' },
  paused: { ko: '자동 넘김이 멈췄습니다.', en: 'Auto-play is paused.' },
  typed: { ko: '{digits}번으로: Enter', en: 'To slide {digits}: Enter' },
  keyEnds: { ko: '처음, 마지막', en: 'First, last' },
  keyDigits: { ko: '그 번호로', en: 'To that number' },
  keyFree: { ko: '지도를 자유롭게, 다시 누르면 돌아옴', en: 'Explore freely; again to return' },
  gone: {
    ko: '발표 화면이 닫혔습니다. 다른 발표 화면이 열리면 이어집니다.',
    en: 'The stage has gone. This window joins the next one that opens.',
  },
  keyBlack: { ko: '화면 끄기', en: 'Black screen' },
  keyNotes: { ko: '발표자 창 열기', en: 'Open the speaker’s window' },
  keyPointer: { ko: '레이저, 펜, 지우기', en: 'Laser, pen, erase' },
  keyLanguage: { ko: '한국어, 영어', en: 'Korean, English' },
  keyPause: { ko: '자동 넘김 멈춤', en: 'Pause auto-play' },
  keyBack: { ko: '슬라이드로 돌아가기', en: 'Back to the slide' },
} as const satisfies Record<string, Text>

export type StageWord = keyof typeof WORDS

/** A word of the stage. */
export const stageWord = (
  word: StageWord,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(WORDS[word][lang], values)
