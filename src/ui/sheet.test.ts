import { expect, test } from 'vitest'
import { stopOf } from './sheet'

const heights = [196, 380, 700]

test('a sheet that is let go comes to rest at the nearest stop', () => {
  expect([200, 280, 300, 530, 560].map((height) => stopOf(heights, height, 0))).toEqual([
    'peek',
    'peek',
    'half',
    'half',
    'full',
  ])
})

test('a sheet that is thrown goes on to the next stop on its way', () => {
  expect(stopOf(heights, 210, 1)).toBe('half')
  expect(stopOf(heights, 390, 1)).toBe('full')
  expect(stopOf(heights, 690, -1)).toBe('half')
  expect(stopOf(heights, 370, -1)).toBe('peek')
})

test('a sheet is thrown no further than its last stop', () => {
  expect(stopOf(heights, 700, 2)).toBe('full')
  expect(stopOf(heights, 196, -2)).toBe('peek')
})
