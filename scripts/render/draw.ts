import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Catalogue } from '../../src/atlas/model'
import { graphicOf, type GraphicOptions } from '../../src/render/svg/graphic'
import { renderSvg } from '../../src/render/svg/svg'
import type { AroundScene } from '../../src/scene/lens/around'
import type { BalanceScene } from '../../src/scene/lens/balance'
import type { BesideScene } from '../../src/scene/lens/beside'
import type { Lens } from '../../src/scene/lens/lens'
import type { WorldScene } from '../../src/scene/lens/world'
import type { Scene, Shapes } from '../../src/scene/model'
import { COUNTRY, fitCamera, frameOf } from '../../src/scene/projection'
import { parse, write } from '../../src/view/url'
import type { Show } from '../../src/view/show'
import type { Note } from '../../src/view/view'
import { readCatalogue, readContext, readShapes } from '../page/atlas'
import { UsageError, type Job } from './arguments'

const FONTS = path.resolve('node_modules/pretendard/dist/public/static')
/** The ways of looking; each is loaded when it is drawn. */
const LENSES: Readonly<Partial<Record<Show, () => Promise<{ lens: Lens }>>>> = {
  around: () => import('../../src/scene/lens/around'),
  balance: () => import('../../src/scene/lens/balance'),
  beside: () => import('../../src/scene/lens/beside'),
  change: () => import('../../src/scene/lens/change'),
  flows: () => import('../../src/scene/lens/flows'),
  height: () => import('../../src/scene/lens/height'),
  pair: () => import('../../src/scene/lens/pair'),
  promise: () => import('../../src/scene/lens/promise'),
  sameness: () => import('../../src/scene/lens/sameness'),
  tiles: () => import('../../src/scene/lens/tiles'),
  world: () => import('../../src/scene/lens/world'),
}
type Draw = (scene: Scene, shapes: Shapes, options: GraphicOptions) => string

/** Those whose picture is no single map of Korea: each draws what its own lens made; `bare` without any words. */
const OWN: Readonly<Partial<Record<Show, () => Promise<{ graphic: Draw; bare?: Draw }>>>> = {
  around: async () => {
    const { aroundGraphic } = await import('../../src/render/svg/lens/around')
    return { graphic: (scene, _, options) => aroundGraphic(scene as AroundScene, options) }
  },
  balance: async () => {
    const { measureGraphic } = await import('../../src/render/svg/measures')
    return { graphic: (scene, _, options) => measureGraphic(scene as BalanceScene, options) }
  },
  beside: async () => {
    const { besideGraphic } = await import('../../src/render/svg/lens/beside')
    return { graphic: (scene, shapes, options) => besideGraphic(scene as BesideScene, shapes, options) }
  },
  world: async () => {
    const { worldGraphic, worldPicture } = await import('../../src/render/svg/lens/world')
    return {
      graphic: (scene, _, options) => worldGraphic(scene as WorldScene, options),
      bare: (scene, _, { width, height }) => worldPicture(scene as WorldScene, width, height),
    }
  },
}
const WEIGHTS = ['Regular', 'Medium', 'SemiBold', 'Bold']

/** The data read once for all pictures of a run. @param data folder of the built data */
export function painter(data: string) {
  const catalogue = readCatalogue(data)
  return {
    /** Draws a picture and puts it into its file whole or not at all. Returns what of the query was not used. */
    draw: async (job: Job): Promise<readonly Note[]> => {
      const { svg, notes } = await pictureOf(data, catalogue, job)
      await put(job.out, job.kind === 'svg' ? svg : await toPng(svg, job.scale))
      return notes
    },
  }
}

/** A view as SVG text. */
async function pictureOf(
  data: string,
  catalogue: Catalogue,
  { query, width, height, bare }: Pick<Job, 'query' | 'width' | 'height' | 'bare'>,
): Promise<{ svg: string; notes: readonly Note[] }> {
  const { view, notes } = parse(query, catalogue)
  const lens = (await LENSES[view.show]?.())?.lens
  const camera = view.camera ?? fitCamera(COUNTRY, width, height)
  const context = readContext(data, view, lens, { theme: 'light', zoom: camera.zoom })
  const link = addressOf(write(view, catalogue))
  const scene = lens?.scene(context) ?? context.base
  const shapes = lens?.shapes?.(scene) ?? readShapes(data, context.atlas, view)
  const own = await OWN[view.show]?.()
  if (own) {
    const draw = bare ? own.bare : own.graphic
    if (!draw)
      throw new UsageError(
        `--bare leaves one map alone, and show=${view.show} is no single map. Leave one of them out.`,
      )
    try {
      return { svg: draw(scene, shapes, { width, height, link }), notes }
    } catch (error) {
      throw new UsageError(`${query}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  const svg = bare
    ? renderSvg(scene, shapes, { frame: frameOf(camera, width, height) })
    : graphicOf(scene, shapes, { width, height, link })
  return { svg, notes }
}

/** As it stands in the address bar; the first view has none. */
const addressOf = (query: string) => query && `?${query}`

/** @param scale pixels for each of the drawing */
async function toPng(svg: string, scale: number): Promise<Buffer> {
  // Loaded for a PNG alone: it is half of the time an SVG takes.
  const { Resvg } = await import('@resvg/resvg-js')
  const picture = new Resvg(svg.replaceAll('Goru, Pretendard', 'Pretendard'), {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      fontFiles: WEIGHTS.map((weight) => path.join(FONTS, `Pretendard-${weight}.otf`)),
      loadSystemFonts: false,
      defaultFontFamily: 'Pretendard',
    },
  })
  return picture.render().asPng()
}

/** Writes beside the file first, so that nobody meets half a picture. */
async function put(file: string, content: string | Buffer): Promise<void> {
  const target = path.resolve(file)
  await mkdir(path.dirname(target), { recursive: true })
  const fresh = `${target}.${process.pid}.part`
  await writeFile(fresh, content)
  await rename(fresh, target)
}
