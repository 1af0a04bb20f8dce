import { describe, expect, test } from 'vitest'
import { catalogue } from '../tables/built.fixture'
import { readText } from '../tables/cells'
import { bookOf } from '../tables/xlsx.fixture'
import { readDropped, readingOf, readPasted, type Reading } from './reading'
import { readTable, type Choice } from './table'

/** What a reading gives in the year 2024 where it names none. */
function madeOf(reading: Reading, choice: Partial<Choice> = {}) {
  const undated = reading.layout!.said ? {} : { year: 2024 }
  const made = readTable(reading.cells, reading.layout!, { measure: 0, ...undated, ...choice }, catalogue)
  const { table } = made
  return {
    ...made,
    names: reading.layout!.measures.map(({ name }) => name),
    /** Code -> figures by year. */
    figures: Object.fromEntries(table?.regions.map((code, i) => [code, table.values[i]!.join(' ')]) ?? []),
    problems: made.report.problems.map(({ row, kind }) => `${row} ${kind}`),
  }
}
const read = (text: string, choice: Partial<Choice> = {}) =>
  madeOf(readingOf([{ name: '', cells: readText(text) }], catalogue), choice)

describe('homonyms', () => {
  test('are told apart by the province in brackets behind them, and not by another remark there', () => {
    const { figures, problems } = read(
      '시군,값\n고성군(강원),1\n고성군(경남),2\n광주시(경기),3\n동구(울산광역시),4\n중구(잠정),5',
    )
    expect(figures).toEqual({ 31170: '4', 41610: '3', 48820: '2', 51820: '1' })
    expect(problems).toEqual(['6 ambiguous'])
  })

  test('of Incheon that a law divides later are units of the statistics still', () => {
    const { figures } = read('지역,값\n인천 중구,1\n부산 중구,2\n인천 동구,3\n인천 서구,4')
    expect(figures).toEqual({ 26110: '2', 28110: '1', 28140: '3', 28260: '4' })
  })

  test('that stand there more often than the certain rows are not of the one province that these share', () => {
    const { figures, problems } = read('지역,값\n종로구,1\n중구,2\n중구,3\n중구,4')
    expect(figures).toEqual({ 11110: '1' })
    expect(problems).toEqual(['3 ambiguous', '4 ambiguous', '5 ambiguous'])
  })

  test('have the province of their code of Statistics Korea, which is no figure', () => {
    const codes = 'C1,C1_NM,DT\n11020,중구,1\n21010,중구,2\n22010,중구,3\n11010,종로구,5'
    expect(read(codes)).toMatchObject({
      figures: { 11110: '5', 11140: '1', 26110: '2', 27110: '3' },
      names: ['DT'],
      problems: [],
    })
    const long = 'C1,C1_NM,PRD_DE,DT\n11,서울,2023,10\n11,서울,2024,11\n21,부산,2023,5\n21,부산,2024,6'
    expect(read(long)).toMatchObject({ figures: { 11: '10 11', 26: '5 6' }, names: ['DT'] })
    // Figures that lie in the same numbers, but not each in its province.
    expect(read('지역,값\n서울,21\n부산,11\n대구,22').figures).toEqual({ 11: '21', 26: '11', 27: '22' })
  })
})

describe('times', () => {
  test('of a column called 연월, or of one without a heading, are months and no figures', () => {
    const text = '지역,연월,값\n서울,202401,1\n서울,202402,2\n부산,202401,3\n부산,202402,4'
    const { figures, report } = read(text)
    expect(figures).toEqual({ 11: '2', 26: '4' })
    expect(report.times.map(({ part }) => part)).toEqual(['M1', 'M2'])
    const bare = '202401,서울,1\n202402,서울,2\n202401,부산,3\n202402,부산,4'
    expect(read(bare).figures).toEqual({ 11: '2', 26: '4' })
  })

  test('are not the base of an index, nor years that run over two', () => {
    expect(read('지역,지수(2020=100)\n서울,101\n부산,99').table).toMatchObject({
      years: [2024],
      title: '지수(2020=100)',
    })
    expect(read('지역,2023,2024\n(2020=100),,\n서울,101,102\n부산,99,98').table?.years).toEqual([2023, 2024])
    expect(read('지역,2022/23,2023/24\n서울,1,2\n부산,3,4').names).toEqual(['2022/23', '2023/24'])
  })

  test('stand in headings beside units that could be counted, as 2022 가구 does', () => {
    const { names, figures } = read(
      '지역,2022 인구,2022 가구,2023 인구,2023 가구\n서울,1,2,3,4\n부산,5,6,7,8',
      { measure: 1 },
    )
    expect(names).toEqual(['인구', '가구'])
    expect(figures).toEqual({ 11: '2 4', 26: '6 8' })
  })

  test('may be written 24.1Q', () => {
    const { report } = read('지역,24.1Q,24.2Q\n서울,1,2\n부산,3,4')
    expect(report.times).toEqual([
      { year: 2024, part: 'Q1' },
      { year: 2024, part: 'Q2' },
    ])
  })
})

describe('figures', () => {
  test('without a sign among percentages are left out and told, since 0.25 may be a quarter', () => {
    const { figures, report, table } = read('지역,비율\n서울,20%\n부산,0.25\n대구,30%')
    expect(figures).toEqual({ 11: '20', 26: '', 27: '30' })
    expect(report.notes).toMatchObject([{ kind: 'odd', row: 3, values: { text: '0.25' } }])
    expect(table?.unit).toBe('%')
  })

  test('of items below a name that stands once are of that name, and the items are chosen', () => {
    const text = '시도,성별,2022,2023\n서울,남,1,2\n,여,3,4\n부산,남,5,6\n,여,7,8'
    expect(read(text).names).toEqual(['남', '여'])
    expect(read(text, { measure: 1 }).figures).toEqual({ 11: '3 4', 26: '7 8' })
  })

  test('that a workbook shows in thousands are read in thousands', async () => {
    const cell = (value: number) => ({ xml: `<c s="2"><v>${value}</v></c>` })
    const book = bookOf(
      [
        {
          name: '2024',
          rows: [
            ['지역', '인구(천명)'],
            ['서울', cell(9386034)],
            ['부산', cell(3293362)],
          ],
        },
      ],
      {
        styles: '<numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0,"/></numFmts>',
        formats: [164],
      },
    )
    const { figures, table } = madeOf(await readDropped(book, 'a.xlsx', catalogue))
    expect(figures).toEqual({ 11: '9386.034', 26: '3293.362' })
    expect(table?.unit).toBe('천명')
  })

  test('may be ranks and weights with their units; units below the headings need no brackets', () => {
    expect(read('지역,순위\n서울,1위\n부산,2위').table).toMatchObject({ unit: '위' })
    expect(read('지역,인구,면적\n,천명,㎢\n서울,9386,605.2\n부산,3293,770.1').names).toEqual(['인구', '면적'])
  })
})

describe('GeoJSON', () => {
  const ring = [
    [127, 37],
    [127.1, 37],
    [127.1, 37.1],
    [127, 37],
  ]
  const feature = (properties: object, geometry: unknown = { type: 'Polygon', coordinates: [ring] }) => ({
    ...{ type: 'Feature', properties, geometry },
  })
  const collection = (features: unknown[]) =>
    readPasted(JSON.stringify({ type: 'FeatureCollection', features }), catalogue)

  test('of regions draws none of what a program for maps measures of its lines first, and takes features without any', () => {
    const measured = { SHAPE_AREA: 3.1, OBJECTID: 1 }
    const reading = collection([
      feature({ SIG_CD: '11110', SIG_KOR_NM: '종로구', ...measured, 값: 5 }),
      feature({ SIG_CD: '11140', SIG_KOR_NM: '중구', ...measured, 값: 7 }, null),
    ])
    expect(madeOf(reading)).toMatchObject({
      names: ['값', 'SHAPE_AREA'],
      figures: { 11110: '5', 11140: '7' },
    })
  })

  test('with areas and points offers both', () => {
    const point = { type: 'Point', coordinates: [127, 37] }
    const reading = collection([
      feature({ name: '서울', v: 1 }),
      feature({ name: '부산', v: 2 }),
      feature({ name: '가' }, point),
    ])
    expect(reading.shown).toBe('figures')
    expect(reading.places?.places).toMatchObject([{ name: '가', at: [127, 37] }])
  })
})
