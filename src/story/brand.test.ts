import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MAP_THEMES } from '../atlas/model'
import { THEMES } from '../scene/themes'
import { contrast } from '../stats/contrast'
import { brandIn, inkOn, isColour, LEAST_CONTRAST, readableOn } from './brand'

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

test('contrast is that of WCAG 2', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.48, 2)
})

test('whatever colour an organiser has, words are read in it and on it, in every theme and on paper', () => {
  fc.assert(
    fc.property(colour, (given) => {
      for (const theme of MAP_THEMES) {
        const { accent, ground, ink } = brandIn(given, theme)
        expect(contrast(accent, THEMES[theme].sea)).toBeGreaterThanOrEqual(LEAST_CONTRAST)
        expect(contrast(ink, ground)).toBeGreaterThanOrEqual(LEAST_CONTRAST)
        expect(ground).toBe(given)
      }
      expect(contrast(readableOn(given, '#ffffff'), '#ffffff')).toBeGreaterThanOrEqual(LEAST_CONTRAST)
    }),
    { numRuns: 2000 },
  )
})

test('a colour that can be read stays as it is, and one that cannot keeps its hue', () => {
  expect(brandIn('#a3005c', 'light').accent).toBe('#a3005c')
  expect(brandIn('#ffd400', 'stage').accent).toBe('#ffd400')
  const darker = brandIn('#ffd400', 'light').accent
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(darker.slice(at, at + 2), 16)) as [
    number,
    number,
    number,
  ]
  expect(r > g && g > b).toBe(true)
  expect(inkOn('#ffd400')).toBe('#000000')
  expect(inkOn('#0b3d91')).toBe('#ffffff')
})

test('a colour is six digits behind its sign', () => {
  expect(isColour('#0a84ff')).toBe(true)
  expect(['#0A84FF', '#fff', 'red', '#0a84ff;', ''].filter(isColour)).toEqual([])
})
