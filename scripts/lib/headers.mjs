/**
 * What a host says of a file beside its content. One table: `npm start` sends it, the build writes it as `_headers` for
 * hosts that read such a file, and the set-ups in `hosting/` are tried against it.
 */

/** With every answer. A sandboxed embed has no origin of its own, and may read what everybody may. */
const ALWAYS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Access-Control-Allow-Origin': '*',
}

/**
 * What a page cannot say of itself in its `<meta>`: that nobody may frame it. Both policies hold, the page's own is the
 * stricter. Of an embed nothing is said: `frame-ancestors *` would shut out pages in a sandbox and from a disk.
 */
const FRAMED = "object-src 'none'; base-uri 'none'; form-action 'none'"
const ALONE = `frame-ancestors 'none'; ${FRAMED}`

/** @param {string} pathname */
const policyFor = (pathname) => (pathname === '/embed.html' ? FRAMED : ALONE)

/** Names that the build made from the content, addresses that never change but in what they hold, and all the rest. */
const FOR_EVER = 'public, max-age=31536000, immutable'
const AN_HOUR = 'public, max-age=3600'
const ASKED_ANEW = 'no-cache'
const HASHED = /^\/(?:assets|embed)\/.+-[\w-]{8}\.\w+$/
const PUBLISHED = /^\/data\/v\d+\//

/** @param {string} pathname */
const cacheOf = (pathname) =>
  HASHED.test(pathname) ? FOR_EVER : PUBLISHED.test(pathname) ? AN_HOUR : ASKED_ANEW

/**
 * The headers of a file that is there.
 *
 * @param {string} pathname of its address, from the folder of the atlas, with a slash in front
 * @returns {Record<string, string>}
 */
export function headersFor(pathname) {
  const isPage = /(?:\/|\.html)$/.test(pathname)
  return {
    ...ALWAYS,
    'Cache-Control': cacheOf(pathname),
    ...(isPage && { 'Content-Security-Policy': policyFor(pathname) }),
  }
}

/**
 * The same as a file `_headers`, as Netlify, Cloudflare Pages and others read it. There every rule that fits adds to the
 * others, and a header named twice would be sent twice: so no two rules that fit one address name the same.
 *
 * @param {readonly string[]} files of the folder, by their path from it
 */
export function headersFile(files) {
  const pages = files.filter((file) => file.endsWith('.html'))
  const addresses = new Set(pages.map((file) => (file.includes('/') ? `${file.split('/', 1)[0]}/*` : file)))
  /** @type {readonly (readonly [string, Record<string, string>])[]} */
  const rules = [
    ['/*', ALWAYS],
    ...['', ...[...addresses].sort()].map(
      (address) =>
        /** @type {const} */ ([`/${address}`, { 'Content-Security-Policy': policyFor(`/${address}`) }]),
    ),
    ['/assets/*', { 'Cache-Control': FOR_EVER }],
    ['/embed/*', { 'Cache-Control': FOR_EVER }],
    ['/data/v1/*', { 'Cache-Control': AN_HOUR }],
  ]
  return rules
    .map(([address, headers]) =>
      [address, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
    )
    .join('\n\n')
    .concat('\n')
}
