import { linesOf } from '../scene/labels'
import { linesIn, plainText, type Block, type Span } from '../story/model'

/** Points an inch, and the height of a line in sizes of its type: Malgun Gothic is set wide apart. */
const POINTS = 72
const LEADING = 1.35
/** A big number is set this many times as large as the words. */
export const BIG = 2
/** Between two paragraphs, in sizes of the type. */
export const GAP = 0.5

/** Lines of a text set in a width. @param width inches @param size points */
const count = (line: readonly Span[], width: number, size: number) =>
  Math.max(1, linesOf(plainText(line), (width * POINTS) / size, Infinity).length)

/** How tall (inches) blocks of words are. @param width inches @param size points */
export function heightOf(blocks: readonly Block[], width: number, size: number): number {
  const points = blocks.reduce((sum, block) => {
    const inner = block.kind === 'list' || block.kind === 'quote' ? width - 0.35 : width
    const lines = linesIn(block).filter((line) => line.length > 0)
    const tall = lines.map((line, i) => {
      const big = block.kind === 'big' && i === 0
      const own = big ? size * BIG : size
      // Signs and arrows are wider than letters.
      return count(line, big ? inner * 0.85 : inner, own) * own * LEADING + size * GAP
    })
    return sum + tall.reduce((all, one) => all + one, 0)
  }, 0)
  return points / POINTS
}

/**
 * The largest size (points) in which words keep to a box; the least of `sizes` where none does.
 *
 * @param sizes descending, points
 * @param width, height inches
 */
export const sizeFor = (
  blocks: readonly Block[],
  sizes: readonly number[],
  width: number,
  height: number,
): number => sizes.find((size) => heightOf(blocks, width, size) <= height) ?? sizes.at(-1) ?? 12
