import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'
import { goruPage } from './scripts/page/plugin'

export default defineConfig({
  base: './',
  plugins: [svelte(), goruPage()],
  worker: { format: 'es' },
  optimizeDeps: { exclude: ['maplibre-gl'] },
  build: {
    target: 'es2022',
    outDir: process.env['GORU_OUT'] ?? 'dist',
    emptyOutDir: true,
    manifest: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    // MapLibre and deck.gl apart from our own room that draws with them: each has its budget.
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Vite's helper for loading on demand stays with the entry, though deck.gl needs it too.
          includeDependenciesRecursively: false,
          groups: [
            { name: 'maplibre', test: /node_modules[\\/]maplibre-gl/ },
            { name: 'deck', test: /node_modules[\\/](@(deck|luma|math|loaders|probe)\.gl|mjolnir\.js)/ },
          ],
        },
      },
    },
  },
})
