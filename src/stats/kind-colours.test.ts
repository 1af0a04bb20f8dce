import { describe, expect, it } from 'vitest'
import { apart, EYES, seen } from './eyes.fixture'
import { kindRamp } from './kind-colours'

const MOST_KINDS = 9

describe('colours of kinds', () => {
  it.each(Object.keys(EYES))('are all told apart by %s eyes, on every map', (eye) => {
    for (const theme of ['light', 'dark', 'stage'] as const) {
      const colours = kindRamp(theme, MOST_KINDS).map((hex) => seen(hex, eye))
      expect(colours).toHaveLength(MOST_KINDS)
      for (const [i, a] of colours.entries())
        for (const b of colours.slice(i + 1)) expect(apart(a, b)).toBeGreaterThan(0.14)
    }
  })

  it('are as many as there are kinds', () => {
    expect(kindRamp('light', 2)).toEqual(kindRamp('light', MOST_KINDS).slice(0, 2))
  })
})
