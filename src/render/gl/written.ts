import type { Map as GlMap } from 'maplibre-gl'
import { layoutNote, NOTE_LETTERS, roomAt } from '../../scene/annotations'
import type { Scene } from '../../scene/model'

const FONT = `600 ${NOTE_LETTERS}px Goru, Pretendard, 'Noto Sans KR', sans-serif`

/** The texts on the map, written on a canvas that holds its picture, `ratio` pixels for each px: only a picture needs it. */
export function writeAnnotations(
  canvas: CanvasRenderingContext2D,
  map: GlMap,
  { annotations, colours: c }: Pick<Scene, 'annotations' | 'colours'>,
  ratio: number,
): void {
  for (const note of annotations) {
    const { x, y } = map.project([note.at[0], note.at[1]])
    const { clientWidth, clientHeight } = map.getContainer()
    const { lines, end } = layoutNote(note, roomAt(x, y, clientWidth, clientHeight))
    canvas.setTransform(ratio, 0, 0, ratio, x * ratio, y * ratio)
    Object.assign(canvas, { strokeStyle: c.ink, fillStyle: c.ink, lineWidth: 1.2, lineJoin: 'round' })
    canvas.beginPath()
    canvas.moveTo(0, 0)
    canvas.lineTo(end[0], end[1])
    canvas.stroke()
    canvas.beginPath()
    canvas.arc(0, 0, 2.5, 0, 2 * Math.PI)
    canvas.fill()
    Object.assign(canvas, { strokeStyle: c.halo, lineWidth: 3, font: FONT, textAlign: 'center' })
    for (const line of lines) {
      canvas.strokeText(line.text, line.x, line.y)
      canvas.fillText(line.text, line.x, line.y)
    }
  }
}
