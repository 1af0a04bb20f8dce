import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { csvParse } from 'd3-dsv'
import { buildGeodata } from '../lib/build.mjs'
import { ROOT } from '../lib/root.mjs'
import { jobOf, readArguments, USAGE, UsageError, type Job, type Written } from './arguments'
import { painter } from './draw'

const COLUMNS = ['query', 'out', 'format', 'width', 'height', 'scale'] as const

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
    try {
      return jobOf({ ...common, ...own })
    } catch (error) {
      throw new UsageError(
        `${file}, line ${i + 2}: ${error instanceof Error ? error.message : String(error)}`,
      )
    }
  })
}

async function main(): Promise<void> {
  const asked = readArguments(process.argv.slice(2))
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
  const { draw } = painter(data)
  for (const job of jobs) {
    for (const { parameter, given, reason, used } of await draw(job))
      console.error(
        `${job.out}: ${parameter}=${given} was not used (${reason})${used ? `; ${used} instead` : ''}.`,
      )
    console.log(job.out)
  }
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  if (error instanceof UsageError) console.error(`\n${USAGE}`)
  process.exitCode = error instanceof UsageError ? 2 : 1
}
