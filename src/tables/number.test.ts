import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimalsOf, figuresOf, numberOf, quantityOf } from './number'

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
    '+1.1': 1.1,
    '＋0.3%': 0.3,
    '+0.1%p': 0.1,
    '▽0.8': -0.8,
    '0.8▼': -0.8,
    '1.2만': 12_000,
    '3억': 300_000_000,
    '5천': 5000,
    '101억원': 10_100_000_000,
    '1조 2천억원': 1_200_000_000_000,
    '1조2,345억 원': 1_234_500_000_000,
    '2억 3천만': 230_000_000,
    '△1.1억원': -110_000_000,
    '3만 5,200명': 35_200,
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
    '2만 3억',
    '백만',
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
  for (const cell of ['=1+1', '+1+1', '+A1', '@SUM(A1)', ' =2', '＝3', '=cmd|calc'])
    expect(numberOf(cell)).toBeUndefined()
})

test('no cell is ever NaN or infinite, nor without an end to read', () => {
  const cell = fc.oneof(fc.string(), fc.stringMatching(/^[-△( ]?[\d,. ]{0,50}[%p)*명]{0,3}$/))
  fc.assert(
    fc.property(cell, (text) => {
      const value = numberOf(text)
      expect(value === null || value === undefined || Number.isFinite(value)).toBe(true)
    }),
  )
  // Reading that tried every way through these would never end.
  for (const unit of ['9', '1,', ' ', '(', '*', '1 ']) numberOf(unit.repeat(100_000))
  for (const unit of ['9', '1,', ' ', '(잠정)', '* ', '111 ']) numberOf(unit.repeat(60).slice(0, 58) + '!')
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
  expect(figuresOf(['1%', '', '2.5 %', '-']).unit).toBe('%')
  expect(figuresOf(['1%', '2']).unit).toBe('')
  expect(figuresOf(['1%p', '+2%p']).unit).toBe('%p')
  expect(figuresOf([]).unit).toBe('')
})

test('▲ goes up in a column in which ▼ stands, and down alone', () => {
  expect(figuresOf(['▲1.2', '▼0.8', '△0.3']).values).toEqual([1.2, -0.8, 0.3])
  expect(figuresOf(['▲1.2', '0.8']).values).toEqual([-1.2, 0.8])
})

test('cells in 억 and 조 are brought to one unit: that of the heading, else won', () => {
  expect(figuresOf(['101억원', '1조 2천억원', '0'])).toMatchObject({
    values: [10_100_000_000, 1.2e12, 0],
    unit: '원',
  })
  expect(figuresOf(['101억원', '1조 2천억', '55'], '억원')).toMatchObject({
    values: [101, 12_000, 55],
    unit: '억원',
  })
  expect(figuresOf(['101억', '3억'], '', '백만원')).toMatchObject({ values: [10_100, 300], unit: '백만원' })
})

test('a cell of another unit than its column, or of none beside 억, is not taken', () => {
  expect(figuresOf(['101억원', '2억원', '3만명'])).toMatchObject({ values: [1.01e10, 2e8, null], odd: [2] })
  expect(figuresOf(['101억원', '2억원', '500'])).toMatchObject({ values: [1.01e10, 2e8, null], odd: [2] })
  expect(figuresOf(['12명', '5%'], '명')).toMatchObject({ values: [12, null], odd: [1] })
  expect(figuresOf(['+0.1%p', '5%'], '%')).toMatchObject({ values: [0.1, 5], odd: [], unit: '%' })
})

test('the unit of a cell is read with its number', () => {
  expect(quantityOf('1,234명')).toEqual({ value: 1234, unit: '명', spelt: false })
  expect(quantityOf('3만명')).toEqual({ value: 30_000, unit: '명', spelt: true })
  expect(quantityOf('(1.5)%')).toMatchObject({ value: -1.5, unit: '%' })
})

test('decimals are as many as a number needs', () => {
  expect([1, 1.5, 0.125, 100.01, 1e-9].map(decimalsOf)).toEqual([0, 1, 3, 2, 9])
})
