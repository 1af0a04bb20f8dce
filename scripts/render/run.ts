import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { csvParse } from 'd3-dsv'
import { buildGeodata } from '../lib/build.mjs'
import { ROOT } from '../lib/root.mjs'
import { jobOf, readArguments, USAGE, UsageError, type Job, type Written } from './arguments'
import { painterOf } from './draw'

const COLUMNS = ['query', 'out', 'format', 'width', 'height', 'scale'] as const

/** Where lines are written: what was made, and what was amiss. */
export interface Console {
  readonly log: (line: string) => void
  readonly error: (line: string) => void
}

/** Does something for a line of a table. Throws a `UsageError` that names the line. */
function atLine<T>(file: string, line: number, act: () => T): T {
  try {
    return act()
  } catch (error) {
    throw new UsageError(`${file}, line ${line}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** The pictures of a table; all of it is read before the first is drawn. Throws a `UsageError` with the line. */
async function jobsOf(file: string, common: Written): Promise<Job[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`--batch: the file ${file} cannot be read.`)
  })
  const rows = csvParse(text.replace(/^\uFEFF/, ''))
  for (const column of ['query', 'out'])
    if (!rows.columns.includes(column)) throw new UsageError(`${file}: the column ${column} is missing.`)
  const unknown = rows.columns.filter((column) => !COLUMNS.some((known) => known === column))
  if (unknown.length) throw new UsageError(`${file}: unknown column ${unknown.join(', ')}.`)
  return rows.map((row, i) => {
    const own = Object.fromEntries(Object.entries(row).filter(([, value]) => value))
    return atLine(file, i + 2, () => jobOf({ ...common, ...own }))
  })
}

async function draw(args: readonly string[], console: Console): Promise<void> {
  const asked = readArguments(args)
  if (asked.kind === 'help') {
    console.log(USAGE)
    return
  }
  const jobs = asked.kind === 'one' ? [asked.job] : await jobsOf(asked.file, asked.common)
  const data = path.join(ROOT, 'public/data')
  if (!existsSync(path.join(data, 'catalogue.json'))) {
    console.error('Building the data, once …')
    const { code, output } = await buildGeodata()
    if (code !== 0) throw new Error(`The data cannot be built.\n${output}`)
  }
  const painter = painterOf(data)
  // Nothing is drawn before all that is asked for is known to be there.
  if (asked.kind === 'one') painter.check(asked.job)
  else jobs.forEach((job, i) => atLine(asked.file, i + 2, () => painter.check(job)))
  for (const job of jobs) {
    for (const { parameter, given, reason, used } of await painter.draw(job))
      console.error(
        `${job.out}: ${parameter}=${given} was not used (${reason})${used ? `; ${used} instead` : ''}.`,
      )
    console.log(job.out)
  }
}

/**
 * The command `npm run render`.
 *
 * @param args what stands behind it
 * @param console takes the names of the files that were drawn, and what is wrong
 * @returns its exit code: 2 when what was asked for cannot be done, 1 when it failed
 */
export async function render(args: readonly string[], console: Console): Promise<number> {
  try {
    await draw(args, console)
    return 0
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    if (!(error instanceof UsageError)) return 1
    console.error(`\n${USAGE}`)
    return 2
  }
}
