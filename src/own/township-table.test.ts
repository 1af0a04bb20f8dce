import { expect, test } from 'vitest'
import { folderReader } from '../../scripts/page/atlas'
import { catalogue } from '../tables/built.fixture'
import { Refusal } from '../tables/error'
import { readTable, type Choice } from './table'
import { readDroppedOrFiner, readPastedOrFiner } from './township-table'
import type { Read } from './townships'

const folder = folderReader('public/data')
/** The figures of a text, in 2024 where it names no year, and the files that were asked for. */
async function read(text: string, choice: Partial<Choice> = {}) {
  const files: string[] = []
  const reader: Read = (file, decode) => {
    files.push(file.replace(/^townships\/|\.json$/g, ''))
    return folder(file, decode)
  }
  const reading = await readPastedOrFiner(text, catalogue, '', reader)
  const within = reading.finer?.catalogue ?? catalogue
  const { table, report } = readTable(
    reading.cells,
    reading.layout!,
    { measure: 0, year: 2024, ...choice },
    within,
  )
  const figures = Object.fromEntries(table?.regions.map((code, i) => [code, table.values[i]!.at(-1)]) ?? [])
  const problems = report.problems.map(({ row, kind, suggestions }) => [row, kind, suggestions.length])
  return { reading, table, report, figures, problems, files: files.sort() }
}
const refusal = async (text: string) => {
  const error: unknown = await read(text).catch((reason: unknown) => reason)
  return error instanceof Refusal ? error.code : 'none'
}

test('rows are found by codes of eight or ten digits, with names beside them or without', async () => {
  const codes = await read('법정동코드,인구\n1111010100,10\n1111010200,20\n1114016200,30')
  expect(codes.figures).toEqual({ 11110101: 10, 11110102: 20, 11140162: 30 })
  expect(codes.files).toEqual(['11'])
  const eight = await read('code,name,value\n36110250,조치원읍,1\n50110101,일도일동,2\n11110101,사직동,3')
  expect(eight.files).toEqual(['11', '36', '50'])
  expect(eight.figures).toMatchObject({ 36110250: 1 })
})

test('a code that contradicts its name is asked, and one that nobody has is listed', async () => {
  const { problems, figures } = await read(
    '법정동코드,법정동명,값\n1111010100,청운동,1\n1111010200,신교동,2\n1111010300,궁정동,3\n1111010400,효자동,4\n1111010500,사직동,5\n1111099900,없는동,6',
  )
  expect(figures).toEqual({ 11110101: 1, 11110102: 2, 11110103: 3, 11110104: 4 })
  expect(problems.map(([row, kind]) => [row, kind])).toEqual([
    [6, 'contradicted'],
    [7, 'unknown'],
  ])
})

test('names of several columns are put together, merged cells filled from above, and years stay columns', async () => {
  const { figures, table, files } = await read(
    '시도,시군구,읍면동,2023,2024\n서울특별시,종로구,사직동,1,2\n,,청운동,3,4\n,강남구,신사동,5,6\n,은평구,신사동,7,8\n경기도,수원시 장안구,파장동,9,10\n,안산시,본오동,11,12',
  )
  expect(table?.years).toEqual([2023, 2024])
  expect(files).toEqual(['11', '41'])
  expect(figures).toEqual({
    11110115: 2,
    11110101: 4,
    11680107: 6,
    11380109: 8,
    41111129: 10,
    41271104: 12,
  })
})

test('whole names in one column are found, in the provinces and municipalities of any law', async () => {
  const { figures, files, problems } = await read(
    '법정동,값\n서울특별시 종로구 사직동,1\n경기도 수원시 장안구 파장동,2\n세종특별자치시 조치원읍,3\n전남광주통합특별시 나주시 빛가람동,4\n인천 제물포구 만석동,5\n제주 제주시 애월읍,6',
  )
  expect(problems).toEqual([])
  expect(files).toEqual(['11', '28', '29', '36', '41', '46', '50'])
  expect(figures).toEqual({
    11110115: 1,
    41111129: 2,
    36110250: 3,
    46170134: 4,
    28140101: 5,
    50110253: 6,
  })
})

test('a homonym is asked with all candidates, by names that tell them apart, and taken as the reader says', async () => {
  const text = '시도,법정동,값\n서울,사직동,1\n서울,청운동,2\n서울,신사동,3'
  const { report, figures } = await read(text)
  expect(figures).toEqual({ 11110115: 1, 11110101: 2 })
  expect(report.problems).toMatchObject([{ row: 4, kind: 'ambiguous' }])
  expect(report.problems[0]!.suggestions.map(({ name }) => name.ko)).toEqual([
    '서울 은평구 신사동',
    '서울 강남구 신사동',
  ])
  const fixed = await read(text, { fixes: new Map([[3, '11680107']]) })
  expect(fixed.figures).toMatchObject({ 11680107: 3 })
})

test('a misspelt name is told with its row and what could be meant', async () => {
  const { report } = await read('시군구,법정동,값\n종로구,사직동,1\n종로구,청운동,2\n종로구,삼쳥동,3')
  expect(report.problems).toMatchObject([{ row: 4, kind: 'unknown', name: '종로구 삼쳥동' }])
  expect(report.problems[0]!.suggestions[0]).toMatchObject({ code: '11110140' })
})

test('administrative dongs are never taken for legal ones of the same name: eup and myeon are drawn, else nothing', async () => {
  const head = '시군구,읍면동,값\n'
  expect(
    await refusal(`${head}종로구,사직동,1\n종로구,청운효자동,2\n종로구,삼청동,3\n종로구,숭인1동,4`),
  ).toBe('administrative')
  expect(await refusal('행정동코드,값\n1111051500,1\n1111053000,2\n1111054000,3')).toBe('administrative')
  expect(await refusal('시군구,행정동,값\n종로구,사직동,1\n종로구,삼청동,2')).toBe('administrative')
  const { figures, reading, problems } = await read(
    '시도,시군구,동읍면,값\n경기도,화성시,봉담읍,1\n경기도,화성시,양감면,2\n경기도,화성시,반월동,3',
  )
  expect(reading.finer?.administrative).toBe(true)
  expect(figures).toEqual({ 41590253: 1, 41590400: 2 })
  expect(problems.map(([row, kind]) => [row, kind])).toEqual([[4, 'unknown']])
  // Who says that they are legal dongs is believed, and what is none is listed.
  const legal = await read('시군구,법정동,값\n종로구,사직동,1\n종로구,청운효자동,2\n종로구,숭인1동,4')
  expect(legal.figures).toEqual({ 11110115: 1 })
  expect(legal.problems.map(([row]) => row)).toEqual([3, 4])
})

test('townships without their municipality are refused with what is missing; tables of municipalities stay such', async () => {
  expect(await refusal('읍면동,인구\n사직동,1\n삼청동,2')).toBe('noWholes')
  const plain = await read('시군구,값\n종로구,1\n강남구,2\n은평구,3')
  expect(plain.reading.finer).toBeUndefined()
  expect(plain.figures).toEqual({ 11110: 1, 11680: 2, 11380: 3 })
  // A remark of where the town hall stands makes no table of townships.
  const hall = await read('시군구,청사 소재지,값\n종로구,수송동,1\n강남구,삼성동,2\n은평구,녹번동,3')
  expect(hall.reading.finer).toBeUndefined()
  expect(hall.files).toEqual([])
})

test('totals of a municipality or province are left out and said to be', async () => {
  const { figures, problems } = await read(
    '시도,시군구,법정동,값\n서울특별시,소계,,99\n서울특별시,종로구,소계,9\n서울특별시,종로구,사직동,1\n서울특별시,종로구,청운동,2\n서울특별시,중구,명동1가,3',
  )
  expect(figures).toEqual({ 11110115: 1, 11110101: 2, 11140126: 3 })
  expect(problems.every(([, kind]) => kind === 'total')).toBe(true)
})

test('boundaries that do not come are a refusal that says why', async () => {
  const away: Read = () => Promise.reject(new Error('404'))
  const error: unknown = await readPastedOrFiner(
    '법정동코드,값\n1111010100,1\n1111010200,2',
    catalogue,
    '',
    away,
  ).catch((reason: unknown) => reason)
  expect(error).toMatchObject({ code: 'townshipsAway', values: { reason: '404' } })
})

test('files that are no tables are refused as they are without townships', async () => {
  const bytes = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  const error: unknown = await readDroppedOrFiner(bytes, 'table.xls', catalogue, folder).catch(
    (reason: unknown) => reason,
  )
  expect(error).toMatchObject({ code: 'oldExcel' })
})
