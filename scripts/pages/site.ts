/** The address in `GORU_SITE` is none that the atlas can stand at: the message says which and why. */
export class SiteError extends Error {
  override readonly name = 'SiteError'
}

/** Where the atlas will stand. */
export interface Site {
  /** Address of its folder, with a slash at the end; null: not told. */
  readonly base: string | null
  /** A file or view of the atlas, `path` as from its folder: whole where the site is known, else as from the page. */
  readonly at: (path: string) => string
  /** For lines that leave the atlas, which no address of a page can help. */
  readonly away: (path: string) => string
}

const PLACEHOLDER = 'https://HOST/'

/**
 * @param written `GORU_SITE`; empty or absent: the site is not known
 * @param up from the page to the atlas's folder
 * Throws a `SiteError`.
 */
export function siteOf(written: string | undefined, up: '../' | '' = '../'): Site {
  const base = baseOf(written?.trim() ?? '')
  return {
    base,
    at: (path) => (base === null ? `${up}${path}` || './' : `${base}${path}`),
    away: (path) => `${base ?? PLACEHOLDER}${path}`,
  }
}

function baseOf(text: string): string | null {
  if (text === '') return null
  const wrong = (why: string) =>
    new SiteError(
      `GORU_SITE is "${text}", but ${why}. It takes the address of the folder the atlas stands in, such as https://goru.example/atlas/.`,
    )
  if (!URL.canParse(text)) throw wrong('that is no whole address')
  const url = new URL(text)
  if (!['https:', 'http:'].includes(url.protocol)) throw wrong('it must begin with https:// or http://')
  if (url.search || url.hash) throw wrong('it must have neither ? nor #')
  if (url.username || url.password) throw wrong('it must not hold a name or a password')
  if (/\.html?$/i.test(url.pathname)) throw wrong('that is a page, not a folder')
  return url.href.replace(/\/*$/, '/')
}
