import type { Map as GlMap } from 'maplibre-gl'
import { layoutNote, roomAt } from '../../scene/annotations'
import type { Scene } from '../../scene/model'

const SVG = 'http://www.w3.org/2000/svg'

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
  private drawn: Drawn | null = null

  constructor(private readonly map: GlMap) {
    map.getContainer().append(this.box)
    map.on('move', this.draw)
    map.on('resize', this.draw)
  }

  show(drawn: Drawn): void {
    this.drawn = drawn.annotations.length ? drawn : null
    this.box.replaceChildren()
    this.draw()
  }

  /** A handful of texts, drawn anew with each step of a movement: their room changes with it. */
  private readonly draw = (): void => {
    if (!this.drawn) return
    const { annotations, colours: c } = this.drawn
    const { clientWidth, clientHeight } = this.map.getContainer()
    const groups = annotations.map((note) => {
      const { x, y } = this.map.project([note.at[0], note.at[1]])
      const { lines, end } = layoutNote(note, roomAt(x, y, clientWidth, clientHeight))
      const group = element('g', { transform: `translate(${x} ${y})` })
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
    this.box.replaceChildren(...groups)
  }
}
