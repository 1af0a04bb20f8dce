import { readFileSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { METHODS, SEQUENTIAL } from '../atlas/model'
import { unitsOf } from '../atlas/units'
import { catalogue } from '../tables/built.fixture'
import { Refusal } from '../tables/error'
import { readText } from '../tables/cells'
import { FITS, packText } from '../codec/deflate'
import { inflatedBytes } from '../codec/inflated.fixture'
import { fits, pack, unpack, type Own } from './pack'
import { readingOf } from './reading'
import { readTable, type OwnTable } from './table'

afterEach(() => vi.unstubAllGlobals())

const codes = (level: OwnTable['level']) =>
  unitsOf(catalogue, 'statistics', level).map(({ region }) => region.code)
const encode = (json: unknown) =>
  deflateRawSync(typeof json === 'string' ? json : JSON.stringify(json)).toString('base64url')
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no error',
    (error: unknown) => {
      if (error instanceof Refusal) return error.code
      throw error
    },
  )

/** Figures that do not repeat, so that they pack no better than real ones. */
function figures(
  level: OwnTable['level'],
  years: readonly number[],
  most: number,
  decimals: number,
): OwnTable {
  let seed = 7
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647
  const regions = codes(level)
  return {
    title: '시군구별 주민등록인구',
    unit: '명',
    decimals,
    level,
    years,
    regions,
    values: regions.map(() => {
      const base = random() * most
      return years.map(() => Number((base * (0.95 + random() / 10)).toFixed(decimals)))
    }),
    source: '행정안전부, 주민등록인구현황',
    palette: 'blues',
    scheme: { method: 'quantile', classes: 5 },
    midpoint: null,
    summable: true,
  }
}
const span = (first: number, count: number) => Array.from({ length: count }, (_, i) => first + i)

const number = fc.oneof(
  fc.integer({ min: -1e9, max: 1e9 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0 || 0),
  fc.integer({ min: -99999, max: 99999 }).map((value) => value / 100),
)
const tables = fc.constantFrom('province' as const, 'municipality' as const).chain((level) =>
  fc
    .record({
      regions: fc.shuffledSubarray(codes(level), { minLength: 1, maxLength: 17 }),
      years: fc.uniqueArray(fc.integer({ min: 1900, max: 2100 }), { minLength: 1, maxLength: 5 }),
    })
    .chain(({ regions, years }) =>
      fc.record({
        title: fc.string({ maxLength: 40, unit: 'grapheme' }),
        unit: fc.string({ maxLength: 10 }),
        decimals: fc.nat(9),
        level: fc.constant(level),
        years: fc.constant([...years].sort((a, b) => a - b)),
        regions: fc.constant(regions),
        values: fc
          .array(fc.array(fc.option(number), { minLength: years.length, maxLength: years.length }), {
            minLength: regions.length,
            maxLength: regions.length,
          })
          .filter((values) => values.flat().some((value) => value !== null)),
        source: fc.string({ maxLength: 40 }),
        palette: fc.constantFrom(...SEQUENTIAL, 'orange-blue' as const),
        scheme: fc.record({ method: fc.constantFrom(...METHODS), classes: fc.integer({ min: 3, max: 9 }) }),
        midpoint: fc.option(number),
        summable: fc.boolean(),
      }),
    ),
)
const places = fc.array(
  fc.record({
    name: fc.string({ maxLength: 20 }),
    at: fc.tuple(
      fc.double({ min: 124, max: 132, noNaN: true }),
      fc.double({ min: 33, max: 39, noNaN: true }),
    ),
    text: fc.string({ maxLength: 20 }),
  }),
  { maxLength: 10 },
)

test('what was packed is unpacked as it was', async () => {
  const some = fc.oneof(
    fc.record({ table: tables }),
    fc.record({ places }),
    fc.record({ table: tables, places }),
  )
  await fc.assert(
    fc.asyncProperty(some, async (own: Own) => {
      const text = await pack(own)
      expect(text).toMatch(/^[\w-]+$/)
      expect(await unpack(text, catalogue)).toEqual(own)
    }),
    { numRuns: 200 },
  )
})

test('a link is short: all municipalities in a year, all provinces in ten', async () => {
  const sizes = {
    municipalities: (await pack({ table: figures('municipality', [2024], 1_000_000, 0) })).length,
    rates: (await pack({ table: figures('municipality', [2024], 100, 1) })).length,
    provinces: (await pack({ table: figures('province', span(2015, 10), 10_000_000, 0) })).length,
    decade: (await pack({ table: figures('municipality', span(2015, 10), 100, 1) })).length,
  }
  expect(sizes.municipalities).toBeLessThan(2000)
  expect(sizes.rates).toBeLessThan(2000)
  expect(sizes.provinces).toBeLessThan(1500)
  expect(sizes.decade).toBeLessThan(FITS)
  expect([fits('a'.repeat(FITS)), fits('a'.repeat(FITS + 1))]).toEqual([true, false])
})

test('a table beyond the limits is not packed', async () => {
  const table = figures('province', [2024], 100, 0)
  const wrong: Partial<OwnTable>[] = [
    { title: 'a'.repeat(201) },
    { years: [2024, 2023], values: table.values.map(() => [1, 2]) },
    { years: [1800] },
    { regions: table.regions.slice(1) },
    { regions: table.regions.map(() => '11') },
    { level: 'municipality' },
    { values: table.values.map(() => [null]) },
    { values: table.values.map(() => [Infinity]) },
    { values: table.values.map(() => [1, 2]) },
  ]
  for (const part of wrong)
    expect(await codeOf(pack({ table: { ...table, ...part } })), JSON.stringify(part)).toBe('tableLimits')
  expect(await codeOf(pack({}))).toBe('tableLimits')
  expect(await codeOf(pack({ places: [{ name: '', text: '', at: [0, 0] }] }))).toBe('tableLimits')
})

test('a link that is cut, changed or made by hand is refused', async () => {
  const text = await pack({ table: figures('province', [2024], 100, 0) })
  for (const broken of [
    '',
    'a',
    '%%%',
    'äöü',
    text.slice(0, -20),
    text.slice(5),
    encode('{'),
    encode('null'),
    encode({}),
    encode({ v: 2 }),
    encode({ v: 1 }),
  ])
    expect(await codeOf(unpack(broken)), broken).toBe('brokenLink')
  const t = ['', '', 0, 0, [2024], [11], [0, [5]], '', 0, [0, 5], null, 0]
  expect((await unpack(encode({ v: 1, t }))).table?.values).toEqual([[5]])
  const change = (index: number, value: unknown) =>
    codeOf(unpack(encode({ v: 1, t: t.map((old, i) => (i === index ? value : old)) })))
  const wrong: [number, unknown][] = [
    [0, 5],
    [0, 'a'.repeat(1000)],
    [2, -1],
    [3, 2],
    [4, []],
    [4, [1]],
    [5, [111]],
    [5, [-11]],
    [6, [0, []]],
    [6, [0, [5, 6]]],
    [6, [0, ['5']]],
    [6, [10, [5]]],
    [8, 99],
    [9, [0, 99]],
    [10, '0'],
    [11, 2],
  ]
  for (const [index, value] of wrong)
    expect(await change(index, value), `${index} ${JSON.stringify(value)}`).toBe('brokenLink')
  expect(await codeOf(unpack(encode(`{"v":1,"t":${JSON.stringify(t).replace('[5]', '[1e999]')}}`)))).toBe(
    'brokenLink',
  )
  expect(
    await codeOf(unpack(encode({ v: 1, t: t.map((old, i) => (i === 5 ? [99] : old)) }), catalogue)),
  ).toBe('unknownCode')
})

test('a decompression bomb is stopped on the way', async () => {
  const inflated = inflatedBytes()
  expect(await codeOf(unpack(encode(' '.repeat(100_000_000))))).toBe('linkTooLarge')
  expect(inflated.count).toBeGreaterThan(0)
  expect(inflated.count).toBeLessThan(10_000_000)
  expect(await codeOf(unpack('A'.repeat(1_000_001)))).toBe('linkTooLarge')
})

test('residents of all municipalities over twelve years, as our own CSV has them, fit into an address', async () => {
  const text = readFileSync('geodata/series/population-resident.municipality.csv', 'utf8')
  const { cells, layout } = readingOf([{ name: '', cells: readText(text) }], catalogue)
  const { table } = readTable(cells, layout!, { measure: 0 }, catalogue)
  expect([table!.regions.length, table!.years.length]).toEqual([229, 12])
  const packed = await pack({ table: table! })
  expect(packed.length + '#own='.length).toBeLessThanOrEqual(8000)
  expect(await unpack(packed, catalogue)).toEqual({ table })
})

test('a link that was made before integers were written as text is read still', async () => {
  const before = { v: 1, t: ['t', '', 0, 0, [2023, 1], [11, 15], [0, [5, 2, 1, -1]], '', 0, [0, 3], null, 0] }
  const { table } = await unpack(await packText(JSON.stringify(before)))
  expect(table).toMatchObject({
    years: [2023, 2024],
    regions: ['11', '26'],
    values: [
      [5, 6],
      [2, 1],
    ],
  })
})
