import { assert, double, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toFrame, frameOf } from './projection'
import { scaleBar } from './scale-bar'

const camera = { lng: 127, lat: 37, zoom: 10, pitch: 0, bearing: 0 }

describe('the scale of a map', () => {
  it('is the longest round stretch that fits, at any zoom and latitude', () => {
    assert(
      property(
        double({ min: 32, max: 43, noNaN: true }),
        double({ min: 4, max: 14, noNaN: true }),
        double({ min: 60, max: 200, noNaN: true }),
        (lat, zoom, most) => {
          const { km, px } = scaleBar(lat, zoom, most)
          expect(px).toBeLessThanOrEqual(most * (1 + 1e-9))
          expect(px).toBeGreaterThan(most / 2.51)
          expect(['1', '2', '5']).toContain(String(Math.round(Number(km.toExponential().split('e')[0]))))
        },
      ),
    )
  })
  it('is as long as the same stretch between two places', () => {
    const { km, px } = scaleBar(camera.lat, camera.zoom, 100)
    const frame = frameOf(camera, 800, 600)
    const degrees = km / (111.32 * Math.cos((camera.lat * Math.PI) / 180))
    const [from] = toFrame(frame, [127, 37])
    const [to] = toFrame(frame, [127 + degrees, 37])
    expect(to - from).toBeCloseTo(px, 0)
  })
})
