import { beforeEach, expect, test, vi } from 'vitest'
import { PLACES } from '../supply/needs'
import { Finder } from './finder.svelte'
import { Bar, begun, mapOf } from './session.fixture'
import type { Session } from './session.svelte'

let session: Session
let map: ReturnType<typeof mapOf>
const leave = vi.fn()
const follow = vi.fn()
let finder: Finder

beforeEach(async () => {
  session = await begun('indicator=grdp-per-capita&overlays=none', { bar: new Bar() })
  session.map.handle = map = mapOf()
  await session.supply.want(...PLACES)
  leave.mockClear()
  follow.mockClear()
  finder = new Finder(session, leave, follow)
})
const settled = () => vi.waitFor(() => expect(session.supply.waiting).toBe(0))

test('nothing is found before something is typed', () => {
  expect(finder).toMatchObject({ shown: false, announcement: '' })
  finder.type('  ')
  expect(finder).toMatchObject({ shown: false, announcement: '' })
  finder.takeFirst()
  expect(leave).not.toHaveBeenCalled()
})

test('a region is chosen and shown, by its initial consonants, too', () => {
  finder.type('ㄴㅈㅅ')
  expect(finder.results[0]?.name.ko).toContain('나주')
  finder.takeFirst()
  expect(session.view.select).toEqual(['46170'])
  expect(map.fit).toHaveBeenCalled()
  expect(leave).toHaveBeenCalledOnce()
})

test('keys go round the list, and what is marked is taken', () => {
  finder.type('서울')
  const length = finder.rows.length + finder.rows.filter(({ page }) => page).length
  expect(finder.rows.length).toBeGreaterThan(1)
  expect(finder.step(-1)).toBe(true)
  expect(finder.active).toBe(length - 1)
  finder.step(1)
  expect(finder.active).toBe(0)
  expect(finder).toMatchObject({ shown: true, filled: true })
  expect(finder.marked('field')).toBe('field-0')
  finder.close()
  expect(finder).toMatchObject({ shown: false, filled: false })
  expect(finder.marked('field')).toBeUndefined()
  finder.type('없는곳없는곳')
  expect(finder.step(1)).toBe(false)
  expect(finder.announcement).not.toBe('')
})

test('the page of a region is the next line of the list, and of the language in use', () => {
  finder.type('나주')
  expect(finder.rows[0]).toMatchObject({ at: 0, page: { at: 1, href: 'region/46170.html' } })
  finder.step(1)
  finder.step(1)
  finder.takeFirst()
  expect(follow).toHaveBeenCalledWith('region/46170.html')
  expect(session.view.select).toEqual([])
  finder.type('합계출산율')
  expect(finder.rows[0]?.page).toBeNull()
})

test('a figure, an overlay and a way of looking are found as places are', async () => {
  const take = (kind: string) => {
    const found = finder.results.find((one) => one.kind === kind)
    if (found) finder.take(found)
  }
  finder.type('합계출산율')
  take('indicator')
  await settled()
  expect(session.view.indicator).toContain('fertility')
  finder.type('혁신도시')
  take('overlay')
  expect(session.view.overlays).toContain('innovation-cities')
  finder.type('순위 막대')
  take('way')
  await settled()
  expect(session.view.show).toBe('bars')
})

test('a region, a figure and a year that are named together are one view', async () => {
  finder.type('서울 합계출산율 2020')
  expect(finder.phrase).not.toBeNull()
  finder.takeFirst()
  await settled()
  expect(session.view).toMatchObject({ year: 2020, select: ['11'] })
  expect(session.view.indicator).toContain('fertility')
})
