import path from 'node:path'
import type { Plugin } from 'vite'
import type { MapTheme } from '../../src/atlas/model'
import { pictureOf } from '../../src/lenses/index'
import { matrixPicture } from '../../src/lenses/sameness/picture'
import type { SamenessScene } from '../../src/lenses/sameness/scene'
import type { BesideScene } from '../../src/lenses/beside/scene'
import type { OpeningScene } from '../../src/lenses/opening/scene'
import { renderSvg } from '../../src/render/svg/svg'
import { fitCamera, frameOf, toFrame, type Extent, type Frame } from '../../src/scene/projection'
import type { Scene, Shapes } from '../../src/scene/model'
import { suppliesFor } from '../../src/supply/gather'
import { areasOf, sceneFor } from '../../src/supply/look'
import type { Reader } from '../../src/supply/supplies'
import type { Show } from '../../src/view/show'
import { parse } from '../../src/view/url'
import { coarser, folderReader, readCatalogue } from './atlas'

/** What each way of looking is shown by: a view of it that is plain at a glance. */
const VIEWS: Readonly<Record<Show, string>> = {
  map: 'indicator=youth-net-migration-rate-20-39&level=municipality&overlays=none',
  opening: 'show=opening',
  change: 'show=change&indicator=population-resident&level=province&overlays=none',
  around: 'show=around&level=municipality&select=innovation-city-naju',
  balance: 'show=balance&indicator=population-resident&level=province',
  beside: 'show=beside&indicator=grdp-per-capita&level=province&overlays=none',
  pair: 'show=pair&level=province&overlays=none',
  clusters: 'show=clusters&indicator=youth-net-migration-rate-20-39&level=province&as=plain&overlays=none',
  tiles: 'show=tiles&indicator=youth-net-migration-rate-20-39&level=municipality&overlays=none',
  height: 'show=height&indicator=population-resident&level=province&overlays=none',
  flows: 'show=flows&level=province&overlays=none',
  moves: 'show=moves&level=province&year=2020&overlays=none',
  sameness: 'show=sameness',
  promise: 'show=promise&level=province',
  world: 'show=world',
  contexts: 'show=contexts&indicator=ageing-share-65plus&level=province&overlays=none',
  alike: 'show=alike&level=province&select=46&overlays=none',
  bars: 'show=bars&indicator=grdp-per-capita&level=province',
}

/** Size in px at which a picture is drawn; it is shown at a quarter of a map's and half of a chart's. */
const MAP = [448, 240] as const
const CHART = [224, 120] as const

/** The land without its far islands, which would make the rest smaller. */
const LAND: Extent = [125.6, 33.1, 129.7, 38.65]
/** Triangles of less than this many square degrees are no pixel as shown. */
const COARSER = 8e-3
/** The same of the countries of the world, which are shown much smaller. */
const COUNTRIES = 12

/** px of a chart that are cut off at its foot: a key in words. */
const FOOT: Partial<Record<Show, number>> = { world: 86 }

const HALF = 0.5

/** Letters would be dust at this size, and nobody points at a part of it. */
const wordless = (svg: string) =>
  svg
    .replace(/<(text|title)\b[^>]*>.*?<\/\1>/gs, '')
    .replace(/ (data-[a-z]+|aria-label|role|font-[a-z]+|class)="[^"]*"/g, '')
    .replace(/(\.\d)\d+/g, '$1')

const sized = (width: number, height: number, inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${inner}</svg>`

const EDGE = { top: 8, right: 8, bottom: 8, left: 8 }

/** The frame that shows an extent whole. */
const frameFor = (extent: Extent, width: number, height: number) =>
  frameOf(fitCamera(extent, width, height, EDGE), width, height)

/** The extent of what the regions look like, which is not always the land. */
function extentOf({ regions }: Shapes): Extent {
  const points = regions.flatMap(({ geometry }) => geometry.coordinates.flat(2))
  const [lons, lats] = [points.map(([lon = 0]) => lon), points.map(([, lat = 0]) => lat)]
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
}

/** Columns that stand on the land, as a map that leans has them. */
const columns = ({ depth }: Scene, frame: Frame) =>
  [...(depth?.columns ?? [])]
    .map(({ at, height, colour }) => ({
      spot: toFrame(frame, at),
      height: height * frame.height * 0.22,
      colour,
    }))
    .sort((a, b) => a.spot[1] - b.spot[1])
    .map(
      ({ spot: [x, y], height, colour }) =>
        `<path d="M${x - 7} ${y}v${-height}h14v${height}z" fill="${colour}" stroke="#0006"/>`,
    )
    .join('')

function mapOf(scene: Scene, shapes: Shapes, [width, height]: readonly [number, number]): string {
  const frame = frameFor(scene.view.show === 'tiles' ? extentOf(shapes) : LAND, width, height)
  const quiet = { ...scene, labels: [] }
  if (scene.view.show !== 'height') return renderSvg(quiet, shapes, { frame, fine: 1 })
  const { depth: _, ...flat } = quiet
  const ground = renderSvg(flat, shapes, { frame, fine: 1 })
  return sized(width, height, ground + columns(scene, frame))
}

/** One map beside the other. */
function mapsBeside(scene: BesideScene, shapes: Shapes): string {
  const half = [MAP[0] / 2 - 4, MAP[1]] as const
  const [left, right] = [scene, scene.second].map((one) => mapOf({ ...one, view: scene.view }, shapes, half))
  return sized(...MAP, `${left}<g transform="translate(${MAP[0] / 2 + 4})">${right}</g>`)
}

/** The capital area's part of the people, and the half that it came to. */
function crossing({ opening, colours: c }: OpeningScene): string {
  const [width, height] = CHART
  const line = opening?.line ?? []
  const parts = line.map(({ part }) => part)
  const [low, high] = [Math.min(...parts), Math.max(...parts, HALF)]
  const y = (part: number) => Math.round(height * (0.85 - (0.65 * (part - low)) / (high - low)))
  const x = (i: number) => Math.round(width * (0.1 + (0.8 * i) / (line.length - 1)))
  const points = parts.map((part, i) => `${x(i)} ${y(part)}`)
  const at = line.findIndex(({ year }) => year === opening?.crossed)
  const dot =
    at < 0
      ? ''
      : `<circle cx="${x(at)}" cy="${y(parts[at] ?? 0)}" r="6" fill="${c.sea}" stroke="${c.accent}" stroke-width="4"/>`
  return sized(
    width,
    height,
    `<path d="M0 ${y(HALF)}H${width}" stroke="${c.ink}" stroke-width="2" stroke-dasharray="6 5"/><path d="M${points.join('L')}" fill="none" stroke="${c.accent}" stroke-width="5" stroke-linejoin="round" stroke-linecap="round"/>${dot}`,
  )
}

async function drawnOf(scene: Scene, shapes: Shapes): Promise<string> {
  const { show } = scene.view
  if (show === 'beside') return mapsBeside(scene as BesideScene, shapes)
  if (show === 'opening') return crossing(scene as OpeningScene)
  if (show === 'sameness') return matrixPicture(scene as SamenessScene, CHART[0])
  const own = await pictureOf(show)
  if (!own) return mapOf(scene, shapes, MAP)
  const [width, height] = CHART
  return sized(width, height, own.words(scene, shapes).draw(width, height + (FOOT[show] ?? 0)))
}

/**
 * A small picture of every way of looking, drawn by the atlas itself from its own figures.
 * @param data folder of the built data
 * @returns SVG texts by way of looking
 */
export async function thumbnailsOf(data: string, theme: MapTheme): Promise<Record<Show, string>> {
  const catalogue = readCatalogue(data)
  const reader: Reader = folderReader(data)
  const drawn = Object.entries(VIEWS).map(async ([show, query]) => {
    const { view } = parse(`${query}&theme=${theme}`, catalogue)
    const supplies = coarser(await suppliesFor(reader, view), COARSER, COARSER, COUNTRIES)
    const zoom = fitCamera(LAND, ...MAP).zoom
    const scene = sceneFor(view, supplies, { theme, zoom })
    return [show, wordless(await drawnOf(scene, areasOf(scene, supplies)))] as const
  })
  return Object.fromEntries(await Promise.all(drawn)) as Record<Show, string>
}

const MODULE = /^virtual:thumbnails\/(light|dark)$/

/** The small pictures as modules, `virtual:thumbnails/light` and `/dark`: of the build, loaded when the gallery is opened. */
export const thumbnails = (): Plugin => ({
  name: 'goru-thumbnails',
  resolveId: (id) => (MODULE.test(id) ? `\0${id}` : null),
  async load(id) {
    const theme = MODULE.exec(id.slice(1))?.[1]
    if (!id.startsWith('\0') || !theme) return null
    const made = await thumbnailsOf(path.resolve('public/data'), theme as MapTheme)
    return `export const thumbnails = ${JSON.stringify(made)}`
  },
})
