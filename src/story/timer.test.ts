import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  clockText,
  elapsed,
  kept,
  keptIn,
  leftOf,
  paused,
  planned,
  spentOn,
  started,
  turned,
  unbegun,
} from './timer'

const MINUTE = 60_000

test('time goes by while the timer runs, and stands while it does not', () => {
  const running = started(unbegun(null, 'a'), 1000)
  expect(elapsed(running, 4000)).toBe(3000)
  const standing = paused(running, 4000)
  expect(elapsed(standing, 9000)).toBe(3000)
  expect(elapsed(started(standing, 10_000), 11_000)).toBe(4000)
  expect(started(running, 8000)).toBe(running)
})

test('each slide has the time that it was talked about, all of them together the talk’s', () => {
  let pace = started(unbegun(10, 'a'), 0)
  pace = turned(pace, 'b', 2000)
  pace = paused(pace, 5000)
  pace = started(pace, 50_000)
  pace = turned(pace, 'a', 51_000)
  expect([spentOn(pace, 'a', 52_000), spentOn(pace, 'b', 52_000), spentOn(pace, 'c', 52_000)]).toEqual([
    3000, 4000, 0,
  ])
  expect(turned(pace, 'a', 60_000)).toBe(pace)
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(9999)), { maxLength: 9 }),
      (turns) => {
        let now = 0
        let one = started(unbegun(null, 'a'), now)
        for (const [slide, later] of turns) one = turned(one, slide, (now += later))
        const sum = ['a', 'b', 'c'].reduce((all, slide) => all + spentOn(one, slide, now), 0)
        expect(sum).toBe(elapsed(one, now))
      },
    ),
  )
})

test('what is left is counted down, warned of before the end, and told when it is over', () => {
  const pace = started(unbegun(20, 'a'), 0)
  expect(leftOf(pace, 10 * MINUTE)).toEqual({ left: 10 * MINUTE, state: 'time' })
  expect(leftOf(pace, 16 * MINUTE)?.state).toBe('soon')
  expect(leftOf(pace, 21 * MINUTE)).toEqual({ left: -MINUTE, state: 'over' })
  expect(leftOf(started(unbegun(60, 'a'), 0), 54 * MINUTE)?.state).toBe('time')
  expect(leftOf(started(unbegun(null, 'a'), 0), MINUTE)).toBeNull()
})

test('slides that say how long they take are planned together; none says nothing', () => {
  expect(planned([{ minutes: 2 }, { minutes: null }, { minutes: 1.5 }])).toBe(3.5)
  expect(planned([{ minutes: null }])).toBeNull()
})

test('a pace that is kept comes back as it was, unless it is of another day or no pace', () => {
  const pace = turned(started(unbegun(20, 'a'), 1000), 'b', 5000)
  expect(keptIn(kept(pace, 6000), 7000)).toEqual(pace)
  expect(keptIn(kept(pace, 6000), 7 * 3_600_000)).toBeNull()
  for (const text of [null, '', '[]', 'null', '[0,null,1]', '{"counted":-1}'])
    expect(keptIn(text, 10)).toBeNull()
})

test('a span is told as a clock has it', () => {
  expect([0, 65_000, 3_723_000, -5000, -400].map(clockText)).toEqual([
    '00:00',
    '01:05',
    '1:02:03',
    '−00:05',
    '00:00',
  ])
})
