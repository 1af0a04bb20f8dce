import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'
import { goruPage } from './scripts/page/plugin'

interface Modules {
  getModuleInfo(id: string): { isEntry: boolean; importers: readonly string[] } | null
}

/** The chunk of all that the embed needs at once, however much of it other chunks share; null for the rest. */
function atOnce(id: string, modules: Modules): string | null {
  const seen = new Set<string>()
  const reached = (one: string): boolean => {
    if (seen.has(one)) return false
    seen.add(one)
    const info = modules.getModuleInfo(one)
    return info !== null && (info.isEntry || info.importers.some(reached))
  }
  return reached(id) ? 'embed' : null
}

/**
 * Two builds into one folder: the atlas, and after it (`--mode embed`) the embed, which shares no file with the atlas, so
 * that neither carries what the other needs.
 */
export default defineConfig(({ mode }) => ({
  base: './',
  plugins: mode === 'embed' ? [] : [svelte(), goruPage()],
  publicDir: mode === 'embed' ? false : 'public',
  worker: { format: 'es' },
  optimizeDeps: { exclude: ['maplibre-gl'] },
  build: {
    target: 'es2022',
    outDir: process.env['GORU_OUT'] ?? 'dist',
    emptyOutDir: mode !== 'embed',
    assetsDir: mode === 'embed' ? 'embed' : 'assets',
    manifest: mode === 'embed' ? 'embed/manifest.json' : true,
    // One small sheet and nothing to load ahead: the embed does without Vite's helper for both.
    modulePreload: mode === 'embed' ? false : { polyfill: false },
    cssCodeSplit: mode !== 'embed',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    // MapLibre and deck.gl apart from our own room that draws with them: each has its budget.
    rolldownOptions: {
      input: mode === 'embed' ? 'embed.html' : 'index.html',
      output: {
        codeSplitting: {
          // Vite's helper for loading on demand stays with the entry, though deck.gl needs it too.
          includeDependenciesRecursively: false,
          groups: [
            ...(mode === 'embed' ? [{ name: atOnce, priority: 1 }] : []),
            { name: 'maplibre', test: /node_modules[\\/]maplibre-gl/ },
            { name: 'deck', test: /node_modules[\\/](@(deck|luma|math|loaders|probe)\.gl|mjolnir\.js)/ },
          ],
        },
      },
    },
  },
}))
