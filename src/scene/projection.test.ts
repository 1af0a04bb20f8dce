import { expect, test } from 'vitest'
import fc from 'fast-check'
import { COUNTRY, extentFrame, fitCamera, frameOf, project, toFrame, unproject } from './projection'

const lng = fc.double({ min: 110, max: 150, noNaN: true })
const lat = fc.double({ min: 25, max: 50, noNaN: true })

test('project and unproject undo each other', () => {
  fc.assert(
    fc.property(lng, lat, (x, y) => {
      const [lng2, lat2] = unproject(...project(x, y))
      expect(lng2).toBeCloseTo(x, 9)
      expect(lat2).toBeCloseTo(y, 9)
    }),
  )
})

test('the world is 512 pixels wide at zoom 0, and the equator lies in its middle', () => {
  expect(project(-180, 0)[0]).toBe(0)
  expect(project(180, 0)).toEqual([512, 256])
})

test('a fitted extent lies within the free part of the box and touches two of its sides', () => {
  const size = fc.integer({ min: 200, max: 3000 })
  const margin = fc.integer({ min: 0, max: 80 })
  fc.assert(
    fc.property(size, size, margin, margin, margin, margin, (width, height, top, right, bottom, left) => {
      const camera = fitCamera(COUNTRY, width, height, { top, right, bottom, left })
      const frame = frameOf(camera, width, height)
      const [x0, y0] = toFrame(frame, [COUNTRY[0], COUNTRY[3]])
      const [x1, y1] = toFrame(frame, [COUNTRY[2], COUNTRY[1]])
      expect(x0).toBeGreaterThanOrEqual(left - 1e-6)
      expect(y0).toBeGreaterThanOrEqual(top - 1e-6)
      expect(x1).toBeLessThanOrEqual(width - right + 1e-6)
      expect(y1).toBeLessThanOrEqual(height - bottom + 1e-6)
      expect(Math.min(Math.abs(x0 - left), Math.abs(y0 - top))).toBeLessThan(1e-6)
    }),
  )
})

test('the country runs from Baengnyeongdo to Dokdo and from Marado to the northern border', () => {
  for (const [x, y] of [
    [124.63, 37.97],
    [131.87, 37.24],
    [126.27, 33.11],
    [128.36, 38.61],
  ] as const) {
    expect(x).toBeGreaterThan(COUNTRY[0])
    expect(x).toBeLessThan(COUNTRY[2])
    expect(y).toBeGreaterThan(COUNTRY[1])
    expect(y).toBeLessThan(COUNTRY[3])
  }
})

test('the frame of an extent has the height asked for and holds exactly the extent', () => {
  const frame = extentFrame(COUNTRY, 720)
  const [x, y] = toFrame(frame, [COUNTRY[2], COUNTRY[1]])
  expect(frame.height).toBe(720)
  expect(x).toBeCloseTo(frame.width, 6)
  expect(y).toBeCloseTo(720, 6)
})
