import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What the built app is made of. Data and fonts under public/ are made from these very files, so they do not count. */
const INPUTS = [
  'src',
  'public',
  'geodata',
  'scripts',
  'LICENSE',
  'NOTICE',
  'index.html',
  'embed.html',
  'present.html',
  'package-lock.json',
  'package.json',
  'svelte.config.js',
  'tsconfig.json',
  'vite.config.ts',
]
const MADE = /^public\/(data|fonts)(\.|\/|$)|\.test\.ts$/
const STAMP = '.goru-stamp'

/**
 * The files a build is made of, sorted, by path from the root.
 *
 * @param {string} root folder of the repository
 * @param {readonly string[]} inputs files and folders; those that are not there are left out
 * @returns {string[]}
 */
export function filesOf(root, inputs = INPUTS) {
  /** @type {string[]} */
  const files = []
  /** @param {string} name */
  const add = (name) => {
    if (MADE.test(name)) return
    const at = path.join(root, name)
    if (!existsSync(at)) return
    if (statSync(at).isDirectory()) for (const entry of readdirSync(at)) add(`${name}/${entry}`)
    else files.push(name)
  }
  inputs.forEach(add)
  return files.sort()
}

/**
 * A hash of names and contents of what a build is made of; dates do not matter, so a checkout back and forth builds
 * nothing.
 *
 * @param {string} root folder of the repository
 * @param {readonly string[]} [inputs]
 * @returns {string}
 */
export function inputHash(root, inputs) {
  const hash = createHash('sha256')
  for (const name of filesOf(root, inputs)) {
    const content = readFileSync(path.join(root, name))
    hash.update(`${name}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/**
 * Whether a folder lacks a build of these inputs.
 *
 * @param {string} dist folder of the build
 * @param {string} hash of the inputs
 * @returns {boolean}
 */
export function isStale(dist, hash) {
  const stamp = path.join(dist, STAMP)
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash
}

/**
 * Notes in a finished build what it was made of.
 *
 * @param {string} dist folder of the build
 * @param {string} hash of the inputs
 */
export function stamp(dist, hash) {
  writeFileSync(path.join(dist, STAMP), hash)
}
