import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Moves } from '../../atlas/model'
import {
  allExchanges,
  balancesOf,
  currentsOf,
  drawn,
  exchangesOf,
  measured,
  MEASURES,
  STRONGEST,
  together,
} from './exchange'

const YEAR = 2000
const CODES = ['11', '26', '27', '28', '41']

/** Whoever may have moved between the regions. */
const anyMoves: fc.Arbitrary<Moves> = fc
  .array(fc.nat(1000), { minLength: CODES.length ** 2, maxLength: CODES.length ** 2 })
  .map((counts) => ({
    sources: [],
    codes: CODES,
    years: [YEAR],
    out: Object.fromEntries(
      CODES.map((code, i) => [code, [CODES.map((_, j) => (i === j ? null : counts[i * CODES.length + j]!))]]),
    ),
    in: {},
    strongest: [],
    births: [],
  }))
const anyMeasure = fc.constantFrom(...MEASURES)
const anyChosen = fc.constantFrom(null, ...CODES)
const currentsIn = (moves: Moves, measure: (typeof MEASURES)[number], chosen: string | null) =>
  currentsOf(chosen ? exchangesOf(moves, chosen, YEAR) : allExchanges(moves, YEAR), measure, chosen)

describe('balances', () => {
  it('sum to nothing: what one region gains, others lose', () => {
    fc.assert(
      fc.property(anyMoves, (moves) => {
        expect(together(balancesOf(moves, YEAR), CODES)).toBe(0)
      }),
    )
  })
  it('are arrivals less departures, and both are what has moved', () => {
    fc.assert(
      fc.property(anyMoves, fc.constantFrom(...CODES), (moves, code) => {
        const balance = balancesOf(moves, YEAR).get(code)!
        expect(measured(balance, 'in') - measured(balance, 'out')).toBe(measured(balance, 'net'))
        expect(measured(balance, 'in') + measured(balance, 'out')).toBe(measured(balance, 'gross'))
        const sum = (measure: 'in' | 'out') =>
          currentsIn(moves, measure, code).reduce((total, { persons }) => total + persons, 0)
        expect([sum('in'), sum('out')]).toEqual([balance.came, balance.left])
      }),
    )
  })
})

describe('currents', () => {
  it('come with the strongest first, and nobody is no current', () => {
    fc.assert(
      fc.property(anyMoves, anyMeasure, anyChosen, (moves, measure, chosen) => {
        const counts = currentsIn(moves, measure, chosen).map(({ persons }) => persons)
        expect(counts).toEqual([...counts].sort((a, b) => b - a))
        expect(counts.every((count) => count > 0)).toBe(true)
      }),
    )
  })
  it('of the net run one way between two regions, and carry what remains of both', () => {
    fc.assert(
      fc.property(anyMoves, (moves) => {
        const net = currentsIn(moves, 'net', null)
        expect(new Set(net.map(({ from, to }) => [from, to].sort().join())).size).toBe(net.length)
        const gains = new Map(CODES.map((code) => [code, 0]))
        for (const { from, to, persons } of net) {
          gains.set(to, gains.get(to)! + persons)
          gains.set(from, gains.get(from)! - persons)
        }
        for (const [code, balance] of balancesOf(moves, YEAR))
          expect(gains.get(code)).toBe(measured(balance, 'net'))
      }),
    )
  })
  it('become fewer, and none is new, the more people they must have', () => {
    fc.assert(
      fc.property(anyMoves, anyMeasure, fc.nat(1000), fc.nat(1000), (moves, measure, a, b) => {
        const all = currentsIn(moves, measure, null)
        const [low, high] = [drawn(all, Math.min(a, b)), drawn(all, Math.max(a, b))]
        expect(high.every((one) => low.includes(one))).toBe(true)
      }),
    )
  })
  it('are the strongest few while nobody says how many people they must have', () => {
    const all = Array.from({ length: 60 }, (_, i) => ({ from: 'a', to: `b${i}`, persons: 60 - i }))
    expect(drawn(all, null)).toEqual(all.slice(0, STRONGEST))
  })
})

it('of the strongest alone each pair is told once, with nobody where only one way is known', () => {
  const moves: Moves = {
    ...{ sources: [], codes: CODES, years: [YEAR], out: {}, in: {}, births: [] },
    strongest: [
      [0, 1, 900],
      [1, 0, 700],
      [3, 2, 600],
    ],
  }
  expect(allExchanges(moves, YEAR)).toEqual([
    { a: '11', b: '26', there: 900, back: 700 },
    { a: '28', b: '27', there: 600, back: 0 },
  ])
})
