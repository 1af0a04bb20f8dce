import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { decodeStory } from '../../story/decode'
import type { Reader } from '../../supply/supplies'
import { begun, read } from '../session.fixture'
import type { Session } from '../session.svelte'
import { Presentation, type Begun } from './presentation.svelte'

const built = decodeStory(
  JSON.parse(readFileSync('public/data/stories/promise-outcome.json', 'utf8')) as unknown,
)
const { slides } = built.ko
const MAPPED = slides.findIndex(({ plain }) => !plain)

let session: Session
const hall = { fullscreen: vi.fn(), notes: vi.fn(() => true), still: () => true, reload: vi.fn() }
const given = (over: Partial<Begun> = {}) =>
  new Presentation({
    ...{ session, story: built, lang: 'ko', theme: 'stage', at: MAPPED, kiosk: 0, hall },
    ...over,
  })
const settled = () => vi.waitFor(() => expect(session.supply.waiting).toBe(0))

beforeEach(async () => {
  session = await begun('')
  vi.clearAllMocks()
})
afterEach(() => vi.useRealTimers())

describe('a talk', () => {
  test('moves by commands, and says at its end that it is the last slide', () => {
    vi.useFakeTimers()
    const talk = given()
    talk.obey({ move: 'last' })
    expect(talk.slide.id).toBe(slides.at(-1)?.id)
    expect(talk.hint).toBe('')
    talk.obey({ move: 'next' })
    expect(talk.hint).not.toBe('')
    vi.runAllTimers()
    expect(talk.hint).toBe('')
  })

  test('that runs by itself does not say so', () => {
    const talk = given({ kiosk: 10 })
    talk.obey({ move: 'last' })
    talk.obey({ move: 'next' })
    expect(talk.hint).toBe('')
  })

  test('forgets a number that nobody confirms, and goes to one that is', () => {
    vi.useFakeTimers()
    const talk = given()
    talk.obey({ digit: '2' })
    expect(talk.talk.typed).toBe('2')
    vi.runAllTimers()
    expect(talk.talk.typed).toBe('')
    talk.obey({ digit: '2' })
    talk.obey({ move: 'enter' })
    vi.runAllTimers()
    expect(talk.talk.at).toBe(1)
  })

  test('speaks the other language, with the same slide', () => {
    const talk = given()
    talk.obey({ tool: 'language' })
    expect(talk.story).toBe(built.en)
    expect(talk.slide.id).toBe(slides[MAPPED]?.id)
    talk.obey({ tool: 'language' })
    expect(talk.story).toBe(built.ko)
  })

  test('takes one pointer at a time, and lays it away on the way back', () => {
    const talk = given()
    talk.obey({ tool: 'laser' })
    talk.obey({ tool: 'pen' })
    expect(talk.pointer).toBe('pen')
    talk.obey({ tool: 'pen' })
    expect(talk.pointer).toBe('none')
    talk.obey({ tool: 'laser' })
    talk.obey({ move: 'back' })
    expect(talk.pointer).toBe('none')
    talk.obey({ tool: 'erase' })
    expect(talk.erased).toBe(1)
    talk.obey({ tool: 'pause' })
    expect(talk.paused).toBe(true)
  })

  test('asks its window for full screen and for notes, and says when it gets none', () => {
    const talk = given()
    talk.obey({ tool: 'fullscreen' })
    expect(hall.fullscreen).toHaveBeenCalledOnce()
    talk.obey({ tool: 'notes' })
    expect(talk.hint).toBe('')
    hall.notes.mockReturnValueOnce(false)
    talk.obey({ tool: 'notes' })
    expect(talk.hint).not.toBe('')
  })
})

describe('the map', () => {
  test('is carried to the view of the slide, in the language and theme of the talk', async () => {
    const talk = given({ lang: 'en' })
    await talk.carry()
    await settled()
    expect(session.view).toMatchObject({ lang: 'en', theme: 'stage' })
    expect(slides[MAPPED]?.view).toContain(session.view.indicator)
    expect(talk.astray).toBe(false)
  })

  test('runs through the years between where nothing else changes, and stops when the talk has gone on', async () => {
    const talk = given({ hall: { ...hall, still: () => false } })
    await talk.carry()
    await settled()
    const last = session.view.year
    const [first = last] = session.scene.indicator.levels[session.view.level]?.years ?? []
    session.act({ ...session.view, year: first })
    vi.useFakeTimers()
    const carried = talk.carry()
    const passed = session.view.year
    expect(passed).toBeGreaterThan(first)
    expect(passed).toBeLessThan(last)
    await vi.runAllTimersAsync()
    await carried
    expect(session.view.year).toBe(last)
  })

  test('that does not come is astray, and comes when it is tried again', async () => {
    let broken = false
    const reader: Reader = (file, decode) =>
      broken && file.startsWith('series/')
        ? Promise.reject(Object.assign(new Error('404'), { file }))
        : read(file, decode)
    session = await begun('indicator=births', { reader })
    broken = true
    const talk = given()
    await talk.carry()
    await vi.waitFor(() => expect(talk.astray).toBe(true))
    broken = false
    talk.again()
    await vi.waitFor(() => expect(talk.astray).toBe(false))
    expect(hall.reload).not.toHaveBeenCalled()
  })
})
