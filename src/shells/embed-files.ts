import { decodeAreas, decodeMarks, formed } from '../atlas/embed-bundle'
import type { Lang } from '../atlas/model'
import type { Put } from '../supply/files'
import type { Supplies } from '../supply/supplies'

/** The files of an embed, which lie apart from those of the atlas. */

/**
 * Of the files of an embed, as `name`, let in by `decode`, which is told where the file lies. Throws an `Error` that names the
 * file and says why.
 */
export async function file<T>(name: string, decode: (value: unknown, path: string) => T): Promise<T> {
  const path = `data/embed/${name}.json`
  let value: unknown
  try {
    const response = await fetch(new URL(path, document.baseURI))
    if (!response.ok) throw new Error(String(response.status))
    value = await response.json()
  } catch (error) {
    throw new Error(`${path}: ${error instanceof SyntaxError ? 'no JSON' : reasonOf(error)}`)
  }
  try {
    return decode(value, path)
  } catch (error) {
    // What says what is wrong may know the file by a shorter name.
    throw new Error(`${path}: ${reasonOf(error).replace(/^[\w./-]+: /, '')}`, { cause: error })
  }
}
export const marksOf = (id: string, lang: Lang) =>
  file(`places-${id}.${lang}`, (value) => decodeMarks(value, id))
export const areasOf =
  <K extends string>(object: K) =>
  (value: unknown, path: string) =>
    decodeAreas(value, path, object)
export const packed = (value: unknown, path: string) => formed(value, path, ['ids'])

/** Why something failed, and of which file. */
export const reasonOf = (error: unknown): string => {
  const { file, message = String(error) } = error as Partial<Error & { file: string }>
  // Of a script that did not come, browsers tell the whole address.
  return [file, /[\w-]+\.js$/.exec(message)?.[0] ?? message].filter(Boolean).join(': ')
}

/** ms that what a picture can do without is waited for: less than a reader who sees nothing waits. */
const PATIENCE = 800

/** Supplies with the rest where that is there soon; else without it, and the rest for later. */
export async function soon(
  supplies: Supplies,
  rest: Promise<Put>,
): Promise<readonly [Supplies, Promise<Put> | null]> {
  const put = await Promise.race([rest, new Promise<null>((done) => setTimeout(done, PATIENCE, null))])
  return put ? [put(supplies), null] : [supplies, rest]
}
