import type { Plugin, Rolldown } from 'vite'
import { noteModules } from '../lib/shipped.mjs'

type Bundle = Rolldown.OutputBundle

/** The modules that a build took, by their paths. */
export const modulesOf = (bundle: Bundle): string[] =>
  Object.values(bundle).flatMap((output) => (output.type === 'chunk' ? output.moduleIds : []))

/** Notes beside the build which packages are in it; their licences are written when all builds have ended. */
export function shipped(): Plugin {
  let modules: string[] = []
  return {
    name: 'goru-shipped',
    generateBundle: { order: 'pre', handler: (_, bundle) => void (modules = modulesOf(bundle)) },
    writeBundle: ({ dir = 'dist' }) => noteModules(dir, modules),
  }
}
