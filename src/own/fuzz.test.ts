import fc from 'fast-check'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { catalogue } from '../tables/built.fixture'
import { Refusal, readText } from '../tables/cells'
import { readFileCells } from '../tables/cells.fixture'
import { withOwn } from './indicator'
import { layoutOf } from '../tables/layout'
import { tableOf, type Report } from './table'
import { placesOf, placesOfGeoJson } from './places'
import { pack, unpack } from './pack'
import { xlsxOf } from '../tables/xlsx.fixture'
import { spoiledBytes } from './spoiled.fixture'

const TABLE = `표 제목,,,\n,,,(단위: 명)\n시도,2022,,2023p\n,남,여,남\n서울특별시,"1,234",△5,6\n부산,7%,-,8*\n강원도,9,10,11\n자료: 통계청,,,`

/** Runs to an end, refusing only with an `Refusal`; what it makes is sound. */
async function sound(run: () => unknown) {
  try {
    await run()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

const rowsOf = ({ problems, notNumbers }: Report) => [...problems, ...notNumbers].map(({ row }) => row)

async function through(cells: readonly (readonly string[])[]) {
  await sound(() => placesOf(cells))
  const layout = layoutOf(cells, catalogue)
  for (const measure of layout.measures.slice(0, 3).keys()) {
    const { report, ...own } = tableOf(cells, layout, { measure, year: 2024 }, catalogue)
    for (const value of own.values.flat()) expect(value === null || Number.isFinite(value)).toBe(true)
    expect(own.values).toHaveLength(own.regions.length)
    expect(rowsOf(report).every((row) => row > 0 && row <= cells.length)).toBe(true)
    withOwn(catalogue, own)
    expect(await unpack(await pack({ table: own }), catalogue)).toEqual({ table: own })
  }
}

const word = fc.oneof(
  fc.constantFrom(
    '서울',
    '부산광역시',
    '중구',
    '세종',
    '전국',
    '2023',
    '2023년',
    '연도',
    '11',
    '26110',
    '위도',
    '경도',
    '수원시 장안구',
  ),
  fc.constantFrom(
    '',
    '-',
    '△1,234',
    '12%',
    '(5)',
    '=1+1',
    '"',
    'a""b',
    '<script>',
    '1e999',
    '-0',
    '…',
    '\u0000',
    '\uFEFF',
    '\uD800',
  ),
  fc.double().map(String),
  fc.string({ maxLength: 12 }),
)
const grid = fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 })

test('cells of anything become a table or are refused', async () => {
  await fc.assert(
    fc.asyncProperty(grid, (cells) => {
      const width = Math.max(...cells.map(({ length }) => length))
      return sound(() => through(cells.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ''))))
    }),
    { numRuns: 400 },
  )
})

test('text of anything becomes cells or is refused', async () => {
  const text = fc.oneof(
    fc.string({ maxLength: 300 }),
    grid.map((cells) => cells.map((row) => row.join(',')).join('\n')),
  )
  await fc.assert(
    fc.asyncProperty(text, (given) => sound(() => through(readText(given)))),
    { numRuns: 400 },
  )
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.json(), fc.string()), (given) => sound(() => placesOfGeoJson(given))),
  )
})

test('bytes of anything, and real files with bytes changed or cut, become cells or are refused', async () => {
  const files = [
    new TextEncoder().encode(TABLE),
    new Uint8Array(iconv.encode(TABLE, 'cp949')),
    new Uint8Array(iconv.encode(TABLE, 'utf16le', { addBOM: true })),
    xlsxOf(readText(TABLE)),
  ]
  const bytes = fc.oneof(
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
    { weight: 4, arbitrary: spoiledBytes(files) },
  )
  await fc.assert(
    fc.asyncProperty(bytes, (given) => sound(async () => through(await readFileCells(given, 'a')))),
    { numRuns: 400 },
  )
}, 60_000)

test('links of anything are read or refused', async () => {
  const cells = readText(TABLE)
  const link = await pack({ table: tableOf(cells, layoutOf(cells, catalogue), { measure: 0 }, catalogue) })
  const changed = fc
    .tuple(fc.nat(link.length - 1), fc.constantFrom(...'abcXYZ019-_'))
    .map(([at, letter]) => link.slice(0, at) + letter + link.slice(at + 1))
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), changed), (given) => sound(() => unpack(given, catalogue))),
    { numRuns: 300 },
  )
})

test('the largest table that is taken is read whole, and a link carries it', async () => {
  const names = ['서울 종로구', '부산 중구', '영등표구', '수원시 장안구', '어딘가의 아주 긴 이름을 가진 곳']
  const rows = Array.from(
    { length: 19_999 },
    (_, i) =>
      `${names[i % 5]}${i % 5 > 3 ? i : ''},${Array.from({ length: 20 }, (_c, c) => i * c).join(',')}`,
  )
  await through(
    readText(['지역,' + Array.from({ length: 20 }, (_, i) => 2000 + i).join(','), ...rows].join('\n')),
  )
})

test('the widest table that is taken is laid out whole', () => {
  const rows = Array.from({ length: 6000 }, (_, i) => `서울,${'1,'.repeat(398)}${i}`)
  const layout = layoutOf(readText(rows.join('\n')), catalogue)
  expect(layout.measures.length).toBeGreaterThan(390)
})
