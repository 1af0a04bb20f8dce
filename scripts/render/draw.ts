import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Catalogue } from '../../src/atlas/model'
import { termsOf } from '../../src/export/terms'
import { withDensity } from '../../src/export/density'
import { PRESETS, presetOptions, type Preset } from '../../src/render/svg/presets'
import { dressing } from '../../src/render/svg/dressed'
import { graphicOf, type GraphicOptions } from '../../src/render/svg/graphic'
import { renderSvg } from '../../src/render/svg/svg'
import { addressed } from '../../src/view/opening'
import { pictureOf } from '../../src/lenses/index'
import { COUNTRY, fitCamera, frameOf } from '../../src/scene/projection'
import { parse, write } from '../../src/view/url'
import type { Note } from '../../src/view/view'
import type { Reader } from '../../src/supply/supplies'
import { gather, suppliesFor } from '../../src/supply/gather'
import { RECORDS } from '../../src/supply/needs'
import { look } from '../../src/supply/look'
import { siteOf } from '../pages/site'
import { folderReader, readCatalogue } from '../page/atlas'
import { UsageError, type Job } from './arguments'

/** What a picture is of; all else of a view is how it is shown. */
const SUBJECT = ['indicator', 'by', 'show']
const NOT_THERE: readonly Note['reason'][] = ['unknown-value', 'not-available']

/** What of a job the drawing itself depends on. */
type Drawn = Pick<Job, 'query' | 'width' | 'height' | 'bare'> & Partial<Pick<Job, 'preset'>>

/** The data read once for all pictures of a run. @param data folder of the built data */
export function painterOf(data: string) {
  const catalogue = readCatalogue(data)
  const reader = folderReader(data)
  return {
    /** Throws a `UsageError` when what a picture is to show is not there: another one would be taken for it. */
    check: ({ query }: Job): void => {
      const wrong = parse(query, catalogue).notes.find(
        ({ parameter, reason }) => SUBJECT.includes(parameter) && NOT_THERE.includes(reason),
      )
      if (wrong) throw new UsageError(`There is no ${wrong.parameter} "${wrong.given}" to draw.`)
    },
    /** A picture as SVG text, and what of the query was not used. */
    svg: (job: Drawn) => svgOf(reader, catalogue, job),
    /** Draws a picture and puts it into its file whole or not at all. Returns what of the query was not used. */
    draw: async (job: Job): Promise<readonly Note[]> => {
      const { svg, notes } = await svgOf(reader, catalogue, job)
      await put(job.out, job.kind === 'svg' ? svg : dense(await toPng(svg, job.scale), job))
      return notes
    },
  }
}

/** A PNG with the dots an inch that its preset asks for. */
function dense(png: Uint8Array, { preset, scale }: Job): Uint8Array {
  const { dpi }: Preset = preset ? PRESETS[preset] : PRESETS.wide
  return dpi ? withDensity(png, dpi * scale) : png
}

/** A view as SVG text. */
async function svgOf(
  reader: Reader,
  catalogue: Catalogue,
  { query, width, height, bare, preset }: Drawn,
): Promise<{ svg: string; notes: readonly Note[] }> {
  const { view, notes } = parse(query, catalogue)
  const camera = view.camera ?? fitCamera(COUNTRY, width, height)
  const found = await suppliesFor(reader, view)
  // Clusters are named by their industries, and small maps of places tell their zones.
  const supplies = view.overlays.length ? (await gather(reader, RECORDS))(found) : found
  const link = addressOf(write(view, catalogue))
  const date = new Date().toISOString().slice(0, 10)
  const looks: Partial<GraphicOptions> = preset ? presetOptions(preset) : {}
  // Where symbols are drawn larger there is as much less room for them.
  const zoom = camera.zoom - Math.log2(looks.type ?? 1)
  const { scene, shapes } = look(view, supplies, { theme: 'light', zoom })
  const options = { ...looks, width, height, link, date, terms: termsOf(scene, supplies.atlas) }
  const own = await pictureOf(view.show)
  if (own) {
    if (bare && !own.bare)
      throw new UsageError(
        `--bare leaves one map alone, and show=${view.show} is no single map. Leave one of them out.`,
      )
    try {
      const svg = bare && own.bare ? own.bare(scene, width, height) : own.graphic(scene, shapes, options)
      return { svg, notes }
    } catch (error) {
      throw new UsageError(`${query}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  const svg = bare
    ? renderSvg(scene, shapes, { frame: frameOf(camera, width, height) })
    : graphicOf(scene, shapes, {
        ...options,
        // Land of the way of looking itself has other places for names.
        ...(supplies.lenses.get(view.show)?.shapes ? {} : { dress: dressing(supplies.atlas) }),
      })
  return { svg, notes }
}

/** Where the view is found: whole where `GORU_SITE` says where the atlas stands, else as it stands in the address bar. */
const addressOf = (query: string) => {
  const address = addressed(query)
  return `${siteOf(process.env['GORU_SITE']).base ?? ''}${address && `?${address}`}`
}

/** @param scale pixels for each of the drawing */
async function toPng(svg: string, scale: number): Promise<Buffer> {
  // Loaded for a PNG alone: it is half of the time an SVG takes.
  const { pngOf } = await import('./png.mjs')
  return pngOf(svg, scale)
}

/** Writes beside the file first, so that nobody meets half a picture. */
async function put(file: string, content: string | Uint8Array): Promise<void> {
  const target = path.resolve(file)
  await mkdir(path.dirname(target), { recursive: true })
  const fresh = `${target}.${process.pid}.part`
  await writeFile(fresh, content)
  await rename(fresh, target)
}
