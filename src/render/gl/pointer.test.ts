import { expect, test } from 'vitest'
import type { LonLat, Mark } from '../../scene/model'
import { markAt } from './pointer'

const mark = (id: string, at: LonLat, dx = 0, dy = 0): Mark => ({
  id,
  overlay: 'innovation-city',
  symbol: 'square',
  colour: '#000000',
  at,
  dx,
  dy,
  name: id,
  approximate: false,
  selected: false,
})
/** Ten pixels a degree, for the sake of counting. */
const project = ([lng, lat]: LonLat): [number, number] => [lng * 10, lat * 10]

test('the nearest of two symbols is meant', () => {
  const marks = [mark('a', [10, 10]), mark('b', [11, 10])]
  expect(markAt(marks, project, [104, 100], 'fine')?.id).toBe('a')
  expect(markAt(marks, project, [106, 100], 'fine')?.id).toBe('b')
})

test('a symbol that stepped aside is meant where it stands, not where its place is', () => {
  const marks = [mark('a', [10, 10], 30, -20)]
  expect(markAt(marks, project, [130, 80], 'fine')?.id).toBe('a')
  expect(markAt(marks, project, [100, 100], 'fine')).toBeNull()
})

test('a finger reaches further than a mouse', () => {
  const marks = [mark('a', [10, 10])]
  expect(markAt(marks, project, [113, 100], 'coarse')?.id).toBe('a')
  expect(markAt(marks, project, [113, 100], 'fine')).toBeNull()
  expect(markAt(marks, project, [117, 100], 'coarse')).toBeNull()
})

test('of symbols at the same spot the one drawn last is meant', () => {
  expect(markAt([mark('a', [10, 10]), mark('b', [10, 10])], project, [100, 100], 'fine')?.id).toBe('b')
})
