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
