import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { transform } from 'lightningcss'
import type { Plugin, Rolldown } from 'vite'
import { BOOT } from './boot'
import { buildFonts, fontsMadeOf, readTexts } from './fonts'
import { iconsOf } from './icons'
import { lateBox } from './late'
import { prerender, type Prerendered } from './prerender'
import { previewOf } from '../pages/preview'
import { siteOf } from '../pages/site'
import { writePages } from '../pages/write'

/**
 * Runs right behind the picture: two frames later it is on screen, and only then the script is sent for, so that
 * neither line nor processor is shared with it before. A page that paints nothing, since another view is asked for or
 * nobody looks at it, does not wait. The data comes beside the script, which would ask for it one file after another: the
 * catalogue, and of the first view the rest. Where the script does not come, the page says so.
 *
 * @param data addresses of the files that the first view cannot be without, the catalogue first
 */
const painted = (script: string, data: readonly string[]) =>
  `(function(d){function go(){if(go.done)return;go.done=1;${JSON.stringify(data)}.forEach(function(f,i){if(i&&d.documentElement.classList.contains('other'))return;var l=d.createElement('link');l.rel='preload';l.as='fetch';l.crossOrigin='';l.href=f;d.head.append(l)});var s=document.createElement('script');s.type='module';s.src=${JSON.stringify(script)};s.onerror=function(){d.documentElement.className+=' late'};d.body.append(s)}if(document.documentElement.classList.contains('other')||document.hidden)go();else{setTimeout(go,2000);requestAnimationFrame(function(){requestAnimationFrame(function(){performance.mark('goru:painted');go()})})}})(document)`

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Addresses of all that the live map is: its script with what that imports but the page's own, and MapLibre's worker. */
function liveMap(bundle: Rolldown.OutputBundle): string[] {
  const chunks = Object.values(bundle).filter((one) => one.type === 'chunk')
  const live = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('src/render/gl/live.ts'))
  const others = chunks.filter((one) => !one.isEntry && live?.imports.includes(one.fileName))
  const worker = Object.keys(bundle).filter((file) => /maplibre-gl-worker[^/]*\.js$/.test(file))
  return [...(live ? [live] : []), ...others]
    .map((one) => `./${one.fileName}`)
    .concat(worker.map((file) => `./${file}`))
}

/** Stands in the picture for the script behind its regions, whose text depends on the built entry's name. */
const BEHIND = '<!--goru:painted-->'

/** Style of the first coloured map, small, in front of it. */
export const firstStyle = () =>
  transform({
    filename: 'first.css',
    code: readFileSync(path.resolve('src/ui/first.css')),
    minify: true,
  }).code.toString()

/**
 * Writes the default view into index.html: the picture, the words, the colours. What style the picture needs stands in
 * front of it; the sheet of the entry is linked behind it, where it holds up the words alone and leaves the processor
 * to the picture. Closes the page with a strict
 * Content-Security-Policy that allows these very texts by their hashes and nothing else inline.
 */
export function goruPage(): Plugin {
  let page: Prerendered
  let faces = ''
  const site = siteOf(process.env['GORU_SITE'])
  return {
    name: 'goru-page',
    async buildStart() {
      page = await prerender(path.resolve('public/data'), BEHIND)
      faces = await fontFaces(page)
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { server, bundle = {} }) {
        let sheets = ''
        let out = html.replace(/<link rel="stylesheet"[^>]*>\s*/g, (link) => {
          sheets += link.trim()
          return ''
        })
        let entry = '/src/shells/explore.ts'
        out = out.replace(
          /\s*<script type="module"[^>]*src="([^"]+)"[^>]*><\/script>/g,
          (tag, src: string) => {
            if (src.includes('@vite')) return tag
            entry = src
            return ''
          },
        )
        const first = `${page.css}\n${firstStyle()}`
        const words = `${faces}\n${page.wordsCss}`
        const behind = painted(entry, server ? [] : page.firstFiles.map((file) => `./data/${file}`))
        const policy = policyOf([BOOT, behind], [first, words])
        const head = [
          server ? '' : policy,
          `<title>${page.title}</title>`,
          `<meta name="description" content="${page.description.replaceAll('"', '&quot;')}">`,
          ...(server ? [] : previewOf(page, siteOf(process.env['GORU_SITE'], ''))),
          `<style>${first}</style>`,
          `<script>${BOOT}</script>`,
        ].join('\n    ')
        out = out.replace('<!--goru:head-->', () => head)
        const picture = page.svg.replace(BEHIND, () => `<script id="drawn">${behind}</script>`)
        out = out.replace(
          '<!--goru:body-->',
          () =>
            `<main><div id="stage"><div id="still" class="pre">${picture}</div><div id="live" data-ahead="${liveMap(bundle).join(' ')}"></div></div>${sheets}<style>${words}</style><div id="app">${page.words}${page.table}</div>${lateBox()}</main>`,
        )
        return out
      },
    },
    generateBundle(_, bundle) {
      const sheets = Object.keys(bundle).filter((file) => /^assets\/index-.*\.css$/.test(file))
      // What stands on screen when the first coloured map does: the budget adds these up.
      this.emitFile({
        type: 'asset',
        fileName: 'first-paint.json',
        source: JSON.stringify(['index.html', ...sheets, 'fonts/goru-first.woff2']),
      })
      this.emitFile({ type: 'asset', fileName: 'first-data.json', source: JSON.stringify(page.files) })
      for (const [fileName, source] of iconsOf(readFileSync(path.resolve('public/icons/goru.svg'), 'utf8')))
        this.emitFile({ type: 'asset', fileName, source })
    },
    async writeBundle({ dir = 'dist' }) {
      const index = await readFile(path.join(dir, 'index.html'), 'utf8')
      await writeFile(path.join(dir, 'present.html'), stagePage(index, page, faces))
      await writePages(path.resolve('public/data'), dir, path.resolve('.cache/cards'), site)
    },
  }
}

/**
 * The page of the stage: another frame for the same script. Its colours are the page's own, and nothing is drawn before the
 * slide that is asked for is there.
 * @param index the page of the atlas as it was built, which names its script and its sheets
 */
function stagePage(index: string, page: Prerendered, faces: string): string {
  const style = `${page.css}\n${firstStyle()}\n${faces}`
  const script = /s\.src=("[^"]+")/.exec(index)?.[1]
  const sheets = index.match(/<link rel="stylesheet"[^>]*>/g) ?? []
  if (!script) throw new Error('The page of the atlas names no script.')
  const head = [policyOf([], [style]), `<style>${style}</style>`, ...sheets].join('\n    ')
  return readFileSync(path.resolve('present.html'), 'utf8')
    .replace('<!--goru:head-->', () => head)
    .replace('<!--goru:late-->', lateBox)
    .replace(/src="\/src\/shells\/explore\.ts"/, () => `src=${script}`)
}

/** A strict policy that allows these very texts by their hashes and nothing else inline. */
function policyOf(scripts: readonly string[], styles: readonly string[]): string {
  const policy = [
    "default-src 'none'",
    ["script-src 'self'", ...scripts.map(hash)].join(' '),
    ["style-src 'self'", ...styles.map(hash)].join(' '),
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `<meta http-equiv="Content-Security-Policy" content="${policy}">`
}

/** Cuts the fonts anew only when another letter is needed. */
export async function fontFaces(page: Prerendered): Promise<string> {
  const words = (html: string) => html.replace(/<[^>]*>/g, '')
  const letters = {
    first: words(page.svg + page.words),
    view: words(page.table) + page.view,
    texts: await readTexts(['geodata', 'src']),
  }
  const stamp = createHash('sha256').update(fontsMadeOf(letters)).digest('hex')
  const kept = path.resolve('public/fonts', `${stamp.slice(0, 16)}.css`)
  if (existsSync(kept)) return readFile(kept, 'utf8')
  const faces = await buildFonts(letters, path.resolve('public/fonts'))
  await writeFile(kept, faces)
  return faces
}
