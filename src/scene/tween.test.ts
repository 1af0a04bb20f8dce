import { expect, test } from 'vitest'
import { mix } from '../stats/oklab'
import { atlas, squares, view } from './atlas.fixture'
import { sceneOf } from './scene'
import { tween, type Drawn } from './tween'

const MUNICIPALITIES = ['11110', '29110', '46110']
const PROVINCES = ['11', '29', '46']
const at = (wish: Partial<typeof view>): Drawn => {
  const scene = sceneOf(atlas, { ...view, ...wish }, { theme: 'light', zoom: 6 })
  const province = scene.level === 'province'
  const shapes = squares(province ? PROVINCES : MUNICIPALITIES)
  return { scene, shapes: { ...shapes, key: `statistics/${scene.level}/overview` } }
}
const colours = ({ scene }: Drawn) =>
  Object.fromEntries(
    scene.regions.map(({ code, cls }) => [code, cls === null ? scene.colours.noData : scene.ramp[cls]]),
  )

test('every region passes from its colour to the next', () => {
  const [from, to] = [at({ indicator: 'people' }), at({ indicator: 'births' })]
  const way = tween(from, to)
  const [a, b] = [colours(from), colours(to)]
  expect(way).not.toBeNull()
  expect(way && colours(way(0))).toEqual(a)
  expect(way && colours(way(1))).toEqual(b)
  for (const code of MUNICIPALITIES)
    expect(way && colours(way(0.5))[code]).toBe(mix(a[code] ?? '', b[code] ?? '', 0.5))
  expect(way?.(0.5).scene.marks).toBe(to.scene.marks)
})

test('a municipality comes out of the colour of its province, and goes into it', () => {
  const [wide, close] = [at({ level: 'province', indicator: 'births' }), at({ indicator: 'people' })]
  const [a, b] = [colours(wide), colours(close)]
  const into = tween(wide, close)
  expect(into?.(0.3).shapes).toBe(close.shapes)
  expect(into && colours(into(0))).toEqual({ '11110': a['11'], '29110': a['29'], '46110': a['46'] })
  const out = tween(close, wide)
  expect(out?.(0.3).shapes).toBe(close.shapes)
  expect(out && colours(out(0))).toEqual(b)
  expect(out && colours(out(1))).toEqual({ '11110': a['11'], '29110': a['29'], '46110': a['46'] })
})

test('there is no way where nothing changes its colour, on other ground, or in another theme', () => {
  const one = at({})
  expect(tween(one, at({}))).toBeNull()
  const other = at({ indicator: 'births' })
  expect(tween(one, { ...other, shapes: { ...other.shapes, key: 'tiles/municipality/overview' } })).toBeNull()
  expect(tween(one, at({ indicator: 'births', theme: 'dark' }))).toBeNull()
})

test('marks that only one scene has come and go by degrees, also from the middle of another way', () => {
  const bare = at({ overlays: [] })
  const marked = at({ overlays: ['cities'] })
  const [first] = marked.scene.marks
  expect(first).toBeDefined()
  const id = first?.id ?? ''
  const into = tween(bare, marked)
  expect(into?.(0.25).scene.marks).toEqual(marked.scene.marks)
  expect(into?.(0.25).scene.fading?.get(id)).toBe(0.25)
  const out = tween(marked, bare)
  expect(out?.(0.25).scene.marks).toEqual(marked.scene.marks)
  expect(out?.(0.25).scene.fading?.get(id)).toBe(0.75)
  const middle = into?.(0.5)
  expect(middle && tween(middle, bare)?.(0.5).scene.fading?.get(id)).toBe(0.25)
  expect(middle && tween(middle, marked)?.(0.5).scene.fading?.get(id)).toBe(0.75)
  // What stays is seen whole throughout.
  expect(tween(marked, at({ overlays: ['cities'], indicator: 'births' }))?.(0.5).scene.fading).toBeUndefined()
})
