import type { Lang, Text } from '../../atlas/model'
import { fill } from '../../i18n/words'

const WORDS = {
  heading: { ko: '무리인가, 우연인가', en: 'Pattern or chance' },
  question: {
    ko: '{title}: 높은 곳은 높은 곳 옆에 있나?',
    en: '{title}: do high places lie beside high ones?',
  },
  answer: {
    ko: '{level} {total}곳 가운데 #은 우연으로 보기 어렵습니다: 높은 곳끼리 {hh}곳, 낮은 곳끼리 {ll}곳, 이웃과 다른 곳 {out}곳.',
    en: 'For # of {total} {level}, chance is an unlikely explanation: {hh} are high beside high, {ll} low beside low, {out} unlike their neighbours.',
  },
  answerNone: {
    ko: '{level} # 가운데 이웃과의 관계가 우연과 구별되는 곳은 없습니다.',
    en: 'None of the # {level} can be told from chance by its neighbours.',
  },
  places: { ko: '{count}곳', en: '{count}' },
  province: { ko: '시도', en: 'provinces' },
  municipality: { ko: '시군구', en: 'municipalities' },
  description: {
    ko: '한 곳의 값과 이웃들의 평균을 전국 평균에 견주고, 값을 무작위로 다시 놓았을 때와 비교했습니다.',
    en: 'The figure of each place and the mean of its neighbours, against the mean of all, compared with random orders of the same figures.',
  },
  highHigh: { ko: '높은 곳 옆에 높은 곳', en: 'High beside high' },
  lowLow: { ko: '낮은 곳 옆에 낮은 곳', en: 'Low beside low' },
  highLow: { ko: '낮은 곳 사이 높은 곳', en: 'High among low' },
  lowHigh: { ko: '높은 곳 사이 낮은 곳', en: 'Low among high' },
  none: {
    ko: '우연일 수 있음',
    en: 'May be chance',
  },
  remark: {
    ko: '{kind} (p\u00a0=\u00a0{p})',
    en: '{kind} (p\u00a0=\u00a0{p})',
  },
  alone: { ko: '이웃에 수치가 없어 뺐음', en: 'Left out: no neighbour has a figure' },
  leftOut: { ko: '수치가 없어 뺌', en: 'Left out: no figure' },
  leftOutBoth: {
    ko: '자신이나 이웃에 수치가 없어 뺌',
    en: 'Left out: no figure here or beside it',
  },
  undefinedKind: { ko: '따질 수 없음', en: 'Cannot be tested' },
  undefined: {
    ko: '{year}년 수치가 {n}곳뿐이거나 모두 같아서, 모였는지 흩어졌는지 따질 수 없습니다.',
    en: 'In {year} only {n} places have a figure, or all figures are the same: nothing can be said of a pattern.',
  },
  together: { ko: '비슷한 값끼리 이웃합니다.', en: 'Like lies beside like.' },
  apart: { ko: '높은 곳과 낮은 곳이 번갈아 이웃합니다.', en: 'High lies beside low.' },
  neither: {
    ko: '나라 전체로는 흩어 놓은 것과 구별되지 않습니다.',
    en: 'For the country as a whole, no pattern can be told from chance.',
  },
  index: {
    ko: '모란 지수(Moran’s I)는 {i}. 값을 무작위로 다시 놓은 {permutations}번 가운데 {side} 적은 {count}(p\u00a0=\u00a0{p}).',
    en: 'Moran’s I is {i}: of {permutations} random orders of the same figures, {count} came out {side} (p\u00a0=\u00a0{p}).',
  },
  never: {
    ko: '한 번도 없었습니다',
    en: 'none',
  },
  times: {
    ko: '{times}번입니다',
    en: '{times}',
  },
  sideUp: {
    ko: '이만큼 모인',
    en: 'as clustered',
  },
  sideDown: {
    ko: '이만큼 흩어진',
    en: 'as mixed',
  },
  threshold: { ko: '우연이 아니라고 볼 기준', en: 'What counts as more than chance' },
  fdr: { ko: '여러 곳을 한꺼번에 따짐', en: 'Allowing for many tests' },
  plain: { ko: '한 곳씩 따로 따짐', en: 'Each place by itself' },
  fdrHint: {
    ko: '벤자미니·호크버그의 거짓 발견율 5%. 한쪽 검정이라, 색칠한 곳 가운데 잘못 짚은 곳은 평균해서 많아야 열에 하나입니다.',
    en: 'False discovery rate of 5% (Benjamini and Hochberg). As each test looks one way, on average at most one in ten of the coloured places is a false alarm.',
  },
  plainHint: {
    ko: 'p ≤ 0.05. 한쪽 검정이라, 아무 무리가 없어도 열에 하나는 우연히 색칠됩니다.',
    en: 'p ≤ 0.05. As each test looks one way, one place in ten would be coloured by chance even without any pattern.',
  },
  scatter: { ko: '나와 이웃', en: 'A place and its neighbours' },
  scatterAlt: {
    ko: '산점도. 가로는 한 곳의 값, 세로는 이웃들의 평균, {n}곳. {sentence}',
    en: 'Scatter plot: the figure of a place across, the mean of its neighbours upwards, {n} places. {sentence}',
  },
  scatterHint: {
    ko: '0은 평균, 1은 표준편차만큼 높은 값. 기울기가 모란 지수입니다.',
    en: '0 is the mean, 1 a standard deviation above it. The slope of the line is Moran’s I.',
  },
  axisX: { ko: '이곳의 값', en: 'this place' },
  axisY: { ko: '이웃 평균', en: 'mean of its neighbours' },
  dot: {
    ko: '{name}: {text} {unit}; 이웃 평균 {lag}, p\u00a0=\u00a0{p}',
    en: '{name}: {text} {unit}; neighbours’ mean {lag}, p\u00a0=\u00a0{p}',
  },
  line: { ko: '해마다의 모란 지수', en: 'Moran’s I, year by year' },
  lineName: { ko: '지수', en: 'I' },
  lineSentence: {
    ko: '{from}년 {first}, {to}년 {last}. 클수록 높은 곳은 높은 곳끼리, 낮은 곳은 낮은 곳끼리 이웃합니다.',
    en: '{first} in {from}, {last} in {to}. The higher, the more high places lie beside high ones and low beside low.',
  },
  lineHint: {
    ko: '해마다 수치가 있는 곳만 셈했습니다.',
    en: 'Of the places that have a figure in each year.',
  },
  few: {
    ko: '시도는 {n}곳뿐이라 무리를 가려내기에 너무 적습니다.',
    en: '{n} provinces are too few to tell a pattern from chance with any confidence.',
  },
  toMunicipal: { ko: '시군구로 보기', en: 'See the municipalities' },
  lacking: { ko: '수치가 없어 뺀 곳: {names}', en: 'Left out for want of a figure: {names}' },
  lackingMany: { ko: '수치가 없어 뺀 곳: {n}곳', en: 'Left out for want of a figure: {n} places' },
  alones: { ko: '이웃에 수치가 없어 뺀 곳: {names}', en: 'Left out, as no neighbour has a figure: {names}' },
  neighbours: {
    ko: '이웃은 땅으로 맞닿은 곳이며 모두 같은 무게로 셉니다. 맞닿은 곳이 없는 섬은 가장 가까운 해안을 이웃으로 봅니다: {islands}.',
    en: 'Neighbours share a border on land and count alike. An island that borders nobody has the nearest shore for a neighbour: {islands}.',
  },
  noIslands: {
    ko: '이웃은 땅으로 맞닿은 곳이며 모두 같은 무게로 셉니다.',
    en: 'Neighbours share a border on land and count alike.',
  },
  island: { ko: '{name}–{other}', en: '{name}–{other}' },
  method: {
    ko: '지역 모란 지수(Anselin 1995): 한 곳의 값은 두고 다른 곳의 값을 이웃 자리에 {permutations}번 무작위로 놓아 견줍니다. 늘 같은 난수를 써서 결과가 바뀌지 않습니다.',
    en: 'Local Moran’s I (Anselin 1995): a place keeps its figure, and {permutations} times figures of other places are put beside it at random. The random numbers are always the same, and so is the result.',
  },
  credit: {
    ko: '모란 지수 {i}(p = {p}), 지역 모란 지수의 색은 {limit}, 무작위 배열 {permutations}번. 이웃은 맞닿은 곳, 섬은 가장 가까운 해안.',
    en: 'Moran’s I {i} (p = {p}); colours by local Moran’s I, {limit}; {permutations} random orders. Neighbours share a border; for islands, the nearest shore.',
  },
  fdrLimit: { ko: '거짓 발견율 5%', en: 'false discovery rate 5%' },
  plainLimit: { ko: 'p ≤ 0.05', en: 'p ≤ 0.05' },
  caution: {
    ko: '어디에 모였는지를 보일 뿐, 왜 모였는지는 말하지 않습니다.',
    en: 'This shows where, and not why.',
  },
  alt: {
    ko: '{title} {year}년 지도. {answer} {sentence}',
    en: 'Map of {title}, {year}. {answer} {sentence}',
  },
} as const satisfies Record<string, Text>

/** A word of pattern or chance. */
export const clustersWord = (
  word: keyof typeof WORDS,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(WORDS[word][lang], values)
