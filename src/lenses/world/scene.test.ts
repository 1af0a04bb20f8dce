import { readFileSync } from 'node:fs'
import { csvParse } from 'd3-dsv'
import { describe, expect, it } from 'vitest'
import type { PolicyTables } from '../../atlas/model'
import { atlas, view } from '../../scene/atlas.fixture'
import { sceneOf } from '../../scene/scene'
import type { WorldTopology } from '../../scene/shapes'
import { lens, type WorldScene } from './scene'

const read = (name: string) => [
  ...csvParse(readFileSync(new URL(`../../../geodata/policy/${name}.csv`, import.meta.url), 'utf8')),
]
const tables: PolicyTables = new Map((lens.policy ?? []).map((name) => [name, read(name)]))
const square = (id: string, x: number, y: number) => ({
  type: 'Polygon' as const,
  id,
  arcs: [[0]],
  properties: { x, y },
})
/** Korea and Vietnam as one square of four by four degrees around 128 E, 36 N. */
const world: WorldTopology = {
  type: 'Topology',
  arcs: [
    [
      [126, 34],
      [126, 38],
      [130, 38],
      [130, 34],
      [126, 34],
    ],
  ],
  objects: {
    countries: { type: 'GeometryCollection', geometries: [square('410', 0, 0), square('704', 0, 0)] },
  },
}
const look = (policy: PolicyTables = tables, lang: 'ko' | 'en' = 'en'): WorldScene => {
  const asked = { ...view, show: 'world' as const, lang }
  const setting = { theme: 'light' as const, zoom: 7 }
  return lens.scene({
    atlas,
    view: asked,
    setting,
    base: sceneOf(atlas, asked, setting),
    topology: null,
    policy,
    world,
  })
}
const scene = look()
const rows = tables.get('overseas-cooperation')!
const pairs = tables.get('overseas-pairs')!

describe('the pairs of the slide', () => {
  it('are those of the six points of slide 11, the first of which names two countries', () => {
    const points = read('deck').filter(({ slide }) => slide === '11')
    expect([...new Set(pairs.map(({ order }) => order))]).toEqual(points.map(({ order }) => order))
    for (const { order, country_ko } of pairs)
      expect(points.find((point) => point.order === order)!['point_ko']).toContain(country_ko)
  })
  it('have only programmes in their own country, and none that is similar only', () => {
    for (const pair of pairs)
      for (const id of pair['cooperation']!.split(';').filter(Boolean)) {
        const row = rows.find((one) => one['id'] === id)!
        expect(row['country_en']).toBe(pair['country_en'])
        expect(['analogue', 'other-country']).not.toContain(row['match'])
      }
  })
  it('are counted by what the documents show: each has one status, and the title says how many are documented', () => {
    const by = (status: string) => scene.world.pairs.filter((pair) => pair.status === status)
    expect(by('documented').map(({ country, theme }) => `${country}, ${theme}`)).toEqual([
      'Vietnam, farm machinery',
      'Myanmar, farm machinery',
      'Vietnam, health care',
    ])
    expect(by('parallel').map(({ country }) => country)).toEqual(['Indonesia', 'France'])
    expect(by('slide').map(({ country }) => country)).toEqual(['United States', 'Japan'])
    expect(scene.answer).toMatchObject({ number: '3' })
    const less = new Map(tables).set(
      'overseas-cooperation',
      rows.filter(({ id }) => id !== 'oc02'),
    )
    expect(look(less).answer).toMatchObject({ number: '2' })
  })
  it('tell the time of what makes them documented, not that of a parallel beside it', () => {
    const health = scene.world.pairs.find(({ id }) => id === 'op3')!
    expect(health.period).toBe('2017')
    expect(health.rows.map(({ id }) => id)).toEqual(['oc12', 'oc04'])
  })
})

describe('the lines', () => {
  it('are drawn for rows of a pair with coordinates, and for no other', () => {
    expect(scene.world.arcs.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'oc01 documented',
      'oc02 documented',
      'oc04 parallel',
      'oc05 parallel',
      'oc07 parallel',
    ])
    expect(scene.world.unpaired.map(({ id }) => id)).toEqual(['oc03', 'oc06', 'oc09', 'oc10', 'oc11'])
  })
  it('of a national programme start from the middle of Korea, those of a region from its own place', () => {
    const [first, , health] = scene.world.arcs
    expect(first!.national).toBe(true)
    expect(first!.from[0]).toBeCloseTo(128)
    expect(first!.from[1]).toBeCloseTo(36, 1)
    expect(health!.from).toEqual([127.8172, 37.3126])
  })
  it('are missing where the place abroad is not known, which is said', () => {
    const unplaced = scene.world.pairs.flatMap(({ rows: own }) => own.filter((row) => row.unplaced))
    expect(unplaced.map(({ id }) => id)).toEqual(['oc12'])
  })
  it('light with their pair and with their country', () => {
    expect(scene.world.arcs[0]!.keys).toEqual(['oc01', 'op1', '704'])
    const vietnam = scene.world.countries.find(({ iso }) => iso === '704')!
    expect(vietnam).toMatchObject({ name: 'Vietnam', status: 'documented' })
    expect(vietnam.keys).toContain('oc12')
  })
})

describe('the rest of the page', () => {
  it('shows no figures, years or overlays, since none of them changes the picture', () => {
    expect(scene).toMatchObject({
      bare: true,
      ignoresYear: true,
      ignoresOverlays: true,
      ranking: [],
      balance: null,
      marks: [],
    })
    expect(scene.regions.every(({ value }) => value === null)).toBe(true)
  })
  it('names every source of the two tables', () => {
    const ids = [...rows, ...pairs].flatMap((row) => row['sources']!.split(';').filter(Boolean))
    expect(new Set(scene.caption.sources)).toEqual(new Set(ids))
  })
  it('has Korean names for the places abroad', () => {
    for (const { place } of look(tables, 'ko').world.arcs) expect(place).toMatch(/[가-힣]/)
  })
})
