import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { project } from './projection'
import { freeSea } from './free-sea'

const frame = { x: 0, y: 0, scale: 4, width: 2048, height: 2048 }
/** A point of land at a place of the picture, as the sliver of a region. */
const land = (x: number, y: number) => {
  const lng = (x / 4 / 512) * 360 - 180
  const phi = 2 * Math.atan(Math.exp((0.5 - y / 4 / 512) * 2 * Math.PI)) - Math.PI / 2
  const at = [lng, (phi * 180) / Math.PI]
  return { geometry: { type: 'MultiPolygon' as const, coordinates: [[[at, at, at, at]]] } }
}
const room = { width: 300, height: 200, top: 40, right: 1500, bottom: 1000, gap: 20 }

describe('the free sea of a map on stage', () => {
  it('is as low as the room goes where no land is in the way', () => {
    expect(project(0, 0)).toEqual([256, 256])
    expect(freeSea([land(600, 900)], frame, room)).toBe(800)
  })
  it('lies above an island, with a gap between', () => {
    expect(freeSea([land(1300, 900)], frame, room)).toBeCloseTo(680)
  })
  it('is at the left of the room, too, whatever land there is at its right', () => {
    const left = { ...room, left: 100 }
    expect(freeSea([land(1300, 900)], frame, left)).toBe(800)
    expect(freeSea([land(300, 900), land(1300, 500)], frame, left)).toBeCloseTo(680)
    // Beyond it there is more land.
    expect(freeSea([land(20, 900)], frame, left)).toBeCloseTo(680)
  })
  it('is nowhere where land leaves no room', () => {
    expect(
      freeSea(
        [200, 400, 600, 800].map((y) => land(1300, y)),
        frame,
        room,
      ),
    ).toBeNull()
  })
  it('never has land in it or nearer than the gap, and never leaves the room', () => {
    const spot = fc.tuple(fc.integer({ min: 0, max: 1600 }), fc.integer({ min: 0, max: 1100 }))
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 12 }), (spots) => {
        const top = freeSea(
          spots.map(([x, y]) => land(x, y)),
          frame,
          room,
        )
        if (top === null) return
        expect(top).toBeGreaterThanOrEqual(room.top - 1e-6)
        expect(top + room.height).toBeLessThanOrEqual(room.bottom + 1e-6)
        for (const [x, y] of spots)
          expect(x <= 1180.001 || y <= top - 20 + 1e-6 || y >= top + 220 - 1e-6).toBe(true)
      }),
    )
  })
})
