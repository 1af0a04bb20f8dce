import type { Colours, Scene, Shapes } from '../../scene/model'
import type { Frame } from '../../scene/projection'
import {
  fillsOf,
  groundLayer,
  linesLayer,
  outlinesLayer,
  regionsLayer,
  upperLayers,
  type SvgOptions,
} from '../svg/svg'
import './kept.css'
import { Paint } from './paint'
import type { Draw } from './still'

/**
 * A way to draw the still picture that keeps what stands: each layer is an element of its own and put there anew only
 * where its text has changed, and another year gives the regions that stand other colours. Regions, borders and outlines
 * are painted on a canvas in main memory, since a browser that draws pages without a graphics card takes up to ten times
 * as long for the same paths in SVG; their shapes stay in the page, unseen, for what asks it. Where there is no canvas
 * they are seen as SVG.
 */
export function keeping(): Draw {
  let picture: Picture | null = null
  return (container, scene, shapes, options) => {
    picture ??= new Picture(container)
    picture.draw(scene, shapes, options)
  }
}

/** An element of SVG. */
const element = (name: string) => document.createElementNS('http://www.w3.org/2000/svg', name)

/** A group whose content is SVG text. */
class Slot {
  readonly group = element('g')
  private text = ''

  constructor(within?: Element) {
    within?.append(this.group)
  }

  /** Says whether the text is another one than before. */
  put(text: string): boolean {
    if (text === this.text) return false
    this.text = text
    this.group.innerHTML = text
    return true
  }
}

/** Shapes of regions as they were drawn, and what for. */
interface Ground {
  readonly of: string
  readonly regions: Slot
  readonly paths: readonly Element[]
}

class Picture {
  private readonly below = element('svg')
  private readonly above = element('svg')
  private readonly paint = Paint.create()
  private readonly ground = new Slot(this.below)
  private readonly painted = new Slot(this.below)
  private readonly lines = new Slot(this.painted.group)
  private readonly outlines = new Slot(this.painted.group)
  private readonly upper: Slot[] = []
  /** One for each level and detail: the next visit to it draws nothing anew. */
  private readonly grounds = new WeakMap<Shapes, Ground>()
  private drawn: { ground: Ground | null; colours: Colours | null } = { ground: null, colours: null }

  constructor(private readonly container: HTMLElement) {
    set(this.below, 'class', 'map')
    set(this.below, 'role', 'img')
    set(this.above, 'class', 'above')
    set(this.above, 'aria-hidden', 'true')
    if (this.paint) set(this.painted.group, 'class', 'painted')
  }

  draw(scene: Scene, shapes: Shapes, options: SvgOptions): void {
    const { frame } = options
    const { colours } = scene
    // Of a page that is being laid out anew there is nothing to see, and no canvas is drawn from one without extent.
    if (!frame.width || !frame.height) return
    // The first time, and where the page took the picture away.
    if (this.below.parentNode !== this.container) {
      this.container.classList.add('kept-map')
      this.container.replaceChildren(this.below, ...(this.paint ? [this.paint.canvas] : []), this.above)
    }
    for (const svg of [this.below, this.above]) setSize(svg, frame)
    set(this.below, 'aria-label', scene.alt)
    const ground = this.groundOf(scene, shapes, options)
    const elsewhere = ground !== this.drawn.ground
    if (elsewhere || colours !== this.drawn.colours) {
      this.ground.put(groundLayer(scene, shapes, options))
      this.lines.put(linesLayer(scene, shapes, options))
    }
    if (elsewhere) {
      this.drawn.ground?.regions.group.remove()
      this.painted.group.prepend(ground.regions.group)
    }
    const coloured = this.colour(ground, scene, options)
    const outlined = this.outlines.put(outlinesLayer(scene, shapes, options))
    const fresh = elsewhere || coloured || colours !== this.drawn.colours
    this.drawn = { ground, colours }
    upperLayers(scene, options).forEach((text, i) => (this.upper[i] ??= new Slot(this.above)).put(text))
    this.paint?.show(shapes, frame, colours, {
      paths: [ground.regions.group, this.lines.group],
      outlines: this.outlines.group,
      fresh,
      outlined,
    })
  }

  private groundOf(scene: Scene, shapes: Shapes, options: SvgOptions): Ground {
    const { x, y, scale, width, height } = options.frame
    const of = [x, y, scale, width, height, ...scene.regions.map(({ code }) => code)].join()
    const known = this.grounds.get(shapes)
    if (known?.of === of) return known
    const regions = new Slot()
    regions.put(regionsLayer(scene, shapes, options))
    const ground = { of, regions, paths: [...regions.group.querySelectorAll('[data-code]')] }
    this.grounds.set(shapes, ground)
    return ground
  }

  /** Gives regions that stand their colours. Says whether any changed. */
  private colour({ regions, paths }: Ground, scene: Scene, options: SvgOptions): boolean {
    const fillOf = fillsOf(scene, options)
    const known = new Map(scene.regions.map((region) => [region.code, region]))
    const [group] = regions.group.children
    let changed = group ? set(group, 'stroke', scene.colours.municipalityLine) : false
    for (const path of paths) {
      const region = known.get(path.getAttribute('data-code') ?? '')
      if (!region) continue
      const [fill, dim] = fillOf(region)
      changed = set(path, 'fill', fill) || changed
      changed = set(path, 'opacity', dim === null ? null : String(dim)) || changed
    }
    return changed
  }
}

function setSize(svg: Element, { width, height }: Frame): void {
  set(svg, 'viewBox', `0 0 ${width} ${height}`)
  set(svg, 'width', String(width))
  set(svg, 'height', String(height))
}

/** Sets an attribute, or takes it away. Says whether it was another one. */
function set(element: Element, name: string, value: string | null): boolean {
  if (element.getAttribute(name) === value) return false
  if (value === null) element.removeAttribute(name)
  else element.setAttribute(name, value)
  return true
}
