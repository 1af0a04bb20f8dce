import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { appState, buildApp, buildGeodata, DIST } from './lib/build.mjs'
import { ensureChromium } from './lib/chromium.mjs'
import { readJson } from './lib/json.mjs'
import { counted, lastLine, oneCheck, run, runSteps } from './lib/steps.mjs'

const reports = mkdtempSync(path.join(tmpdir(), 'goru-test-'))

/**
 * What a test runner wrote in its report, null if it came to none.
 *
 * @param {string} file
 * @returns {unknown}
 */
const reported = (file) => (existsSync(file) ? readJson(file) : null)

/** @param {string} project */
async function vitest(project) {
  const file = path.join(reports, `${project}.json`)
  const options = [
    'run',
    '--project',
    project,
    // One process: a module is read once for all files, and another step has the other core.
    '--maxWorkers=1',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]
  const result = await run('node_modules/vitest/vitest.mjs', options)
  const report = /** @type {import('vitest/node').JsonTestResults | null} */ (reported(file))
  return counted(
    result,
    report && {
      passed: report.numPassedTests,
      // A file that cannot even be loaded holds no failed test, but is one.
      failed: report.numFailedTests + report.testResults.filter(isBrokenFile).length,
      skipped: report.numPendingTests + report.numTodoTests,
    },
  )
}

/** @param {import('vitest/node').JsonTestResult} file */
const isBrokenFile = ({ status, assertionResults }) =>
  status === 'failed' && assertionResults.every((one) => one.status !== 'failed')

async function playwright() {
  if (!existsSync(path.join(DIST, 'index.html')))
    throw new Error('dist/ is not built: run the step "build" before.')
  if (appState().stale) console.log('  (dist/ is older than its sources; the step "build" would renew it)')
  const file = path.join(reports, 'browser.json')
  const CHROME_PATH = ensureChromium((text) => console.log(`  ${text}`))
  const result = await run('node_modules/@playwright/test/cli.js', ['test', '--reporter=line,json'], {
    CHROME_PATH,
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  })
  const report = /** @type {import('@playwright/test/reporter').JSONReport | null} */ (reported(file))
  const stats = report && report.stats
  return counted(
    result,
    // Nothing is tried twice, so no test can be flaky: that would be a failure.
    stats && { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped },
  )
}

/** @param {string} script @param {...string} options */
const check = (script, ...options) =>
  async function checked() {
    return oneCheck(await run(`node_modules/${script}`, options))
  }

async function build() {
  const { hash, stale } = appState()
  return oneCheck(stale ? await buildApp(hash) : { code: 0, output: '' })
}

/** @type {import('./lib/steps.mjs').Step['run']} */
const geodata = async () => oneCheck(await buildGeodata())
/** @type {import('./lib/steps.mjs').Step['run']} */
const budget = async () => oneCheck(await run('scripts/budget.mjs', []))
const lint = check('eslint/bin/eslint.js', '--max-warnings', '0', '.')
const types = check('svelte-check/bin/svelte-check', '--fail-on-warnings')
const format = check('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.')
const layers = check('dependency-cruiser/bin/dependency-cruise.mjs', 'src')
const unused = check('knip/bin/knip.js', '--no-progress')

/**
 * Long ones first and short ones last, so that two rows of light steps end at about the same time; what others wait for
 * before them.
 *
 * @type {readonly import('./lib/steps.mjs').Step[]}
 */
const STEPS = [
  { name: 'geodata', after: [], light: true, run: geodata },
  { name: 'lint', after: [], light: true, run: lint },
  { name: 'data', after: ['geodata'], light: true, run: () => vitest('data') },
  { name: 'unit', after: ['geodata'], light: true, run: () => vitest('unit') },
  { name: 'build', after: ['geodata'], light: true, run: build },
  { name: 'types', after: [], light: true, run: types },
  { name: 'format', after: [], light: true, run: format },
  { name: 'layers', after: [], light: true, run: layers },
  { name: 'unused', after: [], light: true, run: unused },
  { name: 'budget', after: ['build'], light: true, run: budget },
  { name: 'browser', after: ['build'], run: playwright },
]

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name))
if (unknown.length) {
  console.error(
    `There is no step ${unknown.join(', ')}; the steps are ${STEPS.map(({ name }) => name).join(', ')}.`,
  )
  process.exit(2)
}
const steps = wanted.length ? STEPS.filter(({ name }) => wanted.includes(name)) : STEPS
const sum = await runSteps(steps, (text) => console.log(text))
rmSync(reports, { recursive: true, force: true })
console.log(`\n${lastLine(sum)}`)
process.exitCode = sum.failed ? 1 : 0
