import { expect, test } from 'vitest'
import { COUNTRY, frameOf, toFrame } from '../../scene/projection'
import { fitted, minZoom, sameCamera, wholeCountry, withinReach } from './camera'

const none = { top: 0, right: 0, bottom: 0, left: 0 }
const panels = { top: 40, right: 360, bottom: 90, left: 320 }

test('the whole country lies in the free part of the box, whatever the panels', () => {
  for (const [width, height, insets] of [
    [1440, 900, panels],
    [360, 640, none],
    [360, 640, { ...none, bottom: 300 }],
  ] as const) {
    const frame = frameOf(wholeCountry(width, height, insets), width, height)
    const [left, top] = toFrame(frame, [COUNTRY[0], COUNTRY[3]])
    const [right, bottom] = toFrame(frame, [COUNTRY[2], COUNTRY[1]])
    expect(left).toBeGreaterThanOrEqual(insets.left - 1e-6)
    expect(top).toBeGreaterThanOrEqual(insets.top - 1e-6)
    expect(right).toBeLessThanOrEqual(width - insets.right + 1e-6)
    expect(bottom).toBeLessThanOrEqual(height - insets.bottom + 1e-6)
  }
})

test('an extent is fitted with a margin inside the panels', () => {
  const extent = [126.6, 34.8, 127.2, 35.3] as const
  const frame = frameOf(fitted(extent, 1440, 900, panels), 1440, 900)
  const [left, top] = toFrame(frame, [extent[0], extent[3]])
  const [right, bottom] = toFrame(frame, [extent[2], extent[1]])
  expect(left).toBeGreaterThan(panels.left + 27)
  expect(right).toBeLessThan(1440 - panels.right - 27)
  expect(top).toBeGreaterThan(panels.top + 27)
  expect(bottom).toBeLessThan(900 - panels.bottom - 27)
})

test('a tiny extent is not fitted closer than zoom 11, and stands in the middle of the free part', () => {
  const camera = fitted([126.9, 35.1, 126.9001, 35.1001], 1440, 900, panels)
  expect(camera.zoom).toBeCloseTo(11, 6)
  const [x, y] = toFrame(frameOf(camera, 1440, 900), [126.90005, 35.10005])
  expect(x).toBeCloseTo((panels.left + 1440 - panels.right) / 2, 1)
  expect(y).toBeCloseTo((panels.top + 900 - panels.bottom) / 2, 1)
})

test('the map goes out one step beyond the whole country', () => {
  expect(wholeCountry(800, 600, none).zoom - minZoom(800, 600, none)).toBeCloseTo(1, 9)
})

test('the middle of the map stays within reach', () => {
  expect(withinReach(127, 36)).toEqual([127, 36])
  expect(withinReach(10, 89)).toEqual([112, 45])
  expect(withinReach(179, -10)).toEqual([142, 29])
})

test('a camera that went through the URL is the same camera, one a pixel off is not', () => {
  const camera = { lng: 127.123456, lat: 36.654321, zoom: 8.4321, pitch: 0, bearing: 0 }
  expect(sameCamera(camera, { ...camera, lng: 127.1235, lat: 36.6543, zoom: 8.43 })).toBe(true)
  expect(sameCamera(camera, { ...camera, lng: 127.13 })).toBe(false)
  expect(sameCamera(camera, { ...camera, zoom: 8.45 })).toBe(false)
  expect(sameCamera(camera, { ...camera, pitch: 20 })).toBe(false)
  expect(sameCamera(camera, null)).toBe(false)
  expect(sameCamera(null, null)).toBe(true)
})
