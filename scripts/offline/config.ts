import type { UserConfig } from 'vite'
import { shipped } from '../page/shipped'
import { filesToKeep } from './files'

/**
 * The last build into a folder (`--mode offline`): the service worker `sw.js`, which carries the list of what the builds
 * before it have put there. A classic script, since not every browser takes a module for one.
 */
export const offlineBuild = (outDir: string): UserConfig => ({
  base: './',
  publicDir: false,
  plugins: [shipped()],
  define: { KEPT: JSON.stringify(filesToKeep(outDir)) },
  build: {
    target: 'es2022',
    outDir,
    emptyOutDir: false,
    rolldownOptions: {
      input: 'src/shells/worker.ts',
      output: { format: 'iife', entryFileNames: 'sw.js' },
    },
  },
})
