import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { csvParse } from 'd3-dsv'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { unitsOf } from '../../src/atlas/units'
import { readCatalogue } from '../page/atlas'
import { tableSaid } from './discover'
import { UpdateError } from './errors'
import { codesOf } from './figures'
import { fakeKosis, type Class, type Fake, type FakeTable } from './kosis.fixture'
import { accessOf, cellsOf, metaOf } from './kosis'
import type { Mapping } from './plan'
import { reportOf } from './report'
import { mappingsOf, tablesFor, updateSeries } from './update'

const ROOT = path.resolve(import.meta.dirname, '../..')
const catalogue = readCatalogue(path.join(ROOT, 'public/data'))
/** Letters that would be others if they were decoded or encoded. */
const KEY = 'Zm9v+YmFy/MTIz=='
const provinces = unitsOf(catalogue, 'statistics', 'province').map(({ region }) => region)

const regions: Class = {
  id: 'A',
  name: '행정구역(시군구)별',
  members: [{ id: '00', name: '전국' }, ...provinces.map(({ code, name }) => ({ id: code, name: name.ko }))],
}
const sexes: Class = {
  id: 'B',
  name: '성별',
  members: [
    { id: '0', name: '계' },
    { id: '1', name: '남자' },
    { id: '2', name: '여자' },
  ],
}
/** What a province counts in a year, both sexes alike; the nation is the sum. */
const counted = (code: string, year: string): number =>
  code === '00'
    ? provinces.reduce((sum, one) => sum + counted(one.code, year), 0)
    : 2 * (Number(code) * 100 + Number(year))
const people: FakeTable = {
  org: '101',
  id: 'DT_1B040A3',
  items: [
    { id: 'T20', name: '총인구수', unit: '명' },
    { id: 'T21', name: '세대수', unit: '세대' },
  ],
  classes: [regions, sexes],
  period: 'Y',
  periods: ['2022', '2023', '2024'],
  value: (_, [code, sex], year) => String(counted(code!, year) / (sex === '0' ? 1 : 2)),
}
const mapping: Mapping = {
  indicator: 'population-resident',
  level: 'province',
  org: '101',
  table: 'DT_1B040A3',
  item: '총인구수',
  classes: new Map([['성별', ['계']]]),
  period: { every: 'Y', part: null },
  from: null,
  factor: 1,
}

let folder = ''
let fake: Fake
const file = () => path.join(folder, 'series/population-resident.province.csv')
const put = (
  years: readonly string[],
  change: (code: string, year: string) => string | null = () => null,
) => {
  const lines = ['00', ...provinces.map(({ code }) => code)].flatMap((code) =>
    years.map((year) => `${code},${year},${change(code, year) ?? counted(code, year)},KOSIS_DT_1B040A3,`),
  )
  writeFileSync(file(), ['region,year,value,source,flag', ...lines, ''].join('\n'))
}
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'goru-update-'))
  // All tables but the series, of which one will do.
  cpSync(path.join(ROOT, 'geodata'), folder, {
    recursive: true,
    filter: (name) => !name.includes(`${path.sep}series${path.sep}`),
  })
  mkdirSync(path.join(folder, 'series'), { recursive: true })
  fake = await fakeKosis(KEY, [people])
})
afterEach(async () => {
  await fake.close()
  rmSync(folder, { recursive: true })
})

const update = async (
  more: { dryRun?: boolean; accept?: boolean; key?: string; patience?: number } = {},
  wanted: Mapping = mapping,
) =>
  updateSeries(wanted, await tablesFor(folder), {
    geodata: folder,
    catalogue,
    access: accessOf(more.key ?? KEY, fake.base, more.patience ?? 5000),
    today: '2026-11-27',
    dryRun: more.dryRun ?? false,
    accept: more.accept ?? false,
  })
const rows = () => csvParse(readFileSync(file(), 'utf8'))

describe('an update', () => {
  it('adds new years, says by how much figures changed, and keeps the mark of what is provisional still', async () => {
    put(['2022', '2023'], (code, year) =>
      code === '36' && year === '2023' ? String(counted('36', '2023') / 2) : null,
    )
    const text = readFileSync(file(), 'utf8').replaceAll(/^(11,2023,.*),$/gm, '$1,p')
    writeFileSync(file(), text)
    const outcome = await update()
    expect(outcome).toMatchObject({
      stopped: '',
      written: true,
      sums: [],
      missing: 0,
      rounded: 0,
      unmatched: [],
    })
    expect(outcome.added).toHaveLength(provinces.length + 1)
    expect(outcome.changed.map(({ region, year }) => `${region} ${year}`)).toEqual(['36 2023'])
    expect(reportOf(outcome, false)).toContain('(+100.00 %)')
    expect(rows().find(({ region, year }) => region === '11' && year === '2023')?.['flag']).toBe('p')
    expect(rows().map(({ value }) => Number(value))).toEqual(
      rows().map((row) => counted(row['region']!, row['year']!)),
    )
  })
  it('names the publisher itself as source, with the day of its last change, and notes the change', async () => {
    put(['2022', '2023'])
    await update()
    const tables = await tablesFor(folder)
    const source = tables.sources.flatMap((one) => one.rows).find(({ id }) => id === 'KOSIS_API_DT_1B040A3')
    expect(source).toMatchObject({ kind: 'publisher', vintage: '2026-08-20', publisher_ko: '행정안전부' })
    expect(new Set(rows().map((row) => row['source']))).toEqual(new Set(['KOSIS_API_DT_1B040A3']))
    expect(tables.changes.rows.at(-1)).toMatchObject({ date: '2026-11-27', indicator: 'population-resident' })
    expect((await update()).added).toEqual([])
  })
  it('writes nothing in a dry run', async () => {
    put(['2022'])
    const before = readFileSync(file(), 'utf8')
    expect(await update({ dryRun: true })).toMatchObject({ written: false, stopped: '' })
    expect(readFileSync(file(), 'utf8')).toBe(before)
  })
  it('stops where more than the stated share of figures are others, and goes on when that is accepted', async () => {
    put(['2022', '2023'], (code, year) => (year === '2023' ? String(counted(code, year) + 34) : null))
    const before = readFileSync(file(), 'utf8')
    expect((await update()).stopped).toContain('of 36 figures are others')
    expect(readFileSync(file(), 'utf8')).toBe(before)
    expect(await update({ accept: true })).toMatchObject({ written: true })
  })
  it('stops where a sum breaks that held before, accepted or not', async () => {
    put(['2022', '2023', '2024'])
    await fake.close()
    fake = await fakeKosis(KEY, [
      {
        ...people,
        value: (item, ids, year) =>
          ids[0] === '11' && year === '2024' ? '1' : people.value(item, ids, year),
      },
    ])
    const before = readFileSync(file(), 'utf8')
    const outcome = await update({ accept: true })
    expect(outcome.sums).toHaveLength(1)
    expect(outcome.stopped).toContain('sums do not hold')
    expect(readFileSync(file(), 'utf8')).toBe(before)
  })
  it('uses the key as it was issued', async () => {
    put(['2022'])
    await update()
    expect(fake.asked.every((address) => address.includes(`apiKey=${KEY}&`))).toBe(true)
    await expect(update({ key: 'wrong' })).rejects.toThrow(
      '인증키값이 유효하지 않습니다. (11). KOSIS_API_KEY',
    )
  })
  it('says which words a table has where those of kosis.csv are not among them', async () => {
    put(['2022'])
    await expect(update({}, { ...mapping, item: '인구' })).rejects.toThrow(
      'the item "인구" is not there. It has 총인구수, 세대수.',
    )
    await expect(update({}, { ...mapping, classes: new Map() })).rejects.toThrow(
      'does not say which "성별". It has 계, 남자, 여자.',
    )
    await expect(
      update(
        {},
        {
          ...mapping,
          classes: new Map([
            ['나이', ['계']],
            ['성별', ['계']],
          ]),
        },
      ),
    ).rejects.toThrow('it has no class "나이"')
    await expect(update({}, { ...mapping, table: 'DT_NONE' })).rejects.toThrow('(30)')
  })
  it('adds up the members of a class that are named, and counts in the unit of the series', async () => {
    put(['2022', '2023'])
    const both = { ...mapping, item: '총 인구수', classes: new Map([['성별', ['남자', '여자']]]) }
    expect(await update({ dryRun: true }, both)).toMatchObject({ changed: [], unchanged: 36 })
    await expect(update({}, { ...both, factor: 1000 })).rejects.toThrow('counts in 명')
    await fake.close()
    fake = await fakeKosis(KEY, [{ ...people, items: [{ id: 'T20', name: '총인구수', unit: '천명' }] }])
    const thousands = await update({ dryRun: true }, { ...both, factor: 1000 })
    expect(Number(thousands.changed[0]!.to)).toBe(1000 * Number(thousands.changed[0]!.from))
  })
  it('takes the mean of the parts of a year where the series is one, and none of a year that is not over', async () => {
    put(['2022'])
    await fake.close()
    const halves: FakeTable = {
      ...people,
      ...{ period: 'H', periods: ['202201', '202202', '202301', '202302', '202401'] },
      value: (item, ids, half) => people.value(item, ids, half.slice(0, 4)),
    }
    fake = await fakeKosis(KEY, [halves])
    const outcome = await update({ dryRun: true }, { ...mapping, period: { every: 'H', part: 'mean' } })
    expect(new Set(outcome.added.map(({ year }) => year))).toEqual(new Set([2023]))
    expect(outcome).toMatchObject({ changed: [], unchanged: 18, missing: 18 })
    const second = await update({ dryRun: true }, { ...mapping, period: { every: 'H', part: 2 } })
    expect(new Set(second.added.map(({ year }) => year))).toEqual(new Set([2023]))
  })
  it('leaves a figure out that KOSIS does not have, and stops at what is none', async () => {
    put(['2022', '2023'])
    await fake.close()
    const without = (text: string): FakeTable => ({
      ...people,
      value: (item, ids, year) => (ids[0] === '50' && year === '2024' ? text : people.value(item, ids, year)),
    })
    fake = await fakeKosis(KEY, [without('-')])
    const outcome = await update({ dryRun: true })
    expect(outcome.missing).toBe(1)
    expect(outcome.added.some(({ region }) => region === '50')).toBe(false)
    await fake.close()
    fake = await fakeKosis(KEY, [without('약간')])
    await expect(update()).rejects.toThrow('"약간" of 제주특별자치도, 2024, is no figure')
  })
})

describe('KOSIS', () => {
  const query = (levels: readonly (readonly string[])[]) => ({
    ...{ org: '101', table: 'DT_1B040A3', items: ['T20'], levels, period: 'Y', from: 2020, to: 2024 },
  })
  const ids = (one: Class) => one.members.map(({ id }) => id)
  const access = () => accessOf(KEY, fake.base, 300)

  it('is asked with as many class levels as the table has, found by trying', async () => {
    const right = await cellsOf(access(), query([ids(regions), ['0']]))
    expect(right).toHaveLength(18 * 3)
    for (const levels of [[ids(regions)], [ids(regions), ['0'], ['ALL'], ['ALL']]])
      expect(await cellsOf(access(), query(levels)).then((cells) => cells.length % right.length)).toBe(0)
  })
  it('gives what is more than it gives at once in parts, first by years, then by members', async () => {
    const whole = await cellsOf(access(), query([ids(regions), ids(sexes)]))
    await fake.close()
    fake = await fakeKosis(KEY, [people], 10)
    const parts = await cellsOf(access(), query([ids(regions), ids(sexes)]))
    const key = (one: (typeof parts)[number]) =>
      `${String(one['C1'])} ${String(one['C2'])} ${one.PRD_DE} ${one.DT}`
    expect(parts.map(key).sort()).toEqual(whole.map(key).sort())
  })
  it('is asked again when it does not answer in time, or answers half, or with a page', async () => {
    for (const trouble of ['slow', 'broken', 'page'] as const) {
      fake.troubles.push(trouble, trouble)
      expect((await metaOf(access(), people2)).length).toBe(2 + 18 + 3)
      fake.troubles.push(trouble, trouble, trouble)
      await expect(metaOf(access(), people2)).rejects.toThrow(
        'KOSIS does not answer for DT_1B040A3, asked 3 times',
      )
    }
  })
  it('is not believed where it answers in another form', async () => {
    await fake.close()
    fake = await fakeKosis(KEY, [
      { ...people, items: [{ id: 'T20', name: 3 as unknown as string, unit: '' }] },
    ])
    await expect(metaOf(access(), people2)).rejects.toThrow('in another form than is known')
  })
  it('tells of a table what a row of kosis.csv is written from', async () => {
    const said = tableSaid('DT_1B040A3', await metaOf(access(), people2), catalogue)
    for (const part of [
      '총인구수 (명)',
      'class 행정구역(시군구)별: the regions (18)',
      'class 성별\n  계\n  남자',
    ])
      expect(said).toContain(part)
  })
})
const people2 = { org: '101', table: 'DT_1B040A3' }

describe('names of regions', () => {
  it('are read as those of own figures are: 중구 by what it stands under, general districts left out', () => {
    const member = (id: string, name: string, up = '') => ({
      ...{ OBJ_ID: 'A', OBJ_NM: '지역', ITM_ID: id, ITM_NM: name, UP_ITM_ID: up, UNIT_NM: '' },
    })
    const codes = codesOf(
      [
        member('0', '전국'),
        member('1', '서울특별시', '0'),
        member('2', '중구', '1'),
        member('3', '부산광역시', '0'),
        member('4', '중구', '3'),
        member('5', '경기도', '0'),
        member('6', '수원시', '5'),
        member('7', '장안구', '6'),
      ],
      catalogue,
      'municipality',
    )
    expect([...codes]).toEqual([
      ['0', '00'],
      ['2', '11140'],
      ['4', '26110'],
      ['6', '41110'],
    ])
  })
})

describe('kosis.csv', () => {
  it('has a row for every series that stands on a table of KOSIS by its number', async () => {
    const tables = await tablesFor(path.join(ROOT, 'geodata'))
    const numbers = new Map(
      tables.sources.flatMap((one) => one.rows.map((row) => [row.id, row.table_id.match(/DT_\w+/g) ?? []])),
    )
    const mapped = new Set(tables.kosis.rows.map(({ indicator, level }) => `${indicator}.${level}`))
    const standing = tables.series.filter(({ rows: all }) =>
      all.some(({ source }) => numbers.get(source)?.length),
    )
    const without = standing.filter(({ indicator, level }) => !mapped.has(`${indicator}.${level}`))
    expect(without.map(({ indicator, level }) => `${indicator}.${level}`)).toEqual([])
    expect(() => mappingsOf(tables, 'nothing')).toThrow(UpdateError)
    const { ready, open } = mappingsOf(tables)
    expect(ready.length + open.length).toBe(tables.kosis.rows.length)
  })
})
