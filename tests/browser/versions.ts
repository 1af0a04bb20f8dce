import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { serve } from '../../scripts/serve.mjs'

/** What every visit needs; the pages of regions, indicators and stories have no script that could be gone. */
const NEEDED = /^dist(\/((assets|embed|data|fonts|icons|geodata)(\/.*)?|[^/]+\.(html|json|webmanifest|js)))?$/

/** The name that a script or sheet has in another version: the letters of its hash backwards. */
export const anew = (name: string) =>
  name.replace(
    /-([\w-]{8})\.(js|css)$/,
    (_, hash: string, kind) => `-${[...hash].reverse().join('')}.${kind}`,
  )

/** A build from which another version came: its scripts and sheets have other names, as the hashes of another version have. */
function nextVersion(folder: string): void {
  const names = ['assets', 'embed'].flatMap((part) =>
    readdirSync(path.join(folder, part))
      .filter((name) => /\.(js|css)$/.test(name))
      .map((name) => ({ part, name, next: anew(name) })),
  )
  const renamed = (text: string) => names.reduce((all, { name, next }) => all.replaceAll(name, next), text)
  for (const { part, name, next } of names) {
    const file = path.join(folder, part, name)
    writeFileSync(file, renamed(readFileSync(file, 'utf8')))
    renameSync(file, path.join(folder, part, next))
  }
  for (const page of ['index.html', 'present.html', 'embed.html']) {
    const file = path.join(folder, page)
    writeFileSync(file, lawful(readFileSync(file, 'utf8'), renamed(readFileSync(file, 'utf8'))))
  }
  const worker = path.join(folder, 'sw.js')
  writeFileSync(worker, kept(renamed(readFileSync(worker, 'utf8')), folder))
}

/** The list of what is kept without a network, with the hashes of the files as they are. */
const kept = (worker: string, folder: string) =>
  worker.replace(/\[`([^`]+)`,`[^`]*`\]/g, (_, name: string) => {
    const hash = createHash('sha256')
      .update(readFileSync(path.join(folder, name)))
      .digest('base64')
    return `[\`${name}\`,\`${hash}\`]`
  })

/** A page whose own scripts are allowed by their hashes, as the build would write them. */
function lawful(before: string, after: string): string {
  const hashes = (page: string) =>
    [...page.matchAll(/<script(?: id="\w+")?>([^]*?)<\/script>/g)].map(([, text = '']) =>
      createHash('sha256').update(text).digest('base64'),
    )
  const next = hashes(after)
  return hashes(before).reduce((page, hash, i) => page.replaceAll(hash, next[i]!), after)
}

/** Two versions in two folders, and one address at which the one is served and then the other. */
export interface Versions {
  readonly url: string
  /** Puts the next version in the place of the one before. */
  readonly release: () => Promise<void>
  readonly close: () => Promise<void>
}

/**
 * @param change done to the folder of the next version, such as to its figures
 * @param keep whether the scripts of the version before are kept beside the next, as `hosting/` advises
 */
export async function twoVersions(
  change: (folder: string) => void = () => undefined,
  keep = false,
): Promise<Versions> {
  const root = mkdtempSync(path.join(tmpdir(), 'goru-versions-'))
  const next = path.join(root, 'next')
  cpSync('dist', next, { recursive: true, preserveTimestamps: true, filter: (name) => NEEDED.test(name) })
  change(next)
  nextVersion(next)
  if (keep) cpSync('dist/assets', path.join(next, 'assets'), { recursive: true, force: false })
  let server = await serve({ root: 'dist', port: 0 })
  const { url, port } = server
  return {
    url,
    release: async () => {
      await server.close()
      server = await serve({ root: next, port })
      if (server.port !== port) throw new Error(`port ${port} was taken`)
    },
    close: async () => {
      await server.close()
      rmSync(root, { recursive: true })
    },
  }
}
