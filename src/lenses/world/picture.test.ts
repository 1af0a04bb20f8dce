import { readFileSync } from 'node:fs'
import { csvParse } from 'd3-dsv'
import { describe, expect, it } from 'vitest'
import { feature } from 'topojson-client'
import worldAtlas from 'world-atlas/countries-110m.json'
import { atlas, view } from '../../scene/atlas.fixture'
import { lens } from './scene'
import { sceneOf } from '../../scene/scene'
import type { WorldTopology } from '../../scene/shapes'
import { worldGraphic, worldPicture } from './picture'

const world = worldAtlas as unknown as WorldTopology
const asked = { ...view, show: 'world' as const, lang: 'en' as const }
const setting = { theme: 'light' as const, zoom: 7 }
const policy = new Map(
  (lens.policy ?? []).map((name) => [
    name,
    [...csvParse(readFileSync(new URL(`../../../geodata/policy/${name}.csv`, import.meta.url), 'utf8'))],
  ]),
)
const scene = lens.scene({
  atlas,
  view: asked,
  setting,
  base: sceneOf(atlas, asked, setting),
  topology: null,
  policy,
  world,
})
/** The line of an arc as drawn: its last path. */
const lines = (svg: string) =>
  [...svg.matchAll(/<g data-arc="(\w+)".*?<\/g>/g)].map(([group, id]) => ({
    id,
    d: [...group.matchAll(/ d="([^"]+)"/g)].at(-1)![1]!,
    dashed: group.includes('stroke-dasharray'),
  }))

describe('the map of the world', () => {
  it('draws every line in one piece, dashed where it is a parallel only', () => {
    for (const width of [380, 740]) {
      const drawn = lines(worldPicture(scene, width, 600))
      expect(drawn).toHaveLength(scene.world.arcs.length)
      for (const { id, d, dashed } of drawn) {
        expect(d.match(/M/g)).toHaveLength(1)
        expect(dashed).toBe(scene.world.arcs.find((arc) => arc.id === id)!.status === 'parallel')
      }
    }
  })
  it('keeps all ends of lines in sight, and the far country of the slide only where it is wide', () => {
    for (const [width, height] of [
      [360, 300],
      [520, 560],
      [740, 800],
    ] as const) {
      const svg = worldPicture(scene, width, height)
      const numbers = lines(svg).flatMap(({ d }) => [...d.matchAll(/([-\d.]+),([-\d.]+)/g)])
      for (const [, x, y] of numbers) {
        expect(Number(x)).toBeGreaterThan(0)
        expect(Number(x)).toBeLessThan(width)
        expect(Number(y)).toBeGreaterThan(0)
        expect(Number(y)).toBeLessThan(height)
      }
      expect(svg.includes('>United States</text>')).toBe(width > 400)
      for (const name of [
        'Korea',
        'Vietnam',
        'Myanmar',
        'Indonesia',
        'France',
        'Japan',
        'Can Tho',
        'Jakarta',
      ])
        expect(svg).toContain(`>${name}</text>`)
      expect(svg).not.toMatch(/NaN|undefined| style=/)
    }
  })
  it('has every country of the world once', () => {
    const { length } = feature(world, world.objects.countries).features
    expect(scene.world.countries).toHaveLength(length)
  })
})

it('the graphic says what it shows, by whom, and where to find it again', () => {
  const svg = worldGraphic(scene, { width: 1200, height: 675, link: '?show=world' })
  expect(svg).toContain('What cooperation abroad is on record?')
  expect(svg).toContain('symposium slides of 2018')
  expect(svg).toContain('?show=world')
})
