import { expect, test } from 'vitest'
import { median, medianRatio, quantile, rotated } from './summary'

test('the median is the middle value, or the mean of the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(median([9, 1, 5, 6])).toBe(5.5)
  expect(() => median([])).toThrow('nothing')
})

test('the 95th percentile of a hundred values is the 95th of them', () => {
  const values = Array.from({ length: 100 }, (_, i) => 100 - i)
  expect(quantile(values, 0.95)).toBe(95)
  expect(quantile([3], 0.95)).toBe(3)
  expect(() => quantile([], 0.5)).toThrow('nothing')
})

test('a slow round that slows both sides does not change their ratio', () => {
  expect(medianRatio([1, 10, 1], [2, 20, 2])).toBe(0.5)
  expect(() => medianRatio([1], [1, 2])).toThrow('lacks one')
})

test('each round begins with another contender and leaves none out', () => {
  expect(rotated(['a', 'b', 'c'], 0)).toEqual(['a', 'b', 'c'])
  expect(rotated(['a', 'b', 'c'], 4)).toEqual(['b', 'c', 'a'])
})
