import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import type { Plugin, UserConfig } from 'vite'
import { licencesText, packagesOf } from '../lib/shipped.mjs'
import { noRequire } from '../page/no-require'
import { modulesOf } from '../page/shipped'
import { firstStyle, fontFaces } from '../page/plugin'
import { prerender } from '../page/prerender'
import { thumbnails } from '../page/thumbnails'
import { siteOf } from '../pages/site'
import { pack } from './pack'
import { singlePage } from './page'

const WORKER = 'maplibre-gl/dist/maplibre-gl-worker.mjs'
/** What the atlas reads of its data; the rest is for embeds and programs, and townships a file brings with a table of them. */
const NOT_READ = /^(embed|townships|manifest\.json|labels\.json)/

/** The whole atlas as one file, `goru.html` (`--mode single`), from the data and fonts that are built already. */
export const singleBuild = (outDir: string): UserConfig => ({
  base: './',
  publicDir: false,
  plugins: [svelte(), noRequire(), thumbnails(), oneFile()],
  // Where a view is found on the net, if it is known; such a file has no address of its own.
  define: { 'import.meta.env.VITE_SITE': JSON.stringify(siteOf(process.env['GORU_SITE']).base ?? '') },
  build: {
    target: 'es2022',
    outDir,
    emptyOutDir: false,
    modulePreload: false,
    cssCodeSplit: false,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: 'src/shells/single.ts',
      output: { codeSplitting: false },
    },
  },
})

function oneFile(): Plugin {
  return {
    name: 'goru-single',
    enforce: 'pre',
    resolveId: (id) => (id === `${WORKER}?worker&url` ? '\0worker' : null),
    load: (id) =>
      id === '\0worker'
        ? `import { addressOf } from ${JSON.stringify(path.resolve('src/shells/archive.ts'))}
export default addressOf('worker.js', 'text/javascript')`
        : null,
    generateBundle: {
      // After Vite's own last touches.
      order: 'post',
      async handler(_, bundle) {
        const packages = packagesOf([...modulesOf(bundle), path.resolve('node_modules', WORKER)])
        let script = ''
        let sheet = ''
        for (const [name, output] of Object.entries(bundle)) {
          if (output.type === 'chunk') script += output.code
          else if (name.endsWith('.css')) sheet += String(output.source)
          Reflect.deleteProperty(bundle, name)
        }
        const page = await prerender(path.resolve('public/data'))
        const style = [page.css, firstStyle(), await fontFaces(page), page.wordsCss, sheet].join('\n')
        const files = new Map<string, Uint8Array>([
          ['main.js', Buffer.from(script)],
          ['style.css', Buffer.from(style)],
          ['licences.txt', Buffer.from(licencesText(packages))],
          ['worker.js', readFileSync(path.resolve('node_modules', WORKER))],
          ...filesIn('fonts', (name) => name.endsWith('.woff2')),
          ...filesIn('data', (name) => name.endsWith('.json') && !NOT_READ.test(name)),
        ])
        this.emitFile({ type: 'asset', fileName: 'goru.html', source: singlePage(pack(files)) })
      },
    },
  }
}

/** Files of a folder of `public/` by their path from there, like beside like: so they pack best. */
function filesIn(folder: string, wanted: (name: string) => boolean): [string, Uint8Array][] {
  const root = path.resolve('public', folder)
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll(path.sep, '/'))
    .filter(wanted)
    .sort()
    .map((name) => [`${folder}/${name}`, readFileSync(path.join(root, name))])
}
