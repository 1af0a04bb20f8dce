import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { opening } from '../../story/talk'
import { notesAddress, readAddress, slideAddress } from './address'
import { HANDS_OFF, Kiosk } from './kiosk'
import { stageKey, type Screen } from './stage-keys'
import { swiped } from './swipe'
import { columnOf, unitOf } from './type-size'
import { keepAwake } from './wake-lock'

describe('the address of a stage', () => {
  const at = (search: string, hash = '') => readAddress({ search, hash })

  test('names story, language, theme and slide; what is wrong in it counts as not given', () => {
    expect(at('?story=deck-2018&lang=en&theme=light', '#bases')).toMatchObject({
      ...{ story: 'deck-2018', lang: 'en', theme: 'light', slide: '#bases' },
      ...{ kiosk: 0, notes: false, read: false },
    })
    expect(at('?story=&lang=fr&theme=pink')).toMatchObject({ lang: 'ko', theme: 'stage' })
    expect(at('?story=').story).toBe(at('').story)
    expect(at('?window=notes&read')).toMatchObject({ notes: true, read: true })
  })

  test('of a file that opens with a story has that story and its language, unless others are asked for', () => {
    const file = { story: 'own', lang: 'en' }
    expect(readAddress({ search: '', hash: '' }, file)).toMatchObject({ story: 'own', lang: 'en' })
    expect(readAddress({ search: '?lang=ko&story=x', hash: '' }, file)).toMatchObject({
      story: 'x',
      lang: 'ko',
    })
  })

  test('has seconds a slide between three and ten minutes, or none', () => {
    fc.assert(
      fc.property(fc.oneof(fc.double(), fc.string()), (asked) => {
        const { kiosk } = at(`?${new URLSearchParams({ kiosk: String(asked) }).toString()}`)
        expect(kiosk === 0 || (kiosk >= 3 && kiosk <= 600)).toBe(true)
      }),
    )
    expect(at('?kiosk=20').kiosk).toBe(20)
  })

  test('of a slide keeps the rest, and names a language that is not its own', () => {
    const here = { pathname: '/present.html', search: '?story=a&lang=en&kiosk=5', hash: '' }
    expect(slideAddress(here, 'b', 'ko')).toBe('/present.html?story=a&kiosk=5#b')
    expect(slideAddress(here, 'b', 'en')).toBe('/present.html?story=a&lang=en&kiosk=5#b')
    expect(slideAddress(here, 'b', 'ko', { lang: 'en' })).toContain('lang=ko')
    expect(notesAddress(here, 'b', 'me')).toBe('/present.html?story=a&lang=en&window=notes&stage=me#b')
  })
})

describe('a screen that runs by itself', () => {
  test('goes on to its end and begins again, and comes back from wherever it was left', () => {
    const kiosk = new Kiosk(() => 0)
    expect(kiosk.due(opening(0), [1, 1, 2])).toBe('next')
    expect(kiosk.due(opening(2), [1, 1, 2])).toBe('next')
    expect(kiosk.due(opening(2, 1), [1, 1, 2])).toBe('first')
    expect(kiosk.due({ ...opening(1), screen: 'free' }, [1, 1, 2])).toBe('back')
  })

  test('leaves a hand its time', () => {
    let now = 1_000_000
    const kiosk = new Kiosk(() => now)
    kiosk.touched()
    now += HANDS_OFF - 1
    expect(kiosk.due(opening(0), [1, 1, 2])).toBeNull()
    now += 1
    expect(kiosk.due(opening(0), [1, 1, 2])).toBe('next')
  })
})

describe('a swipe', () => {
  const finger = (clientX: number, clientY: number) => ({ clientX, clientY })

  test('to the left is the next slide, to the right the one before', () => {
    expect(swiped(finger(300, 100), finger(200, 110))).toBe('next')
    expect(swiped(finger(200, 100), finger(300, 90))).toBe('previous')
  })

  test('that is short, or goes down as much as across, is none', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), fc.integer({ min: -400, max: 400 }), (x, y) => {
        if (Math.abs(x) <= 50 || Math.abs(x) <= Math.abs(y))
          expect(swiped(finger(0, 0), finger(x, y))).toBeNull()
      }),
    )
  })
})

describe('a key on the stage', () => {
  const slide: Screen = { free: false, chosen: false }
  const open: Screen = { free: true, chosen: false }
  const nowhere = { closest: () => null }
  const within = (what: string) => ({
    closest: (all: string) => (all.includes(what) ? ({} as Element) : null),
  })
  const press = (key: string, code = '', over: object = {}) => ({
    ...{ key, code, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, repeat: false },
    ...over,
  })

  test('means what the talk says of it, once however long it is held', () => {
    expect(stageKey(press('ArrowRight'), nowhere, slide)).toEqual({ move: 'next' })
    expect(stageKey(press('ArrowRight', '', { repeat: true }), nowhere, slide)).toBe('nothing')
    expect(stageKey(press('b', 'KeyB', { repeat: true }), nowhere, slide)).toBe('nothing')
    expect(stageKey(press('z', 'KeyZ'), nowhere, slide)).toBeNull()
    expect(stageKey(press(']', 'BracketRight', { repeat: true }), nowhere, slide)).toEqual({ tool: 'later' })
  })

  test('with Control is the browser’s, in a field the field’s, and on a button that button’s', () => {
    expect(stageKey(press('f', 'KeyF', { ctrlKey: true }), nowhere, slide)).toBeNull()
    expect(stageKey(press('1'), within('input'), slide)).toBeNull()
    expect(stageKey(press(' '), within('button'), slide)).toBeNull()
    expect(stageKey(press('PageDown'), within('button'), slide)).toEqual({ move: 'next' })
  })

  test('that some clickers send to begin does not load the page anew', () => {
    expect(stageKey(press('F5', 'F5'), nowhere, slide)).toEqual({ tool: 'fullscreen' })
  })

  test('leads back from the open atlas, darkens it, and lets its other keys be', () => {
    for (const key of ['PageDown', 'PageUp'])
      expect(stageKey(press(key), nowhere, open)).toEqual({ move: 'back' })
    expect(stageKey(press('b', 'KeyB'), nowhere, open)).toEqual({ move: 'black' })
    expect(stageKey(press('ArrowRight'), nowhere, open)).toBeNull()
    expect(stageKey(press('Escape'), nowhere, open)).toEqual({ move: 'back' })
    expect(stageKey(press('Escape'), nowhere, { free: true, chosen: true })).toBeNull()
  })
})

test('type grows with the page, and the words leave the map most of a wide one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 200, max: 4000 }), fc.integer({ min: 200, max: 4000 }), (width, height) => {
      expect(unitOf({ width: width + 100, height: height + 100 })).toBeGreaterThan(
        unitOf({ width, height }) * 0.99,
      )
      expect(columnOf({ width, height }) / width).toBeCloseTo(width > height ? 0.37 : 0.9)
    }),
  )
})

describe('the projector', () => {
  const page = () => {
    const heard = new Set<() => void>()
    return {
      visibilityState: 'visible' as DocumentVisibilityState,
      addEventListener: (_: string, hear: () => void) => void heard.add(hear),
      removeEventListener: (_: string, hear: () => void) => void heard.delete(hear),
      heard,
    }
  }

  test('stays awake while the page is seen, again when it comes back, and sleeps after it', async () => {
    const release = vi.fn(() => Promise.resolve())
    const request = vi.fn(() => Promise.resolve({ release } as unknown as WakeLockSentinel))
    const seen = page()
    const stop = keepAwake(seen as never, { wakeLock: { request } as unknown as WakeLock })
    seen.visibilityState = 'hidden'
    seen.heard.forEach((hear) => hear())
    expect(request).toHaveBeenCalledTimes(1)
    seen.visibilityState = 'visible'
    seen.heard.forEach((hear) => hear())
    expect(request).toHaveBeenCalledTimes(2)
    await Promise.resolve()
    stop()
    expect(release).toHaveBeenCalledTimes(1)
    expect(seen.heard.size).toBe(0)
  })

  test('of a machine that cannot be asked is its own affair', () => {
    expect(() => keepAwake(page() as never, {})()).not.toThrow()
  })
})
