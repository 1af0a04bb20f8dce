import { describe, expect, it } from 'vitest'
import type { Park, Parks } from '../atlas/parks'
import { atlas } from './atlas.fixture'
import { municipalitiesOf, parksSentence, parksTold } from './parks'

const park = (over: Partial<Park>): Park => ({
  ...{ municipality: '46170', kind: 'general', name_ko: '나주', name_en: 'Naju', stage: 'complete' },
  ...{ area: 1500, tenants: 20, operating: 18, sold: 100 },
  ...over,
})
const PARKS: Parks = {
  sources: [],
  parks: [
    park({}),
    park({
      kind: 'national',
      name_ko: '혁신',
      name_en: 'Innovation',
      area: 40,
      stage: 'under-way',
      sold: 62.5,
    }),
    park({
      name_ko: '큰',
      name_en: 'Large',
      area: 12_340,
      stage: 'not-begun',
      sold: 0,
      tenants: 0,
      operating: 0,
    }),
    park({ municipality: '11110', name_ko: '남', name_en: 'Other' }),
  ],
}

describe('the industrial parks of a place', () => {
  it('are told by kind, the largest first, with what is not so of most', () => {
    const { groups } = parksTold(PARKS, new Set(['46170']), 'en')
    expect(groups.map(({ kind, parks }) => [kind, parks.map(({ name }) => name)])).toEqual([
      ['national', ['Innovation']],
      ['general', ['Large', 'Naju']],
    ])
    expect(groups[0]!.parks[0]).toEqual({
      ...{ name: 'Innovation', own: '혁신', area: '0.04 km²', firms: '18 of 20 firms at work' },
      stage: 'under construction, 62.5 % of the land sold',
    })
    expect(groups[1]!.parks.map(({ stage }) => stage)).toEqual(['not begun', ''])
  })
  it('are counted and added up in a sentence, in the words of the page', () => {
    const own = PARKS.parks.filter(({ municipality }) => municipality === '46170')
    expect(parksSentence(own, 'ko')).toBe(
      '산업단지 3곳(국가산업단지 1, 일반산업단지 2), 지정면적 13.9㎢, 입주업체 40개 가운데 가동 36개.',
    )
    expect(parksSentence([], 'en')).toBe('There is no industrial park here.')
    expect(parksTold(PARKS, new Set(['46170']), 'ko').groups[0]!.parks[0]!.own).toBe('')
  })
})

it('a province is made up of its municipalities, a municipality of itself, and no other region of any', () => {
  const { vintages, regions } = atlas.catalogue
  expect(vintages.map(({ id }) => id)).toContain('statistics')
  expect(municipalitiesOf(atlas, 'statistics', '46').every((code) => code.startsWith('46'))).toBe(true)
  expect(municipalitiesOf(atlas, 'statistics', '46')).not.toEqual([])
  const town = regions.find(({ level }) => level === 'municipality')!.code
  expect(municipalitiesOf(atlas, 'statistics', town)).toEqual([town])
  expect(municipalitiesOf(atlas, 'statistics', '00')).toEqual([])
})
