import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { arch, availableParallelism, platform, totalmem } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { buildGeodata } from '../scripts/lib/build.mjs'
import { ROOT } from '../scripts/lib/root.mjs'
import { serve } from '../scripts/serve.mjs'
import { launch } from './browser'
import { buildAll, SERVED } from './build'
import { measureCold } from './cold'
import { measurePan, measureRecolour } from './drawn'
import { given } from './given'
import { measureNext } from './next'
import { measureUnits } from './units'
import { reportOf, verdicts, type Results } from './report'

const PARTS = ['cold', 'recolour', 'pan', 'standing', 'next', 'units'] as const

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    only: { type: 'string' },
    // Measures once more what was built the last time.
    built: { type: 'boolean', default: false },
  },
})
const rounds = Number(values.rounds)
if (!Number.isInteger(rounds) || rounds < 1)
  throw new Error(`--rounds takes a whole number, not ${values.rounds}.`)
if (values.only !== undefined && !PARTS.some((part) => part === values.only))
  throw new Error(`--only takes one of ${PARTS.join(', ')}, not ${values.only}.`)
const wanted = (part: (typeof PARTS)[number]) => values.only === undefined || values.only === part

const geodata = await buildGeodata()
if (geodata.code !== 0) throw new Error(`The data cannot be built.\n${geodata.output}`)
const task = given(path.join(ROOT, 'public/data'))
const { ramp } = task.figures
if (!values.built || !existsSync(SERVED)) {
  console.log('Building the atlas and its peers …')
  await buildAll(task)
}

const { url, close } = await serve({ root: SERVED, port: 0 })
const browser = await launch()
const say = (text: string) => console.log(text)
try {
  const results: Results = {
    date: new Date().toISOString().slice(0, 10),
    machine: `${availableParallelism()} cores, ${arch()}, ${Math.round(totalmem() / 1e9)} GB, ${platform()}, Chromium ${browser.version().split('.')[0]}`,
    rounds,
    cold: wanted('cold') ? await measureCold(browser, url, ramp, rounds, say) : null,
    recolour: wanted('recolour') ? await measureRecolour(browser, url, ramp, rounds, say) : null,
    pan: wanted('pan') ? await measurePan(browser, url, ramp, rounds, say) : null,
    standing: wanted('standing') ? await measurePan(browser, url, ramp, rounds, say, true) : null,
    next: wanted('next') ? await measureNext(browser, url, rounds, say) : null,
    units: wanted('units') ? await measureUnits(browser, url, rounds, say) : null,
  }
  const report = await reportOf(results)
  console.log(`\n${report}`)
  for (const line of verdicts(results)) console.log(line)
  // A part of a run is no report.
  if (values.only === undefined) await writeFile(path.join(ROOT, 'bench/report.md'), report)
} finally {
  await browser.close()
  await close()
}
