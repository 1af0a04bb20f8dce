import { expect, test } from 'vitest'
import type { Mark } from '../../scene/model'
import { Seen } from './seen'

const marks = (...ids: string[]) => ids.map((id) => ({ id }) as Mark)

test('only what differs is set, and a mark that has gone stays unseen until it comes back', () => {
  const set: Record<string, number> = {}
  const seen = new Seen((id, value) => (set[id] = value))
  expect(seen.show({ marks: marks('a', 'b') })).toBe(0)
  expect(
    seen.show({ marks: marks('a', 'b', 'c'), fading: new Map(Object.entries({ b: 0.4, c: 0.6 })) }),
  ).toBe(2)
  expect(set).toEqual({ b: 0.4, c: 0.6 })
  expect(seen.show({ marks: marks('a', 'c') })).toBe(1)
  expect(set).toEqual({ b: 0.4, c: 1 })
  expect(seen.show({ marks: marks('a', 'b', 'c') })).toBe(1)
  expect(set['b']).toBe(1)
  expect(seen.show({ marks: marks('b'), fading: new Map([['b', 0]]) })).toBe(1)
  seen.reset()
  expect(seen.show({ marks: marks('b') })).toBe(0)
})
