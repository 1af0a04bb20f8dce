import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { feature } from 'topojson-client'
import { topology } from 'topojson-server'
import { describe, expect, it } from 'vitest'
import type { FeatureCollection } from 'geojson'
import { decodePacked, packTopology, unpackTopology, type PackedTopology } from './packed-topology'
import { decodeTopology } from './topology'

/** Squares of a grid, each one area: neighbours share their borders. */
const squares = (cells: readonly (readonly [number, number])[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: cells.map(([x, y], i) => ({
    type: 'Feature',
    id: String(i),
    properties: {},
    geometry: {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [x, y],
            [x, y + 1],
            [x + 1, y + 1],
            [x + 1, y],
            [x, y],
          ],
        ],
      ],
    },
  })),
})
const cells = fc.uniqueArray(fc.tuple(fc.nat(6), fc.nat(6)), {
  minLength: 1,
  maxLength: 30,
  selector: String,
})
const areasOf = (all: ReturnType<typeof topology>) => feature(all, all.objects['areas']!)

describe('a packed topology', () => {
  it('has the same areas, point by point, and shares the same borders', () => {
    fc.assert(
      fc.property(cells, fc.integer({ min: 20, max: 1e5 }), (all, steps) => {
        const given = topology({ areas: squares(all) }, steps)
        const found = unpackTopology(packTopology(given, 'areas'), 'areas')
        expect(areasOf(found)).toEqual(areasOf(given))
        expect(found.arcs.length).toBe(given.arcs.length)
      }),
    )
  })
  it('says so when it is cut off, or goes on', () => {
    const packed = packTopology(
      topology(
        {
          areas: squares([
            [0, 0],
            [1, 0],
          ]),
        },
        100,
      ),
      'areas',
    )
    expect(() => unpackTopology({ ...packed, walk: packed.walk.slice(0, -1) }, 'areas')).toThrow('too early')
    expect(() => unpackTopology({ ...packed, walk: packed.walk + '#' }, 'areas')).toThrow('too long')
  })
  it('says so when an area has no border, or a border no length', () => {
    const { walk, ...packed } = packTopology(topology({ areas: squares([[0, 0]]) }, 100), 'areas')
    // One polygon, one ring, one arc that is new, its place, its points.
    expect([...walk].slice(0, 4)).toEqual(['$', '$', '$', '#'])
    for (let at = 0; at < 3; at++)
      expect(() =>
        unpackTopology({ ...packed, walk: walk.slice(0, at) + '#' + walk.slice(at + 1) }, 'areas'),
      ).toThrow('stands still')
  })
  it('is refused off a grid', () => {
    expect(() => packTopology(topology({ areas: squares([[0, 0]]) }), 'areas')).toThrow('grid')
  })
  it('is let in as a file, and nothing else is', () => {
    const packed = packTopology(topology({ areas: squares([[0, 0]]) }, 100), 'areas')
    expect(decodePacked(packed, 'areas')).toEqual(unpackTopology(packed, 'areas'))
    for (const wrong of [null, [], {}, { ...packed, ids: [] }, { ...packed, walk: 3 }])
      expect(() => decodePacked(wrong, 'areas')).toThrow('not a packed topology')
    expect(() => decodePacked({ ...packed, transform: {} }, 'areas')).toThrow('no grid')
  })
  it.each(['land', 'province', 'municipality'])(
    'of %s is whole as it is built, and never half of one',
    (name) => {
      const built = JSON.parse(readFileSync(`public/data/embed/${name}.topo.json`, 'utf8')) as PackedTopology
      expect(() => decodeTopology(unpackTopology(built, 'areas'), 'areas')).not.toThrow()
      const { walk } = built
      const letter = fc.integer({ min: 35, max: 126 }).map((code) => String.fromCharCode(code))
      fc.assert(
        fc.property(fc.nat(walk.length - 1), letter, (at, other) => {
          let changed
          try {
            changed = unpackTopology(
              { ...built, walk: walk.slice(0, at) + other + walk.slice(at + 1) },
              'areas',
            )
          } catch {
            return
          }
          // Another border perhaps, but every arc is there.
          expect(() => decodeTopology(changed, 'areas')).not.toThrow()
        }),
        { numRuns: 60 },
      )
    },
  )
})
