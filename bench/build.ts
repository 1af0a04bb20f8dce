import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'vite'
import { compressAll } from '../scripts/lib/compress.mjs'
import { ROOT } from '../scripts/lib/root.mjs'
import { run } from '../scripts/lib/steps.mjs'
import type { Figures } from './contender'

/** Folder that is served: one folder a contender. */
export const SERVED = path.join(ROOT, '.cache/bench/served')
const PAGES = path.join(ROOT, '.cache/bench/pages')

/** The peers, each on a page of its own with nothing but its map. */
export const PEERS = [
  'd3',
  'plot',
  'vegalite',
  'leaflet',
  'openlayers',
  'echarts',
  'maplibre',
  'deck',
] as const
/** Bare pages with the atlas's live map, and with MapLibre alone drawing the same. */
export const HARNESSES = ['live', 'plain'] as const
/** The same with few and with many units; the atlas's still picture. */
const OWN = ['units', 'still'] as const

/** Where the atlas has its map between the panels at the width of the benchmark: all draw on the same number of pixels. */
const INSET = '68px 348px 96px 352px'

const page = (script: string, preload: readonly string[], inset: string) => `<!doctype html>
<html lang="ko">
  <head>
    <meta charset="utf-8">
    <title>bench</title>
    ${preload.map((file) => `<link rel="preload" href="./${file}" as="fetch" crossorigin vite-ignore>`).join('\n    ')}
    <style>body{margin:0}#map{position:fixed;inset:${inset};background:#e3ecf1}</style>
    <script type="module" src="${script}"></script>
  </head>
  <body><div id="map"></div></body>
</html>
`

/** Builds one page alone, minified, as its own users would. */
async function buildPage(
  name: string,
  source: string,
  { preload = [], inset = '0' }: { preload?: readonly string[]; inset?: string } = {},
): Promise<void> {
  const root = path.join(PAGES, name)
  await mkdir(root, { recursive: true })
  const script = path.relative(root, path.join(ROOT, source)).split(path.sep).join('/')
  await writeFile(path.join(root, 'index.html'), page(script, preload, inset))
  await build({
    configFile: false,
    root,
    base: './',
    publicDir: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: {
      target: 'es2022',
      outDir: path.join(SERVED, name),
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1200,
    },
  })
}

/** Pages of the atlas that nothing here opens: thousands, which would only be compressed. */
const UNUSED = ['indicator', 'oembed', 'story', 'view']
/** The region whose profile is measured; the other regions' files leave as well. */
export const PROFILED = '47150'

/** Builds the atlas and its embed as they are shipped, apart from the folder that a running server may show. */
async function buildAtlas(): Promise<void> {
  const folder = path.join(SERVED, 'atlas')
  for (const mode of ['production', 'embed']) {
    const { code, output } = await run(
      'node_modules/vite/bin/vite.js',
      ['build', '--mode', mode, '--logLevel', 'error'],
      { GORU_OUT: folder },
    )
    if (code !== 0) throw new Error(`The atlas cannot be built (${mode}).\n${output}`)
  }
  for (const name of UNUSED) await rm(path.join(folder, name), { recursive: true, force: true })
  for (const name of await readdir(path.join(folder, 'region')))
    if (!name.startsWith(PROFILED)) await rm(path.join(folder, 'region', name), { recursive: true })
}

/** Builds all pages. @param task what the peers are given */
export async function buildAll(task: { topology: object; figures: Figures }): Promise<void> {
  await rm(SERVED, { recursive: true, force: true })
  // Their data they fetch from the atlas beside them.
  for (const name of [...HARNESSES, ...OWN]) await buildPage(name, `bench/harness/${name}.ts`)
  const files = { 'areas.topo.json': task.topology, 'figures.json': task.figures }
  for (const name of PEERS) {
    await buildPage(name, `bench/peers/${name}.ts`, { preload: Object.keys(files), inset: INSET })
    for (const [file, content] of Object.entries(files))
      await writeFile(path.join(SERVED, name, file), JSON.stringify(content))
  }
  await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'error',
    build: {
      target: 'es2022',
      outDir: SERVED,
      emptyOutDir: false,
      lib: { entry: 'bench/harness/measure.ts', formats: ['es'], fileName: () => 'measure.js' },
    },
  })
  await buildAtlas()
  for (const name of [...HARNESSES, ...OWN, ...PEERS, 'atlas']) await compressAll(path.join(SERVED, name))
}
