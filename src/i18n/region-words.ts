import type { Lang, Text } from '../atlas/model'
import { fill } from './words'

const WORDS = {
  all: { ko: '모든 지역', en: 'All regions' },
  allOf: {
    ko: '시도 {provinces}곳과 시군구 {municipalities}곳. 곳마다 남다른 점, 지표와 흐름, 오가는 사람, 정책 거점, 이웃이 한 쪽에 있습니다.',
    en: '{provinces} provinces and {municipalities} municipalities, each on a page: what is particular of it, its figures over the years, who comes and goes, places of the policy, neighbours.',
  },
  titleOf: {
    ko: '{name}: 한눈에 보는 지표와 순위',
    en: '{name}: figures and ranks at a glance',
  },
  asTown: { ko: '{name} (시군구 통계)', en: '{name} (as a municipality)' },
  leadProvince: {
    ko: '{name} 전국 시도 {total}곳 가운데 {list}다.',
    en: 'Of Korea’s {total} provinces, {name} ranks {list}.',
  },
  leadMunicipality: {
    ko: '{name} 전국 시군구 {total}곳 가운데 {list}다.',
    en: 'Of Korea’s {total} municipalities, {name} ranks {list}.',
  },
  standing: { ko: '{title} {place}', en: '{place} in {title}' },
  ofFewer: { ko: '수치가 있는 {total}곳 중 {place}', en: '{place} of {total}' },
  nth: { ko: '{rank}위', en: '{rank}' },
  nthJoint: { ko: '공동 {rank}위', en: 'joint {rank}' },
  fromBelow: { ko: '아래에서 {rank}번째', en: '{rank} from last' },
  last: { ko: '맨 아래', en: 'last' },
  lastJoint: { ko: '공동으로 맨 아래', en: 'joint last' },
  middleProvince: {
    ko: '{name} 두루 전국의 가운데에 가까우며, 그나마 먼 것은 시도 {total}곳 가운데 {list}다.',
    en: '{name} lies close to the middle of the nation in most figures; furthest off, of {total} provinces, it ranks {list}.',
  },
  middleMunicipality: {
    ko: '{name} 두루 전국이나 제 시도의 가운데에 가까우며, 그나마 먼 것은 시군구 {total}곳 가운데 {list}다.',
    en: '{name} lies close to the middle of the nation or of its province in most figures; furthest off, of {total} municipalities, it ranks {list}.',
  },
  nothing: {
    ko: '{name} 순위를 말할 만한 지표가 없다.',
    en: '{name} has no figure whose rank says something.',
  },
  howProvince: {
    ko: '전국의 가운데(중앙값)에서 순위로 가장 멀리 떨어진 지표를 주제마다 하나씩 골랐다. 1위는 값이 가장 큰 곳이라는 뜻이며, 좋고 나쁨이 아니다.',
    en: 'Chosen are the figures whose rank is furthest from the middle (median) of the nation, one of each theme. First is the highest figure, be that good or bad.',
  },
  howMunicipality: {
    ko: '전국의 가운데(중앙값)에서도, 같은 시도 다른 시군구의 가운데에서도 순위로 가장 멀리 떨어진 지표를 주제마다 하나씩 골랐다. 1위는 값이 가장 큰 곳이라는 뜻이며, 좋고 나쁨이 아니다.',
    en: 'Chosen are the figures whose rank is furthest both from the middle (median) of the nation and from that of the other municipalities of its province, one of each theme. First is the highest figure, be that good or bad.',
  },
  locatorAlt: { ko: '지도: 대한민국에서 {name}의 자리', en: 'Map: where {name} lies in Korea' },
  closeAlt: { ko: '지도: {whole}에서 {name}의 자리', en: 'Map: where {name} lies in {whole}' },
  partsAlt: { ko: '지도: {name}의 시군구', en: 'Map: the municipalities of {name}' },
  inAtlas: { ko: '지도에서 보기', en: 'See it on the map' },
  csv: { ko: '이 쪽의 모든 수치 (CSV)', en: 'All figures of this page (CSV)' },
  parts: { ko: '{name}의 시군구', en: 'Municipalities of {name}' },
  figures: { ko: '지표와 흐름', en: 'Figures over the years' },
  figuresNote: {
    ko: '마지막 해의 값과 순위(1위가 가장 큰 값). 선이 끊긴 곳은 자료가 없거나 기준이 바뀐 해다. 더해지는 수는 이곳만 그린다. 한 해뿐인 지표는 가장 낮은 곳과 높은 곳 사이의 자리다.',
    en: 'The latest figure and its rank (1st is the highest). A line is cut where figures lack or a definition changed. What can be added up is drawn for this place alone. Where there is one year, the dots stand between the lowest and the highest region.',
  },
  simpleNote: {
    ko: '수도권 값과 따로 발표되지 않은 전국·시도 값은 그 지역들의 평균이며, 표가 있으면 그 표로 무게를 달고 없으면 단순 평균이다(약 표시).',
    en: 'The figure of the capital area, and of nation and province where none is published, is a mean of their regions, weighed where there is a table for that, else a simple one (marked ≈).',
  },
  movedNote: {
    ko: '* 그 사이 행정구역이 바뀌었다({years}년).',
    en: '* Boundaries changed in between ({years}).',
  },
  approx: { ko: '약', en: '≈' },
  moves: { ko: '어디에서 와서 어디로 가나', en: 'Where people come from and go to' },
  movesSentence: {
    ko: '{year}년 {came}명이 {name} 옮겨 오고 {left}명이 떠나, 순이동은 {net}명이다.',
    en: 'In {year} {came} people moved to {name} and {left} left it: a net {net}.',
  },
  movesTable: {
    ko: '{name}에서 오간 사람이 가장 많은 {count}곳, {year}년, 명',
    en: 'The {count} places with which most people were exchanged, {year}, persons',
  },
  came: { ko: '온 사람', en: 'Came from' },
  left: { ko: '간 사람', en: 'Went to' },
  net: { ko: '순이동', en: 'Net' },
  where: { ko: '어디', en: 'Place' },
  noMoves: { ko: '이곳의 이동 자료가 없다.', en: 'No moves of this place are known.' },
  movesProvince: {
    ko: '시도 안에서 옮긴 사람과 나라 밖 이동은 들어 있지 않다.',
    en: 'Moves within the province and moves abroad are left out.',
  },
  movesMunicipality: {
    ko: '시군구 안에서 옮긴 사람과 나라 밖 이동은 들어 있지 않다.',
    en: 'Moves within the municipality and moves abroad are left out.',
  },
  policy: { ko: '이곳의 정책 거점: 계획과 실적', en: 'Places of the policy here: plan and outcome' },
  policyNote: {
    ko: '계획은 목표이며 실적이 아니다. 값마다 가장 새 문서의 것이다.',
    en: 'A plan is a target, and no outcome. Of each figure the newest that documents give.',
  },
  noPolicy: {
    ko: '이 지도가 아는 정책 거점은 이곳에 없다.',
    en: 'No place of the policy that this atlas knows lies here.',
  },
  plan: { ko: '계획', en: 'Plan' },
  outcome: { ko: '실적', en: 'Outcome' },
  noFacts: {
    ko: '계획과 실적의 값을 문서에서 찾지 못한 곳',
    en: 'Places for which documents give no figures of plan or outcome',
  },
  printedRest: {
    ko: '종이에는 {count}곳까지 싣는다. 모두 {total}곳.',
    en: 'On paper the first {count} of {total}.',
  },
  neighbours: { ko: '이웃과 견주기', en: 'Beside its neighbours' },
  neighboursTable: {
    ko: '{name}, 땅으로 맞닿은 {count}곳, {wholes}의 최근 수치',
    en: '{name}, the {count} that share a border on land with it, {wholes}: latest figures',
  },
  acrossTable: {
    ko: '{name}, 이웃 {count}곳, {wholes}의 최근 수치. 섬은 바다 건너 가장 가까운 곳을 이웃으로 본다.',
    en: '{name}, its neighbours ({count}), {wholes}: latest figures. The neighbour of an island is the nearest shore.',
  },
  across: { ko: '바다 건너', en: 'across the sea' },
  alike: { ko: '가장 닮은 곳', en: 'The most alike' },
  alikeNote: {
    ko: '크기를 뜻하는 수를 뺀 지표 {of}가지의 순위 차이를 평균했다(가워 계수, 무게는 모두 같음). 어느 한쪽이라도 수치가 없는 지표는 뺀다.',
    en: 'The mean difference in rank over {of} figures that tell no mere size, all weighing the same (Gower’s coefficient). A figure that one of the two lacks is left out.',
  },
  alikeItem: { ko: '비슷한 점: {near}.', en: 'Alike in {near}.' },
  apartItem: { ko: '다른 점: {far}.', en: 'Apart in {far}.' },
  alikeShared: { ko: '지표 {count}가지로 견줌', en: '{count} figures compared' },
  sources: { ko: '연도, 출처와 유의할 점', en: 'Years, sources and cautions' },
  sourcesTable: {
    ko: '지표마다 {name}의 수치가 있는 해와 출처, 유의할 점',
    en: 'For each figure the years that {name} has, its sources and cautions',
  },
  figure: { ko: '지표', en: 'Figure' },
  years: { ko: '연도', en: 'Years' },
  source: { ko: '출처', en: 'Source' },
  caution: { ko: '유의할 점', en: 'Cautions' },
  paperSources: {
    ko: '출처와 연도, 지표마다 유의할 점은 {address} 에 있다. 펴낸 곳: {publishers}.',
    en: 'Sources, years and the cautions of each figure stand at {address}. Published by {publishers}.',
  },
  mustSay: { ko: '함께 말할 것', en: 'To be said with the figures' },
  embedNote: {
    ko: '이 줄을 글에 붙이면 {name}의 작은 소개가 출처와 함께 나타납니다.',
    en: 'These lines, pasted into an article, show a small profile of {name} with its sources.',
  },
} as const satisfies Record<string, Text>

export type RegionWord = keyof typeof WORDS

/** A word of the pages of regions. */
export const regionWord = (
  word: RegionWord,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(WORDS[word][lang], values)
