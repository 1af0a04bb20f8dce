import { readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { readJson } from './json.mjs'

/**
 * @typedef {{ id: string, name: string, limit: number, weighed?: number }} Budget a limit in kB (1 kB = 1000 B) after
 * gzip -9, of the atlas as one file as it is; and what it weighed when somebody last took note of it
 * @typedef {Budget & { kB: number }} Measure
 * @typedef {{ file: string, imports?: readonly string[], isEntry?: boolean, css?: readonly string[], assets?: readonly string[] }} Chunk as Vite's manifest has it
 * @typedef {'own' | 'asked' | 'maplibre' | 'worker' | 'deck' | 'pptx' | 'pictures'} Kind `own` is loaded by every visit; `asked` when asked for
 */

/** Words that only the library itself says, and that no minifier can change. */
const MAPLIBRE = 'maplibregl-ctrl-attrib'
const DECK = 'deck.gl'
const PPTX = 'p:sldMasterIdLst'

/** @param {string} file @returns {number} kB after gzip -9 */
const weight = (file) => gzipSync(readFileSync(file), { level: 9 }).length / 1000

/**
 * What a chunk is, by what is in it: a chunk with MapLibre inside counts as MapLibre whatever it is called.
 *
 * @param {string} name of the file
 * @param {string} code
 * @returns {Kind}
 */
export function kindOf(name, code) {
  if (name.includes('worker')) return 'worker'
  if (/^pictures-(light|dark)\b/.test(name)) return 'pictures'
  if (code.includes(MAPLIBRE)) return 'maplibre'
  if (code.includes(PPTX)) return 'pptx'
  return code.includes(DECK) ? 'deck' : 'own'
}

/** @param {string} dist */
function readChunks(dist) {
  const folder = path.join(dist, 'assets')
  return readdirSync(folder)
    .filter((name) => /\.m?js$/.test(name))
    .map((name) => {
      const file = path.join(folder, name)
      return { name: `assets/${name}`, kind: kindOf(name, readFileSync(file, 'utf8')), kB: weight(file) }
    })
}

/**
 * Weighs a build against its budgets.
 *
 * @param {string} dist folder of the build
 * @param {readonly Budget[]} budgets
 * @returns {Measure[]} one for each budget that has something to weigh
 * @throws when something that must be there is not: a budget that weighs nothing keeps nobody to it
 */
export function measure(dist, budgets) {
  const chunks = readChunks(dist)
  const always = new Set(openingFiles(dist))
  /** @type {(chunk: { name: string, kind: Kind }) => Kind} */
  const kindIn = ({ name, kind }) => (kind === 'own' && !always.has(name) ? 'asked' : kind)
  const first = readJson(path.join(dist, 'first-paint.json'))
  if (!Array.isArray(first) || !first.includes('index.html'))
    throw new Error('first-paint.json must be a list of files with index.html among them.')
  const files = first.map((name) => path.join(dist, String(name)))
  /** @param {string} id @returns {number | null} null where there is nothing to weigh */
  const weigh = (id) => {
    if (id === 'first-paint') return sum(files.map(weight))
    if (id === 'data') return sum(firstData(dist).map(weight))
    if (id === 'fonts') return sum(firstFonts(dist).map(weight))
    if (id === 'sent')
      return sum(
        [...new Set([...files, ...firstData(dist), ...firstFonts(dist), ...visitFiles(dist)])].map(weight),
      )
    if (id === 'visit') return sum(visitFiles(dist).map(weight))
    if (id === 'embed') return heaviestEmbed(dist, 'municipality')
    if (id === 'embed-province') return heaviestEmbed(dist, 'province')
    if (id === 'embed-region') return heaviestProfile(dist)
    if (id === 'scroll') return weight(path.join(dist, 'story/scroll.js'))
    if (id === 'single') return statSync(path.join(dist, 'goru.html')).size / 1000
    if (id === 'offline') return sum(keptFiles(dist).map(weight))
    const mine = chunks.filter((chunk) => kindIn(chunk) === id)
    if (mine.length === 0 && !['deck', 'pptx', 'asked', 'pictures'].includes(id))
      throw new Error(`There is no chunk of the kind "${id}" in ${dist}/assets.`)
    return mine.length ? sum(mine.map(({ kB }) => kB)) : null
  }
  return budgets.flatMap((budget) => {
    const kB = weigh(budget.id)
    return kB === null ? [] : [{ ...budget, kB }]
  })
}

/** What a bundle may grow by before somebody takes note of it. */
const GROWTH = 0.02

/**
 * What is wrong with the weights of a build: a bundle over its limit, or one that has grown by more than two in a hundred
 * since it was noted what it weighs.
 *
 * @param {readonly Measure[]} measures
 * @returns {string[]} one sentence for each
 */
export const tooHeavy = (measures) =>
  measures.flatMap(({ name, kB, limit, weighed }) => {
    if (kB > limit) return [`Too heavy: ${name}.`]
    if (weighed === undefined) return [`Not noted yet what it weighs: ${name}. ${RENEW}`]
    return kB > weighed * (1 + GROWTH)
      ? [`Grown from ${weighed.toFixed(1)} to ${kB.toFixed(1)} kB: ${name}. If that is meant: ${RENEW}`]
      : []
  })
const RENEW = 'node scripts/budget.mjs --renew'

/**
 * The budgets with what their bundles weigh now.
 *
 * @param {readonly Budget[]} budgets
 * @param {readonly Measure[]} measures
 * @returns {Budget[]}
 */
export const renewed = (budgets, measures) =>
  budgets.map((budget) => {
    const found = measures.find(({ id }) => id === budget.id)
    return found ? { ...budget, weighed: Math.round(found.kB * 10) / 10 } : budget
  })

const LANGS = ['ko', 'en']

/**
 * The files of figures and places that the first visit of the default view loads before a hand moves: those of the view, and
 * of the door that is open.
 *
 * @param {string} dist
 * @returns {string[]} their paths
 */
export function firstData(dist) {
  const files = readJson(path.join(dist, 'first-data.json'))
  if (!Array.isArray(files) || !files.includes('catalogue.json'))
    throw new Error('first-data.json must be a list of files with catalogue.json among them.')
  return [...files.map(String), 'sparklines.json'].map((name) => path.join(dist, 'data', name))
}

/** The fonts of the letters on the page and in its first view. @param {string} dist */
const firstFonts = (dist) => ['goru-first', 'goru-view'].map((name) => path.join(dist, `fonts/${name}.woff2`))

/**
 * The page of an embed with all that it loads at once, whatever it is asked for.
 *
 * @param {string} dist
 */
function embedCode(dist) {
  const page = readFileSync(path.join(dist, 'embed.html'), 'utf8')
  const linked = [...page.matchAll(/(?:src|href)="\.\/(embed\/[^"]+)"/g)].map(([, file]) => String(file))
  const manifest = /** @type {Record<string, Chunk>} */ (readJson(path.join(dist, 'embed/manifest.json')))
  return { code: new Set(['embed.html', ...linked, ...staticGraph(manifest, 'embed.html')]), manifest }
}

/**
 * All that the embed of a plain map loads, for the indicator and the language that weigh most, with the overlay that is on by
 * itself.
 *
 * @param {string} dist
 * @param {'province' | 'municipality'} level
 * @returns {number} kB
 */
function heaviestEmbed(dist, level) {
  const { code, manifest } = embedCode(dist)
  const placed = Object.keys(manifest).find((name) => name.includes('places-here'))
  if (!placed) throw new Error('The manifest of the embed has no chunk that sets places on the map.')
  for (const file of staticGraph(manifest, placed)) code.add(file)
  const data = path.join(dist, 'data/embed')
  /** @param {string} lang */
  const inLang = (lang) => {
    const bundles = readdirSync(data).filter(
      (file) => file.endsWith(`.${level}.${lang}.json`) && !file.startsWith('base.'),
    )
    if (bundles.length === 0) throw new Error(`${data} has no bundle of a ${level} in ${lang}.`)
    const shared = [`base.${level}.${lang}`, `${level}.topo`, 'land.topo', `places-innovation-cities.${lang}`]
    const heaviest = Math.max(...bundles.map((file) => weight(path.join(data, file))))
    return heaviest + sum(shared.map((file) => weight(path.join(data, `${file}.json`))))
  }
  const files = [...code].map((file) => path.join(dist, file))
  return sum(files.map(weight)) + Math.max(...LANGS.map(inLang))
}

/**
 * All that the small profile of a region loads, of the one that weighs most.
 *
 * @param {string} dist
 * @returns {number} kB
 */
function heaviestProfile(dist) {
  const { code, manifest } = embedCode(dist)
  const key = Object.keys(manifest).find((name) => name.endsWith('src/shells/embed-region.ts'))
  const chunk = key && manifest[key]
  if (!key || !chunk) throw new Error('The manifest of the embed has no chunk of regions.')
  for (const file of [...staticGraph(manifest, key), ...(chunk.css ?? []), ...(chunk.assets ?? [])])
    code.add(file)
  const profiles = readdirSync(path.join(dist, 'region')).filter(
    (file) => file.endsWith('.json') && !file.includes('.figures'),
  )
  if (profiles.length === 0) throw new Error(`${dist}/region has no profile of a region.`)
  const files = [...code].map((file) => path.join(dist, file))
  return sum(files.map(weight)) + Math.max(...profiles.map((file) => weight(path.join(dist, 'region', file))))
}

/** What the service worker fetches after the first visit, as its list says, and itself. @param {string} dist */
function keptFiles(dist) {
  const worker = path.join(dist, 'sw.js')
  const names = [...readFileSync(worker, 'utf8').matchAll(/\[[`"]([\w./-]+)[`"],[`"][\w+/]{43}=[`"]\]/g)]
  if (names.length === 0) throw new Error(`${worker} has no list of files.`)
  return [worker, ...names.map(([, name]) => path.join(dist, String(name)))]
}

/** @param {readonly number[]} numbers */
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0)

/**
 * The chunks that the page loads at once, before anything asks for more: the entry and all that it imports statically.
 *
 * @param {Readonly<Record<string, Chunk>>} manifest Vite's
 * @param {string} entry such as `index.html`
 * @returns {string[]} their files
 */
export function staticGraph(manifest, entry) {
  /** @type {Set<string>} */
  const seen = new Set()
  /** @param {string} key */
  const visit = (key) => {
    const chunk = manifest[key]
    if (!chunk) throw new Error(`The manifest of the build has no chunk "${key}".`)
    if (seen.has(chunk.file)) return
    seen.add(chunk.file)
    for (const other of chunk.imports ?? []) visit(other)
  }
  visit(entry)
  return [...seen]
}

/** @param {string} dist @returns {Record<string, Chunk>} */
const readManifest = (dist) =>
  /** @type {Record<string, Chunk>} */ (readJson(path.join(dist, '.vite/manifest.json')))

/** @param {Readonly<Record<string, Chunk>>} manifest */
const liveMap = (manifest) => Object.keys(manifest).find((key) => key.endsWith('src/render/gl/live.ts'))

/**
 * The files that every visit loads: those of the page, and those of the live map that follows by itself.
 *
 * @param {string} dist folder of the build
 */
function openingFiles(dist) {
  const manifest = readManifest(dist)
  const live = liveMap(manifest)
  return ['index.html', ...(live ? [live] : [])].flatMap((entry) => staticGraph(manifest, entry))
}

/** Keys in the manifest of what the default view asks for by itself: its way of looking and the open door. */
const BY_ITSELF = [
  /^_(?:lenses|opening)-.*\.js$/,
  /^src\/(?:ui\/Figures\.svelte|shells\/(?:offered|enliven\.svelte)\.ts)$/,
]

/**
 * The scripts and sheets of our own that the first visit of the default view loads before a hand moves, those that it asks
 * for by itself among them.
 *
 * @param {string} dist folder of the build
 * @returns {string[]} their paths
 * @throws when the build has nothing of what it is known to ask for
 */
export function visitFiles(dist) {
  const manifest = readManifest(dist)
  const keys = Object.keys(manifest)
  for (const known of BY_ITSELF)
    if (!keys.some((key) => known.test(key))) throw new Error(`The manifest of the build has no ${known}.`)
  const live = liveMap(manifest)
  const entries = [
    ...['index.html', ...(live ? [live] : [])],
    ...keys.filter((key) => BY_ITSELF.some((known) => known.test(key))),
  ]
  const scripts = new Set(entries.flatMap((entry) => staticGraph(manifest, entry)))
  const sheets = Object.values(manifest).flatMap(({ file, css = [] }) => (scripts.has(file) ? css : []))
  return [...scripts, ...new Set(sheets)]
    .map((name) => path.join(dist, name))
    .filter(
      (file) => !file.endsWith('.js') || kindOf(path.basename(file), readFileSync(file, 'utf8')) === 'own',
    )
}

/**
 * Libraries that the default view would load before it is asked to: the map library may come after the first picture,
 * deck.gl only with a view that needs it.
 *
 * @param {string} dist folder of the build
 * @returns {string[]} one sentence for each
 */
export function tooEarly(dist) {
  const manifest = readManifest(dist)
  const kinds = new Map(readChunks(dist).map(({ name, kind }) => [name, kind]))
  const live = liveMap(manifest)
  const heavy = (
    /** @type {string} */ entry,
    /** @type {readonly Kind[]} */ banned,
    /** @type {string} */ who,
  ) =>
    staticGraph(manifest, entry).flatMap((file) => {
      const kind = kinds.get(file)
      return kind && banned.includes(kind) ? [`${who} loads ${kind} (${file}).`] : []
    })
  return [
    ...heavy('index.html', ['maplibre', 'worker', 'deck'], 'The page'),
    ...(live ? heavy(live, ['deck'], 'The live map of every view') : []),
  ]
}

/**
 * The measures as a table.
 *
 * @param {readonly Measure[]} measures
 * @returns {string}
 */
export function table(measures) {
  const rows = measures.map(({ name, kB, weighed, limit }) =>
    [name, kB, weighed ?? '', limit, limit - kB].map((cell) =>
      typeof cell === 'number' ? cell.toFixed(1) : cell,
    ),
  )
  const head = ['kB after gzip -9', 'size', 'noted', 'limit', 'left']
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)))
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, column) => (column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[0] ?? 0)))
        .join('  '),
    )
    .join('\n')
}
