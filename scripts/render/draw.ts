import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { seriesNeeded } from '../../src/atlas/atlas'
import type { Catalogue } from '../../src/atlas/model'
import { graphicOf } from '../../src/render/svg/graphic'
import { renderSvg } from '../../src/render/svg/svg'
import { besideGraphic } from '../../src/render/svg/lens/beside'
import { lens as beside } from '../../src/scene/lens/beside'
import { lens as change } from '../../src/scene/lens/change'
import { lens as tiles, squaresOf } from '../../src/scene/lens/tiles'
import { COUNTRY, fitCamera, frameOf } from '../../src/scene/projection'
import { sceneOf } from '../../src/scene/scene'
import { parse, write } from '../../src/view/url'
import type { Note } from '../../src/view/view'
import { readAtlas, readCatalogue, readShapes, readTiles } from '../page/atlas'
import { UsageError, type Job } from './arguments'

const FONTS = path.resolve('node_modules/pretendard/dist/public/static')
const WEIGHTS = ['Regular', 'Medium', 'SemiBold', 'Bold']

/** The data read once for all pictures of a run. @param data folder of the built data */
export function painter(data: string) {
  const catalogue = readCatalogue(data)
  return {
    /** Draws a picture and puts it into its file whole or not at all. Returns what of the query was not used. */
    draw: async (job: Job): Promise<readonly Note[]> => {
      const { svg, notes } = pictureOf(data, catalogue, job)
      await put(job.out, job.kind === 'svg' ? svg : await toPng(svg, job.scale))
      return notes
    },
  }
}

/** A view as SVG text. */
function pictureOf(
  data: string,
  catalogue: Catalogue,
  { query, width, height, bare }: Pick<Job, 'query' | 'width' | 'height' | 'bare'>,
): { svg: string; notes: readonly Note[] } {
  const { view, notes } = parse(query, catalogue)
  if (view.show === 'balance' || view.show === 'around' || view.show === 'promise')
    throw new UsageError(
      `show=${view.show} is made of charts; this command draws maps. Leave show out, or take show=change.`,
    )
  if (view.show === 'flows')
    throw new UsageError(
      'show=flows needs a legend of its own, which this command does not draw. Leave show out, or take show=change.',
    )
  const indicator = catalogue.indicators.find(({ id }) => id === view.indicator)
  const second = catalogue.indicators.find(({ id }) => id === view.by)
  const series = [indicator, second].flatMap((one) => (one ? seriesNeeded(one) : []))
  const atlas = readAtlas(data, [...new Set(series)])
  const camera = view.camera ?? fitCamera(COUNTRY, width, height)
  const setting = { theme: 'light', zoom: camera.zoom } as const
  const base = sceneOf(atlas, view, setting)
  const context = { atlas, view, setting, base, topology: null }
  const tiled = view.show === 'tiles' ? tiles.scene({ ...context, tiles: readTiles(data) }) : null
  const shapes = tiled ? squaresOf(tiled) : readShapes(data, atlas, view)
  const link = addressOf(write(view, catalogue))
  if (view.show === 'beside') {
    if (bare)
      throw new UsageError(
        '--bare leaves one map alone, and show=beside is about two. Leave one of them out.',
      )
    return { svg: besideGraphic(beside.scene(context), shapes, { width, height, link }), notes }
  }
  const scene = tiled ?? (view.show === 'change' ? change.scene(context) : base)
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
