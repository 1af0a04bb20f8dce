import type PptxGenJS from 'pptxgenjs'
import type { LegendEntry } from '../scene/legend'
import type { SymbolId } from '../atlas/model'
import { THEMES } from '../scene/themes'

/** Height of a row, its swatch and what stands between that and its words, inches; type in points. */
const ROW = 0.26
const SWATCH = { w: 0.3, h: 0.16 } as const
const GAP = 0.12
const SIZE = 11
/** More rows than these stand in two columns. */
const MOST = 6

const hex = (colour: string) => colour.replace('#', '')

/** The shape of PowerPoint nearest to a symbol of the map, and how far it is turned, degrees. */
const SHAPES: Readonly<Record<SymbolId, readonly [shape: PptxGenJS.SHAPE_NAME, rotate?: number]>> = {
  'ring-dot': ['donut'],
  square: ['rect'],
  diamond: ['diamond'],
  triangle: ['triangle'],
  hexagon: ['hexagon'],
  star: ['star5'],
  circle: ['ellipse'],
  cross: ['mathPlus'],
  pentagon: ['pentagon'],
  wave: ['wave'],
  house: ['homePlate', 270],
  bowtie: ['flowChartCollate', 90],
  hatch: ['diagStripe', 90],
  frame: ['frame'],
  dashes: ['bracketPair'],
}

const rowsOf = (entries: readonly LegendEntry[]) =>
  entries.length > MOST ? Math.ceil(entries.length / 2) : entries.length

/** How tall a legend is, inches. */
export const legendHeight = (entries: readonly LegendEntry[]): number => rowsOf(entries) * ROW

/**
 * A legend as shapes and words, which an office can restyle.
 *
 * @param at upper left corner and width, inches
 * @param text of the words: face and language
 */
export function drawLegend(
  page: PptxGenJS.Slide,
  entries: readonly LegendEntry[],
  at: { readonly x: number; readonly y: number; readonly w: number },
  text: PptxGenJS.TextPropsOptions,
): void {
  const rows = rowsOf(entries)
  const width = entries.length > rows ? at.w / 2 : at.w
  for (const [i, entry] of entries.entries()) {
    const x = at.x + Math.floor(i / rows) * width
    const y = at.y + (i % rows) * ROW
    drawSwatch(page, entry, x, y + (ROW - SWATCH.h) / 2)
    page.addText(entry.text, {
      ...text,
      x: x + SWATCH.w + GAP,
      y,
      w: width - SWATCH.w - 2 * GAP,
      h: ROW,
      fontSize: SIZE,
      valign: 'middle',
      fit: 'shrink',
    })
  }
}

function drawSwatch(page: PptxGenJS.Slide, entry: LegendEntry, x: number, y: number): void {
  const { noData, noDataLine, provinceLine } = THEMES.light
  const { w, h } = SWATCH
  const round = { x: x + (w - h) / 2, y, w: h, h }
  const rim = (colour: string, width = 0.5) => ({ color: hex(colour), width })
  switch (entry.form) {
    case 'class':
      page.addShape('rect', { x, y, w, h, fill: { color: hex(entry.colour) }, line: rim(provinceLine) })
      break
    case 'area':
      page.addShape('rect', { x, y, w, h, fill: { color: hex(entry.colour) } })
      break
    case 'no data':
      page.addShape('rect', {
        ...{ x, y, w, h, fill: { color: hex(noData) } },
        line: { ...rim(noDataLine, 1), dashType: 'sysDash' },
      })
      break
    case 'circle':
      page.addShape('ellipse', { ...round, fill: { color: hex(entry.colour) } })
      break
    case 'symbol': {
      const [shape, rotate = 0] = SHAPES[entry.symbol]
      page.addShape(shape, { ...round, rotate, fill: { color: hex(entry.colour) } })
      break
    }
    default:
      page.addShape('line', {
        ...{ x, y: y + h / 2, w, h: 0 },
        line: { ...rim(entry.colour, 2), dashType: entry.form === 'dashed' ? 'dash' : 'solid' },
      })
  }
}
