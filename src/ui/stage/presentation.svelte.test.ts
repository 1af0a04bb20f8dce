import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { decodeStory } from '../../story/decode'
import type { Reader } from '../../supply/supplies'
import { begun, read } from '../session.fixture'
import type { Session } from '../session.svelte'
import { spotlightOf } from '../../scene/spotlight'
import { namesIn } from './spot'
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

  test('is busy until the map is that of the slide, and again with the next', async () => {
    const talk = given()
    expect(talk.busy).toBe(true)
    void talk.carry()
    await settled()
    await vi.waitFor(() => expect(talk.busy).toBe(false))
    const other = slides.findLastIndex(({ view }) => view.includes('show='))
    talk.obey({ go: other })
    void talk.carry()
    expect(talk.busy).toBe(true)
    await settled()
    await vi.waitFor(() => expect(talk.busy).toBe(false))
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
    talk.draw(talk.slide.id, 'a', [0.5, 0.5])
    talk.draw('another', 'b', [0.5, 0.5])
    talk.obey({ tool: 'erase' })
    expect(Object.keys(talk.drawings)).toEqual(['another'])
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

describe('what the hall asks for', () => {
  const ground = async () => {
    const talk = given()
    await talk.carry()
    await settled()
    return talk
  }

  test('is a region, found by its first consonants, lit in its figure and rank, until Escape', async () => {
    await session.complete()
    const talk = await ground()
    const own = session.view
    talk.obey({ tool: 'spotlight' })
    expect(talk.asking).toBe(true)
    const [found] = namesIn(session.atlas, session.view)('ㅈㄹㄴㄷ')
    expect(found?.id).toBe('46')
    talk.light(found!.id, false)
    await settled()
    expect(talk).toMatchObject({ asking: false, spot: '46' })
    expect(session.view.select).toEqual(['46'])
    const lit = spotlightOf(session.atlas, session.scene, '46')
    const region = session.scene.regions.find(({ code }) => code === '46')!
    expect(lit).toMatchObject({ name: '전라남도', value: region.text, unit: '명', region: '46' })
    expect(lit?.rank).toContain(`${region.rank}위`)
    talk.obey({ move: 'back' })
    await settled()
    expect(talk.spot).toBeNull()
    expect(session.view).toEqual(own)
    expect(talk.talk.screen).toBe('slide')
  })

  test('is a place, with its overlay and the region it lies in', async () => {
    const talk = await ground()
    talk.obey({ tool: 'spotlight' })
    await settled()
    const found = namesIn(session.atlas, session.view)('광주전남').find(({ kind }) => kind === 'place')
    talk.light(found!.id, false)
    await settled()
    expect(session.view.overlays).toContain('innovation-cities')
    const lit = spotlightOf(session.atlas, session.scene, found!.id)
    expect(lit?.region).toBe('46')
    expect(lit?.context).toContain('혁신도시')
    talk.obey({ move: 'next' })
    await talk.carry()
    expect(talk.spot).toBeNull()
  })

  test('is no map where the slide has none, and that is said', () => {
    const plain = { ...slides[0]!, plain: true }
    const told = { ...built.ko, slides: [plain] }
    const talk = given({ story: { ko: told, en: told }, at: 0 })
    talk.obey({ tool: 'spotlight' })
    expect(talk.asking).toBe(false)
    expect(talk.hint).not.toBe('')
    talk.obey({ tool: 'later' })
    expect(talk.scrubbed).toBe(false)
  })

  test('is another year, by keys or by itself, until Escape or the next step', async () => {
    const talk = await ground()
    const own = session.view.year
    const years = session.scene.indicator.levels[session.view.level]?.years ?? []
    talk.obey({ tool: 'earlier' })
    await settled()
    expect(session.view.year).toBe(years[years.indexOf(own) - 1])
    expect(talk.scrubbed).toBe(true)
    talk.obey({ move: 'back' })
    await settled()
    expect(session.view.year).toBe(own)
    session.act({ ...session.view, year: years.at(-3)! })
    vi.useFakeTimers()
    talk.obey({ tool: 'play' })
    expect(talk.playing).toBe(true)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(session.view.year).toBe(years.at(-1))
    expect(talk.playing).toBe(false)
    talk.obey({ tool: 'play' })
    expect(session.view.year).toBe(years[0])
    talk.obey({ tool: 'play' })
    await vi.advanceTimersByTimeAsync(10_000)
    expect(session.view.year).toBe(years[0])
  })
})
