import type { Lang, Text } from '../../atlas/model'
import { fill } from '../../i18n/words'

const WORDS = {
  title: { ko: '나란히 보기', en: 'Side by side' },
  twoYears: { ko: '{title}: {year}년과 {other}년', en: '{title} in {year} and in {other}' },
  twoFigures: { ko: '{title} · {other}', en: '{title} beside {other}' },
  descriptionYears: {
    ko: '두 지도의 계급과 색이 같습니다. 한쪽을 옮기거나 짚으면 다른 쪽도 따라갑니다.',
    en: 'Classes and colours are the same on both maps. Move or point at one, and the other follows.',
  },
  descriptionFigures: {
    ko: '지도마다 제 계급과 색이 있습니다. 닮아 보여도 하나가 다른 하나의 원인이라는 뜻은 아닙니다.',
    en: 'Each map has its own classes and colours. A likeness does not mean that one causes the other.',
  },
  second: { ko: '둘째 지도의 지표', en: 'Figure of the second map' },
  same: { ko: '같은 지표, 다른 해', en: 'The same figure, another year' },
  year: { ko: '둘째 지도의 해', en: 'Year of the second map' },
  sameYear: { ko: '첫째 지도에 가장 가까운 해', en: 'Nearest to the first map’s' },
  first: { ko: '첫 해({year}년)', en: 'The first ({year})' },
  caption: { ko: '{title} {year}', en: '{title}, {year}' },
  beware: { ko: '{year}년에 달라진 것: {note}', en: 'Changed in {year}: {note}' },
  region: { ko: '지역', en: 'Region' },
  table: { ko: '고른 지역의 두 수치', en: 'Both figures of the chosen regions' },
  curtain: { ko: '두 지도의 경계', en: 'Where the second map begins' },
  drawn: { ko: '왼쪽 {part}%가 첫째 지도', en: '{part}% at the left are the first map' },
  secondMap: { ko: '둘째 지도: {alt}', en: 'Second map: {alt}' },
} as const satisfies Record<string, Text>

/** A word of the two maps side by side. */
export const besideWord = (
  word: keyof typeof WORDS,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(WORDS[word][lang], values)
