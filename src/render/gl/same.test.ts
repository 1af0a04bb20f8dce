import fc from 'fast-check'
import { expect, test } from 'vitest'
import { same } from './same'

test('a value is the same as its copy', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => same(value, structuredClone(value))))
})

test('two values are the same exactly when their JSON with sorted keys is', () => {
  const sorted = (value: unknown): string =>
    JSON.stringify(value, (_, part: unknown) =>
      part && typeof part === 'object' && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    )
  const small = fc.jsonValue({ maxDepth: 2 })
  fc.assert(
    fc.property(small, small, (a, b) => {
      // JSON knows no minus zero.
      fc.pre(!sorted([a, b]).includes('-0') && !Object.is(a, -0) && !Object.is(b, -0))
      return same(a, b) === (sorted(a) === sorted(b))
    }),
  )
})

test('a list is not a record, null is not a record, a missing key is not an undefined one', () => {
  expect(same([], {})).toBe(false)
  expect(same(null, {})).toBe(false)
  expect(same({ a: undefined }, { b: undefined })).toBe(false)
})

test('one digit of one coordinate makes a difference', () => {
  const circle = [{ id: 'a', geometry: { type: 'MultiPolygon', coordinates: [[[[127.1, 36.2]]]] } }]
  const moved = structuredClone(circle)
  expect(same(circle, moved)).toBe(true)
  moved[0]!.geometry.coordinates[0]![0]![0]![1] = 36.3
  expect(same(circle, moved)).toBe(false)
})
