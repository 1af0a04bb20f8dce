import fc from 'fast-check'
import { expect, test } from 'vitest'
import { atlas, view } from '../../scene/atlas.fixture'
import { radiusOf, spotOf } from '../../scene/bubbles'
import type { Crowd, Scene } from '../../scene/model'
import { fitCamera, frameOf, COUNTRY } from '../../scene/projection'
import { sceneOf } from '../../scene/scene'
import { crowdPicture, inFrame, MOST_DOTS } from './crowd'

const plain = sceneOf(atlas, view, { theme: 'light', zoom: 7 })
const colour = '#b3261e'
const crowdOf = (spots: readonly (readonly [number, number])[]): Crowd => ({
  ...{ colour, here: '{count}' },
  places: spots.map((at, i) => ({ id: `own-${i + 1}`, name: `곳 ${i + 1}`, at })),
})
const sceneOfCrowd = (crowd: Crowd): Scene => ({ ...plain, crowd })

/** Evenly over the land and sea of Korea: the most dots and bubbles that a picture can have. */
const evenly = (count: number) =>
  crowdOf(
    Array.from({ length: count }, (_, i) => [
      124.6 + ((i * 0.7548776662) % 1) * 7.2,
      33.1 + ((i * 0.5698402909) % 1) * 5.5,
    ]),
  )
const frames = [
  [500, 600],
  [1200, 675],
  [1080, 1920],
] as const

test('a picture of twenty thousand places has some hundred nodes and less than 130 kB, however they lie', () => {
  const crowd = evenly(20_000)
  for (const [width, height] of frames)
    for (const closer of [0, 1, 2, 3]) {
      const camera = fitCamera(COUNTRY, width, height)
      const frame = frameOf({ ...camera, zoom: camera.zoom + closer }, width, height)
      const [svg] = crowdPicture(sceneOfCrowd(crowd), { frame })
      expect(svg.match(/<path/g)?.length ?? 0).toBeLessThanOrEqual(6)
      expect(svg.length).toBeLessThan(130_000)
      expect(svg.match(/<\w+/g)?.length ?? 0).toBeLessThan(1_300)
    }
})

test('so many dots as would make a picture heavy are gathered as from farther off', () => {
  // 8 px apart in a frame of 1,200 x 675.
  const frame = frameOf({ lng: 127.5, lat: 36, zoom: 9, pitch: 0, bearing: 0 }, 1200, 675)
  const step = (8 / frame.scale / 512) * 360
  const crowd = crowdOf(
    Array.from({ length: 12_000 }, (_, i) => [
      126.6 + (i % 140) * step,
      35.5 + Math.floor(i / 140) * step * 0.8,
    ]),
  )
  const { dots, bubbles } = inFrame(crowd, frame)
  expect(dots.length).toBeLessThanOrEqual(MOST_DOTS)
  expect(bubbles.length).toBeGreaterThan(10)
  expect(crowdPicture(sceneOfCrowd(crowd), { frame })[0].length).toBeLessThan(130_000)
})

test('dots and the numbers in bubbles add up to the places in view', () => {
  const spot = fc.tuple(
    fc.double({ min: 126, max: 128, noNaN: true }),
    fc.double({ min: 36, max: 38, noNaN: true }),
  )
  fc.assert(
    fc.property(
      fc.array(spot, { minLength: 1, maxLength: 300 }),
      fc.constantFrom(1, 1.6, 2.4),
      (spots, grow) => {
        const crowd = crowdOf(spots)
        // All of them lie in the frame.
        const frame = frameOf(fitCamera([125.9, 35.9, 128.1, 38.1], 700, 700), 700, 700)
        const [svg] = crowdPicture(sceneOfCrowd(crowd), { frame, grow })
        const numbers = [...svg.matchAll(/<text[^>]*>([\d,]+)</g)].map(([, text = '']) =>
          Number(text.replace(',', '')),
        )
        const dots = svg.match(/a[\d.]+ [\d.]+ 0 1 1 /g)?.length ?? 0
        expect(dots + numbers.reduce((sum, number) => sum + number, 0)).toBe(spots.length)
      },
    ),
    { numRuns: 60 },
  )
})

test('what lies outside the frame is not drawn', () => {
  const crowd = crowdOf([
    [127, 37],
    [129.5, 35],
  ])
  const frame = frameOf({ lng: 127, lat: 37, zoom: 9, pitch: 0, bearing: 0 }, 400, 400)
  expect(inFrame(crowd, frame).dots.map((i) => spotOf(crowd, i))).toHaveLength(1)
})

test('names give way to bubbles', () => {
  const crowd = crowdOf(Array.from({ length: 1500 }, () => [127, 37] as const))
  const frame = frameOf({ lng: 127, lat: 37, zoom: 7, pitch: 0, bearing: 0 }, 400, 400)
  const [, room] = crowdPicture(sceneOfCrowd(crowd), { frame })
  expect(Math.max(...room.map(({ dx }) => dx))).toBeCloseTo(radiusOf(1500) - 7.5)
})
