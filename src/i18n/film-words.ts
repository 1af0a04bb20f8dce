import type { Lang, Text } from '../atlas/model'
import { fill } from './words'

/** Words of the film that a run of years becomes. */
const WORDS = {
  about: {
    ko: '{count}개 연도를 차례로 보여 주는 {seconds}초짜리 MP4 영상입니다(소리 없음). 장면마다 제목, 연도, 범례, 출처가 있고 마지막 해는 2초 더 머뭅니다.',
    en: 'Years shown one after another: {count}, in a silent MP4 film of {seconds} s. Each picture has its title, year, legend and sources; the last one stands 2 s longer.',
  },
  oneScale: {
    ko: '해마다 색을 견줄 수 있게 영상에서는 모든 해에 같은 급간을 씁니다.',
    en: 'The film has the same classes in all years, so that a colour means the same in each.',
  },
  flat: {
    ko: '비스듬히 본 지도는 영상에서 평평하게 그립니다.',
    en: 'What leans here is drawn flat in the film.',
  },
  from: { ko: '첫 해', en: 'First year' },
  to: { ko: '마지막 해', en: 'Last year' },
  size: { ko: '영상 크기', en: 'Size of the film' },
  pace: { ko: '한 해를 보여 주는 시간', en: 'Time for each year' },
  seconds: { ko: '{seconds}초', en: '{seconds} s' },
  make: { ko: '영상 만들기', en: 'Make the film' },
  making: { ko: '영상을 만드는 중…', en: 'Making the film…' },
  cancel: { ko: '그만 만들기', en: 'Stop making it' },
  cancelled: { ko: '그만두었습니다. 남은 파일은 없습니다.', en: 'Stopped. No file was left.' },
  made: { ko: '영상을 저장했습니다.', en: 'The film is saved.' },
  failed: { ko: '영상을 만들지 못했습니다: {reason}', en: 'The film was not made: {reason}' },
  unable: {
    ko: '이 브라우저는 영상을 만들지 못합니다. 컴퓨터의 최신 크롬, 에지, 사파리, 파이어폭스로 열어 보세요.',
    en: 'This browser cannot make films. Try a current Chrome, Edge, Safari or Firefox on a computer.',
  },
} as const satisfies Record<string, Text>

/** A word of the film. */
export const filmWord = (
  word: keyof typeof WORDS,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(WORDS[word][lang], values)
