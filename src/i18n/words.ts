import type { Lang, Text } from '../atlas/model'

/**
 * The words of pictures and of what is said of them, in both languages; those of the page are in `ui-words.ts`. Names, units and figures come from `geodata/`.
 * `{name}` marks a place for a value.
 */
export const WORDS = {
  name: { ko: '고루', en: 'Goru' },
  noData: { ko: '자료 없음', en: 'No data' },
  nation: { ko: '전국', en: 'Korea' },
  capitalArea: { ko: '수도권', en: 'Capital area' },
  rest: { ko: '비수도권', en: 'Rest of Korea' },
  province: { ko: '시도', en: 'Provinces' },
  municipality: { ko: '시군구', en: 'Municipalities' },
  provisional: { ko: '잠정', en: 'provisional' },
  jointValue: { ko: '두 지역을 합친 값', en: 'one value for two regions together' },
  rough: { ko: '적은 수라 어림값', en: 'rough: few people' },
  olderBoundaries: { ko: '당시 행정구역 기준', en: 'on the boundaries of the time' },
  sumOf: { ko: '{parts} 합산', en: 'sum of {parts}' },
  districtHasNone: {
    ko: '일반구 수치는 따로 없음. {whole} 전체 {value}',
    en: 'no figure of its own; {whole} as a whole {value}',
  },
  redrawn: {
    ko: '새 경계의 수치는 아직 없음. 옛 {parts}',
    en: 'no figure on the new boundary yet; formerly {parts}',
  },
  altMap: {
    ko: '{year}년 {title} 지도, {count}개 {level}. 가장 높은 곳 {high} {highValue}, 가장 낮은 곳 {low} {lowValue}.',
    en: 'Map of {title}, {year}, {count} {level}. Highest: {high} {highValue}; lowest: {low} {lowValue}.',
  },
  altNation: { ko: ' 전국 {value}.', en: ' Korea: {value}.' },
  range: { ko: '{from} ~ {to}', en: '{from} to {to}' },
  below: { ko: '{to} 미만', en: 'below {to}' },
  andMore: { ko: '{from} 이상', en: '{from} or more' },
  sourceLine: { ko: '자료 {sources}', en: 'Source: {sources}' },
  computed: { ko: '계산: {numerator} ÷ {denominator}', en: 'computed: {numerator} / {denominator}' },
  answerLoss: {
    ko: '{year}년, 수치가 있는 {total}곳 가운데 #이 마이너스입니다.',
    en: 'In {year}, # of the {total} with a figure were below zero.',
  },
  answerTimes: {
    ko: '{year}년, 가장 높은 {high}의 수치는 가장 낮은 {low}의 #입니다.',
    en: 'In {year}, {high}, the highest, stood at # {low}, the lowest.',
  },
  answerTimesOf: {
    ko: '{year}년, 수치가 있는 {total}곳 가운데 가장 높은 {high}의 수치는 가장 낮은 {low}의 #입니다.',
    en: 'In {year}, of the {total} with a figure, {high}, the highest, stood at # {low}, the lowest.',
  },
  answerShare: {
    ko: '{year}년, 수도권이 전체의 #를 차지합니다.',
    en: 'In {year}, the capital area held # of the whole.',
  },
  answerFew: {
    ko: '{year}년에는 {total}곳 가운데 #만 수치가 있습니다.',
    en: 'In {year} only # of {total} have a figure.',
  },
  places: { ko: '{count}곳', en: '{count}' },
  times: { ko: '{count}배', en: '{count} times' },
  mapLabel: {
    ko: '지도. 화살표로 지역을 옮기고 Enter로 고르며 O로 고리를 엽니다.',
    en: 'Map. Arrow keys move between regions, Enter selects, O opens a ring.',
  },
  legendLabel: { ko: '범례', en: 'Legend' },
  legendClass: { ko: '{label}, {count}곳', en: '{label}: {count} regions' },
  yearsLabel: { ko: '연도', en: 'Year' },
  play: { ko: '해마다 넘겨 보기', en: 'Play the years' },
  pause: { ko: '멈추기', en: 'Pause' },
  rankColumn: { ko: '순위', en: 'Rank' },
  regionColumn: { ko: '지역', en: 'Region' },
  rankOf: { ko: '{total}곳 가운데 {rank}위', en: '{rank} of {total}' },
  zoomIn: { ko: '크게', en: 'Zoom in' },
  zoomOut: { ko: '작게', en: 'Zoom out' },
  wholeCountry: { ko: '전국 보기', en: 'Whole country' },
} as const satisfies Record<string, Text>

export type Word = keyof typeof WORDS

/** Fills the `{name}` places of a template; an unknown name stays as it is, so that a test sees it. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}

/** A word in a language. */
export function say(word: Word, lang: Lang, values: Readonly<Record<string, string | number>> = {}): string {
  return fill(WORDS[word][lang], values)
}
