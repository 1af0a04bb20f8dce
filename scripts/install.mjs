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

if (!isInstalled(ROOT)) {
  console.log('Installing the packages of package-lock.json …')
  // Also under NODE_ENV=production: what builds the atlas are development packages.
  const options = ['ci', '--include=dev']
  const npm = process.env.npm_execpath
  const { status, error } = npm
    ? spawnSync(process.execPath, [npm, ...options], { cwd: ROOT, stdio: 'inherit' })
    : spawnSync('npm', options, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) {
    console.error(
      `The packages could not be installed${error ? ` (${error.message})` : ''}; npm says why above.`,
    )
    process.exit(1)
  }
}
stampInstalled(ROOT)
