import type { Colours, Sketch } from '../../scene/model'
import { escapeText } from './text'

const word = (x: number, y: number, anchor: string, words: string) =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}">${escapeText(words)}</text>`

/** Its lines and words as SVG text, in its own px, without its title. */
export const sketchDrawn = ({ strokes, texts }: Sketch): string =>
  strokes
    .map(
      (one) =>
        `<path d="${one.d}" fill="none" stroke="${one.colour}" stroke-width="${one.width}" stroke-dasharray="${one.dash ?? 'none'}"/>`,
    )
    .join('') + texts.map((one) => word(one.x, one.y, one.anchor, one.text)).join('')

/** A small drawing below its title, `wide` px at most. */
export function sketchBlock(sketch: Sketch, c: Colours, wide: number) {
  const { width, height, letters, title, alt } = sketch
  const scale = wide / width
  const head = letters * 2.4
  return {
    height: (height + head) * scale,
    svg: (x: number, y: number) =>
      `<g transform="translate(${x} ${y}) scale(${scale})" font-size="${letters}" fill="${c.ink}" role="img" aria-label="${escapeText(alt)}">${word(0, letters, 'start', title)}<g transform="translate(0 ${head - letters / 2})">${sketchDrawn(sketch)}</g></g>`,
  }
}
