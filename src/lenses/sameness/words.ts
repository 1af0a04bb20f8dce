import type { Lang, Text } from '../../atlas/model'
import { fill } from '../../i18n/words'

const WORDS = {
  title: { ko: '시도 주력산업의 닮음', en: 'Likeness of the provinces’ key industries' },
  question: {
    ko: '시도가 고른 주력산업은 서로 얼마나 닮았나?',
    en: 'How alike are the key industries that provinces chose?',
  },
  answer: {
    ko: '{period} 목록이 확인되는 {total}개 시도 가운데 #에서 {field} 분야를 골랐습니다.',
    en: 'Of the {total} provinces with a documented list of {period}, # chose {field}.',
  },
  places: { ko: '{count}곳', en: '{count}' },
  description: {
    ko: '고른 산업을 열 개 분야로 묶어(고루의 분류) 두 시도가 함께 가진 분야가 어느 한쪽이라도 가진 분야의 몇 분의 몇인지(자카드 지수)를 잽니다.',
    en: 'The chosen industries are put into ten fields (our grouping); measured is what part of the fields that either of two provinces has both have (Jaccard index).',
  },
  'key-2021': { ko: '주력산업 48개, 2021~2025', en: 'Key industries, 48 (2021–2025)' },
  'key-2018': { ko: '주력산업 48개, 2018~2020', en: 'Key industries, 48 (2018–2020)' },
  'key-2016': { ko: '주력산업 63개, 2016', en: 'Key industries, 63 (2016)' },
  'future-2023': { ko: '미래 신산업 19개, 2023', en: 'Future industries, 19 (2023)' },
  periods: { ko: '시기', en: 'Period' },
  mean: { ko: '다른 시도들과 겹치는 정도의 평균', en: 'Mean overlap with the others' },
  withOne: { ko: '{name}과(와) 겹치는 정도', en: 'Overlap with {name}' },
  self: { ko: '견주는 시도', en: 'The one compared with' },
  noList: { ko: '확인된 목록 없음', en: 'no list documented' },
  partial: { ko: '일부만 확인됨', en: 'documented in part' },
  complete: { ko: '모두 확인됨', en: 'documented whole' },
  partialNote: {
    ko: '* 목록의 일부만 확인된 시도입니다. 겹치는 정도는 확인된 산업만으로 잰 것이라 달라질 수 있습니다.',
    en: '* Only part of this list is documented: the overlap is measured on what is known and may change.',
  },
  matrix: { ko: '시도끼리 겹치는 정도', en: 'Overlap between provinces' },
  matrixAlt: {
    ko: '시도 {count}곳이 서로 겹치는 정도를 나타낸 표 그림. 닮은 시도끼리 가까이 놓았다.',
    en: 'Matrix of the overlap between {count} provinces, like beside like.',
  },
  pair: { ko: '{a} · {b}: {share} (함께 고른 분야 {both})', en: '{a} and {b}: {share} (both chose {both})' },
  nothing: { ko: '없음', en: 'none' },
  pairHint: {
    ko: '칸을 가리키면 두 시도가 함께 고른 분야가, 누르면 지도에 두 시도가 표시됩니다.',
    en: 'Point at a cell for the fields that both chose; press it to mark the two on the map.',
  },
  fields: { ko: '가장 많이 고른 분야', en: 'Fields most often chosen' },
  lists: { ko: '시도별 목록', en: 'The lists' },
  province: { ko: '시도', en: 'Province' },
  industries: { ko: '고른 산업', en: 'Chosen industries' },
  overlap: { ko: '평균', en: 'Mean' },
  state: { ko: '목록', en: 'List' },
  source: { ko: '출처', en: 'Sources' },
  alt: {
    ko: '시도가 고른 주력산업이 다른 시도와 겹치는 정도의 지도({period}). 가장 많이 겹치는 곳: {top}.',
    en: 'Map of how far each province’s key industries overlap with the others’ ({period}). Most alike: {top}.',
  },
  sourceLine: { ko: '출처 {count}건, 시도마다 표에 밝힘', en: '{count} sources, named with each list' },
  caution: {
    ko: '분야의 묶음은 고루가 정한 것이며, 이름이 비슷하다고 같은 사업은 아닙니다.',
    en: 'The grouping into fields is ours; a like name is not the same business.',
  },
  reading: {
    ko: '2018년 발표 자료의 걱정 가운데 ‘우리지역은 어떤 산업을 제시하나?’와 ‘4차 산업혁명시대라고 하니 우선 신산업을 넣어야지~~’를 고루가 읽은 것입니다. ‘균형발전이라니 똑 같이~~’는 똑같이 나누는 것을 말하며, 산업이 닮았다는 뜻이 아닙니다.',
    en: 'It is our reading of two worries of the deck of 2018: which industry a region is to put forward, and new industry put in because the times ask for it. Its line about everybody getting the same is of equal shares, and not of equal industries.',
  },
  capital: {
    ko: '수도권은 지역 주력산업의 대상이 아닙니다.',
    en: 'The capital area takes no part in the key industries.',
  },
  bio: { ko: '바이오·의료', en: 'bio and health' },
  energy: { ko: '에너지', en: 'energy' },
  mobility: { ko: '모빌리티·항공', en: 'vehicles and aerospace' },
  marine: { ko: '조선·해양', en: 'ships and sea' },
  electronics: { ko: '전자·통신', en: 'electronics and communication' },
  machinery: { ko: '기계·로봇', en: 'machinery and robots' },
  materials: { ko: '소재·부품', en: 'materials and parts' },
  food: { ko: '식품·농생명', en: 'food and agri-bio' },
  textile: { ko: '섬유', en: 'textiles' },
  service: { ko: '서비스·콘텐츠', en: 'services and content' },
} as const satisfies Record<string, Text>

/** A word of the likeness of key industries; a field of our grouping is a word of its own. */
export const samenessWord = (
  word: keyof typeof WORDS,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(WORDS[word][lang], values)
