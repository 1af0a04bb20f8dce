import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Moves } from '../atlas/model'
import { currentsOf } from './currents'
import { figureSaid } from './said'
import { placeSaid } from './sentence'
import { BOX, stripPicture } from './strip-picture'
import type { Strip } from './strips'

const indicator = (change: object): Strip['indicator'] =>
  ({
    title: { ko: '인구 1천 명당 의사', en: 'Doctors per 1,000 people' },
    display: { factor: 1, unit: { ko: '명/인구 1천 명', en: 'per 1,000 people' }, decimals: 1 },
    nature: 'sequential',
    midpoint: null,
    ...change,
  }) as Strip['indicator']

describe('a rank in words', () => {
  const standing = (rank: number, fromBelow: number, of: number) => ({
    value: 0,
    apart: 0,
    rank,
    fromBelow,
    of,
  })
  it('is counted from the nearer end, and of fewer than all says of how many', () => {
    expect(placeSaid(standing(1, 229, 229), 229, 'ko')).toBe('1위')
    expect(placeSaid(standing(2, 228, 229), 229, 'en')).toBe('2nd')
    expect(placeSaid(standing(113, 117, 229), 229, 'en')).toBe('113th')
    expect(placeSaid(standing(228, 2, 229), 229, 'ko')).toBe('아래에서 2번째')
    expect(placeSaid(standing(198, 1, 198), 229, 'en')).toBe('last of 198')
  })
  it('says that it is shared', () => {
    expect(placeSaid(standing(1, 228, 229), 229, 'en')).toBe('joint 1st')
    expect(placeSaid(standing(16, 1, 17), 17, 'ko')).toBe('공동으로 맨 아래')
  })
})

describe('a figure in a sentence', () => {
  it('does not say again what its title says', () => {
    expect(figureSaid(indicator({}), 17.1, 'ko')).toBe('17.1명')
    expect(figureSaid(indicator({}), 17.1, 'en')).toBe('17.1')
  })
  it('says per what it is counted where its title does not', () => {
    const rate = indicator({ title: { ko: '순이동률', en: 'Net migration rate' } })
    expect(figureSaid(rate, -36.34, 'ko')).toBe('인구 1천 명당 −36.3명')
    expect(figureSaid(rate, -36.34, 'en')).toBe('−36.3 per 1,000 people')
  })
})

describe('the picture of a strip', () => {
  const points = fc.uniqueArray(
    fc.record({ year: fc.integer({ min: 1980, max: 2030 }), value: fc.integer({ min: -500, max: 500 }) }),
    { minLength: 1, maxLength: 20, selector: ({ year }) => year },
  )
  it('keeps within its box, whatever the figures', () => {
    fc.assert(
      fc.property(points, points, fc.boolean(), (own, others, signed) => {
        const line = (kind: 'place' | 'nation', all: typeof own) => ({
          kind,
          stretches: [[...all].sort((a, b) => a.year - b.year)],
          now: null,
        })
        const strip = {
          indicator: indicator(signed ? { nature: 'diverging', midpoint: 0 } : {}),
          lines: [line('place', own), line('nation', others)],
          breaks: [],
          range: [-500, 500],
        } as unknown as Strip
        const { lines, dots } = stripPicture(strip)
        const drawn = [
          ...lines.flatMap(({ path }) =>
            path
              .split(/[ML]/)
              .filter(Boolean)
              .map((at) => at.split(' ').map(Number)),
          ),
          ...dots.map(({ x, y }) => [x, y]),
        ]
        for (const [x = NaN, y = NaN] of drawn) {
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x).toBeLessThanOrEqual(BOX.width)
          expect(y).toBeGreaterThanOrEqual(0)
          expect(y).toBeLessThanOrEqual(BOX.height)
        }
        expect(drawn.length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('the moves of a region', () => {
  const moves: Moves = {
    sources: ['S'],
    codes: ['a', 'b', 'c'],
    years: [2020],
    out: { a: [[null, 5, 1]], b: [[7, null, 2]], c: [[9, 3, null]] },
    in: {},
    strongest: [],
    births: [],
  }
  it('are those with each other one, the most first, and add up', () => {
    expect(currentsOf(moves, 'a')).toEqual({
      year: 2020,
      came: 16,
      left: 6,
      partners: [
        { code: 'b', came: 7, left: 5 },
        { code: 'c', came: 9, left: 1 },
      ],
      sources: ['S'],
    })
    expect(currentsOf(moves, 'elsewhere')).toBeNull()
  })
})
