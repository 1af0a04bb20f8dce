import type { Lang, Text } from '../atlas/model'
import { fill } from './words'

/** Words of the doors of the panel, which come with them. */
const WORDS = {
  variants: { ko: '같은 주제의 다른 계열', en: 'Other series of this subject' },
  levelLabel: { ko: '지역 단위', en: 'Units' },
  levelMissing: {
    ko: '이 지표에는 {level} 자료가 없습니다',
    en: 'This indicator has no figures for {level}',
  },
  overlayShown: { ko: '{year}년까지 {count}곳', en: '{count} by {year}' },
  overlayUndated: { ko: '{count}곳', en: '{count}' },
  bringOwn: { ko: '내 수치와 장소로 그리기', en: 'Map your own figures' },
  filter: { ko: '지표 거르기', en: 'Filter figures' },
  filterHint: { ko: '{count}가지에서 찾기: 실업률, 병상 …', en: 'Filter {count}: wages, beds …' },
  filterNone: { ko: '그런 지표가 없습니다.', en: 'No such figure.' },
  themes: { ko: '주제', en: 'Themes' },
  planToRecord: { ko: '약속 → 문서', en: 'Promised → documented' },
  ofPlanned: { ko: '계획 {planned}', en: 'planned {planned}' },
  documentedCount: { ko: '문서 {count}', en: 'documented {count}' },
  places: { ko: '지점 {count}곳', en: '{count} sites' },
  listed: {
    ko: '{count}곳 가운데 처음 {shown}곳입니다. 다른 곳은 지도에서 누르거나 이름으로 찾으십시오.',
    en: 'The first {shown} of {count}. Press others on the map, or search for their names.',
  },
  unnamed: { ko: '이름이 나온 적 없는 {count}곳', en: '{count} never named' },
  announced: { ko: '발표만', en: 'announced only' },
  back: { ko: '거점 모두', en: 'All places' },
  undated: { ko: '연도 없음', en: 'no year' },
  show: { ko: '지도에 보이기', en: 'On the map' },
  list: { ko: '목록', en: 'List' },
  time: { ko: '시간', en: 'Over time' },
  compare: { ko: '견주기', en: 'Compare' },
  form: { ko: '형태', en: 'Form' },
  policy: { ko: '정책과 흐름', en: 'Policy and flows' },
} as const satisfies Record<string, Text>

export const doorWord = (
  word: keyof typeof WORDS,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(WORDS[word][lang], values)
