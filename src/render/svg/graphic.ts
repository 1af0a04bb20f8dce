import type { Lang } from '../../atlas/model'
import { say } from '../../i18n/words'
import { linesOf } from '../../scene/labels'
import type { Caption, Scene, Shapes } from '../../scene/model'
import { COUNTRY, fitCamera, frameOf } from '../../scene/projection'
import type { Dressed, Room } from './dressed'
import { legendBlock, type Block } from './legend-block'
import {
  escapeText,
  groundLayer,
  linesLayer,
  outlinesLayer,
  regionsLayer,
  renderSvg,
  upperLayers,
  type SvgOptions,
} from './svg'

export interface GraphicOptions {
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** Where the view can be found again; printed with the source. Empty: left out. */
  readonly link?: string
  /** Day it was made, printed beside the link; empty: left out. */
  readonly date?: string
  /** On what terms the figures may be used; empty: left out. */
  readonly terms?: string
  /**
   * The map as an image of the whole graphic's size (data URL) in place of the flat one: what leans is drawn by WebGL.
   * Empty: it is on its way.
   * Its country belongs into `graphicInsets`.
   */
  readonly image?: string | undefined
  /** px of the smallest letter, by which all letters grow; absent: as the size gives it. */
  readonly least?: number
  /** Names and symbols on the map against their ordinary size. */
  readonly type?: number
  /** Gives the names of the map their places, and puts into its sea what belongs there (`dressed.ts`). */
  readonly dress?: (scene: Scene, shapes: Shapes, room: Room) => Dressed
  /** Every part in a group that is named, and each region with an id, for programs that draw on. */
  readonly layers?: boolean
}

/** The sizes a newsroom asks for, in pixels. */
export const GRAPHIC_SIZES = {
  wide: [1200, 675],
  square: [1080, 1080],
  tall: [1080, 1350],
} as const

export const FONT = "Goru, Pretendard, 'Noto Sans KR', 'Apple SD Gothic Neo', sans-serif"

interface Insets {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A block of text, with how many lines it would need. */
export interface Paragraph extends Block {
  readonly lines: number
}

/**
 * The view as a finished graphic, which needs nothing around it: title, answer, what is shown in which unit and when,
 * the map, its legend, the source with the caption it requires, and where to find it again. Text stays text, and
 * everything is a vector. Pure.
 */
export function graphicOf(scene: Scene, shapes: Shapes, options: GraphicOptions): string {
  const { width, height, image } = options
  const { head, key, foot, insets, margin, gap, keyTop, footTop } = layoutOf(scene, options)
  const part = options.layers ? named : (_: string, svg: string) => svg
  return [
    `<svg xmlns="http://www.w3.org/2000/svg"${options.layers ? INKSCAPE : ''} width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` role="img" aria-label="${escapeText(scene.alt)}" font-family="${FONT}">`,
    `<title>${escapeText(scene.question || scene.title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${scene.colours.sea}"/>`,
    image
      ? `<image href="${escapeText(image)}" width="${width}" height="${height}"/>`
      : part('map', mapIn(scene, shapes, insets, options)),
    part('headline', stack(head, margin, margin, gap)),
    part('legend', key.svg(margin, keyTop)),
    part('sources', stack(foot, margin, footTop, gap)),
    '</svg>',
  ].join('')
}

const INKSCAPE = ' xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"'

/** A group that programs such as Inkscape and Illustrator list by its name. */
const named = (name: string, svg: string) =>
  `<g id="${name}" inkscape:groupmode="layer" inkscape:label="${name}">${svg}</g>`

/** How far (px) words and legend of a graphic reach into it from each side: the country lies within. */
export const graphicInsets = (scene: Scene, options: GraphicOptions) => layoutOf(scene, options).insets

/** The part of its full size that type is set in, where a graphic of `whole` px has it in full. */
export const unitOf = ({ width, height }: GraphicOptions, whole: readonly [number, number]) =>
  Math.min(width / whole[0], height / whole[1])

/** Sources, what must be said with them, and on what terms they may be used. */
export const creditLine = (
  { sourceText, caption, caution }: Pick<Caption, 'sourceText' | 'caption' | 'caution'>,
  { terms }: Pick<GraphicOptions, 'terms'>,
): string => [sourceText, caption, caution, terms].filter(Boolean).join(' · ')

/** Who made it, when, and where it is found again. */
export const signature = (lang: Lang, { date, link }: GraphicOptions): string =>
  [say('name', lang), date, link].filter(Boolean).join(' · ')

/** Where all parts of a graphic stand. */
function layoutOf(scene: Scene, options: GraphicOptions) {
  const { width, height } = options
  const wide = width / height >= 1.2
  const unit = unitOf(options, wide ? GRAPHIC_SIZES.wide : GRAPHIC_SIZES.square)
  const margin = 40 * unit
  const column = wide ? width * 0.37 : width - 2 * margin
  const c = scene.colours
  // The smallest letters are those of the sources: with them, all others grow.
  const smallest = wide ? 11 : 14
  const grow = Math.max(1, (options.least ?? 0) / (smallest * unit))
  const set = (text: string, size: number, colour: string, weight = 400, most = 9): Paragraph =>
    paragraph(text, size * unit * grow, column, colour, weight, most)

  const { answer, view, legend, caption } = scene
  const { lang } = view
  const gap = 12 * unit
  const tall = (blocks: readonly Block[]) => blocks.reduce((sum, block) => sum + block.height + gap, -gap)
  const title = scene.question || scene.title
  // What is large already need not grow as much.
  const largest = (wide ? 34 : 44) / Math.sqrt(grow)
  const head = [
    // A long title is set smaller before any of it is cut off.
    [1, 0.8, 0.64].map((part) => set(title, largest * part, c.ink, 700, 4)).find(({ lines }) => lines <= 3) ??
      set(title, largest * 0.64, c.ink, 700, 4),
    ...(answer
      ? [set(`${answer.before}${answer.number}${answer.after}`, wide ? 18 : 24, c.ink, 500, 4)]
      : []),
    set(
      `${scene.title} ${legend.year}${legend.unit ? `, ${legend.unit}` : ''}`,
      wide ? 14 : 18,
      c.quiet,
      400,
      3,
    ),
  ]
  // What is said of the other kind of picture would be wrong of this one.
  const other = options.image === undefined ? 'leaning' : 'flat'
  const said = (scene.key ?? []).filter((entry) => entry.of !== other)
  const key = legendBlock({ ...scene, key: said }, column, unit * grow * (wide ? 1 : 1.25))
  const credit = creditLine(caption, options)
  const free = wide ? height - 2 * margin - tall([...head, key]) - 5 * gap - 24 * unit : Infinity
  const foot = [
    // Sources and cautions must stand: rather small than cut short.
    [1, 0.9, 0.8, 0.7]
      .map((part) => set(credit, smallest * part, c.quiet, 400, 16))
      .find((block) => block.height <= free) ?? set(credit, smallest * 0.7, c.quiet, 400, 16),
    set(signature(lang, options), smallest, c.quiet, 600, options.least ? 2 : 1),
  ]

  const map: Box = wide
    ? { x: margin + column, y: 0, width: width - margin - column, height }
    : {
        x: 0,
        y: margin + tall(head),
        width,
        height: height - 2 * margin - tall(head) - key.height - tall(foot) - 3 * gap,
      }
  const footTop = height - margin - tall(foot)
  const keyTop = wide ? margin + tall(head) + 2 * gap : footTop - key.height - 2 * gap

  const pad = 14 * unit
  const insets = {
    top: map.y + pad,
    left: map.x + pad,
    right: width - map.x - map.width + pad,
    bottom: height - map.y - map.height + pad,
  }
  return { head, key, foot, insets, margin, gap, keyTop, footTop }
}

/**
 * The map behind all else, as large as the whole graphic so that neighbours and sea run to its edges, with the country
 * or the camera’s middle fitted into what the margins leave.
 */
function mapIn(scene: Scene, shapes: Shapes, margins: Insets, options: GraphicOptions): string {
  const { width, height, type, layers } = options
  const { camera } = scene.view
  const fitted = camera ?? fitCamera(scene.extent ?? COUNTRY, width, height, margins)
  const frame = frameOf(fitted, width, height)
  const shift = camera
    ? {
        x: frame.x - (margins.left - margins.right) / 2 / frame.scale,
        y: frame.y - (margins.top - margins.bottom) / 2 / frame.scale,
      }
    : {}
  const how: SvgOptions = {
    ...{ frame: { ...frame, ...shift }, sea: false, idPrefix: 'graphic' },
    ...(type && { grow: type }),
  }
  const free = {
    ...{ left: margins.left, top: margins.top },
    ...{ right: width - margins.right, bottom: height - margins.bottom },
  }
  const dressed = options.dress?.(scene, shapes, { frame: how.frame, free, grow: type ?? 1 })
  const shown = dressed?.scene ?? scene
  const above = dressed?.above ?? ''
  return layers
    ? layered(shown, shapes, how) + (above && named('insets', above))
    : renderSvg(shown, shapes, how) + above
}

/** The map as groups that are named, each region with its code and its name. */
function layered(scene: Scene, shapes: Shapes, how: SvgOptions): string {
  const names = new Map(scene.regions.map(({ code, fullName }) => [code, fullName]))
  const regions = regionsLayer(scene, shapes, how).replace(
    /<path data-code="([^"]*)"/g,
    (path, code: string) =>
      `${path} id="region-${code}" inkscape:label="${escapeText(names.get(code) ?? code)}"`,
  )
  const [areas, above, symbols, labels, notes] = upperLayers(scene, how) as [
    string,
    string,
    string,
    string,
    string,
  ]
  const parts = { areas, above, symbols, names: labels, notes }
  return [
    named('ground', groundLayer(scene, shapes, how)),
    named('regions', regions),
    named('borders', linesLayer(scene, shapes, how)),
    named('chosen', outlinesLayer(scene, shapes, how)),
    ...Object.entries(parts).map(([name, svg]) => (svg ? named(name, svg) : '')),
  ].join('')
}

export function stack(blocks: readonly Block[], x: number, y: number, gap: number): string {
  let top = y
  return blocks
    .map((block) => {
      const text = block.svg(x, top)
      top += block.height + gap
      return text
    })
    .join('')
}

/** Text broken into lines between words (Korean ones too), the last line cut short with … where there are too many. */
export function paragraph(
  text: string,
  size: number,
  width: number,
  colour: string,
  weight: number,
  most: number,
): Paragraph {
  const lines = linesOf(text, width / size, most)
  const leading = size * 1.32
  return {
    lines: lines.length,
    height: lines.length * leading,
    svg: (x, y) =>
      `<text font-size="${round(size)}" font-weight="${weight}" fill="${colour}">${lines
        .map(
          (line, i) =>
            `<tspan x="${round(x)}" y="${round(y + size + i * leading)}">${escapeText(line)}</tspan>`,
        )
        .join('')}</text>`,
  }
}

const round = (value: number) => Math.round(value * 100) / 100
