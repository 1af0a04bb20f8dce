import { describe, expect, it } from 'vitest'
import type { View } from '../../view/view'
import { atlas, view } from '../../scene/atlas.fixture'
import { sceneOf } from '../../scene/scene'
import { secondView } from '../shared/second'
import { lens } from './scene'

const setting = { theme: 'light' as const, zoom: 7 }
const look = (changes: Partial<View> = {}, on = atlas) => {
  const asked = { ...view, show: 'beside' as const, ...changes }
  return lens.scene({ atlas: on, view: asked, setting, base: sceneOf(on, asked, setting), topology: null })
}
const with2019 = {
  ...atlas.catalogue,
  indicators: atlas.catalogue.indicators.map((one) =>
    one.id === 'rate'
      ? { ...one, levels: { municipality: { years: [2010, 2018, 2020], sources: [] } } }
      : one,
  ),
}

describe('the second map', () => {
  it('is the first year of the figure unless another is asked for', () => {
    expect(secondView(view, atlas.catalogue).year).toBe(2020)
    expect(secondView({ ...view, from: 2021 }, atlas.catalogue).year).toBe(2021)
  })
  it('is the second indicator in the nearest year, the earlier of two as near, with its own colours', () => {
    const asked = { ...view, by: 'rate', palette: 'reds' as const }
    expect(secondView(asked, with2019)).toMatchObject({ indicator: 'rate', year: 2020, palette: 'blues' })
    expect(secondView({ ...asked, from: 2019 }, with2019).year).toBe(2018)
  })
  it('needs the figures of its indicator', () => {
    expect(lens.indicators({ ...view, by: 'rate' }, atlas.catalogue)).toEqual(['rate'])
    expect(lens.indicators(view, atlas.catalogue)).toEqual([])
  })
})

describe('one figure in two years', () => {
  it('keeps its class breaks, even where those of the year are asked for', () => {
    for (const breaks of ['all', 'year'] as const) {
      const scene = look({ breaks })
      expect(scene.legend.breaks).toEqual(scene.second.legend.breaks)
      expect(scene.ramp).toEqual(scene.second.ramp)
      expect(scene.view.breaks).toBe(breaks)
    }
  })
  it('is titled by both, and tells both figures of what is chosen', () => {
    const scene = look({ select: ['46110'] })
    expect(scene.question).toBe('people in 2021 and in 2020')
    expect(scene.chosen).toEqual([{ code: '46110', name: 'City, Country', texts: ['50', '60'] }])
    expect(scene.description).toContain('same on both maps')
  })
  it('warns of what changed in between', () => {
    const note = { ko: '', en: 'new definition' }
    const indicators = atlas.catalogue.indicators.map((one) => ({
      ...one,
      breaks: [{ level: null, year: 2021, kind: 'definition' as const, note }],
    }))
    const on = { ...atlas, catalogue: { ...atlas.catalogue, indicators } }
    expect(look({}, on).caption.caution).toContain('Changed in 2021: new definition')
    expect(look({ by: 'rate' }, on).caption.caution).not.toContain('Changed in 2021')
  })
})

describe('two figures', () => {
  it('have the same regions, and claim no cause', () => {
    const scene = look({ by: 'rate' })
    expect(scene.question).toBe('people beside rate')
    expect(scene.second.regions.map(({ code }) => code)).toEqual(scene.regions.map(({ code }) => code))
    expect(scene.second.regions[0]!.value).toBe(9)
    expect(scene.description).toContain('does not mean that one causes the other')
    expect(scene.alt).toContain('Second map: ')
  })
  it('are chosen among those with figures at the level, never the view’s own', () => {
    const offered = look().figures.flatMap(({ indicators }) => indicators.map(({ id }) => id))
    expect(offered).toEqual(['births', 'rate', 'price'])
  })
})
