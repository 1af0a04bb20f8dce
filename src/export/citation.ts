import type { Lang } from '../atlas/model'
import { exportWord } from '../i18n/export-words'
import type { Scene } from '../scene/model'
import type { Found } from './metadata'

/**
 * How to credit a view: title, years, source, the atlas, address, version of the data, fingerprint of the figures, day. In the
 * order a Korean or an English list of references has them.
 * @param scene in the language of the citation
 */
export function citationOf(scene: Scene, version: string, found: Found, lang: Lang): string {
  return exportWord('citation', lang, {
    title: scene.title,
    year: scene.legend.year,
    source: scene.caption.sourceText.replace(/\.$/, ''),
    url: found.url,
    version: found.fingerprint ? `${version}/${found.fingerprint}` : version,
    date: found.date,
    taken: found.date.slice(0, 4),
  })
}
