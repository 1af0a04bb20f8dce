import { array, assert, integer, option, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankingOf, ranksOf } from './rank'

const values = array(option(integer({ min: -5, max: 5 })), { maxLength: 40 })

describe('ranks', () => {
  it('begin with 1 at the highest, ties share the better one and the next is left out', () => {
    expect(ranksOf([10, 30, 20, 20, null, -5])).toEqual([4, 1, 2, 2, null, 5])
  })
  it('take zero and minus zero for the same', () => {
    expect(ranksOf([0, -0])).toEqual([1, 1])
  })
  it('are one more than the number of higher values', () => {
    assert(
      property(values, (all) => {
        ranksOf(all).forEach((rank, i) => {
          const own = all[i]!
          expect(rank).toBe(own === null ? null : 1 + all.filter((v) => v !== null && v > own).length)
        })
      }),
    )
  })
})

describe('the ranking', () => {
  it('has the highest first, ties as they came, and no data at the end', () => {
    const figures = [
      { code: 'a', value: null },
      { code: 'b', value: 1 },
      { code: 'c', value: 3 },
      { code: 'd', value: 1 },
      { code: 'e', value: null },
    ]
    expect(rankingOf(figures)).toEqual(['c', 'b', 'd', 'a', 'e'])
    expect(figures[0]!.code).toBe('a')
  })
  it('has each region once, in the order of the ranks', () => {
    assert(
      property(values, (all) => {
        const codes = rankingOf(all.map((value, i) => ({ code: String(i), value })))
        expect(new Set(codes).size).toBe(all.length)
        const ranks = ranksOf(all)
        const ordered = codes.map((code) => ranks[Number(code)] ?? Infinity)
        expect(ordered).toEqual([...ordered].sort((a, b) => a - b))
      }),
    )
  })
})
