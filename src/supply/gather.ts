import { decodeCatalogue } from '../atlas/decode'
import type { Catalogue } from '../atlas/model'
import type { Lens } from '../lenses/lens'
import { bringClassify, hasClassify } from '../stats/classify-later'
import type { Show } from '../view/show'
import type { View } from '../view/view'
import { CLOSE_LAND, isFirst, KINDS, placed, type Put } from './files'
import { suppliesOf, type Reader, type Supplies } from './supplies'
import { needs, type Needs } from './needs'

export const readCatalogue = (reader: Reader): Promise<Catalogue> => reader('catalogue.json', decodeCatalogue)

/** The code of a way of looking; undefined for the plain map. Rejects when it does not come. */
export const lensOf = async (show: Show): Promise<Lens | undefined> =>
  show === 'map' ? undefined : (await import('../lenses/index')).lensOf(show)

/**
 * Fetches files and answers what adds them to supplies: to those of the moment it is called, since other files may have come
 * in the meantime. Rejects as the reader does, with nothing half-done.
 */
export async function gather(reader: Reader, files: readonly string[]): Promise<Put> {
  const names = [...new Set(files)]
  // The code of the other kinds comes with the first such file.
  const kinds = names.every(isFirst) ? KINDS : (await import('./more-files')).ALL_KINDS
  const puts = await Promise.all(names.map((file) => reader(file, (value) => placed(file, value, kinds))))
  return (supplies) => puts.reduce((all, put) => put(all), supplies)
}

/** Supplies with the code of a way of looking. */
export const withLens = (supplies: Supplies, show: Show, lens: Lens | undefined): Supplies =>
  lens ? { ...supplies, lenses: new Map(supplies.lenses).set(show, lens) } : supplies

/** Whether supplies hold what a view cannot do without. */
export function suffices(supplies: Supplies, view: View): boolean {
  const lens = supplies.lenses.get(view.show)
  if (!lens && view.show !== 'map') return false
  const { first, classes } = needs(view, supplies.atlas.catalogue, lens)
  return first.every((file) => supplies.files.has(file)) && (!classes || hasClassify())
}

/** What a view cannot do without, of supplies in which it is not yet. Rejects as the reader does, with nothing half-done. */
export async function gatherFirst(
  reader: Reader,
  { first, classes }: Needs,
  { files }: Supplies,
): Promise<Put> {
  const missing = first.filter((file) => !files.has(file))
  const [put] = await Promise.all([gather(reader, missing), classes ? bringClassify() : null])
  return put
}

/**
 * What a view cannot do without, added to what is there, and what its picture gains by, which may come later. Rejects as the
 * reader does where the first does not come, with nothing half-done.
 *
 * @param spare told why a file did not come that the picture can do without; absent: the second rejects, too
 */
export async function gatherApart(
  reader: Reader,
  view: View,
  supplies: Supplies,
  spare?: (error: unknown) => void,
): Promise<readonly [Supplies, Promise<Put>]> {
  const lens = await lensOf(view.show)
  const wanted = needs(view, supplies.atlas.catalogue, lens)
  const then = Promise.all(
    wanted.then
      .filter((file) => !supplies.files.has(file))
      .map((file) =>
        gather(reader, [file]).catch((error: unknown) => {
          if (!spare) throw error
          spare(error)
          return (all: Supplies) => all
        }),
      ),
  ).then((puts) => (all: Supplies) => puts.reduce((some, put) => put(some), all))
  // Where the first does not come, nobody asks for these.
  then.catch(() => undefined)
  const first = await gatherFirst(reader, wanted, supplies)
  return [withLens(first(supplies), view.show, lens), then]
}

/** All that a view shows, added to what is there: for pictures that are made at once. Rejects as the reader does. */
export async function gatherFor(reader: Reader, view: View, supplies: Supplies): Promise<Supplies> {
  const [first, then] = await gatherApart(reader, view, supplies)
  return (await then)(first)
}

/** Supplies for a view from nothing, its neighbours as fine as they are. Rejects as the reader does. */
export async function suppliesFor(reader: Reader, view: View): Promise<Supplies> {
  const built = suppliesOf(await readCatalogue(reader))
  const [supplies, finer] = await Promise.all([gatherFor(reader, view, built), gather(reader, [CLOSE_LAND])])
  return finer(supplies)
}
