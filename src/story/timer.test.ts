import { expect, it } from 'vitest'
import { elapsed, kept, keptIn, paused, started, STOPPED } from './timer'

it('counts on over pauses', () => {
  const first = paused(started(STOPPED, 1000), 4000)
  expect(elapsed(first, 9000)).toBe(3000)
  expect(elapsed(started(first, 10_000), 12_000)).toBe(5000)
})
it('runs on while its window is loaded anew', () => {
  const running = started(STOPPED, 1000)
  expect(elapsed(keptIn(kept(running, 2000), 61_000), 61_000)).toBe(60_000)
})
it('begins anew for the talk of another day, and where what was kept is no timer', () => {
  expect(keptIn(kept(started(STOPPED, 0), 0), 7 * 3_600_000)).toEqual(STOPPED)
  for (const text of [null, '', 'x', '{}', '[1]', '["1",null,0]', '[-5,null,0]', '[0,99,0]'])
    expect(keptIn(text, 10)).toEqual(STOPPED)
})
