import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCatalogue } from '../../scripts/page/atlas'
import { phraseOf } from './phrase'
import { createIndex, search, withinOne } from './search'

const catalogue = readCatalogue('public/data')
const named = catalogue.indicators.map(({ id, title, aliases }) => ({
  ...{ kind: 'indicator' as const, id, name: title, aliases },
  context: { ko: '', en: '' },
}))
const index = createIndex(catalogue, [], 'statistics', named)
const read = (query: string) => {
  const phrase = phraseOf(index, query, 'ko')
  return phrase && [phrase.region?.id ?? null, phrase.indicator?.id ?? null, phrase.year]
}
const first = (query: string) => search(index, query, 'ko', 1)[0]?.id

describe('a phrase', () => {
  it('names a region, a figure and a year in any order', () => {
    expect(read('전남 실업률 2023')).toEqual(['46', 'unemployment-rate', 2023])
    expect(read('2023 실업률 전남')).toEqual(['46', 'unemployment-rate', 2023])
    expect(read('실업률 2020년')).toEqual([null, 'unemployment-rate', 2020])
  })
  it('is read in English, too', () => {
    expect(read('Naju population')?.slice(0, 2)).toEqual(['46170', 'population-resident'])
  })
  it('is none where only one thing is named', () => {
    expect(read('전남')).toBeNull()
    expect(read('2023')).toBeNull()
    expect(read('없는말 2023')).toBeNull()
  })
  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (query) => {
        phraseOf(index, query, 'en')
      }),
      { numRuns: 60 },
    )
  })
})

describe('what was nearly typed', () => {
  it('is found by its sound, or with one letter amiss', () => {
    expect(first('Gimchon')).toBe('47150')
    expect(first('Kimcheon')).toBe('47150')
    expect(first('Pusan')).toBe('26')
    expect(first('Gangwom')).toBe('51')
  })
  it('is near by one letter either way', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 12 }),
        fc.string({ minLength: 1, maxLength: 1 }),
        fc.nat(12),
        (text, letter, at) => {
          const more = text.slice(0, at) + letter + text.slice(at)
          expect(withinOne(text, more)).toBe(true)
          expect(withinOne(more, text)).toBe(true)
        },
      ),
    )
    expect(withinOne('abc', 'xyz')).toBe(false)
  })
})
