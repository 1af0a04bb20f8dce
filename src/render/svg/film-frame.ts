import type { Scene } from '../../scene/model'
import { textWidth } from '../../scene/labels'
import { FONT, GRAPHIC_SIZES, unitOf } from './graphic'

interface Size {
  readonly width: number
  readonly height: number
}

/** How tall the strip of the year is, as part of the shorter side. */
const STRIP = 0.11

const stripOf = ({ width, height }: Size) => Math.round(Math.min(width, height) * STRIP)

/** How large the graphic in a picture of a film is: what the strip of the year leaves. */
export const graphicSize = (size: Size): Size => ({ ...size, height: size.height - stripOf(size) })

/**
 * A picture of a film: the finished graphic of a year, and below it in large figures which year that is and where it stands
 * among those of the film. Pure.
 *
 * @param graphic SVG text as large as `graphicSize` says
 * @param years those of the film, ascending
 */
export function filmFrame(
  graphic: string,
  { colours: c }: Pick<Scene, 'colours'>,
  year: number,
  years: readonly number[],
  size: Size,
): string {
  const { width, height } = size
  const inner = graphicSize(size)
  const strip = height - inner.height
  const wide = width / inner.height >= 1.2
  const margin = 40 * unitOf(inner, wide ? GRAPHIC_SIZES.wide : GRAPHIC_SIZES.square)
  const [first = year, last = year] = [years[0], years.at(-1)]
  const large = strip * 0.72
  const small = strip * 0.24
  const from = margin + textWidth(String(year)) * large + strip * 0.6
  // The names of the ends stand centred below them.
  const to = width - margin - textWidth(String(last)) * small * 0.5
  const x = (one: number) => (last > first ? from + ((one - first) / (last - first)) * (to - from) : from)
  const line = inner.height + strip * 0.36
  const stroke = (end: number, colour: string, wide: number) =>
    `<path d="M${round(from)} ${round(line)}H${round(end)}" stroke="${colour}" stroke-width="${round(strip * wide)}" stroke-linecap="round"/>`
  const name = (one: number) =>
    `<text x="${round(x(one))}" y="${round(inner.height + strip * 0.82)}" font-size="${round(small)}" text-anchor="middle" fill="${c.quiet}">${one}</text>`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${FONT}">`,
    graphic,
    `<rect y="${inner.height}" width="${width}" height="${strip}" fill="${c.halo}"/>`,
    `<text x="${round(margin)}" y="${round(inner.height + strip * 0.76)}" font-size="${round(large)}" font-weight="700" fill="${c.ink}">${year}</text>`,
    ...(last > first
      ? [
          stroke(to, c.noDataLine, 0.02),
          stroke(x(year), c.accent, 0.05),
          ...years.map(
            (one) =>
              `<circle cx="${round(x(one))}" cy="${round(line)}" r="${round(strip * (one === year ? 0.11 : 0.035))}" fill="${one > year ? c.noDataLine : c.accent}"/>`,
          ),
          name(first),
          name(last),
        ]
      : []),
    '</svg>',
  ].join('')
}

const round = (value: number) => Math.round(value * 100) / 100
