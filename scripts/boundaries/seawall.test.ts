import type { MultiPolygon, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { saemangeumLake, seawall } from './seawall'

const box = (w: number, s: number, e: number, n: number): Position[] => [
  [w, s],
  [w, n],
  [e, n],
  [e, s],
  [w, s],
]
const hole = (...bounds: [number, number, number, number]) => box(...bounds).toReversed()
/** Land whose western strip, 0.004° wide, holds the sea off a lake. */
const land: MultiPolygon = {
  type: 'MultiPolygon',
  coordinates: [
    [box(126.496, 35.6, 126.9, 36), hole(126.5, 35.7, 126.6, 35.9), hole(126.7, 35.7, 126.71, 35.71)],
  ],
}

describe('the Saemangeum lake', () => {
  it('is the largest hole of the land', () => {
    expect(saemangeumLake(land).coordinates[0]).toEqual(box(126.5, 35.7, 126.6, 35.9))
  })

  it('is missed, not guessed, when the hole is elsewhere', () => {
    const elsewhere: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [[box(126.496, 35.6, 126.9, 36), hole(126.7, 35.7, 126.8, 35.9)]],
    }
    expect(() => saemangeumLake(elsewhere)).toThrow('not a hole')
  })
})

describe('the seawall', () => {
  it('runs half way between the sea and the lake', () => {
    const line = seawall(land, saemangeumLake(land))
    expect(line.length).toBeGreaterThan(70)
    for (const [lon, lat] of line) {
      expect(lon).toBeCloseTo(126.498, 6)
      expect(lat).toBeGreaterThanOrEqual(35.7)
      expect(lat).toBeLessThan(35.9)
    }
  })

  it('leaves out the rows where land is too wide for a wall', () => {
    const wide: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [[box(126.4, 35.6, 126.9, 36), hole(126.5, 35.7, 126.6, 35.9)]],
    }
    expect(seawall(wide, saemangeumLake(wide))).toEqual([])
  })
})
