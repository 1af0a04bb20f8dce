import { describe, expect, it } from 'vitest'
import type { Atlas } from '../atlas/atlas'
import type { FactKind, Place, PlaceFact, Source } from '../atlas/model'
import { atlas as base, view, factOf, recordOf } from './atlas.fixture'
import { placeCardOf } from './place-card'
import { sceneOf } from './scene'

const kind = (id: string, group: FactKind['group'], decimals = 0): FactKind => ({
  id,
  group,
  label: { ko: id, en: id },
  unit: { ko: '명', en: 'persons' },
  decimals,
})
const fact = (over: Partial<PlaceFact>) => factOf({ kind: 'planned', ...over })
const source = (id: string, over: Partial<Source> = {}): Source => ({
  id,
  publisher: { ko: '국토부', en: '' },
  title: { ko: '계획', en: 'Plan' },
  tableId: 'T1',
  vintage: '2019',
  url: `https://example.org/${id}`,
  licence: { ko: '', en: '' },
  confidence: 'high',
  ...over,
})
const atlas: Atlas = {
  ...base,
  factKinds: [kind('residents', 'now'), kind('planned', 'plan', 3)],
  sources: new Map(
    [source('A'), source('B', { url: 'javascript:alert(1)' }), source('C', { url: '' })].map((s) => [
      s.id,
      s,
    ]),
  ),
}
const place: Place = base.places[0]!
const card = (over: Partial<Place>, lang: 'ko' | 'en' = 'en') =>
  placeCardOf(atlas, sceneOf(atlas, { ...view, lang }, { theme: 'light', zoom: 6 }), { ...place, ...over })!
const told = (facts: readonly PlaceFact[], lang: 'ko' | 'en' = 'en') =>
  card({ record: recordOf(facts, { sources: ['B', 'A'] }) }, lang)
const facts = (...all: Partial<PlaceFact>[]) => told(all.map(fact)).groups

describe('the card of a place', () => {
  it('groups its facts by what they tell of, and leaves out the empty', () => {
    const groups = facts({ kind: 'residents', value: 5 }, { value: 7 }, { text: { ko: '', en: '' } })
    expect(groups.map(({ id, facts }) => [id, facts.length])).toEqual([
      ['plan', 1],
      ['now', 1],
    ])
  })
  it('writes figures with as many decimals as they have, and their unit', () => {
    const values = facts({ value: 7.361 }, { value: 409 }, { value: 49499.5 })[0]?.facts.map(
      ({ value }) => value.text,
    )
    expect(values).toEqual(['7.361 persons', '409 persons', '49,499.5 persons'])
  })
  it('dates facts and says where they are not certain', () => {
    expect(facts({ value: 1, date: '2019-H1', confidence: 'low' })[0]?.facts[0]).toMatchObject({
      date: 'first half of 2019',
      confidence: 'low confidence',
    })
    expect(facts({ value: 1 })[0]?.facts[0]).toMatchObject({ date: '', confidence: '' })
  })
  it('speaks the only language there is, and says which', () => {
    expect(facts({ text: { ko: '네 단계', en: '' } })[0]?.facts[0]?.value).toEqual({
      text: '네 단계',
      lang: 'ko',
    })
  })
  it('tells what is to be known of a fact in the language of the card', () => {
    const note = { ko: '반올림한 값', en: 'rounded' }
    const noted = (lang: 'ko' | 'en') => told([fact({ value: 1, note })], lang).groups[0]?.facts[0]?.note
    expect(noted('en')).toEqual({ text: 'rounded', lang: undefined })
    expect(noted('ko')).toEqual({ text: '반올림한 값', lang: undefined })
  })
  it('lists each source once and numbers the facts by it', () => {
    const { sources, groups } = told([fact({ value: 1, sources: ['C', 'B', 'lost'] })])
    expect(sources.map(({ number, details }) => [number, details])).toEqual([
      [1, 'T1 · 2019'],
      [2, 'T1 · 2019'],
      [3, 'T1 · 2019'],
    ])
    expect(groups[0]?.facts[0]?.sources).toBe('1, 3')
    const all = told([fact({ value: 1, sources: ['C', 'A', 'B'] })])
    expect(all.groups[0]?.facts[0]?.sources).toBe('1–3')
    expect(told([fact({ value: 1 })]).groups[0]?.facts[0]?.sources).toBe('')
  })
  it('leads to the web only', () => {
    const { sources } = told([fact({ value: 1, sources: ['C'] })])
    expect(sources.map(({ url }) => url)).toEqual([null, 'https://example.org/A', null])
  })
  it('says when it began and ended, or that no document does', () => {
    expect(card({ fromText: '2007-11-08', from: 2007 }, 'ko').date).toBe('2007년 11월 8일부터')
    expect(card({ fromText: '2004', from: 2004, to: 2018 }).date).toBe('2004 to 2018')
    expect(card({ fromText: '', from: null }, 'ko').date).toBe('시기 문서로 확인되지 않음')
  })
  it('says how exact its position is', () => {
    expect(
      card({ precision: 'town', record: recordOf([], { precisionText: { ko: '', en: '' } }) }, 'ko').position,
    ).toBe('개략 위치: 읍면동')
    expect(card({ precision: 'site' }).position).toBe('documented position: the site · town')
    expect(card({ at: null }).position).toBe('town')
  })
  it('says what was planned, what is documented, and what belongs together', () => {
    expect(card({ counted: false })).toMatchObject({
      overlayNumbers: '3 planned',
      notCounted: 'not counted',
      regions: [{ code: '46110', name: 'City' }],
      together: [],
    })
    expect(card({ group: 'city-b' }).together).toEqual([{ id: 'city-b', name: '<city-b>' }])
    expect(card({ municipalities: [] }).regions).toEqual([{ code: '46', name: 'Country' }])
  })
  it('is nothing without its overlay', () => {
    const scene = sceneOf(atlas, view, { theme: 'light', zoom: 6 })
    expect(placeCardOf(atlas, scene, { ...place, overlay: 'unknown' })).toBeNull()
  })
})
