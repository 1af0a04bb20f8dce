import { crc32, deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { withDensity } from './density'

const chunk = (name: string, data: Buffer) => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
const png = (...more: Buffer[]) =>
  Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    ...more,
    chunk('IDAT', deflateSync(Buffer.from([0, 255]))),
    chunk('IEND', Buffer.alloc(0)),
  ])

test('a picture for print says 300 dots an inch, in place of what it said before', () => {
  const density = (perMetre: number) => {
    const data = Buffer.alloc(9)
    data.writeUInt32BE(perMetre, 0)
    data.writeUInt32BE(perMetre, 4)
    data[8] = 1
    return chunk('pHYs', data)
  }
  const wanted = png(density(11_811))
  expect(Buffer.from(withDensity(new Uint8Array(png()), 300))).toEqual(wanted)
  expect(Buffer.from(withDensity(new Uint8Array(png(density(2835))), 300))).toEqual(wanted)
})
