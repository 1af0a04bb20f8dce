import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readJson } from './json.mjs'

const STAMP = 'node_modules/.goru-lock'

/**
 * Whether a version of Node is the one asked for or newer.
 *
 * @param {string} version such as `20.20.2`
 * @param {string} least such as `20.19`
 * @returns {boolean}
 */
export function isAtLeast(version, least) {
  const have = version.split('.').map(Number)
  const need = least.split('.').map(Number)
  const differs = need.findIndex((number, place) => number !== (have[place] ?? 0))
  return differs < 0 || (have[differs] ?? 0) > (need[differs] ?? 0)
}

/**
 * @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean }>} Packages
 *
 * @param {string} lock path of a lock file of npm
 */
const packagesIn = (lock) => /** @type {{ packages: Packages }} */ (readJson(lock)).packages

/** @param {string} root */
const lockHash = (root) =>
  createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')

/**
 * Whether node_modules holds what package-lock.json says: either this was stamped after an installation, or npm's own
 * note of what it last installed says the same, as after a maintainer's `npm install some-package`.
 *
 * @param {string} root folder of the repository
 * @returns {boolean}
 */
export function isInstalled(root) {
  const stamp = path.join(root, STAMP)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash(root)) return true
  const note = path.join(root, 'node_modules/.package-lock.json')
  if (!existsSync(note)) return false
  const has = packagesIn(note)
  const wants = packagesIn(path.join(root, 'package-lock.json'))
  return Object.entries(wants).every(([name, wanted]) => {
    const found = has[name]
    // The repository itself is not installed; packages for another machine are in the lock and rightly absent.
    if (!found) return name === '' || wanted.optional === true
    return found.version === wanted.version && found.integrity === wanted.integrity
  })
}

/**
 * Notes that node_modules holds what package-lock.json says.
 *
 * @param {string} root folder of the repository
 */
export function stampInstalled(root) {
  writeFileSync(path.join(root, STAMP), lockHash(root))
}
