import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import subsetFont from 'subset-font'
import { graphicOf } from '../../src/render/svg/graphic'
import type { Shapes } from '../../src/scene/model'
import { FONTS } from '../render/png.mjs'
import { CARD, type Entry } from './entry'
import type { Site } from './site'

/** The cores of a small machine. */
const WORKERS = 2
/** From so many pictures on, fonts of their letters alone are cut for them: each picture reads all of its fonts. */
const MANY = 20

/**
 * The picture that stands for a page elsewhere: the same finished graphic as `npm run render` draws. It names the site
 * alone, since the whole address of a view may be too long for its line, and the picture leads to its page anyway.
 */
export const cardOf = ({ scene }: Pick<Entry, 'scene'>, shapes: Shapes, site: Site): string =>
  graphicOf(scene, shapes, {
    width: CARD[0],
    height: CARD[1],
    link: site.base?.replace(/^https?:\/\/|\/$/g, '') ?? '',
  })

/**
 * Draws pictures into their files. What was drawn once is kept by the content of the picture and the version of all that
 * draws it, and taken from there.
 * @param cards SVG text by the file it is for
 * @param kept folder of what was drawn before
 * @returns how many had to be drawn
 */
export async function drawCards(cards: ReadonlyMap<string, string>, kept: string): Promise<number> {
  mkdirSync(kept, { recursive: true })
  const drawing = drawingVersion()
  const jobs = [...cards].map(([file, svg]) => {
    const key = createHash('sha256').update(drawing).update(svg).digest('hex')
    return { file, svg, png: path.join(kept, `${key}.png`) }
  })
  const fresh = [...new Map(jobs.filter(({ png }) => !existsSync(png)).map((job) => [job.png, job])).values()]
  const folder = mkdtempSync(path.join(kept, 'fonts-'))
  try {
    const fonts =
      fresh.length < MANY
        ? FONTS
        : await fontsFor(
            fresh.map(({ svg }) => svg),
            folder,
          )
    const queue = fresh.values()
    await Promise.all(
      Array.from({ length: Math.min(WORKERS, fresh.length) }, async () => {
        const worker = new Worker(path.resolve('scripts/pages/card-worker.mjs'), { workerData: { fonts } })
        try {
          for (const { svg, png } of queue) put(png, await answered(worker, svg))
        } finally {
          await worker.terminate()
        }
      }),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
  for (const { file, png } of jobs) copyFileSync(png, file)
  return fresh.length
}

/** What fonts are called by, in the table of names: without them no weight is told from another. */
const NAMES = [1, 2, 4, 6, 16, 17]

/** The fonts cut down to the letters of some texts, in a folder. What is drawn with them is the same. */
export async function fontsFor(texts: readonly string[], folder: string): Promise<string[]> {
  const letters = [...new Set(texts.flatMap((text) => [...new Set(text)]))].join('')
  return Promise.all(
    FONTS.map(async (font) => {
      const options = { targetFormat: 'sfnt', preserveNameIds: NAMES } as const
      const file = path.join(folder, path.basename(font))
      writeFileSync(file, await subsetFont(readFileSync(font), letters, options))
      return file
    }),
  )
}

const answered = (worker: Worker, svg: string) =>
  new Promise<Uint8Array>((done, fail) => {
    worker.once('message', (png: Uint8Array) => {
      worker.off('error', fail)
      done(png)
    })
    worker.once('error', fail)
    worker.postMessage(svg)
  })

/** Beside its place first, so that a build which is broken off leaves no half picture. */
function put(file: string, content: Uint8Array): void {
  writeFileSync(`${file}.${process.pid}.part`, content)
  renameSync(`${file}.${process.pid}.part`, file)
}

/** Changes when the same SVG would be drawn another way: our code, the library, its type. */
const drawingVersion = () =>
  [
    'scripts/render/png.mjs',
    'node_modules/@resvg/resvg-js/package.json',
    'node_modules/pretendard/package.json',
  ]
    .map((file) => readFileSync(path.resolve(file), 'utf8'))
    .join('\0')
