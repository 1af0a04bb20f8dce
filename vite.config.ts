import { svelte } from '@sveltejs/vite-plugin-svelte'
import path from 'node:path'
import { defineConfig, type Plugin, type UserConfig } from 'vite'
import { offlineBuild } from './scripts/offline/config'
import { embedPage } from './scripts/page/embed-page'
import { noRequire } from './scripts/page/no-require'
import { lightPreload } from './scripts/page/preload'
import { lightSvelte } from './scripts/page/light-svelte'
import { goruPage } from './scripts/page/plugin'
import { shipped } from './scripts/page/shipped'
import { thumbnails } from './scripts/page/thumbnails'
import { singleBuild } from './scripts/single/config'

interface ModuleInfo {
  readonly isEntry: boolean
  readonly importers: readonly string[]
}
interface Modules {
  getModuleInfo(id: string): ModuleInfo | null
}

/** Parts of libraries that the page reaches by their index alone, which names all they have: only later rooms use them. */
const LATER = /node_modules[\\/]topojson-client[\\/]src[\\/](?:bisect|neighbors)\.js$/

/** Whether a module comes along with another that is meant. */
function comesWith(
  meant: (module: ModuleInfo, id: string) => boolean,
  id: string,
  modules: Modules,
): boolean {
  const seen = new Set<string>()
  const reached = (one: string): boolean => {
    if (seen.has(one)) return false
    seen.add(one)
    const info = modules.getModuleInfo(one)
    return info !== null && (meant(info, one) || info.importers.some(reached))
  }
  return reached(id)
}

/** Whether the page needs a module at once, however many chunks that are loaded later share it: it lies in one file then. */
const atOnce = (id: string, modules: Modules): boolean =>
  !LATER.test(id) && comesWith(({ isEntry }) => isEntry, id, modules)

/** Rooms of an embed that one request brings: what is behind all views but the one it opens with, and what answers to hands. */
const EMBED_ROOMS = ['places-here', 'embed-further', 'embed-hands']
const embedRoom = (id: string, modules: Modules): string | null =>
  // The themes are those of a region's frame, too.
  (!LATER.test(id) &&
    !/[\\/]scene[\\/]themes\.ts$/.test(id) &&
    EMBED_ROOMS.find((room) => comesWith((_, one) => one.endsWith(`${room}.ts`), id, modules))) ||
  null

const roomOfPage = (id: string, modules: Modules) => (atOnce(id, modules) ? 'index' : null)
const roomOfEmbed = (id: string, modules: Modules) => (atOnce(id, modules) ? 'embed' : embedRoom(id, modules))

/** The pictures of the gallery in one theme: no code, and weighed apart from it. */
const picturesOf = (id: string) => {
  const theme = /virtual:thumbnails\/(\w+)$/.exec(id)?.[1]
  return theme ? `pictures-${theme}` : null
}

/** The lens that a module belongs to: it lies in its folder, or nothing else imports it. */
function lensOf(id: string, modules: Modules): string | null {
  const users = new Set<string | null>()
  const seen = new Set<string>()
  const climb = (one: string) => {
    if (seen.has(one)) return
    seen.add(one)
    const own = /src[\\/]lenses[\\/](?!shared)([a-z-]+)[\\/]/.exec(one)?.[1]
    const above = own ? [] : (modules.getModuleInfo(one)?.importers ?? [])
    if (!above.length) users.add(own ?? null)
    above.forEach(climb)
  }
  climb(id)
  const [only = null] = users
  return users.size === 1 ? only : null
}

/**
 * What few views ask for, and who asks: its place is taken by a few lines that fetch it then. Class breaks come with their
 * figures unless a view wants others; above the regions stands something in a few ways of looking; places come with overlays.
 */
const LATER_ROOMS = [
  { asked: '../stats/classify', by: /[\\/]scene[\\/]classed\.ts$/, instead: 'src/stats/classify-later.ts' },
  {
    asked: '../../stats/classify',
    by: /[\\/]shared[\\/]change\.ts$/,
    instead: 'src/stats/classify-later.ts',
  },
  { asked: './rings', by: /[\\/]scene[\\/]placed\.ts$/, instead: 'src/scene/places-later.ts' },
  { asked: './place-shapes', by: /[\\/]scene[\\/]placed\.ts$/, instead: 'src/scene/places-later.ts' },
  { asked: './extras', by: /[\\/]svg[\\/]svg\.ts$/, instead: 'src/render/svg/extras-later.ts' },
  { asked: './depth', by: /[\\/]svg[\\/]svg\.ts$/, instead: 'src/render/svg/depth-later.ts' },
]
/** What an embed asks for beyond that: it opens with a view in colours of its own, which come with the figures. */
const LATER_IN_EMBEDS = [
  { asked: '../stats/palette', by: /[\\/]scene[\\/]coloured\.ts$/, instead: 'src/stats/palette-later.ts' },
  { asked: './themes', by: /[\\/]scene[\\/]coloured\.ts$/, instead: 'src/scene/themes-later.ts' },
  { asked: './grid', by: /[\\/]svg[\\/]legend-block\.ts$/, instead: 'src/render/svg/legend-later.ts' },
  { asked: './sketch', by: /[\\/]svg[\\/]legend-block\.ts$/, instead: 'src/render/svg/legend-later.ts' },
  { asked: './balance', by: /[\\/]scene[\\/]coloured\.ts$/, instead: 'src/scene/balance-later.ts' },
]
const roomsLater = (rooms = LATER_ROOMS): Plugin => ({
  name: 'goru-rooms-later',
  enforce: 'pre',
  resolveId: (id, importer = '') => {
    const room = rooms.find(({ asked, by }) => asked === id && by.test(importer))
    return room ? path.resolve(room.instead) : null
  },
})

const OUT = process.env['GORU_OUT'] ?? 'dist'

/**
 * Builds into one folder: the atlas, and after it (`--mode embed`) the embed, which shares no file with the atlas, so
 * that neither carries what the other needs. Then (`--mode single`) the atlas as one file, and last (`--mode offline`) the
 * service worker, which keeps what is there then.
 */
export default defineConfig(({ mode }) =>
  mode === 'single' ? singleBuild(OUT) : mode === 'offline' ? offlineBuild(OUT) : siteBuild(mode),
)

const siteBuild = (mode: string): UserConfig => ({
  base: './',
  plugins: [
    ...(mode === 'embed'
      ? [embedPage(), roomsLater([...LATER_ROOMS, ...LATER_IN_EMBEDS])]
      : [svelte(), lightSvelte(), noRequire(), lightPreload(), roomsLater(), thumbnails(), goruPage()]),
    shipped(),
  ],
  publicDir: mode === 'embed' ? false : 'public',
  worker: { format: 'es' },
  optimizeDeps: { exclude: ['maplibre-gl'] },
  build: {
    target: 'es2022',
    outDir: OUT,
    emptyOutDir: mode !== 'embed',
    assetsDir: mode === 'embed' ? 'embed' : 'assets',
    manifest: mode === 'embed' ? 'embed/manifest.json' : true,
    // One small sheet and nothing to load ahead: see `embedPage`.
    modulePreload: mode === 'embed' ? false : { polyfill: false },
    cssCodeSplit: mode !== 'embed',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    // MapLibre, deck.gl and what writes PPTX apart from our own rooms that use them: each has its budget.
    rolldownOptions: {
      // Nothing of ours is a custom element, though Svelte keeps a class for them.
      treeshake: {
        moduleSideEffects: [{ test: /svelte[\\/].*[\\/]custom-element\.js$/, sideEffects: false }],
      },
      input: mode === 'embed' ? 'embed.html' : 'index.html',
      output: {
        codeSplitting: {
          // Vite's helper for loading on demand stays with the entry, though deck.gl needs it too.
          includeDependenciesRecursively: false,
          groups: [
            { name: mode === 'embed' ? roomOfEmbed : roomOfPage, priority: 1 },
            // A lens is opened whole: one file has all of its parts. The embed has no tables.
            {
              name: (id: string, modules: Modules) =>
                mode === 'embed' && id.endsWith('/table.ts') ? null : lensOf(id, modules),
            },
            // Their names are said by menus and search, and in most visits by none of them.
            { name: 'lenses', test: /src[\\/]lenses[\\/](?!names)[a-z]+\.ts$/ },
            { name: picturesOf },
            { name: 'maplibre', test: /node_modules[\\/]maplibre-gl/ },
            { name: 'pptx', test: /node_modules[\\/](pptxgenjs|jszip)[\\/]/ },
            { name: 'deck', test: /node_modules[\\/](@(deck|luma|math|loaders|probe)\.gl|mjolnir\.js)/ },
          ],
        },
      },
    },
  },
})
