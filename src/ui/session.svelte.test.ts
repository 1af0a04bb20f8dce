import { flushSync } from 'svelte'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { adopted } from '../own/adopt'
import type { Own } from '../own/pack'
import type { Hit } from '../render/map'
import type { Reader } from '../supply/supplies'
import { yearsShown } from '../view/parameters'
import { mapKey, pageKey, type Press } from './keys'
import { Bar, begun as begunAt, catalogue, mapOf, read, rooms } from './session.fixture'
import type { Beginning, Session } from './session.svelte'

const INDICATOR = catalogue.indicators.find(({ id }) => id === 'grdp-per-capita')!
const YEARS = yearsShown(INDICATOR, 'province', 'map')

let bar: Bar
let map: ReturnType<typeof mapOf>
async function begun(query = 'indicator=grdp-per-capita', over: Partial<Beginning> = {}): Promise<Session> {
  const made = await begunAt(query, { bar, ...over })
  made.map.handle = map
  return made
}
/** What has been asked for has come. */
const settled = () => vi.waitFor(() => expect(session.supply.waiting).toBe(0))
let session: Session

beforeEach(async () => {
  bar = new Bar()
  map = mapOf()
  session = await begun()
})

describe('choosing', () => {
  test('a region is chosen, let go by a second press, and put in place of another', () => {
    session.history.choose('11')
    expect(session.scene.selected).toEqual(['11'])
    session.history.choose('26')
    expect(session.view.select).toEqual(['26'])
    session.history.choose('26')
    expect(session.view.select).toEqual([])
  })

  test('while comparing, it stands beside those chosen; to let all go ends that', () => {
    session.history.choose('11')
    session.history.adding = true
    session.history.choose('26')
    expect(session.view.select).toEqual(['11', '26'])
    session.history.clear()
    expect(session.view.select).toEqual([])
    expect(session.history.adding).toBe(false)
  })

  test('a press on the map chooses a region, and on empty ground lets it go', () => {
    const hit: Hit = { kind: 'region', id: '11', point: [1, 1] }
    session.pressed(hit)
    expect(session.view.select).toEqual(['11'])
    expect(session.emphasis.hovered).toBe('11')
    session.pressed(null)
    expect(session.view.select).toEqual([])
    expect(session.emphasis.hovered).toBeNull()
  })

  test('a press on an arc chooses the place it leads to', async () => {
    session = await begun('show=flows')
    await session.complete()
    const arc = session.scene.depth?.arcs.find(({ keys }) =>
      keys.some((key) => catalogue.placeIds.includes(key)),
    )
    session.pressed({ kind: 'arc', id: arc?.id ?? '', point: [1, 1] })
    expect(arc?.keys).toContain(session.view.select[0])
    expect(session.view.select).toHaveLength(1)
  })

  test('while texts are written, a press places one and chooses nothing', () => {
    session.dialogs.ask('note')
    session.pressed({ kind: 'region', id: '11', point: [1, 1], at: [127, 37] })
    expect(session.dialogs.placed).toEqual([127, 37])
    expect(session.view.select).toEqual([])
  })
})

describe('the address', () => {
  test('of each choice is a step to come back from; a year and a moved map take the place of the last', () => {
    session.history.choose('11')
    session.history.stepYear(-1)
    session.settled({ lng: 127, lat: 37, zoom: 8, pitch: 0, bearing: 0 })
    expect(bar.entries).toHaveLength(2)
    expect(bar.entries.at(-1)).toBe(session.history.address())
    expect(bar.entries.at(-1)).toContain(`year=${YEARS.at(-2)}`)
  })

  test('gives back what it says, and what is read from it is not written again', () => {
    session.history.choose('11')
    const [before, after] = bar.entries
    session.history.read(before!.replace('./', 'indicator=grdp-per-capita'))
    expect(session.view.select).toEqual([])
    session.history.read(after!)
    expect(session.view.select).toEqual(['11'])
    expect(bar.entries).toEqual([before, after])
  })

  test('that is wrong is mended and noted, and the note goes when it is dismissed', async () => {
    session = await begun('indicator=grdp-per-capita&year=1800&colour=red')
    expect(session.view.year).toBe(YEARS[0])
    expect(session.history.notes.map(({ parameter }) => parameter)).toEqual(['year', 'colour'])
    session.dismissNotes()
    expect(session.history.notes).toEqual([])
  })

  test('on a stage is somebody else’s', async () => {
    session = await begun(undefined, { bar: null })
    session.history.choose('11')
    session.history.readdress()
    expect(session.view.select).toEqual(['11'])
    expect(bar.entries).toEqual(['./'])
  })
})

describe('a view', () => {
  test('is shown when its figures are here, and the last one asked for wins', async () => {
    const later: (() => void)[] = []
    const reader: Reader = async (file, decode) => {
      if (file.startsWith('series/births')) await new Promise<void>((go) => later.push(go))
      return read(file, decode)
    }
    session = await begun(undefined, { reader })
    const before = session.view
    session.act({ ...before, indicator: 'births' })
    expect(session.view).toBe(before)
    session.history.choose('11')
    await vi.waitFor(() => expect(later.length).toBeGreaterThan(0))
    later.forEach((go) => go())
    await settled()
    expect(session.view.indicator).toBe('grdp-per-capita')
  })

  test('whose figures do not come is told of with its file, and comes when it is tried again', async () => {
    let broken = true
    const reader: Reader = (file, decode) =>
      broken && file.startsWith('series/births')
        ? Promise.reject(Object.assign(new Error('404'), { file }))
        : read(file, decode)
    session = await begun(undefined, { reader })
    session.act({ ...session.view, indicator: 'births', year: 2020 })
    await settled()
    const [failure] = session.supply.failures
    expect(failure).toMatchObject({ code: false, reason: '404' })
    expect(failure?.file).toContain('births')
    expect(session.view.indicator).toBe('grdp-per-capita')
    broken = false
    failure?.retry()
    await settled()
    expect(session.supply.failures).toEqual([])
    expect(session.view.indicator).toBe('births')
  })

  test('of another level or with another overlay changes the scene', async () => {
    const scene = () => session.scene
    const { length } = scene().regions
    session = await begun('level=municipality')
    expect(scene().regions.length).toBeGreaterThan(length)
    session.act({ ...session.view, overlays: [] })
    expect(scene().overlays.some(({ on }) => on)).toBe(false)
  })
})

describe('another way of looking', () => {
  test('that takes other years gives the year back when it is left, unless the visitor chose another', async () => {
    const first = YEARS[0]!
    session.act({ ...session.view, year: first })
    session.history.show('flows')
    await settled()
    expect(session.view.year).toBeGreaterThan(first)
    session.history.show('map')
    expect(session.view.year).toBe(first)
    session.history.show('flows')
    session.history.stepYear(1)
    const { year } = session.view
    session.history.show('map')
    expect(session.view.year).toBe(year)
  })

  test('that leans gives the camera back as it stood', async () => {
    const camera = { lng: 127, lat: 37, zoom: 8, pitch: 0, bearing: 30 }
    session.settled(camera)
    session.history.show('height')
    await settled()
    expect(session.view.camera?.pitch).toBeGreaterThan(0)
    session.history.show('map')
    expect(session.view.camera).toEqual(camera)
    expect(map.look).toHaveBeenLastCalledWith(camera)
  })
})

describe('the map', () => {
  test('goes to the whole country, to an extent and to a point', () => {
    session.go({ extent: [126, 35, 128, 37] })
    expect(map.fit).toHaveBeenCalledWith([126, 35, 128, 37])
    session.go({ at: [127, 36] })
    expect(session.view.camera).toMatchObject({ lng: 127, lat: 36 })
    expect(map.look).toHaveBeenCalledWith(expect.objectContaining({ lng: 127, lat: 36 }))
    session.whole()
    expect(session.view.camera).toBeNull()
    expect(map.look).toHaveBeenLastCalledWith(null)
  })

  test('the sea lets go what is chosen, unless another one is looked for to compare', async () => {
    session = await begun('level=province&select=46')
    session.history.adding = true
    session.pressed(null)
    expect(session.view.select).toEqual(['46'])
    session.history.adding = false
    session.pressed(null)
    expect(session.view.select).toEqual([])
  })

  test('close up has finer boundaries, when they have come', async () => {
    session.settled({ lng: 127, lat: 37, zoom: 9, pitch: 0, bearing: 0 })
    expect(session.detail).toBe('overview')
    await settled()
    expect(session.detail).toBe('detail')
    session.whole()
    session.moved({ lng: 127, lat: 36, zoom: 6, pitch: 0, bearing: 0 })
    expect(session.detail).toBe('overview')
  })

  test('close up has townships where land is drawn, and none when the map has gone on meanwhile', async () => {
    const near = { lng: 127, lat: 37, zoom: 10, pitch: 0, bearing: 0 }
    const towns = () => session.scene.shapes.some(({ kind }) => kind === 'township')
    session = await begun('level=municipality')
    session.settled(near)
    session.settled({ ...near, zoom: 7 })
    await settled()
    expect(session.close).toBeNull()
    session.settled(near)
    await vi.waitFor(() => expect(towns()).toBe(true))
    const { close } = session
    session.settled({ ...near, lat: 37.001 })
    await settled()
    // Nothing is put together again for the same provinces.
    expect(session.close).toBe(close)
    session.history.show('tiles')
    await vi.waitFor(() => expect(session.view.show).toBe('tiles'))
    expect(towns()).toBe(false)
  })

  test('leans by steps and turns by eighths', () => {
    session.tilt()
    session.turn()
    expect(map.lean.mock.calls).toEqual([
      [40, 0],
      [0, 45],
    ])
  })

  test('that is lost falls back to the still one, and makes and takes no more', () => {
    session.map.another = () => Promise.resolve(map)
    session.map.shoot = () => Promise.resolve('')
    const still = mapOf()
    session.map.fallBack(still)
    expect(session.map).toMatchObject({ failed: true, another: null, shoot: null })
    expect(session.map.handle).toEqual(still)
  })

  test('lights the regions of a class that is pointed at', () => {
    const { regions } = session.scene
    const lit = regions[0]!.cls
    session.map.litClass = lit
    for (const { code, cls } of regions) expect(session.emphasis.lit?.includes(code)).toBe(cls === lit)
    const one = regions.at(-1)!.code
    session.map.litRegion = one
    expect(session.emphasis.lit).toEqual([one])
    session.map.litRegion = session.map.litClass = null
    expect(session.emphasis.lit).toBeNull()
  })
})

describe('what is asked for', () => {
  test('opens when it has come, once however often it is asked for, and closes', async () => {
    session.dialogs.ask('save')
    expect(session.dialogs.open).toBe('save')
    expect(session.dialogs.asked.save).toBeUndefined()
    await settled()
    expect(session.dialogs.asked.save).toBe('save')
    session.dialogs.placed = [127, 37]
    session.dialogs.close()
    expect(session.dialogs).toMatchObject({ open: null, placed: null })
  })

  test('that does not come is told of as a part of the page, and the rest goes on', async () => {
    session = await begun(undefined, { rooms: { ...rooms, save: () => Promise.reject(new Error('gone')) } })
    session.dialogs.ask('save')
    await settled()
    expect(session.supply.failures).toMatchObject([{ file: 'save', code: true, reason: 'gone' }])
    session.history.choose('11')
    expect(session.view.select).toEqual(['11'])
  })

  test('is told of once where several do not come: one press brings the page anew', async () => {
    const gone = () => Promise.reject(new Error('gone'))
    session = await begun(undefined, { rooms: { ...rooms, save: gone, stories: gone } })
    session.dialogs.ask('stories')
    await settled()
    session.dialogs.ask('save')
    await settled()
    expect(session.supply.failures).toMatchObject([{ file: 'save', code: true }])
  })

  test('places come with their door and with cards, where the view itself shows none', async () => {
    for (const open of [() => session.dialogs.want('places'), () => session.dialogs.wantCards()]) {
      session = await begun('indicator=grdp-per-capita&overlays=none')
      await session.complete()
      expect(session.atlas.places).toEqual([])
      open()
      await settled()
      expect(session.atlas.places.length).toBeGreaterThan(0)
    }
  })

  test('what a view says of itself comes with it, but for the one that the atlas opens with', async () => {
    session = await begun('show=opening')
    expect(session.dialogs.asked.intro).toBeUndefined()
    session.history.show('map')
    await settled()
    expect(session.view.show).toBe('map')
    expect(session.dialogs.asked.intro).toBe('intro')
  })

  test('cards bring the latest figures and what documents tell', async () => {
    session.dialogs.wantCards()
    session.dialogs.wantFurther()
    await settled()
    expect(session.dialogs.asked.cards).toBe('cards')
    expect(Object.keys(session.dialogs.latest ?? {})).toContain('grdp-per-capita')
    expect(session.dialogs.further).not.toBeNull()
  })
})

describe('figures of the reader’s own', () => {
  const own: Own = {
    table: {
      ...{ title: 'Mine', unit: '', decimals: 0, level: 'province', source: '', palette: 'blues' },
      ...{ scheme: { method: 'equal', classes: 3 }, midpoint: null, summable: true },
      ...{ years: [2020], regions: ['11', '26'], values: [[1], [2]] },
    },
  }
  test('are an indicator like any other, and the address carries them', () => {
    session.adopt(own, adopted(catalogue, own), '#own=abc')
    session.history.read('indicator=own&level=province')
    expect(session.scene.regions.find(({ code }) => code === '26')?.value).toBe(2)
    expect(session.history.address()).toContain('#own=abc')
  })

  test('that the address carries are there from the start; what is wrong with them is said', async () => {
    const brought = { own, adopted: adopted(catalogue, own), fragment: '#own=abc' }
    session = await begun('indicator=own&level=province', { brought })
    expect(session.history.notes).toEqual([])
    expect(session.scene.indicator.id).toBe('own')
    const wrong = { ko: '깨진 링크', en: 'broken link' }
    session = await begun(undefined, { brought: { wrong } })
    expect(session.wrong).toEqual(wrong)
  })
})

describe('a key', () => {
  const press = (key: string, over: Partial<Press> = {}): Press => ({
    ...{ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
    ...over,
  })
  const page = { closest: () => null }
  const field = { closest: (what: string) => (what.includes('input') ? ({} as Element) : null) }

  test('on the page goes through the years and lets go what is chosen', () => {
    expect(pageKey(press('ArrowLeft'), page, session)).toBe(true)
    expect(session.view.year).toBe(YEARS.at(-2))
    session.history.choose('11')
    expect(pageKey(press('Escape'), page, session)).toBe(true)
    expect(session.view.select).toEqual([])
    expect(pageKey(press('Escape'), page, session)).toBe(false)
  })

  test('in a field, with Control, or where no year changes the picture is none of the page’s', async () => {
    expect(pageKey(press('ArrowLeft'), field, session)).toBe(false)
    expect(pageKey(press('ArrowLeft', { ctrlKey: true }), page, session)).toBe(false)
    session = await begun('show=promise')
    expect(pageKey(press('ArrowLeft'), page, session)).toBe(false)
  })

  test('on the map walks, chooses and zooms; with Control it is the browser’s', () => {
    expect(mapKey(press('ArrowUp'), session)).toBe(true)
    const from = session.emphasis.hovered
    expect(from).not.toBeNull()
    mapKey(press('Enter'), session)
    expect(session.view.select).toEqual([from])
    mapKey(press('+'), session)
    mapKey(press('-'), session)
    expect(map.zoom.mock.calls).toEqual([[1], [-1]])
    expect(mapKey(press('-', { ctrlKey: true }), session)).toBe(false)
    expect(mapKey(press('q'), session)).toBe(false)
  })
})

test('what is shown follows the view without being asked', () => {
  const seen: number[] = []
  const stop = $effect.root(() => {
    $effect(() => void seen.push(session.scene.year))
  })
  flushSync()
  session.history.stepYear(-1)
  flushSync()
  stop()
  expect(seen).toEqual([YEARS.at(-1), YEARS.at(-2)])
})
