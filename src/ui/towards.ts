/** From top to bottom, px of the window. */
export interface Span {
  readonly top: number
  readonly bottom: number
}

/**
 * How far (px) a box is scrolled so that a row of the list in it comes into sight: 0 where it is, and where the list is not
 * what the reader has before him, since something else is being read there.
 */
export function towards(row: Span, list: Span, box: Span): number {
  const middle = (box.top + box.bottom) / 2
  const read = list.top < middle && list.bottom > box.top
  const seen = row.top >= box.top && row.bottom <= box.bottom
  return !read || seen ? 0 : (row.top + row.bottom) / 2 - middle
}
