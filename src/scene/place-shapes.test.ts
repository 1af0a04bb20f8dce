import { describe, expect, it } from 'vitest'
import type { Atlas } from '../atlas/atlas'
import type { Extent, Overlay, Place } from '../atlas/model'
import { atlas, view } from './atlas.fixture'
import { sceneOf } from './scene'
import { row as topology } from './topology.fixture'

const [overlay] = atlas.catalogue.overlays
const [place] = atlas.places
const setting = { theme: 'light', zoom: 8 } as const

/** What is drawn of one place whose overlay and place are so. */
function drawn(
  of: Partial<Overlay>,
  one: Partial<Place>,
  ground: Partial<Atlas> = {},
  on = true,
  zoom: number = setting.zoom,
) {
  const layer = { ...overlay!, ...of }
  const seen: Atlas = {
    ...atlas,
    catalogue: { ...atlas.catalogue, overlays: [layer] },
    places: [{ ...place!, from: null, to: null, ...one, overlay: layer.id }],
    ...ground,
  }
  const asked = { ...view, overlays: on ? [layer.id] : [], select: [] }
  return {
    ...sceneOf(seen, asked, { ...setting, zoom }, topology),
    waiting: sceneOf(seen, asked, setting).shapes,
  }
}

const AREA = { at: null, province: '46', municipalities: ['46110'] }

describe('the ground of a place', () => {
  it.each([
    ['hatch', { hatched: true }],
    ['outline', {}],
    ['dashes', { dashed: true }],
  ] as const)('that is whole municipalities is drawn as its overlay says: %s', (extent, looks) => {
    const { shapes, waiting } = drawn({ extent }, AREA)
    expect(shapes).toMatchObject([{ kind: 'area', ...looks }])
    expect(shapes[0]!.hatched ?? false).toBe(extent === 'hatch')
    // Before the boundaries are here there is nothing to draw, and nothing wrong.
    expect(waiting).toEqual([])
  })
  it('is the outline of the municipality that a place is, where that is known', () => {
    const outline = { type: 'MultiPolygon' as const, coordinates: [] }
    const outlines = new Map([[`${overlay!.id}/46110`, outline]])
    const kinds = (municipalities: readonly string[]) =>
      drawn({ extent: '' }, { municipalities }, { outlines }).shapes.map(({ kind }) => kind)
    expect(kinds(['46110'])).toEqual(['outline'])
    expect(kinds(['46110', '46130'])).toEqual([])
  })
  it('is the same area, not a copy of it, in every year', () => {
    const [a, b] = [2020, 2021].map((year) => {
      const of: Extent = 'hatch'
      const layer = { ...overlay!, extent: of }
      const on = {
        ...atlas,
        catalogue: { ...atlas.catalogue, overlays: [layer] },
        places: [{ ...place!, ...AREA, id: 'whole', from: null, to: null }],
      }
      return sceneOf(on, { ...view, year, overlays: [layer.id] }, setting, topology).shapes[0]!.geometry
    })
    expect(a).toBe(b)
  })
  it('is all of its province where it names no municipality', () => {
    const whole = drawn({ extent: 'hatch' }, { ...AREA, id: 'p', municipalities: [] }).shapes[0]!
    const named = drawn({ extent: 'hatch' }, { ...AREA, id: 'm' }).shapes[0]!
    expect(whole.geometry).toEqual(named.geometry)
  })
  it('is a circle of its official area only where its overlay says so and no outline is known', () => {
    const at = [127, 35] as const
    expect(drawn({ extent: 'circle' }, { at, areaKm2: 4 }).shapes).toMatchObject([{ kind: 'circle' }])
    expect(drawn({ extent: '' }, { at, areaKm2: 4 }).shapes).toEqual([])
    // From afar it would be a dot.
    expect(drawn({ extent: 'circle' }, { at, areaKm2: 4 }, {}, true, 7).shapes).toEqual([])
    const line = { type: 'MultiLineString' as const, coordinates: [] }
    const outlines = new Map([[`${overlay!.id}/known`, line]])
    expect(drawn({ extent: 'circle' }, { id: 'known', at, areaKm2: 4 }, { outlines }).shapes).toMatchObject([
      { kind: 'outline' },
    ])
  })
  it('has the parts that are known of it, and is not drawn while its overlay is off', () => {
    const line = { type: 'MultiLineString' as const, coordinates: [] }
    const outlines = new Map([
      ['bay/dyke', line],
      ['bay/lake', line],
    ])
    expect(drawn({}, { id: 'bay' }, { outlines }).shapes.map(({ kind }) => kind)).toEqual(['lake', 'dyke'])
    expect(drawn({ extent: 'hatch' }, AREA, {}, false).shapes).toEqual([])
  })
})

describe('the number of an overlay', () => {
  it('is that of its places, or of their municipalities where its row says so', () => {
    const shown = (counts: Overlay['counts']) =>
      drawn({ counts }, { municipalities: ['11110', '29110', '46110'] }).overlays[0]!.shown
    expect([shown('places'), shown('municipalities')]).toEqual([1, 3])
  })
})

describe('a place without a position', () => {
  it('stands on its province where its overlay says so, else it is listed only', () => {
    const one = { at: null, municipalities: [] }
    expect(drawn({ onProvince: true }, one).marks).toHaveLength(1)
    expect(drawn({ onProvince: false }, one).marks).toEqual([])
  })
})
