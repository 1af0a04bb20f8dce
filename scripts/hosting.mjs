/**
 * Tries the set-ups of `hosting/` on this machine: starts nginx and Caddy over `dist/`, asks each for one file of every
 * kind, holds its answers to the table of headers, walks the pages in Chromium under the policies that are sent, and loads
 * it with wrk beside `npm start`. What is not installed is said, and is no success.
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { answersOf } from './hosting/answers.mjs'
import { loadOf } from './hosting/load.mjs'
import { SERVERS } from './hosting/servers.mjs'
import { walk } from './hosting/walk.mjs'
import { DIST } from './lib/build.mjs'

const { values } = parseArgs({ options: { load: { type: 'boolean', default: true } }, allowNegative: true })
if (!existsSync(path.join(DIST, 'index.html'))) {
  console.error('dist/ is not built: run `npm run build` before.')
  process.exit(2)
}

let wrong = 0
for (const [name, start] of Object.entries(SERVERS)) {
  console.log(`\n${name}`)
  try {
    const server = await start(DIST)
    try {
      for (const complaint of [
        ...(await answersOf(server.url, DIST, name !== 'npm start')),
        ...(await walk(server.url)),
      ]) {
        wrong++
        console.log(`  ✗ ${complaint}`)
      }
      if (values.load) for (const line of await loadOf(server.url)) console.log(`  ${line}`)
    } finally {
      await server.close()
    }
  } catch (error) {
    wrong++
    console.log(`  ✗ ${error instanceof Error ? error.message : String(error)}`)
  }
}
console.log(wrong ? `\n${wrong} wrong` : '\nAll answers are as they should be.')
process.exitCode = wrong ? 1 : 0
