import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jaccard, meanOverlaps, overlaps, seriate } from './overlap'

const set = (letters: string) => new Set(letters)
const sets = fc.array(
  fc.array(fc.constantFrom(...'abcdef')).map((all) => new Set(all)),
  { maxLength: 8 },
)

describe('the Jaccard index', () => {
  it('is by hand 2 of 4 for abc and bcd, 1 for the same, 0 for strangers, nothing for two empty ones', () => {
    expect(jaccard(set('abc'), set('bcd'))).toBe(0.5)
    expect(jaccard(set('ab'), set('ba'))).toBe(1)
    expect(jaccard(set('ab'), set('cd'))).toBe(0)
    expect(jaccard(set('ab'), set(''))).toBe(0)
    expect(jaccard(set(''), set(''))).toBeNull()
  })
  it('is the same both ways and between 0 and 1', () => {
    fc.assert(
      fc.property(sets, (all) => {
        const matrix = overlaps(all)
        matrix.forEach((row, i) =>
          row.forEach((value, k) => {
            expect(matrix[k]![i]).toBe(value)
            if (value !== null) expect(value >= 0 && value <= 1).toBe(true)
          }),
        )
      }),
    )
  })
})

it('the mean of the overlaps leaves out what is not known', () => {
  const matrix = overlaps([set('ab'), set('ab'), set('bc')])
  expect(meanOverlaps(matrix)).toEqual([(1 + 1 / 3) / 2, (1 + 1 / 3) / 2, 1 / 3])
  expect(meanOverlaps([[null]])).toEqual([null])
})

describe('an order by likeness', () => {
  it('names each once', () => {
    fc.assert(
      fc.property(sets, (all) => {
        expect([...seriate(overlaps(all))].sort((a, b) => a - b)).toEqual([...all.keys()])
      }),
    )
  })
  it('puts like beside like', () => {
    const order = seriate(overlaps([set('abc'), set('xyz'), set('abd'), set('xyw')]))
    expect(Math.abs(order.indexOf(0) - order.indexOf(2))).toBe(1)
    expect(Math.abs(order.indexOf(1) - order.indexOf(3))).toBe(1)
  })
})
