import { describe, expect, test } from 'vitest'
import { catalogue } from '../tables/built.fixture'
import { readText } from '../tables/cells'
import { readFileCells } from '../tables/cells.fixture'
import { layoutOf, type Layout } from '../tables/layout'
import { tableOf, type Choice } from '../own/table'
import { xlsxOf } from '../tables/xlsx.fixture'
import { codeOf } from '../tables/error.fixture'

const layout = (text: string) => layoutOf(readText(text), catalogue)
const table = (text: string, choice: Partial<Choice> = {}) => {
  const cells = readText(text)
  return tableOf(cells, layoutOf(cells, catalogue), { measure: 0, ...choice }, catalogue)
}
const tsv = (text: string) => text.trim().replace(/ *\| */g, '\t')

const KOSIS = tsv(`
행정구역별 순이동자수 | | | |
 | | | | (단위 : 명)
행정구역별 | 2022 | | 2023p |
 | 남자 | 여자 | 남자 | 여자
전국 | 0 | 0 | 0 | 0
서울특별시 | △20,114 | -15,226 | △14,500 | -16,750
부산광역시 | -6,500 | -7,062 | … | -5,500
세종특별자치시 | 5,100 | 5,028 | 800* | 900
강원도 | 3,200 | 3,100 | 1,500 | 1,400
주) 강원도는 2023년 강원특별자치도로 바뀌었다.
자료: 통계청, 국내인구이동통계`)

describe('a wide table of two rows of headings', () => {
  test('is understood with its title, unit, measures, years and notes', () => {
    const found = layout(KOSIS)
    expect(found).toMatchObject({
      headerRows: 2,
      firstRow: 4,
      lastRow: 8,
      region: 0,
      province: null,
      shape: 'wide',
      year: null,
      title: '행정구역별 순이동자수',
      unit: '명',
      measures: [
        { name: '남자', columns: [1, 3], where: [] },
        { name: '여자', columns: [2, 4], where: [] },
      ],
    })
    expect(found.columns.map(({ year }) => year)).toEqual([2022, 2022, 2023, 2023])
    expect(found.notes).toHaveLength(2)
  })

  test('gives the figures of a measure, empty where they are missing', () => {
    const { report, ...own } = table(KOSIS)
    expect(own).toEqual({
      title: '행정구역별 순이동자수 · 남자',
      unit: '명',
      decimals: 0,
      level: 'province',
      years: [2022, 2023],
      regions: ['11', '26', '36', '51'],
      values: [
        [-20114, -14500],
        [-6500, null],
        [5100, 800],
        [3200, 1500],
      ],
      source: '통계청, 국내인구이동통계',
      palette: 'orange-blue',
      scheme: { method: 'quantile', classes: 5 },
      midpoint: 0,
      summable: false,
    })
    expect(report).toMatchObject({
      matched: 4,
      rows: 5,
      notNumbers: [],
      problems: [{ row: 5, kind: 'total' }],
    })
    expect(report.missing).toHaveLength(13)
    expect(table(KOSIS, { measure: 1 }).values[0]).toEqual([-15226, -16750])
  })

  test('is the same from a workbook with merged headings', async () => {
    const rows = readText(KOSIS).map((row) =>
      row.map((cell) => (/^-?[\d,]+$/.test(cell) ? Number(cell.replace(/,/g, '')) : cell)),
    )
    const cells = await readFileCells(xlsxOf(rows), 'kosis.xlsx')
    const own = tableOf(cells, layoutOf(cells, catalogue), { measure: 0 }, catalogue)
    expect(own).toEqual(table(KOSIS))
  })
})

test('headings of years are read in every form', () => {
  for (const heading of [
    '2023',
    '2023년',
    '2023 년',
    '2023.0',
    '2023p',
    '2023(p)',
    '2023p)',
    '2023-12',
    '2023.12',
    '2023년 12월',
    '2023-12-31',
    '2023년도',
    '２０２３',
    '2023 (잠정)',
    '인구 2023',
    '인구(명)_2023',
    '2023년 인구',
  ])
    expect(layout(`시도\t${heading}\n서울\t1\n부산\t2`).columns[0], heading).toMatchObject({ year: 2023 })
  for (const heading of ['인구', '1990년대생', '2020~2023 증감', '12023', '값'])
    expect(layout(`시도\t${heading}\n서울\t1\n부산\t2`).columns[0], heading).toMatchObject({ year: null })
})

test('months of one year are times of one figure, of which one is drawn', () => {
  const text = tsv(`시도 | 인구 2023-12 | 인구 2023-11\n서울 | 2 | 1\n부산 | 4 | 3`)
  expect(layout(text).measures).toEqual([{ name: '인구', columns: [2, 1], where: [], kinds: false }])
  expect(table(text)).toMatchObject({ title: '인구 (2023.12)', years: [2023], values: [[2], [4]] })
  expect(table(text, { time: 0 })).toMatchObject({ title: '인구 (2023.11)', values: [[1], [3]] })
  // One month of each year needs no choice.
  expect(table(tsv(`시도 | 2022.12 | 2023.12\n서울 | 1 | 2\n부산 | 3 | 4`))).toMatchObject({
    years: [2022, 2023],
    report: { times: [] },
  })
})

test('a long table takes its years from a column, and regions of merged cells from above', () => {
  const text = tsv(`
시도 | 연도 | 인구(명) | 비율
서울 | 2022년 | 100 | 1.5%
 | 2023년 | 110 | 1.6%
부산 | 2022년 | 50 | 2.5%
부산 | 2023년 | 40 | 2.4%
부산 | 2023년 | 41 | 2.4%`)
  expect(layout(text)).toMatchObject({ shape: 'long', year: 1, region: 0 })
  expect(table(text)).toMatchObject({
    title: '인구',
    unit: '명',
    summable: true,
    years: [2022, 2023],
    values: [
      [100, 110],
      [50, 40],
    ],
    report: { matched: 5, problems: [{ row: 6, kind: 'repeated', name: '부산' }] },
  })
  expect(table(text, { measure: 1 })).toMatchObject({
    title: '비율',
    unit: '%',
    decimals: 1,
    report: { problems: [] },
  })
})

test('a column of years is known by its repetition where nothing heads it', () => {
  expect(layout(tsv(`2022 | 서울 | 5\n2022 | 부산 | 6\n2023 | 서울 | 7\n2023 | 부산 | 8`))).toMatchObject({
    shape: 'long',
    year: 0,
    headerRows: 0,
  })
})

test('a table without a year needs to be told it', () => {
  const text = '지역,재정자립도(%)\n종로구,41.2\n"중구",50.1\n강남구,60'
  expect(layout(text).shape).toBe('single')
  expect(codeOf(() => table(text))).toBe('noYear')
  expect(codeOf(() => table(text, { year: 20.5 }))).toBe('noYear')
  expect(table(text, { year: 2024 })).toMatchObject({
    title: '재정자립도',
    unit: '%',
    level: 'municipality',
    years: [2024],
    regions: ['11110', '11140', '11680'],
    report: { problems: [], notes: [{ row: 3, kind: 'shared' }] },
  })
})

test('a province in a column of its own settles homonyms, also from a merged cell', () => {
  const text = tsv(`
시도 | 시군구 | 코드 | 값
서울특별시 | 소계 | 11000 | 9
 | 종로구 | 11110 | 1
 | 중구 | 11140 | 2
부산광역시 | 소계 | 26000 | 9
 | 중구 | 26110 | 3
 | 동구 | 26170 | 4`)
  expect(layout(text)).toMatchObject({ region: 1, province: 0, measures: [{ name: '값' }] })
  expect(table(text, { year: 2024 })).toMatchObject({
    regions: ['11110', '11140', '26110', '26170'],
    values: [[1], [2], [3], [4]],
  })
})

test('the first row may be misspelt and the last one too', () => {
  const text = tsv(`시도 | 값\n서을특별시 | 1\n부산 | 2\n대구 | 3\n재주도 | 4`)
  expect(layout(text)).toMatchObject({ headerRows: 1, firstRow: 1, lastRow: 4 })
  const { problems } = table(text, { year: 2024 }).report
  expect(problems.map(({ row, suggestions }) => [row, suggestions[0]?.code])).toEqual([
    [2, '11'],
    [5, '50'],
  ])
})

test('what holds no table of regions is refused, and said why', () => {
  expect(codeOf(() => layout('이름,값\n사과,1\n배,2'))).toBe('noRegions')
  expect(codeOf(() => layout('연도\t서울\t부산\t대구\n2023\t1\t2\t3'))).toBe('transposed')
  expect(codeOf(() => layout('시도,비고\n서울,가\n부산,나'))).toBe('noNumbers')
})

test('indexes lie within the cells', () => {
  const inside = (found: Layout, rows: number) =>
    found.firstRow - found.headerRows >= 0 && found.lastRow < rows && found.firstRow <= found.lastRow
  expect(inside(layout('서울,1'), 1)).toBe(true)
  expect(inside(layout(KOSIS), 11)).toBe(true)
})

test('columns that number the rows are no figures', () => {
  const found = layout(tsv(`연번 | 통계청 코드 | 시도 | 값\n1 | 11 | 서울 | 5\n2 | 21 | 부산 | 6`))
  expect(found.measures).toEqual([{ name: '값', columns: [3], where: [], kinds: false }])
})
