import { describe, expect, test } from 'vitest'
import { catalogue } from './built.fixture'
import { unitsOf } from '../atlas/units'
import { matchRegions } from './match'

const match = (...names: (string | [string, string])[]) =>
  matchRegions(
    names.map((name) => (typeof name === 'string' ? { name } : { province: name[0], name: name[1] })),
    catalogue,
  )

test('a province is known by every name and code it goes by', () => {
  const names = [
    '서울',
    '서울시',
    '서울특별시',
    'Seoul',
    'Seoul-si',
    'SEOUL',
    ' 서 울 ',
    '11',
    '11000',
    '1100000000',
  ]
  for (const name of names) expect(match(name), name).toMatchObject({ level: 'province', matched: ['11'] })
  for (const name of ['강원도', '강원특별자치도', '강원', 'Gangwon-do', '42', '51', '4200000000'])
    expect(match(name).matched, name).toEqual(['51'])
  for (const name of ['전라북도', '전북', '전북특별자치도', '45', 'Jeollabuk-do'])
    expect(match(name).matched, name).toEqual(['52'])
})

test('a municipality is known alone, with its province before, behind or beside it, and by its codes', () => {
  const names = [
    '종로구',
    '서울 종로구',
    '서울특별시 종로구',
    '서울종로구',
    'Jongno-gu',
    'Jongno-gu, Seoul',
    '11110',
    '1111000000',
    '11110 종로구',
    '종로',
  ]
  for (const name of names)
    expect(match(name, '강남구'), name).toMatchObject({ level: 'municipality', matched: ['11110', '11680'] })
  expect(match(['서울', '종로구'], ['부산', '중구']).matched).toEqual(['11110', '26110'])
  expect(match('42110', '춘천', '인천 남구').matched).toEqual(['51110', '51110', '28177'])
})

test('every unit is found by its Korean and its English name with its province', () => {
  for (const level of ['province', 'municipality'] as const) {
    const units = unitsOf(catalogue, 'statistics', level)
    const provinces = new Map(
      unitsOf(catalogue, 'statistics', 'province').map(({ region }) => [region.code, region]),
    )
    for (const lang of ['ko', 'en'] as const) {
      const rows = units.map(({ region, province }) => ({
        name: region.name[lang],
        ...(level === 'municipality' ? { province: provinces.get(province)!.short[lang] } : {}),
      }))
      expect(matchRegions(rows, catalogue)).toMatchObject({
        level,
        vintage: 'statistics',
        matched: units.map(({ region }) => region.code),
        problems: [],
      })
    }
    const codes = units.map(({ region }) => ({ name: region.code }))
    expect(matchRegions(codes, catalogue).matched).toEqual(units.map(({ region }) => region.code))
  }
})

describe('a homonym', () => {
  test('without a province is ambiguous and offers where it may lie', () => {
    const { matched, problems } = match('종로구', '강남구', '고성군')
    expect(matched).toEqual(['11110', '11680', null])
    expect(problems).toMatchObject([{ row: 2, kind: 'ambiguous' }])
    expect(problems[0]!.suggestions.map(({ name }) => name.ko).sort()).toEqual(['강원 고성군', '경남 고성군'])
  })

  test('is settled by the province that stands in a row above it', () => {
    const { level, matched, problems } = match('서울특별시', '중구', '종로구', '부산광역시', '중구', '영도구')
    expect(level).toBe('municipality')
    expect(matched).toEqual([null, '11140', '11110', null, '26110', '26200'])
    expect(problems.map(({ kind }) => kind)).toEqual(['total', 'total'])
  })

  test('is not settled by a province that lacks it', () => {
    expect(match('제주', '중구', '종로구', '강남구').matched[1]).toBeNull()
  })
})

test('totals are left out', () => {
  const { matched, problems } = match('전국', '합계', '소계', 'Total', '수도권', '계', '서울', '부산')
  expect(matched).toEqual([null, null, null, null, null, null, '11', '26'])
  expect(new Set(problems.map(({ kind }) => kind))).toEqual(new Set(['total']))
})

test('Sejong is what its neighbours in the table are', () => {
  expect(match('서울', '부산', '세종').matched[2]).toBe('36')
  expect(match('종로구', '강남구', '세종특별자치시').matched[2]).toBe('36110')
})

test('Gwangju is the province among provinces, and the city of Gyeonggi among municipalities', () => {
  expect(match('서울', '광주').matched[1]).toBe('29')
  expect(match('종로구', '강남구', '광주시').matched[2]).toBe('41610')
  expect(match('종로구', '강남구', '광주').matched[2]).toBeNull()
})

test('districts of cities are found in the boundaries that have them, and asked for where they are not', () => {
  const rows = ['종로구', '강남구', '수원시 장안구', '경기도 수원 권선구'].map((name) => ({ name }))
  expect(matchRegions(rows, catalogue)).toMatchObject({
    vintage: '2025',
    matched: ['11110', '11680', '41111', '41113'],
  })
  const { matched, problems } = matchRegions(rows, catalogue, { vintage: 'statistics' })
  expect(matched).toEqual(['11110', '11680', null, null])
  expect(problems.map(({ kind }) => kind)).toEqual(['part', 'part'])
  for (const { suggestions } of problems) expect(suggestions.map(({ code }) => code)).toEqual(['41110'])
})

test('a district below its city is left out beside it, however its name is', () => {
  const { vintage, matched, problems } = match(
    ...[
      '경상북도',
      '포항시',
      '남구',
      '북구',
      '경주시',
      '부산광역시',
      '남구',
      '북구',
      '경기도',
      '수원시',
      '장안구',
    ],
  )
  expect(vintage).toBe('statistics')
  expect(matched).toEqual([
    ...[null, '47110', null, null, '47130', null, '26290', '26320', null, '41110', null],
  ])
  expect(problems.filter(({ kind }) => kind === 'district').map(({ row }) => row)).toEqual([2, 3, 10])
})

test('where cities and their districts stand, the districts may be asked for', () => {
  const rows = ['경기도', '수원시', '장안구', '권선구', '과천시'].map((name) => ({ name }))
  expect(matchRegions(rows, catalogue).grounds).toContainEqual({
    vintage: '2025',
    level: 'municipality',
    count: 3,
  })
  expect(matchRegions(rows, catalogue, { vintage: '2025' }).matched).toEqual([
    null,
    null,
    '41111',
    '41113',
    '41290',
  ])
})

test('a misspelt name is offered the likeliest, at most three', () => {
  const { problems } = match('종로구', '강남구', '영등표구', '춘천군', 'Suwan-si', '아무데도아님')
  expect(problems.map(({ suggestions }) => suggestions[0]?.name.ko)).toEqual([
    '서울 영등포구',
    '강원 춘천시',
    '경기 수원시',
    undefined,
  ])
  for (const { suggestions } of problems) expect(suggestions.length).toBeLessThanOrEqual(3)
})

test('the same region twice is reported', () => {
  expect(match('서울', '부산', '서울특별시').problems).toMatchObject([{ row: 2, kind: 'repeated' }])
})

test('the unified province of 2026 names the province of its municipalities', () => {
  expect(match(['전남광주통합특별시', '나주시'], ['전남광주', '광산구']).matched).toEqual(['46170', '29200'])
})

test('Gunwi-gun is found in the province it left', () => {
  expect(match(['경상북도', '군위군'], ['경북', '안동시']).matched).toEqual(['27720', '47170'])
})

test('footnotes do not hide a name', () => {
  expect(match('세종1)', '강원*', '제주²⁾', '대구(군위 포함)', '경북 주2)').matched).toEqual([
    '36',
    '51',
    '50',
    '27',
    '47',
  ])
})

test('codes of Statistics Korea match nothing rather than something else', () => {
  expect(match('11', '21', '26', '31').matched).toEqual([null, null, null, null])
})
