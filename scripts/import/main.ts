import { parseArgs } from 'node:util'
import { BadTables } from '../geodata/errors'
import { ImportError, UsageError } from './errors'
import { importFile } from './importer'
import { reportOf } from './report'

const USAGE = `npm run import -- FILE [--indicator ID] [--level province|municipality] [--source ID] [--item NAME]
                      [--geodata DIR] [--dry-run]
  lays the figures of a KOSIS download (CSV, CP949 or UTF-8) over a table of geodata/series and says what changed
  --indicator  id in indicators.csv; may be left out when the name of the file names the KOSIS table
  --level      needed when the file holds provinces and municipalities
  --source     id in geodata/sources; may be left out when there is one choice
  --item       needed when the file counts several things
  --dry-run    only says what would change`

function options() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        indicator: { type: 'string' },
        level: { type: 'string' },
        source: { type: 'string' },
        item: { type: 'string' },
        geodata: { type: 'string', default: 'geodata' },
        'dry-run': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    if (values.help) {
      console.log(USAGE)
      process.exit(0)
    }
    const [file, ...more] = positionals
    if (file === undefined || more.length) throw new UsageError('Name one file.')
    const { 'dry-run': dryRun, indicator, level, source, item, geodata } = values
    return { file, dryRun, indicator, level, source, item, geodata }
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
    process.exit(2)
  }
}

try {
  console.log(reportOf(await importFile(options())))
} catch (error) {
  if (error instanceof UsageError) {
    console.error(`${error.message}\nNothing was written.`)
    process.exitCode = 2
  } else if (error instanceof ImportError || error instanceof BadTables) {
    console.error(`${error.message}\nNothing was written.`)
    process.exitCode = 1
  } else throw error
}
