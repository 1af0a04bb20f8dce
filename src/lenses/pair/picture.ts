import { linesOf, textWidth } from '../../scene/labels'
import type { PairScene, PairSide } from './scene'
import { ticksOf } from '../../render/svg/ticks'
import { escapeText } from '../../render/svg/text'

const LETTERS = 11
const LINE = LETTERS * 1.3
/** Radius of a dot, px. */
const DOT = 3.5

/** An axis: where a figure lies on it, and what is written along it. */
interface Axis {
  readonly at: (value: number) => number
  readonly ticks: readonly number[]
}

/**
 * The two figures against each other, a dot for each region in the colour of its cell, lines at the breaks of the cells.
 * Dots carry `data-code`. Vectors, text as text. Pure.
 * @param width, height px
 */
export function scatterPicture(scene: PairScene, alt: string, width: number, height: number): string {
  const { colours: c, pair } = scene
  const { x, y, points } = pair
  const values = { x: points.map((point) => point.x), y: points.map((point) => point.y) }
  // What is written along an axis is whole, in two lines if need be.
  const named = (arrow: string, { title, unit }: PairSide) =>
    linesOf(`${arrow} ${title} (${unit})`, (width - 12) / LETTERS, 2)
  const [above, below] = [named('↑', y), named('→', x)]
  const [head, foot] = [above, below].map((lines) => (lines.length - 1) * LINE) as [number, number]
  const rise = axisOf(y, values.y, height - LETTERS * 3.2 - foot, LETTERS * 2 + head)
  const left = Math.max(0, ...rise.ticks.map((tick) => textWidth(y.text(tick)))) * LETTERS + 8
  const run = axisOf(x, values.x, left + 6, width - 14)
  const [top, bottom, right] = [LETTERS * 1.6 + head, height - LETTERS * 2.9 - foot, width - 8]
  const text = (at: readonly [number, number], words: string, attributes = '') =>
    `<text x="${n(at[0])}" y="${n(at[1])}"${attributes}>${escapeText(words)}</text>`
  const rule = (d: string, stroke: string, more = '') => `<path d="${d}" stroke="${stroke}"${more}/>`
  const dots = [...points]
    // What is chosen lies on top of the others.
    .sort((a, b) => Number(a.selected) - Number(b.selected))
    .map(
      (point) =>
        `<circle data-code="${point.code}" cx="${n(run.at(point.x))}" cy="${n(rise.at(point.y))}" r="${point.selected ? DOT + 2 : DOT}" fill="${point.colour}" stroke="${point.selected ? c.accent : c.quiet}" stroke-width="${point.selected ? 2 : 0.6}"><title>${escapeText(`${point.name}: ${point.texts.join(', ')}`)}</title></circle>`,
    )
  const names = points
    .filter(({ selected }) => selected)
    .map((point) => {
      const end = run.at(point.x) > (left + right) / 2
      const at = [run.at(point.x) + (end ? -9 : 9), rise.at(point.y) + LETTERS * 0.35] as const
      return text(
        at,
        point.name,
        ` font-weight="650" text-anchor="${end ? 'end' : 'start'}" stroke="${c.halo}" stroke-width="3" paint-order="stroke"`,
      )
    })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}" role="img" aria-label="${escapeText(alt)}" font-size="${LETTERS}" fill="${c.ink}" font-family="Goru, Pretendard, 'Noto Sans KR', sans-serif">`,
    ...rise.ticks.map(
      (tick) =>
        rule(`M${n(left)} ${n(rise.at(tick))}H${n(right)}`, c.noDataLine, ' stroke-opacity=".35"') +
        text(
          [left - 5, rise.at(tick) + LETTERS * 0.35],
          y.text(tick),
          ` text-anchor="end" fill="${c.quiet}"`,
        ),
    ),
    ...run.ticks.map((tick) =>
      text([run.at(tick), bottom + LETTERS * 1.2], x.text(tick), ` text-anchor="middle" fill="${c.quiet}"`),
    ),
    ...x.breaks.map((value) =>
      rule(`M${n(run.at(value))} ${n(top)}V${n(bottom)}`, c.quiet, ' stroke-dasharray="2 3"'),
    ),
    ...y.breaks.map((value) =>
      rule(`M${n(left)} ${n(rise.at(value))}H${n(right)}`, c.quiet, ' stroke-dasharray="2 3"'),
    ),
    ...dots,
    ...names,
    ...above.map((words, i) => text([0, LETTERS + i * LINE], words, ' font-weight="600"')),
    ...below.map((words, i) =>
      text([right, height - 3 - foot + i * LINE], words, ' font-weight="600" text-anchor="end"'),
    ),
    '</svg>',
  ].join('')
}

/** Room for all figures between two ends in px, a little more on each side. */
function axisOf({ log }: PairSide, values: readonly number[], from: number, to: number): Axis {
  const scale = log ? Math.log10 : (value: number) => value
  const [least, greatest] = [Math.min(...values), Math.max(...values)]
  const span = scale(greatest) - scale(least) || 1
  const [low, high] = [scale(least) - span * 0.03, scale(greatest) + span * 0.03]
  const at = (value: number) => from + ((scale(value) - low) / (high - low)) * (to - from)
  if (!log) return { at, ticks: ticksOf(least, greatest) }
  const powers = Array.from(
    { length: Math.floor(high) - Math.ceil(low) + 1 },
    (_, i) => 10 ** (Math.ceil(low) + i),
  )
  return { at, ticks: powers }
}

const n = (value: number) => String(Math.round(value * 10) / 10)
