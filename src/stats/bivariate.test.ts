import fc from 'fast-check'
import { sampleRankCorrelation } from 'simple-statistics'
import { describe, expect, it } from 'vitest'
import { MAP_THEMES } from '../atlas/model'
import { bivariateRamp, cellOf, spearman } from './bivariate'
import { EYES, apart, lab, seen } from './eyes.fixture'

/** Least distance in OKLab of any two of the nine; about 0.02 is just noticed side by side. */
const APART = 0.045

describe('the nine colours', () => {
  it('stay apart for eyes with and without red, green or blue cones, in every theme', () => {
    for (const theme of MAP_THEMES)
      for (const eye of Object.keys(EYES)) {
        const colours = bivariateRamp(theme).map((colour) => seen(colour, eye))
        colours.forEach((a, i) =>
          colours.slice(i + 1).forEach((b, k) => {
            expect(apart(a, b), `${theme} ${eye} ${i} ${i + 1 + k}`).toBeGreaterThan(APART)
          }),
        )
      }
  })
  it('get further from the lowest with each step of either figure', () => {
    for (const theme of MAP_THEMES) {
      const colours = bivariateRamp(theme).map(lab)
      const away = (cell: number) => apart(colours[0]!, colours[cell]!)
      for (const [near, far] of [
        [1, 2],
        [3, 6],
        [4, 8],
      ] as const)
        expect(away(far)).toBeGreaterThan(away(near))
    }
  })
})

it('a cell counts the first figure across and the second upwards, and is none where one is missing', () => {
  expect([cellOf(0, 0), cellOf(2, 0), cellOf(0, 1), cellOf(2, 2)]).toEqual([0, 2, 3, 8])
  expect([cellOf(null, 1), cellOf(1, null)]).toEqual([null, null])
})

describe("Spearman's rank correlation", () => {
  it('is 1 and −1 for whatever rises and falls together, and by hand 0.8 for one swap of neighbours in four', () => {
    expect(
      spearman([
        [1, 10],
        [2, 100],
        [9, 101],
      ]),
    ).toBeCloseTo(1)
    expect(
      spearman([
        [1, 3],
        [2, 2],
        [3, 1],
      ]),
    ).toBeCloseTo(-1)
    // Sum of d² = 2: 1 − 6·2 / (4·15) = 0.8.
    expect(
      spearman([
        [1, 1],
        [2, 3],
        [3, 2],
        [4, 4],
      ]),
    ).toBeCloseTo(0.8)
  })
  it('agrees with another implementation where no values are equal', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer(), { minLength: 3, maxLength: 40 }),
        fc.uniqueArray(fc.integer(), { minLength: 40, maxLength: 40 }),
        (xs, ys) => {
          const pairs = xs.map((x, i) => [x, ys[i]!] as const)
          const other = sampleRankCorrelation(
            xs,
            pairs.map(([, y]) => y),
          )
          expect(spearman(pairs)).toBeCloseTo(other, 9)
        },
      ),
    )
  })
  it('does not mind the order of the pairs nor any rising scale', () => {
    const pair = fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 }))
    fc.assert(
      fc.property(fc.array(pair, { minLength: 3 }), (pairs) => {
        const rho = spearman(pairs)
        const turned = spearman([...pairs].reverse().map(([x, y]) => [Math.exp(x / 10), y * 3 + 1]))
        if (rho === null) expect(turned).toBeNull()
        else expect(turned).toBeCloseTo(rho, 9)
      }),
    )
  })
  it('is nothing for too few pairs, or where one figure never differs', () => {
    expect(
      spearman([
        [1, 2],
        [2, 3],
      ]),
    ).toBeNull()
    expect(
      spearman([
        [1, 2],
        [2, 2],
        [3, 2],
      ]),
    ).toBeNull()
  })
})
