import type PptxGenJS from 'pptxgenjs'

type Points = NonNullable<PptxGenJS.ShapeProps['points']>

/**
 * An SVG path of a symbol (absolute `M L H V C S A Z`, arcs of half a circle) as a drawing of its own in an office file.
 * @param path around 0,0
 * @param scale inches for each of its units
 * @param move inches, right and down: a drawing begins at its corner
 */
export function shapeOf(path: string, scale: number, move: number): Points {
  const points: Points = []
  const inches = (value = 0) => value * scale + move
  let [x, y] = [0, 0]
  /** The second handle of the curve before, from which a smooth one goes on. */
  let handle: readonly [number, number] = [0, 0]
  for (const [, command = '', rest = ''] of path.matchAll(/([A-Z])([^A-Z]*)/g)) {
    const n = (rest.match(/-?(?:\d*\.)?\d+/g) ?? []).map(Number)
    const [x0, y0] = [x, y]
    if (command === 'Z') {
      points.push({ close: true })
      continue
    }
    x = command === 'V' ? x0 : (n.at(command === 'H' ? -1 : -2) ?? 0)
    y = command === 'H' ? y0 : (n.at(-1) ?? 0)
    const at = { x: inches(x), y: inches(y) }
    if (command === 'A') {
      const [wR, hR] = [(n[0] ?? 0) * scale, (n[1] ?? 0) * scale]
      points.push({ ...at, curve: { type: 'arc', hR, wR, stAng: x > x0 ? 180 : 0, swAng: 180 } })
    } else if (command === 'C' || command === 'S') {
      const [x1, y1] = command === 'C' ? n : [2 * x0 - handle[0], 2 * y0 - handle[1]]
      handle = [n.at(-4) ?? 0, n.at(-3) ?? 0]
      const [x2, y2] = handle.map((value) => inches(value)) as [number, number]
      points.push({ ...at, curve: { type: 'cubic', x1: inches(x1), y1: inches(y1), x2, y2 } })
    } else points.push(command === 'M' ? { ...at, moveTo: true } : at)
  }
  return points
}
