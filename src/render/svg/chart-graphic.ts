import type { Indicator } from '../../atlas/model'
import { isSigned } from '../../scene/format'
import type { Scene } from '../../scene/model'
import { signature, FONT, GRAPHIC_SIZES, paragraph, stack, unitOf, type GraphicOptions } from './graphic'
import { escapeText } from './svg'

/** What a chart says besides its scene: what is drawn (empty where the question says so), and the sentence that says what it shows. */
export interface ChartWords {
  readonly title: string
  readonly sentence: string
  /** Sources, captions, cautions: whatever must stand with the figures. */
  readonly credit: string
  /** The chart as SVG text of this size in px. */
  readonly draw: (width: number, height: number) => string
  /** The same as plain lines, for programs that draw charts themselves; absent where it is more than lines. */
  readonly lines?: LineChart
}

/** Lines over the years, each a stretch of figures that may be joined. */
export interface LineChart {
  /** Every year of the axis, ascending by one. */
  readonly years: readonly number[]
  /** The year in view. */
  readonly year: number
  /** Stretches of one line share name and colour. */
  readonly lines: readonly ChartLine[]
  /** What divides the years: it stands before this one. */
  readonly rule?: number | null
  /** Ends of the axis of figures and what lies between two of its marks. */
  readonly axis: { readonly low: number; readonly high: number; readonly step: number }
  /** How figures are written, as spreadsheets say it. */
  readonly format: string
}

/** How spreadsheets write a shown figure as `formatValue` does. */
export function sheetFormat(indicator: Indicator): string {
  const { decimals } = indicator.display
  const plain = decimals ? `#,##0.${'0'.repeat(decimals)}` : '#,##0'
  return isSigned(indicator) ? `+${plain};-${plain};${plain}` : plain
}

export interface ChartLine {
  readonly name: string
  readonly colour: string
  /** A figure for each year, null where there is none. */
  readonly values: readonly (number | null)[]
  /** Years whose figures are provisional. */
  readonly hollow?: readonly number[]
  /** A level that the line has over these years: wide, pale, without points. */
  readonly level?: true
}

/** A chart as a finished graphic: question, what is drawn, its sentence, the chart, and what must stand with it. Pure. */
export function chartGraphic(
  { question, title: plain, colours: c, view, alt }: Scene,
  { title, sentence, credit, draw }: ChartWords,
  options: GraphicOptions,
): string {
  const { width, height, terms } = options
  const wide = width / height >= 1.2
  const unit = unitOf(options, wide ? GRAPHIC_SIZES.wide : GRAPHIC_SIZES.square)
  const margin = 40 * unit
  const gap = 10 * unit
  const whole = width - 2 * margin
  const set = (text: string, size: number, colour: string, weight: number, most: number) =>
    paragraph(text, size * unit, whole, colour, weight, most)
  const head = [
    set(question || plain, wide ? 30 : 40, c.ink, 700, 2),
    set(sentence, wide ? 17 : 22, c.ink, 500, 4),
    ...(title ? [set(title, wide ? 14 : 17, c.quiet, 400, 2)] : []),
  ]
  const foot = [
    set([credit, terms].filter(Boolean).join(' · '), wide ? 11 : 14, c.quiet, 400, 8),
    set(signature(view.lang, options), wide ? 11 : 14, c.quiet, 600, 1),
  ]
  const tall = (blocks: readonly { height: number }[]) =>
    blocks.reduce((sum, block) => sum + block.height + gap, 0)
  const top = margin + tall(head)
  const free = Math.max(80, height - top - margin - tall(foot))
  // Charts set their letters in whole pixels of a screen: drawn smaller, then enlarged with their letters.
  const grow = unit * (wide ? 1.25 : 1.5)
  const chart = draw(whole / grow, free / grow).replace(
    /^<svg ([^>]*?)width="[^"]*" height="[^"]*"/,
    `<svg $1x="${round(margin)}" y="${round(top)}" width="${round(whole)}" height="${round(free)}"`,
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` role="img" aria-label="${escapeText(alt)}" font-family="${FONT}">`,
    `<title>${escapeText(question || plain)}</title>`,
    `<rect width="${width}" height="${height}" fill="${c.halo}"/>`,
    stack(head, margin, margin, gap),
    chart,
    stack(foot, margin, height - margin - tall(foot) + gap, gap),
    '</svg>',
  ].join('')
}

const round = (value: number) => Math.round(value * 100) / 100
