import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

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
  const has = JSON.parse(readFileSync(note, 'utf8')).packages
  const wants = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages
  return Object.keys(wants).every((name) => {
    if (name === '') return true
    // Packages for another machine are named in the lock and rightly absent.
    if (!has[name]) return wants[name].optional === true
    return has[name].version === wants[name].version && has[name].integrity === wants[name].integrity
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
