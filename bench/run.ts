import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { arch, availableParallelism, loadavg, platform, totalmem } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { buildGeodata } from '../scripts/lib/build.mjs'
import { ROOT } from '../scripts/lib/root.mjs'
import { serve } from '../scripts/serve.mjs'
import { launch } from './browser'
import { buildAll, PEERS, SERVED } from './build'
import { chartOf } from './chart'
import { measureChoice } from './choice'
import { measureCold } from './cold'
import { measureMoved, measurePan, measureRecolour } from './drawn'
import { measureEmbeds } from './embeds'
import { given } from './given'
import { measureMemory } from './memory'
import { measureNext } from './next'
import { measureUnits } from './units'
import { reportOf, verdicts, type Results } from './report'

const PARTS = [
  'cold',
  'recolour',
  'pan',
  'standing',
  'moved',
  'next',
  'choice',
  'units',
  'memory',
  'embeds',
] as const

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    only: { type: 'string' },
    // Measures once more what was built the last time.
    built: { type: 'boolean', default: false },
    // Goes on with a run that broke off, of the same build.
    resume: { type: 'boolean', default: false },
  },
})
const rounds = Number(values.rounds)
if (!Number.isInteger(rounds) || rounds < 1)
  throw new Error(`--rounds takes a whole number, not ${values.rounds}.`)
if (values.only !== undefined && !PARTS.some((part) => part === values.only))
  throw new Error(`--only takes one of ${PARTS.join(', ')}, not ${values.only}.`)
/** What a run that broke off had measured already, by part. */
const MEASURED = path.join(ROOT, '.cache/bench/measured.json')
const measured =
  values.resume && existsSync(MEASURED)
    ? (JSON.parse(await readFile(MEASURED, 'utf8')) as Record<string, unknown>)
    : {}
const wanted = (part: (typeof PARTS)[number]) => values.only === undefined || values.only === part

const geodata = await buildGeodata()
if (geodata.code !== 0) throw new Error(`The data cannot be built.\n${geodata.output}`)
const task = await given(path.join(ROOT, 'public/data'))
const { ramp } = task.figures
const rampOf = (name: string) => (PEERS.some((peer) => peer === name) ? ramp : task.mapRamp)
if (!(values.built || values.resume) || !existsSync(SERVED)) {
  console.log('Building the atlas and its peers …')
  await buildAll(task)
}

const { url, close } = await serve({ root: SERVED, port: 0 })
const browser = await launch()
const say = (text: string) => console.log(text)
/** One part of the run: null where it is left out, as it was where the run goes on after it. */
async function part<T>(name: (typeof PARTS)[number], measure: () => Promise<T>): Promise<T | null> {
  if (!wanted(name)) return null
  const key = `${name} ${rounds}`
  measured[key] ??= await measure()
  await writeFile(MEASURED, JSON.stringify(measured))
  return measured[key] as T
}

/** Kind of machine in one line, and how busy it was: on one that others use, only ratios within a round say something. */
const machine = () =>
  [
    `${availableParallelism()} cores`,
    arch(),
    `${Math.round(totalmem() / 1e9)} GB`,
    platform(),
    `Chromium ${browser.version().split('.')[0]}`,
    `load average of the last 15 minutes ${(loadavg()[2] ?? NaN).toFixed(1)}`,
  ].join(', ')

try {
  await writeFile(MEASURED, JSON.stringify(measured))
  const parts = {
    cold: await part('cold', () => measureCold(browser, url, ramp, rounds, say)),
    recolour: await part('recolour', () => measureRecolour(browser, url, rampOf, rounds, say)),
    pan: await part('pan', () => measurePan(browser, url, rampOf, rounds, say)),
    standing: await part('standing', () => measurePan(browser, url, rampOf, rounds, say, true)),
    moved: await part('moved', () => measureMoved(browser, url, rampOf, rounds, say)),
    next: await part('next', () => measureNext(browser, url, rounds, say)),
    choice: await part('choice', () => measureChoice(browser, url, rampOf, rounds, say)),
    units: await part('units', () => measureUnits(browser, url, rounds, say)),
    memory: await part('memory', () => measureMemory(url, rampOf, rounds, say)),
    embeds: await part('embeds', () => measureEmbeds(browser, url, say)),
  }
  const results: Results = {
    ...parts,
    date: new Date().toISOString().slice(0, 10),
    machine: machine(),
    rounds,
  }
  const report = await reportOf(results)
  console.log(`\n${report}`)
  for (const line of verdicts(results)) console.log(line)
  // A part of a run is no report.
  if (values.only === undefined) {
    await writeFile(path.join(ROOT, 'bench/report.md'), report)
    await writeFile(path.join(ROOT, 'bench/chart.svg'), chartOf(results))
  }
} finally {
  await browser.close()
  await close()
}
