import { describe, expect, it } from 'vitest'
import type { MapTheme } from '../atlas/model'
import { apart, EYES, seen } from './eyes.fixture'
import { kindRamp } from './kind-colours'

const MOST_KINDS = 9
/** Least distance in OKLab of any two; blue and green, and yellow and pink, are nearly one for eyes without blue cones. */
const PAIR: Readonly<Record<string, number>> = { tritanopic: 0.12 }
/** The same from what a kind stands on or beside. */
const GROUND = 0.09
/** Sea, land and no data of the maps. */
const GROUNDS: Readonly<Record<MapTheme, readonly string[]>> = {
  light: ['#e3ecf1', '#fbfaf6', '#dedad0'],
  dark: ['#10171d', '#222a31', '#1b2127'],
  stage: ['#070b0f', '#1c242b', '#151b20'],
}

describe('colours of kinds', () => {
  it.each(Object.keys(EYES))('are all told apart by %s eyes, on every map', (eye) => {
    for (const theme of ['light', 'dark', 'stage'] as const) {
      const colours = kindRamp(theme, MOST_KINDS).map((hex) => seen(hex, eye))
      expect(colours).toHaveLength(MOST_KINDS)
      for (const [i, a] of colours.entries())
        for (const b of colours.slice(i + 1)) expect(apart(a, b)).toBeGreaterThan(PAIR[eye] ?? 0.14)
    }
  })

  it.each(Object.keys(EYES))('stand apart from sea, land and no data for %s eyes', (eye) => {
    for (const theme of ['light', 'dark', 'stage'] as const) {
      for (const kind of kindRamp(theme, MOST_KINDS))
        for (const ground of GROUNDS[theme])
          expect(apart(seen(kind, eye), seen(ground, eye)), `${theme} ${kind} ${ground}`).toBeGreaterThan(
            GROUND,
          )
    }
  })

  it('are as many as there are kinds', () => {
    expect(kindRamp('light', 2)).toEqual(kindRamp('light', MOST_KINDS).slice(0, 2))
  })
})
