import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DIRECTIONS, directionOf, layoutNote, NOTE_LETTERS, offsetOf, roomAt } from './annotations'
import { textWidth } from './labels'

const note = (text: string, dx: number, dy: number) => ({ at: [127, 37] as const, dx, dy, text })
const px = fc.integer({ min: -300, max: 300 })

describe('a text on the map', () => {
  it('is broken between words and loses none of them', () => {
    const words = fc.array(fc.stringMatching(/^[a-z가-힣]{1,9}$/), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(words, px, px, (all, dx, dy) => {
        const { lines } = layoutNote(note(all.join(' '), dx, dy))
        expect(lines.flatMap(({ text }) => text.split(' '))).toEqual(all)
        for (const { text } of lines) if (text.includes(' ')) expect(textWidth(text)).toBeLessThanOrEqual(13)
      }),
    )
  })
  it('has a line from its point that ends on the way, outside the text', () => {
    fc.assert(
      fc.property(px, px, (dx, dy) => {
        const { end, lines } = layoutNote(note('one two three', dx, dy))
        expect(Math.hypot(...end)).toBeLessThanOrEqual(Math.hypot(dx, dy) + 1e-9)
        expect(end[0] * dy).toBeCloseTo(end[1] * dx, 6)
        // Not inside of the box of letters around (dx, dy), unless the point itself is.
        const half = [(textWidth(lines[0]!.text) * NOTE_LETTERS) / 2, NOTE_LETTERS / 2]
        const inside = ([x, y]: readonly [number, number]) =>
          Math.abs(x - dx) < half[0]! && Math.abs(y - dy) < half[1]!
        if (!inside([0, 0])) expect(inside(end)).toBe(false)
      }),
    )
  })
  it('stays within the picture as far as it fits, while its point is in it', () => {
    const inPicture = fc.integer({ min: 0, max: 400 })
    fc.assert(
      fc.property(px, px, inPicture, inPicture, (dx, dy, x, y) => {
        const { lines } = layoutNote(note('one two three', dx, dy), roomAt(x, y, 400, 400))
        for (const line of lines) {
          const half = (textWidth(line.text) * NOTE_LETTERS) / 2
          expect(x + line.x - half).toBeGreaterThanOrEqual(0)
          expect(x + line.x + half).toBeLessThanOrEqual(400)
          expect(y + line.y).toBeLessThanOrEqual(400)
        }
      }),
    )
    expect(layoutNote(note('one', 50, 0), roomAt(-10, 5, 400, 400))).toEqual(layoutNote(note('one', 50, 0)))
  })
  it('stands in the direction it is put', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DIRECTIONS), fc.integer({ min: 20, max: 200 }), (direction, far) => {
        const [dx, dy] = offsetOf(direction, far)
        const found = directionOf({ dx, dy })
        expect(found.direction).toBe(direction)
        expect(Math.abs(found.far - far)).toBeLessThanOrEqual(1)
      }),
    )
  })
})
