import type { Plugin } from 'vite'

/**
 * Flags of Svelte's that nothing in this page ever raises, by the modules they live in: no HTML of a server is taken over
 * (`hydrate`), no component is of the old kind or waits, nothing is traced.
 */
const NEVER = {
  'internal/client/dom/hydration.js': ['hydrating'],
  'internal/flags/index.js': ['async_mode_flag', 'legacy_mode_flag', 'tracing_mode_flag'],
} as const

/** State is `$state.raw` everywhere, as the linter sees to: nothing of ours is watched from within. */
const PROXIED = {
  'internal/client/reactivity/sources.js': 'should_proxy ? proxy(value) : value',
  'internal/client/reactivity/props.js': 'runes && bindable ? proxy(value) : value',
} as const

/**
 * Svelte asks these flags at every step and they can be raised at any time, so that a bundler keeps what is done if they are.
 * Constants in their place let it drop that. Stops the build where another version of Svelte writes them down otherwise.
 */
export const lightSvelte = (): Plugin => ({
  name: 'goru-light-svelte',
  apply: 'build',
  transform: {
    filter: {
      id: /node_modules[\\/]svelte[\\/]src[\\/]internal[\\/](?:flags[\\/]index|client[\\/]dom[\\/]hydration|client[\\/]reactivity[\\/](?:sources|props))\.js$/,
    },
    handler(code, id) {
      const file = id.replaceAll('\\', '/')
      const [, proxied] = Object.entries(PROXIED).find(([known]) => file.endsWith(known)) ?? []
      if (proxied) {
        if (!code.includes(proxied))
          this.error('Svelte puts a value in its place otherwise than is known here.')
        return code.replace(proxied, 'value')
      }
      const [, flags = []] = Object.entries(NEVER).find(([known]) => file.endsWith(known)) ?? []
      return flags.reduce((text, flag) => {
        const [declared, raised] = [`export let ${flag} = false;`, new RegExp(`^\\t${flag} = \\w+;$`, 'gm')]
        if (!text.includes(declared)) this.error(`Svelte declares ${flag} otherwise than is known here.`)
        return text.replace(declared, `export const ${flag} = false;`).replace(raised, '')
      }, code)
    },
  },
})
