import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { createServer, request, type IncomingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { compressAll } from '../../scripts/lib/compress.mjs'
import { encodingsFor, serve } from '../../scripts/serve.mjs'

const PAGE = '<!doctype html><title>고루</title>'
const SCRIPT = 'console.log(1);'.repeat(400)

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

let folder = ''
let served: Awaited<ReturnType<typeof serve>>

/** Asks with the path just as it is written: `fetch` would tidy `..` away before it is sent. */
function ask(target: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { port: served.port, host: '127.0.0.1', path: target, headers, method },
      (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts),
          }),
        )
      },
    )
    asked.on('error', reject)
    asked.end()
  })
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'goru-serve-'))
  const dist = path.join(folder, 'dist')
  await mkdir(path.join(dist, 'assets'), { recursive: true })
  await mkdir(path.join(dist, '.vite'))
  await mkdir(path.join(folder, 'dist-private'))
  const files: Record<string, string | Buffer> = {
    'secret.txt': 'secret',
    'dist-private/secret.txt': 'secret',
    'dist/index.html': PAGE,
    'dist/.goru-stamp': 'stamp',
    'dist/_redirects': '/data/old.csv /data/new.csv 301\n',
    'dist/.vite/manifest.json': '{}',
    'dist/assets/index-CwQbHWOC.js': SCRIPT,
    'dist/assets/plain.js': SCRIPT,
    'dist/data.json': JSON.stringify({ text: '가나다'.repeat(300) }),
    'dist/강원.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'dist/letters.woff2': Buffer.from([1, 2, 3]),
    'dist/goru.webmanifest': '{}',
  }
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(folder, name), content)
  await symlink(path.join(folder, 'secret.txt'), path.join(dist, 'link.txt'))
  await compressAll(dist)
  served = await serve({ root: dist, port: 0 })
})
afterAll(async () => {
  await served.close()
  await rm(folder, { recursive: true })
})

describe('serve', () => {
  it('answers the root with the page, never to be kept unasked', async () => {
    const { status, headers, body } = await ask('/?year=2020')
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['cache-control']).toBe('no-cache')
    expect(body.toString()).toBe(PAGE)
  })

  it.each([
    ['/assets/plain.js', 'text/javascript; charset=utf-8'],
    ['/data.json', 'application/json; charset=utf-8'],
    [`/${encodeURIComponent('강원')}.svg`, 'image/svg+xml; charset=utf-8'],
    ['/letters.woff2', 'font/woff2'],
    ['/goru.webmanifest', 'application/manifest+json; charset=utf-8'],
  ])('says of %s that it is %s', async (target, type) => {
    const { status, headers } = await ask(target)
    expect(status).toBe(200)
    expect(headers['content-type']).toBe(type)
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fdist-private/secret.txt',
    '/..%5csecret.txt',
    '//secret.txt',
    '/link.txt',
    '/.goru-stamp',
    '/.vite/manifest.json',
    '/index.html%00.txt',
    '/%zz',
    '/assets',
    '/index.html/',
    'http://elsewhere.example/index.html',
  ])('finds nothing at %s', async (target) => {
    const { status, headers, body } = await ask(target)
    expect(status).toBe(404)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(body.toString()).not.toContain('secret')
    expect(body.toString()).toContain('404')
  })

  it('compresses as the browser takes it, brotli before gzip', async () => {
    const strong = await ask('/assets/plain.js', { 'accept-encoding': 'gzip, deflate, br' })
    expect(strong.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(strong.body).toString()).toBe(SCRIPT)
    expect(strong.body.length).toBeLessThan(SCRIPT.length / 4)
    expect(Number(strong.headers['content-length'])).toBe(strong.body.length)
    expect(strong.headers.vary).toBe('Accept-Encoding')

    const zipped = await ask('/assets/plain.js', { 'accept-encoding': 'gzip' })
    expect(zipped.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(zipped.body).toString()).toBe(SCRIPT)

    const plain = await ask('/assets/plain.js')
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(plain.body.toString()).toBe(SCRIPT)
    const tags = [strong, zipped, plain].map(({ headers }) => headers.etag)
    expect(new Set(tags).size).toBe(3)
  })

  it('does not compress what is compressed in itself', async () => {
    const { headers } = await ask('/letters.woff2', { 'accept-encoding': 'br, gzip' })
    expect(headers['content-encoding']).toBeUndefined()
  })

  it('lets hashed assets be kept for ever, others be asked for again', async () => {
    const { headers } = await ask('/assets/index-CwQbHWOC.js')
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect((await ask('/assets/plain.js')).headers['cache-control']).toBe('no-cache')
  })

  it('says 304 to a browser that has it already, with nothing behind it', async () => {
    const { headers } = await ask('/data.json', { 'accept-encoding': 'br' })
    const again = await ask('/data.json', {
      'accept-encoding': 'br',
      'if-none-match': `"other", W/${headers.etag ?? ''}`,
    })
    expect(again.status).toBe(304)
    expect(again.body.length).toBe(0)
    expect((await ask('/data.json', { 'if-none-match': headers.etag ?? '' })).status).toBe(200)
  })

  it('answers HEAD with the headers alone and refuses to be written to', async () => {
    const head = await ask('/data.json', {}, 'HEAD')
    expect([head.status, head.body.length]).toEqual([200, 0])
    expect(Number(head.headers['content-length'])).toBeGreaterThan(0)
    const post = await ask('/', {}, 'POST')
    expect([post.status, post.headers.allow]).toEqual([405, 'GET, HEAD'])
  })

  it('sends on from an address that has moved, for every site to follow', async () => {
    const { status, headers } = await ask('/data/old.csv')
    expect([status, headers.location, headers['access-control-allow-origin']]).toEqual([
      301,
      '/data/new.csv',
      '*',
    ])
  })

  it('serves what has changed on the disk', async () => {
    const file = path.join(folder, 'dist', 'changing.json')
    await writeFile(file, '1')
    expect((await ask('/changing.json')).body.toString()).toBe('1')
    await writeFile(file, '22')
    expect((await ask('/changing.json')).body.toString()).toBe('22')
  })

  it('lets nobody frame the atlas and everybody an embed', async () => {
    await writeFile(path.join(folder, 'dist', 'embed.html'), PAGE)
    const policy = async (target: string) => (await ask(target)).headers['content-security-policy']
    for (const target of ['/', '/index.html', '/nowhere'])
      expect(await policy(target)).toContain("frame-ancestors 'none'")
    expect(await policy('/embed.html')).not.toContain('frame-ancestors')
    expect(await policy('/data.json')).toBeUndefined()
  })

  it('takes the next free port when the wished one is taken', async () => {
    const blocker = createServer()
    const port = await new Promise<number>((resolve) => {
      blocker.listen(0, '127.0.0.1', () => {
        const address = blocker.address()
        resolve(typeof address === 'object' && address ? address.port : 0)
      })
    })
    const second = await serve({ root: path.join(folder, 'dist'), port })
    expect(second.port).toBeGreaterThan(port)
    expect(second.url).toBe(`http://localhost:${second.port}/`)
    await second.close()
    await new Promise((resolve) => blocker.close(resolve))
  })

  it('does not start on a folder that is not there', async () => {
    await expect(serve({ root: path.join(folder, 'none'), port: 0 })).rejects.toThrow('ENOENT')
  })

  it('sends no compressed form that is older than its file', async () => {
    const file = path.join(folder, 'dist', 'renewed.json')
    await writeFile(file, '1')
    await compressAll(path.join(folder, 'dist'))
    const accept = { 'accept-encoding': 'br' }
    expect((await ask('/renewed.json', accept)).headers['content-encoding']).toBe('br')
    await writeFile(file, '22')
    await utimes(file, new Date(), new Date(Date.now() + 1000))
    const { headers, body } = await ask('/renewed.json', accept)
    expect([headers['content-encoding'], body.toString()]).toEqual([undefined, '22'])
  })

  it('says that it serves no part of a file, and answers who asks for one with the whole', async () => {
    for (const range of ['bytes=0-3', 'bytes=-5', 'bytes=9999999-', 'lines=1-2']) {
      const { status, headers, body } = await ask('/assets/plain.js', { range })
      expect([status, body.toString()]).toEqual([200, SCRIPT])
      expect(headers['accept-ranges']).toBe('none')
      expect(headers['content-range']).toBeUndefined()
    }
  })

  it('takes an address as long as a view with many places, and says in words that one is too long', async () => {
    expect((await ask(`/?note=${'x'.repeat(40_000)}`)).status).toBe(200)
    const { status, headers, body } = await ask(`/?note=${'x'.repeat(80_000)}`)
    expect([status, headers['content-type']]).toEqual([431, 'text/html; charset=utf-8'])
    expect(body.toString()).toContain('이 주소는 너무 깁니다.')
    expect(body.toString()).toContain('This address is too long.')
  })

  it('leaves readers that never read, and goes on serving all others', async () => {
    const size = 24e6
    await writeFile(path.join(folder, 'dist', 'large.bin'), Buffer.alloc(size))
    const busy = await serve({ root: path.join(folder, 'dist'), port: 0, patience: 2000 })
    const readers = Array.from({ length: 20 }, () => {
      const reader = connect(busy.port, '127.0.0.1')
      reader.write('GET /large.bin HTTP/1.1\r\nHost: localhost\r\n\r\n')
      return reader.pause()
    })
    await new Promise((done) => setTimeout(done, 6000))
    // On a busy machine the first one may be left, too, while its turn does not come.
    await vi.waitFor(async () => expect((await fetch(busy.url)).status).toBe(200), { timeout: 15_000 })
    // What was on its way when they were left is all that there is to read.
    const read = await Promise.all(
      readers.map(
        (reader) =>
          new Promise<number>((resolve) => {
            let bytes = 0
            reader.on('data', (part) => (bytes += part.length))
            reader.on('error', () => undefined)
            reader.on('close', () => resolve(bytes))
            reader.resume()
          }),
      ),
    )
    expect(Math.max(...read)).toBeLessThan(size)
    await busy.close()
  })
})

describe('encodingsFor', () => {
  it.each([
    ['gzip, deflate, br, zstd', ['br', 'gzip']],
    ['br;q=0, gzip;q=0.5', ['gzip']],
    ['*', ['br', 'gzip']],
    ['br;q=0, *;q=0.1', ['gzip']],
    ['identity', []],
    ['', []],
    [undefined, []],
  ])('answers "%s" in %j', (accepted, encodings) => {
    expect(encodingsFor(accepted)).toEqual(encodings)
  })
})
