import type { Colours, Shapes } from '../../scene/model'
import { toFrame, type Extent, type Frame } from '../../scene/projection'

/** Pixels by which lines reach beyond the regions. */
const AROUND = 4

/** What is painted, as elements of SVG: shapes and borders, above them the outlines. */
export interface Painted {
  readonly paths: readonly Element[]
  readonly outlines: Element
  /** Which of the two differ from what was painted last. */
  readonly fresh: boolean
  readonly outlined: boolean
}

type Context = CanvasRenderingContext2D

/** A canvas in main memory: the processor paints it, whoever draws the page. */
function canvasOf(): Context | null {
  return document.createElement('canvas').getContext('2d', { willReadFrequently: true })
}

/** Paints paths of SVG on a canvas that lies exactly over them. */
export class Paint {
  readonly canvas: HTMLCanvasElement
  /** Where the canvas lies, px, and its pixels for each of them. */
  private box = { left: 0, top: 0, width: 0, height: 0, ratio: 1 }

  private constructor(
    private readonly front: Context,
    /** All but the outlines: a region that is pointed at costs no more than its outline. */
    private readonly base: Context,
  ) {
    this.canvas = front.canvas
  }

  /** Null where there is no canvas to paint on. */
  static create(): Paint | null {
    const [front, base] = [canvasOf(), canvasOf()]
    return front && base && new Paint(front, base)
  }

  show(shapes: Shapes, frame: Frame, colours: Colours, { paths, outlines, fresh, outlined }: Painted): void {
    const moved = this.place(shapes, frame)
    if (!moved && !fresh && !outlined) return
    const { front, base } = this
    if (moved || fresh) {
      this.clear(base)
      const hatch = hatchOf(base, colours, this.box.ratio)
      for (const group of paths) paintPaths(base, group, hatch)
    }
    this.clear(front)
    front.setTransform(1, 0, 0, 1, 0, 0)
    front.drawImage(base.canvas, 0, 0)
    this.aim(front)
    paintPaths(front, outlines, null)
  }

  /** Lays the canvas where the regions are seen, on whole pixels of the screen. Says whether it lies elsewhere than before. */
  private place(shapes: Shapes, frame: Frame): boolean {
    const ratio = devicePixelRatio
    const [west, south, east, north] = extentOf(shapes)
    const [x0, y0] = toFrame(frame, [west, north])
    const [x1, y1] = toFrame(frame, [east, south])
    const within = (value: number, most: number) => Math.min(Math.max(value, 0), most)
    const left = Math.floor(within(x0 - AROUND, frame.width) * ratio)
    const top = Math.floor(within(y0 - AROUND, frame.height) * ratio)
    const width = Math.ceil(within(x1 + AROUND, frame.width) * ratio) - left
    const height = Math.ceil(within(y1 + AROUND, frame.height) * ratio) - top
    const { box } = this
    const now = { left: left / ratio, top: top / ratio, width, height, ratio }
    if ((Object.keys(now) as (keyof typeof now)[]).every((key) => now[key] === box[key])) return false
    this.box = now
    for (const { canvas } of [this.front, this.base]) {
      canvas.width = width
      canvas.height = height
    }
    Object.assign(this.canvas.style, {
      left: `${now.left}px`,
      top: `${now.top}px`,
      width: `${width / ratio}px`,
      height: `${height / ratio}px`,
    })
    return true
  }

  private aim(context: Context): void {
    const { left, top, ratio } = this.box
    context.setTransform(ratio, 0, 0, ratio, -left * ratio, -top * ratio)
  }

  private clear(context: Context): void {
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, this.box.width, this.box.height)
    this.aim(context)
  }
}

const extents = new WeakMap<Shapes, Extent>()

/** west, south, east, north of all regions. */
function extentOf(shapes: Shapes): Extent {
  const known = extents.get(shapes)
  if (known) return known
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { geometry } of shapes.regions)
    for (const polygon of geometry.coordinates)
      for (const [lng = 0, lat = 0] of polygon[0] ?? []) {
        west = Math.min(west, lng)
        east = Math.max(east, lng)
        south = Math.min(south, lat)
        north = Math.max(north, lat)
      }
  const found: Extent = [west, south, east, north]
  extents.set(shapes, found)
  return found
}

const kept = new WeakMap<Element, Path2D>()

/** The shape of a `path`, which keeps its `d` as long as it lives. */
function shapeOf(path: Element): Path2D {
  let shape = kept.get(path)
  if (!shape) kept.set(path, (shape = new Path2D(path.getAttribute('d') ?? '')))
  return shape
}

/** Paints the `path`s of a group by their attributes, or by those of the group right around them. */
function paintPaths(context: Context, group: Element, hatch: CanvasPattern | null): void {
  for (const path of group.querySelectorAll('path')) {
    const attribute = (name: string) => path.getAttribute(name) ?? path.parentElement?.getAttribute(name)
    const fill = attribute('fill')
    const stroke = attribute('stroke')
    const shape = shapeOf(path)
    context.globalAlpha = Number(attribute('opacity') ?? 1)
    if (fill && fill !== 'none') {
      context.fillStyle = fill.startsWith('url') ? (hatch ?? 'transparent') : fill
      context.fill(shape, 'evenodd')
    }
    if (stroke) {
      context.strokeStyle = stroke
      context.lineWidth = Number(attribute('stroke-width'))
      context.lineJoin = attribute('stroke-linejoin') === 'round' ? 'round' : 'miter'
      context.stroke(shape)
    }
  }
  context.globalAlpha = 1
}

/** The hatch of regions without a figure, as the pattern of the SVG has it: stripes of 1 px in 5, turned by 45 degrees. */
function hatchOf(context: Context, { noData, noDataLine }: Colours, ratio: number): CanvasPattern | null {
  const tile = canvasOf()
  if (!tile) return null
  const size = Math.round(5 * ratio)
  tile.canvas.width = tile.canvas.height = size
  tile.fillStyle = noData
  tile.fillRect(0, 0, size, size)
  tile.fillStyle = noDataLine
  tile.fillRect(0, 0, size / 5, size)
  const pattern = context.createPattern(tile.canvas, 'repeat')
  pattern?.setTransform(new DOMMatrix().rotate(45).scale(5 / size))
  return pattern
}
