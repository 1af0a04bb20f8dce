import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodePlaces } from '../../atlas/decode'
import { readFileSync } from 'node:fs'
import type { View } from '../../view/view'
import { heightPicture } from '../../render/svg/lens/height'
import { atlas, squares, view } from '../atlas.fixture'
import { sceneOf } from '../scene'
import { heightsOf, lens } from './height'

const setting = { theme: 'light' as const, zoom: 7 }
const { places } = decodePlaces(JSON.parse(readFileSync('public/data/places.json', 'utf8')))
const look = (changes: Partial<View> = {}, on = atlas) => {
  const asked = { ...view, show: 'height' as const, as: 'columns', ...changes }
  return lens.scene({ atlas: on, view: asked, setting, base: sceneOf(on, asked, setting), topology: null })
}

describe('heights', () => {
  it('are linear from zero: in the proportion of the distances from zero, the greatest 1', () => {
    const figure = fc.integer({ min: -1000, max: 1000 })
    fc.assert(
      fc.property(fc.array(figure, { minLength: 2 }), (values) => {
        const greatest = Math.max(...values.map(Math.abs))
        heightsOf(values).forEach((height, i) =>
          expect(height! * greatest).toBeCloseTo(Math.abs(values[i]!), 9),
        )
      }),
    )
  })
  it('are nothing where there is no figure', () => {
    expect(heightsOf([null, 4, -2])).toEqual([null, 1, 0.5])
    expect(heightsOf([0, null])).toEqual([0, null])
  })
})

describe('a map with heights', () => {
  it('lets every region with a figure stand, and counts the others', () => {
    const { height, regions } = look()
    const known = regions.filter(({ value }) => value !== null)
    expect(height.standing.map(({ region }) => region)).toEqual(known.map(({ code }) => code))
    expect(height.empty).toBe(regions.length - known.length)
  })
  it('says the scale: the greatest figure with its region', () => {
    const { height, regions } = look()
    const top = height.standing.find((one) => one.height === 1)!
    expect(height.scale).toContain(top.name)
    expect(height.scale).toContain(regions.find(({ code }) => code === top.region)!.text)
  })
  it('draws a column or a raised region for each that stands', () => {
    for (const as of ['columns', 'raised']) {
      const scene = look({ as })
      const svg = heightPicture(scene, squares(scene.regions.map(({ code }) => code)), 600)
      expect(svg.match(/<title>/g)).toHaveLength(scene.height.standing.length)
      expect(svg).not.toContain('NaN')
    }
  })
})

describe('the twins of the innovation cities', () => {
  const scene = look({ as: 'cities' }, { ...atlas, places })
  it('are ten, planned left and residents right, drawn only where both are documented', () => {
    expect(scene.height.twins).toHaveLength(10)
    const both = scene.height.twins.filter(({ planned, residents }) => planned !== null && residents !== null)
    expect(scene.height.standing).toHaveLength(both.length * 2)
  })
  it('take the latest documented count, with its date and sources', () => {
    const naju = scene.height.twins.find(({ place }) => place === 'innovation-city-naju')!
    const counts = places
      .find(({ id }) => id === naju.place)!
      .facts.filter(({ kind, value }) => kind === 'residents' && value !== null)
    expect(naju.date).toBe(
      counts
        .map(({ date }) => date)
        .sort()
        .at(-1),
    )
    expect(naju.planned).toBe(49499)
    expect(naju.share).toBe(naju.residents! / 49499)
    expect(naju.sources.length).toBeGreaterThan(1)
  })
  it('say that nothing is documented where nothing is', () => {
    const bare = places.map((place) => ({
      ...place,
      facts: place.facts.filter(({ kind }) => kind !== 'residents' && kind !== 'residents-rounded'),
    }))
    const none = look({ as: 'cities' }, { ...atlas, places: bare })
    expect(none.height.standing).toEqual([])
    expect(none.answer).toBeNull()
    for (const twin of none.height.twins) expect(twin.shareText).toBe(twin.residentsText)
  })
})
