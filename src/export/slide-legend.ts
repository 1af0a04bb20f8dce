import type PptxGenJS from 'pptxgenjs'
import type { LegendEntry } from '../scene/legend'
import type { Grid } from '../scene/model'
import { symbolDot, symbolPath } from '../scene/symbols'
import { THEMES } from '../scene/themes'
import { shapeOf } from './slide-symbol'

/** Height of a row, its swatch and what stands between that and its words, inches; type in points. */
const ROW = 0.26
const SWATCH = { w: 0.3, h: 0.16 } as const
const GAP = 0.12
const SIZE = 11
/** Paths of symbols are rounded: they are taken this large, and drawn smaller. */
const FINE = 200
/** More rows than these stand in two columns. */
const MOST = 6

const hex = (colour: string) => colour.replace('#', '')

/** A shape of one's own, which the library's types forget. */
const DRAWN = 'custGeom' as PptxGenJS.SHAPE_NAME
/** Side of a symbol, and of a cell of two figures with what stands around the square of nine. */
const SYMBOL = 0.22
const CELL = 0.42
const BESIDE = { left: 0.75, line: 0.24 } as const
const SIDE = 3

/** What the map is read by. */
export interface SlideLegend {
  readonly rows: readonly LegendEntry[]
  /** Of two figures at once. */
  readonly grid: Grid | null
}

const rowsOf = (entries: readonly LegendEntry[]) =>
  entries.length > MOST ? Math.ceil(entries.length / 2) : entries.length

/** How tall a legend is, inches. */
export const legendHeight = ({ rows, grid }: SlideLegend): number => rowsOf(rows) * ROW + gridHeight(grid)

const gridHeight = (grid: Grid | null) => (grid ? CELL * SIDE + BESIDE.line * 3 + 0.06 : 0)

/**
 * A legend as shapes and words, which an office can restyle.
 *
 * @param at upper left corner and width, inches
 * @param text of the words: face and language
 */
export function drawLegend(
  page: PptxGenJS.Slide,
  { rows: entries, grid }: SlideLegend,
  at: { readonly x: number; readonly y: number; readonly w: number },
  text: PptxGenJS.TextPropsOptions,
): void {
  if (grid) drawGrid(page, grid, at, text)
  const first = at.y + gridHeight(grid)
  const rows = rowsOf(entries)
  const width = entries.length > rows ? at.w / 2 : at.w
  for (const [i, entry] of entries.entries()) {
    const x = at.x + Math.floor(i / rows) * width
    const y = first + (i % rows) * ROW
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
        ...{ x, y, w, h, fill: { color: hex(noData) }, line: rim(provinceLine) },
        objectName: hatched(noDataLine, noData),
      })
      break
    case 'circle':
      page.addShape('ellipse', { ...round, fill: { color: hex(entry.colour) } })
      break
    case 'ring':
      page.addShape('ellipse', { ...round, line: rim(THEMES.light.quiet, 3) })
      break
    case 'symbol': {
      const { symbol, colour } = entry
      const box = { x: x + (w - SYMBOL) / 2, y: y + (h - SYMBOL) / 2, w: SYMBOL, h: SYMBOL }
      const drawn = (path: string) => shapeOf(path, SYMBOL / FINE, SYMBOL / 2)
      page.addShape(DRAWN, {
        ...{ ...box, points: drawn(symbolPath(symbol, FINE)), fill: { color: hex(colour) } },
        objectName: symbol,
      })
      const inside = symbolDot(symbol, FINE)
      if (inside)
        page.addShape(DRAWN, { ...box, points: drawn(inside), fill: { color: hex(THEMES.light.halo) } })
      break
    }
    default:
      page.addShape('line', {
        ...{ x, y: y + h / 2, w, h: 0 },
        line: { ...rim(entry.colour, 2), dashType: entry.form === 'dashed' ? 'dash' : 'solid' },
      })
  }
}

/** Nine cells with how many regions each holds, breaks between them, and what grows to the right and upwards. */
function drawGrid(
  page: PptxGenJS.Slide,
  grid: Grid,
  at: { readonly x: number; readonly y: number; readonly w: number },
  text: PptxGenJS.TextPropsOptions,
): void {
  const { left, line } = BESIDE
  const top = at.y + line
  const bottom = top + CELL * SIDE
  const said = { ...text, fontSize: SIZE, h: line, valign: 'middle' } as const
  const title = { ...said, x: at.x, w: at.w, bold: true, fit: 'shrink' } as const
  page.addText(`↑ ${grid.y.title}`, { ...title, y: at.y })
  for (const [i, colour] of grid.colours.entries()) {
    const count = grid.counts[i] ?? 0
    page.addText(count ? String(count) : '', {
      ...{ ...text, fontSize: SIZE, align: 'center', valign: 'middle' },
      ...{ shape: 'rect', fill: { color: hex(colour) }, line: { color: 'FFFFFF', width: 1 } },
      ...{
        x: at.x + left + (i % SIDE) * CELL,
        y: bottom - (Math.floor(i / SIDE) + 1) * CELL,
        w: CELL,
        h: CELL,
      },
    })
  }
  for (const [i, words] of grid.y.breaks.entries())
    page.addText(words, {
      ...said,
      x: at.x,
      y: bottom - (i + 1) * CELL - line / 2,
      w: left - 0.06,
      align: 'right',
    })
  for (const [i, words] of grid.x.breaks.entries())
    page.addText(words, { ...said, x: at.x + left + (i + 0.5) * CELL, y: bottom, w: CELL, align: 'center' })
  page.addText(`→ ${grid.x.title}`, { ...title, y: bottom + line })
}

/** The name of a shape that the library cannot fill as it should be: with lines on a ground. @see hatch */
const hatched = (lines: string, ground: string) => `hatch ${hex(lines)} ${hex(ground)}`

/** The slide with the shapes so named filled with lines as they run on the map. */
export const hatch = (slide: string): string =>
  slide.replace(
    /name="hatch (\w{6}) (\w{6})"(.*?)<a:solidFill>.*?<\/a:solidFill>/gs,
    (_, lines: string, ground: string, between: string) =>
      `name="hatch"${between}<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="${lines}"/></a:fgClr><a:bgClr><a:srgbClr val="${ground}"/></a:bgClr></a:pattFill>`,
  )
