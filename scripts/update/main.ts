import { parseArgs } from 'node:util'
import { readCatalogue } from '../page/atlas'
import { BadTables } from '../geodata/errors'
import { tableSaid } from './discover'
import { UpdateError } from './errors'
import { accessOf, KOSIS, metaOf } from './kosis'
import { reportOf } from './report'
import { mappingsOf, SHARE, tablesFor, updateSeries } from './update'

const USAGE = `KOSIS_API_KEY=… npm run update -- [--indicator ID] [--dry-run] [--accept]
                 npm run update -- --table DT_… --org 101 --discover
  lays the figures of KOSIS's open API over the tables of geodata/series and says what changed
  --indicator  the series of this indicator alone; else all in geodata/kosis.csv whose item is named there
  --dry-run    only says what would change
  --accept     writes even where more than ${SHARE * 100} % of the figures are others; sums that break stop all the same
  --discover   prints the items and classes of a table, from which a row of kosis.csv is written
  --org        the publisher's number in KOSIS (101 is the Ministry of Data and Statistics)`

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      indicator: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      accept: { type: 'boolean', default: false },
      table: { type: 'string' },
      org: { type: 'string', default: '101' },
      discover: { type: 'boolean', default: false },
      geodata: { type: 'string', default: 'geodata' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return console.log(USAGE)
  const key = process.env['KOSIS_API_KEY']?.trim() ?? ''
  if (!key) throw new UpdateError('KOSIS_API_KEY is not set. KOSIS gives everybody a key: kosis.kr/openapi.')
  const access = accessOf(key, process.env['KOSIS_API'] ?? KOSIS)
  const catalogue = readCatalogue('public/data')
  if (values.discover) {
    if (values.table === undefined) throw new UpdateError('Say with --table which table is meant.')
    const meta = await metaOf(access, { org: values.org, table: values.table })
    return console.log(tableSaid(values.table, meta, catalogue))
  }
  const today = new Date().toISOString().slice(0, 10)
  const { geodata, indicator, accept, 'dry-run': dryRun } = values
  const options = { geodata, catalogue, access, today, accept, dryRun }
  const { ready, open } = mappingsOf(await tablesFor(geodata), indicator)
  const metas = new Map<string, ReturnType<typeof metaOf>>()
  for (const mapping of ready)
    try {
      // What was written for one series is there for the sums of the next.
      const outcome = await updateSeries(mapping, await tablesFor(geodata), options, metas)
      console.log(reportOf(outcome, dryRun))
      if (outcome.stopped) process.exitCode = 1
    } catch (error) {
      if (!(error instanceof UpdateError)) throw error
      console.error(`${mapping.indicator}.${mapping.level}: nothing written. ${error.message}`)
      process.exitCode = 1
    }
  if (open.length)
    console.log(
      `${open.length} series wait for the words of their table (--table … --discover): ${open.map(({ indicator: id, level, table }) => `${id}.${level} ${table}`).join(', ')}`,
    )
}

try {
  await run()
} catch (error) {
  if (!(error instanceof UpdateError || error instanceof BadTables)) {
    if (!(error instanceof TypeError)) throw error
    console.error(`${error.message}\n${USAGE}`)
    process.exitCode = 2
  } else {
    console.error(`${error.message}\nNothing was written.`)
    process.exitCode = 1
  }
}
