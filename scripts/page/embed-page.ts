import type { Plugin } from 'vite'
import { lateInFrame } from './late'

/** Name of the module that Vite puts around every import on demand. */
const HELPER = /vite\/preload-helper\.js$/

/**
 * The page of the embed: what it says while its script has not come, and no space between its tags. And Vite's helper, which would fetch ahead what belongs
 * to a chunk: the embed has one sheet, which is there, and nothing to fetch ahead, so nothing of it is left.
 */
export function embedPage(): Plugin {
  return {
    name: 'goru-embed',
    enforce: 'pre',
    load: { filter: { id: HELPER }, handler: () => 'export const __vitePreload = (load) => load()' },
    transformIndexHtml: (html) => html.replace('<!--goru:late-->', lateInFrame).replace(/>\s+</g, '><'),
  }
}
