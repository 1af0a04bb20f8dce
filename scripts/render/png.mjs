import path from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { crc32, deflateSync } from 'node:zlib'

/** JavaScript, so that a worker of any Node takes it as it is. */

const FOLDER = path.resolve('node_modules/pretendard/dist/public/static')

/** What the type of a picture is drawn with, one file a weight. */
export const FONTS = ['Regular', 'Medium', 'SemiBold', 'Bold'].map((weight) =>
  path.join(FOLDER, `Pretendard-${weight}.otf`),
)

/**
 * An SVG text drawn in pixels, its type in Pretendard.
 *
 * @param {string} svg
 * @param {number} scale pixels for each of the drawing
 * @param {readonly string[]} [fonts]
 */
const drawn = (svg, scale, fonts = FONTS) =>
  new Resvg(svg.replaceAll('Goru, Pretendard', 'Pretendard'), {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontFiles: [...fonts], loadSystemFonts: false, defaultFontFamily: 'Pretendard' },
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
 * @param {readonly string[]} [fonts] files that have at least its letters
 * @returns {Buffer}
 */
export function smallPngOf(svg, fonts) {
  const picture = drawn(svg, 1, fonts)
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
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height)
  // Most pixels are like the one before: what is looked up and written are runs of one colour, which end with their row.
  const starts = new Uint32Array(words.length + 1)
  /** @type {Map<number, number>} */
  const counts = new Map()
  let runs = 0
  for (let end = width, i = 0; end <= words.length; end += width)
    while (i < end) {
      const from = i
      const word = words[from] ?? 0
      do i++
      while (i < end && words[i] === word)
      starts[runs++] = from
      counts.set(word, (counts.get(word) ?? 0) + i - from)
    }
  starts[runs] = words.length
  const frequent = [...counts]
    .map(([word, count]) => ({ word, count, colour: colourOf(word) }))
    .sort((a, b) => b.count - a.count || a.colour - b.colour)
  /** @type {number[]} */
  const palette = []
  /** @type {Map<number, number>} */
  const places = new Map()
  for (const { word, colour } of frequent) {
    const [place, distance] = nearest(palette, colour)
    if (palette.length < 256 && distance > SAME) places.set(word, palette.push(colour) - 1)
    else places.set(word, place)
  }
  // Each row is led by the number of its filter: none, which suits a palette best.
  const rows = Buffer.alloc((width + 1) * height)
  for (let run = 0; run < runs; run++) {
    const from = starts[run] ?? 0
    // One byte more for each row before, and for this one.
    const head = Math.floor(from / width) + 1
    rows.fill(places.get(words[from] ?? 0) ?? 0, from + head, (starts[run + 1] ?? 0) + head)
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
    // Half the work of the usual level, and 4 % more bytes.
    chunk('IDAT', deflateSync(rows, { level: 4 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Red, green and blue of four bytes read as one number, which all processors that resvg is made for read from their end. */
const colourOf = (/** @type {number} */ word) => ((word & 255) << 16) | (word & 0xff00) | ((word >> 16) & 255)

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
