/** A point of the stage, in parts of its width and height: every window has it at the same place. */
export type At = readonly [x: number, y: number]

/** A line as it was drawn; `id` is known to both windows of a talk. */
export interface Stroke {
  readonly id: string
  readonly points: readonly At[]
}

/** What was drawn on each slide, by its id: it stays until it is erased. */
export type Drawings = Readonly<Record<string, readonly Stroke[]>>

/** A line goes on to a point, or begins there. */
export function drawn(drawings: Drawings, slide: string, id: string, at: At): Drawings {
  const strokes = drawings[slide] ?? []
  const known = strokes.some((stroke) => stroke.id === id)
  const next = known
    ? strokes.map((stroke) => (stroke.id === id ? { id, points: [...stroke.points, at] } : stroke))
    : [...strokes, { id, points: [at] }]
  return { ...drawings, [slide]: next }
}

/** A slide without what was drawn on it. */
export function erased(drawings: Drawings, slide: string): Drawings {
  const { [slide]: gone, ...others } = drawings
  return gone ? others : drawings
}

/** Where in a box a pointer is. @param box px */
export function atOf(
  { clientX, clientY }: Pick<PointerEvent, 'clientX' | 'clientY'>,
  { left, top, width, height }: Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>,
): At {
  const part = (value: number, size: number) => Math.min(1, Math.max(0, size ? value / size : 0))
  return [part(clientX - left, width), part(clientY - top, height)]
}

/** The drawings of a story as they are kept: points in ten-thousandths, a fifth of a pixel on any projector. */
export const keptDrawings = (drawings: Drawings): string =>
  JSON.stringify(drawings, (_, value: unknown) =>
    typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value,
  )

/** The drawings that were kept; none where what was kept is anything else. */
export function drawingsIn(text: string | null): Drawings {
  try {
    const read = JSON.parse(text ?? '') as unknown
    return isDrawings(read) ? read : {}
  } catch {
    return {}
  }
}

const isAt = (value: unknown) =>
  Array.isArray(value) && value.length === 2 && value.every((one) => one >= 0 && one <= 1)
const isStroke = (value: unknown) =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'points' in value &&
  Array.isArray(value.points) &&
  value.points.every(isAt)
const isDrawings = (value: unknown): value is Drawings =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((strokes) => Array.isArray(strokes) && strokes.every(isStroke))
