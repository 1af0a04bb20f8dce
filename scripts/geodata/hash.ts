import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** A hash of named contents; neither their order nor where they lie on the disk matters. */
export function hashOf(contents: ReadonlyMap<string, string | Buffer>): string {
  const hash = createHash('sha256')
  for (const name of [...contents.keys()].sort()) {
    const content = contents.get(name)!
    hash.update(`${name}\0${Buffer.byteLength(content)}\0`).update(content)
  }
  return hash.digest('hex')
}

/** The contents of all files under a folder that the test admits, by path from that folder; none if it is missing. */
export async function contentsOf(
  folder: string,
  admit: (name: string) => boolean = () => true,
): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter(admit)
  return new Map(
    await Promise.all(files.map(async (name) => [name, await readFile(path.join(folder, name))] as const)),
  )
}
