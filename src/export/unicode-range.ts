/**
 * Whether a code point is one of a CSS `unicode-range`, such as `U+20-7E, U+AC00`; all are where it is empty.
 */
export function inRange(range: string): (point: number) => boolean {
  const runs = [...range.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/gi)].map(
    ([, from = '', to = from]) => [parseInt(from, 16), parseInt(to, 16)] as const,
  )
  return (point) => runs.length === 0 || runs.some(([from, to]) => point >= from && point <= to)
}
