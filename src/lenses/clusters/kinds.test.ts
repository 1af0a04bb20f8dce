import { describe, expect, it } from 'vitest'
import { MAP_THEMES } from '../../atlas/model'
import { THEMES } from '../../scene/themes'
import { EYES, apart, seen } from '../../stats/eyes.fixture'
import { KIND_COLOURS, KINDS } from './kinds'

/** Least distance in OKLab; about 0.02 is just noticed side by side. */
const APART = 0.06

describe('the colours of the five kinds', () => {
  it('stay apart from each other for eyes with and without red, green or blue cones, in every theme', () => {
    for (const theme of MAP_THEMES)
      for (const eye of Object.keys(EYES)) {
        const colours = KINDS.map((kind) => seen(KIND_COLOURS[theme][kind], eye))
        colours.forEach((a, i) =>
          colours.slice(i + 1).forEach((b, k) => {
            expect(apart(a, b), `${theme} ${eye} ${KINDS[i]} ${KINDS[i + 1 + k]}`).toBeGreaterThan(APART)
          }),
        )
      }
  })
  it('show like beside like further from the quiet rest than unlike', () => {
    for (const theme of MAP_THEMES) {
      const rest = seen(KIND_COLOURS[theme].none, 'trichromatic')
      const away = (kind: (typeof KINDS)[number]) =>
        apart(seen(KIND_COLOURS[theme][kind], 'trichromatic'), rest)
      expect(away('highHigh')).toBeGreaterThan(away('highLow'))
      expect(away('lowLow')).toBeGreaterThan(away('lowHigh'))
    }
  })
  it('are no sea', () => {
    for (const theme of MAP_THEMES)
      for (const kind of KINDS)
        expect(
          apart(seen(KIND_COLOURS[theme][kind], 'trichromatic'), seen(THEMES[theme].sea, 'trichromatic')),
        ).toBeGreaterThan(0.02)
  })
})
