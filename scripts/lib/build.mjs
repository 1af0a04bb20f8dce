import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { compressAll } from './compress.mjs'
import { headersFile } from './headers.mjs'
import { ROOT } from './root.mjs'
import { securityText } from './security.mjs'
import { writeLicences } from './shipped.mjs'
import { inputHash, isStale, stamp } from './stale.mjs'
import { run } from './steps.mjs'

export const DIST = path.join(ROOT, 'dist')

/** Builds the data of the atlas from the tables; does nothing when nothing has changed. */
export const buildGeodata = () => run('node_modules/tsx/dist/cli.mjs', ['scripts/build-geodata.ts'])

/** Into one folder, in this order: each may take what those before it have put there. */
const BUILDS = ['production', 'embed', 'single', 'offline']

/**
 * Builds the app from the data into dist/, with a compressed form beside each text; made beside it and put in its place as
 * a whole: when a build fails, the one before stays.
 *
 * @param {string} hash of what it is made of
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function buildApp(hash) {
  const next = path.join(ROOT, '.cache', `dist.${process.pid}`)
  const old = `${next}.old`
  mkdirSync(path.dirname(next), { recursive: true })
  try {
    const build = (/** @type {string} */ mode) =>
      run('node_modules/vite/bin/vite.js', ['build', '--mode', mode, '--logLevel', 'warn'], {
        GORU_OUT: next,
      })
    let result = { code: 0, output: '' }
    for (const mode of BUILDS) {
      result = await build(mode)
      if (result.code !== 0) return result
    }
    writeLicences(next)
    const files = readdirSync(next, { recursive: true, encoding: 'utf8' })
    writeFileSync(
      path.join(next, '_headers'),
      headersFile(files.map((file) => file.replaceAll(path.sep, '/'))),
    )
    const contact = process.env.GORU_CONTACT
    if (contact) {
      mkdirSync(path.join(next, '.well-known'))
      writeFileSync(path.join(next, '.well-known', 'security.txt'), securityText(contact, new Date()))
    }
    await compressAll(next)
    stamp(next, hash)
    if (existsSync(DIST)) renameSync(DIST, old)
    renameSync(next, DIST)
    return result
  } finally {
    rmSync(next, { recursive: true, force: true })
    rmSync(old, { recursive: true, force: true })
  }
}

/** What the app is made of at this moment, and whether dist/ was made of something else. */
export function appState() {
  // The address the atlas will stand at is written into it, and who is told of its holes.
  const hash = [inputHash(ROOT), process.env.GORU_SITE, process.env.GORU_CONTACT].filter(Boolean).join(' ')
  return { hash, stale: isStale(DIST, hash) }
}
