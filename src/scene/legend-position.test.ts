import { expect, test } from 'vitest'
import { legendPosition } from './legend-position'
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
