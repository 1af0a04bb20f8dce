import type { Plugin } from 'vite'

/** The name under which Vite's own helper stands in a build. */
const HELPER = '\0vite/preload-helper.js'

/**
 * What is loaded on demand brings its style, and its other scripts are sent for at once: a style is waited for, and one
 * that does not come is asked for again the next time.
 */
const CODE = `const sent = new Set()
export const __vitePreload = (load, files = [], base) =>
  Promise.all(
    files.map((file) => {
      const { href } = new URL(file, base)
      if (sent.has(href)) return
      sent.add(href)
      const link = document.createElement('link')
      const style = href.endsWith('.css')
      link.rel = style ? 'stylesheet' : 'modulepreload'
      link.href = href
      document.head.append(link)
      return style && new Promise((done, fail) => {
        link.onload = done
        link.onerror = () => {
          sent.delete(href)
          link.remove()
          fail(new Error(href))
        }
      })
    }),
  ).then(load)`

/**
 * Vite's helper for loading on demand knows browsers without modules and policies with a nonce: it weighs a kilobyte in
 * every visit for what this page has no use for.
 */
export const lightPreload = (): Plugin => ({
  name: 'goru-light-preload',
  enforce: 'pre',
  load: { filter: { id: /^\0vite\/preload-helper\.js$/ }, handler: (id) => (id === HELPER ? CODE : null) },
})
