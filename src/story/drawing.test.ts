import { expect, test } from 'vitest'
import { atOf, drawn, erased } from './drawing'

test('a line goes on where it is drawn, and stays with its slide until that is erased', () => {
  let all = drawn({}, 'share', 'a', [0, 0])
  all = drawn(all, 'share', 'a', [0.5, 0.5])
  all = drawn(all, 'share', 'b', [1, 1])
  all = drawn(all, 'end', 'c', [0, 1])
  expect(all['share']).toEqual([
    {
      id: 'a',
      points: [
        [0, 0],
        [0.5, 0.5],
      ],
    },
    { id: 'b', points: [[1, 1]] },
  ])
  expect(erased(all, 'share')).toEqual({ end: [{ id: 'c', points: [[0, 1]] }] })
  expect(erased(all, 'nobody')).toBe(all)
})

test('a pointer is in parts of its box, and never beyond it', () => {
  const box = { left: 100, top: 50, width: 200, height: 100 }
  expect(atOf({ clientX: 150, clientY: 100 }, box)).toEqual([0.25, 0.5])
  expect(atOf({ clientX: 0, clientY: 999 }, box)).toEqual([0, 1])
  expect(atOf({ clientX: 5, clientY: 5 }, { left: 0, top: 0, width: 0, height: 0 })).toEqual([0, 0])
})
