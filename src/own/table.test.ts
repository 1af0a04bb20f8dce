import { expect, test } from 'vitest'
import { unitsOf } from '../atlas/units'
import { catalogue } from '../tables/built.fixture'
import { readText } from '../tables/cells'
import { layoutOf } from '../tables/layout'
import { tableOf, type Choice } from './table'

const table = (text: string, choice: Partial<Choice> = {}) => {
  const cells = readText(text)
  return tableOf(cells, layoutOf(cells, catalogue), { measure: 0, ...choice }, catalogue)
}
const tsv = (text: string) => text.trim().replace(/ *\| */g, '\t')

test('a table by codes alone is read', () => {
  const codes = unitsOf(catalogue, 'statistics', 'municipality').map(({ region }) => region.code)
  const own = table(`code,value\n${codes.map((code, i) => `${code},${i / 10}`).join('\n')}`, { year: 2024 })
  expect(own.regions).toEqual(codes)
  expect(own).toMatchObject({
    decimals: 1,
    report: { matched: 229, missing: [], problems: [], notNumbers: [] },
  })
})

test('what is no number is left empty and named by its cell', () => {
  const { values, report } = table(tsv(`시도 | 2023 | 2024\n서울 | =1+1 | 2\n부산 | 3 | 1.2.3\n대구 | 5 | 6`))
  expect(values).toEqual([
    [null, 2],
    [3, null],
    [5, 6],
  ])
  expect(report.notNumbers).toEqual([
    { row: 2, column: 2, text: '=1+1' },
    { row: 3, column: 3, text: '1.2.3' },
  ])
})

test('markup in names and titles stays the text it is', () => {
  const script = '<script>alert(1)</script>'
  const own = table(tsv(`${script} |\n시도 | <img src=x>\n서울 | 1\n${script} | 2\n부산 | 3`), { year: 2024 })
  expect(own.title).toBe(`${script} · <img src=x>`)
  expect(own.report.problems).toMatchObject([{ name: script, kind: 'unknown' }])
})

test('counts may be added up; means, rates and figures per head may not', () => {
  const summable = (heading: string, figure = '5') =>
    table(tsv(`시도 | ${heading}\n서울 | ${figure}\n부산 | 7`), { year: 2024 }).summable
  expect(['인구(명)', '예산(백만원)', '도서관(곳)'].map((heading) => summable(heading))).toEqual([
    true,
    true,
    true,
  ])
  for (const heading of ['1인당 소득(천원)', '평균 급여(원)', '인구', '비율(%)', '나이(세)'])
    expect(summable(heading), heading).toBe(false)
  expect(summable('인구(명)', '5.5')).toBe(false)
})
