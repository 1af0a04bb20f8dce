import type { Lang, Text } from '../../atlas/model'
import { fill } from '../../i18n/words'

const WORDS = {
  question: { ko: '공공기관은 어디로 옮겨 갔는가?', en: 'Where did public bodies move?' },
  title: { ko: '수도권에서 옮겨 간 기관', en: 'Institutions moved out of the capital area' },
  description: {
    ko: '수도권에서 열 혁신도시와 세종으로 옮긴 기관. 끝의 굵기는 {measure}. 고른 해까지의 이전을 모두 보인다.',
    en: 'Institutions moved from the capital area to the ten innovation cities and to Sejong. Width where a line ends: {measure}. All moves up to the year chosen are shown.',
  },
  descriptionApart: {
    ko: '수도권에서 열 혁신도시와 세종으로 옮긴 기관. 색은 기능, 굵기는 {measure}. 고른 해까지의 이전을 모두 보인다.',
    en: 'Institutions moved from the capital area to the ten innovation cities and to Sejong. Colour: function; width: {measure}. All moves up to the year chosen are shown.',
  },
  byFunction: { ko: '기능별로 펼치기', en: 'Unfold by function' },
  unfoldHint: {
    ko: '한 도시만 기능별로 보려면 지도에서 그 도시를 고르세요.',
    en: 'To see one city by function, choose it on the map.',
  },
  city: { ko: '열 혁신도시로', en: 'To the ten innovation cities' },
  state: { ko: '세종으로', en: 'To Sejong' },
  ribbon: { ko: '{city}: {amount}', en: '{city}: {amount}' },
  ribbonUndated: {
    ko: '{city}: {amount}, 옮긴 날짜를 찾지 못함',
    en: '{city}: {amount}, date of move not documented',
  },
  count: { ko: '기관 수', en: 'Institutions' },
  staff: { ko: '직원 수', en: 'Staff' },
  countMeasure: { ko: '기관 수', en: 'number of institutions' },
  staffMeasure: { ko: '문서에 있는 직원 수', en: 'documented staff' },
  answer: {
    ko: '{year}년까지 {listed}곳 가운데 # 옮김(때가 계획·대략인 {rough}곳 포함)',
    en: 'By {year} # of {listed} listed bodies had moved, {rough} of them by planned or approximate dates.',
  },
  bodies: { ko: '{count}곳', en: '{count}' },
  people: { ko: '{count}명', en: '{count} staff' },
  noStaff: { ko: '직원 수 자료 없음', en: 'staff not documented' },
  place: { ko: '{name} {count}', en: '{name} {count}' },
  alt: {
    ko: '{year}년까지 수도권의 한 점에서 퍼져 나가는 선의 지도. {places}. 선 굵기는 {measure}.',
    en: 'Map of lines that fan out from one point in the capital area, up to {year}: {places}. Width: {measure}.',
  },
  arc: { ko: '{city}: {group} {amount}', en: '{city}: {group}, {amount}' },
  arcUndated: {
    ko: '{city}: {group} {amount}, 옮긴 날짜를 찾지 못함',
    en: '{city}: {group}, {amount}, date of move not documented',
  },
  origin: {
    ko: '출발점: 수도권, 모두 한 점. 기관마다 수도권 어디에 있었는지는 자료에 없습니다.',
    en: 'Origin: capital area, one point for all. The tables do not say where in the capital area each body stood.',
  },
  originLabel: { ko: '수도권(한 점)', en: 'Capital area (one point)' },
  functions: { ko: '기능', en: 'Function' },
  groupedBy: {
    ko: '자료의 기능 낱말 {words}개를 여덟 갈래로 묶었습니다. 문서에 기능이 없던 {assigned}곳의 낱말은 우리가 붙였습니다.',
    en: 'The {words} function words of the table are put into eight groups here; for {assigned} bodies the word itself is ours, since no document gave one.',
  },
  energy: { ko: '에너지·자원', en: 'Energy and resources' },
  nature: { ko: '농업·해양', en: 'Agriculture and sea' },
  economy: { ko: '금융·산업', en: 'Finance and industry' },
  knowledge: { ko: '교육·연구', en: 'Education and research' },
  media: { ko: '정보·문화·관광', en: 'ICT, culture, tourism' },
  land: { ko: '국토·교통·안전', en: 'Land, transport, safety' },
  welfare: { ko: '복지·공공서비스', en: 'Welfare and public service' },
  government: { ko: '중앙행정(세종)', en: 'Central government (Sejong)' },
  widths: { ko: '선이 끝나는 곳의 굵기', en: 'Width where a line ends' },
  countWidths: { ko: '굵기 = 옮긴 기관 수', en: 'Width = institutions moved' },
  staffWidths: { ko: '굵기 = 옮긴 직원 수', en: 'Width = staff moved' },
  widthsNote: {
    ko: '굵기는 값의 제곱근에 비례: 네 배면 두 배로 굵음.',
    en: 'Width grows with the square root: four times as many is twice as wide.',
  },
  dashedKey: { ko: '점선: 날짜를 찾지 못한 이전', en: 'Dashed: date of move not documented' },
  undatedRule: {
    ko: '날짜를 찾지 못한 {count}곳은 2019년부터 점선으로 보입니다. 보도에 따르면 2019년 12월에 마지막 이전이 끝났으므로, 그때까지는 옮겼습니다.',
    en: '{count} bodies without a documented date are drawn dashed from 2019 on: press reports say the last move ended in December 2019, so they had moved by then.',
  },
  undated: { ko: '날짜를 찾지 못함', en: 'date not documented' },
  undatedTitle: { ko: '날짜를 찾지 못한 {count}곳', en: 'Date not documented: {count}' },
  laterTitle: { ko: '{year}년 뒤 {count}곳', en: 'After {year}: {count}' },
  movedTitle: { ko: '{year}년까지 {count}곳', en: 'Up to {year}: {count}' },
  documented: { ko: '', en: '' },
  planned: { ko: '계획된 때', en: 'planned' },
  approximate: { ko: '대략', en: 'approximate' },
  unknown: { ko: '날짜를 찾지 못함', en: 'date not documented' },
  unsure: { ko: '날짜 확신 낮음', en: 'date uncertain' },
  now: { ko: '지금 {name}', en: 'now {name}' },
  outside: { ko: '혁신도시 밖, 112곳에 들지 않음', en: 'outside the innovation city, not among the 112' },
  ofStage: { ko: '{stage}단계', en: 'stage {stage}' },
  central: { ko: '중앙행정기관', en: 'central agency' },
  affiliated: { ko: '소속 기관', en: 'affiliated body' },
  body: { ko: '기관', en: 'body' },
  listedCounted: { ko: '목록 {listed}곳, 센 것 {counted}곳', en: '{listed} listed, {counted} counted' },
  printed: { ko: '적힌 수: {text}', en: 'as printed: {text}' },
  lackStaff: {
    ko: '옮긴 {total}곳 가운데 {lacking}곳은 직원 수가 문서에 없어 빠졌습니다.',
    en: '{lacking} of the {total} that moved have no documented staff and are left out.',
  },
  staffCaution: {
    ko: '직원 수는 계획·실제·대략의 수가 섞여 있어 크기를 짐작하는 데만 쓸 수 있습니다.',
    en: 'Staff figures mix planned, actual and approximate numbers: they tell the order of size, no more.',
  },
  allStaff: {
    ko: '이전을 마친 직원 모두: {when} {count}명',
    en: 'All relocated staff: {count} in {when}',
  },
  sums: { ko: '115, 112, 153', en: '115, 112, 153' },
  sumListed: {
    ko: '2011년 계획은 열 혁신도시로 옮길 기관 {listed}곳을 듭니다. 이 지도의 목록도 {rows}곳입니다.',
    en: 'The plan of 2011 lists {listed} bodies for the ten innovation cities; so does this map’s table ({rows}).',
  },
  sumCounted: {
    ko: '2019년 말에는 {counted}곳으로 셉니다(2018년 8월에는 {between}곳). 어느 {gap}곳이 빠졌는지 적힌 표는 찾지 못했습니다. 혁신도시 밖에 자리 잡은 {names}로 보는 것은 우리 풀이입니다.',
    en: 'At the end of 2019 {counted} are counted ({between} in August 2018). No printed table says which {gap} dropped out: that they are those placed outside the districts ({names}) is our reading.',
  },
  sumNational: {
    ko: '전국은 {national}곳: 혁신도시 {counted} + 세종 {sejong} + 따로 옮긴 {other}. 세종으로 옮긴 정부 부처는 공공기관이 아니어서 여기에 들지 않습니다.',
    en: 'Nationwide it is {national}: {counted} to innovation cities + {sejong} to Sejong + {other} one by one. Ministries that moved to Sejong are government, not public institutions, and are not among them.',
  },
  sejongNamed: {
    ko: '이름이 있는 이전 {count}곳. 2017년 1월까지의 집계는 {agencies}개 기관 {staff}명과 연구기관 {institutes}개 {instituteStaff}명이며, 이름 목록과 하나씩 맞지는 않습니다.',
    en: '{count} named moves. The official tally to January 2017 is {agencies} agencies with {staff} staff and {institutes} institutes with {instituteStaff}; it does not match the named list one by one.',
  },
  sejongStaff: {
    ko: '직원 수는 단계 집계(2012~2017년 1월)에 그 뒤 부처의 수를 더한 것으로, 옮겨 간 수이며 지금 있는 수가 아닙니다.',
    en: 'Staff are the tally by stage (2012 to January 2017) plus the ministries after it: how many moved, not how many are there now.',
  },
  sejongDates: {
    ko: '부처의 때는 대부분 발표나 계획에 적힌 때입니다.',
    en: 'Most dates of agencies are those of announcements and plans.',
  },
  institutes: {
    ko: '연구기관 {count}곳(이름 없음)',
    en: '{count} research institutes (no names in the table)',
  },
  notMoves: { ko: '이전으로 세지 않음', en: 'Not counted as a move' },
  cities: { ko: '옮겨 간 곳', en: 'Destinations' },
  cityColumn: { ko: '도시', en: 'City' },
  amount: { ko: '{year}년까지', en: 'Up to {year}' },
  amountStaff: { ko: '{year}년까지 직원(명)', en: 'Staff up to {year}' },
  listed: { ko: '목록', en: 'Listed' },
  counted: { ko: '센 수', en: 'Counted' },
  undatedShort: { ko: '날짜 없음', en: 'Undated' },
  total: { ko: '열 도시', en: 'Ten cities' },
  show: { ko: '{name}: 기관 보기', en: '{name}: show its bodies' },
  plan: { ko: '혁신도시 시즌 2 계획', en: 'Season 2 of the innovation cities' },
  sourceLine: {
    ko: '자료: 기관마다 단 문서와 보도 {count}건',
    en: 'Source: {count} documents and press reports, named with each body',
  },
  source: { ko: '출처', en: 'Sources' },
  measure: { ko: '굵기로 보일 것', en: 'Width shows' },
  planUrl: { ko: '{label}: {text}', en: '{label}: {text}' },
} as const satisfies Record<string, Text>

export type FlowsWord = keyof typeof WORDS

/** A word of the relocation flows. */
export const flowsWord = (
  word: FlowsWord,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(WORDS[word][lang], values)
