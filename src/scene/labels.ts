import type { Label, Mark } from './model'
import { toFrame, type Frame } from './projection'
import { boxOf } from './symbols'

/** A label with the place a flat renderer draws it at: middle of its text, in frame pixels. */
export interface PlacedLabel {
  readonly label: Label
  readonly x: number
  readonly y: number
  readonly size: number
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export const LABEL_SIZES = { province: 13, municipality: 11, place: 11, selected: 13 } as const

/** px of a label. */
export const sizeOf = ({ kind, grow = 1 }: Label): number => LABEL_SIZES[kind] * grow

/** Width of a text in em: Hangul and other full-width letters 0.92, the rest 0.56. */
export function textWidth(text: string): number {
  let width = 0
  for (const letter of text) width += letter > '\u2e7f' ? 0.92 : 0.56
  return width
}

const overlaps = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Breaks a text into lines of at most `ems`; a word longer than a line is broken inside. */
export function linesOf(text: string, ems: number, most: number): string[] {
  const lines: string[] = []
  let line = ''
  const words = text.split(/\s+/).filter(Boolean)
  const put = (word: string) => {
    const longer = line ? `${line} ${word}` : word
    if (textWidth(longer) <= ems) {
      line = longer
      return
    }
    if (line) lines.push(line)
    line = ''
    for (const letter of word) {
      if (textWidth(line + letter) > ems && line) {
        lines.push(line)
        line = ''
      }
      line += letter
    }
  }
  words.forEach(put)
  if (line) lines.push(line)
  if (lines.length <= most) return lines
  const kept = lines.slice(0, most)
  let last = kept[most - 1] ?? ''
  while (last && textWidth(`${last}…`) > ems) last = last.slice(0, -1)
  kept[most - 1] = `${last}…`
  return kept
}

/**
 * Places labels so that none covers another or a mark: most important first, each at its point or, if that is
 * taken, a little above, below, beside it or at a corner; one that fits nowhere is left out.
 */
export function placeLabels(
  labels: readonly Label[],
  marks: readonly Pick<Mark, 'at' | 'dx' | 'dy' | 'ring'>[],
  frame: Frame,
  grow = 1,
): PlacedLabel[] {
  const taken: Box[] = marks.map((mark) => {
    const half = (boxOf(mark) * grow) / 2
    const [x, y] = toFrame(frame, mark.at)
    return {
      left: x + mark.dx * grow - half,
      right: x + mark.dx * grow + half,
      top: y + mark.dy * grow - half,
      bottom: y + mark.dy * grow + half,
    }
  })
  const placed: PlacedLabel[] = []
  for (const label of [...labels].sort((a, b) => a.priority - b.priority)) {
    const size = sizeOf(label) * grow
    // With some air at both ends.
    const width = (textWidth(label.text) + 0.16) * size
    const [x, y] = toFrame(frame, label.at)
    if (x < 0 || y < 0 || x > frame.width || y > frame.height) continue
    const shifts = [
      [0, 0],
      [0, -size * 1.3],
      [0, size * 1.3],
      [-width * 0.7, 0],
      [width * 0.7, 0],
      [-width * 0.6, -size],
      [width * 0.6, -size],
      [-width * 0.6, size],
      [width * 0.6, size],
    ] as const
    for (const [dx, dy] of shifts) {
      const box = {
        left: x + dx - width / 2,
        right: x + dx + width / 2,
        top: y + dy - size * 0.6,
        bottom: y + dy + size * 0.6,
      }
      if (taken.some((other) => overlaps(box, other))) continue
      taken.push(box)
      placed.push({ label, x: x + dx, y: y + dy, size })
      break
    }
  }
  return placed
}
