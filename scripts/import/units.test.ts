import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roundTo, shiftBetween, shiftPoint } from './units'

test('units of one kind are converted by a power of ten', () => {
  expect(shiftBetween('천명', '명')).toBe(3)
  expect(shiftBetween('명', '천 명')).toBe(-3)
  expect(shiftBetween('십억원', '백만 원')).toBe(3)
  expect(shiftBetween('억원', '조 원')).toBe(-4)
  expect(shiftBetween('천달러', '백만 달러')).toBe(-3)
  expect(shiftBetween('개소', '개')).toBe(0)
})

test('units of different kinds, and unknown ones, are not', () => {
  expect(shiftBetween('명', '원')).toBeNull()
  expect(shiftBetween('세대', '명')).toBeNull()
  expect(shiftBetween('묶음', '명')).toBeNull()
  expect(shiftBetween('백만원(2015년 연쇄)', '백만 원')).toBeNull()
  expect(shiftBetween('묶음', '묶 음')).toBe(0)
})

test('the point of a decimal is moved exactly', () => {
  expect(shiftPoint('560123.4', 3)).toBe('560123400')
  expect(shiftPoint('0.25', 3)).toBe('250')
  expect(shiftPoint('-1234', -3)).toBe('-1.234')
  expect(shiftPoint('5', -3)).toBe('0.005')
  expect(shiftPoint('1.10', 0)).toBe('1.10')
})

test('moving the point there and back changes no value', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: 1, max: 9 }),
      (whole, digits, places) => {
        const text = (whole / 10 ** digits).toFixed(digits)
        expect(Number(shiftPoint(shiftPoint(text, places), -places))).toBe(Number(text))
      },
    ),
  )
})

test('rounding is half away from zero, on the decimal text', () => {
  expect(roundTo('5123.5', 0)).toBe('5124')
  expect(roundTo('-5123.5', 0)).toBe('-5124')
  expect(roundTo('1.005', 2)).toBe('1.01')
  expect(roundTo('-0.004', 2)).toBe('0.00')
  expect(roundTo('9.999', 2)).toBe('10.00')
})
