import type { Map as GlMap } from 'maplibre-gl'
import { layoutNote, NOTE_LETTERS } from '../../scene/annotations'
import type { Scene } from '../../scene/model'

const SVG = 'http://www.w3.org/2000/svg'
const FONT = `600 ${NOTE_LETTERS}px Goru, Pretendard, 'Noto Sans KR', sans-serif`

type Drawn = Pick<Scene, 'annotations' | 'colours'>

/** An element of SVG with these attributes. */
function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  return made
}

/**
 * What the reader wrote on the map, above the canvas: it keeps its size while the map moves, and is drawn by the same
 * layout as in the flat picture.
 */
export class Annotations {
  private readonly box = element('svg', { class: 'gl-notes', 'aria-hidden': 'true' })
  private groups: SVGElement[] = []
  private drawn: Drawn['annotations'] = []

  constructor(private readonly map: GlMap) {
    map.getContainer().append(this.box)
    map.on('move', this.follow)
    map.on('resize', this.follow)
  }

  show({ annotations, colours: c }: Drawn): void {
    this.drawn = annotations
    this.groups = annotations.map((note) => {
      const { lines, end } = layoutNote(note)
      const group = element('g', {})
      const text = element('text', { fill: c.ink, stroke: c.halo })
      for (const line of lines) {
        const span = element('tspan', { x: line.x, y: line.y })
        span.textContent = line.text
        text.append(span)
      }
      group.append(
        element('path', { d: `M0 0L${end.join(' ')}`, stroke: c.ink, 'stroke-width': 1.2 }),
        element('circle', { r: 2.5, fill: c.ink, stroke: c.halo }),
        text,
      )
      return group
    })
    this.box.replaceChildren(...this.groups)
    this.follow()
  }

  private readonly follow = (): void => {
    this.drawn.forEach(({ at }, i) => {
      const { x, y } = this.map.project([at[0], at[1]])
      this.groups[i]?.setAttribute('transform', `translate(${x} ${y})`)
    })
  }
}

/** The same on a canvas that holds the picture of a map, `ratio` pixels for each px. */
export function drawAnnotations(
  canvas: CanvasRenderingContext2D,
  map: GlMap,
  { annotations, colours: c }: Drawn,
  ratio: number,
): void {
  for (const note of annotations) {
    const { x, y } = map.project([note.at[0], note.at[1]])
    const { lines, end } = layoutNote(note)
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
