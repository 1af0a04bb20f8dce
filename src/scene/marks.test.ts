import { expect, test } from 'vitest'
import type { Place } from '../atlas/model'
import { circleOfArea, existsIn } from './marks'
import { project } from './projection'

test('the circle of an area has that area', () => {
  const [ring] = circleOfArea([126.98, 37.57], 100).coordinates[0] ?? []
  const radius = 6371
  const points = (ring ?? []).map(([lng = 0, lat = 0]) => [
    ((lng - 126.98) * Math.PI * radius * Math.cos((37.57 * Math.PI) / 180)) / 180,
    ((lat - 37.57) * Math.PI * radius) / 180,
  ])
  const area = points.reduce((sum, [x = 0, y = 0], i) => {
    const [nx = 0, ny = 0] = points[(i + 1) % points.length] ?? []
    return sum + (x * ny - nx * y) / 2
  }, 0)
  expect(Math.abs(area)).toBeGreaterThan(99)
  expect(Math.abs(area)).toBeLessThan(100.1)
  expect(project(126.98, 37.57)[0]).toBeGreaterThan(0)
})

test('a place exists from its first to its last documented year, and always where neither is documented', () => {
  const place = (from: number | null, to: number | null) => ({ from, to }) as Place
  expect(existsIn(place(2014, null), 2013)).toBe(false)
  expect(existsIn(place(2014, null), 2014)).toBe(true)
  expect(existsIn(place(2014, 2016), 2017)).toBe(false)
  expect(existsIn(place(null, null), 1985)).toBe(true)
})
