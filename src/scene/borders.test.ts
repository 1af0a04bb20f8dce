import { describe, expect, it } from 'vitest'
import { atlas } from './atlas.fixture'
import { bordersOf } from './borders'
import { areaOf } from './merged'
import { row } from './topology.fixture'

describe('the borders of municipalities', () => {
  it('are shared arcs: each knows its neighbours, and they know it', () => {
    const borders = bordersOf(atlas.catalogue, row)
    expect(borders.get('29110')).toEqual(['11110', '46110'])
    for (const [code, beside] of borders)
      for (const other of beside) expect(borders.get(other)).toContain(code)
  })
  it('make no municipality its own neighbour, whatever atoms it is made of', () => {
    expect(bordersOf(atlas.catalogue, row).get('46110')).toEqual(['29110'])
  })
})

describe('an area', () => {
  it('of several atoms is dissolved into one ring', () => {
    const area = areaOf(atlas.catalogue, row, ['46110'])
    expect(area.coordinates).toHaveLength(1)
    const xs = area.coordinates[0]![0]!.map(([x]) => x!)
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([2, 4])
  })
})
