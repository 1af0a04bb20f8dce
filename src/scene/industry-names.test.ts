import { expect, test } from 'vitest'
import type { Atlas } from '../atlas/atlas'
import type { Place } from '../atlas/model'
import { industryNames } from './industry-names'
import type { Mark, Scene } from './model'

const place = (id: string, ko: string, industry: string, group = id) =>
  ({
    ...{ id, group, overlay: 'clusters', name: { ko, en: `${id} cluster` } },
    record: {
      facts: industry
        ? [{ kind: 'representative-industry', text: { ko: industry, en: 'electronics' } }]
        : [{ kind: 'area', text: { ko: '넓이', en: 'area' } }],
    },
  }) as unknown as Place
const places = [
  place('gumi', '구미 혁신클러스터', '전자 (디지털 전자)'),
  place('sihwa', '반월·시화 혁신클러스터', '부품소재'),
  place('sihwa-side', '반월·시화 혁신클러스터(시화 쪽)', '부품소재', 'sihwa'),
  place('naju', '나주', ''),
]
const atlas = { places: places.slice(0, 3).concat({ ...places[3]!, overlay: 'cities' }) } as unknown as Atlas
const mark = (id: string, at: Mark['at'], ring?: Mark['ring']) => ({ id, at, ring }) as unknown as Mark
const sceneOf = (marks: readonly Mark[], lang = 'ko') => ({ marks, view: { lang } }) as unknown as Scene

test('a place is named with its industry, in few words, and a whole with parts once', () => {
  const marks = ['gumi', 'sihwa', 'sihwa-side', 'naju'].map((id, i) => mark(id, [127 + i, 36]))
  const names = industryNames(atlas, sceneOf(marks))
  expect(names.map(({ text }) => text)).toEqual(['구미 · 전자', '반월·시화 · 부품소재'])
  expect(names[0]).toMatchObject({ at: [127, 36], shorter: ['전자', '구미'] })
  expect(industryNames(atlas, sceneOf(marks, 'en'))[0]?.text).toBe('gumi · electronics')
})

test('places in a ring are named where the ring stands', () => {
  const ring = { members: [mark('gumi', [128, 36]), mark('sihwa', [127, 37])], parts: [], key: '' }
  const names = industryNames(atlas, sceneOf([mark('ring:gumi', [127.5, 36.5], ring)]))
  expect(names.map(({ at }) => at)).toEqual([
    [127.5, 36.5],
    [127.5, 36.5],
  ])
})

test('a place whose record has not come has no name yet', () => {
  const bare = { places: places.map((one) => ({ ...one, record: undefined })) } as unknown as Atlas
  expect(industryNames(bare, sceneOf([mark('gumi', [127, 36])]))).toEqual([])
})
