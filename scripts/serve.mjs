import { createHash } from 'node:crypto'
import { readFile, realpath, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import path from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { fileURLToPath } from 'node:url'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
}
/** Types that are not compressed in themselves. */
const PLAIN = /^(text\/|application\/|image\/svg)/
/** Names that Vite made from the content: what they hold never changes. */
const HASHED = /^\/(?:assets|embed)\/.+-[\w-]{8}\.\w+$/

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
/** @type {Readonly<Record<string, (content: Buffer) => Promise<Buffer>>>} */
const ENCODERS = {
  // As hosts do that compress ahead; for the largest files it would hold the first request for a second.
  br: (content) =>
    brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: content.length < 2 ** 18 ? 11 : 9 } }),
  gzip: (content) => zip(content, { level: 9 }),
}

const NOT_FOUND = Buffer.from(`<!doctype html>
<html lang="ko">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>404 — 고루</title>
  </head>
  <body>
    <h1>이 주소에는 아무것도 없습니다.</h1>
    <p lang="en">There is nothing at this address.</p>
    <p><a href="/">고루 Goru</a></p>
  </body>
</html>
`)

/**
 * The encoding to answer in: the strongest one we have that the browser takes.
 *
 * @param {string | undefined} accepted the header Accept-Encoding
 * @returns {'br' | 'gzip' | null}
 */
export function encodingFor(accepted) {
  const weights = new Map(
    (accepted ?? '').split(',').map((part) => {
      const [name = '', ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/)
      const weight = parameters.find((parameter) => parameter.startsWith('q='))
      return [name, weight ? Number(weight.slice(2)) : 1]
    }),
  )
  const takes = (/** @type {string} */ name) => (weights.get(name) ?? weights.get('*') ?? 0) > 0
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : null
}

/**
 * The file that the path of an address means, or null if there is none to show: outside the root, hidden, not there.
 *
 * @param {string} root real path of the folder that is served
 * @param {string} pathname as it came, percent-encoded
 * @returns {Promise<string | null>}
 */
export async function fileFor(root, pathname) {
  let name
  try {
    name = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (!name.startsWith('/') || /[\0\\]/.test(name)) return null
  const parts = name.split('/')
  if (parts.some((part) => part.startsWith('.'))) return null
  try {
    const file = await realpath(path.join(root, name.endsWith('/') ? `${name}index.html` : name))
    const inside = file.startsWith(root + path.sep)
    return inside && (await stat(file)).isFile() ? file : null
  } catch {
    return null
  }
}

/**
 * @typedef {{ content: Buffer, tag: string, encoded: Map<string, Promise<Buffer>> }} Kept
 * @typedef {{ url: string, port: number, close: () => Promise<void> }} Served
 */

/** Keeps files and their compressed forms in memory, until they change on the disk. */
function createCache() {
  /** @type {Map<string, { mark: string, kept: Promise<Kept> }>} */
  const files = new Map()
  /** @param {string} file @returns {Promise<Kept>} */
  const read = async (file) => {
    const content = await readFile(file)
    return {
      content,
      tag: createHash('sha256').update(content).digest('base64url').slice(0, 22),
      encoded: new Map(),
    }
  }
  return {
    /** @param {string} file @returns {Promise<Kept>} */
    async get(file) {
      const { mtimeMs, size, ino } = await stat(file)
      const mark = `${mtimeMs} ${size} ${ino}`
      let entry = files.get(file)
      if (entry?.mark !== mark) files.set(file, (entry = { mark, kept: read(file) }))
      return entry.kept
    },
    /** @param {Kept} kept @param {string} encoding @returns {Promise<Buffer>} */
    encoded({ content, encoded }, encoding) {
      let found = encoded.get(encoding)
      const encode = ENCODERS[encoding]
      if (!encode) throw new Error(`There is no encoder for "${encoding}".`)
      if (!found) encoded.set(encoding, (found = encode(content)))
      return found
    },
  }
}

/**
 * Serves a folder of static files: compressed as the browser takes it and kept in memory, with the right types, ETags,
 * hashed assets for ever and all else asked for anew; the policy in csp.txt, if there is one, with every page. Hidden
 * files and all outside the folder are not found.
 *
 * @param {object} options
 * @param {string} options.root folder to serve
 * @param {number} [options.port] first port to try, then the next free one; 0 for any
 * @param {string} [options.host] this machine alone unless said otherwise
 * @param {readonly string[]} [options.encodings] those that may be answered in: a benchmark takes gzip alone
 * @returns {Promise<Served>}
 */
export async function serve({ root, port = 4173, host = '127.0.0.1', encodings = ['br', 'gzip'] }) {
  const folder = await realpath(root)
  const cache = createCache()

  /** @type {import('node:http').RequestListener} */
  const answer = async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end()
      return
    }
    const pathname = (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/'
    const file = await fileFor(folder, pathname)
    const page = file ?? (await fileFor(folder, '/404.html'))
    const type = page ? (TYPES[path.extname(page)] ?? 'application/octet-stream') : TYPES['.html']
    const kept = page ? await cache.get(page) : { content: NOT_FOUND, tag: 'not-found', encoded: new Map() }

    const wanted = encodingFor(request.headers['accept-encoding'])
    const encoding = wanted && PLAIN.test(type ?? '') && encodings.includes(wanted) ? wanted : null
    const body = encoding ? await cache.encoded(kept, encoding) : kept.content
    const tag = `"${kept.tag}${encoding ? `-${encoding}` : ''}"`
    const policy = type === TYPES['.html'] ? await fileFor(folder, '/csp.txt') : null
    /** @type {import('node:http').OutgoingHttpHeaders} */
    const headers = {
      'Content-Type': type,
      'Content-Length': body.length,
      ETag: tag,
      'Cache-Control': file && HASHED.test(pathname) ? 'public, max-age=31536000, immutable' : 'no-cache',
      Vary: 'Accept-Encoding',
      'X-Content-Type-Options': 'nosniff',
      // A sandboxed embed has no origin of its own, and may read what everybody may.
      'Access-Control-Allow-Origin': '*',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      ...(encoding && { 'Content-Encoding': encoding }),
      ...(policy && { 'Content-Security-Policy': (await cache.get(policy)).content.toString().trim() }),
    }
    const known = request.headers['if-none-match']?.split(',').map((part) => part.trim().replace(/^W\//, ''))
    if (file && known?.some((one) => one === tag || one === '*')) {
      delete headers['Content-Length']
      response.writeHead(304, headers).end()
      return
    }
    response.writeHead(file ? 200 : 404, headers)
    response.end(request.method === 'HEAD' ? undefined : body)
  }

  const server = createServer((request, response) => {
    Promise.resolve(answer(request, response)).catch((/** @type {unknown} */ error) => {
      // A file that went away between two looks, as when a new build takes its place.
      console.error(error)
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain' })
      response.end()
    })
  })
  const taken = await listen(server, port, host)
  const shown = host === '127.0.0.1' || host === '0.0.0.0' || host === '::' ? 'localhost' : host
  return {
    url: `http://${shown}:${taken}/`,
    port: taken,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}

/**
 * @param {import('node:http').Server} server
 * @param {number} first port to try; 0 for any
 * @param {string} host
 * @returns {Promise<number>} the port that was free
 */
async function listen(server, first, host) {
  for (let port = first; ; port++) {
    try {
      return await new Promise((resolve, reject) => {
        server.once('error', reject)
        server.listen(port, host, () => {
          server.off('error', reject)
          const address = server.address()
          resolve(typeof address === 'object' && address ? address.port : port)
        })
      })
    } catch (error) {
      const busy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!busy || port >= Math.min(first + 100, 65535)) throw error
      server.removeAllListeners('error')
    }
  }
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { root: { type: 'string', default: 'dist' }, port: { type: 'string', default: '4173' } },
  })
  const { url } = await serve({ root: values.root, port: Number(values.port) })
  console.log(url)
}
