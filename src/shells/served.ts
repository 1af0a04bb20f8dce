import type { Reader } from '../supply/supplies'

/** It begins every page, and tells the version of all data. */
const CATALOGUE = 'catalogue.json'
/** ms that the version that is served is taken to be the one that was met last. */
const FRESH = 10_000
let met = -FRESH
let same = Promise.resolve(true)

/**
 * Whether a file that came is of the version that the page began with: what it goes on with would else be drawn in the classes,
 * with the words and beside the figures of another. Where that cannot be asked, as without a network, nothing is new.
 *
 * @param load has the catalogue that the page began with
 */
export function isServed(file: string, load: Reader): Promise<boolean> {
  if (file === CATALOGUE) return Promise.resolve(true)
  if (performance.now() - met > FRESH) {
    met = performance.now()
    same = isSame(load).catch(() => true)
  }
  return same
}

async function isSame(load: Reader): Promise<boolean> {
  // It is here already, but for an embed, which has asked for what it needs.
  const { version } = await load(CATALOGUE, (value) => value as { version: string })
  const address = new URL(`${import.meta.env.BASE_URL}data/${CATALOGUE}`, document.baseURI)
  const response = await fetch(address, { cache: 'no-cache' })
  return ((await response.json()) as { version: string }).version === version
}
