import { csvParse } from 'd3-dsv'
import fc from 'fast-check'
import type { MultiPolygon, Position } from 'geojson'
import { describe, expect, it, vi } from 'vitest'
import { atlas, squares, view } from '../scene/atlas.fixture'
import { sceneOf } from '../scene/scene'
import { feature } from 'topojson-client'
import type { GeometryCollection } from 'topojson-specification'
import { citationOf } from './citation'
import { fingerprintOf } from './fingerprint'
import { geojsonOf, topojsonOf } from './geo'
import { metadataOf } from './metadata'
import { csvOf, recordsOf, seriesTable, shownTable, type Table } from './table'

const scene = sceneOf(atlas, view, { theme: 'light', zoom: 7 })
const shown = shownTable(scene, atlas)
/** The shoelace formula: positive for a ring that runs counterclockwise. */
const signedArea = (ring: readonly Position[]) =>
  ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i]![0]! * y! - x! * ring[i]![1]!, 0) / 2

const found = { url: 'https://goru.example/?year=2024', date: '2026-11-23', fingerprint: 'abc123abc123' }

describe('a CSV', () => {
  it('comes back as it went, whatever is in its cells', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('=1', "'=1", '-a'), fc.integer(), fc.constant(null))
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const table: Table = { columns: ['a', 'b'], rows }
        const read = csvParse(csvOf(table).replace('\ufeff', '').replaceAll('\r\n', '\n'))
        expect(read.length).toBe(rows.length)
        rows.forEach(([a], i) => {
          const text = String(a ?? '').replaceAll('\r\n', '\n')
          // Of a text that begins with an apostrophe by itself, nothing is taken.
          const led = typeof a === 'string' && /^[=+\-@\t\r]/.test(a) ? `'${text}` : text
          expect(read[i]!['a']).toBe(led)
        })
      }),
    )
  })
  it('never begins a text with what a spreadsheet would calculate, and leaves negative figures figures', () => {
    const csv = csvOf({ columns: ['a', 'b'], rows: [['=cmd()', -3]] })
    expect(csv).toBe("\ufeffa,b\r\n'=cmd(),-3\r\n")
  })
  it('keeps empty what is not known', () => {
    expect(csvOf({ columns: ['a', 'b'], rows: [[null, 0]] })).toBe('\ufeffa,b\r\n,0\r\n')
  })
})

describe('the figures on show', () => {
  it('are those of the scene, unrounded, one row a region, in both languages', () => {
    const records = recordsOf(shown)
    expect(records.map(({ code }) => code)).toEqual(scene.regions.map(({ code }) => code))
    records.forEach((record, i) => {
      expect(record['value']).toBe(scene.regions[i]!.value)
      const { name } = atlas.catalogue.regions.find(({ code }) => code === record['code'])!
      expect([record['region_ko'], record['region_en']]).toEqual([name.ko, name.en])
    })
    expect(records[0]!['unit']).toBe(scene.indicator.unit[view.lang])
  })
  it('are part of the whole series', () => {
    const series = recordsOf(seriesTable(atlas, view))
    for (const { code, value } of scene.regions)
      expect(series.find((row) => row['code'] === code && row['year'] === view.year)!['value']).toBe(value)
    expect(new Set(series.map(({ year }) => year)).size).toBeGreaterThan(1)
  })
})

describe('boundaries with figures', () => {
  const shapes = squares(scene.regions.map(({ code }) => code))
  it('have all columns of the table as properties', () => {
    const geo = geojsonOf(shapes, shown)
    expect(geo.features.map(({ properties }) => properties)).toEqual(recordsOf(shown))
  })
  it('are wound as RFC 7946 asks, whichever way the boundaries run: exteriors counterclockwise, holes clockwise', () => {
    const ring = (west: number, size: number): Position[] => [
      [west, 0],
      [west + size, 0],
      [west + size, size],
      [west, size],
      [west, 0],
    ]
    const either = (one: Position[]) => fc.constantFrom(one, one.toReversed())
    const [code] = shapes.regions.map((region) => region.code)
    fc.assert(
      fc.property(either(ring(0, 9)), either(ring(1, 2)), either(ring(20, 5)), (outer, hole, island) => {
        const geometry: MultiPolygon = { type: 'MultiPolygon', coordinates: [[outer, hole], [island]] }
        const geo = geojsonOf({ regions: [{ code: code!, geometry }] }, shown)
        const turns = (rings: MultiPolygon) =>
          rings.coordinates.map((polygon) => polygon.map((one) => signedArea(one) > 0))
        expect(turns(geo.features[0]!.geometry)).toEqual([[true, false], [true]])
        const topo = topojsonOf(geo)
        const back = feature(topo, topo.objects['regions'] as GeometryCollection).features[0]!
        expect(turns(back.geometry as MultiPolygon)).toEqual([[false, true], [false]])
      }),
    )
  })
  it('have no more decimals than mean something', () => {
    const geometry: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [126.96340000000001, 37],
            [127, 37],
            [127, 37.650999999999996],
            [126.96340000000001, 37],
          ],
        ],
      ],
    }
    const geo = geojsonOf({ regions: [{ code: shapes.regions[0]!.code, geometry }] }, shown)
    expect(JSON.stringify(geo.features[0]!.geometry)).toContain('[[126.9634,37],[127,37],[127,37.651]')
  })
  it('are the same as TopoJSON', () => {
    const geo = geojsonOf(shapes, shown)
    const topo = topojsonOf(geo)
    const back = feature(topo, topo.objects['regions'] as GeometryCollection)
    expect(back.features.map(({ properties }) => properties)).toEqual(
      geo.features.map(({ properties }) => properties),
    )
  })
})

describe('a citation', () => {
  it('names title, years, source, version, fingerprint, address and day in both languages', () => {
    for (const lang of ['ko', 'en'] as const) {
      const text = citationOf(scene, '66222a', found, lang)
      for (const part of [
        scene.title,
        String(scene.legend.year),
        '66222a/abc123abc123',
        found.url,
        found.date,
      ])
        expect(text).toContain(part)
    }
  })
  it('has no empty fingerprint', () => {
    expect(citationOf(scene, '66222a', { ...found, fingerprint: '' }, 'en')).toContain('version 66222a.')
  })
})

it('a fingerprint is the beginning of the SHA-256, and none where the page came over plain http', async () => {
  expect(await fingerprintOf('abc')).toBe('ba7816bf8f01')
  vi.stubGlobal('crypto', {})
  expect(await fingerprintOf('abc')).toBe('')
  vi.unstubAllGlobals()
})

it('the description names every source with licence and confidence, and the data version', () => {
  const about = JSON.parse(JSON.stringify(metadataOf(scene, atlas, found))) as {
    sources: { licence: string; confidence: string }[]
    dataVersion: string
  }
  expect(about.sources.length).toBe(scene.caption.sources.length)
  for (const { licence, confidence } of about.sources) {
    expect(licence).toBeTypeOf('string')
    expect(confidence).toMatch(/high|medium|low/)
  }
  expect(about.dataVersion).toBe(atlas.catalogue.version)
})
