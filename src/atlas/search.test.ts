import { assert, constantFrom, oneof, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Catalogue, Place, Region } from './model'
import { createIndex, search } from './search'

const SHORT: Readonly<Record<string, string>> = { '47': '경북', '51': '강원', '52': '전북' }
const region = (code: string, ko: string, en: string, km2: number, aliases: string[] = []): Region => ({
  code,
  level: code.length === 2 ? 'province' : 'municipality',
  parent: code.length === 2 ? '00' : code.slice(0, 2),
  name: { ko, en },
  short: { ko: SHORT[code] ?? ko.replace(/(광역|특별|특별자치)시$/, ''), en: en.replace(/-do$| City$/, '') },
  aliases,
  capital: false,
  place: [127, 36, 126, 35, 128, 37, km2],
  note: { ko: '', en: '' },
})

const regions = [
  region('11', '서울특별시', 'Seoul City', 605, ['서울시']),
  region('26', '부산광역시', 'Busan City', 771, ['Pusan']),
  region('36', '세종특별자치시', 'Sejong City', 465, ['연기군']),
  region('47', '경상북도', 'Gyeongsangbuk-do', 18424),
  region('51', '강원특별자치도', 'Gangwon-do', 16830, ['강원도', '42']),
  region('52', '전북특별자치도', 'Jeonbuk-do', 8073, ['전라북도']),
  region('11140', '중구', 'Jung-gu', 10),
  region('11260', '중랑구', 'Jungnang-gu', 18.5),
  region('26110', '중구', 'Jung-gu', 3),
  region('36110', '세종특별자치시', 'Sejong City', 465),
  region('47150', '김천시', 'Gimcheon-si', 1010),
  region('47760', '영양군', 'Yeongyang-gun', 815),
  region('51110', '춘천시', 'Chuncheon-si', 1116, ['42110']),
  region('51150', '강릉시', 'Gangneung-si', 1041),
  region('52130', '군산시', 'Gunsan-si', 397),
]

const catalogue: Catalogue = {
  version: 'test',
  themes: [],
  indicators: [],
  overlays: [
    {
      id: 'cities',
      name: { ko: '혁신도시', en: 'Innovation cities' },
      what: { ko: '', en: '' },
      symbol: 'square',
      colour: 'k1',
      planned: null,
      extent: '',
      onProvince: false,
      counts: 'places',
      sited: true,
      peopled: false,
      industries: false,
      inset: false,
      plannedText: { ko: '', en: '' },
      documentedText: { ko: '', en: '' },
      caveat: { ko: '', en: '' },
      documented: 0,
      dated: true,
    },
  ],
  vintages: [{ id: 'statistics', name: { ko: '', en: '' }, from: '', to: '' }],
  regions: [...regions, region('12999', '없는구', 'Not-on-this-map-gu', 1)],
  atoms: regions
    .filter(({ code }) => code.length === 5)
    .map(({ code }) => ({ id: code, units: { statistics: [code, code.slice(0, 2)] } })),
  placeIds: [],
}

const place = (id: string, ko: string, en: string, province: string): Place => ({
  id,
  overlay: 'cities',
  group: id,
  name: { ko, en },
  province,
  municipalities: [],
  at: null,
  precision: 'town',
  from: null,
  to: null,
  fromText: '',
  counted: true,
  areaKm2: null,
})

const index = createIndex(catalogue, [
  place('gimcheon', '경북 김천혁신도시', 'Gimcheon Innovation City', '47'),
  place('wonju', '강원 원주혁신도시', 'Wonju Innovation City', '51'),
])
const ids = (query: string, limit = 20) => search(index, query, 'ko', limit).map(({ id }) => id)
const first = (query: string) => search(index, query, 'ko', 1)[0]

describe('search', () => {
  it('finds a Korean name, whole or begun', () => {
    expect(first('김천시')).toMatchObject({ kind: 'region', id: '47150', matched: 'name' })
    expect(first('김천')?.id).toBe('47150')
  })
  it('finds a name whose last syllable is still being typed', () => {
    expect(first('김처')?.id).toBe('47150')
    expect(first('군사')?.id).toBe('52130')
  })
  it('finds by first consonants, also where the input method has joined two', () => {
    expect(first('ㄱㅊ')).toMatchObject({ id: '47150', matched: 'chosung' })
    expect(ids('ㄱㅅ')).toEqual(['47', '52130'])
    expect(ids('ㄳ')).toEqual(['47', '52130'])
    expect(first('ㄱㅇㄷㅂㅈㄷ')).toBeUndefined()
  })
  it('finds English names whatever their case, spaces and hyphens', () => {
    for (const query of ['gimcheon-si', 'GIMCHEON SI', 'gimcheonsi', 'Gimch'])
      expect(first(query)?.id).toBe('47150')
    expect(first('pusan')).toMatchObject({ id: '26', matched: 'alias' })
  })
  it('finds codes, new and old', () => {
    expect(first('47150')).toMatchObject({ id: '47150', matched: 'code' })
    expect(ids('511')).toEqual(['51110', '51150'])
    expect(first('42110')).toMatchObject({ id: '51110', matched: 'alias' })
    expect(first('36110')?.id).toBe('36')
  })
  it('finds former names', () => {
    expect(first('강원도')).toMatchObject({ id: '51', matched: 'alias' })
    expect(first('전라북도')).toMatchObject({ id: '52', matched: 'alias' })
    expect(first('연기군')).toMatchObject({ id: '36', matched: 'alias' })
  })
  it('puts a whole name first, then beginnings, then middles', () => {
    expect(ids('중구')).toEqual(['11140', '26110'])
    expect(ids('중')).toEqual(['11260', '11140', '26110'])
    expect(ids('천')).toEqual(['51110', '47150', 'gimcheon'])
  })
  it('puts provinces before municipalities before places, and the larger before the smaller', () => {
    expect(ids('강')).toEqual(['51', '51150', 'wonju'])
    expect(ids('세')[0]).toBe('36')
    expect(ids('gimcheon')).toEqual(['47150', 'gimcheon'])
  })
  it('tells homonyms apart by their province', () => {
    expect(search(index, '중구', 'ko', 9).map(({ context }) => context.ko)).toEqual([
      '서울특별시',
      '부산광역시',
    ])
  })
  it('takes a province before or behind the name', () => {
    expect(ids('부산 중구')).toEqual(['26110'])
    expect(ids('Jung-gu, Busan')).toEqual(['26110'])
    expect(ids('강원도 춘천')).toEqual(['51110'])
    expect(ids('ㅂㅅ ㅈㄱ')).toEqual(['26110'])
    expect(ids('경북 혁신도시')).toEqual(['gimcheon'])
  })
  it('finds a city that is its own province once', () => {
    expect(ids('세종')).toEqual(['36'])
  })
  it('finds places with the name of their overlay', () => {
    expect(first('원주혁신')).toMatchObject({ kind: 'place', id: 'wonju', context: { ko: '혁신도시' } })
  })
  it('finds nothing that is not on the map, and nothing for nothing', () => {
    expect(ids('없는구')).toEqual([])
    for (const query of ['', '   ', '-', ',', '!!']) expect(ids(query)).toEqual([])
  })
  it('gives no more results than asked for', () => {
    expect(ids('구', 2)).toHaveLength(2)
  })
  it('never throws, and gives each result once, whatever is typed', () => {
    const odd = constantFrom(
      '\ud800',
      'ㅏ',
      '(',
      '[',
      '\\',
      '%',
      '김 ㅊ',
      '🙂',
      '1e9',
      'ᄀ',
      '\u0000',
      '가\u0301',
    )
    assert(
      property(oneof(string({ unit: 'binary' }), string({ unit: 'grapheme' }), odd), (query) => {
        const found = ids(query, 99)
        expect(new Set(found).size).toBe(found.length)
      }),
      { numRuns: 500 },
    )
  })
  it('finds every region by its own name, in both languages', () => {
    assert(
      property(constantFrom(...regions), constantFrom('ko', 'en'), ({ name, code }, lang) => {
        expect(ids(name[lang])).toContain(code === '36110' ? '36' : code)
      }),
    )
  })
})
