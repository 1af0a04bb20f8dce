import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // References are written on purpose only: `-u`.
    update: 'none',
    projects: [
      {
        // Runes as the browser runs them, though there is no browser: state that is derived is derived anew.
        plugins: [svelte({ dynamicCompileOptions: () => ({ generate: 'client' }) })],
        // Svelte alone: other packages are those of Node.
        resolve: {
          alias: [
            {
              find: /^svelte$/,
              replacement: fileURLToPath(new URL('node_modules/svelte/src/index-client.js', import.meta.url)),
            },
          ],
        },
        test: {
          name: 'unit',
          // A module is read once for all files: half of the time. No test leaves anything behind in one.
          isolate: false,
          // Some start a process of their own, and other steps may share the two cores.
          testTimeout: 30_000,
          include: [
            'src/**/*.test.ts',
            'scripts/**/*.test.ts',
            'bench/**/*.test.ts',
            'tests/workshop/**/*.test.ts',
            'tests/import/**/*.test.ts',
            'tests/hostile/**/*.test.ts',
          ],
        },
      },
      // What the tables and the built data say; runs after the data have been built.
      {
        test: {
          name: 'data',
          isolate: false,
          include: ['tests/data/**/*.test.ts', 'tests/pictures/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
