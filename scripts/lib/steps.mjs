import { spawn } from 'node:child_process'
import path from 'node:path'
import { ROOT } from './root.mjs'

/**
 * What a step found. `output` is shown in full when something failed.
 *
 * @typedef {{ passed: number, failed: number, skipped: number, output: string }} Outcome
 * @typedef {{ name: string, after: readonly string[], light?: boolean, run: () => Promise<Outcome> }} Step
 */

/**
 * Runs a program of node_modules and gathers what it says.
 *
 * @param {string} script path of its JavaScript from the root, such as `node_modules/vite/bin/vite.js`
 * @param {readonly string[]} options
 * @param {NodeJS.ProcessEnv} [env] added to the environment
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(script, options, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(ROOT, script), ...options], {
      cwd: ROOT,
      // What is gathered is shown later, perhaps in a log.
      env: { ...process.env, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const gather = (/** @type {Buffer} */ part) => (output += part.toString())
    child.stdout.on('data', gather)
    child.stderr.on('data', gather)
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/**
 * The outcome of a program that only says yes or no: one check.
 *
 * @param {{ code: number, output: string }} result
 * @returns {Outcome}
 */
export const oneCheck = ({ code, output }) =>
  code === 0
    ? { passed: 1, failed: 0, skipped: 0, output }
    : { passed: 0, failed: 1, skipped: 0, output: output || `It ended with code ${code} and said nothing.\n` }

/**
 * The outcome of a test runner: its own counts. One that ends badly without a failed test (nothing collected, an error
 * outside the tests) has failed once; so has one that ran no test at all.
 *
 * @param {{ code: number, output: string }} result
 * @param {{ passed: number, failed: number, skipped: number } | null} counts null when it left no report
 * @returns {Outcome}
 */
export function counted({ code, output }, counts) {
  if (!counts) return { passed: 0, failed: 1, skipped: 0, output: `${output}\nIt left no report.\n` }
  const { passed, failed, skipped } = counts
  if (failed === 0 && code !== 0) return { passed, failed: 1, skipped, output }
  if (passed + failed === 0) return { passed, failed: 1, skipped, output: `${output}\nNo test was run.\n` }
  return { passed, failed, skipped, output }
}

/**
 * The last line: `214 passed, 0 failed`, with what was skipped if anything was.
 *
 * @param {{ passed: number, failed: number, skipped: number }} sum
 * @returns {string}
 */
export const lastLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`

/** Light steps that run beside each other: as many as the smallest machine has cores. */
const BESIDE = 2

/**
 * Runs the steps in their order, each to its end, even after a failure: `light` ones, which use one core, two at a time,
 * all others alone. A step is skipped only when one that it builds on has failed or was skipped.
 *
 * @param {readonly Step[]} steps
 * @param {(text: string) => void} say takes a line or a whole output
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>} the sum over all steps
 */
export async function runSteps(steps, say) {
  const sum = { passed: 0, failed: 0, skipped: 0 }
  /** @type {Set<string>} */
  const broken = new Set()
  /** @type {Map<Step, Promise<void>>} */
  const running = new Map()
  const waiting = [...steps]
  const open = (/** @type {string} */ name) =>
    [...waiting, ...running.keys()].some((step) => step.name === name)
  const mayStart = (/** @type {Step} */ step) =>
    !step.after.some(open) &&
    (running.size === 0 ||
      (step.light && running.size < BESIDE && [...running.keys()].every(({ light }) => light)))
  while (waiting.length || running.size) {
    const next = waiting.find(mayStart)
    if (!next) {
      await Promise.race(running.values())
      continue
    }
    waiting.splice(waiting.indexOf(next), 1)
    const missing = next.after.find((earlier) => broken.has(earlier))
    if (missing) {
      broken.add(next.name)
      sum.skipped += 1
      say(`- ${next.name}: skipped, because ${missing} failed`)
      continue
    }
    running.set(
      next,
      runStep(next, sum, say).then((whole) => {
        if (!whole) broken.add(next.name)
        running.delete(next)
      }),
    )
  }
  return sum
}

/**
 * @param {Step} step
 * @param {{ passed: number, failed: number, skipped: number }} sum to which its outcome is added
 * @param {(text: string) => void} say
 * @returns {Promise<boolean>} whether nothing failed
 */
async function runStep({ name, run }, sum, say) {
  const start = performance.now()
  const outcome = await run().catch(
    /** @param {unknown} error @returns {Outcome} */ (error) => ({
      passed: 0,
      failed: 1,
      skipped: 0,
      output: `${error instanceof Error ? error.message : String(error)}\n`,
    }),
  )
  const seconds = `${((performance.now() - start) / 1000).toFixed(1)} s`
  sum.passed += outcome.passed
  sum.failed += outcome.failed
  sum.skipped += outcome.skipped
  if (outcome.failed) say(`✗ ${name}: ${lastLine(outcome)} (${seconds})\n\n${outcome.output.trimEnd()}\n`)
  else say(`✓ ${name}: ${lastLine(outcome)} (${seconds})`)
  return outcome.failed === 0
}
