import type { Lang, Text } from '../../atlas/model'
import { fill } from '../../i18n/words'

const WORDS = {
  heading: { ko: '전국·이웃과 비교', en: 'Against whom' },
  measure: { ko: '무엇과 비교하나', en: 'Compared with' },
  synthesis: { ko: '한꺼번에', en: 'All at once' },
  nation: { ko: '전국', en: 'the nation' },
  province: { ko: '자기 시도', en: 'its province' },
  neighbours: { ko: '이웃', en: 'its neighbours' },
  asNation: { ko: '전국', en: 'Nation' },
  asProvince: { ko: '자기 시도', en: 'Own province' },
  asNeighbours: { ko: '이웃', en: 'Neighbours' },
  and: { ko: '·', en: ' and ' },
  question: {
    ko: '{title}: 전국·자기 시도·이웃과 비교하면?',
    en: '{title}: against the nation, the province, the neighbours?',
  },
  questionTwo: {
    ko: '{title}: 전국·이웃과 비교하면?',
    en: '{title}: against the nation and the neighbours?',
  },
  questionOne: { ko: '{title}: {context} 대비', en: '{title}: against {context}?' },
  title: { ko: '{title} 비교', en: '{title}, in context' },
  titleOne: { ko: '{title}, {context} 대비', en: '{title} against {context}' },
  description: {
    ko: '곳마다 전국, 자기 시도, 이웃한 곳의 수치와 비교한다. 경계를 맞댄 곳이 이웃이고, 섬은 가장 가까운 뭍이나 섬이 이웃이다.',
    en: 'Each place is set against the figure of the nation, of its province and of its neighbours: those that share a border; of an island, the nearest shore.',
  },
  percentUnit: { ko: '{context} = 100', en: '{context} = 100' },
  thresholdUnit: {
    ko: '높음: 비교한 값의 {least}% 이상',
    en: 'above: at least {least}% of what it is compared with',
  },
  differenceUnit: { ko: '높음: 비교한 값 이상', en: 'above: at least what it is compared with' },
  aboveAll: { ko: '모두보다 높음', en: 'above all of them' },
  belowAll: { ko: '모두보다 낮음', en: 'below all of them' },
  aboveAllThree: { ko: '셋 모두보다 높음', en: 'above all three' },
  belowAllThree: { ko: '셋 모두보다 낮음', en: 'below all three' },
  onlyAbove: { ko: '{above}보다만 높음', en: 'above {above} only' },
  onlyBelow: { ko: '{below}보다만 낮음', en: 'below {below} only' },
  oneOfTwo: { ko: '{above}보다 높고 {below}보다 낮음', en: 'above {above}, below {below}' },
  fromAll: { ko: '모두의 {least}% 이상', en: 'at least {least}% of all of them' },
  underAll: { ko: '모두의 {least}% 미만', en: 'under {least}% of all of them' },
  fromAllThree: { ko: '셋 모두의 {least}% 이상', en: 'at least {least}% of all three' },
  underAllThree: { ko: '셋 모두의 {least}% 미만', en: 'under {least}% of all three' },
  onlyFrom: { ko: '{above} 대비만 {least}% 이상', en: 'at least {least}% of {above} only' },
  onlyUnder: { ko: '{below} 대비만 {least}% 미만', en: 'under {least}% of {below} only' },
  fromOfTwo: {
    ko: '{above}의 {least}% 이상, {below}의 {least}% 미만',
    en: 'at least {least}% of {above}, under {least}% of {below}',
  },
  middle: { ko: '{least} = 기준', en: '{least} = the threshold' },
  middleHundred: { ko: '100 = {context}', en: '100 = {context}' },
  middleDifference: { ko: '0 = {context}', en: '0 = {context}' },
  answer: {
    ko: '비교할 수 있는 {total}곳 가운데 #이 모두보다 높습니다. 모두보다 낮은 곳은 {low}곳.',
    en: '# of the {total} that can be compared are above all of them; {low} are below all.',
  },
  answerOne: {
    ko: '비교할 수 있는 {total}곳 가운데 #이 {context}보다 높습니다.',
    en: '# of the {total} that can be compared are above {context}.',
  },
  answerFrom: {
    ko: '비교할 수 있는 {total}곳 가운데 #이 모두의 {least}% 이상입니다. 모두의 {least}%가 안 되는 곳은 {low}곳.',
    en: '# of the {total} that can be compared are at {least}% or more of all of them; {low} are under {least}% of all.',
  },
  answerOneFrom: {
    ko: '비교할 수 있는 {total}곳 가운데 #이 {context}의 {least}% 이상입니다.',
    en: '# of the {total} that can be compared are at {least}% or more of {context}.',
  },
  places: { ko: '{count}곳', en: '{count}' },
  alt: {
    ko: '{title} 지도, {year}년. {classes}.',
    en: 'Map of {title}, {year}. {classes}.',
  },
  altClass: { ko: '{label} {count}곳', en: '{label}: {count}' },
  withheld: {
    ko: '개수나 총량은 큰 곳일수록 커서 비교할 수 없습니다. 비율이나 평균을 고르세요.',
    en: 'A count is larger where more people live, so that it cannot be compared. Choose a rate or a mean.',
  },
  instead: { ko: '비교할 수 있는 지표', en: 'Figures that can be compared' },
  threshold: { ko: '이만큼부터 “높음”', en: 'Counts as above from' },
  ofReference: { ko: '비교한 값의 {least}%', en: '{least}% of what it is compared with' },
  noThreshold: {
    ko: '음수가 될 수 있는 지표라 백분율 대신 차이로 비교하며, 기준 백분율은 쓰지 않습니다.',
    en: 'This figure may be negative: differences are shown, not percentages, and no threshold applies.',
  },
  noProvince: {
    ko: '시도에는 비교할 “자기 시도”가 없어 전국·이웃하고만 비교합니다.',
    en: 'A province has no province of its own: it is compared with nation and neighbours alone.',
  },
  ownProvince: {
    ko: '그 자체가 시도라 비교할 시도가 없음',
    en: 'a province by itself, so that there is none to compare it with',
  },
  lacksProvince: { ko: '비교할 시도 수치가 없음', en: 'no figure of a province to compare with' },
  lacksNation: { ko: '비교할 전국 수치가 없음', en: 'no figure of the nation to compare with' },
  lacksNeighbours: { ko: '이웃에 수치가 없음', en: 'no neighbour has a figure' },
  notCompared: { ko: '비교할 수 없음', en: 'Cannot be compared' },
  remark: { ko: '{context} {value}', en: '{context}: {value}' },
  remarkUnit: { ko: '{list} (비교한 값 = 100)', en: '{list} (what it is compared with = 100)' },
  reported: { ko: '발표된 값', en: 'as reported' },
  ratio: { ko: '합계끼리 나눈 값', en: 'ratio of the sums' },
  weighted: { ko: '{weight}로 가중한 평균', en: 'mean weighted by {weight}' },
  median: { ko: '가중할 것이 없어 중앙값', en: 'median, since nothing weighs' },
  made: { ko: '{names}: {how}.', en: '{names}: {how}.' },
  islands: {
    ko: '뭍의 경계가 없는 섬은 가장 가까운 해안을 이웃으로 봤다: {list}.',
    en: 'Islands without a border on land take the nearest shore: {list}.',
  },
  context: { ko: '비교한 곳', en: 'Compared with' },
  reference: { ko: '그 수치', en: 'Its figure' },
  beside: { ko: '그 값 = 100', en: 'That = 100' },
  less: { ko: '차이', en: 'Difference' },
  of: { ko: '{count}곳: {names}', en: '{count}: {names}' },
  most: { ko: '비교해 가장 높은 곳', en: 'Highest beside it' },
  fewest: { ko: '비교해 가장 낮은 곳', en: 'Lowest beside it' },
  chooseHint: {
    ko: '지도에서 한 곳을 누르면 세 가지와 비교한 수치가 여기에 나옵니다.',
    en: 'Click a place on the map to see its figures beside all of them here.',
  },
} as const satisfies Record<string, Text>

export type ContextsWord = keyof typeof WORDS

/** A word of who is above whom. */
export const contextsWord = (
  word: ContextsWord,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(WORDS[word][lang], values)
