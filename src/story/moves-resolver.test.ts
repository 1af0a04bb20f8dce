import { describe, expect, test } from 'vitest'
import type { Moves } from '../atlas/model'
import { PROVINCE_MOVES } from '../atlas/moves'
import { atlas } from '../scene/atlas.fixture'
import { MovesResolver, movesFilesOf } from './moves-resolver'
import { readReference, type Reference } from './reference'
import { Unresolved } from './resolver'

/** Three provinces, of which 11 is the capital area and 29 split off in 2001. */
const MOVES: Moves = {
  sources: ['S'],
  codes: ['11', '29', '46'],
  years: [2000, 2001],
  out: {
    '11': [
      [0, null, 10],
      [0, 5, 20],
    ],
    '29': [
      [null, null, null],
      [7, 0, 1],
    ],
    '46': [
      [40, null, 0],
      [30, 2, 0],
    ],
  },
  in: {},
  strongest: [],
  births: [{ region: '29', parent: '46', year: 2001, note: { ko: '', en: '' } }],
}

function told(text: string, lang: 'ko' | 'en' = 'en') {
  const reference = readReference(text, 1) as Reference
  const moves = new Map([[PROVINCE_MOVES, MOVES]])
  const tables = { atlas, further: { partial: { indicators: [], regions: {}, macros: {} }, facts: [] } }
  const resolver = new MovesResolver(reference, { ...tables, policy: new Map(), moves }, lang)
  const [a = '', b = '', c = '', d = ''] = reference.parts
  return reference.form === 'moved' ? resolver.moved(a, b, c, d) : resolver.gained(a, b, c)
}

describe('a reference to who moved', () => {
  test('is the people of one way, in one year or in all from it on', () => {
    expect(told('moved 46 11 2000').text).toBe('40 people')
    expect(told('moved 46 11 2000 2001').text).toBe('70 people')
    expect(told('moved 11 46 2001', 'ko').text).toBe('20명')
    expect(told('moved 46 11 2000').sources).toEqual(['S'])
  })
  test('takes a side of the country for all provinces on it', () => {
    expect(told('moved rest capital 2001').text).toBe('37 people')
    expect(told('moved capital rest 2001 bare').text).toBe('25')
  })
  test('is a gain with its sign: those who came less those who left', () => {
    expect(told('gained capital 2000').text).toBe('+30 people')
    expect(told('gained 46 2001').text).toBe('−11 people')
    expect(told('gained 46 2001 abs').text).toBe('11 people')
    expect(told('gained capital 2000 2001').text).toBe('+42 people')
  })
  test('stands for nothing where it is not told: another year, a province not there yet, an unknown one', () => {
    for (const text of ['moved 46 11 1999', 'moved 29 11 2000', 'gained 29 2000', 'moved 46 99 2001'])
      expect(() => told(text), text).toThrow(Unresolved)
  })
  test('asks for the table of provinces, or for the part of a town', () => {
    expect(movesFilesOf(['capital', '46'])).toEqual([PROVINCE_MOVES])
    expect(movesFilesOf(['46170', '11'])).toEqual(['461', PROVINCE_MOVES])
  })
})
