import type { Lang, Text } from '../atlas/model'
import { fill } from './words'

const WORDS = {
  title: { ko: '수치의 내력', en: 'Where the figures come from' },
  lead: {
    ko: '지도에 나오는 계열 {count}개가 어느 기관의 어느 표에서 왔고, 어떻게 대조했으며, 언제 마지막으로 바뀌었는지 적은 표입니다. 원표를 바로 받은 것이 아니라 공개된 사본에서 옮긴 수치가 많으므로, 저마다 어떤 사본인지 밝힙니다.',
    en: 'Of each of the {count} series in the atlas: whose table it is from, how it was checked, and when it last changed. Many figures were not taken from the publisher directly but from a public copy of its table; what kind of copy is said of each.',
  },
  series: { ko: '계열', en: 'Series' },
  source: { ko: '기관과 표', en: 'Publisher and table' },
  standing: { ko: '얻은 곳과 대조', en: 'How it was had and checked' },
  changed: { ko: '마지막 변경 {date}', en: 'last change {date}' },
  metadata: { ko: '설명', en: 'Description' },
  vintage: { ko: '판 {vintage}', en: 'version {vintage}' },
  computed: {
    ko: '{numerator}을(를) {denominator}(으)로 나누어 계산',
    en: 'computed: {numerator} over {denominator}',
  },
  partial: { ko: '일부 지역에만 있는 계열', en: 'Series that only some regions have' },
  partialLead: {
    ko: '지도로 그리지 않고 지역 화면에서만 보이는 수치입니다.',
    en: 'Not mapped; shown with the regions that have them.',
  },
  facts: { ko: '하나씩 있는 수치', en: 'Figures that stand alone' },
  all: { ko: '모든 파일', en: 'All files' },
  index: { ko: '목록 (JSON)', en: 'Index (JSON)' },
  package: { ko: '자료 묶음 설명 (Frictionless)', en: 'Data package (Frictionless)' },
  changelog: { ko: '변경 기록 (CSV)', en: 'Record of changes (CSV)' },
  regions: { ko: '지역 목록 (CSV)', en: 'Regions (CSV)' },
  publisher: { ko: '공표 기관에서 바로 받음', en: 'from the publisher itself' },
  'copy-checked': {
    ko: '공표된 표의 사본, 대조함',
    en: 'a copy of the published table, checked',
  },
  copy: {
    ko: '공표된 표의 사본, 대조할 둘째 자료 없음',
    en: 'a copy of the published table, with nothing to check it against',
  },
  press: { ko: '보도된 공표 수치', en: 'published figures as the press printed them' },
  law: { ko: '법령과 고시', en: 'laws and public notices' },
  slide: { ko: '2018년 발표 자료에 적힌 그대로', en: 'as printed on the slides of 2018' },
  here: { ko: '이 지도에서 계산함', en: 'computed by this atlas' },
  'second-copy': { ko: '둘째 자료와 같음', en: 'equal to a second copy' },
  sums: { ko: '부분의 합이 전체와 맞음', en: 'parts add up to the whole' },
  recomputed: { ko: '다시 계산해 같음', en: 'recomputed to the same' },
  published: { ko: '발표된 값 몇 개와 같음', en: 'equal to single figures in announcements' },
  plausible: { ko: '있을 수 있는 값인지만 확인', en: 'only looked through for what cannot be' },
  none: { ko: '대조하지 못함', en: 'not checked against anything' },
} as const satisfies Record<string, Text>

/** A word of the page that tells where the figures come from. */
export const provenanceWord = (
  word: keyof typeof WORDS,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(WORDS[word][lang], values)
