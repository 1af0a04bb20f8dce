import { performance } from 'node:perf_hooks'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimalsOf, numberOf, unitOf } from './number'

test('numbers are read as statistics write them', () => {
  const read: Record<string, number> = {
    '1234': 1234,
    '1,234,567': 1234567,
    '1 234 567.5': 1234567.5,
    '1\u00A0234': 1234,
    '1\u2009234': 1234,
    '１，２３４': 1234,
    '12.3%': 12.3,
    '12.3 ％': 12.3,
    '0.12%p': 0.12,
    '1,234*': 1234,
    '12.3 p': 12.3,
    '12.3p': 12.3,
    '12.3(잠정)': 12.3,
    '12.3 (p)': 12.3,
    '1,234명': 1234,
    '1,234 가구': 1234,
    '1,234²⁾': 1234,
    '12①': 12,
    '1,234 주1)': 1234,
    '1,234 1)': 1234,
    '-1.5': -1.5,
    '−1.5': -1.5,
    '－1.5': -1.5,
    '△1,234': -1234,
    '△ 1.2%': -1.2,
    '▲3': -3,
    '(1,234)': -1234,
    '(1.5%)': -1.5,
    '.5': 0.5,
    '1e-7': 1e-7,
    '-0': 0,
  }
  for (const [cell, value] of Object.entries(read)) expect(numberOf(cell), cell).toBe(value)
})

test('an empty cell and a sign of missing are null', () => {
  const missing = [
    '',
    ' ',
    '-',
    '–',
    '—',
    '…',
    '...',
    '.',
    'x',
    'X',
    'N/A',
    'n/a',
    'NA',
    '해당없음',
    '해당 없음',
    '미상',
    '*',
    '#N/A',
  ]
  for (const cell of missing) expect(numberOf(cell), cell).toBeNull()
})

test('what would have to be guessed is no number', () => {
  const text = [
    '1.2만',
    '3억',
    '5천',
    '1,5',
    '1.234.567',
    '12,34',
    '1~2',
    '12 (34)',
    '2023-12-31',
    'abc',
    '12k',
    '1-',
    'Infinity',
    '1/2',
    '½',
    '0x10',
  ]
  for (const cell of text) expect(numberOf(cell), cell).toBeUndefined()
})

test('a formula is text and never worked out', () => {
  for (const cell of ['=1+1', '+1', '@SUM(A1)', ' =2', '＝3', '=cmd|calc'])
    expect(numberOf(cell)).toBeUndefined()
})

test('no cell is ever NaN or infinite, nor slow to read', () => {
  const cell = fc.oneof(fc.string(), fc.stringMatching(/^[-△( ]?[\d,. ]{0,50}[%p)*명]{0,3}$/))
  fc.assert(
    fc.property(cell, (text) => {
      const value = numberOf(text)
      expect(value === null || value === undefined || Number.isFinite(value)).toBe(true)
    }),
  )
  const start = performance.now()
  for (const unit of ['9', '1,', ' ', '(', '*', '1 ']) numberOf(unit.repeat(100_000))
  for (const unit of ['9', '1,', ' ', '(잠정)', '* ', '111 ']) numberOf(unit.repeat(60).slice(0, 58) + '!')
  expect(performance.now() - start).toBeLessThan(200)
})

test('every finite number that is written out comes back', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const text = String(value)
      if (text.length <= 60) expect(numberOf(text)).toBe(value === 0 ? 0 : value)
    }),
  )
})

test('a column of percentages has the unit %', () => {
  expect(unitOf(['1%', '', '2.5 %', '-'])).toBe('%')
  expect(unitOf(['1%', '2'])).toBe('')
  expect(unitOf(['1%p', '2%p'])).toBe('')
  expect(unitOf([])).toBe('')
})

test('decimals are as many as a number needs', () => {
  expect([1, 1.5, 0.125, 100.01, 1e-9].map(decimalsOf)).toEqual([0, 1, 3, 2, 9])
})
