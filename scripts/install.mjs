// Runs before `npm start` and `npm test`, so on a fresh clone: nothing but Node's own modules may be imported here.
import { spawnSync } from 'node:child_process'
import { isAtLeast, isInstalled, stampInstalled } from './lib/modules.mjs'
import { ROOT } from './lib/root.mjs'

const LEAST_NODE = '20.19'

if (!isAtLeast(process.versions.node, LEAST_NODE)) {
  console.error(
    `Goru needs Node ${LEAST_NODE} or newer; this is Node ${process.versions.node}. Get it from https://nodejs.org`,
  )
  process.exit(1)
}

/**
 * @param {readonly string[]} options of npm
 * @param {import('node:child_process').StdioOptions} stdio
 */
function npm(options, stdio) {
  const own = process.env.npm_execpath
  return own
    ? spawnSync(process.execPath, [own, ...options], { cwd: ROOT, stdio })
    : spawnSync('npm', options, { cwd: ROOT, stdio, shell: process.platform === 'win32' })
}

if (!isInstalled(ROOT)) {
  console.log('Installing the packages of package-lock.json …')
  // Also under NODE_ENV=production: what builds the atlas are development packages.
  const strict = npm(['ci', '--include=dev', '--loglevel=error'], ['inherit', 'inherit', 'pipe'])
  if (strict.status !== 0) {
    // The lock is made where a registry may lack a package for some other machine; `npm ci` then takes it for torn.
    // `npm install` takes the very same versions, and does not mind.
    console.log('npm ci does not take the lock as it is; npm install takes the same versions …')
    const lenient = npm(['install', '--no-save', '--include=dev', '--loglevel=error'], 'inherit')
    if (lenient.status !== 0) {
      console.error(
        `${String(strict.stderr ?? '')}\nThe packages could not be installed; npm says why above.`,
      )
      process.exit(1)
    }
  }
}
stampInstalled(ROOT)
