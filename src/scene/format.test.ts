import { expect, test } from 'vitest'
import type { Indicator } from '../atlas/model'
import { formatBreak, formatNumber, formatValue } from './format'

const indicator = (over: Partial<Indicator>) =>
  ({
    nature: 'sequential',
    midpoint: null,
    display: { factor: 0.001, unit: { ko: '백만원', en: 'million won' }, decimals: 1 },
    ...over,
  }) as Indicator

test('figures are scaled to the shown unit, rounded and grouped', () => {
  expect(formatValue(indicator({}), 37083, 'ko')).toBe('37.1')
  expect(formatNumber(1234567, 0, 'en')).toBe('1,234,567')
})

test('a change carries its sign, with a true minus', () => {
  const signed = indicator({
    nature: 'diverging',
    midpoint: 0,
    display: { factor: 1, unit: { ko: '명', en: '' }, decimals: 0 },
  })
  expect(formatValue(signed, 2231, 'ko')).toBe('+2,231')
  expect(formatValue(signed, -187, 'ko')).toBe('\u2212187')
  expect(formatValue(signed, 0, 'ko')).toBe('0')
})

test('a level is not signed even on a diverging ramp around another midpoint', () => {
  expect(formatValue(indicator({ nature: 'diverging', midpoint: 100 }), 120000, 'en')).toBe('120.0')
})

test('a break is printed with as many decimals as it needs', () => {
  expect(formatBreak(indicator({}), 30000, 'ko')).toBe('30')
  expect(formatBreak(indicator({}), 32500, 'ko')).toBe('32.5')
  expect(formatBreak(indicator({}), 32250, 'ko')).toBe('32.25')
})
