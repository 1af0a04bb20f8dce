/** Of a PNG: eight bytes of signature, then the chunk IHDR: four of length, four of name, 13 of data, four of checksum. */
const BEHIND_HEAD = 8 + 4 + 4 + 13 + 4
const INCH = 0.0254

/**
 * A PNG that says how many dots an inch has (chunk pHYs, PNG third edition 11.3.4.3), so that it is placed in its true size in a
 * layout; in place of what it said before.
 */
export function withDensity(png: Uint8Array, dpi: number): Uint8Array {
  const chunk = new Uint8Array(21)
  const view = new DataView(chunk.buffer)
  const perMetre = Math.round(dpi / INCH)
  view.setUint32(0, 9)
  chunk.set(
    [...'pHYs'].map((letter) => letter.charCodeAt(0)),
    4,
  )
  view.setUint32(8, perMetre)
  view.setUint32(12, perMetre)
  // The unit is the metre.
  chunk[16] = 1
  view.setUint32(17, checksum(chunk.subarray(4, 17)))
  const rest = withoutDensity(png.subarray(BEHIND_HEAD))
  const made = new Uint8Array(BEHIND_HEAD + chunk.length + rest.length)
  made.set(png.subarray(0, BEHIND_HEAD))
  made.set(chunk, BEHIND_HEAD)
  made.set(rest, BEHIND_HEAD + chunk.length)
  return made
}

function withoutDensity(chunks: Uint8Array): Uint8Array {
  const view = new DataView(chunks.buffer, chunks.byteOffset, chunks.byteLength)
  for (let at = 0; at + 12 <= chunks.length;) {
    const length = view.getUint32(at) + 12
    const name = String.fromCharCode(...chunks.subarray(at + 4, at + 8))
    if (name === 'IDAT') break
    if (name === 'pHYs') {
      const left = new Uint8Array(chunks.length - length)
      left.set(chunks.subarray(0, at))
      left.set(chunks.subarray(at + length), at)
      return left
    }
    at += length
  }
  return chunks
}

/** CRC-32 as PNG has it (Annex D). */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
