import { expect, test } from 'vitest'
import { qrCode } from './qr'

/** Reads the code from what is drawn: which modules are dark. */
function modules(svg: string) {
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1])
  const dark = new Set<string>()
  for (const [, x, y, run] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g))
    for (let i = 0; i < Number(run); i++) dark.add(`${Number(x) + i} ${y}`)
  return { size, dark: (x: number, y: number) => dark.has(`${x} ${y}`) }
}

/** The first format bits beside the upper left corner: level and mask, as the norm masks them (ISO/IEC 18004, 7.9). */
function decoded(svg: string): string {
  const { size, dark } = modules(svg)
  const n = size - 8
  const at = (x: number, y: number) => dark(x + 4, y + 4)
  const format = [0, 1, 2, 3, 4].reduce((bits, x) => (bits << 1) | Number(at(x, 8)), 0) ^ 0b10101
  const mask = format & 7
  const inverted = [
    (x: number, y: number) => (x + y) % 2 === 0,
    (_: number, y: number) => y % 2 === 0,
    (x: number) => x % 3 === 0,
    (x: number, y: number) => (x + y) % 3 === 0,
    (x: number, y: number) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
    (x: number, y: number) => ((x * y) % 2) + ((x * y) % 3) === 0,
    (x: number, y: number) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
    (x: number, y: number) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
  ][mask]!
  const corner = (x: number, y: number) => (x < 9 && y < 9) || (x >= n - 8 && y < 9) || (x < 9 && y >= n - 8)
  // Up to version 6 there is one alignment pattern and no version information.
  const aligned = (x: number, y: number) => n > 21 && Math.abs(x - (n - 7)) <= 2 && Math.abs(y - (n - 7)) <= 2
  const bits: number[] = []
  for (let right = n - 1, up = true; right > 0; right -= 2, up = !up) {
    if (right === 6) right = 5
    for (let i = 0; i < n; i++)
      for (const x of [right, right - 1]) {
        const y = up ? n - 1 - i : i
        if (corner(x, y) || aligned(x, y) || x === 6 || y === 6) continue
        bits.push(Number(at(x, y) !== inverted(x, y)))
      }
  }
  const number = (from: number, length: number) =>
    bits.slice(from, from + length).reduce((value, bit) => value * 2 + bit, 0)
  expect(number(0, 4), 'bytes').toBe(4)
  return String.fromCharCode(...Array.from({ length: number(4, 8) }, (_, i) => number(12 + i * 8, 8)))
}

test('a code says the address it is drawn of', () => {
  // Of a code of one block the bytes stand in their order.
  expect(decoded(qrCode('https://a.kr/?q=1', 'x'))).toBe('https://a.kr/?q=1')
})

test('it is dark on light with the margin that cameras need, and named', () => {
  const svg = qrCode('https://goru.example/?indicator=births&lang=en', 'To <the> map')
  const { size, dark } = modules(svg)
  for (let i = 0; i < size; i++)
    for (const edge of [0, 1, 2, 3]) {
      expect(dark(i, edge) || dark(edge, i) || dark(i, size - 1 - edge) || dark(size - 1 - edge, i)).toBe(
        false,
      )
    }
  for (const [x, y] of [
    [4, 4],
    [size - 5, 4],
    [4, size - 5],
  ] as const)
    expect(dark(x, y)).toBe(true)
  expect(svg).toContain('aria-label="To &lt;the&gt; map"')
})

test('what no code holds is refused', () => {
  expect(() => qrCode('x'.repeat(4000), 'x')).toThrow()
})
