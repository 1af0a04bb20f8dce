import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { COLUMNS, keyed, nameOf, opening, slideNamed, step, type Command, type Talk } from './talk'

const key = (key: string, code = '', shiftKey = false) => keyed({ key, code, shiftKey })
/** Slides of one step each. */
const slides = (count: number): readonly number[] => Array<number>(count).fill(1)
const press = (talk: Talk, story: number | readonly number[], ...keys: (readonly [string, string?])[]) =>
  keys.reduce((now, [name, code]) => {
    const meant = key(name, code)
    return meant && !('tool' in meant)
      ? step(now, meant, typeof story === 'number' ? slides(story) : story)
      : now
  }, talk)

describe('a talk', () => {
  test('goes from the first to the last slide with the keys of a clicker, and no further', () => {
    let talk = opening()
    for (let i = 0; i < 9; i++) talk = press(talk, 5, ['PageDown'])
    expect(talk.at).toBe(4)
    expect(press(talk, 5, ['PageUp']).at).toBe(3)
    expect(press(talk, 5, ['Home']).at).toBe(0)
    expect(press(opening(), 5, ['End']).at).toBe(4)
    expect(press(opening(), 5, [' '], ['ArrowRight'], ['ArrowDown']).at).toBe(3)
    expect(step(opening(2), { move: 'previous' }, slides(5)).at).toBe(1)
  })

  test('goes to a number that is typed', () => {
    expect(press(opening(), 15, ['1'], ['2'], ['Enter'])).toEqual(opening(11))
    expect(press(opening(), 15, ['9'], ['9'], ['Enter']).at).toBe(14)
    expect(press(opening(3), 15, ['0'], ['Enter']).at).toBe(0)
    expect(press(opening(), 15, ['7'], ['Escape'])).toEqual(opening(0))
  })

  test('is black at B, whatever is typed with it, and comes back where it was', () => {
    const black = press(opening(3), 5, ['ㅠ', 'KeyB'])
    expect(black).toMatchObject({ at: 3, screen: 'black' })
    expect(press(black, 5, ['b', 'KeyB'])).toEqual(opening(3))
    expect(press(black, 5, ['Escape'])).toEqual(opening(3))
  })

  test('comes back to its slide from the map, with the clicker too', () => {
    const free = press(opening(2), 5, ['e', 'KeyE'])
    expect(free.screen).toBe('free')
    expect(press(free, 5, ['PageDown'])).toEqual(opening(2))
    expect(press(free, 5, ['PageUp'])).toEqual(opening(2))
  })

  test('is chosen from all slides by the arrows', () => {
    const all = press(opening(1), 15, ['o', 'KeyO'])
    expect(press(all, 15, ['ArrowDown'])).toMatchObject({ screen: 'overview', cursor: 1 + COLUMNS })
    expect(press(all, 15, ['ArrowRight'], ['Enter'])).toEqual(opening(2))
    expect(press(all, 15, ['ArrowUp']).cursor).toBe(0)
    expect(press(all, 15, ['ArrowRight'], ['Escape'])).toEqual(opening(1))
  })

  test('is chosen from all slides by a clicker, whose key for black chooses there', () => {
    const all = press(opening(1), 15, ['o', 'KeyO'])
    expect(press(all, 15, ['PageDown'], ['PageDown'], ['b', 'KeyB'])).toEqual(opening(3))
    expect(press(all, 15, ['PageUp'], ['.'])).toEqual(opening(0))
  })

  test('is begun, and not loaded anew, by the play button of a clicker', () => {
    expect(key('F5')).toEqual({ tool: 'fullscreen' })
  })

  test('stands where its address says, by id or by number', () => {
    const named = (hash: string) => slideNamed([{ id: 'share' }, { id: '2' }, { id: 'end' }], hash)
    expect(named('#end')).toEqual({ go: 2, part: 0 })
    expect(named('#3')).toEqual({ go: 2, part: 0 })
    expect(named('#2')).toEqual({ go: 1, part: 0 })
    expect([named('#0')?.go, named('#99')?.go]).toEqual([0, 2])
    expect([named(''), named('#nobody'), named('#nobody/2'), named('#%E0%A4%A')]).toEqual([
      ...[null, null, null, null],
    ])
    expect(named(`#${nameOf('end', 2)}`)).toEqual({ go: 2, part: 2 })
    expect(named('#end/x')).toEqual({ go: 2, part: 0 })
  })

  test('goes through the steps of a slide before it leaves it, and back to its last', () => {
    const story = [1, 3, 2]
    let talk = press(opening(), story, ['PageDown'])
    expect(talk).toEqual(opening(1, 0))
    talk = press(talk, story, ['PageDown'], ['PageDown'])
    expect(talk).toEqual(opening(1, 2))
    talk = press(talk, story, ['PageDown'])
    expect(talk).toEqual(opening(2, 0))
    expect(press(talk, story, ['PageUp'])).toEqual(opening(1, 2))
    expect(press(talk, story, ['PageUp'], ['PageUp'])).toEqual(opening(1, 1))
    expect(press(talk, story, ['PageDown'], ['PageDown'], ['PageDown'])).toEqual(opening(2, 1))
    expect(press(opening(1, 1), story, ['2'], ['Enter'])).toEqual(opening(1, 0))
  })

  test('comes back to the step it was left at, from black, the map and all slides', () => {
    const story = [1, 3]
    for (const [name, code] of [
      ['b', 'KeyB'],
      ['e', 'KeyE'],
      ['o', 'KeyO'],
      ['q', 'KeyQ'],
    ] as const)
      expect(press(opening(1, 1), story, [name, code], ['Escape']), name).toEqual(opening(1, 1))
    expect(press(opening(1, 1), story, ['e', 'KeyE'], ['PageDown'])).toEqual(opening(1, 1))
    expect(press(opening(1, 1), story, ['o', 'KeyO'], ['Enter'])).toEqual(opening(1, 1))
  })

  test('keys that mean nothing do nothing', () => {
    for (const name of ['F1', 'Tab', 'Shift']) expect(key(name)).toBeNull()
    expect(key('f', 'KeyF')).toEqual({ tool: 'fullscreen' })
    expect(key(' ', 'Space', true)).toEqual({ move: 'previous' })
  })

  test('never leaves its slides, and says so when nothing changed', () => {
    const command = fc.oneof(
      fc
        .constantFrom(
          ...([
            'next',
            'previous',
            'first',
            'last',
            'up',
            'down',
            'black',
            'overview',
            'free',
            'help',
            'qr',
            'enter',
            'back',
          ] as const),
        )
        .map((move): Command => ({ move })),
      fc.integer({ min: -5, max: 99 }).map((go): Command => ({ go })),
      fc.integer({ min: 0, max: 9 }).map((digit): Command => ({ digit: String(digit) })),
    )
    const someSteps = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(fc.array(command, { maxLength: 40 }), someSteps, (all, steps) => {
        const count = steps.length
        let talk = opening()
        for (const one of all) {
          const next = step(talk, one, steps)
          if (JSON.stringify(next) === JSON.stringify(talk) && next.screen === 'slide')
            expect(next).toBe(talk)
          expect(next.at).toBeGreaterThanOrEqual(0)
          expect(next.at).toBeLessThan(count)
          expect(next.part).toBeGreaterThanOrEqual(0)
          expect(next.part).toBeLessThan(steps[next.at]!)
          expect(next.cursor).toBeGreaterThanOrEqual(0)
          expect(next.cursor).toBeLessThan(count)
          expect(next.typed.length).toBeLessThanOrEqual(3)
          talk = next
        }
        expect(step(talk, { go: 0 }, steps)).toMatchObject(opening(0))
      }),
    )
  })
})
