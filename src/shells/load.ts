import { fromArchive } from './archive'

/** A file of the atlas that did not come: which one, and why in words. */
export class LoadError extends Error {
  override readonly name = 'LoadError'
  constructor(
    readonly file: string,
    reason: string,
  ) {
    super(reason)
  }
}

const BASE = new URL(`${import.meta.env.BASE_URL}data/`, document.baseURI)
/** From the server; of the atlas as one file, from that file. */
const ask = (file: string) =>
  import.meta.env.MODE === 'single' ? fromArchive(`data/${file}`) : fetch(new URL(file, BASE))
const pending = new Map<string, Promise<unknown>>()

/**
 * Fetches a data file once; a failure is forgotten, so that a retry asks again.
 * Throws a `LoadError` that names the file; another error that names it where a new version is out.
 */
export function load<T>(file: string, decode: (value: unknown) => T): Promise<T> {
  const known = pending.get(file)
  if (known) return known as Promise<T>
  const request = ask(file)
    .then(async (response) => {
      if (!response.ok) throw new LoadError(file, String(response.status))
      return decode((await response.json()) as unknown)
    })
    .catch((error: unknown) => {
      pending.delete(file)
      throw error instanceof LoadError ? error : new LoadError(file, (error as Error).message)
    })
    .then(async (value) => {
      // What comes with the page is of its version; what it goes on with is held against the one that is served.
      if (performance.now() < 1e4 || (await (await import('./served')).isServed(file, pending))) return value
      pending.delete(file)
      throw new Error(file)
    })
  pending.set(file, request)
  return request
}
