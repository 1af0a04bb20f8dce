import { textWidth } from '../../scene/labels'
import { legendEntries, type LegendEntry } from '../../scene/legend'
import type { Scene } from '../../scene/model'
import { symbolPath } from '../../scene/symbols'
import { gridBlock } from './grid'
import { sketchBlock } from './sketch'
import { escapeText, markSvg, ringSvg } from './svg'

/** Text set as lines, and how tall it is. */
export interface Block {
  readonly svg: (x: number, y: number) => string
  readonly height: number
}

/** The rows of a legend in as many columns as there is room for, below the square of a bivariate map; a small drawing comes after them. */
export function legendBlock(scene: Scene, width: number, unit: number, hatch = 'graphic-hatch'): Block {
  const { colours: c, grid, sketch } = scene
  const size = 13 * unit
  const row = size * 1.5
  const entries = legendEntries(scene)
  const widest = Math.max(8, ...entries.map(({ text }) => textWidth(text))) * size + size * 3.2
  const columns = Math.max(1, Math.floor(width / widest))
  const rows = Math.ceil(entries.length / columns)
  const square = grid && gridBlock(grid, c, size * 0.92)
  const drawing = sketch && sketchBlock(sketch, c, Math.min(width, sketch.width * unit * 1.15))
  const above = square?.height ?? 0
  const foot = above + rows * row + (drawing ? size / 2 : 0)
  return {
    height: foot + (drawing?.height ?? 0),
    svg: (x, y) =>
      (square?.svg(x, y) ?? '') +
      (drawing?.svg(x, y + foot) ?? '') +
      entries
        .map((entry, i) => {
          const left = x + Math.floor(i / rows) * widest
          const top = y + above + (i % rows) * row
          return `${sample(entry, c, hatch, left, top, size)}<text x="${round(left + size * 2.1)}" y="${round(top + size * 0.85)}" font-size="${round(size)}" fill="${c.ink}">${escapeText(entry.text)}</text>`
        })
        .join(''),
  }
}

/** What a row of the legend looks like on the map, in a box 1.7 wide and 0.95 high of the type. */
export function sample(
  entry: LegendEntry,
  c: Scene['colours'],
  hatch: string,
  x: number,
  y: number,
  size: number,
): string {
  const box = `<rect x="${round(x)}" y="${round(y)}" width="${round(size * 1.7)}" height="${round(size * 0.95)}"`
  const middle = y + size * 0.48
  switch (entry.form) {
    case 'class':
    case 'no data':
      return `${box} fill="${entry.form === 'class' ? entry.colour : `url(#${hatch})`}" stroke="${c.provinceLine}" stroke-width=".5"/>`
    case 'ring':
      return `<g transform="translate(${round(x + size * 0.85)} ${round(middle)})">${ringSvg([{ d: symbolPath('circle', 24), colour: c.quiet, width: 4.4 }], 0, c.ink, size / 22)}</g>`
    case 'area':
      return `${box} fill="${entry.colour}"/>`
    case 'circle':
      return `<circle cx="${round(x + size * 0.85)}" cy="${round(middle)}" r="${round(size * 0.5)}" fill="${entry.colour}"/>`
    case 'symbol':
      return `<g transform="translate(${round(x + size * 0.85)} ${round(y + size * 0.45)})">${markSvg(entry, size, entry.colour, c.halo)}</g>`
    default: {
      const dash = entry.form === 'dashed' ? ` stroke-dasharray="${round(size / 3)} ${round(size / 4)}"` : ''
      return `<path d="M${round(x)} ${round(middle)}h${round(size * 1.7)}" stroke="${entry.colour}" stroke-width="${round(size / 6)}"${dash}/>`
    }
  }
}

const round = (value: number) => Math.round(value * 100) / 100
