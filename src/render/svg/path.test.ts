import { expect, test } from 'vitest'
import { project, unproject, type Frame } from '../../scene/projection'
import { areaPath, clippedPath, linePath } from './path'

/** A frame in which degrees can be given as pixels. */
const frame: Frame = { x: 400, y: 200, scale: 10, width: 100, height: 80 }
const at = (x: number, y: number) => unproject(frame.x + x / frame.scale, frame.y + y / frame.scale)

test('a line is written in relative steps of one decimal', () => {
  expect(linePath([[at(1, 2), at(3.5, 2), at(3, 1)]], frame)).toBe('M1 2l2.5 0-.5-1')
})

test('steps of less than a tenth of a pixel vanish, and a ring of nothing is left out', () => {
  expect(linePath([[at(1, 2), at(1.02, 2.01), at(4, 2)]], frame)).toBe('M1 2l3 0')
  expect(areaPath([[[at(1, 1), at(1.01, 1), at(1, 1.01), at(1, 1)]]], frame)).toBe('')
})

test('rounding does not add up along a line', () => {
  const line = Array.from({ length: 101 }, (_, i) => at(i * 0.96, 5))
  const path = linePath([line], frame)
  const steps = path.slice(path.indexOf('l') + 1).match(/-?\d*\.?\d+/g) ?? []
  const total = steps.filter((_, i) => i % 2 === 0).reduce((sum, step) => sum + Number(step), 0)
  expect(total).toBeCloseTo(96, 5)
})

test('land outside the frame is cut off at the margin', () => {
  const ring = [at(-500, -500), at(50, -500), at(50, 40), at(-500, 40), at(-500, -500)]
  const numbers = clippedPath([[ring]], frame, 10)
  expect(numbers.startsWith('M')).toBe(true)
  expect(numbers).not.toMatch(/[45]\d\d/)
  expect(project(...at(0, 0))[0]).toBeCloseTo(400)
})
