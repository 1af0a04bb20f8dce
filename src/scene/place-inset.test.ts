import { expect, test } from 'vitest'
import type { Atlas } from '../atlas/atlas'
import type { Place } from '../atlas/model'
import { placeInsetOf } from './place-inset'

const place = { id: 'sejong', municipalities: ['36110'] } as unknown as Place

/** A square of so many kilometres in the middle of the country, from its south-west. */
function square(km: number, lat: number): Atlas['outlines'] {
  const [high, wide] = [km / 111.32, km / 111.32 / Math.cos((lat * Math.PI) / 180)]
  const ring = [
    [127, lat],
    [127 + wide, lat],
    [127 + wide, lat + high],
    [127, lat + high],
    [127, lat],
  ]
  return new Map([['sejong/36110', { type: 'MultiPolygon', coordinates: [[ring]] }]])
}

test('the outline of a place is as long as the bar beside it says', () => {
  for (const lat of [33.5, 36.5, 38])
    for (const height of [124, 150]) {
      const inset = placeInsetOf(place, square(20, lat), height)!
      expect(inset.bar.km).toBe(10)
      expect(inset.width - 4).toBeCloseTo(2 * inset.bar.px, -0.5)
      expect(Math.abs(inset.height - 4 - 2 * inset.bar.px)).toBeLessThan(2)
      expect(inset.areas).toHaveLength(1)
    }
})

test('two places of one height are at one scale', () => {
  const [small, large] = [10, 30].map((km) => placeInsetOf(place, square(km, 36), 124)!)
  expect(large!.bar).toEqual(small!.bar)
  expect((large!.height - 4) / (small!.height - 4)).toBeCloseTo(3, 0)
})

test('a line such as a seawall is no area, and a place without an outline has no inset', () => {
  const dyke: Atlas['outlines'] = new Map([
    [
      'sejong/dyke',
      {
        type: 'MultiLineString',
        coordinates: [
          [
            [126.5, 35.7],
            [126.5, 35.9],
          ],
        ],
      },
    ],
  ])
  expect(placeInsetOf(place, dyke, 124)).toMatchObject({ areas: [], lines: [expect.stringMatching(/^M/)] })
  expect(placeInsetOf(place, new Map(), 124)).toBeNull()
})
