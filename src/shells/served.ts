/** It begins every page of the atlas, and tells the version of all data. */
const CATALOGUE = 'catalogue.json'
/** ms that the version that is served is taken to be the one that was met last. */
const FRESH = 10_000
let met = -FRESH
let same = Promise.resolve(true)

/**
 * Whether a file that came is of the version that the page began with: what it goes on with would else be drawn in the classes,
 * with the words and beside the figures of another. Where that cannot be asked, as without a network, nothing is new.
 *
 * @param files that the page has asked for, by name; without the catalogue among them it is an embed, which has no such weight to carry
 */
export function isServed(file: string, files: ReadonlyMap<string, Promise<unknown>>): Promise<boolean> {
  // The atlas as one file is of one version, and asks nobody.
  if (import.meta.env.MODE === 'single') return Promise.resolve(true)
  const began = files.get(CATALOGUE)
  if (file === CATALOGUE || !began) return Promise.resolve(true)
  if (performance.now() - met > FRESH) {
    met = performance.now()
    same = isSame(began).catch(() => true)
  }
  return same
}

async function isSame(began: Promise<unknown>): Promise<boolean> {
  const { version } = (await began) as { version: string }
  const address = new URL(`${import.meta.env.BASE_URL}data/${CATALOGUE}`, document.baseURI)
  const response = await fetch(address, { cache: 'no-cache' })
  return ((await response.json()) as { version: string }).version === version
}
