import { legendEntries, type LegendEntry } from '../../scene/legend'
import { textWidth } from '../../scene/labels'
import type { Scene } from '../../scene/model'
import { legendBlock, sample, type Block } from './legend-block'
import { escapeText } from './text'

/** Fewer rows than these need no second column. */
const FEW = 4

/**
 * The rows of a legend for a hall: many of them stand in two columns, and below them those that are too long for half of the
 * width. A small drawing stays away: it would take the room of the words, which a hall reads first. As `legendBlock` otherwise.
 */
export function stageLegend(
  { sketch: _away, ...scene }: Scene,
  width: number,
  unit: number,
  hatch: string,
): Block {
  const entries = legendEntries(scene)
  const size = 13 * unit
  const short = entries.filter(({ text }) => textWidth(text) * size + size * 2.4 <= width / 2)
  if (scene.grid || entries.length < FEW || short.length === entries.length)
    return legendBlock(scene, width, unit, hatch)
  const rows = Math.ceil(short.length / 2)
  const long = entries.filter((entry) => !short.includes(entry))
  const cells = [
    ...short.map((entry, i) => ({ entry, left: i < rows ? 0 : width / 2, row: i % rows })),
    ...long.map((entry, i) => ({ entry, left: 0, row: rows + i })),
  ]
  const { ink } = scene.colours
  const drawn = (entry: LegendEntry, left: number, top: number) =>
    `${sample(entry, scene.colours, hatch, left, top, size)}<text x="${left + size * 2.1}" y="${top + size * 0.85}" font-size="${size}" fill="${ink}">${escapeText(entry.text)}</text>`
  return {
    height: (rows + long.length) * size * 1.5,
    svg: (x, y) => cells.map(({ entry, left, row }) => drawn(entry, x + left, y + row * size * 1.5)).join(''),
  }
}
