import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { coloured, mustDiffer } from './browser'

/** A picture of 100 x 100 pixels whose upper rows have a colour, the rest being sea. */
function picture(rows: number, [r, g, b]: readonly [number, number, number]): Buffer {
  const png = new PNG({ width: 100, height: 100 })
  for (let i = 0; i < 100 * 100; i++)
    png.data.set([...(i < rows * 100 ? [r, g, b] : [227, 236, 241]), 255], i * 4)
  return PNG.sync.write(png)
}

test('pixels in the colour of a class are counted, all others are not', () => {
  const ramp = ['#102030', '#ff0000']
  expect(coloured(picture(25, [16, 32, 48]), ramp)).toEqual({ part: 0.25, classes: 1 })
  expect(coloured(picture(25, [16, 32, 60]), ramp)).toEqual({ part: 0, classes: 0 })
})

test('a few stray pixels make no class', () => {
  expect(coloured(picture(1, [255, 0, 0]), ['#ff0000']).classes).toBe(0)
})

test('a map that was recoloured must look different', () => {
  const before = picture(50, [16, 32, 48])
  expect(() => mustDiffer('leaflet', before, picture(50, [200, 32, 48]))).not.toThrow()
  expect(() => mustDiffer('leaflet', before, before)).toThrow('leaflet was recoloured, but 0.0 %')
})
