import { describe, expect, it } from 'vitest'
import { FUNCTIONS } from '../../atlas/policy/relocation'
import { THEMES } from '../../scene/themes'
import { contrast } from '../../stats/contrast'
import { apart, EYES, seen } from '../../stats/eyes.fixture'
import { functionColours } from './function-colours'

const MAPS = ['light', 'dark', 'stage'] as const
/** Least distance in OKLab, as of kinds. */
const PAIR = 0.12

describe('the groups of functions', () => {
  it.each(Object.keys(EYES))('have a colour each that %s eyes tell from the others, on every map', (eye) => {
    for (const theme of MAPS) {
      const colours = functionColours(theme)
      for (const [i, a] of FUNCTIONS.entries())
        for (const b of FUNCTIONS.slice(i + 1))
          expect(
            apart(seen(colours[a], eye), seen(colours[b], eye)),
            `${theme}: ${a} and ${b}`,
          ).toBeGreaterThan(PAIR)
    }
  })

  it.each(MAPS)('are seen as thin lines on sea and land: %s', (theme) => {
    for (const [group, colour] of Object.entries(functionColours(theme)))
      for (const ground of ['sea', 'land'] as const)
        expect(contrast(colour, THEMES[theme][ground]), `${group} on ${ground}`).toBeGreaterThan(3)
  })
})
