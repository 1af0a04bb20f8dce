import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ROOT } from '../lib/root.mjs'
import { serve } from '../serve.mjs'

/** @typedef {{ url: string, close: () => Promise<void> }} Running */

/** @returns {Promise<number>} a port that is free now */
const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/**
 * Starts a program over a set-up of `hosting/` in which folder and port are this machine's.
 *
 * @param {object} program
 * @param {string} program.name as it is called and as Debian's package is
 * @param {string} program.setup file in `hosting/`
 * @param {number} program.written the port in the file
 * @param {(setup: string, folder: string) => string} [program.around] what must stand around it
 * @param {(file: string) => string[]} program.options
 * @returns {(dist: string) => Promise<Running>}
 */
const program =
  ({ name, setup, written, around = (text) => text, options }) =>
  async (dist) => {
    if (spawnSync(name, ['version']).error)
      throw new Error(`${name} is not installed (apt-get install ${name})`)
    const folder = mkdtempSync(path.join(tmpdir(), 'goru-hosting-'))
    const port = await freePort()
    const text = readFileSync(path.join(ROOT, 'hosting', setup), 'utf8')
      .replaceAll(`127.0.0.1:${written}`, `127.0.0.1:${port}`)
      .replaceAll('/srv/goru', dist)
    const file = path.join(folder, setup)
    writeFileSync(file, around(text, folder))
    let said = ''
    const child = spawn(name, options(file), { cwd: folder, env: { ...process.env, HOME: folder } })
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (/** @type {Buffer} */ part) => (said += part.toString()))
    const url = `http://127.0.0.1:${port}/`
    const close = async () => {
      child.kill('SIGTERM')
      if (child.exitCode === null) await new Promise((resolve) => child.once('exit', resolve))
      rmSync(folder, { recursive: true, force: true })
    }
    for (let tries = 0; tries < 50; tries++) {
      if (child.exitCode !== null) break
      if (await fetch(url).catch(() => null)) return { url, close }
      await wait(100)
    }
    await close()
    throw new Error(`${name} does not start with hosting/${setup}: ${said.trim()}`)
  }

const MODULES = '/etc/nginx/modules-enabled'

/** @type {Readonly<Record<string, (dist: string) => Promise<Running>>>} */
export const SERVERS = {
  'npm start': (dist) => serve({ root: dist, port: 0 }),
  nginx: program({
    name: 'nginx',
    setup: 'nginx.conf',
    written: 8080,
    around: (text, folder) =>
      [
        existsSync(MODULES) ? `include ${MODULES}/*.conf;` : '',
        'daemon off; worker_processes 2; user root;',
        `pid ${folder}/nginx.pid; error_log stderr warn;`,
        'events { worker_connections 2048; }',
        `http { access_log off; ${text.replace('include mime.types', 'include /etc/nginx/mime.types')} }`,
      ].join('\n'),
    options: (file) => ['-c', file, '-e', 'stderr'],
  }),
  caddy: program({
    name: 'caddy',
    setup: 'Caddyfile',
    written: 8081,
    around: (text) => `{\n\tadmin off\n\tauto_https off\n}\n${text}`,
    options: (file) => ['run', '--config', file, '--adapter', 'caddyfile'],
  }),
}
