import { expect, test } from 'vitest'
import type { Scene, Shapes } from '../../scene/model'
import { MAP_THEMES } from '../../atlas/model'
import { THEMES } from '../../scene/themes'
import { areaHatchPixels, HATCH_SIDE, hatchPixels } from './icons'
import { landFeatures, markFeatures } from './features'
import { LAYERS, ON_DEMAND, hatchId, layersOf, paintChanges } from './layers'
import { styleOf } from './style'

const square = {
  type: 'MultiPolygon' as const,
  coordinates: [
    [
      [
        [126, 35],
        [127, 35],
        [127, 36],
        [126, 35],
      ],
    ],
  ],
}
const line = {
  type: 'MultiLineString' as const,
  coordinates: [
    [
      [126, 35],
      [127, 36],
    ],
  ],
}
const nothing = { type: 'MultiLineString' as const, coordinates: [] }
const shapes: Shapes = {
  key: 'statistics/municipality/overview',
  regions: [{ code: '46170', geometry: square }],
  municipalityLines: line,
  provinceLines: line,
  coast: line,
  neighbours: square,
}
const mark = {
  id: 'naju',
  overlay: 'innovation-city',
  symbol: 'ring-dot' as const,
  colour: '#1b2730',
  at: [126.8, 35] as const,
  dx: 0,
  dy: 0,
  name: '나주',
  approximate: false,
  selected: false,
}
const scene = {
  colours: THEMES.light,
  marks: [mark],
  shapes: [],
  labels: [{ id: '46170', text: '나주시', at: [126.7, 35], priority: 1, kind: 'municipality' }],
} as unknown as Scene

test('the style asks for nothing from elsewhere', () => {
  const style = styleOf(scene, shapes)
  expect(style.glyphs).toBeUndefined()
  expect(style.sprite).toBeUndefined()
  expect(JSON.stringify(style)).not.toMatch(/https?:|\/\//)
  expect(Object.values(style.sources).every((source) => source.type === 'geojson')).toBe(true)
})

test('every layer draws a source of the style, and every source is drawn', () => {
  const { sources, layers } = styleOf(scene, shapes)
  const used = new Set(layers.flatMap((layer) => ('source' in layer ? [layer.source] : [])))
  expect([...used].sort()).toEqual(Object.keys(sources).sort())
  expect(new Set(layers.map(({ id }) => id)).size).toBe(layers.length)
})

test('the layers lie as in a printed map: land, figures, borders, outlines, places, names, symbols', () => {
  const ids = LAYERS.map(({ id }) => id)
  const wanted = [
    'sea',
    'neighbour',
    'region',
    'no-data',
    'municipality-line',
    'province-line',
    'outline',
    'mark',
  ]
  expect(ids.filter((id) => wanted.includes(id))).toEqual(wanted)
  // What is drawn last is placed first: labels give way to marks only below them.
  expect(ids.indexOf('label')).toBeLessThan(ids.indexOf('mark'))
})

test('a change of theme repaints to exactly the layers of that theme', () => {
  for (const from of MAP_THEMES) {
    for (const to of MAP_THEMES) {
      const layers = structuredClone(layersOf(THEMES[from])) as {
        id: string
        paint: Record<string, unknown>
      }[]
      for (const { layer, property, value } of paintChanges(THEMES[from], THEMES[to])) {
        const found = layers.find(({ id }) => id === layer)
        if (found) found.paint[property] = value
      }
      expect(layers).toEqual(layersOf(THEMES[to]))
    }
  }
})

test('no theme repaints itself', () => {
  for (const theme of MAP_THEMES) expect(paintChanges(THEMES[theme], THEMES[theme])).toEqual([])
})

test('each theme has a hatch of its own', () => {
  expect(new Set(MAP_THEMES.map((theme) => hatchId(THEMES[theme]))).size).toBe(MAP_THEMES.length)
})

test('the hatch repeats without a seam and rises to the right', () => {
  for (const ratio of [1, 2, 3]) {
    const { width, height, data } = hatchPixels(THEMES.light, ratio)
    expect([width, height]).toEqual([HATCH_SIDE * ratio, HATCH_SIDE * ratio])
    const alpha = (x: number, y: number) => data[((y % height) * width + (x % width)) * 4 + 3]
    for (let x = 0; x < width; x++) {
      for (let y = 0; y < height; y++) expect(alpha(x + 1, y)).toBe(alpha(x, y + 1))
    }
    const lines = data.filter((value, i) => i % 4 === 3 && value > 0).length
    expect(lines / (width * height)).toBeLessThan(0.5)
    expect(lines).toBeGreaterThan(0)
  }
})

test('the hatch of an area repeats without a seam, falls to the right, and is lighter beside its colour', () => {
  const { ink, halo } = THEMES.light
  for (const ratio of [1, 2, 3]) {
    const { width, height, data } = areaHatchPixels(ink, halo, ratio)
    const at = (x: number, y: number) => {
      const from = ((y % height) * width + (x % width)) * 4
      return data.slice(from, from + 4).join()
    }
    for (let x = 0; x < width; x++) for (let y = 0; y < height; y++) expect(at(x + 1, y + 1)).toBe(at(x, y))
    const reds = data.filter((_, i) => i % 4 === 0 && (data[i + 3] ?? 0) > 0)
    expect(Math.min(...reds)).toBeLessThan(0x80)
    expect(Math.max(...reds)).toBeGreaterThan(0x80)
  }
})

test('lines that a level does not have are left out', () => {
  const provinces = landFeatures({ ...shapes, municipalityLines: nothing })
  const named = provinces.features.map(
    ({ properties }): unknown => properties?.['kind'] ?? properties?.['code'],
  )
  expect(named).toEqual(['neighbour', '46170', 'coast', 'province'])
})

test('areas and lines change their source once: at each change MapLibre cuts the whole picture out anew', () => {
  const clipped = LAYERS.filter(({ kind }) => kind === 'fill' || kind === 'line').map(({ source }) => source)
  expect(clipped.filter((source, i) => source !== clipped[i - 1])).toEqual(['land', 'shapes'])
})

test('a mark near its place has no leader, one far off has one that points at it', () => {
  const near = markFeatures([{ ...mark, dx: 5, dy: 5 }], THEMES.light).data.features
  expect(near.map(({ properties }) => properties?.['kind'] as unknown)).toEqual(['mark'])
  const [leader, symbol] = markFeatures([{ ...mark, dx: 0, dy: 22 }], THEMES.light).data.features
  expect(leader?.properties).toMatchObject({
    kind: 'leader',
    angle: 90,
    icon: expect.stringContaining('"length":20') as unknown,
  })
  expect(symbol?.properties).toMatchObject({ kind: 'mark', id: 'naju', offset: [0, 22] })
})

test('every icon that is named is described, equal marks share one, a selected mark has its own', () => {
  const marks = [mark, { ...mark, id: 'other' }, { ...mark, id: 'chosen', selected: true, dx: 30 }]
  const { data, icons } = markFeatures(marks, THEMES.light)
  const named = new Set(data.features.map(({ properties }) => String(properties?.['icon'])))
  expect([...named].sort()).toEqual([...icons.keys()].sort())
  expect([...icons.values()].filter(({ kind }) => kind === 'mark')).toHaveLength(2)
})

test('a layer on demand is left out until it has something to show, and no theme brings it in', () => {
  const layers = layersOf(THEMES.light) as { id: string; paint: Record<string, unknown> }[]
  for (const [id, property] of Object.entries(ON_DEMAND)) {
    expect(layers.find((layer) => layer.id === id)?.paint[property]).toBe(0)
    const changes = paintChanges(THEMES.light, THEMES.dark)
    expect(changes.filter((change) => change.layer === id && change.property === property)).toEqual([])
  }
})
