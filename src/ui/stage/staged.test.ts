import { expect, test } from 'vitest'
import { project } from '../../scene/projection'
import { staged } from './staged'
import { yearsBetween } from './years'

const NONE = { top: 0, right: 0, bottom: 0, left: 0 }
const camera = { lng: 127, lat: 36, zoom: 9, pitch: 30, bearing: 10 }

test('a camera keeps its middle in the part of the stage that is free of words', () => {
  const insets = { ...NONE, left: 700, bottom: 60 }
  const seen = staged(camera, 1600, 900, insets)
  const scale = 2 ** seen.zoom
  const [x, y] = project(camera.lng, camera.lat)
  const [cx, cy] = project(seen.lng, seen.lat)
  expect(800 + (x - cx) * scale).toBeCloseTo(700 + 900 / 2, 3)
  expect(450 + (y - cy) * scale).toBeCloseTo((900 - 60) / 2, 3)
  expect(seen).toMatchObject({ pitch: 30, bearing: 10 })
})

test('and shows as much around it, however large the stage is', () => {
  const small = staged(camera, 740, 736, NONE)
  const large = staged(camera, 1480, 1472, NONE)
  expect(small.zoom).toBeCloseTo(9, 5)
  expect(large.zoom).toBeCloseTo(10, 5)
})

test('a slide runs through the years between, in their order, a few of them where there are many', () => {
  const years = Array.from({ length: 26 }, (_, i) => 2000 + i)
  expect(yearsBetween([2012, 2014, 2018, 2020], 2012, 2020)).toEqual([2014, 2018])
  expect(yearsBetween([2012, 2014, 2018, 2020], 2020, 2012)).toEqual([2018, 2014])
  expect(yearsBetween(years, 2010, 2010)).toEqual([])
  const run = yearsBetween(years, 2000, 2025)
  expect(run.length).toBeLessThanOrEqual(8)
  expect(run).toEqual([...run].sort((a, b) => a - b))
})
