/**
 * A picture as its reference is kept: an element a line, outlines to the whole pixel, so that a difference reads as what
 * has changed, and the day of its making left out.
 *
 * @param svg as the command line draws it
 */
export const referenceOf = (svg: string): string =>
  `${svg
    .replace(
      / d="([^"]+)"/g,
      (_, outline: string) => ` d="${OUTLINE.test(outline) ? coarse(outline) : outline}"`,
    )
    .replace(/(고루|Goru) · \d{4}-\d\d-\d\d/, '$1 · DAY')
    .replace(/></g, '>\n<')}\n`

/** Outlines of areas: absolute starts, then steps from point to point. Symbols are drawn otherwise, and stay as they are. */
const OUTLINE = /^(M[-\d. ]+(l[-\d. ]+)?z?)+$/

/** Points rounded to whole pixels; those that fall on the one before, and rings that come to nothing, are left out. */
function coarse(outline: string): string {
  return (outline.match(/M[^M]+/g) ?? [])
    .map((ring) => {
      const [start = '', steps = ''] = ring.slice(1).split('l')
      let [x, y] = pairsIn(start)[0] ?? [0, 0]
      let [left, top] = [Math.round(x), Math.round(y)]
      const first = `M${left} ${top}`
      const moves = pairsIn(steps).flatMap(([dx, dy]) => {
        ;[x, y] = [x + dx, y + dy]
        const [right, down] = [Math.round(x) - left, Math.round(y) - top]
        ;[left, top] = [left + right, top + down]
        return right || down ? [`${right} ${down}`] : []
      })
      return moves.length > 1 ? `${first}l${moves.join(' ').replaceAll(' -', '-')}z` : ''
    })
    .join('')
}

/** Numbers two by two; a minus begins a number, too. */
function pairsIn(text: string): [number, number][] {
  const numbers = (text.match(/-?[\d.]+/g) ?? []).map(Number)
  return Array.from({ length: numbers.length / 2 }, (_, i) => [numbers[2 * i]!, numbers[2 * i + 1]!])
}
