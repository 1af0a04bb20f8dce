import { placeLabels } from '../../scene/labels'
import type { Mark, PlaceShape, Ring, Scene, SceneRegion, Shapes } from '../../scene/model'
import { toFrame, type Frame } from '../../scene/projection'
import { AREA_HATCH, DIMMED, TINT } from '../../scene/light'
import { ANNOUNCED_DASH, MARK_SIZE, RING_LETTERS, symbolDot, symbolPath } from '../../scene/symbols'
import { annotationsPicture, crowdPicture } from './extras'
import { depthPicture } from './depth'
import { areaPath, clippedPath, linePath, type Fineness } from './path'
import { escapeText } from './text'

export { escapeText } from './text'

export interface SvgOptions {
  readonly frame: Frame
  /** False: no ground, where the page behind is the sea. */
  readonly sea?: boolean
  /** Pixels around the frame that neighbours are drawn in, for a picture that overflows its box. */
  readonly margin?: number
  /** Steps a pixel of the paths: 10 unless told; 1 for a picture that is drawn large and shown small. */
  readonly fine?: Fineness
  /** Size of type and symbols against their ordinary size. */
  readonly grow?: number
  /** Regions to outline and to keep bright, as the pointer has it. */
  readonly hovered?: string | null
  readonly lit?: readonly string[] | null
  /** Arcs to keep bright, by id. */
  readonly litArcs?: readonly string[] | null
  /** Set apart the ids of several pictures on one page. */
  readonly idPrefix?: string
  /** Markup right behind the coloured regions, for a page that wants to know when they have come. */
  readonly behindRegions?: string
}

type Layer = (scene: Scene, shapes: Shapes, options: SvgOptions) => string

const hatchOf = ({ idPrefix = 'g' }: SvgOptions) => `${idPrefix}-hatch`

/** How a region is filled, and its opacity where it is not meant. */
export function fillsOf(
  { ramp, colours }: Scene,
  options: SvgOptions,
): (region: SceneRegion) => readonly [fill: string, dim: number | null] {
  const { lit } = options
  return ({ code, cls }) => [
    cls === null ? `url(#${hatchOf(options)})` : (ramp[cls] ?? colours.noData),
    lit && !lit.includes(code) ? DIMMED : null,
  ]
}

/** What the others refer to, the sea and the neighbours. */
export const groundLayer: Layer = ({ colours: c }, shapes, options) => {
  const { frame, margin = 0, grow = 1, fine } = options
  return [
    `<defs><pattern id="${hatchOf(options)}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">`,
    `<rect width="5" height="5" fill="${c.noData}"/>`,
    `<path d="M0 0V5" stroke="${c.noDataLine}" stroke-width="2"/></pattern></defs>`,
    options.sea === false
      ? ''
      : `<rect width="${round(frame.width)}" height="${round(frame.height)}" fill="${c.sea}"/>`,
    `<path fill="${c.neighbour}" stroke="${c.neighbourLine}" stroke-width="${round(0.8 * grow)}" d="${clippedPath(shapes.neighbours.coordinates, frame, margin, fine)}"/>`,
  ].join('')
}

/** One `path[data-code]` a region, in the order of the scene. */
export const regionsLayer: Layer = (scene, shapes, options) => {
  const { frame, grow = 1, fine } = options
  const geometry = new Map(shapes.regions.map((region) => [region.code, region.geometry]))
  const fillOf = fillsOf(scene, options)
  const regions = scene.regions
    .map((region) => {
      const shape = geometry.get(region.code)
      const [fill, dim] = fillOf(region)
      return shape
        ? `<path data-code="${region.code}" fill="${fill}"${dim ? ` opacity="${dim}"` : ''} d="${areaPath(shape.coordinates, frame, fine)}"/>`
        : ''
    })
    .join('')
  return `<g stroke="${scene.colours.municipalityLine}" stroke-width="${round(0.6 * grow)}" stroke-linejoin="round" fill-rule="evenodd">${regions}</g>`
}

/** Borders of the provinces. */
export const linesLayer: Layer = ({ colours }, { provinceLines }, { frame, grow = 1, fine }) =>
  `<path fill="none" stroke="${colours.provinceLine}" stroke-width="${grow}" stroke-linejoin="round" d="${linePath(provinceLines.coordinates, frame, fine)}"/>`

/** Around what is chosen and what is pointed at. */
export const outlinesLayer: Layer = ({ selected, colours }, shapes, { frame, fine, hovered }) =>
  [...new Set([...selected, ...(hovered ? [hovered] : [])])]
    .map((code) => {
      const shape = shapes.regions.find((region) => region.code === code)?.geometry
      if (!shape) return ''
      const weight = selected.includes(code) ? 2.5 : 1.5
      return `<path fill="none" stroke="${colours.accent}" stroke-width="${weight}" d="${areaPath(shape.coordinates, frame, fine)}"/>`
    })
    .join('')

/** Places, what stands above the regions, symbols, names, notes: lowest first. */
export const upperLayers = (scene: Scene, options: SvgOptions): string[] => {
  const { frame, grow = 1 } = options
  const [crowd, room] = crowdPicture(scene, options)
  return [
    areaHatches(scene, options) + scene.shapes.map((shape) => placeShape(shape, scene, options)).join(''),
    depthPicture(scene, options),
    crowd + scene.marks.map((mark) => symbol(mark, scene, frame, grow)).join(''),
    labels(scene, room, frame, grow),
    annotationsPicture(scene, frame, grow),
  ]
}

/** The scene as SVG text. Pure: runs in Node, in a worker, in a page. */
export function renderSvg(scene: Scene, shapes: Shapes, options: SvgOptions): string {
  const draw = (layer: Layer) => layer(scene, shapes, options)
  const width = round(options.frame.width)
  const height = round(options.frame.height)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="map" viewBox="0 0 ${width} ${height}"`,
    ` width="${width}" height="${height}"`,
    ` role="img" aria-label="${escapeText(scene.alt)}">`,
    draw(groundLayer),
    draw(regionsLayer),
    options.behindRegions ?? '',
    draw(linesLayer),
    draw(outlinesLayer),
    ...upperLayers(scene, options),
    '</svg>',
  ].join('')
}

const FONT = "Goru, Pretendard, 'Noto Sans KR', sans-serif"

const round = (value: number) => Math.round(value * 100) / 100

const isDashed = ({ kind, dashed }: PlaceShape) => dashed === true || kind === 'circle' || kind === 'near'

const areaHatch = ({ idPrefix = 'g' }: SvgOptions, colour: string) =>
  `${idPrefix}-area-${colour.replace(/\W/g, '')}`

/** The hatches of the areas on show: stripes of their colour on a lighter ground, falling where that of no data rises. */
function areaHatches({ shapes, colours: c }: Scene, options: SvgOptions): string {
  const { grow = 1 } = options
  const colours = new Set(shapes.flatMap(({ hatched, colour }) => (hatched ? colour : [])))
  const { space, line, halo, opacity } = AREA_HATCH
  const stripe = (colour: string, width: number) =>
    `<path d="M${space / 2} 0V${space}" stroke="${colour}" stroke-width="${width}"/>`
  const patterns = [...colours].map(
    (colour) =>
      `<pattern id="${areaHatch(options, colour)}" width="${space}" height="${space}" patternUnits="userSpaceOnUse" patternTransform="rotate(-45) scale(${round(grow)})"><g opacity="${opacity}">${stripe(c.halo, halo)}${stripe(colour, line)}</g></pattern>`,
  )
  return patterns.length ? `<defs>${patterns.join('')}</defs>` : ''
}

/** Of lines that are not of the ordinary width, px. */
const WIDTHS: Partial<Record<PlaceShape['kind'], number>> = {
  dyke: 2.5,
  home: 2.5,
  township: 0.8,
  leader: 0.8,
}

function placeShape(shape: PlaceShape, scene: Scene, options: SvgOptions): string {
  const { kind, hatched, colour, geometry } = shape
  const { frame, grow = 1 } = options
  const d =
    geometry.type === 'MultiPolygon'
      ? areaPath(geometry.coordinates, frame)
      : linePath(geometry.coordinates, frame)
  if (!d) return ''
  const leads = kind === 'leader'
  const dash = isDashed(shape) ? ` stroke-dasharray="${kind === 'township' ? '1.6 1.6' : '4 3'}"` : ''
  const within = hatched
    ? ` fill="url(#${areaHatch(options, colour)})"`
    : kind === 'lake'
      ? ` fill="${colour}" fill-opacity="${TINT}"`
      : ' fill="none"'
  const width = (WIDTHS[kind] ?? 1.5) * grow
  // Over any colour: a light line below its own.
  const below =
    kind === 'area' || leads
      ? `<path fill="none" stroke="${scene.colours.halo}" stroke-opacity=".7" stroke-width="${3 * grow}" stroke-linejoin="round" d="${d}"/>`
      : ''
  return `${below}<path${within} stroke="${colour}" stroke-width="${width}"${dash} d="${d}"/>`
}

/** A mark: leader to its true position where it had to step aside, halo, symbol, dot. */
function symbol(mark: Mark, scene: Scene, frame: Frame, grow: number): string {
  const [x0, y0] = toFrame(frame, mark.at)
  const x = round(x0 + mark.dx * grow)
  const y = round(y0 + mark.dy * grow)
  const size = MARK_SIZE * grow * (mark.selected ? 1.25 : 1)
  const { halo, accent } = scene.colours
  const stroke = mark.selected ? accent : mark.colour
  const leader =
    Math.hypot(mark.dx, mark.dy) > 8
      ? `<path d="M${round(x0)} ${round(y0)}L${x} ${y}" stroke="${mark.colour}" stroke-width="${0.8 * grow}"/>`
      : ''
  return `${leader}<g data-place="${escapeText(mark.id)}" transform="translate(${x} ${y})"><title>${escapeText(mark.name)}</title>${mark.ring ? ringSvg(mark.ring.parts, mark.ring.members.length, stroke, grow) : markSvg(mark, size, stroke, halo)}</g>`
}

/** A ring around 0,0: its strokes, and how many places it stands for; 0: none are told. */
export function ringSvg(parts: Ring['parts'], count: number, ink: string, grow: number): string {
  const strokes = parts.map(
    ({ d, colour, width, dash }) =>
      `<path fill="none" stroke="${colour}" stroke-width="${width}"${dash ? ` stroke-dasharray="${dash.join(' ')}"` : ''} d="${d}"/>`,
  )
  return `<g transform="scale(${round(grow)})">${strokes.join('')}</g>${count ? `<text y="${round(4 * grow)}" font-size="${round(RING_LETTERS * grow)}" font-weight="700" fill="${ink}" text-anchor="middle" font-family="${FONT}">${count}</text>` : ''}`
}

/** A symbol of `size` px around 0,0: filled, or hollow and dashed where it was announced only. */
export function markSvg(
  { symbol, announced }: Pick<Mark, 'symbol' | 'announced'>,
  size: number,
  colour: string,
  halo: string,
): string {
  const [fill, stroke] = announced ? [halo, colour] : [colour, halo]
  const dash = announced
    ? ` stroke-dasharray="${ANNOUNCED_DASH.map((part) => round(part * size)).join(' ')}"`
    : ''
  const dot = symbolDot(symbol, size)
  return `<path d="${symbolPath(symbol, size)}" fill="${fill}" stroke="${stroke}" stroke-width="${round(size / 9)}"${dash}/>${dot ? `<path d="${dot}" fill="${stroke}"/>` : ''}`
}

function labels(scene: Scene, room: ReturnType<typeof crowdPicture>[1], frame: Frame, grow: number): string {
  const { ink, halo } = scene.colours
  const texts = placeLabels(scene.labels, [...scene.marks, ...room], frame, grow).map(
    ({ label, x, y, size }) => {
      const weight = label.kind === 'municipality' ? 500 : 600
      return `<text x="${round(x)}" y="${round(y + size * 0.36)}" font-size="${round(size)}" font-weight="${weight}">${escapeText(label.text)}</text>`
    },
  )
  const look = `fill="${ink}" stroke="${halo}" stroke-width="${3 * grow}" stroke-linejoin="round" paint-order="stroke" font-family="${FONT}"`
  return texts.length ? `<g ${look} text-anchor="middle">${texts.join('')}</g>` : ''
}
