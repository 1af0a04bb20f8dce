import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAtlas } from '../../../scripts/page/atlas'
import { heightWord } from './words'
import type { View } from '../../view/view'
import { atlas, recordOf, view } from '../../scene/atlas.fixture'
import { sceneOf } from '../../scene/scene'
import { heightsOf, lens } from './scene'

const setting = { theme: 'light' as const, zoom: 7 }
const { places, catalogue } = readAtlas('public/data', [])
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
  it('keep their scale where others share it', () => {
    expect(heightsOf([4, null], [-8, null])).toEqual([0.5, null])
  })
})

describe('a map with heights', () => {
  it('lets each region stand as high as its figure, flat where there is none, and counts those', () => {
    const { depth, regions, height, legend } = look()
    const greatest = Math.max(...legend.classes.flatMap(({ from, to }) => [Math.abs(from), Math.abs(to)]))
    expect(depth?.columns?.map(({ of }) => of.id)).toEqual(regions.map(({ code }) => code))
    regions.forEach(({ value }, i) =>
      expect(depth!.columns![i]!.height).toBeCloseTo(Math.abs(value ?? 0) / greatest, 9),
    )
    const count = regions.filter(({ value }) => value === null).length
    expect(height.notes.includes(heightWord('empty', view.lang, { count }))).toBe(count > 0)
  })
  it('hangs what is below zero below the ground, and says so', () => {
    const { depth, regions, height } = look()
    const below = depth!.columns!.flatMap(({ of, below }) => (below ? of.id : []))
    expect(below).toEqual(regions.flatMap(({ code, value }) => (value !== null && value < 0 ? code : [])))
    expect(height.notes[0]).toBe(heightWord(below.length ? 'below' : 'linear', view.lang))
  })
  it('leaves the land bare under columns, and the legend its colours', () => {
    const { ramp, colours, legend, depth } = look()
    expect(new Set(ramp)).toEqual(new Set([colours.land]))
    expect(legend.classes.map(({ colour }) => colour)).toEqual(
      expect.arrayContaining([depth!.columns![0]!.colour]),
    )
  })
  it('raises regions in the colours of their classes', () => {
    const { depth, ramp, regions } = look({ as: 'raised' })
    expect(depth?.columns).toBeUndefined()
    expect(Object.keys(depth!.raised!)).toEqual(regions.map(({ code }) => code))
    expect(ramp).toEqual(sceneOf(atlas, { ...view, show: 'height' }, setting).ramp)
  })
  it('names the highest with its figure', () => {
    const { height, regions } = look()
    const top = [...regions].sort((a, b) => Math.abs(b.value ?? 0) - Math.abs(a.value ?? 0))[0]!
    expect(height.scale).toContain(top.fullName)
    expect(height.scale).toContain(top.text)
  })
  it('marks what is selected', () => {
    const { depth, colours, regions } = look({ select: [look().regions[0]!.code] })
    expect(depth!.columns!.filter(({ colour }) => colour === colours.accent).map(({ id }) => id)).toEqual([
      regions[0]!.code,
    ])
  })
  it('leans as its rule says, and as its camera says where the address has one', () => {
    expect(look().depth?.pitch).toBe(50)
    const camera = { lng: 127, lat: 36, zoom: 7, pitch: 35, bearing: 0 }
    expect(look({ camera }).depth?.pitch).toBe(35)
  })
})

describe('the twins of the innovation cities', () => {
  const on = { ...atlas, places, catalogue: { ...atlas.catalogue, overlays: catalogue.overlays } }
  const scene = look({ as: 'cities', year: 2024 }, on)
  it('are ten, planned left and residents right, drawn only where both are documented', () => {
    expect(scene.height.twins).toHaveLength(10)
    const both = scene.height.twins.filter(({ planned, residents }) => planned !== null && residents !== null)
    expect(scene.depth?.columns).toHaveLength(both.length * 2)
    expect(both.length).toBeGreaterThan(5)
  })
  it('take the latest count documented by the end of the year in view, with its date and sources', () => {
    for (const year of [2018, 2024]) {
      const naju = look({ as: 'cities', year }, on).height.twins.find(
        ({ place }) => place === 'innovation-city-naju',
      )!
      const dates = places
        .find(({ id }) => id === naju.place)!
        .record!.facts.filter(
          ({ kind, value, date }) => kind === 'residents' && value !== null && date < `${year + 1}`,
        )
        .map(({ date }) => date)
      expect(naju.date).toBe(dates.sort().at(-1))
      expect(naju.planned).toBe(49499)
      expect(naju.share).toBe(naju.residents! / 49499)
      expect(naju.sources.length).toBeGreaterThan(1)
    }
  })
  it('stand on one scale in all years', () => {
    const planOf = (year: number) =>
      look({ as: 'cities', year }, on).depth!.columns!.find(({ id }) => id === 'innovation-city-naju/plan')!
        .height
    expect(planOf(2018)).toBe(planOf(2024))
  })
  it('say that nothing is documented where nothing is', () => {
    const bare = places.map((place) => ({
      ...place,
      record: recordOf(place.record!.facts.filter(({ kind }) => !kind.startsWith('residents'))),
    }))
    const none = look({ as: 'cities' }, { ...atlas, places: bare })
    expect(none.depth?.columns).toEqual([])
    expect(none.answer).toBeNull()
    expect(
      none.height.twins.every(({ residentsText }) => residentsText === heightWord('none', view.lang)),
    ).toBe(true)
  })
})
