import path from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { crc32, deflateSync } from 'node:zlib'

/** JavaScript, so that a worker of any Node takes it as it is. */

const FONTS = path.resolve('node_modules/pretendard/dist/public/static')
const WEIGHTS = ['Regular', 'Medium', 'SemiBold', 'Bold']

/**
 * An SVG text drawn in pixels, its type in Pretendard.
 *
 * @param {string} svg
 * @param {number} scale pixels for each of the drawing
 */
const drawn = (svg, scale) =>
  new Resvg(svg.replaceAll('Goru, Pretendard', 'Pretendard'), {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      fontFiles: WEIGHTS.map((weight) => path.join(FONTS, `Pretendard-${weight}.otf`)),
      loadSystemFonts: false,
      defaultFontFamily: 'Pretendard',
    },
  }).render()

/**
 * @param {string} svg
 * @param {number} scale pixels for each of the drawing
 * @returns {Buffer}
 */
export const pngOf = (svg, scale) => drawn(svg, scale).asPng()

/**
 * The same in at most 256 colours, a third of the bytes: flat colours stay what they are, of those between them on
 * smoothed edges the frequent ones stand for their neighbours.
 *
 * @param {string} svg without transparency
 * @returns {Buffer}
 */
export function smallPngOf(svg) {
  const picture = drawn(svg, 1)
  return indexedPng(picture.pixels, picture.width, picture.height)
}

/** Two colours nearer than this (squared, of 0 to 255 each) are not both taken up: nobody tells them apart. */
const SAME = 64

/**
 * @param {Uint8Array} pixels red, green, blue, opacity (left out) of each, row by row
 * @param {number} width
 * @param {number} height
 * @returns {Buffer}
 */
function indexedPng(pixels, width, height) {
  const colours = new Uint32Array(width * height)
  /** @type {Map<number, number>} */
  const counts = new Map()
  // Most pixels are like the one before: a run is looked up once.
  for (let i = 0, from = 0; i <= colours.length; i++) {
    const at = i * 4
    if (i < colours.length)
      colours[i] = ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0)
    const run = colours[from] ?? 0
    if (i < colours.length && colours[i] === run) continue
    counts.set(run, (counts.get(run) ?? 0) + i - from)
    from = i
  }
  const frequent = [...counts].sort(([a, n], [b, m]) => m - n || a - b)
  /** @type {number[]} */
  const palette = []
  /** @type {Map<number, number>} */
  const places = new Map()
  for (const [colour] of frequent) {
    const [place, distance] = nearest(palette, colour)
    if (palette.length < 256 && distance > SAME) places.set(colour, palette.push(colour) - 1)
    else places.set(colour, place)
  }
  // Each row is led by the number of its filter: none, which suits a palette best.
  const rows = Buffer.alloc((width + 1) * height)
  let [last, place] = [-1, 0]
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 1; x <= width; x++, i++) {
      const colour = colours[i] ?? 0
      if (colour !== last) [last, place] = [colour, places.get(colour) ?? 0]
      rows[y * (width + 1) + x] = place
    }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk(
      'PLTE',
      Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255])),
    ),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/**
 * @param {readonly number[]} palette
 * @param {number} colour
 * @returns {[place: number, distance: number]} of the colour nearest to it; the distance squared
 */
function nearest(palette, colour) {
  let place = 0
  let least = Infinity
  for (let i = 0; i < palette.length; i++) {
    const other = palette[i] ?? 0
    const red = (other >> 16) - (colour >> 16)
    const green = ((other >> 8) & 255) - ((colour >> 8) & 255)
    const blue = (other & 255) - (colour & 255)
    const distance = red * red + green * green + blue * blue
    if (distance < least) [place, least] = [i, distance]
  }
  return [place, least]
}

/**
 * @param {string} type
 * @param {Buffer} content
 */
function chunk(type, content) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(content.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}
