import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** What the service worker keeps: the files with what they are known by, and those that are another's twin. */
export interface Kept {
  /** Path from the atlas's folder, and the SHA-256 of the content in base64. */
  readonly files: readonly (readonly [file: string, hash: string])[]
  /** A file that holds the very bytes of another: where it is found. */
  readonly twins: Readonly<Record<string, string>>
}

/**
 * Not kept: the pages of indicators, regions and links with their cards and those of stories (offline their address leads to the same
 * figures in the atlas, and to the same story), frames of regions, which read those, the figures for
 * others, the townships (a tenth of all that is kept, for a table that most readers never bring), the atlas as one file (it is the other way to have it), what only programs read, and the worker itself.
 */
const LEFT_OUT =
  /^(indicator|oembed|region|story|view|data\/v1|data\/townships)\/|^embed\/(embed-region|comparison)-|^(goru\.html|_redirects|provenance(\.en)?\.html|sw\.js|sitemap\.xml|robots\.txt|404\.html|licences\.txt|bom\.json|first-paint\.json|embed\/manifest\.json|data\/(manifest|labels)\.json)$/

/** The files of a finished build that make the whole atlas work without a network, sorted. */
export function filesToKeep(dist: string): Kept {
  const names = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .filter((name) => !LEFT_OUT.test(name) && !name.split('/').some((part) => part.startsWith('.')))
    .sort()
  const files: [string, string][] = []
  const twins: Record<string, string> = {}
  const known = new Map<string, string>()
  for (const name of names) {
    const hash = createHash('sha256')
      .update(readFileSync(path.join(dist, name)))
      .digest('base64')
    const first = known.get(hash)
    if (first === undefined) {
      known.set(hash, name)
      files.push([name, hash])
    } else twins[name] = first
  }
  return { files, twins }
}
