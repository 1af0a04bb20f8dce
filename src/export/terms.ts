import type { Atlas } from '../atlas/atlas'
import { exportWord } from '../i18n/export-words'
import type { Scene } from '../scene/model'

/**
 * On what terms the figures of a view may be used, in a few words; empty where its sources say none, as a reader's own
 * figures do. The whole text of each is in the description (`metadata.ts`).
 */
export function termsOf({ caption, view }: Scene, atlas: Atlas): string {
  const licences = caption.sources.map((id) => atlas.sources.get(id)?.licence.en ?? '')
  if (licences.length === 0 || licences.some((text) => text === '')) return ''
  const free = licences.every((text) => text.startsWith('KOSIS'))
  return exportWord(free ? 'termsFree' : 'termsPublisher', view.lang)
}
