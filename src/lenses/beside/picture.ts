import type { BesideScene } from './scene'
import type { Scene, Shapes } from '../../scene/model'
import { COUNTRY, fitCamera, frameOf } from '../../scene/projection'
import {
  creditLine,
  signature,
  FONT,
  GRAPHIC_SIZES,
  paragraph,
  stack,
  unitOf,
  type GraphicOptions,
} from '../../render/svg/graphic'
import { legendBlock } from '../../render/svg/legend-block'
import type { ChartWords } from '../../render/svg/chart-graphic'
import { escapeText, renderSvg } from '../../render/svg/svg'
import type { Picture } from '../lens'

/**
 * Both maps in one finished graphic: beside each other where it is wider than tall, otherwise one above the other; each
 * with its own title, year, unit and legend, the same camera in boxes of one size. Vectors, text as text. Pure.
 */
export function besideGraphic(scene: BesideScene, shapes: Shapes, options: GraphicOptions): string {
  const { width, height } = options
  const wide = width > height
  const unit = unitOf(options, wide ? GRAPHIC_SIZES.wide : GRAPHIC_SIZES.tall)
  const margin = 32 * unit
  const gap = 10 * unit
  const { colours: c, caption, view } = scene
  const whole = width - 2 * margin
  const head = paragraph(scene.question, 28 * unit, whole, c.ink, 700, 2)
  const credit = creditLine(caption, options)
  const foot = [
    paragraph(credit, 11 * unit, whole, c.quiet, 400, 9),
    paragraph(signature(view.lang, options), 11 * unit, whole, c.quiet, 600, 1),
  ]
  const footHeight = foot.reduce((sum, block) => sum + block.height + gap, 0)
  const top = margin + head.height + gap
  const free = height - top - footHeight - margin
  const halves = halvesIn(
    scene,
    shapes,
    { x: margin, y: top, width: whole, height: free },
    { unit, gap: wide ? margin : gap },
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` role="img" aria-label="${escapeText(scene.alt)}" font-family="${FONT}">`,
    `<title>${escapeText(scene.question)}</title>`,
    `<rect width="${width}" height="${height}" fill="${c.sea}"/>`,
    head.svg(margin, margin),
    halves,
    stack(foot, margin, height - margin - footHeight + gap, gap),
    '</svg>',
  ].join('')
}

/** Both maps in a box: beside each other where it is wider than tall, otherwise one above the other. */
function halvesIn(
  scene: BesideScene,
  shapes: Shapes,
  room: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  { unit, gap }: { readonly unit: number; readonly gap: number },
): string {
  const wide = room.width > room.height
  const box = {
    width: wide ? (room.width - gap) / 2 : room.width,
    height: wide ? room.height : (room.height - gap) / 2,
  }
  const halves = [scene, scene.second].map((one, i) => partsOf(one, box.width, unit, `half${i}`))
  const tallest = (of: 'words' | 'legend') => Math.max(...halves.map((one) => one[of].height))
  const map = {
    top: tallest('words') + 4 * unit,
    height: Math.max(40, box.height - tallest('words') - tallest('legend') - 12 * unit),
  }
  const camera = scene.view.camera ?? fitCamera(COUNTRY, box.width, map.height)
  const frame = frameOf(camera, box.width, map.height)
  const half = ({ scene: shown, words, legend, id }: ReturnType<typeof partsOf>, i: number) => {
    const x = room.x + (wide && i ? box.width + gap : 0)
    const y = room.y + (!wide && i ? box.height + gap : 0)
    const svg = renderSvg(shown, shapes, { frame, sea: false, idPrefix: id, grow: unit })
    return [
      `<g transform="translate(${round(x)} ${round(y)})">`,
      words.svg(0, 0),
      // A nested picture cuts off what lies outside of its box.
      svg.replace('<svg ', `<svg y="${round(map.top)}" overflow="hidden" `),
      legend.svg(0, map.top + map.height + 8 * unit),
      '</g>',
    ].join('')
  }
  return halves.map(half).join('')
}

/** Both maps with their words, for a page that sets them itself. */
const besideWords = (scene: BesideScene, shapes: Shapes): ChartWords => ({
  // The title says what stands beside what; each half names its own figure.
  title: '',
  sentence: '',
  credit: creditLine(scene.caption, {}),
  draw: (width, height) => {
    const halves = halvesIn(scene, shapes, { x: 0, y: 0, width, height }, { unit: 0.92, gap: 16 })
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${round(width)}" height="${round(height)}" viewBox="0 0 ${round(width)} ${round(height)}" role="img" aria-label="${escapeText(scene.alt)}" font-family="${FONT}">${halves}</svg>`
  },
})

/** Title and legend of a half, made before the maps so that both have boxes of one size. */
function partsOf(scene: Scene, width: number, unit: number, id: string) {
  const title = [`${scene.title} ${scene.year}`, scene.unit].filter(Boolean).join(', ')
  return {
    scene,
    id,
    words: paragraph(title, 15 * unit, width, scene.colours.ink, 650, 2),
    legend: legendBlock(scene, width, unit, `${id}-hatch`),
  }
}

const round = (value: number) => Math.round(value * 100) / 100

export const picture: Picture<BesideScene> = { graphic: besideGraphic, words: besideWords, bare: null }
