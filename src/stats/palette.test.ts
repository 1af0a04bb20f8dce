import { describe, expect, it } from 'vitest'
import { DIVERGING, SEQUENTIAL, type PaletteId } from '../atlas/model'
import { MAP_THEMES, type MapTheme } from '../atlas/model'
import { ALL_EYES, apart, lab, seen } from './eyes.fixture'
import { linearOf } from './oklab'
import { natureOf, ramp } from './palette'

const GREY = 'achromatic'
const CLASSES = [3, 4, 5, 6, 7, 8, 9]
/** No-data ground and stroke of the maps, which a class must not be mistaken for. */
const NO_DATA: Readonly<Record<MapTheme, readonly [string, string]>> = {
  light: ['#dedad0', '#aca594'],
  dark: ['#1b2127', '#414a52'],
  stage: ['#151b20', '#4a545d'],
}
/** Least distance in OKLab of neighbouring classes; about 0.02 is just noticed side by side. */
const NEIGHBOURS = 0.045
/** Least distance of the two ends of a diverging ramp, and of the classes on either side of its middle. */
const ENDS = 0.1
const SIDES = 0.06
/** Least distance of any class from the ground of no data; the hatch sets it further apart. */
const FROM_NO_DATA = 0.025

const luminance = (hex: string) => {
  const [r, g, b] = linearOf(hex)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const pairs = <T>(all: readonly T[]) => all.slice(1).map((b, i) => [all[i]!, b] as const)
const every = (ids: readonly PaletteId[]) =>
  ids.flatMap((id) =>
    MAP_THEMES.flatMap((theme) =>
      CLASSES.map((classes) => ({ id, theme, classes, colours: ramp(id, classes, theme) })),
    ),
  )

describe('every ramp', () => {
  const all = every([...SEQUENTIAL, ...DIVERGING])
  it('has one colour a class', () => {
    for (const { classes, colours } of all) {
      expect(new Set(colours).size).toBe(classes)
      for (const colour of colours) expect(colour).toMatch(/^#[0-9a-f]{6}$/)
    }
  })
  it.each(Object.keys(ALL_EYES))('keeps neighbouring classes apart for %s eyes', (eye) => {
    for (const { id, theme, classes, colours } of all) {
      // Without any hue the two classes beside the middle are alike, as the arms are: the signs of the legend tell them apart.
      const middle = eye === GREY && natureOf(id) === 'diverging' && classes % 2 === 0 ? classes / 2 - 1 : -1
      const distances = pairs(colours.map((hex) => seen(hex, eye))).map(([a, b]) => apart(a, b))
      const least = Math.min(...distances.filter((_, i) => i !== middle))
      expect(least, `${id} ${theme} ${classes}`).toBeGreaterThan(NEIGHBOURS)
    }
  })
  it('stands apart from "no data"', () => {
    for (const { id, theme, classes, colours } of all) {
      const least = Math.min(...colours.map((hex) => apart(lab(hex), lab(NO_DATA[theme][0]))))
      expect(least, `${id} ${theme} ${classes}`).toBeGreaterThan(FROM_NO_DATA)
    }
  })
})

describe('a sequential ramp', () => {
  it('gets steadily deeper on the light map and steadily brighter on the dark ones, in grey as in colour', () => {
    for (const { id, theme, classes, colours } of every(SEQUENTIAL)) {
      for (const measure of [luminance, (hex: string) => lab(hex)[0]]) {
        const rising = pairs(colours.map(measure)).every(([a, b]) => (theme === 'light' ? a > b : a < b))
        expect(rising, `${id} ${theme} ${classes}`).toBe(true)
      }
    }
  })
})

describe('a diverging ramp', () => {
  it('gets steadily darker from the middle outwards on the light map, brighter on the dark ones', () => {
    for (const { id, theme, classes, colours } of every(DIVERGING)) {
      const low = colours.slice(0, Math.ceil(classes / 2)).reverse()
      const high = colours.slice(Math.floor(classes / 2))
      for (const arm of [low, high]) {
        const steady = pairs(arm.map(luminance)).every(([a, b]) => (theme === 'light' ? a > b : a < b))
        expect(steady, `${id} ${theme} ${classes}`).toBe(true)
      }
    }
  })
  it('has arms of like lightness', () => {
    for (const { id, theme, classes, colours } of every(DIVERGING)) {
      colours.forEach((colour, i) => {
        const off = Math.abs(lab(colour)[0] - lab(colours[classes - 1 - i]!)[0])
        expect(off, `${id} ${theme} ${classes}`).toBeLessThan(0.08)
      })
    }
  })
  it.each(Object.keys(ALL_EYES).filter((eye) => eye !== GREY))(
    'shows %s eyes which side of the middle a class is on',
    (eye) => {
      for (const { id, theme, classes, colours } of every(DIVERGING)) {
        for (let i = 0; i < Math.floor(classes / 2); i++) {
          const off = apart(seen(colours[i]!, eye), seen(colours[classes - 1 - i]!, eye))
          expect(off, `${id} ${theme} ${classes} ${i}`).toBeGreaterThan(i === 0 ? ENDS : SIDES)
        }
      }
    },
  )
  it('has the orange and blue of the look at seven classes', () => {
    expect(ramp('orange-blue', 7, 'light').join(' ')).toBe(
      '#9c4a17 #d0803f #efc696 #f3efe6 #bcd6e3 #64a0c2 #1f6190',
    )
    expect(ramp('orange-blue', 7, 'dark').join(' ')).toBe(
      '#e08a4a #b8662e #7a4a2c #3a3d42 #2f5a70 #3f8ab3 #7cc3ea',
    )
  })
  it('has its neutral in the middle of an odd number of classes, and only there', () => {
    expect(ramp('brown-teal', 3, 'light')).toEqual(['#8c4a00', '#f3f1e8', '#076963'])
    expect(ramp('brown-teal', 4, 'light')).not.toContain('#f3f1e8')
    expect(ramp('brown-teal', 1, 'light')).toEqual(['#f3f1e8'])
  })
})

describe('the nature of a palette', () => {
  it('is told by its list', () => {
    expect(SEQUENTIAL.map(natureOf)).toEqual(SEQUENTIAL.map(() => 'sequential'))
    expect(DIVERGING.map(natureOf)).toEqual(DIVERGING.map(() => 'diverging'))
  })
})
