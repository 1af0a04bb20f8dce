import { describe, expect, test } from 'vitest'
import { catalogue } from '../tables/built.fixture'
import { readText } from '../tables/cells'
import { readTable, type Choice } from './table'
import { readDropped, readingOf, readPasted } from './reading'
import { bookOf } from '../tables/xlsx.fixture'
import { codeOf } from '../tables/error.fixture'

const csv = (text: string) => text.trim().replace(/^ +/gm, '')
/** The figures of a text, in the year 2024 where it names none. */
function read(text: string, choice: Partial<Choice> = {}, file = '') {
  const reading = readingOf([{ name: '', cells: readText(csv(text)) }], catalogue, file)
  const layout = reading.layout!
  const undated = layout.said ? {} : { year: 2024 }
  return {
    reading,
    layout,
    ...readTable(reading.cells, layout, { measure: 0, ...undated, ...choice }, catalogue),
  }
}
/** Code -> figures of all years. */
const figures = ({ table }: Pick<ReturnType<typeof read>, 'table'>) =>
  Object.fromEntries(
    table?.regions.map((code, i) => [
      code,
      table.values[i]!.length > 1 ? table.values[i] : table.values[i]![0],
    ]) ?? [],
  )
const asked = ({ report }: ReturnType<typeof read>) =>
  report.problems.map(({ row, kind, suggestions }) => [row, kind, suggestions.length] as const)

describe('names', () => {
  test('Sejong is one municipality, however often it is named, and with an empty cell or a total beside it', () => {
    const twice = read('행정구역,값\n서울특별시 종로구,1\n서울특별시 중구,2\n세종특별자치시 세종특별자치시,3')
    expect(figures(twice)).toEqual({ 11110: 1, 11140: 2, 36110: 3 })
    const blank = read('시도,시군구,값\n서울특별시,종로구,1\n서울특별시,중구,2\n세종특별자치시,,3')
    expect(figures(blank)).toEqual({ 11110: 1, 11140: 2, 36110: 3 })
    const total = read('시도,시군구,값\n서울특별시,소계,9\n,종로구,1\n,중구,2\n세종특별자치시,소계,3')
    expect(figures(total)).toEqual({ 11110: 1, 11140: 2, 36110: 3 })
  })

  test('a blank municipality is the province, which is left out and said to be; a row of no name at all is said, too', () => {
    const { report } = read(
      '시도,시군구,값\n서울특별시,,9\n서울특별시,종로구,1\n서울특별시,중구,2\n,,7\n부산광역시,중구,3',
    )
    expect(report.problems).toMatchObject([{ row: 2, name: '서울특별시', kind: 'total' }])
    expect(report.notes).toMatchObject([{ row: 5, kind: 'unnamed' }])
  })

  test('a city that is called like a province sets no province for the rows below; homonyms are asked with all candidates', () => {
    const result = read('시군구,값\n가평군,1\n과천시,2\n광주시,3\n남구,100\n동구,200\n구리시,6')
    expect(figures(result)).toEqual({ 41820: 1, 41290: 2, 41610: 3, 41310: 6 })
    expect(asked(result)).toEqual([
      [5, 'ambiguous', 5],
      [6, 'ambiguous', 6],
    ])
  })

  test('a heading of a province holds until a row lies elsewhere', () => {
    const text = '구분,값\n부산광역시,9\n중구,1\n동구,2\n광주시,8\n남구,3\n동구,4\n수원시,5\n서구,6'
    const result = read(text)
    expect(figures(result)).toEqual({ 26110: 1, 26170: 2, 29155: 3, 29110: 4, 41110: 5 })
    expect(asked(result).filter(([, kind]) => kind === 'ambiguous')).toEqual([[9, 'ambiguous', 5]])
  })

  test('the province that all certain rows share settles the others, and it is said', () => {
    const result = read('구군,인구\n중구,210\n남구,310\n동구,150\n북구,220\n울주군,220')
    expect(figures(result)).toEqual({ 31110: 210, 31140: 310, 31170: 150, 31200: 220, 31710: 220 })
    expect(result.report.notes.map(({ row, kind }) => [row, kind])).toEqual([
      ...[2, 3, 4, 5].map((row) => [row, 'shared']),
    ])
    // Not where one of them has none there.
    expect(asked(read('구군,인구\n중구,1\n강서구,2\n울주군,3')).map(([row]) => row)).toEqual([2, 3])
  })

  test('광주시 among provinces is the metropolitan city, and said to be; likely names are offered, others are not', () => {
    const result = read(
      '지역,값\n서울시,1\n부산시,2\n대구시,3\n인천시,4\n광주시,5\n경기,6\n강원,7\n충븍,8\n제주,9\n독도시,10',
    )
    expect(figures(result)).toEqual({ 11: 1, 26: 2, 27: 3, 28: 4, 29: 5, 41: 6, 51: 7, 50: 9 })
    expect(result.report.notes).toMatchObject([
      { row: 6, kind: 'taken', values: { as: { ko: '광주광역시' } } },
    ])
    expect(result.report.problems.map(({ row, suggestions }) => [row, suggestions[0]?.code])).toEqual([
      [9, '43'],
      [11, undefined],
    ])
  })

  test('a former city that is a part now is not the whole: it is asked, and may be given', () => {
    const text = '마산시만,값\n마산시,10\n진해시,20\n청원군,30\n북제주군,40'
    const result = read(text)
    expect(result.table).toBeNull()
    expect(result.reason?.code).toBe('noRegions')
    expect(result.report.problems.map(({ kind, suggestions }) => [kind, suggestions[0]?.code])).toEqual([
      ['part', '48120'],
      ['part', '48120'],
      ['part', '43110'],
      ['part', '50110'],
    ])
    expect(
      figures(
        read(text, {
          fixes: new Map([
            [3, '43110'],
            [1, ''],
          ]),
        }),
      ),
    ).toEqual({ 43110: 30 })
    // Its old code is no more than that.
    expect(asked(read('code,value\n43710,1\n43130,2\n43150,3')).map(([row, kind]) => [row, kind])).toEqual([
      [2, 'part'],
    ])
    // A county that became the city of the same ground is the whole; so is a district that got a new name.
    expect(figures(read('시군구,값\n여주군,1\n당진군,2\n인천 남구,3'))).toEqual({
      41670: 1,
      44270: 2,
      28177: 3,
    })
  })

  test('units of the law of 2026, and districts of cities, are found in the boundaries that have them', () => {
    const law = read('시도,값\n전남광주통합특별시,5\n서울특별시,7')
    expect(law.table).toMatchObject({ vintage: '2026-07', level: 'province' })
    expect(figures(law)).toEqual({ 11: 7, 12: 5 })
    const districts = read(
      '도시,값\n경기도 수원시 장안구,10\n경기도 수원시 권선구,20\n경기도 성남시 분당구,30',
    )
    expect(districts.table).toMatchObject({ vintage: '2025', level: 'municipality' })
    expect(figures(districts)).toEqual({ 41111: 10, 41113: 20, 41135: 30 })
    const incheon = read('구,값\n제물포구,1\n영종구,2\n검단구,3\n서해구,4\n미추홀구,5')
    expect(incheon.table?.vintage).toBe('2026-07')
    // 인천 동구 is a part of 제물포구 and no longer a unit.
    expect(
      asked(read('구,값\n인천 동구,1\n제물포구,2\n영종구,3', { ground: { vintage: '2026-07' } })),
    ).toEqual([[2, 'part', 1]])
  })

  test('names of two columns: each figure goes with those beside it, or with the column that is chosen', () => {
    const text = `rank_2008,name_2008,pop_2008,rank_2025,name_2025,pop_2025
      1,경기도 수원시,10,1,경기도 화성시,20
      2,경기도 화성시,9,2,경기도 용인시,19
      3,서울 송파구,8,3,경기도 수원시,18`
    const result = read(text)
    expect(result.table?.years).toEqual([2008, 2025])
    expect(figures(result)).toEqual({ 11710: [8, null], 41110: [10, 18], 41460: [null, 19], 41590: [9, 20] })
    expect(result.report.notes).toMatchObject([{ kind: 'columns', values: { columns: '2, 5' } }])
    expect(figures(read(text, { measure: 1 }))[41110]).toEqual([1, 3])
    expect(figures(read(text, { region: 1 }))[41110]).toEqual([10, 20])
    const undated = read('순위,지역,값,순위,지역,값\n1,수원시,10,1,화성시,20\n2,용인시,9,2,수원시,19')
    expect(undated.layout.columns.map(({ region }) => region)).toEqual([1, 1, 4, 4])
  })
})

describe('codes', () => {
  test('decide before names where they agree with them; where one does not, it is asked', () => {
    const result = read(
      'code,지역,값\n26110,중구,1\n27110,중구,2\n11680,강남구,3\n11110,강동구,4\n11140,중구,5\n26170,동구,6',
    )
    expect(figures(result)).toEqual({ 11140: 5, 11680: 3, 26110: 1, 26170: 6, 27110: 2 })
    expect(asked(result)).toEqual([[5, 'contradicted', 2]])
  })

  test('of Statistics Korea beside names are no codes of ours, and no figures', () => {
    const result = read('지역코드,지역,값\n11,서울,1\n21,부산,2\n22,대구,3\n31,경기,4')
    expect(figures(result)).toEqual({ 11: 1, 26: 2, 27: 3, 41: 4 })
    expect(result.layout.measures).toHaveLength(1)
  })

  test('are not seen in figures that look like them', () => {
    const { layout } = read('시도,인구,세대\n서울,1100,50\n부산,1101,51\n대구,1102,52')
    expect(layout.measures.map(({ name }) => name)).toEqual(['인구', '세대'])
  })

  test('that come again and again beside names are no figures', () => {
    const result = read(
      'SIG_CD,SIG_KOR_NM,연도,값\n11110,종로구,2020,5\n11110,종로구,2021,6\n11680,강남구,2020,7\n11680,강남구,2021,8',
    )
    expect(result.layout.measures).toMatchObject([{ name: '값' }])
    expect(figures(result)).toEqual({ 11110: [5, 6], 11680: [7, 8] })
  })
})

describe('headings', () => {
  test('a column of units and one of items are what they say', () => {
    const result = read(`시도,항목,단위,2022 년,2023 년,2024 년
      서울특별시,고용률,%,60.1,60.2,60.3
      부산광역시,고용률,%,57.1,57.2,57.3
      대구광역시,고용률,%,58.1,58.2,58.3`)
    expect(result.table).toMatchObject({ title: '고용률', unit: '%', years: [2022, 2023, 2024] })
    expect(figures(result)['11']).toEqual([60.1, 60.2, 60.3])
  })

  test('several items in a column are several things to draw, each with its unit', () => {
    const text = `시도,항목,단위,2023,2024
      서울,취업자,천명,5000,5100
      서울,고용률,%,60.2,60.3
      부산,취업자,천명,1700,1710
      부산,고용률,%,57.2,57.3`
    const { layout, table } = read(text)
    expect(layout.measures.map(({ name }) => name)).toEqual(['취업자', '고용률'])
    expect(table).toMatchObject({
      title: '취업자',
      unit: '천명',
      values: [
        [5000, 5100],
        [1700, 1710],
      ],
    })
    expect(read(text, { measure: 1 }).table).toMatchObject({
      unit: '%',
      values: [
        [60.2, 60.3],
        [57.2, 57.3],
      ],
    })
    const long = `시도,성별,연도,인구(명)
      서울,남,2023,4\n서울,여,2023,5\n서울,남,2024,6\n서울,여,2024,7\n부산,남,2023,1\n부산,여,2023,2\n부산,남,2024,3\n부산,여,2024,4`
    expect(read(long).layout.measures.map(({ name }) => name)).toEqual(['남 · 인구', '여 · 인구'])
    expect(figures(read(long, { measure: 1 }))).toEqual({ 11: [5, 7], 26: [2, 4] })
  })

  test('a remark beside homonyms is no item', () => {
    const rows = [0, 1].map((i) => `동구,${i},${i % 2 ? '잠정' : ''}`)
    const { layout } = read(
      `시군구,값,비고\n${rows.join('\n')}\n종로구,7,잠정\n수영구,8,확정\n사하구,9,\n강남구,3,잠정`,
    )
    expect(layout.measures.map(({ name, where }) => [name, where.length])).toEqual([['값', 0]])
  })

  test('a rank or a running number is drawn last or not at all', () => {
    expect(
      read('순위,시도,실업률(%)\n1,서울,4.1\n2,부산,3.9\n3,대구,3.5').layout.measures.map(({ name }) => name),
    ).toEqual(['실업률', '순위'])
    expect(
      read(',시도,인구\n0,서울,9000\n1,부산,3300\n2,대구,2300').layout.measures.map(({ name }) => name),
    ).toEqual(['인구'])
    expect(read('Unnamed: 0,시도,인구\n0,서울,9\n1,부산,3').layout.measures.map(({ name }) => name)).toEqual([
      '인구',
    ])
  })

  test('short years, quarters, months and half years are times', () => {
    expect(read("시도,'22,'23,’24\n서울,1,2,3\n부산,2,3,4\n대구,3,4,5").table).toMatchObject({
      years: [2022, 2023, 2024],
    })
    expect(read('시도,22년,23년\n서울,1,2\n부산,2,3').table?.years).toEqual([2022, 2023])
    expect(read('시도,10년 이상 거주,값\n서울,1,2\n부산,2,3').layout.shape).toBe('single')
    const quarters = '시도,2023.3/4,2023.4/4,2024.1/4,2024.2/4\n서울,1,2,3,4\n부산,2,3,4,5\n대구,3,4,5,6'
    const { layout, report, table } = read(quarters)
    expect(layout.measures).toHaveLength(1)
    expect(report.times).toEqual([
      ...[
        { year: 2023, part: 'Q3' },
        { year: 2023, part: 'Q4' },
        { year: 2024, part: 'Q1' },
        { year: 2024, part: 'Q2' },
      ],
    ])
    expect(table).toMatchObject({ title: '(2024 2/4)', years: [2024], values: [[4], [5], [6]] })
    expect(read(quarters, { time: 0 }).table).toMatchObject({
      title: '(2023 3/4)',
      years: [2023],
      values: [[1], [2], [3]],
    })
    const merged = '시도,2023년,,2024년,\n,상반기,하반기,상반기,하반기\n서울,1,2,3,4\n부산,5,6,7,8'
    expect(read(merged).report.times.map(({ year, part }) => `${year}${part}`)).toEqual([
      '2023H1',
      '2023H2',
      '2024H1',
      '2024H2',
    ])
    const long =
      '시도,연도,분기,값\n서울,2024,1분기,1\n서울,2024,2분기,2\n부산,2024,1분기,3\n부산,2024,2분기,4'
    expect(read(long, { time: 0 }).table).toMatchObject({ years: [2024], values: [[1], [3]] })
    const months = '시도,시점,값\n서울,202401,1\n서울,202402,2\n부산,202401,3\n부산,202402,4'
    expect(read(months).report.times.map(({ part }) => part)).toEqual(['M1', 'M2'])
  })

  test('codes that KOSIS puts before its words are no years of their own', () => {
    const result = read(`TIME 시점,A 행정구역별,T00 인구
      Y2015 2015,11 서울특별시,990
      Y2015 2015,21 부산광역시,340
      Y2020 2020,11 서울특별시,958
      Y2020 2020,21 부산광역시,334`)
    expect(result.table).toMatchObject({ title: '인구', years: [2015, 2020] })
    expect(figures(result)).toEqual({ 11: [990, 958], 26: [340, 334] })
  })

  test('the year of a table is that of its title, a note, its sheet or its file; several, or none, are asked', () => {
    const body = '시도,고용률(%)\n서울,60.1\n부산,57.2'
    const years = (text: string, file = '', sheet = '') => {
      const { layout } = readingOf([{ name: sheet, cells: readText(text) }], catalogue, file)
      return layout?.said && [layout.said.year, layout.said.by]
    }
    expect(years(`2024년 시도별 고용률\n\n${body}`)).toEqual([2024, 'title'])
    expect(years(`${body}\n2023년 12월 말 기준`)).toEqual([2023, 'note'])
    expect(years(body, 'x.xlsx', "'22")).toEqual([2022, 'sheet'])
    expect(years(body, '고용률_20231231.csv')).toEqual([2023, 'file'])
    expect(years(`${body}\n자료: 통계청(2025)`)).toBeNull()
    expect(years(body, '2015-2024 고용률.csv')).toBeNull()
    expect(years(body)).toBeNull()
    const reading = readingOf([{ name: '', cells: readText(body) }], catalogue)
    const { table, reason } = readTable(reading.cells, reading.layout!, { measure: 0 }, catalogue)
    expect([table, reason?.code]).toEqual([null, 'noYear'])
  })
})

describe('figures', () => {
  test('keep their plus signs, and their triangles go where the column says', () => {
    expect(figures(read('시도,증감률(%)\n서울,+1.1\n부산,-1.2\n대구,+0.3\n인천,-0.4'))).toEqual({
      11: 1.1,
      26: -1.2,
      27: 0.3,
      28: -0.4,
    })
    expect(figures(read('시도,전년비(%)\n서울,▲1.2\n부산,▼0.8\n대구,▲0.3\n인천,▼2.0'))).toEqual({
      11: 1.2,
      26: -0.8,
      27: 0.3,
      28: -2,
    })
  })

  test('in 억 and 조 are won; one that counts people is told', () => {
    const result = read('시도,예산\n서울,101억원\n부산,1조 2천억원\n대구,3만명')
    expect(result.table).toMatchObject({
      unit: '원',
      values: [[10_100_000_000], [1_200_000_000_000], [null]],
    })
    expect(result.report.notes).toMatchObject([{ kind: 'odd', row: 4, values: { column: 2, text: '3만명' } }])
  })

  test('cut at their thousands are put together where there is one way, else told', () => {
    const result = read('시도,인구\n서울,9,386,000\n부산,3,290,000\n대구,2,370,000')
    expect(figures(result)).toEqual({ 11: 9_386_000, 26: 3_290_000, 27: 2_370_000 })
    expect(result.reading.joined).toEqual([2, 3, 4])
    const two = read('시도,인구,세대\n서울,9,386,000,4,100\n부산,330,55\n대구,2,370,100,200')
    expect(figures(two)).toEqual({ 11: 9_386_000, 26: 330, 27: null })
    expect(two.report.notNumbers).toMatchObject([{ row: 4, column: 2 }])
    // A remark without a heading makes no row wider than it is.
    expect(figures(read('시도,값\n서울,5,잠정\n부산,6,확정\n대구,7'))).toEqual({ 11: 5, 26: 6, 27: 7 })
  })
})

test('places and figures of one table are both there to be chosen', () => {
  const both = readPasted(
    '시도,시군구,위도,경도,인구\n서울,종로구,37.57,126.98,139000\n서울,강남구,37.5,127.05,540000',
    catalogue,
  )
  expect(both).toMatchObject({ shown: 'figures', layout: { measures: [{ name: '인구' }] } })
  expect(both.places?.places).toHaveLength(2)
  const shops = readPasted(
    '상호명,시도,위도,경도,평점\n가,서울,37.5,127,4\n나,서울,37.6,127,5\n다,부산,35.1,129,3',
    catalogue,
  )
  expect(shops).toMatchObject({ shown: 'places' })
  expect(shops.places?.places.map(({ name }) => name)).toEqual(['가', '나', '다'])
  const wgs84 = readPasted('시설명,WGS84위도,WGS84경도\n가,37.58,126.98', catalogue)
  expect(wgs84.places?.places).toEqual([{ name: '가', at: [126.98, 37.58], text: '' }])
})

test('a table whose regions stand side by side is turned, and said to be', () => {
  const reading = readPasted(
    '시도별 인구\n연도\t서울\t부산\t대구\n2023\t1\t2\t3\n2024\t4\t5\t6\n자료: 통계청',
    catalogue,
  )
  expect(reading.turned).toBe(true)
  const { table } = readTable(reading.cells, reading.layout!, { measure: 0 }, catalogue)
  expect(table).toMatchObject({
    title: '시도별 인구',
    source: '통계청',
    years: [2023, 2024],
    regions: ['11', '26', '27'],
    values: [
      [1, 4],
      [2, 5],
      [3, 6],
    ],
  })
})

test('areas of GeoJSON that are regions of ours by code or name give their properties as figures', () => {
  const area = (properties: object, id?: string) => ({
    type: 'Feature',
    ...(id && { id }),
    properties,
    geometry: { type: 'MultiPolygon', coordinates: [] },
  })
  const json = (features: object[]) => JSON.stringify({ type: 'FeatureCollection', features })
  const named = json([
    area({ CTPRVN_CD: '11', CTP_KOR_NM: '서울특별시', 인구: 9_000_000, year: 2024 }),
    area({ CTPRVN_CD: '26', CTP_KOR_NM: '부산광역시', 인구: null, year: 2024 }),
    area({ CTPRVN_CD: '27', CTP_KOR_NM: '대구광역시', 인구: 2_300_000, year: 2024 }),
  ])
  const reading = readPasted(named, catalogue)
  const { table } = readTable(reading.cells, reading.layout!, { measure: 0 }, catalogue)
  expect(table).toMatchObject({ title: '인구', years: [2024], values: [[9_000_000], [null], [2_300_000]] })
  const coded = readPasted(json([area({ 값: 5.5 }, '11110'), area({ 값: 7 }, '11140')]), catalogue)
  expect(readTable(coded.cells, coded.layout!, { measure: 0, year: 2024 }, catalogue).table).toMatchObject({
    regions: ['11110', '11140'],
    values: [[5.5], [7]],
  })
  expect(codeOf(() => readPasted(json([area({ name: 'a', v: 1 })]), catalogue))).toBe('notPoints')
})

test('what cannot be drawn is told with what is missing and how to get it', () => {
  const code = (text: string) => codeOf(() => readPasted(text, catalogue))
  expect(code('시설,주소\n가,서울특별시 종로구 세종대로 209\n나,부산광역시 해운대구 중동2로 11')).toBe(
    'addresses',
  )
  expect(code('읍면동,인구\n사직동,1\n삼청동,2\n청운효자동,3')).toBe('townships')
  expect(code('이름,X,Y\n가,953901,1952032\n나,1143000,1684000')).toBe('projected')
  const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::2154' } }
  const points = [
    { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [953901, 1952032] } },
  ]
  expect(code(JSON.stringify({ type: 'FeatureCollection', crs, features: points }))).toBe('projected')
})

test('degrees, minutes and seconds are read, and every point of a MultiPoint', () => {
  const table = readPasted(
    `이름,위도,경도\n가,"37°33'58.9""N","126°58'40""E"\n나,37도 30분 0초,127도 0분`,
    catalogue,
  )
  expect(table.places?.places.map(({ at }) => at)).toEqual([
    [126.9777778, 37.5663611],
    [127, 37.5],
  ])
  const geometry = {
    type: 'MultiPoint',
    coordinates: [
      [127, 37],
      [128, 36],
    ],
  }
  const many = readPasted(
    JSON.stringify({ type: 'Feature', properties: { 병원명: '가' }, geometry }),
    catalogue,
  )
  expect(many.places?.places).toEqual([
    { name: '가', at: [127, 37], text: '' },
    { name: '가', at: [128, 36], text: '' },
  ])
})

describe('a workbook', () => {
  test('shows what a cell shows: 20.0% is 20 %, and a date in the heading its year', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="165" formatCode="0.0%"/><numFmt numFmtId="166" formatCode="yyyy&quot;년&quot;"/></numFmts>'
    const percent = (value: number) => ({ xml: `<c s="3"><v>${value}</v></c>` })
    const rows = [
      ['시도', { xml: '<c s="2"><v>45291</v></c>' }, { xml: '<c s="2"><v>45657</v></c>' }],
      ['서울특별시', percent(0.1), percent(0.2)],
      ['부산광역시', percent(0.11), percent(0.07)],
    ]
    const reading = await readDropped(
      bookOf([{ name: 's', rows }], { styles, formats: [166, 165] }),
      'a.xlsx',
      catalogue,
    )
    const { table } = readTable(reading.cells, reading.layout!, { measure: 0 }, catalogue)
    expect(table).toMatchObject({
      unit: '%',
      years: [2023, 2024],
      values: [
        [10, 20],
        [11, 7],
      ],
    })
  })

  test('is read on its first sheet that holds a table; the others may be chosen', async () => {
    const book = bookOf([
      {
        name: '메타정보',
        rows: [
          ['통계표명', '시도별 고용률'],
          ['작성기관', '통계청'],
        ],
      },
      {
        name: '데이터',
        rows: [
          ['시도별', '2023', '2024'],
          ['서울특별시', 60, 61],
          ['부산광역시', 60.1, 61.1],
        ],
      },
      {
        name: '2020',
        rows: [
          ['시도별', '값'],
          ['서울특별시', 1],
          ['부산광역시', 2],
        ],
      },
    ])
    const reading = await readDropped(book, 'a.xlsx', catalogue)
    expect(reading).toMatchObject({ sheet: 1, layout: { shape: 'wide' } })
    expect(reading.sheets.map(({ name }) => name)).toEqual(['메타정보', '데이터', '2020'])
    expect(readingOf(reading.sheets, catalogue, 'a.xlsx', 2).layout?.said).toEqual({
      year: 2020,
      by: 'sheet',
    })
    expect(codeOf(() => readingOf(reading.sheets, catalogue, 'a.xlsx', 0))).toBe('noRegions')
  })

  test('has merged headings of two and three rows filled, but a merged figure given to neither of two regions, and told', async () => {
    const book = bookOf([
      {
        name: 's',
        rows: [
          ['시도', '2023년', '', '', ''],
          ['', '인구', '', '세대', ''],
          ['', '남', '여', '남', '여'],
          ['서울특별시', 1, 2, 3, 4],
          ['부산광역시', '', 6, 7, 8],
          ['대구광역시', 9, 10, 11, 12],
        ],
        merged: ['A1:A3', 'B1:E1', 'B2:C2', 'D2:E2', 'B4:B5'],
      },
    ])
    const reading = await readDropped(book, 'a.xlsx', catalogue)
    expect(reading.layout?.measures.map(({ name }) => name)).toEqual([
      '인구 · 남',
      '인구 · 여',
      '세대 · 남',
      '세대 · 여',
    ])
    const { table, report } = readTable(reading.cells, reading.layout!, { measure: 0 }, catalogue)
    expect(table).toMatchObject({ regions: ['11', '26', '27'], years: [2023], values: [[null], [null], [9]] })
    expect(report.notNumbers).toMatchObject([
      { row: 4, column: 2, text: '1 ↕' },
      { row: 5, column: 2, text: '1 ↕' },
    ])
  })
})
