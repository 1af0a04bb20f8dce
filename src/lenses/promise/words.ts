import type { Lang, Text } from '../../atlas/model'
import { fill } from '../../i18n/words'

const WORDS = {
  title: { ko: '약속과 결과', en: 'Promise and outcome' },
  question: { ko: '약속한 것은 어떻게 되었는가?', en: 'What became of what was promised?' },
  answer: { ko: '목표 {all}개 가운데 ', en: 'Of {all} targets, ' },
  answerReached: { ko: '개를 이루었습니다', en: ' were reached' },
  answerLate: { ko: '(그중 {late}개는 기한 뒤)', en: ' ({late} of them late)' },
  answerEnd: {
    ko: '. 이루지 못한 것 {missed}개, 기한이 아직 오지 않은 것 {before}개, 알 수 없는 것 {unknown}개.',
    en: '; {missed} were not, {before} are before their date, of {unknown} it is not known.',
  },
  reading: { ko: '목표 ', en: 'Reading the outcomes of ' },
  readingEnd: { ko: '개의 결과를 읽는 중입니다.', en: ' targets…' },
  description: {
    ko: '목표마다 그 뒤 문서에 있는 마지막 수치. 목표는 실적이 아니며, 까닭은 따지지 않습니다.',
    en: 'For each target the last documented figure. A target is not a count, and nothing is said of causes.',
  },
  keyEntry: { ko: '{status} ({count})', en: '{status} ({count})' },
  marks: {
    ko: '표시의 색은 그 곳에 대한 약속의 상태',
    en: 'The colour of a mark is the status of the promise made of that place',
  },
  sourceLine: { ko: '출처 {count}건, 약속마다 밝힘', en: '{count} sources, named with each promise' },
  steps: { ko: '해마다의 목표 {text}', en: 'Targets on the way {text}' },
  onMap: { ko: '지도에서 보기', en: 'On the map' },
  amount: { ko: '{value} {unit}', en: '{value} {unit}' },
  promise: { ko: '약속', en: 'Promise' },
  outcome: { ko: '결과', en: 'Outcome' },
  status: { ko: '상태', en: 'Status' },
  target: { ko: '목표 {value}', en: 'Target {value}' },
  deadline: { ko: '기한 {year}', en: 'Deadline {year}' },
  noDeadline: { ko: '기한 없음', en: 'No deadline documented' },
  baseline: { ko: '출발점: {text}', en: 'Baseline: {text}' },
  printed: { ko: '발표 자료에 적힌 대로', en: 'As printed in the deck' },
  earlier: { ko: '기한({deadline}) 전의 수치', en: 'before the deadline ({deadline})' },
  since: { ko: '기한({deadline})의 해 또는 그 뒤', en: 'in or after the deadline year ({deadline})' },
  reached: { ko: '이룸', en: 'Reached' },
  late: { ko: '기한 뒤에 이룸', en: 'Reached late' },
  missed: { ko: '마지막 수치에서 이루지 못함', en: 'Not reached at the last documented figure' },
  before: { ko: '기한 전', en: 'Before its date' },
  open: { ko: '기한이 없고, 아직 이르지 못함', en: 'No date was set; not reached so far' },
  waiting: { ko: '읽는 중', en: 'Being read' },
  none: { ko: '문서 없음', en: 'Not documented' },
  uncompared: { ko: '견줄 목표가 하나가 아님', en: 'No single target to compare with' },
  high: { ko: '확실함', en: 'confidence high' },
  medium: { ko: '꽤 확실함', en: 'confidence medium' },
  low: { ko: '불확실함', en: 'confidence low' },
  source: { ko: '출처', en: 'Sources' },
  gauge: {
    ko: '{first}년부터 {last}년까지의 수치와 목표',
    en: 'Figures from {first} to {last} and the target',
  },
} as const satisfies Record<string, Text>
export type PromiseWord = keyof typeof WORDS

/** A word of promises and outcomes. */
export const promiseWord = (
  word: PromiseWord,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(WORDS[word][lang], values)
