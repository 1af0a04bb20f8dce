import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { ROOT } from './root.mjs'

/** The shell without a window of its own first: it opens a page in two thirds of the time. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]

/**
 * What Chromium is started with, in tests and benchmarks alike: no sandbox, because root in a container has none; WebGL
 * in software where there is no graphics card; nothing that talks to the network by itself.
 * The list of unfit graphics cards stays in force: to ignore it moves the painting of pages into software as well.
 */
export const LAUNCH_FLAGS = [
  '--no-sandbox',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  // Letters are as wide in one Chromium as in the next, and in its shell.
  '--font-render-hinting=none',
]

const ADVICE =
  'The browser tests need a Chromium: install the package "chromium" or Google Chrome, or set CHROME_PATH to one.'

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

/**
 * Whether a browser starts at all: a wrapper without its browser, or a download without its libraries, does not.
 *
 * @param {string} file
 * @returns {boolean}
 */
const starts = (file) => spawnSync(file, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0

/** Where Playwright puts its own download, whether or not it is there. */
function playwrightPath() {
  try {
    const load = /** @type {(name: string) => typeof import('@playwright/test')} */ (
      createRequire(import.meta.url)
    )
    return load('@playwright/test').chromium.executablePath()
  } catch {
    return ''
  }
}

/**
 * The Chromium of this machine: CHROME_PATH, else the first on PATH, else Playwright's own download.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @param {() => string} [downloaded] where Playwright's download would be
 * @returns {string | null} its path, or null if there is none that starts
 * @throws when CHROME_PATH is set to something that cannot be started: nobody wants another one silently
 */
export function findChromium(env = process.env, downloaded = playwrightPath) {
  if (env.CHROME_PATH) {
    if (isProgram(env.CHROME_PATH) && starts(env.CHROME_PATH)) return env.CHROME_PATH
    throw new Error(`CHROME_PATH is set to ${env.CHROME_PATH}, which is no browser that starts.`)
  }
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean)
  const candidates = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)))
  const own = downloaded()
  if (own) candidates.push(own)
  return candidates.find((file) => isProgram(file) && starts(file)) ?? null
}

/**
 * The Chromium of this machine, fetched if there is none: Playwright's own, else Debian's package where that may be
 * installed.
 *
 * @param {(text: string) => void} say
 * @returns {string} its path
 * @throws when there is none and none could be had: one sentence that says what to install
 */
export function ensureChromium(say) {
  const found = findChromium()
  if (found) return found
  say("No Chromium found: fetching Playwright's …")
  const cli = path.join(ROOT, 'node_modules/@playwright/test/cli.js')
  spawnSync(process.execPath, [cli, 'install', '--no-shell', 'chromium'], {
    stdio: 'ignore',
    timeout: 240_000,
  })
  const fetched = findChromium()
  if (fetched) return fetched
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    say("That did not work: installing Debian's package …")
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const options = { stdio: /** @type {const} */ ('ignore'), timeout: 300_000, env }
    spawnSync('apt-get', ['update'], options)
    // An older Debian has no shell apart.
    for (const name of ['chromium-headless-shell', 'chromium']) {
      spawnSync('apt-get', ['install', '-y', '--no-install-recommends', name], options)
      const installed = findChromium()
      if (installed) return installed
    }
  }
  throw new Error(ADVICE)
}
