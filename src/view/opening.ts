import { PARAMETERS } from './parameters'

/**
 * The page of the atlas opens with its own first view where the address names nothing of a view. Everywhere else, in embeds and in
 * stories, an empty address is what it always was: the map of the first indicator.
 */

/** What may stand in an address that names nothing of a view. */
const BESIDES = ['lang', 'theme']
const OPENING = 'show=opening'

/** Whether a query names nothing of a view: at most the language and the colours, and what advertisers append. */
export const isBare = (query: string): boolean =>
  [...new URLSearchParams(query.replaceAll('&amp;', '&')).keys()].every(
    (name) => BESIDES.includes(name) || !Object.hasOwn(PARAMETERS, name),
  )

/** The query of a view that an address of the page stands for. */
export const opened = (query: string): string =>
  isBare(query) ? [OPENING, query.replace(/^\?/, '')].filter(Boolean).join('&') : query

/** A view as the page writes it: the opening view has the bare address, and what was bare names the map. */
export function addressed(written: string): string {
  if (isBare(written)) return ['show=map', written].filter(Boolean).join('&')
  const rest = written.split('&').filter((part) => part !== OPENING)
  return rest.length < written.split('&').length && isBare(rest.join('&')) ? rest.join('&') : written
}
