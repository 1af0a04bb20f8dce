import { axisOf } from '../scene/trend'
import type { Point, Strip, StripLine } from './strips'

/** Size of the picture of a strip, in units of its own. */
export const BOX = { width: 150, height: 38 } as const
const MARGIN = 4

/** A strip as it is drawn: lines over the years; of a single year the places between lowest and highest region. */
export interface StripPicture {
  /** SVG paths of the lines, by whose they are; those that lie on top last. */
  readonly lines: readonly { readonly kind: StripLine['kind']; readonly path: string }[]
  /** Points that no line passes through, and the last one of the place. */
  readonly dots: readonly { readonly kind: StripLine['kind']; readonly x: number; readonly y: number }[]
  /** Where the definition changed. */
  readonly breaks: readonly number[]
  /** Height of zero, of gains and losses; null for others. */
  readonly zero: number | null
  /** The line from lowest to highest region; null where years are shown. */
  readonly range: number | null
}

const round = (value: number) => Math.round(value * 10) / 10

/** Lays a strip out in its box: nothing reaches beyond it. */
export function stripPicture({ indicator, lines, breaks, range }: Strip): StripPicture {
  const points = lines.flatMap(({ stretches }) => stretches.flat())
  const years = points.map(({ year }) => year)
  const [from, to] = [Math.min(...years), Math.max(...years)]
  const upwards = [...lines].reverse()
  if (from === to) {
    const [low, high] = range
    const middle = BOX.height / 2
    const along = ({ value }: Point) =>
      // A mean lies between lowest and highest; a national figure from another table need not.
      high > low
        ? MARGIN + Math.min(1, Math.max(0, (value - low) / (high - low))) * (BOX.width - 2 * MARGIN)
        : BOX.width / 2
    return {
      lines: [],
      dots: upwards.flatMap(({ kind, stretches }) =>
        stretches.flat().map((point) => ({ kind, x: round(along(point)), y: middle })),
      ),
      breaks: [],
      zero: null,
      range: middle,
    }
  }
  const { low, high, zero } = axisOf(
    indicator,
    points.map(({ value }) => value),
    'ko',
  )
  const x = (year: number) => round(MARGIN + ((year - from) / (to - from)) * (BOX.width - 2 * MARGIN))
  const y = (value: number) =>
    round(BOX.height - MARGIN - ((value - low) / (high - low)) * (BOX.height - 2 * MARGIN))
  return {
    lines: upwards.map(({ kind, stretches }) => ({
      kind,
      path: stretches
        .filter((stretch) => stretch.length > 1)
        .map((stretch) => `M${stretch.map((point) => `${x(point.year)} ${y(point.value)}`).join('L')}`)
        .join(''),
    })),
    dots: upwards.flatMap(({ kind, stretches }) =>
      stretches.flatMap((stretch, i) => {
        const last = stretch.at(-1)
        const end = kind === 'place' && i === stretches.length - 1
        return last && (end || stretch.length === 1) ? [{ kind, x: x(last.year), y: y(last.value) }] : []
      }),
    ),
    breaks: breaks.map(({ year }) => x(year - 0.5)),
    zero: zero ? y(0) : null,
    range: null,
  }
}
