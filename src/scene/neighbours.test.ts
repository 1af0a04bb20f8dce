import fc from 'fast-check'
import type { FeatureCollection } from 'geojson'
import { topology } from 'topojson-server'
import { describe, expect, it } from 'vitest'
import type { Catalogue } from '../atlas/model'
import { atlas } from './atlas.fixture'
import { bordersOf } from './borders'
import { neighbourGraph } from './neighbours'
import type { AtomTopology } from './shapes'

const SIDE = 5
/** A land of squares on a grid, at these of its cells, and the land as a topology. */
const squares = (cells: readonly number[]): AtomTopology => {
  const atoms: FeatureCollection = {
    type: 'FeatureCollection',
    features: cells.map((cell) => {
      const [x, y] = [cell % SIDE, Math.floor(cell / SIDE)]
      const ring = [
        [x, y],
        [x, y + 1],
        [x + 1, y + 1],
        [x + 1, y],
        [x, y],
      ]
      return {
        type: 'Feature',
        id: `a${cell}`,
        properties: {},
        geometry: { type: 'Polygon', coordinates: [ring] },
      }
    }),
  }
  return topology({ atoms }) as unknown as AtomTopology
}

/** Any land of two to a dozen atoms that are put together to units, each of them with an atom across. */
const lands = fc
  .uniqueArray(fc.nat(SIDE * SIDE - 1), { minLength: 2, maxLength: 12 })
  .chain((cells) =>
    fc.record({
      cells: fc.constant(cells),
      units: fc.array(fc.nat(5), { minLength: cells.length, maxLength: cells.length }),
      across: fc.array(fc.nat(cells.length - 1), { minLength: cells.length, maxLength: cells.length }),
    }),
  )
  .map(({ cells, units, across }) => {
    const catalogue: Catalogue = {
      ...atlas.catalogue,
      atoms: cells.map((cell, i) => ({
        id: `a${cell}`,
        units: { statistics: [`u${units[i]}`, 'p'] },
        across: `a${cells[across[i]!]}`,
      })),
    }
    return { catalogue, land: squares(cells) }
  })

describe('who lies beside whom', () => {
  it('is said by both, never of oneself, and each is named once', () => {
    fc.assert(
      fc.property(lands, ({ catalogue, land }) => {
        const { of } = neighbourGraph(catalogue, land)
        for (const [code, beside] of of) {
          expect(beside).not.toContain(code)
          expect(beside).toEqual([...new Set(beside)].sort())
          for (const other of beside) expect(of.get(other)).toContain(code)
        }
      }),
    )
  })
  it('has every border on land, and of straits those of units that have no border', () => {
    fc.assert(
      fc.property(lands, ({ catalogue, land }) => {
        const borders = bordersOf(catalogue, land)
        const { of, islands } = neighbourGraph(catalogue, land)
        for (const [code, beside] of of) {
          const straits = islands.flatMap((one) =>
            one.code === code ? one.nearest : one.nearest === code ? one.code : [],
          )
          expect(beside).toEqual([...new Set([...borders.get(code)!, ...straits])].sort())
        }
        for (const { code } of islands) expect(borders.get(code)).toEqual([])
      }),
    )
  })
  it('joins an island to the other side of its strait', () => {
    const catalogue: Catalogue = {
      ...atlas.catalogue,
      atoms: ['0', '1', '4'].map((cell) => ({
        id: `a${cell}`,
        units: { statistics: [`u${cell}`, 'p'] },
        ...(cell === '4' ? { across: 'a1' } : {}),
      })),
    }
    expect(neighbourGraph(catalogue, squares([0, 1, 4]))).toEqual({
      of: new Map([
        ['u0', ['u1']],
        ['u1', ['u0', 'u4']],
        ['u4', ['u1']],
      ]),
      islands: [{ code: 'u4', nearest: 'u1' }],
    })
  })
})
