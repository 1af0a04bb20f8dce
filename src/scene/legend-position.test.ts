import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textWidth } from './labels'
import { legendPosition, shortNumber, writtenBreaks } from './legend-position'
import type { Legend } from './model'

const legend = {
  breaks: [10, 20],
  classes: [
    { index: 0, from: 0, to: 10 },
    { index: 1, from: 10, to: 20 },
    { index: 2, from: 20, to: 120 },
  ],
} as unknown as Legend

test('a value stands in its class, in proportion', () => {
  expect(legendPosition(legend, 5)).toBeCloseTo(0.5 / 3)
  expect(legendPosition(legend, 10)).toBeCloseTo(1 / 3)
  expect(legendPosition(legend, 70)).toBeCloseTo(2.5 / 3)
})

test('values beyond the classes stand at the ends', () => {
  expect(legendPosition(legend, -50)).toBe(0)
  expect(legendPosition(legend, 1000)).toBe(1)
})

test('a long number is said in fewer letters, and loses no figure', () => {
  expect(shortNumber('1,440,000', 'ko')).toBe('144만')
  expect(shortNumber('1,440,000', 'en')).toBe('1.44m')
  expect(shortNumber('−12,100', 'ko')).toBe('−1.21만')
  expect(shortNumber('+3,300', 'en')).toBe('+3.3k')
  expect(shortNumber('1,234,567', 'en')).toBe('1,234,567')
  expect(shortNumber('0.35', 'ko')).toBe('0.35')
})

test('breaks keep clear of each other and of the ends, and stay in their order', () => {
  const numbers = fc.array(fc.integer({ min: -1e7, max: 1e7 }), { maxLength: 8 })
  fc.assert(
    fc.property(numbers, fc.integer({ min: 200, max: 1200 }), (values, width) => {
      const breakTexts = values.map((value) => value.toLocaleString('en-GB'))
      const written = writtenBreaks({ breakTexts }, 'en', width, 12)
      const spans = written.map(({ text, x, row }) => {
        const half = (textWidth(text) * 12) / 2
        return { row, left: x * width - half, right: x * width + half }
      })
      spans.forEach((one, i) => {
        expect(one.left).toBeGreaterThanOrEqual(-1e-6)
        expect(one.right).toBeLessThanOrEqual(width + 1e-6)
        for (const other of spans.slice(i + 1))
          if (other.row === one.row) expect(other.left).toBeGreaterThan(one.right)
      })
      expect(written.map(({ x }) => x)).toEqual(written.map(({ x }) => x).sort((a, b) => a - b))
    }),
  )
})
