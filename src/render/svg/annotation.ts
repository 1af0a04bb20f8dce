import { layoutNote, NOTE_LETTERS, roomAt } from '../../scene/annotations'
import type { Scene } from '../../scene/model'
import { toFrame, type Frame } from '../../scene/projection'
import { escapeText } from './text'

const round = (value: number) => Math.round(value * 10) / 10

/** What the reader wrote on the map: a point, a line, a text with a halo. */
export function annotationsPicture({ annotations, colours: c }: Scene, frame: Frame, grow: number): string {
  if (annotations.length === 0) return ''
  const notes = annotations.map((note) => {
    const [x, y] = toFrame(frame, note.at)
    const { lines, end } = layoutNote(
      note,
      roomAt(x / grow, y / grow, frame.width / grow, frame.height / grow),
    )
    const at = (px: number, start: number) => round(start + px * grow)
    const words = lines
      .map((line) => `<tspan x="${at(line.x, x)}" y="${at(line.y, y)}">${escapeText(line.text)}</tspan>`)
      .join('')
    return `<g data-note=""><path d="M${round(x)} ${round(y)}L${at(end[0], x)} ${at(end[1], y)}" stroke="${c.ink}" stroke-width="${1.2 * grow}"/><circle cx="${round(x)}" cy="${round(y)}" r="${2.5 * grow}" fill="${c.ink}" stroke="${c.halo}" stroke-width="${grow}"/><text fill="${c.ink}" stroke="${c.halo}" stroke-width="${3 * grow}" paint-order="stroke" stroke-linejoin="round" text-anchor="middle" font-size="${NOTE_LETTERS * grow}" font-weight="600" font-family="Goru, Pretendard, 'Noto Sans KR', sans-serif">${words}</text></g>`
  })
  return `<g class="notes">${notes.join('')}</g>`
}
