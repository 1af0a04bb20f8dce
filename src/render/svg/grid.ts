import { textWidth } from '../../scene/labels'
import type { Colours, Grid } from '../../scene/model'
import { escapeText } from './text'

/** Cells a side. */
const SIDE = 3

/**
 * The legend of two figures: nine cells with how many regions each holds; the name of the second figure, which grows
 * upwards, stands above them, that of the first below, breaks between the cells. Cells carry `data-cell`.
 * @param size px of a letter
 * @param cell px, across and upwards
 */
export function gridBlock(
  grid: Grid,
  c: Colours,
  size: number,
  [wide, high]: readonly [number, number] = [size * 3, size * 3],
) {
  const left = Math.max(1, ...grid.y.breaks.map(textWidth)) * size + size * 0.8
  const top = size * 1.9
  const bottom = top + high * SIDE
  const text = (x: number, y: number, words: string, attributes = '') =>
    `<text x="${n(x)}" y="${n(y)}" font-size="${n(size)}" fill="${c.ink}"${attributes}>${escapeText(words)}</text>`
  const cells = grid.colours.map((colour, i) => {
    const [column, row] = [i % SIDE, Math.floor(i / SIDE)]
    const [x, y] = [left + column * wide, bottom - (row + 1) * high]
    const count = grid.counts[i]
    return (
      `<g data-cell="${i}"><rect x="${n(x)}" y="${n(y)}" width="${n(wide)}" height="${n(high)}" fill="${colour}" stroke="${c.halo}"/>` +
      `<text x="${n(x + wide / 2)}" y="${n(y + high / 2 + size * 0.35)}" font-size="${n(size)}" text-anchor="middle" fill="${c.ink}" stroke="${c.halo}" stroke-width="3" paint-order="stroke" pointer-events="none">${count || ''}</text></g>`
    )
  })
  const across = grid.x.breaks.map((words, i) =>
    text(left + (i + 1) * wide, bottom + size * 1.2, words, ' text-anchor="middle"'),
  )
  const upwards = grid.y.breaks.map((words, i) =>
    text(left - size * 0.4, bottom - (i + 1) * high + size * 0.35, words, ' text-anchor="end"'),
  )
  const names = [`↑ ${grid.y.title}`, `→ ${grid.x.title}`] as const
  return {
    width: Math.max(left + wide * SIDE, ...names.map((name) => textWidth(name) * size)) + size,
    height: bottom + size * 3,
    svg: (x: number, y: number) =>
      `<g transform="translate(${n(x)} ${n(y)})">${text(0, size * 1.1, names[0], ' font-weight="600"')}${cells.join('')}${across.join('')}${upwards.join('')}${text(0, bottom + size * 2.6, names[1], ' font-weight="600"')}</g>`,
  }
}

const n = (value: number) => String(Math.round(value * 100) / 100)
