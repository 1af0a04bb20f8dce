import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { METHODS, SEQUENTIAL } from '../atlas/model'
import type { View } from '../view/view'
import { atlas, view } from './atlas.fixture'
import { sceneOf, sceneWalker, type Setting } from './scene'

const setting: Setting = { theme: 'light', zoom: 7 }
const pick = fc.constantFrom

/** Any view of the country of four atoms, and how it is shown. */
const anyView: fc.Arbitrary<View> = fc
  .record({
    indicator: pick('people', 'births', 'rate', 'price'),
    year: pick(2020, 2021),
    level: pick('province', 'municipality'),
    vintage: pick('statistics', '2025', '2026-07'),
    scheme: fc.record({ method: pick(...METHODS), classes: fc.integer({ min: 3, max: 6 }) }),
    breaks: pick('all', 'year'),
    palette: pick(...SEQUENTIAL),
    overlays: fc.subarray(['cities']),
    select: fc.subarray(['11', '46', '11110', '46110', 'city-a', 'city-b']),
    lang: pick('ko', 'en'),
    theme: pick(null, 'light', 'dark', 'stage'),
  })
  .map((over) => ({ ...view, ...over }))
const anySetting: fc.Arbitrary<Setting> = fc.record({
  theme: pick('light', 'dark'),
  zoom: pick(6, 6.5, 9, 10),
  type: pick(1, 1.4),
})

describe('scenes of views one after another', () => {
  test('are those that each would have by itself, whatever came before', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyView, anySetting), { minLength: 1, maxLength: 12 }), (walk) => {
        const walked = sceneWalker()
        for (const [at, how] of walk) expect(walked(atlas, at, how)).toEqual(sceneOf(atlas, at, how))
      }),
    )
  })

  test('repeat neither figures nor words for a choice, and no symbols for a colour', () => {
    const walked = sceneWalker()
    const before = walked(atlas, view, setting)
    const chosen = walked(atlas, { ...view, select: ['46110'] }, setting)
    expect(chosen.regions).toBe(before.regions)
    expect(chosen.legend).toBe(before.legend)
    expect(chosen.selected).toEqual(['46110'])
    const recoloured = walked(atlas, { ...view, palette: 'reds' }, setting)
    expect(recoloured.marks).toBe(before.marks)
    expect(recoloured.ramp).not.toEqual(before.ramp)
  })

  test('have a year still that was on show before, and make it anew when the figures change', () => {
    const walked = sceneWalker()
    const before = walked(atlas, view, setting)
    expect(walked(atlas, { ...view, year: 2020 }, setting).regions).not.toEqual(before.regions)
    expect(walked(atlas, view, setting).regions).toBe(before.regions)
    const emptied = { ...atlas, series: new Map() }
    expect(walked(emptied, view, setting).regions.every(({ value }) => value === null)).toBe(true)
  })
})
