import type { Colours, Sketch } from '../../scene/model'
import { escapeText } from './text'

/** A small drawing below its title, `wide` px at most. */
export function sketchBlock(
  { width, height, letters, title, alt, strokes, texts }: Sketch,
  c: Colours,
  wide: number,
) {
  const scale = wide / width
  const text = (x: number, y: number, anchor: string, words: string) =>
    `<text x="${x}" y="${y}" text-anchor="${anchor}">${escapeText(words)}</text>`
  const head = letters * 2.4
  return {
    height: (height + head) * scale,
    svg: (x: number, y: number) =>
      `<g transform="translate(${x} ${y}) scale(${scale})" font-size="${letters}" fill="${c.ink}" role="img" aria-label="${escapeText(alt)}">${text(0, letters, 'start', title)}<g transform="translate(0 ${head - letters / 2})">${strokes
        .map(
          (one) =>
            `<path d="${one.d}" fill="none" stroke="${one.colour}" stroke-width="${one.width}" stroke-dasharray="${one.dash ?? 'none'}"/>`,
        )
        .join('')}${texts.map((one) => text(one.x, one.y, one.anchor, one.text)).join('')}</g></g>`,
  }
}
