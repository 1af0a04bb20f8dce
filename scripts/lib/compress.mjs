import { readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** Names of files that compress; all others are compressed in themselves. */
const TEXT = /\.(css|csv|geojson|html|js|json|md|mjs|svg|txt|webmanifest|xml)$/
/** Pages that are many and met one at a time: what the strongest brotli saves on them is not worth its time. */
const MANY = /^(indicator|oembed|story)\//
/** Figures for others and pages of regions: the same words again and again, which any brotli packs as well. */
const FIGURES = /^(data\/v1|region)\//
/** Bytes over which the strongest brotli takes a second and more. */
const LARGE = 2 ** 18

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/**
 * Puts a `.br` and a `.gz` beside each text of a folder, as any host serves them.
 *
 * @param {string} folder
 */
export async function compressAll(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && TEXT.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
  const compress = async (/** @type {string} */ name) => {
    const file = path.join(folder, name)
    const content = await readFile(file)
    const many = MANY.test(name) || content.length > LARGE
    const quality = FIGURES.test(name) ? 5 : many ? 9 : constants.BROTLI_MAX_QUALITY
    const params = { [constants.BROTLI_PARAM_QUALITY]: quality }
    await writeFile(`${file}.br`, await brotli(content, { params }))
    await writeFile(`${file}.gz`, await zip(content, { level: FIGURES.test(name) ? 6 : 9 }))
  }
  // Two at a time: as many as the smallest machine has cores.
  const row = async () => {
    for (let name = names.pop(); name !== undefined; name = names.pop()) await compress(name)
  }
  await Promise.all([row(), row()])
}
