import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { headersFor } from '../lib/headers.mjs'

/** @typedef {{ status: number, headers: import('node:http').IncomingHttpHeaders, body: Buffer }} Answer */

/**
 * An answer as it comes over the line, not unpacked.
 *
 * @param {string} url
 * @param {string} target
 * @param {string} encoding that is taken
 * @param {string} [reader] who asks
 * @returns {Promise<Answer>}
 */
const ask = (url, target, encoding, reader = 'Mozilla/5.0') =>
  new Promise((resolve, reject) => {
    const headers = { 'Accept-Encoding': encoding, 'User-Agent': reader }
    const asked = request(new URL(target, url), { headers }, (response) => {
      /** @type {Buffer[]} */
      const parts = []
      response.on('data', (/** @type {Buffer} */ part) => parts.push(part))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      )
    })
    asked.on('error', reject)
    asked.end()
  })

const UNPACK = { br: brotliDecompressSync, gzip: gunzipSync, identity: (/** @type {Buffer} */ body) => body }

/** Types as they must be; a host that says less of one lets a browser guess. */
const TYPES = {
  '.html': /^text\/html; ?charset=utf-8$/i,
  '.js': /^(text|application)\/javascript/,
  '.json': /^application\/json/,
  '.css': /^text\/css/,
  '.csv': /^text\/csv; ?charset=utf-8$/i,
  '.svg': /^image\/svg\+xml/,
  '.png': /^image\/png$/,
  '.woff2': /^font\/woff2$/,
  '.webmanifest': /^application\/manifest\+json/,
  '.geojson': /^application\/geo\+json/,
}

/**
 * One file of each kind and folder.
 *
 * @param {string} dist
 */
function samples(dist) {
  /** @type {Map<string, string>} */
  const kinds = new Map()
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const file = path.relative(dist, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/')
    if (!entry.isFile() || /\.(br|gz)$/.test(file) || /(^|\/)[._]/.test(file)) continue
    const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : file
    kinds.set(`${folder} ${path.extname(file)}`, file)
  }
  return [...kinds.values()].sort()
}

/**
 * What a host answers otherwise than the table of headers says.
 *
 * @param {string} url of the folder
 * @param {string} dist what it serves
 * @param {boolean} rewrites whether it has the rule for link previews, as a host of files alone has not
 * @returns {Promise<string[]>} complaints
 */
export async function answersOf(url, dist, rewrites) {
  /** @type {string[]} */
  const complaints = []
  const complain = (/** @type {string} */ what) => complaints.push(what)
  const targets = ['/', ...samples(dist).map((file) => `/${encodeURI(file)}`)]
  for (const target of targets) {
    const file = path.join(dist, target === '/' ? 'index.html' : decodeURI(target))
    const content = readFileSync(file)
    for (const encoding of /** @type {const} */ (['br', 'gzip', 'identity'])) {
      const { status, headers, body } = await ask(url, target, encoding)
      if (status !== 200) {
        complain(`${target} is answered with ${status}`)
        continue
      }
      const beside = encoding !== 'identity' && existsSync(`${file}${encoding === 'br' ? '.br' : '.gz'}`)
      const sent = headers['content-encoding'] ?? 'identity'
      if (sent !== (beside ? encoding : 'identity')) complain(`${target} (${encoding}) is sent as ${sent}`)
      else if (!UNPACK[beside ? encoding : 'identity'](body).equals(content))
        complain(`${target} (${encoding}) is not what lies in the folder`)
      for (const [name, value] of Object.entries(headersFor(target))) {
        const said = headers[name.toLowerCase()]
        if (said !== value) complain(`${target}: ${name} is "${String(said)}", not "${value}"`)
      }
      const type = TYPES[/** @type {keyof typeof TYPES} */ (path.extname(file))]
      if (type && !type.test(headers['content-type'] ?? ''))
        complain(`${target}: type "${headers['content-type']}"`)
    }
  }
  const missing = await ask(url, '/none/such.html', 'identity')
  if (missing.status !== 404) complain(`what is not there is answered with ${missing.status}`)
  if (!missing.body.equals(readFileSync(path.join(dist, '404.html'))))
    complain('404 is not the page 404.html')
  const hidden = await ask(url, '/.goru-stamp', 'identity')
  if (hidden.status !== 404) complain(`a hidden file is answered with ${hidden.status}`)
  if (rewrites) complaints.push(...(await previewsOf(url, dist)))
  console.log(`  ${targets.length} files, each as br, gzip and as it is: ${complaints.length} complaints`)
  return complaints
}

/** Addresses that somebody pastes, and the file that a link preview is to read of each. */
const PASTED = {
  '/?indicator=births': 'view/births.html',
  '/?indicator=births&year=2020&level=municipality&lang=en': 'view/births.municipality.en.html',
  '/?lang=en&indicator=births': 'view/births.en.html',
  '/?indicator=births&show=balance': 'index.html',
  '/?indicator=none-such': 'index.html',
  '/?indicator=..%2Findex': 'index.html',
  '/?lang=en': 'index.html',
}

/**
 * What of the rule for link previews a host does not keep: who previews links is given the page of the view, who reads the
 * atlas the atlas.
 *
 * @param {string} url of the folder
 * @param {string} dist what it serves
 * @returns {Promise<string[]>} complaints
 */
async function previewsOf(url, dist) {
  const is = async (/** @type {string} */ target, /** @type {string} */ reader, /** @type {string} */ file) =>
    (await ask(url, target, 'identity', reader)).body.equals(readFileSync(path.join(dist, file)))
  /** @type {string[]} */
  const complaints = []
  for (const [target, file] of Object.entries(PASTED)) {
    if (!(await is(target, 'facebookexternalhit/1.1', file)))
      complaints.push(`${target} is not previewed from ${file}`)
    if (!(await is(target, 'Mozilla/5.0', 'index.html'))) complaints.push(`${target} is not the atlas`)
  }
  return complaints
}
