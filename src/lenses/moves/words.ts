import type { Lang, Text } from '../../atlas/model'
import { fill } from '../../i18n/words'

const WORDS = {
  question: { ko: '사람은 어디에서 어디로 옮겨 갔나?', en: 'Who moves where?' },
  questionOf: {
    ko: '{name}: 어디에서 오고 어디로 가나?',
    en: '{name}: where do people come from, and go to?',
  },
  net: { ko: '순이동', en: 'Net moves' },
  gross: { ko: '오간 사람', en: 'Both ways' },
  in: { ko: '들어온 사람', en: 'Arrivals' },
  out: { ko: '나간 사람', en: 'Departures' },
  netTitle: { ko: '순이동(들어온 사람 − 나간 사람)', en: 'Net moves: arrivals less departures' },
  grossTitle: { ko: '오간 사람(들어온 사람 + 나간 사람)', en: 'Arrivals and departures together' },
  inTitle: { ko: '들어온 사람', en: 'Arrivals' },
  outTitle: { ko: '나간 사람', en: 'Departures' },
  netOf: {
    ko: '{name}: 곳마다 얻은 사람과 잃은 사람',
    en: '{name}: people gained from each place, and lost to it',
  },
  grossOf: { ko: '{name}: 곳마다 오간 사람', en: '{name}: people who moved, both ways' },
  inOf: { ko: '{name}: 어디에서 왔나', en: '{name}: where people came from' },
  outOf: { ko: '{name}: 어디로 갔나', en: '{name}: where people went' },
  persons: { ko: '명', en: 'people' },
  level: { ko: '무엇 사이의 이동', en: 'Moves between' },
  measure: { ko: '보일 것', en: 'What is shown' },
  even: { ko: '들고 남이 같음', en: 'as many came as left' },
  description: {
    ko: '한 해 동안 {units} 사이를 옮긴 사람. 선은 떠난 곳에서 옅고 닿는 곳에서 짙다. 굵기는 사람 수의 제곱근에 비례한다.',
    en: 'People who moved between {units} in a year. A line is pale where they leave and full where they arrive; its width grows with the square root of their number.',
  },
  unitsProvince: { ko: '시도', en: 'provinces' },
  unitsMunicipality: { ko: '시군구', en: 'municipalities' },
  period: { ko: '한 해 동안', en: 'Over the year' },
  captionProvince: {
    ko: '시도 안에서 옮긴 사람은 들어 있지 않다. 시도는 그해의 경계다.',
    en: 'Moves within a province are left out. Provinces are as they were in the year.',
  },
  captionMunicipality: {
    ko: '시군구 안에서 옮긴 사람은 들어 있지 않다. 국내 이동만이다.',
    en: 'Moves within a municipality are left out, and moves abroad.',
  },
  fileProvince: { ko: '시도 사이를 옮긴 사람', en: 'People who moved between provinces' },
  fileMunicipality: { ko: '시군구 사이를 옮긴 사람', en: 'People who moved between municipalities' },
  peculiar: {
    ko: '1975년은 앞뒤 해의 두 배에 가깝다. 까닭은 표에 없다.',
    en: 'The figures of 1975 are about twice those around it; the table does not say why.',
  },
  answer: { ko: '{year}년 수도권의 순이동 #', en: 'Net gain of the capital area in {year}: #' },
  answerOf: {
    ko: '{year}년 {came}명이 오고 {left}명이 떠나 순이동 #',
    en: '{came} came and {left} left in {year}: #',
  },
  notYet: {
    ko: '{name}: {year}년에는 아직 {parent}에 들어 있었다.',
    en: '{name} was still a part of {parent} in {year}.',
  },
  partOf: { ko: '{year}년까지 {parent}에 든 값', en: 'part of {parent} until {year}: their value together' },
  chosenHere: { ko: '고른 곳', en: 'the place chosen' },
  count: { ko: '{count}명', en: '{count}' },
  arc: { ko: '{from} → {to}: {count}명', en: '{from} → {to}: {count} people' },
  arcNet: { ko: '{from} → {to}: 오간 사람을 빼고 {count}명', en: '{from} → {to}: {count} people, net' },
  toCapital: { ko: '수도권으로', en: 'into the capital area' },
  fromCapital: { ko: '수도권에서', en: 'out of the capital area' },
  among: { ko: '그 밖', en: 'others' },
  toChosen: { ko: '{name}(으)로 옴', en: 'to {name}' },
  fromChosen: { ko: '{name}에서 감', en: 'from {name}' },
  alt: {
    ko: '{year}년 {title}의 지도와 사람이 옮겨 간 선 {count}개. 가장 굵은 것: {list}.',
    en: 'Map of {title}, {year}, with {count} lines of people who moved. The strongest: {list}.',
  },
  altNone: {
    ko: '{year}년 {title}의 지도. 그려진 선이 없다.',
    en: 'Map of {title}, {year}. No lines are drawn.',
  },
  choose: { ko: '시군구 고르기', en: 'Choose a municipality' },
  chooseProvince: { ko: '시도 고르기', en: 'Choose a province' },
  nobody: { ko: '고르지 않음: 온 나라', en: 'None: the whole country' },
  least: { ko: '선으로 그릴 이동', en: 'Lines drawn' },
  strongest: { ko: '가장 많은 {count}개', en: 'the {count} strongest' },
  atLeast: { ko: '{count}명 이상', en: '{count} people or more' },
  drawn: { ko: '{all}개 가운데 {count}개를 그림', en: '{count} of {all} drawn' },
  floor: {
    ko: '온 나라를 볼 때는 {count}명 이상만 그린다. 곳을 고르면 더 적은 이동도 보인다.',
    en: 'Of the whole country only {count} people or more are drawn. Choose a place to see fewer.',
  },
  came: { ko: '들어온 사람', en: 'Came' },
  left: { ko: '나간 사람', en: 'Left' },
  netShort: { ko: '순이동', en: 'Net' },
  from: { ko: '떠난 곳', en: 'From' },
  to: { ko: '닿은 곳', en: 'To' },
  people: { ko: '사람', en: 'People' },
  cameFrom: { ko: '{name}(으)로 온 곳', en: 'To {name}, from' },
  wentTo: { ko: '{name}에서 간 곳', en: 'From {name}, to' },
  strongestMoves: { ko: '많이 옮긴 길', en: 'Strongest moves' },
  lineTitle: { ko: '{name}의 순이동, {from}–{to}년', en: 'Net gain of {name}, {from}–{to}' },
  lineSentence: {
    ko: '{name}의 순이동: {from}년 {first}명, {to}년 {last}명. 가장 많은 해 {mostYear}년 {most}명, 가장 적은 해 {leastYear}년 {least}명.',
    en: 'Net gain of {name}: {first} in {from}, {last} in {to}. Most: {most} in {mostYear}; least: {least} in {leastYear}.',
  },
  lineNote: {
    ko: '세로 점선은 시도가 갈라져 나온 해다. 모두 같은 쪽에서 갈라져, 수도권의 선은 끊기지 않는다.',
    en: 'Dotted lines mark the years in which provinces split off. All did on the same side, so the line of the capital area goes on.',
  },
  lineNoteOf: {
    ko: '점선에서 선이 끊긴다: 앞과 뒤는 같은 땅이 아니다.',
    en: 'The line is cut where a part split off: before and after is not the same land.',
  },
} as const satisfies Record<string, Text>

export type MovesWord = keyof typeof WORDS

/** A word of who moves where. */
export const movesWord = (
  word: MovesWord,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(WORDS[word][lang], values)

/** The same in both languages; values by language where they differ. */
export const movesText = (word: MovesWord, values: Readonly<Record<string, Text>> = {}): Text => {
  const told = (lang: Lang) =>
    movesWord(
      word,
      lang,
      Object.fromEntries(Object.entries(values).map(([name, text]) => [name, text[lang]])),
    )
  return { ko: told('ko'), en: told('en') }
}
