import type { Annotation } from '../view/view'
import { linesOf, textWidth } from './labels'

/** Size of the letters (px) and distance between lines, in letters. */
export const NOTE_LETTERS = 13
const LEADING = 1.3
/** Letters (em) of a line. */
const LINE = 13
/** px between the text and its line. */
const AIR = 5

/** An annotation laid out around the point it speaks of, which is at 0, 0. */
export interface NoteLayout {
  /** Each line of text with the point where its middle stands, on the base line. */
  readonly lines: readonly { readonly text: string; readonly x: number; readonly y: number }[]
  /** Where the line from the point ends: at the side of the text that faces it. */
  readonly end: readonly [number, number]
}

/** How far (px) the picture reaches from the point to each side. */
export interface Room {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The room of a point in a picture of this size. */
export const roomAt = (x: number, y: number, width: number, height: number): Room => ({
  left: x,
  right: width - x,
  top: y,
  bottom: height - y,
})

/**
 * Lays a text out in lines, its middle at (dx, dy), or as near to that as the picture has room while the point is in it; the line ends where it meets the text. Between the words where it can.
 * Pure, in px of a screen.
 */
export function layoutNote({ text, ...wished }: Annotation, room: Room | null = null): NoteLayout {
  const lines = linesOf(text, LINE, Infinity)
  const width = Math.max(...lines.map(textWidth)) * NOTE_LETTERS + 2 * AIR
  const height = lines.length * LEADING * NOTE_LETTERS + AIR
  const inside = room && Math.min(room.left, room.right, room.top, room.bottom) >= 0 ? room : null
  const dx = inside ? within(wished.dx, width / 2 - inside.left, inside.right - width / 2) : wished.dx
  const dy = inside ? within(wished.dy, height / 2 - inside.top, inside.bottom - height / 2) : wished.dy
  // The text's box is met where the ray from its middle to the point leaves it.
  const part = Math.min(
    1,
    width / 2 / Math.max(1e-9, Math.abs(dx)),
    height / 2 / Math.max(1e-9, Math.abs(dy)),
  )
  const top = dy - ((lines.length - 1) / 2) * LEADING * NOTE_LETTERS + NOTE_LETTERS * 0.35
  return {
    lines: lines.map((line, i) => ({ text: line, x: dx, y: top + i * LEADING * NOTE_LETTERS })),
    end: [dx * (1 - part), dy * (1 - part)],
  }
}

/** Of a text wider than the room, the middle. */
const within = (value: number, low: number, high: number) =>
  low > high ? (low + high) / 2 : Math.min(high, Math.max(low, value))

/** Where a text can stand from its point, clockwise from above. */
export const DIRECTIONS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** The offset (px) of a text that stands `far` px off in a direction. */
export function offsetOf(direction: Direction, far: number): readonly [dx: number, dy: number] {
  const angle = (DIRECTIONS.indexOf(direction) * Math.PI) / 4
  return [Math.round(Math.sin(angle) * far), Math.round(-Math.cos(angle) * far)]
}

/** The direction nearest to that of a text, and how far it stands off, px. */
export function directionOf({ dx, dy }: Pick<Annotation, 'dx' | 'dy'>): {
  direction: Direction
  far: number
} {
  const turns = Math.round((Math.atan2(dx, -dy) / (2 * Math.PI)) * 8)
  return { direction: DIRECTIONS[(turns + 8) % 8]!, far: Math.round(Math.hypot(dx, dy)) }
}
