import { readFileSync } from 'node:fs'
import { csvParse } from 'd3-dsv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Tiles } from '../../atlas/model'
import type { View } from '../../view/view'
import { atlas, view } from '../../scene/atlas.fixture'
import { COUNTRY, project } from '../../scene/projection'
import { sceneOf } from '../../scene/scene'
import { row as topology } from '../../scene/topology.fixture'
import { boardIn, coreName, lens, onBoard, shortNames, squaresOf } from './scene'

const tiles: Tiles = {
  statistics: { '11': [1, 0], '29': [0, 1], '46': [1, 1], '11110': [1, 0], '29110': [0, 1], '46110': [1, 1] },
}
const look = (changes: Partial<View> = {}, zoom = 7) => {
  const asked = { ...view, show: 'tiles' as const, as: '', ...changes }
  const setting = { theme: 'light' as const, zoom }
  return lens.scene({ atlas, view: asked, setting, base: sceneOf(atlas, asked, setting), topology, tiles })
}

describe('a tile map', () => {
  it('gives every unit a square of one size on the Web Mercator plane, inside the extent of the country', () => {
    const sides = squaresOf(look()).regions.flatMap(({ geometry }) => {
      const ring = geometry.coordinates[0]![0]!.map(([lng, lat]) => project(lng!, lat!))
      for (const [lng, lat] of geometry.coordinates[0]![0]!) {
        expect(lng).toBeGreaterThanOrEqual(COUNTRY[0] - 1e-9)
        expect(lng).toBeLessThanOrEqual(COUNTRY[2] + 1e-9)
        expect(lat).toBeGreaterThanOrEqual(COUNTRY[1] - 1e-9)
        expect(lat).toBeLessThanOrEqual(COUNTRY[3] + 1e-9)
      }
      return ring.slice(1).map((p, i) => Math.hypot(p[0] - ring[i]![0], p[1] - ring[i]![1]))
    })
    expect(sides).toHaveLength(look().regions.length * 4)
    for (const side of sides) expect(side).toBeCloseTo(sides[0]!, 9)
  })
  it('keeps figures, classes, ranking and legend of the plain map', () => {
    const scene = look()
    const base = sceneOf(atlas, scene.view, { theme: 'light', zoom: 7 })
    expect(scene.ranking).toEqual(base.ranking)
    expect(scene.legend).toEqual(base.legend)
    expect(scene.regions.map(({ code, value, cls }) => [code, value, cls])).toEqual(
      base.regions.map(({ code, value, cls }) => [code, value, cls]),
    )
  })
  it('draws each border between two tiles once, and every other side as the outer border', () => {
    const shapes = squaresOf(look())
    const inner = shapes.provinceLines.coordinates.length + shapes.municipalityLines.coordinates.length
    expect(inner).toBe(2)
    expect(inner * 2 + shapes.coast.coordinates.length).toBe(shapes.regions.length * 4)
  })
  it('draws no place, since a place has its site on the land', () => {
    expect(look().marks).toEqual([])
    expect(look().shapes).toEqual([])
  })
  it('names the tiles where they have room, otherwise the provinces', () => {
    expect(look({ level: 'municipality' }, 12).labels.map(({ id }) => id)).toContain('46110')
    expect(look({ level: 'municipality' }, 0).labels.map(({ id }) => id)).toEqual(['11', '29', '46'])
  })
  it('fits any board into its extent, with its cells square', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), (columns, rows) => {
        const board = boardIn(COUNTRY, columns, rows)
        const [west, north] = onBoard(board, 0, 0)
        const [east, south] = onBoard(board, columns, rows)
        expect(west).toBeGreaterThanOrEqual(COUNTRY[0] - 1e-9)
        expect(east).toBeLessThanOrEqual(COUNTRY[2] + 1e-9)
        expect(south).toBeGreaterThanOrEqual(COUNTRY[1] - 1e-9)
        expect(north).toBeLessThanOrEqual(COUNTRY[3] + 1e-9)
      }),
    )
  })
})

describe('a short name', () => {
  it('is the name without what the unit is, unless nothing but a letter would be left', () => {
    expect(coreName('나주시', 'ko')).toBe('나주')
    expect(coreName('중구', 'ko')).toBe('중구')
    expect(coreName('Naju-si', 'en')).toBe('Naju')
  })
  it('tells units of a province apart, within the room there is', () => {
    const names = shortNames(['Gangnam', 'Gangneung', 'Gangbuk', 'Jung'], 4, 'en')
    expect(names).toEqual(['G’am', 'G’ng', 'G’uk', 'Jung'])
    expect(shortNames(['서대문', '중구'], 2, 'ko')).toEqual(['서대', '중구'])
  })
})

describe('the layouts of the atlas', () => {
  const table = csvParse(readFileSync('geodata/tiles.csv', 'utf8'))
  it('hold all units of the three vintages', () => {
    const counts = new Map<string, number>()
    for (const { vintage, code } of table) {
      const key = `${vintage} ${code!.length === 2 ? 'province' : 'municipality'}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    expect(Object.fromEntries(counts)).toEqual({
      'statistics province': 17,
      'statistics municipality': 229,
      '2025 province': 17,
      '2025 municipality': 252,
      '2026-07 province': 16,
      '2026-07 municipality': 256,
    })
  })
})
