import type { GeoJsonObject } from 'geojson'
import { topology } from 'topojson-server'
import { describe, expect, it } from 'vitest'
import { atomOfDong } from './cuts'
import { divide, type Piece } from './divide'

/** Pieces that are squares of a grid over Incheon, a hundredth of a degree wide. */
function pieces(...list: [x: number, y: number, piece: Piece][]) {
  const features = list.map(([x, y, properties]) => {
    const [w, s] = [126.5 + x / 100, 37.5 + y / 100]
    const ring = [
      [w, s],
      [w, s + 0.01],
      [w + 0.01, s + 0.01],
      [w + 0.01, s],
      [w, s],
    ]
    return {
      type: 'Feature' as const,
      properties,
      geometry: { type: 'Polygon' as const, coordinates: [ring] },
    }
  })
  return topology({
    pieces: { type: 'FeatureCollection', features } as GeoJsonObject,
  }) as unknown as Parameters<typeof divide>[0]
}
const piece = (cut: string | null, km2 = 1, code = '28260'): Piece => ({ code, cut, km2 })

describe('divide', () => {
  it('gives covered land to the atom of its dong', () => {
    expect(divide(pieces([0, 0, piece('28260a')], [1, 0, piece('28260b')]))).toEqual(['28260a', '28260b'])
  })

  it('gives land that no dong covers to the atom it touches', () => {
    expect(divide(pieces([0, 0, piece('28260a')], [5, 5, piece('28260b')], [5, 6, piece(null, 13)]))).toEqual(
      ['28260a', '28260b', '28260b'],
    )
  })

  it('gives a crumb to its neighbour whatever dong covers it', () => {
    expect(divide(pieces([0, 0, piece('28260a')], [0, 1, piece('28260b', 0.01)]))).toEqual([
      '28260a',
      '28260a',
    ])
  })

  it('leaves an islet with the dong that covers it', () => {
    const found = divide(
      pieces([0, 0, piece('28260a')], [3, 3, piece('28260b')], [1.5, 0, piece('28260b', 0.01)]),
    )
    expect(found[2]).toBe('28260b')
  })

  it('gives an islet that no dong covers to the nearest atom', () => {
    const found = divide(pieces([0, 0, piece('28260a')], [9, 9, piece('28260b')], [7, 9, piece(null, 0.1)]))
    expect(found[2]).toBe('28260b')
  })

  it('does not take the dong of another municipality', () => {
    expect(divide(pieces([0, 0, piece('28260a')], [1, 0, piece('28110a')]))).toEqual(['28260a', '28260a'])
  })

  it('never joins land of two municipalities', () => {
    const found = divide(
      pieces([0, 0, piece('28260a')], [1, 0, piece(null, 1, '28110')], [2, 0, piece('28110b', 1, '28110')]),
    )
    expect(found).toEqual(['28260a', '28110b', '28110b'])
  })

  it('says so when no dong covers a municipality', () => {
    expect(() => divide(pieces([0, 0, piece(null)]))).toThrow('No legal dong covers any part of 28260')
  })
})

describe('the atom of a legal dong', () => {
  it.each([
    ['28110119', '28110a', 'Songhak-dong of the harbour quarter'],
    ['28110147', '28110b', 'Unseo-dong of the airport island'],
    ['28260119', '28260b', 'Oryu-dong north of the waterway'],
    ['28260122', '28260a', 'Cheongna-dong south of it'],
    ['41590118', '41590c', 'Neung-dong'],
    ['41590253', '41590b', 'Bongdam-eup'],
    ['41590127', '41590d', 'Bansong-dong of Dongtan'],
    ['41590140', '41590a', 'Saesol-dong on the coast'],
  ])('of %s is %s (%s)', (dong, atom) => {
    expect(atomOfDong(dong)).toBe(atom)
  })

  it('is none outside the cut municipalities', () => {
    expect(atomOfDong('11110101')).toBeUndefined()
  })
})
