import type { Catalogue, Lang, Level } from '../atlas/model'
import { write } from './url'
import type { View } from './view'

/**
 * The page through which a link to a map goes that is to have title and picture of its own where it is pasted: one for each
 * indicator, level and language. @param level null: the one an indicator opens with
 */
export const sharedPage = (indicator: string, level: Level | null, lang: Lang): string =>
  `view/${[indicator, level, lang === 'ko' ? null : lang].filter(Boolean).join('.')}.html`

/**
 * The address of a map through its page: what the page does not say itself stands behind `?`. Null for other ways of looking,
 * whose picture no page has.
 */
export function sharedAddress(view: View, catalogue: Catalogue): string | null {
  if (view.show !== 'map') return null
  const rest = write(view, catalogue)
    .split('&')
    .filter((part) => part && !/^(indicator|level|lang)=/.test(part))
  const page = sharedPage(view.indicator, view.level, view.lang)
  return rest.length ? `${page}?${rest.join('&')}` : page
}
