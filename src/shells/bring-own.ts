import type { Atlas } from '../atlas/atlas'
import type { Catalogue } from '../atlas/model'
import { bringInto, bringLink, levelIn, type Brought } from '../own/link'
import { bringExtras } from '../render/svg/extras-later'
import { load } from './load'

export { levelIn }

/** What a link carries, with what draws it. Rejects when that does not come. */
export async function bringOwn(hash: string, catalogue: Catalogue): Promise<Brought> {
  const brought = await bringLink(hash, catalogue, load)
  if ('adopted' in brought && brought.adopted.crowd) await bringExtras()
  return brought
}

/** The same into an atlas. */
export async function bringOwnInto(atlas: Atlas, hash: string): ReturnType<typeof bringInto> {
  const brought = await bringInto(atlas, hash, load)
  if (brought.atlas.crowd) await bringExtras()
  return brought
}
