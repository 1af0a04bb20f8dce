import type { Lang, Text } from '../atlas/model'
import { fill, WORDS as OF_PICTURES } from './words'

/** The words of the page around the pictures, and theirs. */
export const WORDS = {
  ...OF_PICTURES,
  tagline: { ko: '대한민국 균형발전 지도', en: 'Korea balanced-development atlas' },
  regionPage: { ko: '이 지역의 쪽', en: 'Page of this region' },
  skipToTable: { ko: '표로 건너뛰기', en: 'Skip to the table' },
  copied: { ko: '복사했습니다', en: 'Copied' },
  copyFailed: {
    ko: '복사하지 못했습니다. 주소창의 주소를 쓰세요.',
    en: 'Could not copy. Use the address bar.',
  },
  otherLanguage: { ko: 'English', en: '한국어' },
  themeLabel: { ko: '화면 색', en: 'Colours' },
  themeSystem: { ko: '자동', en: 'Auto' },
  themeLight: { ko: '밝게', en: 'Light' },
  themeDark: { ko: '어둡게', en: 'Dark' },
  themeStage: { ko: '발표', en: 'Stage' },
  doors: { ko: '문', en: 'Doors' },
  figures: { ko: '지표', en: 'Figures' },
  places: { ko: '거점', en: 'Places' },
  ways: { ko: '보는 법', en: 'Ways' },
  allWays: { ko: '보는 법 모두', en: 'All ways of looking' },
  onMap: { ko: '지도 위의 거점', en: 'Places on the map' },
  keyDocumented: { ko: '문서 확인', en: 'documented' },
  keyAnnounced: { ko: '발표만', en: 'announced only' },
  keyCircle: { ko: '공식 면적의 원(개략)', en: 'official area, approximate' },
  keyOutline: { ko: '윤곽', en: 'outline' },
  keyDyke: { ko: '방조제', en: 'seawall' },
  noneOnMap: { ko: '켠 거점이 없습니다', en: 'No places are on' },
  openRanking: { ko: '순위 펼치기', en: 'Unfold the ranking' },
  closeRanking: { ko: '순위 접기', en: 'Fold the ranking' },
  settings: { ko: '지도 설정', en: 'Map settings' },
  balanceLabel: { ko: '수도권과 비수도권', en: 'Capital area and the rest' },
  ranking: { ko: '순위', en: 'Ranking' },
  stories: { ko: '이야기', en: 'Stories' },
  close: { ko: '닫기', en: 'Close' },
  download: { ko: '그림과 자료 내려받기', en: 'Download picture and data' },
  tilt: { ko: '기울이기', en: 'Tilt' },
  turn: { ko: '돌려 보기', en: 'Turn' },
  loading: { ko: '자료를 받는 중', en: 'Loading' },
  failed: { ko: '{file} 파일을 받지 못했습니다 ({reason}).', en: '{file} did not arrive ({reason}).' },
  retry: { ko: '다시 받기', en: 'Try again' },
  broke: {
    ko: '이 페이지의 한 부분이 움직이지 않습니다 ({reason}). 새 판이 나왔을 수 있습니다.',
    en: 'A part of this page does not work ({reason}). A new version may be out.',
  },
  mapFailed: {
    ko: '움직이는 지도를 띄우지 못해 그림으로 보여 드립니다.',
    en: 'The moving map could not start; this is the still picture.',
  },
  openSheet: { ko: '패널 펼치기', en: 'Open the panel' },
  closeSheet: { ko: '패널 접기', en: 'Fold the panel' },
  search: { ko: '지역·장소 찾기', en: 'Find a region or place' },
  share: { ko: '주소 복사', en: 'Copy link' },
  sources: { ko: '출처와 주의', en: 'Sources and cautions' },
  searchFailed: {
    ko: '찾기를 불러오지 못했습니다. 다시 눌러 보세요.',
    en: 'Search did not load. Enter the field again.',
  },
  searchHint: { ko: '지역·거점·지표·보는 법 찾기', en: 'Find a place, figure or way' },
  annotate: { ko: '지도에 글 쓰기', en: 'Write on the map' },
} as const satisfies Record<string, Text>

export type Word = keyof typeof WORDS

/** A word of the page in a language. */
export function say(word: Word, lang: Lang, values: Readonly<Record<string, string | number>> = {}): string {
  return fill(WORDS[word][lang], values)
}
