import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { cleanAtoms } from './atoms'
import { context } from './context'
import { labelPoints } from './labels'
import { outlines } from './outlines'
import { checkVersions, countries } from './packages'
import { DETAIL, OVERVIEW, simplifyAtoms } from './simplify'
import { atomTable } from './tables'
import { townships } from './townships'

/**
 * Writes the boundary files the browser loads into `out`: `overview.topo.json`, `detail.topo.json` (object `atoms`),
 * `context.topo.json` (`land`), `world.topo.json` (`countries`), `outlines.topo.json` and `labels.json`
 * (vintage -> code -> label), and `townships.json`, which is packed by province. Throws when a package is not the version that was measured or the atoms are not
 * those of `geodata/atoms.csv`.
 */
export async function buildBoundaries(out: string): Promise<void> {
  checkVersions()
  const table = atomTable()
  const full = await cleanAtoms()
  sameAtoms(
    table.map((row) => row.atom),
    full.objects.atoms.geometries.map((one) => one.properties.atom),
  )
  const files = {
    'overview.topo.json': await simplifyAtoms(full, OVERVIEW),
    'detail.topo.json': await simplifyAtoms(full, DETAIL),
    'context.topo.json': await context(),
    'world.topo.json': countries('110m'),
    'outlines.topo.json': await outlines(full),
    'labels.json': await labelPoints(full, table),
    'townships.json': await townships(),
  }
  await mkdir(out, { recursive: true })
  for (const [name, data] of Object.entries(files))
    await writeFile(path.join(out, name), JSON.stringify(data))
}

function sameAtoms(wanted: readonly string[], made: readonly string[]): void {
  const missing = wanted.filter((atom) => !made.includes(atom))
  const unknown = made.filter((atom) => !wanted.includes(atom))
  if (missing.length + unknown.length > 0)
    throw new Error(
      `Atoms differ from geodata/atoms.csv: missing ${missing.join(', ') || 'none'}; unknown ${unknown.join(', ') || 'none'}.`,
    )
}
