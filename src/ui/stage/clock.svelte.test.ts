import { expect, test } from 'vitest'
import { Clock } from './clock.svelte'

const keeperOf = () => {
  const held = new Map<string, string>()
  return () => ({
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, text: string) => void held.set(key, text),
  })
}

test('a clock goes on where it was, slide by slide, when its window is loaded anew', () => {
  const keeper = keeperOf()
  const clock = new Clock('deck', 'a', 20, keeper, 0)
  clock.start(1000)
  clock.turn('b', 4000)
  const again = new Clock('deck', 'b', 20, keeper, 6000)
  expect(again.running).toBe(true)
  expect([again.passed, again.spentOn('a'), again.spentOn('b')]).toEqual([5000, 3000, 2000])
  expect(again.left?.state).toBe('time')
  expect(new Clock('other', 'a', null, keeper, 6000).passed).toBe(0)
})

test('a length that was chosen outlives a reload and the beginning anew; none counts nothing down', () => {
  const keeper = keeperOf()
  const clock = new Clock('deck', 'a', null, keeper, 0)
  expect(clock.left).toBeNull()
  clock.last(10, 0)
  clock.start(0)
  clock.reset(60_000)
  expect(new Clock('deck', 'a', null, keeper, 120_000).left).toEqual({ left: 540_000, state: 'time' })
  clock.last(0, 120_000)
  expect(clock.left).toBeNull()
})

test('a browser that keeps nothing has a clock all the same', () => {
  const clock = new Clock(
    'deck',
    'a',
    5,
    () => {
      throw new Error('blocked')
    },
    0,
  )
  clock.start(0)
  clock.now = 1000
  expect(clock.passed).toBe(1000)
})
