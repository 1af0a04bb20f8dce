import { createReadStream } from 'node:fs'
import { readFile, realpath, stat } from 'node:fs/promises'
import { createServer, STATUS_CODES } from 'node:http'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { fileURLToPath } from 'node:url'
import { headersFor } from './lib/headers.mjs'

/**
 * Serves the build, the compressed form that lies beside a text where the browser takes it. It is not `sirv`, which answers
 * Range (of a compressed file, too), keeps a list of the files from when it began, and would leave the guards against slow
 * readers and long addresses, the moved addresses and the headers here all the same: what it would take off is reading one
 * file. A server of its own is for `npm start` and the tests; `hosting/` has set-ups for the others.
 */

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
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
  '.xml': 'application/xml; charset=utf-8',
}
/** Addresses that have moved, a line each as hosts of static files read it: from, to, 301. */
const MOVED = '_redirects'

/**
 * @param {string} folder
 * @returns {Promise<ReadonlyMap<string, string>>} where what has moved is found now
 */
async function movedIn(folder) {
  const text = await readFile(path.join(folder, MOVED), 'utf8').catch(() => '')
  return new Map(
    text.split('\n').flatMap((line) => {
      const [from, to] = line.trim().split(/\s+/)
      return from && to ? [/** @type {[string, string]} */ ([from, to])] : []
    }),
  )
}

/** Endings of what the build puts beside a file, the strongest first. */
const ENDINGS = /** @type {const} */ ({ br: '.br', gzip: '.gz' })
const ENCODINGS = /** @type {const} */ (['br', 'gzip'])

/**
 * A page of the server's own, in both languages.
 *
 * @param {number} status
 * @param {string} ko
 * @param {string} en
 */
const pageOf = (status, ko, en) =>
  Buffer.from(`<!doctype html>
<html lang="ko">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${status} — 고루</title>
  </head>
  <body>
    <h1>${ko}</h1>
    <p lang="en">${en}</p>
    <p><a href="/">고루 Goru</a></p>
  </body>
</html>
`)
const NOT_FOUND = pageOf(404, '이 주소에는 아무것도 없습니다.', 'There is nothing at this address.')
const TOO_LONG = pageOf(431, '이 주소는 너무 깁니다.', 'This address is too long.')
/** Bytes of a request's head that are read: an address with texts on the map and many places in it is long. */
const LONGEST_HEAD = 2 ** 16

/**
 * The encodings a browser takes, of those that lie beside a file, the strongest first.
 *
 * @param {string | undefined} accepted the header Accept-Encoding
 * @returns {readonly ('br' | 'gzip')[]}
 */
export function encodingsFor(accepted) {
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
  return ENCODINGS.filter(takes)
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
  if (parts.some((part) => part.startsWith('.') && part !== '.well-known')) return null
  try {
    const file = await realpath(path.join(root, name.endsWith('/') ? `${name}index.html` : name))
    const inside = file.startsWith(root + path.sep)
    return inside && (await stat(file)).isFile() ? file : null
  } catch {
    return null
  }
}

/**
 * What is sent of a file: itself, or the compressed one beside it, if that is not older.
 *
 * @param {string} file
 * @param {readonly ('br' | 'gzip')[]} encodings that are taken, the best first
 * @returns {Promise<{ from: string, size: number, tag: string, encoding: 'br' | 'gzip' | null }>}
 */
async function sentOf(file, encodings) {
  const whole = await stat(file)
  for (const encoding of encodings) {
    const from = `${file}${ENDINGS[encoding]}`
    const found = await stat(from).catch(() => null)
    if (found?.isFile() && found.mtimeMs >= whole.mtimeMs)
      return { from, size: found.size, tag: tagOf(found, encoding), encoding }
  }
  return { from: file, size: whole.size, tag: tagOf(whole, 'as-is'), encoding: null }
}

/** @param {import('node:fs').Stats} stats @param {string} how */
const tagOf = ({ size, mtimeMs, ino }, how) =>
  `"${[size, mtimeMs, ino].map((number) => Math.round(number * 1000).toString(36)).join('-')}-${how}"`

/** @typedef {{ url: string, port: number, close: () => Promise<void> }} Served */

/**
 * Serves a folder of static files: compressed as the browser takes it, where the build has put a `.br` and a `.gz` beside
 * a file; what has moved by `_redirects`; with the right types, ETags and the headers of `lib/headers.mjs`. Hidden files
 * and all outside the folder are not found. A part of a file is not served (`Accept-Ranges: none`), but the whole of it.
 * Who neither reads nor asks is left after a while.
 *
 * @param {object} options
 * @param {string} options.root folder to serve
 * @param {number} [options.port] first port to try, then the next free one; 0 for any
 * @param {string} [options.host] this machine alone unless said otherwise
 * @param {number} [options.patience] milliseconds in which something must be read or asked
 * @returns {Promise<Served>}
 */
export async function serve({ root, port = 4173, host = '127.0.0.1', patience = 30_000 }) {
  const folder = await realpath(root)
  const moved = await movedIn(folder)

  /** @type {import('node:http').RequestListener} */
  const answer = async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end()
      return
    }
    const pathname = (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/'
    const now = moved.get(pathname)
    if (now !== undefined) {
      response.writeHead(301, { ...headersFor(pathname), Location: now }).end()
      return
    }
    const file = await fileFor(folder, pathname)
    const page = file ?? (await fileFor(folder, '/404.html'))
    const type = page ? (TYPES[path.extname(page)] ?? 'application/octet-stream') : TYPES['.html']
    const sent = page === null ? null : await sentOf(page, encodingsFor(request.headers['accept-encoding']))
    /** @type {import('node:http').OutgoingHttpHeaders} */
    const headers = {
      'Content-Type': type,
      'Content-Length': sent ? sent.size : NOT_FOUND.length,
      Vary: 'Accept-Encoding',
      'Accept-Ranges': 'none',
      ...headersFor(file ? pathname : '/404.html'),
      ...(file && sent && { ETag: sent.tag }),
      ...(sent?.encoding && { 'Content-Encoding': sent.encoding }),
    }
    const known = request.headers['if-none-match']?.split(',').map((part) => part.trim().replace(/^W\//, ''))
    if (file && known?.some((one) => one === sent?.tag || one === '*')) {
      delete headers['Content-Length']
      response.writeHead(304, headers).end()
      return
    }
    response.writeHead(file ? 200 : 404, headers)
    if (request.method === 'HEAD') response.end()
    else if (!sent) response.end(NOT_FOUND)
    // What is sent is what was measured: a file that grows meanwhile is the next answer's.
    else if (sent.size === 0) response.end()
    else await pipeline(createReadStream(sent.from, { end: sent.size - 1 }), response)
  }

  const server = createServer(
    { maxHeaderSize: LONGEST_HEAD, requestTimeout: patience },
    (request, response) => {
      Promise.resolve(answer(request, response)).catch((/** @type {unknown} */ error) => {
        // Whoever went away in the middle is no trouble.
        if (response.destroyed) return
        // A file that went away between two looks, as when a new build takes its place.
        console.error(error)
        if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain' })
        response.end()
      })
    },
  )
  server.setTimeout(patience)
  server.on('clientError', refuse)
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
 * Answers what is no request that can be read: in words where a reader may see them.
 *
 * @param {NodeJS.ErrnoException} error
 * @param {import('node:stream').Duplex} socket
 */
function refuse(error, socket) {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const status =
    error.code === 'HPE_HEADER_OVERFLOW' ? 431 : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400
  const body = status === 431 ? TOO_LONG : Buffer.from(`${STATUS_CODES[status]}\n`)
  const type = status === 431 ? TYPES['.html'] : TYPES['.txt']
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    `Content-Type: ${type}`,
    `Content-Length: ${body.length}`,
    'Connection: close',
  ]
  socket.write(`${head.join('\r\n')}\r\n\r\n`)
  socket.end(body)
  // What still comes is read and thrown away: a connection that is cut would take the answer with it.
  socket.resume()
  setTimeout(() => socket.destroy(), 1000).unref()
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
