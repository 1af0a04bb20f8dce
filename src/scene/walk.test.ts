import { expect, test } from 'vitest'
import type { SceneRegion } from './model'
import { walk } from './walk'

const region = (code: string, at: readonly [number, number]) => ({ code, at }) as SceneRegion
const cross = [
  region('middle', [127, 36]),
  region('north', [127, 37]),
  region('south', [127, 35]),
  region('east', [128, 36]),
  region('west', [126, 36]),
]

test('an arrow leads to the neighbour in its direction', () => {
  expect(walk(cross, 'middle', 'ArrowUp')).toBe('north')
  expect(walk(cross, 'middle', 'ArrowDown')).toBe('south')
  expect(walk(cross, 'middle', 'ArrowLeft')).toBe('west')
  expect(walk(cross, 'middle', 'ArrowRight')).toBe('east')
})

test('at the edge of the country nothing is found', () => {
  expect(walk(cross, 'north', 'ArrowUp')).toBeNull()
})

test('without a start one begins in the middle', () => {
  expect(walk(cross, null, 'ArrowUp')).toBe('middle')
})

test('other keys lead nowhere', () => {
  expect(walk(cross, 'middle', 'a')).toBeNull()
})
