import type { Catalogue } from '../atlas/model'
import { bringInto, bringLink, levelIn, type Brought } from '../own/link'
import { bringExtras } from '../render/svg/extras-later'

export { levelIn }

/** What a link carries, with what draws it. Rejects when that does not come. */
export async function bringOwn(hash: string, catalogue: Catalogue): Promise<Brought> {
  const brought = await bringLink(hash, catalogue)
  if ('adopted' in brought && brought.adopted.crowd) await bringExtras()
  return brought
}

/** The same into an atlas. */
export async function bringOwnInto(
  ...[atlas, hash]: Parameters<typeof bringInto>
): ReturnType<typeof bringInto> {
  const brought = await bringInto(atlas, hash)
  if (brought.atlas.crowd) await bringExtras()
  return brought
}
